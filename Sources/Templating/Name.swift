/// One name of a view: its kind decides what a template may do with it, its closure reads the value.
public struct Name<Owner>: Sendable {
  @usableFromInline var field: Field

  @usableFromInline init(_ name: String, _ kind: ValueKind, print: Printer? = nil, gate: Gate? = nil) {
    field = Field(name: name, kind: kind, printer: print, gate: gate)
  }

  /// The same name, which a template for the view must mention: an empty file would else be a template for an empty page.
  public var required: Self {
    var name = self
    name.field.isRequired = true
    return name
  }

  /// Text that is always there, printed escaped.
  @inlinable public static func text(_ name: String, _ value: @escaping @Sendable (Owner) -> String) -> Self {
    Name(name, .text, print: .text { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }

  /// Text that may be missing: a section asks for it, and only inside that section it can be printed.
  @inlinable public static func optionalText(
    _ name: String, _ value: @escaping @Sendable (Owner) -> String?
  ) -> Self {
    Name(
      name, .optionalText, print: .text { value($0.assumingMemoryBound(to: Owner.self).pointee) ?? "" },
      gate: .optional({ Shape.ofText }) { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }

  /// A fragment of HTML that is safe already, printed as it is and only with triple braces.
  ///
  /// A part of the page that never changes can be rendered once and given to every page this way.
  @inlinable public static func html(_ name: String, _ value: @escaping @Sendable (Owner) -> [UInt8]) -> Self {
    Name(name, .html, print: .html { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }

  /// A safe fragment of HTML that may be missing: a section asks for it, and only there it can be printed.
  @inlinable public static func optionalHTML(
    _ name: String, _ value: @escaping @Sendable (Owner) -> [UInt8]?
  ) -> Self {
    Name(
      name, .optionalHTML, print: .html { value($0.assumingMemoryBound(to: Owner.self).pointee) ?? [] },
      gate: .optional({ Shape.ofHTML }) { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }

  /// A yes or no, for sections only.
  @inlinable public static func flag(_ name: String, _ value: @escaping @Sendable (Owner) -> Bool) -> Self {
    Name(name, .flag, gate: .flag { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }

  /// A whole number, printed in plain digits.
  @inlinable public static func number(_ name: String, _ value: @escaping @Sendable (Owner) -> Int) -> Self {
    Name(name, .number, print: .number { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }

  /// A list of texts: inside its section `{{.}}` is the text.
  @inlinable public static func texts(_ name: String, _ value: @escaping @Sendable (Owner) -> [String]) -> Self {
    Name(
      name, .texts, gate: .many({ Shape.ofText }) { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }

  /// A list of views: its section repeats for each of them with their names.
  @inlinable public static func list<Element: View>(
    _ name: String, _ value: @escaping @Sendable (Owner) -> [Element]
  ) -> Self {
    list(name, of: { Element.names }, value)
  }

  /// A list whose elements' names are given here instead of by conformance.
  @inlinable public static func list<Element>(
    _ name: String, of names: @escaping @Sendable () -> Names<Element>,
    _ value: @escaping @Sendable (Owner) -> [Element]
  ) -> Self {
    Name(
      name, .list, gate: .many({ names().erased }) { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }

  /// A view that is always there: reached by its section or with a dot.
  @inlinable public static func view<Inner: View>(
    _ name: String, _ value: @escaping @Sendable (Owner) -> Inner
  ) -> Self {
    view(name, of: { Inner.names }, value)
  }

  /// A view whose names are given here instead of by conformance.
  @inlinable public static func view<Inner>(
    _ name: String, of names: @escaping @Sendable () -> Names<Inner>, _ value: @escaping @Sendable (Owner) -> Inner
  ) -> Self {
    Name(name, .view, gate: .optional({ names().erased }) { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }

  /// A view that may be missing: a section asks for it.
  @inlinable public static func optionalView<Inner: View>(
    _ name: String, _ value: @escaping @Sendable (Owner) -> Inner?
  ) -> Self {
    optionalView(name, of: { Inner.names }, value)
  }

  /// A view that may be missing and whose names are given here instead of by conformance.
  @inlinable public static func optionalView<Inner>(
    _ name: String, of names: @escaping @Sendable () -> Names<Inner>, _ value: @escaping @Sendable (Owner) -> Inner?
  ) -> Self {
    Name(
      name, .optionalView,
      gate: .optional({ names().erased }) { value($0.assumingMemoryBound(to: Owner.self).pointee) })
  }
}

extension Names {
  @usableFromInline var erased: Shape { shape }
}
