import Bytes

extension ByteWriter {
  mutating func text(_ text: String) {
    write("\"")
    write(text, escapedFor: .json)
    write("\"")
  }

  /// What things are called, each behind the part of its address that is its own.
  mutating func names(of things: [(key: String, names: [String])]) {
    for (number, thing) in things.enumerated() {
      write(number == 0 ? "" : ",")
      text(thing.key)
      write(":")
      list(thing.names)
    }
  }

  mutating func list(_ texts: [String]) {
    write("[")
    for (number, entry) in texts.enumerated() {
      write(number == 0 ? "" : ",")
      text(entry)
    }
    write("]")
  }
}
