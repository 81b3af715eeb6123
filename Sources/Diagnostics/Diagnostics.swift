// Diagnostics: what is wrong, where, why, and what to do next. A stable id, a severity, a span, a message in both
// languages, notes and hints; rendered as text with a caret or as JSON. Imports Foundations only.
