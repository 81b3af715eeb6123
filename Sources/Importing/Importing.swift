// Importing: a report that was written elsewhere → a script. Reads DOCX, plain text and Markdown into neutral paragraphs
// and tables, recognises the parts of the report in them, and tells what it could not place. Imports Composition (which
// knows references), ReportScript, CArchive and CXMLReader; touches no file and prints nothing.
