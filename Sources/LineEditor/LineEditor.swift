// LineEditor: turns keys, or the bytes of a pipe, into lines of text. Two readers with one face: the terminal reader
// (libedit, which only draws and edits; what a key means is decided here, in values that need no terminal to be
// tested) and the plain reader (append-only, no escape sequence). Knows nothing of commands or reports.
// Imports CEditLine, Foundations and the C library only.
