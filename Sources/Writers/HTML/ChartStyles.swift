/// How the charts look on the screen.
enum ChartStyles {
  static let text = """
    .charts{max-width:64rem;margin:1rem auto;padding:1rem;background:#fff;font-family:system-ui,sans-serif;font-size:1rem}
    .charts h2{font-size:1.35rem;font-weight:bold;margin-bottom:1rem}
    .charts h3{font-size:1.05rem;font-weight:bold;margin-bottom:.25rem}
    .charts p{margin-bottom:.5rem}
    .charts>div{display:grid;align-items:start;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:2rem}
    .charts svg{display:block;width:100%;height:auto}
    .charts text{font:14px system-ui,sans-serif;fill:#111}
    .charts .strong{font-weight:bold}
    """
}
