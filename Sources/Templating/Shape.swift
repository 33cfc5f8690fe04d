/// The names of a view with its type forgotten: what the compiler of templates works with.
@usableFromInline final class Shape: Sendable {
  let fields: [Field]
  private let slots: [String: Int]

  init(_ fields: [Field]) {
    self.fields = fields
    slots = Dictionary(fields.enumerated().map { ($1.name, $0) }) { _, _ in
      preconditionFailure("a view declares a name twice: \(fields.map(\.name))")
    }
    precondition(
      fields.allSatisfy { $0.name == "." || $0.name.utf8.allSatisfy(isNameByte) && !$0.name.isEmpty },
      "a view declares a name that no template can write: \(fields.map(\.name))")
  }

  func slot(of name: String) -> Int? { slots[name] }

  /// Stands behind a section on a name that is not known: any name could belong to it.
  static let unknown = Shape([])

  /// The frame of a text: its only name is the dot.
  @usableFromInline static let ofText = Shape([
    Field(name: ".", kind: .text, printer: .text { $0.assumingMemoryBound(to: String.self).pointee }, gate: nil)
  ])

  /// The frame of a fragment: its only name is the dot.
  @usableFromInline static let ofHTML = Shape([
    Field(name: ".", kind: .html, printer: .html { $0.assumingMemoryBound(to: [UInt8].self).pointee }, gate: nil)
  ])
}

/// One name with its accessors.
///
/// An accessor gets the address of the view it was declared for. That the address is of that very type is decided when
/// a template is compiled: a frame's address and the shape its names are looked up in always travel together.
@usableFromInline struct Field: Sendable {
  let name: String
  let kind: ValueKind
  let printer: Printer?
  let gate: Gate?
  /// Whether a template that never mentions it says too little.
  @usableFromInline var isRequired = false

  @usableFromInline init(name: String, kind: ValueKind, printer: Printer?, gate: Gate?) {
    self.name = name
    self.kind = kind
    self.printer = printer
    self.gate = gate
  }
}

/// What a name was declared as.
@usableFromInline enum ValueKind: Sendable {
  case text, optionalText, html, optionalHTML, flag, number, texts, list, view, optionalView

  /// Whether the value can be missing, so that only its own section makes it safe to use.
  var isOptional: Bool { self == .optionalText || self == .optionalHTML || self == .optionalView }
  /// Whether a section on it may run more than once.
  var isRepeated: Bool { self == .texts || self == .list }
}

/// How a value is written.
@usableFromInline enum Printer: Sendable {
  case text(@Sendable (UnsafeRawPointer) -> String)
  case html(@Sendable (UnsafeRawPointer) -> [UInt8])
  case number(@Sendable (UnsafeRawPointer) -> Int)
}

/// How a section asks for a value.
@usableFromInline enum Gate: Sendable {
  case flag(@Sendable (UnsafeRawPointer) -> Bool)
  case frames(Frames)

  @inlinable static func optional<Inner>(
    _ shape: @escaping @Sendable () -> Shape, _ value: @escaping @Sendable (UnsafeRawPointer) -> Inner?
  ) -> Gate {
    .frames(
      Frames(shape: shape, isEmpty: { value($0) == nil }) { owner, body in
        guard let inner = value(owner) else { return }
        withUnsafePointer(to: inner) { body(UnsafeRawPointer($0)) }
      })
  }

  @inlinable static func many<Element>(
    _ shape: @escaping @Sendable () -> Shape, _ value: @escaping @Sendable (UnsafeRawPointer) -> [Element]
  ) -> Gate {
    .frames(
      Frames(shape: shape, isEmpty: { value($0).isEmpty }) { owner, body in
        value(owner).withUnsafeBufferPointer { elements in
          guard let first = elements.baseAddress else { return }
          for index in elements.indices { body(UnsafeRawPointer(first + index)) }
        }
      })
  }
}

/// A value that brings its own names into a section, none, one or many times.
@usableFromInline struct Frames: Sendable {
  /// Deferred, because a view may contain views of its own type.
  let shape: @Sendable () -> Shape
  let isEmpty: @Sendable (UnsafeRawPointer) -> Bool
  let each: @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void

  @usableFromInline init(
    shape: @escaping @Sendable () -> Shape, isEmpty: @escaping @Sendable (UnsafeRawPointer) -> Bool,
    each: @escaping @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void
  ) {
    self.shape = shape
    self.isEmpty = isEmpty
    self.each = each
  }
}
