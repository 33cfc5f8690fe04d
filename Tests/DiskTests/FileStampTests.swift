import Testing

@testable import Disk

extension DiskTests {
  @Suite struct FileStampTests {
    private let second: Int64 = 1_000_000_000

    private func stamp(_ modified: Int64, _ changed: Int64) -> FileStamp {
      FileStamp(inode: 1, size: 2, modified: modified, changed: changed)
    }

    /// Two saves within one tick of the clock look alike, so one is taken for known only when the tick is over.
    @Test(arguments: [(1, 19, false), (1, 20, false), (1, 21, true), (0, 1_999, false), (0, 2_000, true)])
    func theTickIsOverSoonerWhereTheClockIsFine(nanoseconds: Int64, milliseconds: Int64, isSettled: Bool) {
      let time = 1_000 * second + nanoseconds * 1_000_000
      #expect(stamp(time, time).isSettled(at: 1_000 * second + milliseconds * 1_000_000) == isSettled)
    }

    /// An archive unpacks files of whole seconds; that the clock ticks slowly only the time of the last change says.
    @Test func aTimeThatWasSetSaysNothingAboutTheClock() {
      let now = 1_000 * second + 5
      #expect(stamp(900 * second, now).isSettled(at: now + second / 10))
      #expect(!stamp(900 * second, now).mayHideSave(behind: now + 1))
    }

    /// A new name or permission leaves what is in a file; a folder is no file, however it looks.
    @Test func whatWasWrittenShowsInSizeAndTime() {
      let first = stamp(second, second)
      #expect(first.hasSameContent(as: FileStamp(inode: 9, size: 2, modified: second, changed: 2 * second)))
      #expect(!first.hasSameContent(as: stamp(2 * second, second)))
      #expect(!first.hasSameContent(as: FileStamp(inode: 1, size: 3, modified: second, changed: second)))
      #expect(LookOfPlace(first) == LookOfPlace(first) && LookOfPlace(first) != LookOfPlace(stamp(second, 2 * second)))
      #expect(LookOfPlace(first, isFolder: true) != LookOfPlace(first))
    }

    @Test func onlyASlowClockHidesASave() {
      let (slow, fine) = (1_000 * second, 1_000 * second + 5)
      #expect(stamp(slow, slow).mayHideSave(behind: slow + second))
      #expect(!stamp(slow, slow).mayHideSave(behind: slow + 2 * second))
      #expect(!stamp(fine, fine).mayHideSave(behind: fine + 1))
    }
  }
}
