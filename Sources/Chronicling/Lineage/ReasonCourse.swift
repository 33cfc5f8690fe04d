import RegisterModel

/// The reason for a removal as it went on after the removal, each time with the one before.
public struct ReasonCourse: Sendable {
  private let told: Removal
  /// What the removal itself was given besides the list.
  private let own: String?
  private var listed: String?
  /// The reason that counts, and with it what there was before.
  private var reason: String?
  private var account: String?
  /// What there was before, where no reason counts any more.
  private var struck: String?

  /// The beginning of a course.
  ///
  /// - Parameters:
  ///   - removal: The removal as its commit tells it.
  ///   - listed: What the list said then.
  init(of removal: Removal, listed: String?) {
    told = removal
    let own = removal.own
    self.own = own?.reason
    self.listed = listed
    reason = listed ?? own?.reason
    account = listed ?? own?.account
    if let listed, let own, own.reason != listed { account = "\(listed) (beim Entfernen genannt: \(own.account))" }
  }

  /// The list gives another reason, or none any more; `time` says when, behind a word for what was done.
  mutating func go(on listed: String?, _ time: String) {
    self.listed = listed
    let new = listed ?? own
    guard new != reason else { return }
    if let new {
      account =
        account.map { "\(new) (geändert\(time), zuvor: \($0))" }
        ?? "\(new) (nachgetragen\(time)\(struck.map { ", zuvor: \($0)" } ?? ""))"
    } else {
      struck = account.map { "\($0) (gestrichen\(time))" }
      account = nil
    }
    reason = new
  }

  /// The list says something else in the working copy.
  public mutating func go(onUncommitted listed: String?) { go(on: listed, ", noch nicht festgehalten") }

  /// The removal with all that was said of it.
  public var removal: Removal {
    if let account { return Removal(commit: told.commit, reason: account, source: listed == nil ? told.source : .list) }
    return struck.map { Removal(commit: told.commit, reason: $0, source: .struck) } ?? told
  }
}

extension Removal {
  /// The reason that its commit gave, or the file that became a draft, without and with what is said of when.
  fileprivate var own: (reason: String, account: String)? {
    guard source == .commit || source == .note, let given, let reason else { return nil }
    return (given, reason)
  }

  /// The removal of an entry that first became a draft, with the reason that the commit gave which took the draft away.
  func explained(anewBy new: String, on day: Day) -> Removal {
    guard new != own?.reason else { return self }
    let account =
      own.map { "\(new) (geändert am \(day.german), zuvor: \($0.account))" } ?? "\(new) (nachgetragen am \(day.german))"
    return Removal(commit: commit, reason: account, source: .commit, given: new)
  }
}
