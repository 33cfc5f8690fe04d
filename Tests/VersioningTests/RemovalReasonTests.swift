import Testing

@testable import Versioning

/// What a message says of why an entry was removed.
struct RemovalReasonTests {
  @Test(arguments: [
    ("weg", nil), ("", nil), ("Grund:", nil), ("Grund: Doppelt", "Doppelt"), ("weg\n\nGrund: Doppelt\n", "Doppelt"),
    ("grund : Doppelt", "Doppelt"), (" - **Grund:** Doppelt", "Doppelt"), ("* GRUND**: Doppelt", "Doppelt"),
    ("Gründe: Doppelt", nil), ("Stand: Doppelt", nil), ("Der Grund: Doppelt", nil), ("Grundlage: Doppelt", nil),
    ("Grund Doppelt", nil),
    ("Grund: Doppelt\ngeführt", "Doppelt geführt"), ("Grund:\nDoppelt", "Doppelt"), ("Grund:\n\nDoppelt", nil),
    ("Grund: Doppelt\n\ngeführt", "Doppelt"), ("Grund: A\nGrund: B", "A"), ("Grund:\nGrund: B", "B"),
    // What git or a program added is no part of it; a sentence with a hyphen and a colon is.
    ("Grund: A\nSigned-off-by: N", "A"), ("Grund: A\nCo-authored-by: N", "A"), ("Grund: A\nChange-Id: 1", "A"),
    ("Grund: A\nDas KI-Projekt endet: so", "A Das KI-Projekt endet: so"), ("Grund: A\nHinweis: B", "A Hinweis: B"),
    ("Grund: A\nden e-Antrag: B", "A den e-Antrag: B"), ("Grund: A\nE-Antrag", "A E-Antrag"),
    ("Grund:\t A\u{1}  B\u{202E}", "A B"),
  ])
  func isFound(message: String, reason: String?) {
    #expect(removalReason(in: Array(message.utf8)[...]) == reason)
  }

  /// A long one is shown to its five hundredth character, and said to go on only where it does.
  @Test(arguments: [499, 500, 501, 900, 5_000])
  func isCutWhereItIsLong(count: Int) {
    let words = String(repeating: "ä", count: count)
    let expected = count > 500 ? String(repeating: "ä", count: 500) + " […]" : words
    #expect(removalReason(in: Array("Grund: \(words)".utf8)[...]) == expected)
    let lines = (0..<count).map { _ in "ä" }.joined(separator: "\n")
    let shown = (0..<count).map { _ in "ä" }.joined(separator: " ")
    let cut = shown.count > 500 ? String(shown.prefix(500)) + " […]" : shown
    #expect(removalReason(in: Array("Grund: \(lines)".utf8)[...]) == cut)
  }
}
