import Bytes

/// A template compiled and checked for one kind of view: rendering it cannot fail.
public struct Template<Root>: Sendable {
  let program: Program

  /// Appends the view as the template shows it.
  public func render(_ root: Root, into writer: inout ByteWriter) {
    withUnsafePointer(to: root) { program.run(on: UnsafeRawPointer($0), into: &writer) }
  }

  /// The view as the template shows it, for a part of the page that is rendered once and kept.
  public func rendered(_ root: Root) -> [UInt8] {
    var writer = ByteWriter(capacity: program.literals.count * 2)
    render(root, into: &writer)
    return writer.bytes
  }
}
