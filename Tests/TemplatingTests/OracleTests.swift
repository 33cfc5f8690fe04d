import Foundation
import Mustache
import TestSupport
import Testing

/// Whatever this engine accepts, swift-mustache renders alike.
@Suite struct OracleTests {
  @Test(arguments: [1, 20_260_801, 0xC0FFEE]) func rendersLikeSwiftMustache(seed: UInt64) throws {
    print("seed \(seed)")
    var templates = RandomTemplates(random: SplitMix64(seed: seed))
    var accepted = 0
    for _ in 0..<300 {
      let (files, entry) = (templates.files(), templates.entry())
      guard let text = Loaded("seite", in: files, names: Entry.names, showing: entry).text else { continue }
      let library = MustacheLibrary(templates: try files.mapValues { try MustacheTemplate(string: $0) })
      let expected = library.render(entry.asDictionary, withTemplate: "seite")
      accepted += 1
      try #require(text == expected, "\(files.sorted { $0.key < $1.key })")
    }
    print("accepted \(accepted)")
    #expect(accepted > 150)
  }

  /// Bytes changed at random: whatever comes out is either rendered or refused with a place.
  @Test(arguments: [2, 7]) func damagedTemplatesAreRefusedOrRendered(seed: UInt64) {
    print("seed \(seed)")
    var templates = RandomTemplates(random: SplitMix64(seed: seed))
    var refused = 0
    for _ in 0..<300 {
      let files = templates.files().mapValues { damaged($0, by: &templates.random) }
      let loaded = Loaded("seite", in: files, names: Entry.names, showing: templates.entry())
      if loaded.text == nil {
        refused += 1
        #expect(!loaded.faults.isEmpty, "\(files)")
      }
    }
    #expect(refused > 100)
  }

  private func damaged(_ text: String, by random: inout SplitMix64) -> String {
    var bytes = Array(text.utf8)
    let pieces = ["{", "}", "{{", "}}", "/", "#", "<", "\"", ">", "<!--", "a", "{{{", "\0", "ä", "{{/", "<a b="]
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...3, using: &random))
      bytes.replaceSubrange(start..<end, with: (pieces.randomElement(using: &random) ?? "").utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Entry {
  var asDictionary: [String: Any] {
    [
      "titel": title, "untertitel": subtitle ?? NSNull(), "inhalt": String(decoding: body, as: UTF8.self),
      "neu": isNew, "anzahl": count, "woerter": words, "marken": tags.map(\.asDictionary), "kopf": head.asDictionary,
      "ressort": ministry?.asDictionary ?? NSNull(), "teile": children.map(\.asDictionary),
    ]
  }
}

extension Head {
  var asDictionary: [String: Any] { ["titel": title, "verfasser": author?.asDictionary ?? NSNull()] }
}

extension Tag {
  var asDictionary: [String: Any] { ["etikett": label, "notiz": note ?? NSNull()] }
}
