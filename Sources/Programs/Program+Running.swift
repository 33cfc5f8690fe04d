import Disk
import Dispatch
import Glibc
import Subprocess

/// The most bytes of standard error that are kept.
private let errorLimit = 1 << 16

extension Program {
  /// How a program ended, and the start of its standard error.
  public typealias Ending = (end: ProgramEnd, errors: [UInt8])

  /// Runs the program and hands over its standard output piece by piece as it comes.
  /// - Parameter receive: Takes a piece on the calling thread; when it throws, the program is ended.
  /// - Returns: How the program ended, and the start of its standard error.
  /// - Throws: `EnvironmentFault` when the program is missing or takes too long, or what `receive` throws.
  public func run(eachPiece receive: ([UInt8]) throws(EnvironmentFault) -> Void) throws(EnvironmentFault) -> Ending {
    let input = try openInput()
    let conversation = Conversation<Result<Ending, EnvironmentFault>>()
    let task = Task.detached { conversation.end(await execute(input, conversation)) }
    return try listen(to: conversation, receive) { task.cancel() }
  }

  /// Runs the program and has it write its standard output to a file, where neither side waits for the other piece by piece.
  /// - Parameter file: The descriptor of a file; the program writes where its offset stands.
  /// - Returns: How the program ended, and what it said besides.
  /// - Throws: `EnvironmentFault` when the program is missing or takes too long.
  public func run(into file: Int32) throws(EnvironmentFault) -> ProgramResult {
    let input = try openInput()
    let conversation = Conversation<Result<Ending, EnvironmentFault>>()
    let task = Task.detached { conversation.end(await execute(input, into: file)) }
    let ignore: ([UInt8]) throws(EnvironmentFault) -> Void = { _ in }
    let (end, errors) = try listen(to: conversation, ignore) { task.cancel() }
    return ProgramResult(end: end, output: [], errors: errors)
  }

  /// Takes what the program says until it has ended. After it was told to end it gets a moment for that: where the system grants no thread
  /// to watch over it, it would never be seen to end.
  private func listen(
    to conversation: Conversation<Result<Ending, EnvironmentFault>>,
    _ receive: ([UInt8]) throws(EnvironmentFault) -> Void, cancel: () -> Void
  ) throws(EnvironmentFault) -> Ending {
    var deadline = DispatchTime.now() + .nanoseconds(timeout.nanoseconds)
    var fault: EnvironmentFault?
    while true {
      switch conversation.next(before: deadline) {
      case .piece(let piece, let answer):
        do throws(EnvironmentFault) { if fault == nil { try receive(piece) } } catch { fault = error }
        answer.resume(returning: fault == nil)
      case .end(let result):
        if let fault { throw fault }
        return try result.get()
      case nil:
        if let fault { throw fault }
        fault = tooSlow
        deadline = .now() + .seconds(5)
        cancel()
      }
    }
  }

  private func execute(
    _ input: ProgramInput, _ conversation: Conversation<Result<Ending, EnvironmentFault>>
  ) async -> Result<Ending, EnvironmentFault> {
    do {
      let result = try await Subprocess.run(
        try await configuration(),
        input: .fileDescriptor(.init(rawValue: input.descriptor), closeAfterSpawningProcess: false),
        output: .sequence, error: .sequence
      ) { execution in
        async let errors = start(of: execution.standardError)
        for try await piece in execution.standardOutput {
          guard await conversation.offer(piece.withUnsafeBytes { Array($0) }) else { throw CancellationError() }
        }
        return try await errors
      }
      return .success((ProgramEnd(result.terminationStatus), result.closureResult))
    } catch {
      return .failure(fault(error as? SubprocessError))
    }
  }

  private func execute(_ input: ProgramInput, into file: Int32) async -> Result<Ending, EnvironmentFault> {
    do {
      let result = try await Subprocess.run(
        try await configuration(),
        input: .fileDescriptor(.init(rawValue: input.descriptor), closeAfterSpawningProcess: false),
        output: .fileDescriptor(.init(rawValue: file), closeAfterSpawningProcess: false), error: .sequence
      ) { execution in try await start(of: execution.standardError) }
      return .success((ProgramEnd(result.terminationStatus), result.closureResult))
    } catch {
      return .failure(fault(error as? SubprocessError))
    }
  }

  /// How the program is to be run. Where it lies is looked up before: the library would start a process for every folder of `PATH` until
  /// one of them holds the program.
  private func configuration() async throws(SubprocessError) -> Configuration {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))
    ]
    let variables = environment.map { (Environment.Key(rawValue: $0.key)!, $0.value) }
    let environment = Environment.custom(Dictionary(variables) { first, _ in first })
    let executable = name.utf8.contains(UInt8(ascii: "/")) ? Executable.path(.init(name)) : .name(name)
    return Configuration(
      executable: .path(try await executable.resolveExecutablePath(in: environment)),
      arguments: Arguments(arguments), environment: environment, workingDirectory: folder.map { .init($0) },
      platformOptions: options)
  }
}

extension Program {
  /// The input, when there are descriptors enough for the rest.
  private func openInput() throws(EnvironmentFault) -> ProgramInput {
    do throws(SystemCode) {
      try requireDescriptors()
      return try ProgramInput(input)
    } catch {
      throw cannotRun(because: error)
    }
  }

  private func fault(_ error: SubprocessError?) -> EnvironmentFault {
    let code = error?.underlyingError.map { SystemCode($0.rawValue) }
    if error?.code == .failedToChangeWorkingDirectory, let folder {
      return EnvironmentFault(folder, cannotBe: "geöffnet", because: code ?? .isMissing)
    }
    guard error?.code == .executableNotFound else { return cannotRun(because: code) }
    return EnvironmentFault(
      message: "Das Programm „\(name)“ wird gebraucht, ist aber nicht installiert oder nicht ausführbar.")
  }

  private func cannotRun(because code: SystemCode?) -> EnvironmentFault {
    let reason = code.map { ": \($0.reason)." } ?? "."
    return EnvironmentFault(message: "Das Programm „\(name)“ kann nicht ausgeführt werden\(reason)")
  }

  private var tooSlow: EnvironmentFault {
    EnvironmentFault(message: "Das Programm „\(name)“ war nach \(timeout.german) nicht fertig und wurde beendet.")
  }
}

/// Makes sure that more files can be opened than running a program takes, since other threads open some too: where they run out half way
/// the library ends the whole process, or never sees the program end.
private func requireDescriptors() throws(SystemCode) {
  var opened: [Int32] = []
  defer { for descriptor in opened { close(descriptor) } }
  while opened.count < 24 { opened.append(try system { open("/dev/null", O_RDONLY | O_CLOEXEC) }) }
}

/// The start of what a program complains about; the rest is read too, or the program would wait for a reader.
private func start(of sequence: SubprocessOutputSequence) async throws -> [UInt8] {
  var start: [UInt8] = []
  for try await piece in sequence {
    piece.withUnsafeBytes { start.append(contentsOf: $0.prefix(errorLimit - start.count)) }
  }
  return start
}

extension ProgramEnd {
  fileprivate init(_ status: TerminationStatus) {
    switch status {
    case .exited(let status): self = .status(status)
    case .signaled(let signal): self = .signal(signal)
    }
  }
}

extension Duration {
  fileprivate var nanoseconds: Int {
    Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
  }

  fileprivate var german: String {
    let seconds = components.seconds
    return seconds == 1 ? "1 Sekunde" : seconds > 0 ? "\(seconds) Sekunden" : "der erlaubten Zeit"
  }
}
