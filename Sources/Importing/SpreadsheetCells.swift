import RegisterModel

/// Whether spreadsheets write a text in place of a value: when a formula goes wrong, in German or in English, or when a column is too narrow.
func isSpreadsheetFault(_ text: String) -> Bool {
  faults.contains(text.uppercased()) || (text.utf8.count > 2 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") })
}

private let faults: Set<String> = [
  "#NV", "#WERT!", "#BEZUG!", "#NAME?", "#DIV/0!", "#ZAHL!", "#NULL!", "#ÜBERLAUF!", "#KALK!", "#FELD!",
  "#N/A", "#VALUE!", "#REF!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!",
]

/// The day that spreadsheets number so when a column of dates is not shown as dates; nil for what is none between 1954 and 2119.
func spreadsheetDay(_ text: String) -> Day? {
  guard text.utf8.count == 5, let number = Int32(text), (20_000...80_000).contains(number) else { return nil }
  return Day(number: number - numberOf1970)
}

/// The number of 1 January 1970.
private let numberOf1970: Int32 = 25_569
