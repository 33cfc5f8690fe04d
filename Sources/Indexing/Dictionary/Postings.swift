import Bytes

/// The digits in which the index writes numbers: five bits each, the upper half of the alphabet means that more follows.
///
/// Text compresses as well as bytes would, and every server knows how to compress it.
private let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

extension ByteWriter {
  /// Appends ascending numbers as their distances.
  mutating func write(distancesOf numbers: some Sequence<Int>) {
    var last = -1
    for number in numbers {
      write(digitsOf: number - last - 1)
      last = number
    }
  }

  /// Appends a number, its lowest five bits first.
  mutating func write(digitsOf number: Int) {
    var rest = number
    while rest >= 32 {
      write(byte: digits[32 + rest & 31])
      rest >>= 5
    }
    write(byte: digits[rest])
  }

  /// Appends a number below 64 as one sign.
  mutating func write(signOf number: Int) { write(byte: digits[number]) }
}

/// The entries that have a word, with the place it has in each: distances and weights, packed while entries are read.
struct Postings {
  private var bytes: [UInt8] = []
  private var last = -1

  /// Adds an entry behind all earlier ones.
  mutating func append(_ entry: Int, _ weight: Weight) {
    var rest = (entry - last - 1) << 2 | Int(weight.rawValue)
    last = entry
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Calls `body` with every entry and its weight, ascending.
  func forEach(_ body: (Int, Weight) -> Void) {
    var entry = -1
    var (value, shift) = (0, 0)
    for byte in bytes {
      value |= Int(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      entry += value >> 2 + 1
      body(entry, Weight(rawValue: UInt8(value & 3))!)
      (value, shift) = (0, 0)
    }
  }
}

/// Puts the postings of several words together: every entry once, with its best place.
struct PostingsUnion {
  private var best: [UInt8]
  private var touched: [Int] = []
  private var lists = Weight.allCases.map { _ in [Int]() }

  init(entries: Int) { best = [UInt8](repeating: .max, count: entries) }

  mutating func add(_ postings: Postings) {
    postings.forEach { entry, weight in
      if best[entry] == .max { touched.append(entry) }
      best[entry] = min(best[entry], weight.rawValue)
    }
  }

  /// Appends one list for each weight, empty ones at the end left out, and starts anew.
  mutating func drain(into writer: inout ByteWriter) {
    touched.sort()
    for entry in touched {
      lists[Int(best[entry])].append(entry)
      best[entry] = .max
    }
    touched.removeAll(keepingCapacity: true)
    var pending = 0
    for weight in lists.indices {
      pending += 1
      guard !lists[weight].isEmpty else { continue }
      for _ in 0..<pending { writer.write(byte: UInt8(ascii: " ")) }
      pending = 0
      writer.write(distancesOf: lists[weight])
      lists[weight].removeAll(keepingCapacity: true)
    }
  }
}
