import Foundation

/// A server of Python's on 127.0.0.1, ended with this value.
final class LocalServer {
  let address: String
  private let process = Process()

  /// Starts `script`, or says that `curl` or Python is missing; it has `http.server` at hand and prints `port NUMBER` as Python's test server does.
  init?(script: String, in folder: String) throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-u", "-c", "import http.server\n" + script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    while !text.contains("\n") {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty || !FileManager.default.isExecutableFile(atPath: "/usr/bin/curl") {
        print("skipped: curl or python3 is missing")
        return nil
      }
      text += String(decoding: data, as: UTF8.self)
    }
    guard let port = text.firstMatch(of: #/port (\d+)/#) else { throw Failure(text) }
    address = "http://127.0.0.1:\(port.1)"
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
  }
}
