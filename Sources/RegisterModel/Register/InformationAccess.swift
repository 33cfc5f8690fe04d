/// What a law says of how readers get to know what is missing, and of what may be kept back: `auskunft` of its file.
public struct InformationAccess: Sendable {
  /// The law's short name.
  public let law: String
  /// Its name with the article.
  public let name: String
  /// The norm on which readers ask, without the law.
  public let claim: String
  /// By when an answer is due, a sentence.
  public let answer: String
  /// The sections under which a statement may be kept back.
  public let exceptions: [String]
  /// The exceptions as a sentence names them, such as `§§ 6 bis 9`.
  public let wordedExceptions: String

  init(law: String, _ record: Record) {
    self.law = law
    name = record.text("name") ?? law
    claim = record.text("anspruch").map(withPlainBlanks) ?? ""
    answer = record.text("antwort") ?? ""
    exceptions = record["ausnahmen"]?.texts.map(withPlainBlanks) ?? []
    wordedExceptions = wording(ofSections: exceptions)
  }

  /// Whether a citation such as `§ 6 Buchst. a IFG NRW` is one of the exceptions.
  public func excepts(_ citation: String) -> Bool {
    let plain = withPlainBlanks(citation)
    guard plain.hasSuffix(" \(law)") else { return false }
    let section = Norm.section(of: String(plain.dropLast(law.count + 1)))
    return exceptions.contains { section == $0 || section.hasPrefix("\($0) ") }
  }
}

/// The authority to which readers may complain: `aufsicht` of the law that names it.
public struct Supervisor: Sendable {
  /// Its article, if its name is given with one.
  public let article: String?
  /// Its name without the article.
  public let name: String
  /// How it is abbreviated.
  public let abbreviation: String?
  /// Its website.
  public let url: String?

  init(_ record: Record) {
    let written = record.text("name") ?? ""
    article = ["der", "die", "das"].first { written.hasPrefix("\($0) ") }
    name = String(written.dropFirst(article.map { $0.count + 1 } ?? 0))
    abbreviation = record.text("abkuerzung")
    url = record.text("url")
  }
}

extension Law {
  /// How readers ask by this law, if they can.
  public var informationAccess: InformationAccess? {
    record["auskunft"]?.map.map { InformationAccess(law: shortName, $0) }
  }
  /// The authority that supervises what this law demands, if it says so.
  public var supervisor: Supervisor? { record["aufsicht"]?.map.map(Supervisor.init) }
}

/// Sections in one phrase: those that follow each other as a range, `§§ 6 bis 9`, others one by one, `§§ 3, 4 und 9`.
func wording(ofSections sections: [String]) -> String {
  let parts = sections.map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
  guard sections.count > 1, let sign = parts[0].first, parts.allSatisfy({ $0.count == 2 && $0[0] == sign }) else {
    return enumeration(sections)
  }
  let numbers = parts.compactMap { Int($0[1]) }
  let isRange =
    numbers.count > 2 && numbers.count == parts.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  let phrase = isRange ? "\(numbers[0]) bis \(numbers[numbers.count - 1])" : enumeration(parts.map { $0[1] })
  return "\(sign == "§" ? "§§" : sign) \(phrase)"
}

private func enumeration(_ items: [String]) -> String {
  guard items.count > 1 else { return items.first ?? "" }
  return "\(items.dropLast().joined(separator: ", ")) und \(items[items.count - 1])"
}
