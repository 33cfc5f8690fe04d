import RegisterModel

/// What reading accepts, as regular expressions that ECMAScript and Python understand alike.
enum Pattern {
  static let entryID: String = {
    let (least, most) = (EntryID.digits.lowerBound, EntryID.digits.upperBound)
    return "^\(EntryID.prefix)(?:[0-9]{\(least)}|[1-9][0-9]{\(least),\(most - 1)})$"
  }()
  static let slug = "^\(slugPart)$"
  static let path = "^/(?:\(slugPart)/)+$"
  static let country = "^[A-Z]{2}$"
  static let url = #"^[Hh][Tt][Tt][Pp][Ss]?://[^/\u0000-\u0020"<>\\][^\u0000-\u0020"<>\\]*$"#
  static let email = "^[0-9A-Za-z._%+-]+@(?:\(domainLabel)\\.)+\(domainLabel)$"
  /// No character that changes the direction of reading without being seen.
  static let text = #"^[^\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]*$"#
  /// Nothing to be seen, which is as good as nothing.
  static let blank = #"^[\s\u00AD\u200B-\u200D\u2060\uFEFF]*$"#
  static let digits = "^[0-9]{1,15}$"
  /// A day of the calendar, a month or a year from `PartialDate.firstYear` to 9999.
  static let date =
    "^(?!0|1[0-7])(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?"
    + "|[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[048]|[2468][048]|[13579][26])00)-02-29)$"

  private static let slugPart = "[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?"
  private static let domainLabel = "[0-9A-Za-z](?:[0-9A-Za-z-]{0,78}[0-9A-Za-z])?"
}
