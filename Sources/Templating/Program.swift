import Bytes

/// A compiled template: steps over the literal bytes of all files it was made of.
struct Program: Sendable {
  let steps: [Step]
  let literals: [UInt8]
  let escaping: TextContext
  /// The number of frames that are open at once at most.
  let depth: Int

  func run(on root: UnsafeRawPointer, into writer: inout ByteWriter) {
    literals.withUnsafeBufferPointer { literals in
      withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: depth) { frames in
        frames.initialize(repeating: root)
        let machine = Machine(literals: literals, frames: frames, escaping: escaping)
        machine.run(steps, into: &writer)
      }
    }
  }
}

/// One step of a program; `frame` counts from the root, so that no step searches for its value.
indirect enum Step: Sendable {
  case literal(Range<Int>)
  case text(frame: Int, @Sendable (UnsafeRawPointer) -> String)
  case html(frame: Int, @Sendable (UnsafeRawPointer) -> [UInt8])
  /// A fragment as escaped text: HTML inside an XML feed.
  case escapedHTML(frame: Int, @Sendable (UnsafeRawPointer) -> [UInt8])
  case number(frame: Int, @Sendable (UnsafeRawPointer) -> Int)
  case branch(frame: Int, @Sendable (UnsafeRawPointer) -> Bool, when: Bool, [Step])
  /// Runs its steps once for every value, whose address becomes frame `inner`.
  case each(frame: Int, inner: Int, @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void, [Step])
}

private struct Machine {
  let literals: UnsafeBufferPointer<UInt8>
  let frames: UnsafeMutableBufferPointer<UnsafeRawPointer>
  let escaping: TextContext

  func run(_ steps: [Step], into writer: inout ByteWriter) {
    steps.withUnsafeBufferPointer { steps in
      for index in steps.indices { run(steps[index], into: &writer) }
    }
  }

  @inline(__always) private func run(_ step: Step, into writer: inout ByteWriter) {
    switch step {
    case .literal(let range): writer.write(UnsafeBufferPointer(rebasing: literals[range]))
    case .text(let frame, let value): writer.write(value(frames[frame]), escapedFor: escaping)
    case .html(let frame, let value): writer.write(value(frames[frame]))
    case .escapedHTML(let frame, let value):
      value(frames[frame]).withUnsafeBufferPointer { writer.write($0, escapedFor: escaping) }
    case .number(let frame, let value): writer.write(value(frames[frame]))
    case .branch(let frame, let value, let wanted, let body):
      if value(frames[frame]) == wanted { run(body, into: &writer) }
    case .each(let frame, let inner, let visit, let body):
      visit(frames[frame]) { address in
        frames[inner] = address
        run(body, into: &writer)
      }
    }
  }
}
