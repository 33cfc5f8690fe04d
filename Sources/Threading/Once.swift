import Synchronization

/// A value that is made by whoever asks for it first and kept.
public final class Once<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  /// Nothing was made yet.
  public init() {}

  /// The value if it was made.
  public var made: Value? { known.withLock { $0 } }

  /// The value; two that ask at the same time may both make it, and both get one.
  public func value<Fault: Error>(_ make: () throws(Fault) -> Value) throws(Fault) -> Value {
    if let known = known.withLock({ $0 }) { return known }
    let made = try make()
    known.withLock { $0 = made }
    return made
  }
}
