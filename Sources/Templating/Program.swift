import Bytes

/// A compiled template: instructions over the literal bytes of all files it was made of.
struct Program: Sendable {
  let literals: [UInt8]
  private let instructions: Instructions
  private let escaping: TextContext
  /// The number of frames that are open at once at most.
  private let depth: Int

  init(steps: [Step], literals: [UInt8], escaping: TextContext, depth: Int) {
    self.literals = literals
    self.escaping = escaping
    self.depth = depth
    instructions = Instructions(steps)
  }

  func run(on root: UnsafeRawPointer, into writer: inout ByteWriter) {
    literals.withUnsafeBufferPointer { literals in
      withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: depth) { frames in
        frames.initialize(repeating: root)
        let machine = Machine(literals: literals, frames: frames, escaping: escaping)
        instructions.run(on: machine, into: &writer)
      }
    }
  }
}

/// One step of a program while it is put together; `frame` counts from the root, so that no step searches for its value.
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
