import Foundation

/// A terminal with somebody in front of it who types.
enum Terminal {
  /// Runs `offenlage` in a terminal of its own and types lines into it, and Ctrl-D behind them: whoever asks for more is not waited for.
  ///
  /// - Returns: The exit code and all that the terminal showed, what was typed included, with `\n` as line ends.
  static func offenlage(
    _ arguments: [String], typing lines: [String] = [], in directory: String, environment: [String: String] = [:]
  ) throws -> (exitCode: Int32, screen: String) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    guard master >= 0, ioctl(master, setLock, &isLocked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw Failure("no terminal: \(errno)")
    }
    defer { close(master) }
    let typed = Array((lines.map { "\($0)\n" } + ["\u{4}"]).joined().utf8)
    guard write(master, typed, typed.count) == typed.count else { throw Failure("typing failed: \(errno)") }
    let process = try Program.start(
      ["\(Program.folder)/offenlage"] + arguments, in: directory, environment: environment,
      terminal: "/dev/pts/\(number)")
    var screen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(master, &buffer, buffer.count), count > 0 { screen += buffer[..<count] }
    return (
      Program.waited(for: process), String(decoding: screen, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    )
  }

  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux, which the C module does not export.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
}
