// ReportModel: what a report is — period, letterhead, document register, outline, narrative, dossiers, forms — as
// values with pure edits, and the value types that parse and print themselves. Imports Diagnostics and Foundations;
// knows nothing of commands, files or paper.
