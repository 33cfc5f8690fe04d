import Diagnostics
import Parsing

/// Front matter: what is refused has a reason, what is taken lies where it says and is what stands there.
func examineFrontMatter(_ matter: [UInt8]) -> Bool {
  let bytes = Array("---\n".utf8) + matter
  let file = SourceFile(path: "a.md", bytes: bytes)
  var log = DiagnosticSet()
  let matter = readFrontMatter(of: file, reportingTo: &log)
  checkFindings(log, in: file)
  guard let matter else {
    expect(log.containsError, "refused without a reason")
    return true
  }
  expect(Int(matter.body.end) == bytes.count && matter.range.end <= matter.body.start, "body")
  expect(log.containsError || Set(matter.fields.map(\.key)).count == matter.fields.count, "a key twice")
  for field in matter.fields { check(field, bytes, isClean: log.isEmpty) }
  return true
}

private func check(_ field: RawField, _ bytes: [UInt8], isClean: Bool) {
  expect(bytes[field.keyRange.indices].elementsEqual(field.key.utf8) || !isClean, "key: \(field.key)")
  check(field.value, bytes, isClean)
}

private func check(_ value: RawValue, _ bytes: [UInt8], _ isClean: Bool) {
  expect(value.range.start <= value.range.end && Int(value.range.end) <= bytes.count, "range of a value")
  switch value {
  case .scalar(let scalar) where scalar.style == .plain && isClean:
    expect(bytes[scalar.range.indices].elementsEqual(scalar.text.utf8), "plain text: \(scalar.text)")
  case .list(let items, _): for item in items { check(item, bytes, isClean) }
  case .map(let fields, _): for field in fields { check(field, bytes, isClean: isClean) }
  case .faulty: expect(!isClean, "faulty without a reason")
  case .scalar, .empty: break
  }
}
