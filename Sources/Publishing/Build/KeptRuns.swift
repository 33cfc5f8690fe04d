import Bytes
import Disk
import Threading

/// A list that is kept in a spool run by run: where it changes in one place, only that run is written anew.
struct KeptRuns<Element: Archived & Sendable>: Sendable {
  /// How many elements a run has if it is made anew; one that an edit left may have up to twice as many.
  private static var length: Int { 64 }

  private struct Run: Sendable {
    let place: Spool.Place
    let elements: [Element]
  }

  private let runs: [Run]

  /// An empty list.
  init() { runs = [] }

  private init(_ runs: [Run]) { self.runs = runs }

  /// Keeps a list in a spool that holds nothing of it.
  init(of elements: [Element], in spool: Spool) throws(EnvironmentFault) {
    runs = try Self.runs(of: Self.split(elements[...]), in: spool)
  }

  /// Takes the runs out of a spool, by two threads; nil when they are not what was kept.
  init?(at places: [Spool.Place], in spool: Spool) {
    let read = mapInParallel(places, chunk: 1) { place -> Run? in
      (try? spool.read([Element].self, at: place)).map { Run(place: place, elements: $0) }
    }
    runs = read.compactMap(\.self)
    if runs.count != places.count { return nil }
  }

  /// The elements in their order.
  var elements: [Element] { runs.flatMap(\.elements) }

  /// Where the runs lie.
  var places: [Spool.Place] { runs.map(\.place) }

  /// Keeps a list in the same spool.
  ///
  /// - Parameters:
  ///   - elements: The elements.
  ///   - spool: The spool.
  ///   - path: What tells an element's place in the list from others.
  ///   - isSame: Whether an element is what was kept.
  /// - Throws: `EnvironmentFault` when the spool takes nothing more.
  /// - Returns: The list as it is kept now.
  func replaced(
    by elements: [Element], in spool: Spool, path: (Element) -> String, isSame: (Element, Element) -> Bool
  ) throws(EnvironmentFault) -> KeptRuns {
    let byFirst = Dictionary(runs.compactMap { run in run.elements.first.map { (path($0), run) } }) { first, _ in first
    }
    var parts: [Part] = []
    var (position, start) = (0, 0)
    while position < elements.count {
      if let run = byFirst[path(elements[position])],
        run.elements.count <= elements.count - position,
        zip(run.elements, elements[position...]).allSatisfy({ isSame($0, $1) })
      {
        parts += Self.split(elements[start..<position])
        position += run.elements.count
        parts.append((run, []))
        start = position
      } else {
        position += 1
      }
    }
    parts += Self.split(elements[start...])
    return KeptRuns(try Self.runs(of: parts, in: spool))
  }

  private typealias Part = (kept: Run?, elements: ArraySlice<Element>)

  private static func runs(of parts: [Part], in spool: Spool) throws(EnvironmentFault) -> [Run] {
    try mapInParallel(parts, chunk: 1) { (part) throws(EnvironmentFault) in
      if let kept = part.kept { return kept }
      var writer = ByteWriter(capacity: 1 << 18)
      let elements = Array(part.elements)
      writer.archive(elements)
      return Run(place: try spool.append(writer.bytes), elements: elements)
    }
  }

  private static func split(_ elements: ArraySlice<Element>) -> [Part] {
    var rest = elements
    var parts: [Part] = []
    while !rest.isEmpty {
      let part = rest.count < 2 * length ? rest : rest.prefix(length)
      parts.append((nil, part))
      rest = rest.dropFirst(part.count)
    }
    return parts
  }
}
