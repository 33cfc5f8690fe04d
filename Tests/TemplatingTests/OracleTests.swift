import Foundation
import Mustache
import Testing

/// Whatever this engine accepts, swift-mustache renders alike.
@Suite struct OracleTests {
  @Test(arguments: [1, 20_260_801, 0xC0FFEE]) func rendersLikeSwiftMustache(seed: UInt64) throws {
    print("seed \(seed)")
    var templates = RandomTemplates(random: SplitMix(state: seed))
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
