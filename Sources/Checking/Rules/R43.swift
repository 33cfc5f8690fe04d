import Diagnostics
import RegisterModel

extension Rule {
  /// R43: The register names roles and mailboxes, no persons.
  ///
  /// Source: Dutch guidance („general not personal“); DSG NRW.
  /// Example: `kontakt: erika.mustermann@…`, or `verantwortliche_rolle: Frau Dr. Muster`.
  static let r43 = Rule(
    "R43", "Kontakt und Rollen nennen keine Personen",
    source: "Leitfaden des niederländischen Registers („general not personal“); DSG NRW", [.hint],
    acrossRegister: { review in
      let register = review.register
      for ministry in register.ministries {
        if let mailbox = ministry.record.text("kontakt"), looksPersonal(mailbox: mailbox) {
          review.hint(
            mailboxMessage(mailbox), advice: adviceOnMailbox, in: ministry.source,
            at: ministry.record.range(of: "kontakt"))
        }
        for (record, key) in [(ministry.record, "ki_zustaendige_rolle"), (ministry.report, "verantwortet_von")] {
          guard let record, let role = record.text(key), namesPerson(role) else { continue }
          review.hint(roleMessage(role), advice: adviceOnRole, in: ministry.source, at: record.range(of: key))
        }
      }
    },
    eachEntry: { entry, review in
      if let mailbox = entry.record.text(Slot.contact), looksPersonal(mailbox: mailbox) {
        review.hint(mailboxMessage(mailbox), advice: adviceOnMailbox, at: review.range(of: Slot.contact))
      }
      let roles = [
        (entry.record, "verantwortliche_rolle"), (entry.record[Slot.oversight]?.map, "rolle"),
        (entry.record[Slot.riskClassReview]?.map, "rolle"),
      ]
      for case (let record?, let key) in roles {
        guard let role = record.text(key), namesPerson(role) else { continue }
        review.hint(roleMessage(role), advice: adviceOnRole, at: record.range(of: key))
      }
    })

  private static func mailboxMessage(_ mailbox: String) -> String {
    "Als Kontakt dient ein Funktionspostfach, „\(mailbox)“ sieht nach einer Person aus."
  }

  private static let adviceOnMailbox = "Nennen Sie das Postfach einer Stelle."

  private static func roleMessage(_ role: String) -> String {
    "Hier steht eine Rolle und keine Person, „\(role)“ nennt eine Anrede."
  }

  private static let adviceOnRole = "Nennen Sie die Aufgabe, etwa „Referatsleitung“."

  private static func namesPerson(_ role: String) -> Bool {
    role.split(separator: " ").contains { ["Herr", "Herrn", "Frau", "Dr.", "Prof."].contains($0) }
  }

  /// Two words of letters before the at sign, none of which names a function.
  private static func looksPersonal(mailbox: String) -> Bool {
    let names = mailbox.utf8.prefix { $0 != UInt8(ascii: "@") }.split(separator: UInt8(ascii: ".")).map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    guard names.count == 2, names.allSatisfy({ $0.utf8.count > 1 && $0.utf8.allSatisfy(isNameByte) }) else {
      return false
    }
    return !names.contains { name in functionWords.contains { name.hasPrefix($0) || name.hasSuffix($0) } }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-") || byte >= 0x80
  }

  private static let functionWords = [
    "amt", "anfrage", "auskunft", "beratung", "buero", "dezernat", "digital", "gericht", "hilfe", "info", "it", "ki",
    "kontakt", "leitung", "ministerium", "nrw", "office", "pool", "post", "presse", "projekt", "referat", "register",
    "schutz", "sekretariat", "service", "stelle", "support", "team", "verwaltung", "zentral",
  ]
}
