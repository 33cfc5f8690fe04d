import Diagnostics

/// What can be wrong with a file before anybody looks into it.
enum FileFault: Error {
  case link, noFile, unusableName, changing
  case tooDeep(limit: Int)
  case tooLarge(bytes: Int)
  case twins(String, String)
  case unreadable(SystemCode)

  /// The fault as a finding at the start of the file.
  func finding(at path: String) -> Diagnostic {
    let (rule, message, advice) = texts
    let file = SourceFile(path: path, bytes: [])
    return Diagnostic(.error, rule: rule, message, advice: advice, in: file, at: ByteRange(at: 0))
  }

  private var texts: (rule: String, message: String, advice: String) {
    switch self {
    case .link:
      (
        "verweis-verboten", "Symbolische Verweise sind hier nicht erlaubt.",
        "Legen Sie die Datei selbst an diese Stelle."
      )
    case .noFile:
      (
        "dateiart-verboten", "Das ist weder eine Datei noch ein Ordner, sondern ein Gerät, ein Socket oder eine Pipe.",
        "Löschen Sie es, oder legen Sie es anderswohin."
      )
    case .unusableName:
      (
        "dateiname-ungueltig", "Dateinamen sind UTF-8 ohne Steuerzeichen; dieser ist es nicht.",
        "Benennen Sie die Datei um."
      )
    case .changing:
      (
        "datei-in-arbeit",
        "Diese Datei wird gerade geschrieben: Während sie gelesen wurde, hat sie sich mehrmals geändert.",
        "Bauen Sie noch einmal, wenn sie fertig ist."
      )
    case .tooDeep(let limit):
      (
        "ordner-zu-tief", "Ordner sind höchstens \(limit) Stufen tief geschachtelt; dieser liegt tiefer.",
        "Legen Sie ihn höher."
      )
    case .tooLarge(let bytes):
      ("datei-zu-gross", SourceFile.complaint(ofSize: bytes).message, SourceFile.complaint(ofSize: bytes).advice)
    case .twins(let first, let second):
      (
        // Texts are equal here whose letters look alike, however many characters they are made of.
        "dateiname-doppelt",
        first == second
          ? "„\(second)“ gibt es zweimal, mit Umlauten oder Akzenten als einem Zeichen und als zweien; für manche Rechner ist das derselbe Name."
          : "„\(second)“ und „\(first)“ sind für manche Rechner derselbe Name.",
        first == second
          ? "Benennen Sie eine der beiden Dateien um, und zwar ohne diese Buchstaben."
          : "Benennen Sie eine der beiden Dateien um."
      )
    case .unreadable(let code):
      (
        "datei-unlesbar", "Das kann nicht gelesen werden: \(code.reason).",
        "Sorgen Sie dafür, dass das Programm es lesen darf."
      )
    }
  }
}
