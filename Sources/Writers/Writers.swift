// Writers: a report in one format each, one folder a format. Text, Markdown and DOCX draw the Document alone, and so does
// the paper of HTML: what is not in it cannot be drawn. XLSX, CSV, JSON and the charts carry data of the report too.
// Imports Composition, PDFWriter, Foundations (display width, folding), CArchive (libzip) and CSpreadsheet
// (libxlsxwriter); never full Foundation.
