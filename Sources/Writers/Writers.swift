// Writers: a report in one format each, one folder a format. Text, Markdown, DOCX and HTML draw the Document alone: what is
// not in it cannot be drawn. XLSX, CSV and JSON also carry the data of the report.
// Imports Composition, Foundations (display width, folding), CArchive (libzip) and CSpreadsheet (libxlsxwriter); never
// full Foundation.
