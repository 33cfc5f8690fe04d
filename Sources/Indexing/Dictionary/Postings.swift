import Bytes

/// The digit of a number below 64, as the index writes numbers: five bits each, the upper half of the digits means that more follows.
///
/// Text compresses as well as bytes would, and every server knows how to compress it.
private func digit(_ number: Int) -> UInt8 {
  switch number {
  case ..<26: UInt8(ascii: "A") + UInt8(number)
  case ..<52: UInt8(ascii: "a") + UInt8(number - 26)
  case ..<62: UInt8(ascii: "0") + UInt8(number - 52)
  case 62: UInt8(ascii: "-")
  default: UInt8(ascii: "_")
  }
}

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
      write(byte: digit(32 + rest & 31))
      rest >>= 5
    }
    write(byte: digit(rest))
  }

  /// Appends a number below 64 as one sign.
  mutating func write(signOf number: Int) { write(byte: digit(number)) }
}

/// The number that one sign stands for; nil for what is no digit.
func numberOfSign(_ sign: UInt8) -> Int? {
  let number = Int(numbers[Int(sign)])
  return number < 64 ? number : nil
}

private let numbers: [UInt8] = {
  var numbers = [UInt8](repeating: .max, count: 256)
  for number in 0..<64 { numbers[Int(digit(number))] = UInt8(number) }
  return numbers
}()

/// The entries that have a key, by the place it has in them, as a line of a dictionary lists them.
struct PostingLists {
  private var lists = Weight.allCases.map { _ in [Int]() }

  /// What stands behind a key.
  /// - Throws: `DamagedDictionary` when it is nothing that we wrote.
  init(_ text: ArraySlice<UInt8>) throws(DamagedDictionary) {
    var weight = -1
    var (entry, value, shift) = (-1, 0, 0)
    for sign in text {
      if sign == UInt8(ascii: " ") {
        weight += 1
        entry = -1
        continue
      }
      guard let digit = numberOfSign(sign), lists.indices.contains(weight), shift < 40 else {
        throw DamagedDictionary()
      }
      value |= (digit & 31) << shift
      shift += 5
      guard digit < 32 else { continue }
      entry += value + 1
      lists[weight].append(entry)
      (value, shift) = (0, 0)
    }
  }

  var isEmpty: Bool { lists.allSatisfy(\.isEmpty) }

  /// Takes an entry out of one list and puts it into another.
  mutating func move(_ entry: Int, from old: Weight?, to new: Weight?) {
    if let old, let place = lists[Int(old.rawValue)].firstIndex(of: entry) {
      lists[Int(old.rawValue)].remove(at: place)
    }
    if let new {
      let list = lists[Int(new.rawValue)]
      lists[Int(new.rawValue)].insert(entry, at: list.firstIndex { $0 > entry } ?? list.count)
    }
  }

  /// Appends one list for each weight, empty ones at the end left out.
  func write(to writer: inout ByteWriter) { writer.write(postings: lists) }
}

extension ByteWriter {
  fileprivate mutating func write(postings lists: [[Int]]) {
    var pending = 0
    for list in lists {
      pending += 1
      guard !list.isEmpty else { continue }
      for _ in 0..<pending { write(byte: UInt8(ascii: " ")) }
      pending = 0
      write(distancesOf: list)
    }
  }
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
    writer.write(postings: lists)
    for weight in lists.indices { lists[weight].removeAll(keepingCapacity: true) }
  }
}
