public import Bytes
import Diagnostics

extension EntrySummary: Archived {
  /// Appends everything the summary says; two summaries say the same exactly when their bytes are the same.
  public func archive(to writer: inout ByteWriter) {
    for text in [id, ministry, path, title, summary] { writer.archive(text) }
    writer.archive(idRange)
    writer.archive(idLine)
    writer.archive(isDraft)
    writer.archive(hasEvaluation)
    for term in [status?.rawValue, riskClass?.rawValue, personalData?.rawValue] { writer.archive(term) }
    writer.archive([begin, end])
    writer.archive(technologies.map(\.rawValue))
    writer.archive(topics.map(\.rawValue))
    writer.archive(providers)
    writer.archive(places)
    writer.archive(legalBases)
    writer.archive(assessments)
    writer.archive(coDetermination?.rawValue)
    writer.archive(systemID)
    writer.archive(systemRange)
    writer.archive(references)
    writer.archive(formerAddresses)
    writer.archive(gaps)
    writer.archive(completeness.asked)
    writer.archive(completeness.filled)
  }
}

extension ArchiveReader {
  /// Takes out a value of a closed list.
  public mutating func term<Typed: TypedVocabulary>() throws(ArchiveFault) -> Typed? {
    guard let number = try read(Int?.self) else { return nil }
    guard let value = Typed(rawValue: number) else { throw ArchiveFault() }
    return value
  }

  /// Takes out values of a closed list.
  mutating func terms<Typed: TypedVocabulary>() throws(ArchiveFault) -> [Typed] {
    let numbers = try read([Int].self)
    let values = numbers.compactMap(Typed.init(rawValue:))
    guard values.count == numbers.count else { throw ArchiveFault() }
    return values
  }
}

extension ByteRange: Archived {
  /// Appends both ends.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(start)
    writer.archive(end)
  }

  /// Takes out a range.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(at: 0)
    start = try archive.read()
    end = try archive.read()
  }
}

extension PartialDate: Archived {
  private static let precisions: [Precision] = [.year, .month, .day]

  /// Appends day and precision.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(first.number)
    writer.archive(Self.precisions.firstIndex(of: precision)!)
  }

  /// Takes out a date.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let first = Day(number: try archive.read())
    let number = try archive.read(Int.self)
    guard Self.precisions.indices.contains(number) else { throw ArchiveFault() }
    self.init(first, precision: Self.precisions[number])
  }
}

extension PlaceSummary: Archived {
  /// Appends the place.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(place)
    writer.archive(country)
    writer.archive(`operator`)
  }

  /// Takes out a place.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(place: try archive.read(), country: try archive.read(), operator: try archive.read())
  }
}

extension BasisSummary: Archived {
  /// Appends the basis.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(law)
    writer.archive(section)
    writer.archive(kind?.rawValue)
  }

  /// Takes out a basis.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(law: try archive.read(), section: try archive.read(), kind: try archive.term())
  }
}

extension AssessmentSummary: Archived {
  /// Appends what is assessed and the state.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(kind?.rawValue)
    writer.archive(state?.rawValue)
  }

  /// Takes out an assessment.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(kind: try archive.term(), state: try archive.term())
  }
}

extension EntryReference: Archived {
  /// Appends the reference.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(id)
    writer.archive(slot)
    writer.archive(range)
  }

  /// Takes out a reference.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(id: try archive.read(), slot: try archive.read(), range: try archive.read())
  }
}

extension FormerAddress: Archived {
  /// Appends the address.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(path)
    writer.archive(range)
  }

  /// Takes out an address.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(path: try archive.read(), range: try archive.read())
  }
}

extension GapNote: Archived {
  /// Appends the note.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(rule)
    writer.archive(slot)
    writer.archive(state)
  }

  /// Takes out a note.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(rule: try archive.read(), slot: try archive.read(), state: try archive.read())
  }
}

extension Gap.State: Archived {
  /// Appends how a gap stands.
  public func archive(to writer: inout ByteWriter) {
    switch self {
    case .open: writer.archive(0)
    case .pending(let day):
      writer.archive(1)
      writer.archive(day.number)
    case .promised(let date):
      writer.archive(2)
      writer.archive(date)
    case .overdue(let date):
      writer.archive(3)
      writer.archive(date)
    case .unknown: writer.archive(4)
    case .withheld(let basis):
      writer.archive(5)
      writer.archive(basis)
    }
  }

  /// Takes out how a gap stands.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    switch try archive.read(Int.self) {
    case 0: self = .open
    case 1: self = .pending(from: Day(number: try archive.read()))
    case 2: self = .promised(until: try archive.read())
    case 3: self = .overdue(since: try archive.read())
    case 4: self = .unknown
    case 5: self = .withheld(basis: try archive.read())
    default: throw ArchiveFault()
    }
  }
}
