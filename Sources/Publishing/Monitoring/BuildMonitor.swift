import Disk
import Glibc
import Synchronization

/// Watches a build: which phase it is in and how far, and on request what each phase and each kind of page costs.
public final class BuildMonitor: Sendable {
  /// How far a build is.
  public struct Progress: Sendable, Equatable {
    /// The phase.
    public let phase: BuildPhase
    /// Pieces of work done in it.
    public let done: Int
    /// All of its pieces, 0 when they are not known.
    public let total: Int
  }

  private struct State {
    var phase: BuildPhase?
    var total = 0
    var timings = BuildTimings()
    var obstacleToHistory: String?
  }

  private let state = Mutex(State())
  private let done = Atomic(0)
  /// Whether costs are measured.
  public let isMeasuring: Bool

  /// A monitor; measuring costs a clock reading for every page.
  public init(measuring isMeasuring: Bool = false) { self.isMeasuring = isMeasuring }

  /// Where the build is now; nil before the first phase and after the last.
  public var progress: Progress? {
    state.withLock { state in
      state.phase.map { Progress(phase: $0, done: done.load(ordering: .relaxed), total: state.total) }
    }
  }

  /// What was measured so far.
  public var timings: BuildTimings { state.withLock(\.timings) }

  /// Why the portal has no history although there is a repository, and what helps, German sentences for whoever builds; nil where nothing is wrong.
  public var obstacleToHistory: String? { state.withLock(\.obstacleToHistory) }

  /// Notes what keeps the history from being read.
  func note(obstacleToHistory: String?) { state.withLock { $0.obstacleToHistory = obstacleToHistory } }

  /// Does a phase's work and, if asked to, measures it.
  func during<Result, Fault: Error>(
    _ phase: BuildPhase, of total: Int = 0, _ work: () throws(Fault) -> Result
  ) throws(Fault) -> Result {
    state.withLock { ($0.phase, $0.total) = (phase, total) }
    done.store(0, ordering: .relaxed)
    defer { state.withLock { $0.phase = nil } }
    guard isMeasuring else { return try work() }
    let before = ProcessCost.now
    defer { state.withLock { $0.timings.add(ProcessCost.now.since(before), to: phase) } }
    return try work()
  }

  /// Says that pieces of the phase's work are done; may be called from any thread.
  func advance(by count: Int = 1) { done.wrappingAdd(count, ordering: .relaxed) }

  /// Makes a file and, if asked to, books its cost on its kind, without that of whoever takes its pieces; may be called from any thread.
  func make(_ file: OutputFile, _ receive: PieceReceiver) throws(EnvironmentFault) {
    guard isMeasuring else { return try file.pieces(receive) }
    var (bytes, cost, start) = (0, 0, threadTime())
    try file.pieces { (piece) throws(EnvironmentFault) in
      cost += threadTime() - start
      bytes += piece.count
      try receive(piece)
      start = threadTime()
    }
    cost += threadTime() - start
    state.withLock { $0.timings.add(bytes: bytes, nanoseconds: cost, toKind: file.kind) }
  }
}

/// The processor time of the calling thread, in nanoseconds.
private func threadTime() -> Int { nanoseconds(of: CLOCK_THREAD_CPUTIME_ID) }

private func nanoseconds(of clock: clockid_t) -> Int {
  var time = timespec()
  clock_gettime(clock, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// What the process has used so far.
struct ProcessCost: Sendable {
  /// Wall time in nanoseconds since some point in the past.
  var wall: Int
  /// Processor time of all threads in nanoseconds.
  var processor: Int
  /// Bytes of memory in use.
  var memory: Int

  static var now: ProcessCost {
    ProcessCost(
      wall: nanoseconds(of: CLOCK_MONOTONIC), processor: nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID),
      memory: residentBytes())
  }

  func and(_ other: ProcessCost) -> ProcessCost {
    ProcessCost(wall: wall + other.wall, processor: processor + other.processor, memory: memory + other.memory)
  }

  func since(_ earlier: ProcessCost) -> ProcessCost {
    ProcessCost(
      wall: wall - earlier.wall, processor: processor - earlier.processor, memory: memory - earlier.memory)
  }
}

/// The bytes that the process holds in memory: the second number of `statm`, in pages.
private func residentBytes() -> Int {
  let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return 0 }
  defer { close(descriptor) }
  let text = [UInt8](unsafeUninitializedCapacity: 128) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, 128))
  }
  let numbers = text.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  return numbers.count > 1 ? (Int(numbers[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
}
