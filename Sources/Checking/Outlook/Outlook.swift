import Diagnostics
public import RegisterModel
import Synchronization

/// What the rules will say on later days: found by asking them, not by a second list of what depends on the day.
///
/// A rule compares the day of the check with dates of the entry, of its history, of the duties, of the laws and of the ministry, each up
/// to a year off.
/// So only the days at and behind those dates need to be asked about.
public final class Outlook: Sendable {
  private let register: Register
  private let asOf: Day
  private let lastChanges: [String: Day]
  /// The days at which what holds for all entries may turn.
  private let sharedDays: Set<Day>
  private let contexts = Mutex<[Day: CheckContext]>([:])

  /// An outlook from a day on; `lastChanges` has the day of every published entry's last change and is empty where there is no history.
  public init(register: Register, asOf: Day, lastChanges: [String: Day] = [:]) {
    self.lastChanges = lastChanges
    self.register = register
    self.asOf = asOf
    sharedDays = register.turningDays
  }

  /// What the rules will newly say of an entry, in the order of the days.
  public func turnings(of entry: Entry) -> [Turning] {
    let ownDays = entry.record.dates.flatMap(\.turningDays) + (lastChanges[entry.id]?.turningDays ?? [])
    let days = sharedDays.union(ownDays).filter { $0 > asOf }.sorted()
    var before = statements(on: asOf, of: entry)
    var turnings: [Turning] = []
    for day in days {
      let after = statements(on: day, of: entry)
      turnings += after.filter { !before.contains($0) }.map {
        Turning(day: day, rule: $0.rule, severity: $0.severity, message: $0.message)
      }
      before = after
    }
    return turnings
  }

  private func statements(on day: Day, of entry: Entry) -> [Statement] {
    let (assessment, findings) = context(for: day).check(entry)
    let gaps = assessment.gaps.filter { !$0.isPending }.map {
      Statement(rule: $0.rule, severity: .gap, subject: "\($0.slot ?? -1) \($0.part ?? "")", message: $0.message)
    }
    return gaps
      + findings.filter { $0.severity == .error }.sorted.map {
        Statement(rule: $0.rule, severity: .error, subject: "\($0.range.start)", message: $0.message)
      }
  }

  private func context(for day: Day) -> CheckContext {
    contexts.withLock { contexts in
      if let context = contexts[day] { return context }
      let context = CheckContext(register: register, asOf: day, listingGaps: false, lastChanges: lastChanges)
      contexts[day] = context
      return context
    }
  }
}

/// What a rule says about a place of an entry.
private struct Statement: Equatable {
  let rule: String
  let severity: RuleDescription.Severity
  let subject: String
  let message: String
}

extension Register {
  fileprivate var turningDays: Set<Day> {
    var days: Set<Day> = []
    for duty in duties { days.formUnion([duty.bindingFrom, duty.bindingForLegacyFrom].compactMap(\.self)) }
    let records = laws.flatMap(\.norms).map(\.record) + ministries.map(\.record)
    for date in records.flatMap(\.dates) { days.formUnion(date.turningDays) }
    return days
  }
}

extension PartialDate {
  /// The days on which a comparison with the date, or with a year after it, may turn out differently.
  fileprivate var turningDays: [Day] { first.turningDays + last.turningDays }
}

extension Day {
  /// The days on which a comparison with the day, or with a year after it, may turn out differently.
  fileprivate var turningDays: [Day] { [self, next, adding(months: 12).next] }

  fileprivate var next: Day { Day(number: number + 1) }
}

extension Record {
  /// All dates, at whatever depth.
  fileprivate var dates: [PartialDate] {
    var dates: [PartialDate] = []
    forEachLeaf { _, _, value in if let date = value.value.date { dates.append(date) } }
    return dates
  }
}
