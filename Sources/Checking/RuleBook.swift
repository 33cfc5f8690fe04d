public import RegisterModel

/// The rules of the register by number; the numbers R08 and R09 were never given.
public enum RuleBook {
  /// Every rule, one file each in `Rules/`.
  public static let rules: [Rule] = [
    .r01, .r02, .r03, .r04, .r05, .r06, .r07, .r10, .r11, .r12, .r13, .r14, .r15, .r16, .r17, .r18, .r19, .r20, .r21,
    .r22, .r23, .r24, .r25, .r26, .r27, .r28, .r29, .r30, .r31, .r32, .r33, .r34, .r35, .r36, .r37, .r38, .r39, .r40,
    .r41, .r42, .r43, .r44, .r45, .r46, .r47, .r48, .r49, .r50, .r51, .r52, .r53, .r54, .r55, .r56, .r57, .r58, .r59,
    .r60, .r61, .r62, .r63,
  ]

  /// What is published of the rules, with the general one that asks for fields at its end.
  public static let descriptions: [RuleDescription] = rules.map(\.description) + [emptyField]

  /// The same for a register, without what they cite of a state's laws that it does not have.
  public static func descriptions(for register: Register) -> [RuleDescription] {
    descriptions.map { $0.citing { register.law(named: $0) != nil } }
  }

  /// A field that is asked for and that no numbered rule speaks of.
  public static let emptyField = RuleDescription(
    RuleDescription.fieldsID, "Gefragtes Feld ist leer", source: "", severities: [.gap])
}
