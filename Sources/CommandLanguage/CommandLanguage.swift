// CommandLanguage: text ⇄ statements of raw words with spans — lexer, parser, comments, canonical printer.
// Knows nothing of reports: what a word means is ReportScript's business. Imports Diagnostics and Foundations.
