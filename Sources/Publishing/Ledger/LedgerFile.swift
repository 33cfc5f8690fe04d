/// Where the ledger of an output folder is kept.
struct LedgerFile: Sendable {
  private let file: CacheFile

  /// The ledger of an output folder.
  init(of output: String) { file = CacheFile("stand", of: output) }

  /// The ledger, or nil when there is none that can be used.
  func read() -> Ledger? { file.read().flatMap(Ledger.init(bytes:)) }

  /// Keeps a ledger.
  func write(_ ledger: Ledger) { file.write(ledger.bytes) }
}
