/// The rows of the date table that rules refer to, by their `kuerzel`.
enum DutyKey: String, CaseIterable, Sendable {
  case literacy = "art-4"
  case prohibitions = "art-5"
  case prohibitionsOf2026 = "art-5-ba-bb"
  case transparency = "art-50"
  case highRiskAnnexIII = "hochrisiko-anhang-iii"
  case highRiskAnnexI = "hochrisiko-anhang-i"
  case registration = "art-49"
}
