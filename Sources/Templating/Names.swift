/// The names that templates may use for an `Owner`, each declared once together with the way to read its value.
public struct Names<Owner>: Sendable {
  let shape: Shape

  /// The names of a view.
  ///
  /// A name twice, an empty name or one with a dot, a space or a brace is a mistake of the program and stops it. The lone dot
  /// is a name: what `{{.}}` prints for a view that is hardly more than one value.
  public init(_ names: Name<Owner>...) {
    self.init(names)
  }

  /// The names of a view whose shape is only known at run time.
  public init(_ names: [Name<Owner>]) {
    shape = Shape(names.map(\.field))
  }
}
