import Synchronization

/// Works on the positions 0..<count by two threads, which take chunks in turn until none is left.
public func forEachInParallel(count: Int, chunk: Int = 32, _ work: @Sendable (Range<Int>) -> Void) {
  guard count > chunk else { return work(0..<count) }
  let next = Atomic(0)
  withoutActuallyEscaping(work) { work in
    runInParallel(2) { _ in
      while true {
        let start = next.wrappingAdd(chunk, ordering: .relaxed).oldValue
        guard start < count else { return }
        work(start..<min(start + chunk, count))
      }
    }
  }
}

/// The results of a function for every element, in the order of the elements, worked out by two threads.
/// - Throws: Of what the function throws for several elements, what it throws for the first.
public func mapInParallel<Element: Sendable, Value: Sendable, Fault: Error>(
  _ elements: [Element], chunk: Int = 32, _ transform: @Sendable (Element) throws(Fault) -> Value
) throws(Fault) -> [Value] {
  let parts = Mutex([(start: Int, values: Result<[Value], Fault>)]())
  forEachInParallel(count: elements.count, chunk: chunk) { positions in
    let values = Result { () throws(Fault) in try elements[positions].map(transform) }
    parts.withLock { $0.append((positions.lowerBound, values)) }
  }
  var values: [Value] = []
  values.reserveCapacity(elements.count)
  for part in parts.withLock({ $0.sorted { $0.start < $1.start } }) { values += try part.values.get() }
  return values
}
