/// What is wrong with a table before its cells mean anything, and where in its bytes.
public enum TableFault: Hashable, Sendable {
  /// The file is no text, as a workbook of a spreadsheet program is none.
  case noText
  /// A quotation mark is opened and never closed.
  case unclosedQuote(at: Int)
  /// A file that must be JSON is none from here on.
  case noJSON(at: Int)
  /// A value stands where a JSON table has the object of a record.
  case noObject(Range<Int>)
  /// A record has a second value for a column, by a key that is written twice.
  case repeatedValue(column: String, Range<Int>)
  /// An escape in a JSON text is half of a surrogate pair, and so no character.
  case halfCharacter(Range<Int>)
}
