/// Where the ledger of an output folder is kept.
struct LedgerFile: Sendable {
  private let file: CacheFile

  /// The ledger of an output folder; the key is what the portal depends on besides files: options, day, program, history.
  init(of output: String, key: UInt64) { file = CacheFile("stand", of: output, key: key) }

  /// The ledger, or nil when there is none that can be used.
  func read() -> Ledger? {
    guard var archive = file.read() else { return nil }
    return try? archive.read(Ledger.self)
  }

  /// Keeps a ledger.
  func write(_ ledger: Ledger) { file.write(ledger, capacity: ledger.places.count + 256) }
}
