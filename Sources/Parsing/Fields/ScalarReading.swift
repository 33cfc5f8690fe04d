import Bytes
import Diagnostics
import RegisterModel

/// A piece of text read as a kind of value, or the reason why it is none.
enum ScalarReading {
  case value(FieldValue)
  case fault(ScalarFault)

  init(_ text: String, as kind: FieldKind, _ ids: EntryIDForm) {
    self =
      switch kind {
      case .text: Self.plain(text)
      case .term(let vocabulary): vocabulary.index(of: text).map { .value(.term($0)) } ?? .unknownTerm(text, vocabulary)
      case .date: PartialDate(text).map(Self.date) ?? .faultyDate(text)
      case .number:
        Self.number(text).map { .value(.number($0)) } ?? .faultyNumber(text)
      case .url: Self.url(text)
      case .email:
        Self.matching(
          text, isMailbox, .init("mail-ungueltig", "ist keine E-Mail-Adresse", meaning: { Meant.mailbox(text) }))
      case .entryID:
        Self.matching(
          text, ids.isOne,
          .init(
            "kennung-ungueltig",
            "ist keine Kennung der Form \(ids.example): \(ids.prefix) und vier bis neun Ziffern ohne überzählige Nullen",
            meaning: { Meant.identifier(text, ids) }))
      case .slug, .ministryCode:
        Self.matching(
          text, isSlug,
          .init(
            "kuerzel-ungueltig", "darf nur kleine Buchstaben a–z, Ziffern und Bindestriche enthalten",
            meaning: { slug(of: text) }))
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

  private static func matching(
    _ text: String, _ matches: (String) -> Bool, _ fault: @autoclosure () -> ScalarFault
  ) -> ScalarReading {
    matches(text) ? .value(.text(text)) : .fault(fault())
  }

  static func number(_ text: String) -> Int? {
    text.utf8.count <= FieldKind.mostDigits && text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }

  private static func faultyNumber(_ text: String) -> ScalarReading {
    guard !text.utf8.allSatisfy(\.isDigit) else {
      return .fault(.init("zahl-ungueltig", "hat mehr als \(FieldKind.mostDigits) Ziffern"))
    }
    return .fault(
      .init(
        "zahl-ungueltig", "ist keine ganze Zahl aus Ziffern",
        advice: Meant.number(text).map { "Schreiben Sie „\($0)“." }
          ?? Meant.roundedNumber(text).map { "Schreiben Sie „\($0)“, wenn das gemeint ist." }
          ?? "Schreiben Sie nur die Ziffern einer ganzen Zahl, ohne Einheit."))
  }

  private static func url(_ text: String) -> ScalarReading {
    guard hasScheme(text) else {
      return .fault(
        .init(
          "adresse-ungueltig", "ist keine Webadresse: sie beginnt mit https://", meaning: { Meant.address(text) }))
    }
    guard isClean(text) else {
      return .fault(
        .init(
          "adresse-ungueltig", "ist keine gültige Webadresse: Leerzeichen, Zeilenenden und < > \" sind nicht erlaubt",
          meaning: { Meant.address(text) }))
    }
    return AddressFault(of: text).map { .fault(.init($0, in: text)) } ?? .value(.text(text))
  }

  /// Whether a text is an address that leads where it seems to.
  static func isAddress(_ text: String) -> Bool {
    hasScheme(text) && isClean(text) && AddressFault(of: text) == nil
  }

  private static func isClean(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): false
      default: true
      }
    }
  }

  private static func hasScheme(_ text: String) -> Bool {
    if text.utf8.starts(with: "https://".utf8) { return true }
    let scheme = text.lowercased()
    return scheme.hasPrefix("https://") || scheme.hasPrefix("http://")
  }

  private static func unknownTerm(_ text: String, _ vocabulary: Vocabulary) -> ScalarReading {
    .fault(
      .init(
        "wert-unbekannt", "ist kein erlaubter Wert; erlaubt sind \(vocabulary.listedValues)",
        advice: vocabulary.value(meantBy: text).map { "Meinten Sie „\($0)“?" }
          ?? vocabulary.confession(insteadOf: text).map { "Schreiben Sie „\($0)“." } ?? "Wählen Sie einen davon."))
  }

  private static func unknownField(_ text: String) -> ScalarReading {
    .fault(
      .init(
        "feld-unbekannt", "ist kein Feld des Registers",
        advice: nearest(to: text, among: FieldCatalogue.entry.keys).map { "Meinten Sie „\($0)“?" }
          ?? "Alle Felder stehen im Portal unter „/daten/felder/“."))
  }

  private static func date(_ date: PartialDate) -> ScalarReading {
    guard date.first.components.year < PartialDate.firstYear else { return .value(.date(date)) }
    return .fault(
      .init("datum-unmoeglich", "liegt vor dem Jahr \(PartialDate.firstYear)", advice: "Schreiben Sie das Jahr aus."))
  }

  private static let adviceOnImpossibleDays =
    "Vergleichen Sie die Quelle; was sie nicht genau sagt, lassen Sie weg."

  private static func faultyDate(_ text: String) -> ScalarReading {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten =
      (1...3).contains(parts.count) && parts[0].utf8.count == 4 && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
      && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
    if isWritten {
      let noun = ["Jahr", "Monat", "Tag"][parts.count - 1]
      return .fault(
        .init(
          "datum-unmoeglich", "ist kein \(noun) des Kalenders",
          advice: Meant.dayBeforeMonth(parts.map(String.init)).map { "Schreiben Sie „\($0)“, wenn das der Tag ist." }
            ?? adviceOnImpossibleDays))
    }
    if let date = Meant.date(text) {
      return .fault(
        .init(
          "datum-ungueltig", "ist nicht als JJJJ-MM-TT, JJJJ-MM oder JJJJ geschrieben",
          advice: "Schreiben Sie „\(date)“\(Meant.mayBeAmerican(text) ? ", wenn das der Tag ist" : "")."))
    }
    if Meant.isDayByNumbers(text) {
      return .fault(.init("datum-unmoeglich", "ist kein Tag des Kalenders", advice: adviceOnImpossibleDays))
    }
    return .fault(
      .init(
        "datum-ungueltig", "ist kein Datum: erlaubt sind JJJJ-MM-TT, JJJJ-MM und JJJJ",
        advice: Meant.year(in: text).map { "Schreiben Sie „\($0)“, wenn es nicht genauer bekannt ist." }))
  }
}

extension Vocabulary {
  /// The value that admits what a text admits that says nothing.
  fileprivate func confession(insteadOf text: String) -> String? {
    text.isPlaceholder ? terms.first(where: \.admitsIgnorance)?.value : nil
  }
}

/// Why a text is no value of its kind.
struct ScalarFault {
  let rule: String
  let message: String
  var advice: String?
  let quotesValue: Bool

  init(_ rule: String, _ message: String, advice: String? = nil, quotesValue: Bool = true) {
    self.rule = rule
    self.message = message
    self.advice = advice
    self.quotesValue = quotesValue
  }

  /// A value with nothing wrong but the line break that `|`, `>` or `\n` puts behind it, which no message would show.
  static func finalLineBreak(behind value: String, _ rule: String) -> ScalarFault {
    ScalarFault(
      rule, #"endet mit einem Zeilenende, wie „|“, „>“ und „\n“ es anhängen"#,
      advice: "Schreiben Sie den Wert ohne sie in dieselbe Zeile: „\(value)“.", quotesValue: false)
  }

  /// A fault of a text that most likely means a value.
  init(_ rule: String, _ message: String, meaning meant: () -> String?) {
    self.init(rule, message, advice: meant().map { "Schreiben Sie „\($0)“." })
  }
}
