import RegisterModel

/// What reading accepts, as regular expressions that ECMAScript and Python understand alike.
enum Pattern {
  static func entryID(_ ids: EntryIDForm) -> String {
    let (least, most) = (EntryIDForm.digits.lowerBound, EntryIDForm.digits.upperBound)
    return "^\(ids.prefix)(?:[0-9]{\(least)}|[1-9][0-9]{\(least),\(most - 1)})$"
  }
  static let slug = "^\(slugPart)$"
  static let path = "^/(?:\(slugPart)/)+$"
  static let country = "^[A-Z]{2}$"
  /// An address whose computer has a name of Latin letters, and in which everything can be seen.
  static let url = "^[Hh][Tt][Tt][Pp][Ss]?://\(host)(?::0*\(port))?(?:[/?#]\(addressSign)*)?$"
  static let email = "^[0-9A-Za-z._%+-]+@(?:\(domainLabel)\\.)+\(domainLabel)$"
  /// No character that changes the direction of reading without being seen.
  static let text = "^[^\(direction)]*$"
  /// Nothing to be seen, which is as good as nothing.
  static let blank = "^[\\s\(hidden)\(ignorable)]*$"
  static let digits = "^[0-9]{1,\(FieldKind.mostDigits)}$"
  /// A day of the calendar, a month or a year from `PartialDate.firstYear` to 9999.
  static let date =
    "^(?!0|1[0-7])(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?"
    + "|[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[048]|[2468][048]|[13579][26])00)-02-29)$"

  private static let host = #"[0-9A-Za-z._\u00C0-\u017F-]+"#
  private static let port = "(?:[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
  private static let addressSign = "[^\\u0000-\\u0020\"<>\\\\\(hidden)\(direction)\(space)]"
  /// What cannot be seen and is no blank, in the plane of common characters; none of it changes the direction of reading.
  private static let hidden =
    #"\u007F-\u009F\u00AD\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200D\u2060-\u2065\u206A-\u206F\uFEFF\uFFF0-\uFFFB"#
  private static let direction = #"\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069"#
  private static let space = #"\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"#
  /// What shows nothing of its own although it counts as a letter or a mark.
  private static let ignorable = #"\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F\uFFA0"#
  private static let slugPart = "[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?"
  private static let domainLabel = "[0-9A-Za-z](?:[0-9A-Za-z-]{0,78}[0-9A-Za-z])?"
}
