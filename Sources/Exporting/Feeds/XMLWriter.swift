import Bytes

extension ByteWriter {
  /// Appends an element with text inside; the text cannot leave it.
  mutating func element(_ name: StaticString, _ text: String) {
    write("<")
    write(name)
    write(">")
    write(text, escapedFor: .xml)
    write("</")
    write(name)
    write(">\n")
  }

  /// Appends ` name="value"`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    write(" ")
    write(name)
    write("=\"")
    write(value, escapedFor: .xml)
    write("\"")
  }
}
