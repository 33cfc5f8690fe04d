/// What is wrong with a table before its cells mean anything, and where in its bytes.
public enum TableFault: Hashable, Sendable {
  /// The file is no text, as a workbook of a spreadsheet program is none.
  case noText
  /// A quotation mark is opened and never closed.
  case unclosedQuote(at: Int)
  /// A file that must be JSON is none from here on.
  case noJSON(at: Int)
}
