import Diagnostics
import Tabular

extension TableFault {
  /// The fault as a finding at its place.
  func finding(in file: SourceFile) -> Diagnostic {
    let (rule, message, advice) = texts
    return Diagnostic(.error, rule: rule, message, advice: advice, in: file, at: range)
  }

  private var range: ByteRange {
    switch self {
    case .noText: ByteRange(at: 0)
    case .unclosedQuote(let offset), .noJSON(let offset): ByteRange(at: offset)
    case .noObject(let range), .repeatedValue(_, let range), .halfCharacter(let range):
      ByteRange(range.lowerBound, range.upperBound)
    }
  }

  private var texts: (rule: String, message: String, advice: String?) {
    switch self {
    case .noText:
      (
        "tabelle-kein-text", "Das ist keine Tabelle als Text, sondern etwa die Arbeitsmappe eines Tabellenprogramms.",
        "Speichern Sie die Tabelle dort als „CSV UTF-8“ und importieren Sie diese Datei."
      )
    case .unclosedQuote:
      (
        "tabelle-anfuehrungszeichen",
        "Hier beginnt ein Anführungszeichen, das nie geschlossen wird; der Rest der Tabelle steht in einer Zelle.",
        "Schließen Sie es, oder schreiben Sie es doppelt, wenn es zum Text gehört."
      )
    case .noJSON:
      ("tabelle-json", "Eine Datei mit dieser Endung enthält JSON; an dieser Stelle ist sie keines.", nil)
    case .noObject:
      (
        "tabelle-json-objekt", "Ein Eintrag ist in JSON ein Objekt; dieser Wert ist keines.",
        "Schreiben Sie {\"titel\": …}."
      )
    case .repeatedValue(let column, _):
      (
        "tabelle-json-doppelt", "„\(column.visible)“ hat in diesem Objekt schon einen Wert.",
        "Löschen Sie einen der beiden."
      )
    case .halfCharacter:
      (
        "tabelle-json-zeichen", "Das ist die Hälfte eines Zeichens, das in JSON aus zwei Angaben besteht.",
        "Schreiben Sie das Zeichen selbst."
      )
    }
  }
}
