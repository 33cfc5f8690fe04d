public import Bytes

/// A gap, as others see it: what is missing and how it stands, without the sentence.
public struct GapNote: Sendable {
  /// The number of the rule that asks for it.
  public let rule: String
  /// The field, by its slot.
  public let slot: Int16?
  /// How it stands.
  public let state: Gap.State

  init(_ gap: Gap) {
    self.init(rule: gap.rule, slot: gap.slot.map(Int16.init), state: gap.state)
  }

  init(rule: String, slot: Int16?, state: Gap.State) {
    self.rule = rule
    self.slot = slot
    self.state = state
  }

  /// Whether the duty behind it does not bind yet.
  public var isPending: Bool { if case .pending = state { true } else { false } }
}

/// The gaps of an entry, as others see them. There are some dozens for every entry of the register, and nothing is said about most of
/// them: such a gap takes four bytes.
public struct GapNotes: Sendable {
  /// For each gap the number of the rule and, from 1, the slot of the field; or the place among the others.
  private let codes: [UInt32]
  /// What does not fit into a code.
  fileprivate let others: [GapNote]

  private static let isElsewhere: UInt32 = 1 << 31
  /// The rules by their numbers; the first of them asks for fields.
  fileprivate static let rules = [RuleDescription.fieldsID] + (1...255).map { "R\($0)" }

  /// Notes in their order.
  init(_ notes: some Sequence<GapNote>) {
    var others: [GapNote] = []
    codes = notes.map { note in
      if let code = Self.code(of: note) { return code }
      others.append(note)
      return Self.isElsewhere | UInt32(others.count - 1)
    }
    self.others = others
  }

  /// The number of gaps whose duty does not bind yet; what fits into a code is open.
  public var pendingCount: Int { others.count(where: \.isPending) }
  /// The number of gaps that bind today.
  public var openCount: Int { codes.count - pendingCount }

  private static func code(of note: GapNote) -> UInt32? {
    let number = note.rule == rules[0] ? 0 : Int(note.rule.dropFirst()) ?? -1
    guard case .open = note.state, rules.indices.contains(number), rules[number] == note.rule, note.slot ?? 0 >= 0
    else {
      return nil
    }
    return UInt32(number) << 16 | UInt32(note.slot.map { Int($0) + 1 } ?? 0)
  }
}

/// How many gaps each rule found.
public struct GapTally: Sendable {
  /// The gaps that count today, by the number of the rule.
  public private(set) var open: [String: Int] = [:]
  /// The gaps whose duty does not bind yet, by the number of the rule.
  public private(set) var pending: [String: Int] = [:]

  /// The number of all gaps that count today.
  public var openCount: Int { open.values.reduce(0, +) }
  /// The number of all whose duty does not bind yet.
  public var pendingCount: Int { pending.values.reduce(0, +) }

  /// Counts the gaps of all entries, and others beside them.
  public init(_ entries: some Sequence<GapNotes>, and others: some Sequence<Gap>) {
    var plain = [Int](repeating: 0, count: GapNotes.rules.count)
    for notes in entries {
      notes.countPlain(in: &plain)
      for note in notes.others { count(note.rule, isPending: note.isPending) }
    }
    for (rule, number) in zip(GapNotes.rules, plain) where number > 0 { open[rule, default: 0] += number }
    for gap in others { count(gap.rule, isPending: gap.isPending) }
  }

  private mutating func count(_ rule: String, isPending: Bool) {
    if isPending { pending[rule, default: 0] += 1 } else { open[rule, default: 0] += 1 }
  }
}

extension GapNotes {
  /// Counts by the numbers of their rules the gaps of which nothing is said.
  fileprivate func countPlain(in numbers: inout [Int]) {
    for code in codes where code & Self.isElsewhere == 0 { numbers[Int(code >> 16)] += 1 }
  }
}

extension GapNotes: RandomAccessCollection {
  /// The place of the first gap.
  public var startIndex: Int { 0 }
  /// The place behind the last gap.
  public var endIndex: Int { codes.count }

  /// The gap at a place.
  public subscript(position: Int) -> GapNote {
    let code = codes[position]
    if code & Self.isElsewhere != 0 { return others[Int(code & ~Self.isElsewhere)] }
    let slot = Int(code & 0xFFFF)
    return GapNote(rule: Self.rules[Int(code >> 16)], slot: slot == 0 ? nil : Int16(slot - 1), state: .open)
  }
}

extension GapNotes: Archived {
  /// Appends the gaps.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(plain: codes)
    writer.archive(others)
  }

  /// Takes out gaps.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    codes = try archive.plain()
    others = try archive.read()
    for code in codes {
      let isKnown =
        code & Self.isElsewhere != 0
        ? Int(code & ~Self.isElsewhere) < others.count
        : Int(code >> 16) < Self.rules.count && Int(code & 0xFFFF) <= Int(Int16.max) + 1
      guard isKnown else { throw ArchiveFault() }
    }
  }
}
