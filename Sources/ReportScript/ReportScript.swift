// ReportScript: statement ⇄ edit, report → canonical statements. Holds the keyword tables, the specifications of the
// edit commands (one file each in EditCommands) and the built-in outlines. Imports CommandLanguage and ReportModel;
// touches no file and prints nothing.
