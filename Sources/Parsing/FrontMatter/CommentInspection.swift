import Diagnostics

extension FrontMatter {
  /// Reports marks in comments that turn the direction of reading; those in fields are reported with the field.
  ///
  /// A comment means nothing to us, but the file is published as it is, and who reads it must see what stands there. It is no fault of
  /// the front matter as such: what an earlier version says does not depend on its comments.
  func inspectComments(in file: SourceFile, reportingTo log: inout DiagnosticSet) {
    file.bytes.withUnsafeBufferPointer { bytes in
      for offset in range.indices where bytes[offset] == 0xD8 || bytes[offset] == 0xE2 {
        let rest = UnsafeBufferPointer(rebasing: bytes[offset..<Int(range.end)])
        guard let control = directionControl(atStartOf: rest), !fields.contains(where: { $0.contains(offset) }) else {
          continue
        }
        log.insert(.directionControl(control.scalar, in: file, at: ByteRange(offset, offset + control.length)))
      }
    }
  }
}

extension RawField {
  fileprivate func contains(_ offset: Int) -> Bool { keyRange.indices.contains(offset) || value.contains(offset) }
}

extension RawValue {
  /// Whether a text of the value stands at an offset; comments may stand between them.
  fileprivate func contains(_ offset: Int) -> Bool {
    switch self {
    case .list(let items, _): items.contains { $0.contains(offset) }
    case .map(let fields, _): fields.contains { $0.contains(offset) }
    case .empty, .scalar, .faulty: range.indices.contains(offset)
    }
  }
}
