import Bytes

/// Everything that links of the site may lead to.
public struct LinkTargets: Sendable {
  /// The paths below the output folder of all files.
  public let files: [String]
  /// The numbers of the files by the fingerprints that links have for them.
  let table: FingerprintTable
  /// What tells the files from others, in whatever order they are.
  private let print: UInt64

  /// Whatever the files of a portal are, by their paths below its output folder.
  public init(files: [String]) {
    self.files = files
    var table = FingerprintTable(capacity: files.count)
    var print = UInt64(files.count)
    for (number, file) in files.enumerated() {
      let target = fingerprint(ofFile: file)
      table.insert(target, number)
      print &+= target
    }
    self.table = table
    self.print = print
  }

  /// The page that a fingerprint stands for, by its path; nil when there is none or the file is none.
  func page(_ target: UInt64) -> String? {
    table[target].map { files[$0] }.flatMap { $0.hasSuffix(".html") ? $0 : nil }
  }

  /// What tells everything by which a link is judged from anything else: the files, the places on pages, and what open addresses mean.
  public func print(besides places: OpenPlaces, on pages: [LinkedPage]) -> UInt64 {
    pages.reduce(print.combined(with: places.print)) { print, page in
      print.combined(with: fingerprint(ofFile: page.path)).combined(with: page.ids.print)
    }
  }

  /// The same without some of the files; itself when none of them is meant.
  public func without(_ isLeftOut: (String) -> Bool) -> LinkTargets {
    let rest = files.filter { !isLeftOut($0) }
    return rest.count == files.count ? self : LinkTargets(files: rest)
  }
}
