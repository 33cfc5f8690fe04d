import Bytes
import Disk
import Exporting
import RegisterModel

/// Where everything lies in the spool that was made of an entry, piece behind piece.
struct EntryContents: Sendable {
  /// A piece; the rows of the tables stand between the JSON and the source.
  private enum Piece: Int {
    case page, links, row, json, firstTable
  }

  private enum PieceFromEnd: Int {
    case gaps = 1, feed, words, source
  }

  /// All of it.
  let whole: Spool.Place
  /// The length of each piece.
  private let lengths: [UInt32]
  /// What tells each of the pieces from others that whole files are made of.
  private let prints: [UInt64]
  /// The last day for which the entry names evidence, if it names any.
  let documented: Day?
  /// What tells the entry's gaps from others.
  let gapsPrint: UInt64

  /// The entry's page, with its holes.
  var page: Spool.Place { piece(Piece.page.rawValue) }
  /// What the page links to.
  var links: Spool.Place { piece(Piece.links.rawValue) }
  /// The entry's row in lists.
  var row: Spool.Place { piece(Piece.row.rawValue) }
  /// The entry as JSON.
  var json: Spool.Place { piece(Piece.json.rawValue) }
  /// The entry's file.
  var source: Spool.Place { piece(lengths.count - PieceFromEnd.source.rawValue) }
  /// The entry's words, for the search.
  var words: Spool.Place { piece(lengths.count - PieceFromEnd.words.rawValue) }
  /// What feeds show of the entry.
  var feed: Spool.Place { piece(lengths.count - PieceFromEnd.feed.rawValue) }
  /// What feeds show of its gaps.
  var gaps: Spool.Place { piece(lengths.count - PieceFromEnd.gaps.rawValue) }

  /// The entry's rows in a table, by the table's position.
  func rows(ofTable table: Int) -> Spool.Place { piece(Piece.firstTable.rawValue + table) }

  /// What tells the JSON from others.
  var jsonPrint: UInt64 { prints[0] }

  /// What tells the rows in a table from others, by the table's position.
  func print(ofTable table: Int) -> UInt64 { prints[table + 1] }

  /// The same pieces at another place.
  func moved(to place: Spool.Place) -> EntryContents {
    EntryContents(whole: place, lengths: lengths, prints: prints, documented: documented, gapsPrint: gapsPrint)
  }

  /// How many pieces there are when whole files are made of so many, the JSON and the rows of the tables.
  private static func pieces(ofWhichShared shared: Int) -> Int {
    Piece.json.rawValue + shared + PieceFromEnd.source.rawValue
  }

  private func piece(_ index: Int) -> Spool.Place {
    let offset = lengths[..<index].reduce(0) { $0 + Int($1) }
    return whole.part(offset, Int(lengths[index]))
  }
}

extension EntryContents {
  /// The pieces of an entry while they are written one behind the other.
  struct Draft {
    private(set) var writer = ByteWriter(capacity: 65_536)
    private var lengths: [UInt32] = []
    private var prints: [UInt64] = []
    private let secret: UInt64

    /// Nothing yet; the prints are mixed with a secret, so that nobody can write two contents with one print.
    init(secret: UInt64) {
      self.secret = secret
      let shared = 1 + ExportTable<ExportedEntry>.all.count
      lengths.reserveCapacity(EntryContents.pieces(ofWhichShared: shared))
      prints.reserveCapacity(shared)
    }

    /// Appends the next piece: page, links, row, JSON, the rows of every table, source, words, feed contents of the entry and of its gaps.
    mutating func add(_ write: (inout ByteWriter) -> Void) {
      let start = writer.count
      write(&writer)
      lengths.append(UInt32(writer.count - start))
    }

    /// Appends the next piece, of which whole files are made: the JSON, then the rows of every table.
    mutating func addShared(_ write: (inout ByteWriter) -> Void) {
      let start = writer.count
      add(write)
      prints.append(fingerprint(writer.bytes, from: start, seed: secret))
    }

    /// Keeps everything in a spool.
    func kept(in spool: Spool, documented: Day?, gapsPrint: UInt64) throws(EnvironmentFault) -> EntryContents {
      EntryContents(
        whole: try spool.append(writer.bytes), lengths: lengths, prints: prints, documented: documented,
        gapsPrint: gapsPrint)
    }
  }
}

extension EntryContents: Archived {
  /// Appends where everything lies.
  func archive(to writer: inout ByteWriter) {
    writer.archive(whole.offset)
    writer.archive(plain: lengths)
    writer.archive(plain: prints)
    writer.archive(documented?.number)
    writer.archive(gapsPrint)
  }

  /// Takes out where everything lies.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let offset = try archive.read(Int.self)
    lengths = try archive.plain()
    prints = try archive.plain()
    whole = Spool.Place(offset: offset, length: lengths.reduce(0) { $0 + Int($1) })
    documented = try archive.read(Int32?.self).map(Day.init)
    gapsPrint = try archive.read()
    guard lengths.count == Self.pieces(ofWhichShared: prints.count) else { throw ArchiveFault() }
  }
}
