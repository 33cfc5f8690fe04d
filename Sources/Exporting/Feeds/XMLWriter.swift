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

  /// Appends an element whose content feed readers take for HTML, with text that is to be read as it is.
  mutating func element(_ name: StaticString, shownAsHTML text: String) {
    guard text.utf8.contains(where: "&<>".utf8.contains) else { return element(name, text) }
    element(
      name,
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;"))
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
