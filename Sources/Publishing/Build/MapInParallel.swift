import Synchronization

/// Works on the positions 0..<count by two threads, which take chunks in turn until none is left.
func forEachInParallel(count: Int, chunk: Int = 32, _ work: @Sendable (Range<Int>) -> Void) {
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
func mapInParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], chunk: Int = 32, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let results = Mutex([(start: Int, values: [Result])]())
  forEachInParallel(count: elements.count, chunk: chunk) { positions in
    let values = elements[positions].map(transform)
    results.withLock { $0.append((positions.lowerBound, values)) }
  }
  return results.withLock { $0.sorted { $0.start < $1.start } }.flatMap(\.values)
}
