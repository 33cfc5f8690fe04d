/// The views that are open at a place of a template, and what is known about them there.
struct Scope: Hashable {
  private(set) var frames: [Frame] = []
  private var present: Set<Location> = []

  struct Frame: Hashable {
    let shape: Shape
    static func == (left: Frame, right: Frame) -> Bool { left.shape === right.shape }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(shape)) }
  }

  /// A value, found from the frame with this number through these names.
  struct Location: Hashable {
    let frame: Int
    var path: [String]
  }

  init(_ root: Shape) { frames = [Frame(shape: root)] }

  /// The scope inside a section that opens a further view.
  func opening(_ shape: Shape) -> Scope {
    var inner = self
    inner.frames.append(Frame(shape: shape))
    return inner
  }

  /// The scope inside a section that makes sure a value is there.
  func knowing(_ location: Location) -> Scope {
    var inner = self
    inner.present.insert(location)
    return inner
  }

  func isKnown(_ location: Location) -> Bool { present.contains(location) }

  /// The frame whose view has a name, innermost first; the dot always means the innermost.
  func frame(with name: String) -> Int? {
    if name == "." { return frames[frames.count - 1].shape.slot(of: ".").map { _ in frames.count - 1 } }
    return frames.indices.last { frames[$0].shape.slot(of: name) != nil }
  }

  /// Whether a section on an unknown name is open, to which any name could belong.
  var isUncertain: Bool { frames.contains { $0.shape === Shape.unknown } }
}
