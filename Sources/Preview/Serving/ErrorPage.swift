import Bytes
import Diagnostics

/// The page that stands for all others until the content was faultless once.
func errorPage(for outcome: PreviewOutcome) -> Answer {
  var writer = ByteWriter(capacity: 4096)
  writer.write(
    """
    <!DOCTYPE html>
    <html lang="de">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Vorschau: Fehler im Inhalt</title>
    <link rel="stylesheet" href="/_vorschau/vorschau.css">
    </head>
    <body class="fehlerseite">
    <main>
    <h1>Das Portal kann noch nicht gezeigt werden</h1>
    <p>Sobald die Fehler behoben sind, erscheint es hier von selbst.</p>
    <noscript><pre>

    """)
  var report = DiagnosticSet()
  for fault in outcome.faults { report.insert(fault) }
  let text = outcome.obstacle.map { Array("\($0)\n".utf8) } ?? ReportFormat.text.report(on: report)
  text.withUnsafeBufferPointer { writer.write($0, escapedFor: .html) }
  writer.write("</pre></noscript>\n</main>\n</body>\n</html>\n")
  return Answer(status: 503, type: contentType(of: ".html"), body: .bytes(writer.bytes))
}
