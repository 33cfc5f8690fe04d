import Bytes
import Diagnostics
import RegisterModel

/// A piece of text read as a kind of value, or the reason why it is none.
enum ScalarReading {
  case value(FieldValue)
  case fault(ScalarFault)

  init(_ text: String, as kind: FieldKind) {
    self =
      switch kind {
      case .text: Self.plain(text)
      case .term(let vocabulary): vocabulary.index(of: text).map { .value(.term($0)) } ?? .unknownTerm(text, vocabulary)
      case .date: PartialDate(text).map(Self.date) ?? .faultyDate(text)
      case .number:
        Self.number(text).map { .value(.number($0)) } ?? .faultyNumber(text)
      case .url: Self.url(text)
      case .email: Self.matching(text, isMailbox, .init("mail-ungueltig", "ist keine E-Mail-Adresse"))
      case .entryID:
        Self.matching(
          text, isEntryID,
          .init("kennung-ungueltig", "ist keine Kennung der Form nrw-ki-0001: nrw-ki- und mindestens vier Ziffern"))
      case .slug, .ministryCode:
        Self.matching(
          text, isSlug, .init("kuerzel-ungueltig", "darf nur kleine Buchstaben a–z, Ziffern und Bindestriche enthalten")
        )
      case .country:
        Self.matching(
          text, isCountryCode,
          .init(
            "land-ungueltig", "ist kein Ländercode aus zwei Großbuchstaben",
            advice: isCountryCode(text.uppercased())
              ? "Schreiben Sie „\(text.uppercased())“." : "Schreiben Sie den Code, der in „laender.md“ beim Land steht."
          ))
      case .path:
        Self.matching(
          text, isPath,
          .init("pfad-ungueltig", "ist kein Pfad dieses Portals", advice: "Schreiben Sie etwa „/alt/name/“."))
      case .fieldPath:
        FieldCatalogue.entry.contains(path: text) ? .value(.text(text)) : .unknownField(text)
      case .list, .map: .value(.invalid)
      }
  }

  private static func plain(_ text: String) -> ScalarReading {
    guard text.has(0xE2) || text.has(0xD8), let control = text.unicodeScalars.first(where: isDirectionControl) else {
      return .value(.text(text))
    }
    let code = String(control.value, radix: 16, uppercase: true)
    return .fault(
      .init(
        "steuerzeichen-bidi", "enthält das unsichtbare Steuerzeichen U+\(code), das die Leserichtung ändert",
        advice: "Löschen Sie es.", quotesValue: false))
  }

  private static func matching(_ text: String, _ matches: (String) -> Bool, _ fault: ScalarFault) -> ScalarReading {
    matches(text) ? .value(.text(text)) : .fault(fault)
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.count <= 15 && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }

  private static func faultyNumber(_ text: String) -> ScalarReading {
    let digits = String(text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == " ") }.filter(\.isNumber))
    let hasGroups = text.split(whereSeparator: { $0 == "." || $0 == " " }).dropFirst().first?.utf8.count == 3
    return .fault(
      .init(
        "zahl-ungueltig", "ist keine ganze Zahl aus Ziffern",
        advice: hasGroups ? number(digits).map { "Schreiben Sie „\($0)“." } : nil))
  }

  private static func url(_ text: String) -> ScalarReading {
    guard hasScheme(text) else {
      return .fault(
        .init(
          "adresse-ungueltig", "ist keine Webadresse: sie beginnt mit https://",
          advice: adviceOnScheme(of: text)))
    }
    let isClean = text.utf8.allSatisfy { byte in
      switch byte {
      case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): false
      default: true
      }
    }
    guard isClean else {
      return .fault(
        .init("adresse-ungueltig", "ist keine gültige Webadresse: Leerzeichen und < > \" sind nicht erlaubt"))
    }
    return AddressFault(of: text).map { .fault(.init($0)) } ?? .value(.text(text))
  }

  /// How an address is written that lacks nothing but its scheme.
  static func adviceOnScheme(of text: String) -> String? {
    text.hasPrefix("www.") ? "Schreiben Sie „https://\(text)“." : nil
  }

  private static func hasScheme(_ text: String) -> Bool {
    if text.utf8.starts(with: "https://".utf8) { return true }
    let scheme = text.lowercased()
    return scheme.hasPrefix("https://") || scheme.hasPrefix("http://")
  }

  private static func unknownTerm(_ text: String, _ vocabulary: Vocabulary) -> ScalarReading {
    let meant =
      nearest(to: text, among: vocabulary.terms.lazy.map(\.value))
      ?? vocabulary.terms.first { folded($0.label) == folded(text) }?.value
    return .fault(
      .init(
        "wert-unbekannt", "ist kein erlaubter Wert; erlaubt sind \(vocabulary.listedValues)",
        advice: meant.map { "Meinten Sie „\($0)“?" }))
  }

  private static func unknownField(_ text: String) -> ScalarReading {
    .fault(
      .init(
        "feld-unbekannt", "ist kein Feld des Registers",
        advice: nearest(to: text, among: FieldCatalogue.entry.keys).map { "Meinten Sie „\($0)“?" }))
  }

  private static func date(_ date: PartialDate) -> ScalarReading {
    guard date.first.components.year < PartialDate.firstYear else { return .value(.date(date)) }
    return .fault(
      .init("datum-unmoeglich", "liegt vor dem Jahr \(PartialDate.firstYear)", advice: "Schreiben Sie das Jahr aus."))
  }

  private static func faultyDate(_ text: String) -> ScalarReading {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten =
      (1...3).contains(parts.count) && parts[0].utf8.count == 4 && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
      && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
    if isWritten {
      let noun = ["Jahr", "Monat", "Tag"][parts.count - 1]
      return .fault(.init("datum-unmoeglich", "ist kein \(noun) des Kalenders"))
    }
    if let day = dayWrittenOtherwise(text) {
      return .fault(
        .init("datum-ungueltig", "ist nicht als JJJJ-MM-TT geschrieben", advice: "Schreiben Sie „\(day)“."))
    }
    return .fault(.init("datum-ungueltig", "ist kein Datum: erlaubt sind JJJJ-MM-TT, JJJJ-MM und JJJJ"))
  }

  /// The day of `15.1.2024`, `15/01/2024` or `2024-1-15`.
  private static func dayWrittenOtherwise(_ text: String) -> Day? {
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "/" || $0 == "-" }).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else { return nil }
    if first > 31 { return Day(year: first, month: second, day: third) }
    // A year of two digits is one of this century: nothing in the register is older.
    return Day(year: third < 100 ? 2000 + third : third, month: second, day: first)
  }
}

/// Why a text is no value of its kind.
struct ScalarFault {
  let rule: String
  let message: String
  let advice: String?
  let quotesValue: Bool

  init(_ rule: String, _ message: String, advice: String? = nil, quotesValue: Bool = true) {
    self.rule = rule
    self.message = message
    self.advice = advice
    self.quotesValue = quotesValue
  }
}
