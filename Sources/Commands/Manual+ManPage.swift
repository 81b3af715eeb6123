import Foundations
import Writers

extension Manual {
  /// The man page `baocao(1)`, in roff.
  static var manPage: String {
    var lines = [".TH BAOCAO 1", ".SH NAME", "baocao \\- write reports on administrative procedures", ".SH SYNOPSIS"]
    for (index, subcommand) in CommandLineGuide.subcommands.enumerated() {
      if index > 0 { lines.append(".br") }
      let options = subcommand.options.map { " [\($0.usage.en)]" }.joined()
      lines.append(".B " + roff(subcommand.usage.en + options))
    }
    lines += [
      ".SH DESCRIPTION",
      roff(
        "A line-editing shell with a small command language, in Vietnamese and English, in which the periodic report on "
          + "administrative procedures is written, checked and exported."),
      ".PP",
      roff(
        "OUT is a path whose extension gives the format (\(ExportFormat.all.map(\.name).joined(separator: ", "))), or "
          + "FORMAT:PATH; the path - is standard output."),
    ]
    for subcommand in CommandLineGuide.subcommands {
      lines += [".SS " + roff(subcommand.usage.en), roff(subcommand.summary.en + ".")] + tagged(subcommand.options)
    }
    lines += [".SH OPTIONS"] + tagged(CommandLineGuide.commonOptions)
    lines += [".SH EXIT STATUS"] + tagged(CommandLineGuide.exitCodes)
    lines += [".SH ENVIRONMENT"] + tagged(CommandLineGuide.variables)
    lines += [".SH FILES"] + tagged(CommandLineGuide.files)
    lines += [
      ".SH EXAMPLES", ".nf", roff("baocao q3-2021.baocao"),
      roff("baocao run q3-2021.baocao --export report.docx --export txt:-"), roff("baocao check q3-2021.baocao"),
      roff("baocao -c 'list documents' q3-2021.baocao"), ".fi",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func tagged(_ entries: [CommandLineGuide.Entry]) -> [String] {
    entries.flatMap { [".TP", ".B " + roff($0.usage.en), roff($0.meaning.en)] }
  }

  /// Text as a line of roff: backslashes and hyphens are characters, a leading dot is no request.
  private static func roff(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "…": result += "..."
      case "`": continue
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}
