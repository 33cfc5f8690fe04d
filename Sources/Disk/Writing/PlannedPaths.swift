/// The paths of the files that a build is going to have, in their order.
public struct PlannedPaths: Sendable {
  /// The paths in the order of their bytes.
  let sorted: [RelativePath]
  /// The place of each path among the sorted ones, in the order in which they were planned.
  let places: [Int]
  /// The numbers of the planned paths in the order of the sorted ones.
  let order: [Int]

  /// Checks paths and puts them in order.
  /// - Throws: `EnvironmentFault` when one of them would lie outside the output or in the way of our own bookkeeping, or is there twice.
  public init(_ texts: [String]) throws(EnvironmentFault) {
    var paths: [RelativePath] = []
    paths.reserveCapacity(texts.count)
    for text in texts {
      guard let path = RelativePath(text) else {
        throw EnvironmentFault(message: "„\(text)“ ist kein erlaubter Pfad in der Ausgabe.")
      }
      paths.append(path)
    }
    try self.init(paths)
  }

  init(_ paths: [RelativePath]) throws(EnvironmentFault) {
    let order = paths.indices.sorted { paths[$0] < paths[$1] }
    var places = Array(repeating: 0, count: paths.count)
    for (place, position) in order.enumerated() { places[position] = place }
    self.order = order
    self.places = places
    sorted = order.map { paths[$0] }
    for (path, next) in zip(sorted, sorted.dropFirst()) where path == next {
      throw EnvironmentFault(message: "Die Datei „\(path.text)“ ist in diesem Lauf zweimal vorgesehen.")
    }
  }
}
