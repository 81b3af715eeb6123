// Writers: draws a Document in one format each — text, Markdown, DOCX; one folder a format.
// Imports DocumentTree, Foundations (display width, folding) and CArchive (libzip); never Composition's inputs, the
// report itself, or full Foundation: what is not in the Document cannot be drawn.
