import Synchronization

/// The results of a function for every element, in the order of the elements, worked out by two threads in chunks.
func mapInParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], chunk: Int = 64, _ transform: @escaping @Sendable (Element) -> Result
) -> [Result] {
  guard elements.count > chunk else { return elements.map(transform) }
  let chunks = (elements.count + chunk - 1) / chunk
  let next = Atomic(0)
  let results = Mutex([[Result]](repeating: [], count: chunks))
  withoutActuallyEscaping(transform) { transform in
    runInParallel(2) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < chunks else { return }
        let done = elements[index * chunk..<min((index + 1) * chunk, elements.count)].map(transform)
        results.withLock { $0[index] = done }
      }
    }
  }
  return results.withLock { $0.flatMap(\.self) }
}
