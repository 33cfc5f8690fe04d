import Diagnostics

/// Faults of the file as a whole and of its bytes.
extension FrontMatterFault {
  static var emptyFile: Self {
    Self(
      "datei-leer", "Die Datei ist leer.", advice: beginning, at: ByteRange(at: 0))
  }

  static func tooLarge(_ count: Int) -> Self {
    let (message, advice) = SourceFile.complaint(ofSize: count)
    return Self("datei-zu-gross", message, advice: advice, at: ByteRange(at: 0))
  }

  static var document: Self {
    Self(
      "kein-text", "Die Datei ist kein Text, sondern ein Dokument, etwa aus Word, Excel oder als PDF.",
      advice: "Speichern Sie ihren Text als reine Textdatei mit der Kodierung UTF-8.", at: ByteRange(at: 0))
  }

  /// What is left of a file that a machine was writing when it went down.
  static var onlyZeros: Self {
    Self(
      "kein-text",
      "Die Datei enthält nur Nullbytes: Sie wurde beschädigt, etwa weil der Rechner beim Speichern ausfiel.",
      advice: "Stellen Sie ihre letzte Fassung wieder her, aus git oder einer Sicherung.", at: ByteRange(at: 0))
  }

  static var notUTF8: Self {
    Self(
      "kodierung", "Die Datei ist in UTF-16 oder UTF-32 gespeichert, erlaubt ist nur UTF-8.",
      advice: "Speichern Sie die Datei mit der Kodierung UTF-8.", at: ByteRange(at: 0))
  }

  static func invalidUTF8(_ byte: UInt8, at range: ByteRange) -> Self {
    Self(
      "kodierung",
      "Die Datei ist kein gültiges UTF-8: Das Byte 0x\(hexadecimal(UInt32(byte), digits: 2)) ergibt hier kein Zeichen.",
      advice: "Speichern Sie die Datei mit der Kodierung UTF-8.", at: range)
  }

  static func control(_ scalar: UInt32, at range: ByteRange) -> Self {
    let name = "U+" + hexadecimal(scalar, digits: 4)
    return Self(
      "steuerzeichen",
      scalar == 0xFEFF
        ? "Ein BOM (\(name)) ist nur ganz am Anfang der Datei erlaubt."
        : "Steuerzeichen sind nicht erlaubt, gefunden: \(name)\(scalar == 0 ? " (NUL)" : "").",
      advice: "Löschen Sie das unsichtbare Zeichen.", at: range)
  }

  static func bareCarriageReturn(at range: ByteRange) -> Self {
    Self(
      "zeilenende", "Zeilen enden mit LF oder CRLF, hier steht ein einzelnes CR.",
      advice: "Speichern Sie die Datei mit Zeilenenden „Unix (LF)“ oder „Windows (CRLF)“.", at: range)
  }

  static func separator(_ scalar: UInt32, at range: ByteRange) -> Self {
    Self(
      "zeilenende", "Im Front Matter ist der Zeilentrenner U+\(hexadecimal(scalar, digits: 4)) nicht erlaubt.",
      advice: "Ersetzen Sie ihn durch ein Leerzeichen.", at: range)
  }

  private static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
