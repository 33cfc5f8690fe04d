import Diagnostics
import Rendering
import Testing

/// A style sheet that would load something is refused where it would.
@Suite struct StyleSheetTests {
  @Test(arguments: [
    ("a { color: red }", []), ("@import 'b.css';", [1]), ("\n@IMPORT url(b.css);", [2, 2]),
    ("a { background: url(https://x.example/a.png) }", [1]), ("a { background: URL( 'nix.png' ) }", [1]),
    ("a { background: url(\"data:image/svg+xml,%3Csvg/%3E\") }", []), ("a { fill: url(#muster) }", []),
    ("/* url(x.png)\n@import */ a { b: c }", []), ("/* offen url(x.png)", []), ("/**/\na { b: url(x) }", [2]),
  ])
  func loadsNothing(css: String, lines: [Int]) {
    let file = SourceFile(path: "Templates/assets/a.css", text: css)
    #expect(Assets.faults(inStyleSheet: file).map(\.position.line) == lines)
  }
}
