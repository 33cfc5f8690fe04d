import Bytes

/// A step as it is run: an object whose accessor is called in place, where an enum would copy it out at every step.
class Instruction {
  func run(on machine: Machine, into writer: inout ByteWriter) { preconditionFailure("no kind of instruction") }
}

/// What the instructions of a running program share.
struct Machine {
  let literals: UnsafeBufferPointer<UInt8>
  let frames: UnsafeMutableBufferPointer<UnsafeRawPointer>
  let escaping: TextContext
}

/// Instructions in their order, run without counting a reference for each of them.
///
/// Every kind is a final class of constants, so that any number of threads may run it.
struct Instructions: @unchecked Sendable {
  private let owned: [Instruction]
  private let listed: [Unmanaged<Instruction>]

  init(_ steps: [Step]) {
    owned = steps.map(\.instruction)
    listed = owned.map(Unmanaged.passUnretained)
  }

  func run(on machine: Machine, into writer: inout ByteWriter) {
    for instruction in listed { instruction._withUnsafeGuaranteedRef { $0.run(on: machine, into: &writer) } }
  }
}

extension Step {
  fileprivate var instruction: Instruction {
    switch self {
    case .literal(let range): Literal(range)
    case .text(let frame, let value): PrintedText(frame, value)
    case .html(let frame, let value): PrintedHTML(frame, isEscaped: false, value)
    case .escapedHTML(let frame, let value): PrintedHTML(frame, isEscaped: true, value)
    case .number(let frame, let value): PrintedNumber(frame, value)
    case .branch(let frame, let value, let wanted, let body):
      Branch(frame, when: wanted, value, Instructions(body))
    case .each(let frame, let inner, let visit, let body): Loop(frame, inner, visit, Instructions(body))
    }
  }
}

private final class Literal: Instruction {
  private let range: Range<Int>

  init(_ range: Range<Int>) { self.range = range }

  override func run(on machine: Machine, into writer: inout ByteWriter) {
    writer.write(UnsafeBufferPointer(rebasing: machine.literals[range]))
  }
}

private final class PrintedText: Instruction {
  private let frame: Int
  private let value: @Sendable (UnsafeRawPointer) -> String

  init(_ frame: Int, _ value: @escaping @Sendable (UnsafeRawPointer) -> String) {
    (self.frame, self.value) = (frame, value)
  }

  override func run(on machine: Machine, into writer: inout ByteWriter) {
    writer.write(value(machine.frames[frame]), escapedFor: machine.escaping)
  }
}

private final class PrintedHTML: Instruction {
  private let frame: Int
  private let isEscaped: Bool
  private let value: @Sendable (UnsafeRawPointer) -> [UInt8]

  init(_ frame: Int, isEscaped: Bool, _ value: @escaping @Sendable (UnsafeRawPointer) -> [UInt8]) {
    (self.frame, self.isEscaped, self.value) = (frame, isEscaped, value)
  }

  override func run(on machine: Machine, into writer: inout ByteWriter) {
    value(machine.frames[frame]).withUnsafeBufferPointer { html in
      if isEscaped { writer.write(html, escapedFor: machine.escaping) } else { writer.write(html) }
    }
  }
}

private final class PrintedNumber: Instruction {
  private let frame: Int
  private let value: @Sendable (UnsafeRawPointer) -> Int

  init(_ frame: Int, _ value: @escaping @Sendable (UnsafeRawPointer) -> Int) {
    (self.frame, self.value) = (frame, value)
  }

  override func run(on machine: Machine, into writer: inout ByteWriter) {
    writer.write(value(machine.frames[frame]))
  }
}

private final class Branch: Instruction {
  private let frame: Int
  private let wanted: Bool
  private let value: @Sendable (UnsafeRawPointer) -> Bool
  private let body: Instructions

  init(
    _ frame: Int, when wanted: Bool, _ value: @escaping @Sendable (UnsafeRawPointer) -> Bool, _ body: Instructions
  ) {
    (self.frame, self.wanted, self.value, self.body) = (frame, wanted, value, body)
  }

  override func run(on machine: Machine, into writer: inout ByteWriter) {
    if value(machine.frames[frame]) == wanted { body.run(on: machine, into: &writer) }
  }
}

private final class Loop: Instruction {
  typealias Visit = @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void

  private let frame: Int
  private let inner: Int
  private let visit: Visit
  private let body: Instructions

  init(_ frame: Int, _ inner: Int, _ visit: @escaping Visit, _ body: Instructions) {
    (self.frame, self.inner, self.visit, self.body) = (frame, inner, visit, body)
  }

  override func run(on machine: Machine, into writer: inout ByteWriter) {
    visit(machine.frames[frame]) { address in
      machine.frames[inner] = address
      body.run(on: machine, into: &writer)
    }
  }
}
