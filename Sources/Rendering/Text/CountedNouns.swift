import Diagnostics

/// A number with a word that follows it in number: `1 Eintrag`, `12.345 Einträge`.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(grouped(number)) \(number == 1 ? one : many)"
}
