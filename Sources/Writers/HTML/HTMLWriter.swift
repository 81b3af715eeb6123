import Composition
import DocumentTree
import Foundations
import ReportModel

/// A page that stands alone: HTML 5 in the syntax of XML, no script, nothing from outside.
///
/// First the paper, which prints as the decree has it; after it charts of the figures, for the screen only.
package struct HTMLWriter: Sendable {
  package init() {}

  package func write(_ input: ExportInput) throws(WriterError) -> [UInt8] {
    let document = input.composition.document
    var html = XMLBuffer(beginning: "<!DOCTYPE html>\n")
    writeHead(of: input, to: &html)
    html.markup("<body>\n<main>\n<article class=\"paper\">\n")
    let layouts = HTMLStyles.layouts(of: document)
    let anchors = Set(document.flows.compactMap(\.anchor))
    var steps = WorkSteps(document.flows.blockCount, monitor: input.monitor)
    let blocks = HTMLBlocks(styles: document.styles, anchors: anchors)
    for flow in document.flows {
      writeStart(of: flow, layouts, to: &html)
      try blocks.write(flow.blocks, steps: &steps, to: &html)
      html.markup("</section>\n")
    }
    html.markup("</article>\n")
    ChartSection(report: input.report, forms: input.composition.forms)?.write(to: &html)
    html.markup("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private func writeHead(of input: ExportInput, to html: inout XMLBuffer) {
    let document = input.composition.document
    let metadata = document.metadata
    // The paper is Vietnamese; a region would say nothing more.
    let language = metadata.language.prefix { $0 != "-" }
    html.markup("<html lang=\"", text: String(language).cleaned, "\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    html.markup(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    html.markup("<title>", text: metadata.title.cleaned, "</title>\n")
    if !metadata.author.isEmpty {
      html.markup("<meta name=\"author\" content=\"", text: metadata.author.cleaned, "\"/>\n")
    }
    html.markup("<meta name=\"description\" content=\"", text: description(of: input).cleaned, "\"/>\n<style>\n")
    html.markup(HTMLStyles.text(for: document))
    html.markup("</style>\n</head>\n")
  }

  private func description(of input: ExportInput) -> String {
    let metadata = input.composition.document.metadata
    var parts = [metadata.title]
    if !metadata.author.isEmpty { parts.append(metadata.author) }
    if let period = input.report.period { parts.append("từ ngày \(period.from) đến ngày \(period.to)") }
    return parts.joined(separator: "; ")
  }

  private func writeStart(of flow: PageFlow, _ layouts: [PageLayout], to html: inout XMLBuffer) {
    html.markup("<section class=\"page p\(HTMLStyles.index(of: flow.layout, in: layouts))\"")
    if let anchor = flow.anchor { html.markup(" id=\"", text: anchor.cleaned, "\"") }
    if let title = flow.title { html.markup(" aria-label=\"", text: title.cleaned, "\"") }
    html.markup(">\n")
  }
}
