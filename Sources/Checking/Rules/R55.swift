import Diagnostics
import RegisterModel

extension Rule {
  /// R55: Only a change of words is editorial.
  ///
  /// Compared with the last published version. Prose fields and the text may be mended; class, status, places, legal bases, names, dates and
  /// whatever appears or vanishes may not. A mark that was left in the file says nothing about the next change unless a new note comes with
  /// it; as long as such a change is not committed that is told. Without a history nothing is compared.
  /// Source: the register itself.
  /// Example: `aenderung: redaktionell` in a version that changes `status`.
  static let r55 = Rule(
    "R55", "Redaktionell ist nur eine Änderung des Wortlauts", [.error, .hint],
    acrossRegister: { review in
      for claim in review.past.misnamed {
        let labels = claim.labels.map { "„\($0)“" }.joined(separator: ", ")
        review.contradiction(
          "Redaktionell ist nur eine Änderung des Wortlauts, geändert ist auch \(labels).",
          advice: "Löschen Sie „aenderung: redaktionell“ und sagen Sie in „aenderungsnotiz“, was sich geändert hat.",
          in: SourceFile(path: claim.path, bytes: []), at: claim.range)
      }
      for mark in review.past.staleMarks {
        review.hint(
          "„aenderung: redaktionell“ gilt für die Fassung, die es brachte, und nicht für die Änderung, die jetzt ansteht.",
          advice: "Schreiben Sie eine neue „aenderungsnotiz“; mit ihr gilt es auch für diese.",
          in: SourceFile(path: mark.path, bytes: []), at: mark.range)
      }
    })
}
