import Disk

/// Where the ledger of an output folder is kept.
struct LedgerFile: Sendable {
  private let file: CacheFile

  /// The ledger of an output folder; the key is what the portal depends on besides files and commits: options, day, program.
  init(of output: String, key: UInt64) { file = CacheFile("stand", of: output, key: key) }

  /// The ledger, or nil when there is none that can be used.
  func read() -> Ledger? {
    file.read(Ledger.self)
  }

  /// Keeps a ledger.
  func write(_ ledger: Ledger) {
    file.write(ledger, capacity: ledger.sources.bytes.count + ledger.outputs.bytes.count + 256)
  }
}
