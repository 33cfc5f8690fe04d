import Templating

/// The views of the tests: every kind of name once.
struct Tag: View {
  var label = "Chat & Text"
  var note: String? = "neu"

  static let names = Names<Tag>(.text("etikett") { $0.label }, .optionalText("notiz") { $0.note })
}

struct Head: View {
  var title = "Kopf"
  var author: Tag? = Tag()

  static let names = Names<Head>(.text("titel") { $0.title }, .optionalView("verfasser") { $0.author })
}

struct Entry: View {
  var title = "Prüfung <von> Anträgen"
  var subtitle: String? = "mit KI"
  var body = Array("<p>Inhalt</p>".utf8)
  var aside: [UInt8]?
  var isNew = true
  var count = -12
  var words = ["eins", "zwei & drei"]
  var tags = [Tag(label: "a"), Tag(label: "b", note: nil)]
  var head = Head()
  var ministry: Head?
  var children: [Entry] = []

  static let names = Names<Entry>(
    .text("titel") { $0.title },
    .optionalText("untertitel") { $0.subtitle },
    .html("inhalt") { $0.body },
    .optionalHTML("rand") { $0.aside },
    .flag("neu") { $0.isNew },
    .number("anzahl") { $0.count },
    .texts("woerter") { $0.words },
    .list("marken") { $0.tags },
    .view("kopf") { $0.head },
    .optionalView("ressort") { $0.ministry },
    .list("teile") { $0.children })
}
