import Foundations

extension Diagnostic {
  /// What the system refused to do, told as a diagnostic; `span` is where the user named the file, if she did.
  package init(_ error: SystemError, span: SourceSpan? = nil) {
    self.init("system-error", .error, error.message, span: span, hints: [error.hint])
  }
}
