import Bytes
import Disk
import Glibc

/// What a build cost, by phase and by kind of file.
public struct BuildTimings: Sendable {
  private struct Kind {
    var files = 0
    var bytes = 0
    var nanoseconds = 0
  }

  private var phases: [(phase: BuildPhase, cost: ProcessCost)] = []
  private var kinds: [String: Kind] = [:]

  /// Books a cost on a phase, which may have come before.
  mutating func add(_ cost: ProcessCost, to phase: BuildPhase) {
    if let known = phases.firstIndex(where: { $0.phase == phase }) {
      phases[known].cost = phases[known].cost.and(cost)
    } else {
      phases.append((phase, cost))
    }
  }

  mutating func add(bytes: Int, nanoseconds: Int, toKind kind: String) {
    kinds[kind, default: Kind()].files += 1
    kinds[kind]!.bytes += bytes
    kinds[kind]!.nanoseconds += nanoseconds
  }

  private var sortedKinds: [(key: String, value: Kind)] {
    kinds.sorted { ($1.value.nanoseconds, $0.key) < ($0.value.nanoseconds, $1.key) }
  }

  /// The costs as two tables for a terminal: times in milliseconds, memory and bytes in kilobytes.
  public var table: String {
    let phaseRows = phases.map { phase, cost in
      [phase.rawValue, milliseconds(cost.wall), milliseconds(cost.processor), String(cost.memory / 1000)]
    }
    let kindRows = sortedKinds.map { name, kind in
      [name, String(kind.files), milliseconds(kind.nanoseconds), String(kind.bytes / 1000)]
    }
    return aligned([["Phase", "Wanduhr ms", "Prozessor ms", "Speicher +kB"]] + phaseRows) + "\n"
      + aligned([["Art", "Dateien", "Prozessor ms", "kB"]] + kindRows) + "\nSpitze des Speichers: \(peakMemory) kB\n"
  }

  /// The costs as JSON: nanoseconds and bytes.
  public var json: [UInt8] {
    var writer = ByteWriter(capacity: 4096)
    writer.write("{\"phases\":[")
    for (number, (phase, cost)) in phases.enumerated() {
      writer.write(number == 0 ? "" : ",")
      writer.object(
        "name", "\(phase)",
        [("wall_ns", cost.wall), ("cpu_ns", cost.processor), ("memory_bytes", cost.memory)])
    }
    writer.write("],\"kinds\":[")
    for (number, (name, kind)) in sortedKinds.enumerated() {
      writer.write(number == 0 ? "" : ",")
      writer.object("name", name, [("files", kind.files), ("cpu_ns", kind.nanoseconds), ("bytes", kind.bytes)])
    }
    writer.write("],\"peak_memory_kb\":")
    writer.write(peakMemory)
    writer.write("}\n")
    return writer.bytes
  }
}

/// The largest size of the process so far, in kilobytes.
private var peakMemory: Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss
}

private func milliseconds(_ nanoseconds: Int) -> String {
  let tenths = (nanoseconds + 50_000) / 100_000
  return "\(tenths / 10),\(abs(tenths % 10))"
}

/// Rows whose first column is set left and whose others are set right.
private func aligned(_ rows: [[String]]) -> String {
  let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    row.indices.map { column in
      let space = String(repeating: " ", count: widths[column] - row[column].count)
      return column == 0 ? row[column] + space : space + row[column]
    }.joined(separator: "  ") + "\n"
  }.joined()
}

extension ByteWriter {
  fileprivate mutating func object(_ key: StaticString, _ name: String, _ numbers: [(StaticString, Int)]) {
    write("{\"")
    write(key)
    write("\":\"")
    write(name, escapedFor: .json)
    write("\"")
    for (key, number) in numbers {
      write(",\"")
      write(key)
      write("\":")
      write(number)
    }
    write("}")
  }
}
