import Diagnostics
import RegisterModel

extension DiagnosticSet {
  /// Reports codes in the table of countries that no country has, and those that stand twice: which row counts would be anybody's guess.
  mutating func reportFaultyCountries(in record: Record, of file: SourceFile) {
    var seen: Set<String> = []
    for row in record.maps("laender") {
      guard let code = row.text("code") else { continue }
      guard isCountryCode(code) else {
        insert(
          Diagnostic(
            .error, rule: "land-ungueltig", "„\(code)“ ist kein Ländercode aus zwei Großbuchstaben nach ISO 3166-1.",
            advice: isCountryCode(code.uppercased())
              ? "Schreiben Sie „\(code.uppercased())“."
              : "Löschen Sie die Zeile; Angaben ohne Land lassen „land“ aus.", in: file,
            at: row.range(of: "code")))
        continue
      }
      guard !seen.insert(code).inserted else { continue }
      insert(
        Diagnostic(
          .error, rule: "land-doppelt", "Jeder Ländercode steht nur einmal; „\(code)“ steht schon weiter oben.",
          advice: "Löschen Sie eine der beiden Zeilen.", in: file, at: row.range(of: "code")))
    }
  }

  /// Reports values of the portal that are well written and of no use.
  mutating func reportUnusableValues(of record: Record, in file: SourceFile) {
    if let address = record.text("basis_url"), !Portal.isAddress(address) {
      insert(
        Diagnostic(
          .error, rule: "adresse-ungueltig",
          "Hinter der Adresse des Portals stehen die Pfade der Seiten; hinter „\(address)“ können sie nicht stehen.",
          advice: Portal.adviceOnUmlauts(in: address)
            ?? "Schreiben Sie nur Rechner und Pfad, etwa „https://register.example“.", in: file,
          at: record.range(of: "basis_url")))
    }
    if let area = record["gebiet"]?.map, let key = area.text("schluessel"), AreaKey(key) == nil {
      insert(
        Diagnostic(
          .error, rule: "schluessel-ungueltig",
          "Der amtliche Schlüssel eines Landes hat zwei Ziffern, eines Regierungsbezirks drei, eines Kreises fünf, einer Gemeinde acht; „\(key)“ ist keiner.",
          advice: "Schreiben Sie alle Ziffern, auch die Null am Anfang.", in: file, at: area.range(of: "schluessel")))
    }
    if let prefix = record.text(Portal.prefixKey), EntryIDForm(prefix: prefix) == nil {
      insert(
        Diagnostic(
          .error, rule: "kennung-ungueltig",
          "Eine Kennung beginnt mit einem Buchstaben, dann folgen kleine Buchstaben a–z, Ziffern und Bindestriche, am Ende ein Bindestrich, zusammen höchstens \(EntryIDForm.longestPrefix) Zeichen; „\(shortened(prefix))“ ist kein solcher Anfang.",
          advice: Meant.prefix(prefix).map { "Schreiben Sie „\(Portal.prefixKey): \($0)“." }
            ?? "Schreiben Sie etwa „\(Portal.prefixKey): musterstadt-ki-“.", in: file,
          at: record.range(of: Portal.prefixKey)))
    }
    if record["eintraege_je_seite"]?.number == 0 {
      insert(
        Diagnostic(
          .error, rule: "zahl-ungueltig", "Auf einer Seite steht mindestens ein Eintrag.",
          advice: "Löschen Sie das Feld, dann sind es \(Portal.usualPageSize).", in: file,
          at: record.range(of: "eintraege_je_seite")))
    }
  }
}
