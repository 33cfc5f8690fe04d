import Diagnostics

/// The word that goes with a number: `Eintrag` with 1, `Einträge` with any other.
func noun(_ number: Int, _ one: String, _ many: String) -> String { number == 1 ? one : many }

/// A number with a word that follows it in number: `1 Eintrag`, `12.345 Einträge`.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(grouped(number)) \(noun(number, one, many))"
}
