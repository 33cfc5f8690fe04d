import Bytes
import Diagnostics
import RegisterModel

/// What somebody most likely meant whose text is no value of its kind; it is one itself, or nil.
enum Meant {
  /// An identifier in capitals, with other hyphens, with too few zeros, as its number alone or with the beginning of another register.
  static func identifier(_ text: String, _ ids: EntryIDForm) -> String? {
    let written = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: "-")
    let digits = written.hasPrefix(ids.prefix) ? written.dropFirst(ids.prefix.count) : written[...]
    guard let number = ScalarReading.number(String(digits)) ?? EntryIDForm.any.number(in: text) else { return nil }
    let meant = ids.identifier(number)
    return ids.isOne(meant) ? meant : nil
  }

  /// The beginning of identifiers in capitals, with umlauts or without its hyphen, or an identifier in its place.
  static func prefix(_ text: String) -> String? {
    let letters = slug(of: text).split(separator: "-")
    let words =
      letters.count > 1 && letters.last?.utf8.allSatisfy(\.isDigit) ?? false ? letters.dropLast() : letters[...]
    return EntryIDForm(prefix: words.joined(separator: "-") + "-")?.prefix
  }

  /// The mailbox behind a name, in a link, before a stop, with its sign spelt out or a comma in place of a stop; of several
  /// the first.
  static func mailbox(_ text: String) -> String? {
    if let ending = endings.first(where: { text.hasSuffix(",\($0)") }) {
      return mailbox(alone: "\(text.dropLast(ending.count + 1)).\(ending)")
    }
    return mailbox(alone: text)
      ?? text.split { ";,/".contains($0) }.lazy.compactMap { mailbox(alone: String($0)) }.first
  }

  private static func mailbox(alone text: String) -> String? {
    let text = inner(of: text).replacing("(at)", with: "@").replacing("[at]", with: "@")
    let meant = text.split(separator: "@").map { $0.trimming(" ") }.joined(separator: "@")
    return isMailbox(meant) ? meant : nil
  }

  /// The address behind a name, in a link or before a stop, with blanks as they are written in addresses, or with its scheme or its
  /// slashes mended; of several the first.
  static func address(_ text: String) -> String? {
    address(alone: text)
      ?? text.split { ";, ".contains($0) }.lazy.compactMap { address(alone: String($0)) }.first
  }

  private static func address(alone text: String) -> String? {
    let text = inner(of: text).replacing(" ", with: "%20").replacing("\\", with: "/")
    let meant = withScheme(text) ?? text
    return ScalarReading.isAddress(meant) && meant.split(separator: "://").count == 2 ? meant : nil
  }

  /// What stands in pointed brackets or in the round ones of a link, else the text, without stops and other brackets around it.
  private static func inner(of text: String) -> String {
    var text = text[...]
    for (opening, closing) in [("<", ">"), ("](", ")")] {
      guard let start = text.firstRange(of: opening)?.upperBound,
        let end = text[start...].firstRange(of: closing)?.lowerBound
      else { continue }
      text = text[start..<end]
    }
    text = text.trimming(" ()<>\",;.")
    return String(text.hasPrefix("mailto:") ? text.dropFirst(7) : text)
  }

  /// How an address is written that lacks nothing but its scheme.
  static func withScheme(_ text: String) -> String? {
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return nil }
    if let rest = slips.lazy.compactMap({ text.hasPrefix($0) ? text.dropFirst($0.count) : nil }).first {
      return "https://\(rest.drop { $0 == "/" })"
    }
    let host = text.prefix { $0 != "/" }
    let isName = host.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    let isHost = host.hasPrefix("www.") || endings.contains { host.hasSuffix(".\($0)") }
    return isName && isHost ? "https://\(text)" : nil
  }

  private static let slips = [
    "https//", "https:/", "http//", "http:/", "htps:", "hhtps:", "htttps:", "httpss:", "httsp:", "ttps:",
  ]

  /// Endings of names that are no endings of files.
  private static let endings = ["de", "nrw", "eu", "org", "com", "net"]

  /// Several permitted values in one, with other signs between them than commas of a list.
  static func values(_ text: String, in kind: FieldKind) -> [String]? {
    guard let terms = kind.vocabulary?.terms else { return nil }
    let parts = text.replacing(" und ", with: ",").split { ";,/ ".contains($0) }
    let isEveryOneKnown = parts.count > 1 && parts.allSatisfy { part in terms.contains { $0.value == part } }
    return isEveryOneKnown ? parts.map(String.init) : nil
  }

  /// Digits in groups, with a currency or without its cents: `1.234.567 €`, `12 Monate`, `500,00`.
  static func number(_ text: String) -> Int? {
    var digits = text[...]
    for unit in units where digits.hasSuffix(unit) { digits = digits.dropLast(unit.count) }
    while digits.last == " " { digits.removeLast() }
    for cents in [",00", ",-", ",–"] where digits.hasSuffix(cents) { digits = digits.dropLast(cents.count) }
    let groups = digits.split(omittingEmptySubsequences: false) { ". '’\u{A0}\u{202F}".contains($0) }
    let isGrouped = groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && (groups.first?.utf8.count ?? 0) > 0
    let isWhole = groups.count == 1 || groups[0].utf8.count <= 3
    return isGrouped && isWhole ? ScalarReading.number(groups.joined()) : nil
  }

  private static let units = ["€", "Euro", "EUR", "Monate", "Monat"]

  /// What is nearest to an amount with cents, to one with a word for thousands or millions, or to a number behind a word of doubt.
  static func roundedNumber(_ text: String) -> Int? {
    var words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    if let first = words.first, vagueWords.contains(first.lowercased()) { words.removeFirst() }
    var factor = 1
    let count = words.count
    while let last = words.last, let meant = last == "€" ? 1 : multiples[last.lowercased().filter(\.isLetter)] {
      guard factor == 1 || meant == 1 else { return nil }
      factor *= meant
      words.removeLast()
    }
    guard words.count == 1 else { return nil }
    let parts = words[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let whole = number(parts[0]), parts.count < 3, whole < 1_000_000_000 else { return nil }
    guard parts.count == 2 else { return whole * factor }
    guard words.count < count || parts[1].utf8.count == 2, parts[1].utf8.count < 7,
      let fraction = ScalarReading.number(parts[1])
    else { return nil }
    let unit = parts[1].utf8.reduce(1) { unit, _ in unit * 10 }
    return whole * factor + (fraction * factor * 2 + unit) / (unit * 2)
  }

  private static let vagueWords: Set = [
    "ca", "ca.", "circa", "rund", "etwa", "ungefähr", "knapp", "gut", "über", "bis",
  ]
  private static let multiples = [
    "tsd": 1000, "tausend": 1000, "teur": 1000, "mio": 1_000_000, "million": 1_000_000, "millionen": 1_000_000,
    "euro": 1, "eur": 1, "monate": 1, "monat": 1, "jahr": 12, "jahre": 12,
  ]

  /// The one year that a text names, for what nobody knows more exactly.
  static func year(in text: String) -> PartialDate? {
    let numbers = text.split { !$0.isNumber }
    let years = numbers.filter { $0.utf8.count == 4 }.compactMap { PartialDate(String($0)) }
    return numbers.count < 3 && years.count == 1 && years[0].first.components.year >= PartialDate.firstYear
      ? years[0] : nil
  }

  /// Whether a text is three numbers in the order of German dates.
  static func isDayByNumbers(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [2, 2, 4] && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
  }

  /// Whether day and month may have been written in the order of other countries.
  static func mayBeAmerican(_ text: String) -> Bool {
    let numbers = text.split(separator: "/").compactMap { Int($0) }
    return numbers.count == 3 && numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]
  }

  /// A day whose month stands behind it, as nobody writes dates and some sort them.
  static func dayBeforeMonth(_ parts: [String]) -> PartialDate? {
    parts.count == 3 ? PartialDate([parts[0], parts[2], parts[1]].joined(separator: "-")) : nil
  }

  /// A date in another order, with other signs, in words or with a time of the day.
  static func date(_ text: String) -> PartialDate? {
    let text = withoutTime(typed(text).split(separator: " ").joined(separator: " "))
    let date = PartialDate(text) ?? day(text) ?? month(text) ?? dateInWords(text) ?? compact(text)
    return date.flatMap { $0.first.components.year < PartialDate.firstYear ? nil : $0 }
  }

  /// A text with the hyphens and blanks of keyboards instead of those that text programs put in, and without what nobody sees.
  private static func typed(_ text: String) -> String {
    let scalars = text.unicodeScalars.lazy.filter { !$0.isHidden }.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .dashPunctuation: "-"
      case .spaceSeparator: " "
      default: scalar == "\u{2212}" ? "-" : scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A date without the time of day that databases put behind it.
  private static func withoutTime(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count == 2, words[1].contains(":"), words[1].allSatisfy({ $0.isNumber || $0 == ":" }) else {
      return text
    }
    return String(words[0])
  }

  /// `15.1.2024`, `15. 1. 2024`, `15/01/2024`, `2024-1-15`; a year of two digits is one of this century where the order is that of German dates.
  private static func day(_ text: String) -> PartialDate? {
    let parts = text.split(whereSeparator: { "./-– ".contains($0) }).map(String.init)
    guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]) else {
      return nil
    }
    if first > 31 { return Day(year: first, month: second, day: third).map(PartialDate.init) }
    let isGerman = text.contains(".") || text.contains("/")
    guard third > 31 || isGerman else { return nil }
    return Day(year: third < 100 ? 2000 + third : third, month: second, day: first).map(PartialDate.init)
  }

  /// `03.2024`, `3/2024`, `2024/03`, `2024-3`.
  private static func month(_ text: String) -> PartialDate? {
    let parts = text.split(whereSeparator: { "./-–".contains($0) }).map(String.init)
    guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
    return first > 31 ? partialDate(first, second) : partialDate(second, first)
  }

  /// `Januar 2024`, `15. Januar 2024`, `Jan. 2024`, `Mrz 24`.
  private static func dateInWords(_ text: String) -> PartialDate? {
    let words = text.split { $0 == " " || $0 == "." || $0 == "\u{A0}" }.map(String.init)
    guard (2...3).contains(words.count), let year = fullYear(words[words.count - 1]), let name = words.dropLast().last,
      let month = month(named: name.lowercased())
    else { return nil }
    guard words.count == 3 else { return partialDate(year, month + 1) }
    return Int(words[0]).flatMap { Day(year: year, month: month + 1, day: $0) }.map(PartialDate.init)
  }

  /// A year of four digits, or one of this century of two.
  private static func fullYear(_ text: String) -> Int? {
    Int(text).map { text.utf8.count == 2 ? 2000 + $0 : $0 }
  }

  /// The position of a month by its name, the start of it, or as spreadsheets shorten it.
  private static func month(named name: String) -> Int? {
    let written = ["mrz": "märz", "maerz": "märz", "jänner": "januar"][name] ?? name
    return written.count > 2 ? germanMonths.firstIndex { $0.lowercased().hasPrefix(written) } : nil
  }

  /// `20240115`, `2024-01-15T10:00`.
  private static func compact(_ text: String) -> PartialDate? {
    if text.utf8.count == 8, let number = Int(text) {
      return Day(year: number / 10000, month: number / 100 % 100, day: number % 100).map(PartialDate.init)
    }
    let day = text.prefix(10)
    guard let next = text.dropFirst(10).first, next == "T" || next == " ", text.contains(":") else { return nil }
    return PartialDate(String(day))
  }

  private static func partialDate(_ year: Int, _ month: Int) -> PartialDate? {
    let digits = String(month)
    return PartialDate("\(year)-\(digits.utf8.count < 2 ? "0" : "")\(digits)")
  }
}

extension StringProtocol {
  /// The text without any of these signs at its ends.
  fileprivate func trimming(_ signs: String) -> Substring {
    var text = self[...]
    while let first = text.first, signs.contains(first) { text = text.dropFirst() }
    while let last = text.last, signs.contains(last) { text = text.dropLast() }
    return Substring(text)
  }
}
