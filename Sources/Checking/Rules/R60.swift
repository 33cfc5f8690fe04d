import RegisterModel

extension Rule {
  /// R60: Every ministry says what holds for general tools.
  ///
  /// A ministry that no longer exists is not asked. Whether the answer is a permission or a ban is all the same, and so is whether the
  /// ministry has entries: tools are used without any.
  /// Source: letter of the staff councils of 2024, which misses an official line.
  /// Example: a `ressort.md` without `generative_ki`.
  static let r60 = Rule(
    "R60", "Jedes Ressort nennt seine Regel für allgemeine KI-Werkzeuge",
    source:
      "Regel dieses Registers nach dem Brief der Hauptpersonalräte in Nordrhein-Westfalen 2024 (aus Presseberichten): Copilot, ChatGPT",
    [.gap],
    acrossRegister: { review in
      for ministry in review.register.ministries {
        guard ministry.exists(on: review.context.asOf), ministry.toolRules.isEmpty,
          !ministry.record.holdsInvalid("generative_ki")
        else { continue }
        review.gap(
          of: ministry, about: "zu einer Regel für Copilot, ChatGPT und andere allgemeine Werkzeuge",
          at: "generative_ki")
      }
    })
}
