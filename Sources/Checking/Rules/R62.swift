import Diagnostics
import RegisterModel

extension Rule {
  /// R62: Who changes a key fact says why.
  ///
  /// Compared with the last published version, or where nothing is changed since, the last commit with the one before it; a merge counts
  /// with all that it brought. Which facts these are is said by the catalogue (`Field.isKeyFact`); a fact that was missing until now needs
  /// no reason. Without a history nothing is compared, and older versions are left alone.
  /// Source: the register itself.
  /// Example: another `status` in a version without a new `aenderungsnotiz`.
  static let r62 = Rule(
    "R62", "Geänderte Kernangaben sind begründet", [.hint],
    acrossRegister: { review in
      for silence in review.past.unexplained {
        let labels = silence.labels.map { "„\($0)“" }.joined(separator: ", ")
        review.hint(
          silence.hasOldNote
            ? "Geänderte Kernangaben werden begründet, zu \(labels) spricht „aenderungsnotiz“ noch von der letzten Fassung."
            : "Geänderte Kernangaben werden begründet, zu \(labels) sagt keine „aenderungsnotiz“, warum.",
          advice: "Sagen Sie in „aenderungsnotiz“ in einem Satz, was sich geändert hat und warum.",
          in: SourceFile(path: silence.path, bytes: []), at: silence.range)
      }
    })
}
