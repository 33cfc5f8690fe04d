import Chronicling
import Diagnostics
import RegisterModel
import Templating

/// Something that happened, in a list.
///
/// It is a class because a template asks it for many names, and an event is large to copy.
final class EventView: Sendable {
  let event: PublicEvent
  let url: String
  let ministry: Link
  let isMerged: Bool

  init(event: PublicEvent, url: String, ministry: Link, isMerged: Bool) {
    self.event = event
    self.isMerged = isMerged
    self.url = url
    self.ministry = ministry
  }
}

extension EventView: View {
  static let names = Names<EventView>(
    .text("titel") { namingControls(in: $0.event.version.title) }, .text("url") { $0.url },
    .text("id") { $0.event.history.id },
    .view("ressort") { $0.ministry }, .text("datum") { $0.event.day.german }, .text("tag") { $0.event.day.description },
    .texts("was") { $0.sentences },
    .optionalText("notiz") { $0.event.removal == nil ? $0.event.version.note.map(namingControls) : nil },
    .flag("entfernt") { $0.event.removal != nil }, .flag("redaktionell") { $0.event.isMarkedEditorial },
    .flag("zusammengefuehrt") { $0.isMerged }, .flag("zweifelhaft") { $0.event.commit.isDateDoubtful })
}

extension EventView {
  /// What happened; of very many changes the weightiest, since the entry's page tells all.
  fileprivate var sentences: [String] {
    let all = event.sentences
    guard all.count > Self.mostSentences + 1 else { return all.map(namingControls) }
    return all.prefix(Self.mostSentences).map(namingControls) + [
      "und \(all.count - Self.mostSentences) weitere Änderungen"
    ]
  }

  private static let mostSentences = 5
}

extension PublicEvent {
  /// Whether it only concerns wording.
  var isMarkedEditorial: Bool { removal == nil && version.isEditorial }
}

/// What happened on one day.
struct DayView: Sendable {
  let day: Day
  let events: [EventView]
}

extension DayView: View {
  static let names = Names<DayView>(
    .text("datum") { $0.day.german }, .text("tag") { $0.day.description }, .list("ereignisse") { $0.events })
}

extension Overview {
  /// An event with the way to it.
  func view(at position: Int) -> EventView {
    let event = timeline.events[position]
    let page = timeline.route(of: event)
    // Only the page of an entry that is there has something above its history.
    let isLong = event.history.ground == nil && !timeline.isRemoved(event.history.id)
    return EventView(
      event: event, url: isLong ? context.linker.href(page, anchor: "geschichte") : href(page),
      ministry: link(toPlaceOf: event), isMerged: timeline.isMerged(position))
  }

  /// The ministry that an event belongs to, or what else it is about.
  private func link(toPlaceOf event: PublicEvent) -> Link {
    if let ministry = register.ministry(code: event.version.ministryToday) {
      return Link(ministry.abbreviation, href(.ministry(code: ministry.code)))
    }
    return Link(namingControls(in: event.place), href(event.history.ground == nil ? .ministries : .grounds))
  }

  /// Events in their order, those of one day together.
  func days(of positions: some Sequence<Int>) -> [DayView] {
    var days: [(day: Day, events: [EventView])] = []
    for position in positions {
      let day = timeline.events[position].day
      if days.last?.day != day { days.append((day, [])) }
      days[days.count - 1].events.append(view(at: position))
    }
    return days.map(DayView.init)
  }
}
