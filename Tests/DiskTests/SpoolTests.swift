import Foundation
import TestSupport
import Testing

@testable import Disk

extension DiskTests {
  @Suite struct SpoolTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func tellsLaterWhatCouldNotBeRead() throws {
      let spool = try Spool(near: scratch.at("out"))
      let (first, second) = (try spool.append(Array("eins".utf8)), try spool.append(Array("zwei".utf8)))
      #expect(spool.readNoting(second) == Array("zwei".utf8))
      #expect(throws: Never.self) { try spool.checkReads() }
      #expect(ftruncate(spool.descriptor, off_t(second.offset + 1)) == 0)
      #expect(spool.readNoting(first) == Array("eins".utf8))
      #expect(throws: Never.self) { try spool.checkReads() }
      #expect(spool.readNoting(second) == [])
      let message = "„\(scratch.at("out"))“ kann nicht vorbereitet werden: der Datenträger meldet einen Fehler."
      #expect { try spool.checkReads() } throws: { ($0 as? EnvironmentFault)?.message == message }
    }

    /// A service may write to its folder and to nothing around it.
    @Test func liesInTheFolderWhereNothingMayLieBesideIt() throws {
      let spool = try Spool(near: "/proc/self/cwd")
      let place = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(spool.descriptor)")
      #expect(place.hasPrefix(FileManager.default.currentDirectoryPath))
    }

    /// The disk that is full may be another than the one that is written to.
    @Test func namesTheFolderWhereItLies() throws {
      let spool = try Spool(near: "/proc/nirgends/out")
      let message = "„/tmp“ kann nicht für Zwischenstände benutzt werden: der Datenträger meldet einen Fehler."
      #expect { try spool.read(Spool.Place(offset: 0, length: 1)) } throws: {
        ($0 as? EnvironmentFault)?.message == message
      }
    }

    @Test func takesADamagedArchiveForAFaultOfTheDisk() throws {
      let spool = try Spool(near: scratch.at("out"))
      let place = try spool.append([0xFF, 0xFF, 0xFF, 0xFF])
      #expect(throws: EnvironmentFault.self) { try spool.read([String].self, at: place) }
    }
  }
}
