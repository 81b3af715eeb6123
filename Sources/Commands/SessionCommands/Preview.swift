import Diagnostics
import Foundations
import ReportScript
import Writers

extension SessionCommand {
  static let preview = SessionCommand(
    specification: CommandSpecification(
      "preview", scope: .session, verb: Term("preview", "xem trước"),
      summary: LocalizedText(vi: "xem bản in trước khi xuất", en: "shows the paper before it is exported"),
      parameters: [
        .positional("what", .word, isRequired: false, vi: "dạng xem", en: "what").naming(.previewed)
      ],
      examples: [
        LocalizedText(vi: "xem trước", en: "preview"), LocalizedText(vi: "xem trước html", en: "preview html"),
        LocalizedText(vi: "xem trước txt", en: "preview txt"),
      ],
      details: LocalizedText(
        vi:
          "Mở bản PDF bằng trình xem của máy; “html” thì mở trang web bằng trình duyệt; “txt”, hoặc khi máy không có màn hình "
          + "đồ họa, thì hiện ngay trong cửa sổ lệnh. Còn lỗi vẫn xem được. Bản xem trước không phải bản xuất: nó nằm "
          + "trong thư mục riêng của chương trình và lần xem sau thay lần trước.",
        en:
          "Opens the PDF with the desktop's viewer; `html` opens the page with the browser; `txt`, or a machine without a "
          + "desktop, shows it here in the terminal. It works while there are errors. What is shown is no export: it lies in "
          + "the program's own folder, and the next preview replaces it.")
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      try session.askForParameters()
      try session.preview(arguments.string("what").map { ($0, arguments.span("what")) })
    })
}

/// What `preview` can show.
enum PreviewKind: String, CaseIterable {
  case pdf, html, txt

  var summary: LocalizedText {
    switch self {
    case .pdf: LocalizedText(vi: "bản PDF, bằng trình xem của máy", en: "the PDF, in the desktop's viewer")
    case .html: LocalizedText(vi: "trang web, bằng trình duyệt", en: "the page, in the browser")
    case .txt: LocalizedText(vi: "chữ, ngay trong cửa sổ này", en: "text, here in the terminal")
    }
  }
}

extension Session {
  fileprivate func preview(_ wanted: (name: String, span: SourceSpan?)?) throws(CommandFailure) {
    guard let wanted else { return try preview(opener == nil ? .txt : .pdf) }
    guard let kind = PreviewKind(rawValue: wanted.name.lowercased()) else {
      let names = PreviewKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw .diagnostic(
        Diagnostic(
          "unknown-format",
          LocalizedText(
            vi: "không xem trước được dạng “\(wanted.name)”", en: "“\(wanted.name)” cannot be previewed"),
          span: wanted.span,
          hints: [LocalizedText(vi: "các dạng: \(names)", en: "what can be shown: \(names)")]))
    }
    try preview(kind)
  }

  private func preview(_ kind: PreviewKind) throws(CommandFailure) {
    let base = ExportTarget.suggestedBase(for: workspace.report, at: workspace.path, language)
    guard kind != .txt else { return try previewText(base) }
    guard let opener, let state = environment.stateFolder else {
      say(
        "máy này không có màn hình đồ họa nên hiện bản chữ; muốn có tệp thì dùng “xuất”",
        "there is no desktop here, so this is the text; `export` writes a file")
      return try previewText(base)
    }
    guard let format = ExportFormat.named(kind.rawValue) else { return }
    let folder = FilePath.join(state, "preview")
    let path = FilePath.join(folder, "\(text("xem-truoc", "preview")).\(format.name)")
    let file = try prepare(ExportTarget(format: format, path: path), try exportInput(isDraft: true))
    environment.files.makeFolders(folder)
    do throws(SystemError) {
      try environment.files.replaceFile(path, with: file.content.bytes, permissions: 0o600)
      guard try environment.programs.run(opener, arguments: [path], input: nil) != 0 else {
        return say("đang mở \(path)", "opening \(path)")
      }
    } catch {
      throw .system(error)
    }
    say(
      "không mở được trình xem (\(opener)); bản xem trước ở \(path)",
      "the viewer could not be opened (\(opener)); the preview is at \(path)")
  }

  private func previewText(_ base: String) throws(CommandFailure) {
    guard let format = ExportFormat.named("txt80") else { return }
    let file = try prepare(ExportTarget(format: format, path: base), try exportInput(isDraft: true))
    printText(String(decoding: file.content.bytes, as: UTF8.self))
  }

  /// What opens a file on the desktop; nil where there is no desktop, or no program for it.
  private var opener: String? {
    guard environment.value(of: "DISPLAY") != nil || environment.value(of: "WAYLAND_DISPLAY") != nil else { return nil }
    return ["xdg-open"].first(where: environment.hasProgram)
  }
}
