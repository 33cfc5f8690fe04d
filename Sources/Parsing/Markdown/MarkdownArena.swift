import CCommonMark
import Glibc

/// Memory for one document at a time and thread: cmark's pieces are handed out in a row and taken back all at once.
///
/// cmark asks for some hundred small pieces per text and spends a third of its time giving them back one by one.
private struct Arena {
  private static let firstChunkSize = 256 * 1024
  private var chunks: [UnsafeMutableRawPointer] = []
  private var next = UnsafeMutableRawPointer(bitPattern: 16)!
  private var left = 0

  /// Each piece is preceded by its size, which `realloc` needs.
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = (size + 31) & ~15
    if needed > left { grow(for: needed) }
    let piece = next + 16
    next.storeBytes(of: size, as: Int.self)
    next += needed
    left -= needed
    return piece
  }

  mutating func reallocate(_ piece: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer {
    let oldSize = (piece - 16).load(as: Int.self)
    guard size > oldSize else { return piece }
    let copy = allocate(size)
    memcpy(copy, piece, oldSize)
    return copy
  }

  private mutating func grow(for needed: Int) {
    let size = max(Self.firstChunkSize << min(chunks.count, 6), needed)
    guard let chunk = malloc(size) else { fatalError("out of memory") }
    chunks.append(chunk)
    next = chunk
    left = size
  }

  /// Keeps the first chunk for the next document.
  mutating func reset() {
    while chunks.count > 1 { free(chunks.removeLast()) }
    guard let chunk = chunks.first else { return }
    next = chunk
    left = Self.firstChunkSize
  }

  mutating func release() {
    chunks.forEach { free($0) }
    chunks = []
  }
}

private let arenaKey: pthread_key_t = {
  var key = pthread_key_t()
  pthread_key_create(&key) { pointer in
    guard let pointer else { return }
    let arena = pointer.assumingMemoryBound(to: Arena.self)
    arena.pointee.release()
    arena.deinitialize(count: 1)
    arena.deallocate()
  }
  return key
}()

/// cmark's allocator functions carry no context, so each thread has its own arena.
private func currentArena() -> UnsafeMutablePointer<Arena> {
  if let pointer = pthread_getspecific(arenaKey) { return pointer.assumingMemoryBound(to: Arena.self) }
  let arena = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
  arena.initialize(to: Arena())
  pthread_setspecific(arenaKey, arena)
  return arena
}

/// The allocator that every parser of this module gets.
nonisolated(unsafe) let markdownAllocator: UnsafeMutablePointer<cmark_mem> = {
  let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
  allocator.initialize(
    to: cmark_mem(
      calloc: { count, size in
        let piece = currentArena().pointee.allocate(count * size)
        memset(piece, 0, count * size)
        return piece
      },
      realloc: { piece, size in
        guard let piece else { return currentArena().pointee.allocate(size) }
        return currentArena().pointee.reallocate(piece, to: size)
      },
      free: { _ in }))
  return allocator
}()

/// Runs `body` and takes back everything that cmark allocated in it on this thread; not to be nested.
func withMarkdownArena<Result>(_ body: () -> Result) -> Result {
  defer { currentArena().pointee.reset() }
  return body()
}
