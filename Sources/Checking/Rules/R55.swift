import Diagnostics
import RegisterModel

extension Rule {
  /// R55: Only a change of words is editorial.
  ///
  /// Compared with the last published version. Prose fields and the text may be mended; class, status, places, legal bases, names, dates and
  /// whatever appears or vanishes may not. Without a history nothing is compared.
  /// Source: the register itself.
  /// Example: `aenderung: redaktionell` in a version that changes `status`.
  static let r55 = Rule(
    "R55", "Redaktionell ist nur eine Änderung des Wortlauts", [.error],
    acrossRegister: { review in
      for claim in review.past.misnamed {
        let labels = claim.labels.map { "„\($0)“" }.joined(separator: ", ")
        review.contradiction(
          "Redaktionell ist nur eine Änderung des Wortlauts, geändert ist auch \(labels).",
          advice: "Löschen Sie „aenderung: redaktionell“ und sagen Sie in „aenderungsnotiz“, was sich geändert hat.",
          in: SourceFile(path: claim.path, bytes: []), at: claim.range)
      }
    })
}
