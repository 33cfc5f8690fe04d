import Disk
import Drafting
import Glibc
import Publishing
import RegisterModel

/// Questions and answers in a terminal; the questions go to standard error, so that standard output stays the file's name.
struct Interview {
  /// An interview if somebody can be asked and did not say what matters already.
  init?(for known: String?) {
    guard known == nil, isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
  }

  func greet(_ text: String) { write("\(text)\n", to: STDERR_FILENO) }

  /// Asks until an answer fits; `take` says why one does not, `ids` is the form of identifiers.
  func ask(
    _ question: Question, _ ids: EntryIDForm, mayBeSkipped: Bool, take: (String) -> String?
  ) throws(EnvironmentFault) {
    write("\n\(heading(question, ids))\n", to: STDERR_FILENO)
    let terms = question.terms
    let width = String(terms.count).count
    for (number, term) in terms.enumerated() {
      write("  \(padded(number + 1, to: width))  \(term.label)\n", to: STDERR_FILENO)
    }
    while true {
      let answer = try readAnswer()
      if answer.isEmpty, mayBeSkipped { return }
      guard let reason = answer.isEmpty ? "Diese Angabe ist nötig." : take(chosen(answer, of: question)) else { return }
      write("\(reason)\n", to: STDERR_FILENO)
    }
  }

  /// Asks for one of the ministries.
  func chooseMinistry(of desk: Desk) throws(EnvironmentFault) -> String {
    let ministries = desk.ministries
    write("\nRessort: Nummer oder Kürzel.\n", to: STDERR_FILENO)
    let width = String(ministries.count).count
    for (number, ministry) in ministries.enumerated() {
      write("  \(padded(number + 1, to: width))  \(ministry.code): \(ministry.name)\n", to: STDERR_FILENO)
    }
    while true {
      let answer = try readAnswer()
      if let number = Int(answer), ministries.indices.contains(number - 1) { return ministries[number - 1].code }
      do throws(EnvironmentFault) {
        return try desk.code(ofMinistry: answer)
      } catch {
        write("\(error.message)\n", to: STDERR_FILENO)
      }
    }
  }

  private func heading(_ question: Question, _ ids: EntryIDForm) -> String {
    let label = (question.parent.map { "\($0.label), " } ?? "") + question.field.label
    let choice = question.terms.isEmpty ? "" : question.takesSeveral ? "Nummern, durch Komma getrennt." : "Eine Nummer."
    let explanation = FieldExplanation(question.field, ids)
    let sentences = question.terms.isEmpty ? explanation.sentences : [question.field.help, choice]
    let help = sentences.filter { !$0.isEmpty }.joined(separator: " ")
    return help.isEmpty ? label : "\(label): \(help)"
  }

  /// The values behind chosen numbers; anything else stays as it was typed.
  private func chosen(_ answer: String, of question: Question) -> String {
    let terms = question.terms
    guard !terms.isEmpty else { return answer }
    return answer.split(separator: ",").map { part in
      let word = String(part).trimmingBlanks
      return Int(word).flatMap { terms.indices.contains($0 - 1) ? terms[$0 - 1].value : nil } ?? word
    }.joined(separator: ",")
  }

  private func readAnswer() throws(EnvironmentFault) -> String {
    write("> ", to: STDERR_FILENO)
    guard let line = readLine() else { throw EnvironmentFault(message: "Abgebrochen; es wurde nichts angelegt.") }
    return line.trimmingBlanks
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: width - digits.count) + digits
  }
}
