import Foundation
import TestSupport

extension Scratch {
  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Puts a copy of a folder's content here.
  func copy(_ folder: String) throws {
    let run = try Program.run(["/bin/cp", "-a", "\(folder)/.", path], in: path)
    guard run.exitCode == 0 else { throw Failure(run.errorText) }
  }
}

/// A test's own preparation went wrong.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
