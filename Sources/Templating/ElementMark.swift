import Diagnostics

/// A start tag or an end tag.
struct ElementMark {
  enum Kind {
    case start, end
    /// A start tag with a slash before its end, which closes nothing but in drawings and formulas.
    case selfClosing
  }

  /// The first eight letters of the element's name, which tell apart all there are in HTML.
  let name: UInt64
  let kind: Kind
  /// The file in which it stands, and where.
  let file: SourceFile
  let offset: Int
  /// What must hold for it to be there; 0 if it always is.
  var condition = 0

  var isEnd: Bool { kind == .end }

  func isAnswered(by end: Self) -> Bool { name == end.name && kind == .start && condition == end.condition }

  func isTwin(of other: Self) -> Bool { name == other.name && kind == other.kind }

  /// Whether it is an element without content.
  var isVoid: Bool { voidElements.contains(name) }

  /// Whether what stands in it is no markup.
  var holdsRawText: Bool { elementsOfRawText.contains(name) }

  /// Whether it is a drawing or a formula, whose elements close themselves.
  var isForeign: Bool { foreignElements.contains(name) }

  /// Whether the element would be open although its start tag ends in a slash; elements of drawings and formulas are found to be some later.
  var isOpenInspiteOfSlash: Bool { !mayStayOpenAnyway && !isForeign }

  /// Whether nobody has to close it, or it was meant to close itself.
  var mayStayOpen: Bool { kind == .selfClosing || mayStayOpenAnyway }

  private var mayStayOpenAnyway: Bool { isVoid || elementsWithoutEnd.contains(name) }
}

/// A name as a number.
func elementNumber(_ name: [UInt8]) -> UInt64 {
  var number: UInt64 = 0
  for index in 0..<min(8, name.count) { number = number << 8 | UInt64(name[index]) }
  return number
}

private func numbers(_ names: String) -> Set<UInt64> {
  Set(names.split(separator: " ").map { elementNumber(Array($0.utf8)) })
}

/// The elements whose content is no markup.
let namesOfRawText = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"].map {
  Array($0.utf8)
}

private let elementsOfRawText = Set(namesOfRawText.map(elementNumber))

private let foreignElements = numbers("svg math")

private let voidElements = numbers("area base br col embed hr img input link meta source track wbr")

/// Elements whose end tag the HTML standard lets out.
private let elementsWithoutEnd = numbers(
  "html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th")
