import Testing

/// All tests that touch the disk, one after the other: some of them set limits of the whole process.
@Suite(.serialized) struct DiskTests {}
