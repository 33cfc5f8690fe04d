import Diagnostics
import Testing

struct DiagnosticSetTests {
  /// What stands behind too many errors is counted, whatever its weight; behind too many hints errors are still told.
  @Test(arguments: [
    ("EEE", "E1 E2", 1, 0), ("EE", "E1 E2", 0, 0), ("HHH", "H1 H2", 0, 1), ("HH", "H1 H2", 0, 0),
    ("HHHHEH", "H1 H2 E5", 0, 3), ("EHEHE", "E1 H2 E3", 2, 0), ("", "", 0, 0),
  ]) func onlySoManyAreTold(weights: String, told: String, omitted: Int, omittedHints: Int) {
    var single = DiagnosticSet(limit: 2)
    var united = DiagnosticSet()
    for finding in findings(weights) { single.insert(finding) }
    united.formUnion(single)
    var among = DiagnosticSet(limit: 2)
    among.formUnion(found(findings(weights)))
    for set in [single, united, among] {
      #expect(set.all.map(\.message).joined(separator: " ") == told)
      #expect((set.omitted, set.omittedHints) == (omitted, omittedHints))
      #expect(set.containsError == told.contains("E"))
    }
  }

  /// At one place what stops the build comes before what is only missing, whatever their rules are called.
  @Test func weightsAreInOrder() {
    let weights: [Diagnostic.Severity] = [.hint, .pending, .gap, .error]
    let set = found(
      weights.enumerated().map { Diagnostic($1, rule: "R\($0)", "", in: scale, at: ByteRange(at: 3)) })
    #expect(set.sorted.map(\.severity) == weights.reversed())
  }

  private func findings(_ weights: String) -> [Diagnostic] {
    weights.enumerated().map { place, weight in
      Diagnostic(
        weight == "E" ? .error : .hint, rule: "R01", "\(weight)\(place + 1)", in: scale, at: ByteRange(at: place))
    }
  }

  private func found(_ findings: [Diagnostic]) -> DiagnosticSet {
    var set = DiagnosticSet()
    for finding in findings { set.insert(finding) }
    return set
  }
}
