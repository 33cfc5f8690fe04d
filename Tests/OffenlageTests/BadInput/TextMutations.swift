private let page = "Content/seiten/impressum.md"
private let entry = "Content/ressorts/im/lagebild.md"
private let text = "Musterredaktion, "

extension Mutation {
  static let texts = [
    Mutation(
      "field below the front matter", "Content/ressorts/fm/belege.md",
      .text("technik: [regelbasiert]\n---\n", by: "---\n⟦technik: [regelbasiert]\n"), "feld-im-text",
      says: "über die zweite Zeile „---“"),
    Mutation(
      "list of groups below the front matter", entry,
      .text("---\n\n", by: "---\n\n⟦drittland_erlaeuterung:\n  - {ort: Düsseldorf}\n\n"), "feld-im-text"),
    Mutation(
      "several fields of a page below its front matter", page, .text(text, by: "⟦quellen:\nnavigation: kopf\n"),
      "feld-im-text"),
    Mutation(
      "another entry in the text", entry,
      .text(
        "Es zeigt Karten.",
        by: "Es zeigt Karten.\n\n---\nid: ⟦nrw-ki-0009\ntitel: Neu\nbeginn: 31.12.2025\n---\n\n<b>Text</b>\n\n"),
      "mehrere-eintraege", says: "hier beginnt ein weiterer, „nrw-ki-0009“"),
    Mutation(
      "another entry right below the front matter", "Content/ressorts/fm/belege.md",
      .text(
        "technik: [regelbasiert]\n---\n",
        by: "technik: [regelbasiert]\n---\n\n---\ntitel: Neu\nthemen:\n- steuern\nid: \"⟦nrw-ki-0009\"\n---\n"),
      "mehrere-eintraege", says: "in eine Datei für sich"),
    Mutation(
      "the same entry twice", "Content/ressorts/fm/belege.md",
      .text("technik: [regelbasiert]\n---\n", by: "technik: [regelbasiert]\n---\r\nid: ⟦nrw-ki-0003\r\n---\r\n"),
      "mehrere-eintraege", says: "Behalten Sie eine"),
    Mutation(
      "raw HTML in a line", page, .text(text, by: "Das ist ⟦<b>fett</b>. "), "html-verboten",
      says: "<b>"),
    Mutation(
      "raw HTML that closes what was never opened", page, .text(text, by: "Das ist ⟦<b>fett</b>⟦</i>. "),
      "html-verboten",
      "html-verboten"),
    Mutation("raw HTML block", page, .text(text, by: "⟦<script>alert(1)</script>\n\nEnde "), "html-verboten"),
    Mutation("HTML comment", page, .text(text, by: "⟦<!-- später -->\n\nEnde "), "html-verboten"),
    Mutation("javascript: link", page, .text(text, by: "Ein [Verweis](⟦javascript:alert(1)) "), "link-schema"),
    Mutation(
      "hidden javascript: link", page, .text(text, by: "Ein [Verweis](⟦<java&#x09;script:alert(1)>) "), "link-schema"),
    Mutation("data: link", page, .text(text, by: "Ein [Verweis](⟦data:text/html;base64,PGI+) "), "link-schema"),
    Mutation(
      "image without alternative text", entry,
      .text("![Ein grauer Punkt auf einer Karte](", by: "![](⟦"), "alternativtext-fehlt"),
    Mutation(
      "image from elsewhere", entry,
      .text("![Ein grauer Punkt auf einer Karte](../../bilder/punkt.png)", by: "![Punkt](⟦https://bild.example/p.png)"),
      "bild-extern"),
    Mutation(
      "image that is not there", entry,
      .text("![Ein grauer Punkt auf einer Karte](../../bilder/punkt.png)", by: "![Punkt](⟦../../bilder/punct.png)"),
      "verweis-tot", says: "punkt.png"),
    Mutation(
      "dead link to a file", entry,
      .text("[Assistenten](../fm/assistent.md#was-offen-ist)", by: "[Assistenten](⟦../fm/asistent.md#was)"),
      "verweis-tot", says: "Meinten Sie „../fm/assistent.md#was“?"),
    Mutation(
      "dead link to a file without its ending", page, .text(text, by: "Ein [Verweis](⟦methodik#x) "), "verweis-tot",
      says: "„methodik#x“ gibt es nicht"),
    Mutation(
      "identifier in capitals", page, .text(text, by: "Ein [Verweis](⟦NRW-KI-0001) "), "verweis-tot",
      says: "Meinten Sie „nrw-ki-0001“?"),
    Mutation(
      "identifier without its zeros", page, .text(text, by: "Ein [Verweis](⟦nrw-ki-1#verwandt) "), "verweis-tot",
      says: "Meinten Sie „nrw-ki-0001#verwandt“?"),
    Mutation(
      "the same, and what was meant", page, .text(text, by: "Ein [Verweis](⟦methodik) "), "verweis-tot",
      says: "Meinten Sie „methodik.md“?"),
    Mutation(
      "link by a path of Windows", page, .text(text, by: "Ein [Verweis](⟦..\\seiten\\methodik.md#x) "), "verweis-tot",
      says: "Meinten Sie „methodik.md#x“?"),
    Mutation(
      "dead link that is near to nothing", page, .text(text, by: "Ein [Verweis](⟦/ressorts/xyz/) "), "verweis-tot",
      says: "Kopieren Sie die Adresse aus der Vorschau"),
    Mutation(
      "dead link to a file that is near to nothing", page, .text(text, by: "Ein [Verweis](⟦abc.md) "), "verweis-tot",
      says: "Kopieren Sie die Adresse aus der Vorschau"),
    Mutation(
      "link by the path of a source", page, .text(text, by: "Ein [Verweis](⟦/seiten/methodik.md) "), "verweis-tot",
      says: "Meinten Sie „methodik.md“?"),
    Mutation(
      "dead link by the portal's own address", page,
      .text(text, by: "Ein [Verweis](⟦https://register.example/nirgends/) "), "verweis-tot"),
    Mutation(
      "dead address of the portal in a field", entry,
      .text("https://im.example/lagebild", by: "⟦https://register.example/nirgends/?a=1&b=2"), "verweis-tot",
      says: "?a=1&b=2“ gibt es nicht"),
    Mutation(
      "link to a mailbox", page, .text(text, by: "Ein [Postfach](⟦poststelle@im.example) "), "link-ungueltig",
      says: "Schreiben Sie „mailto:poststelle@im.example“."),
    Mutation("dead link to an id", page, .text(text, by: "Ein [Eintrag](⟦nrw-ki-0099) "), "verweis-tot"),
    Mutation(
      "link to a draft", page, .text(text, by: "Ein [Eintrag](⟦nrw-ki-0004) "), "verweis-tot", says: "ist ein Entwurf"),
    Mutation(
      "link to a draft's file", entry,
      .text("[Assistenten](../fm/assistent.md#was-offen-ist)", by: "[Vorhaben](⟦vorhaben.md#x)"), "verweis-tot",
      says: "ressorts/im/vorhaben.md die Zeile „entwurf: true“"),
    Mutation(
      "dead link on the third line of a paragraph", page, .text(text, by: "Eins\nzwei\ndrei [Eintrag](⟦nrw-ki-0099) "),
      "verweis-tot"),
    Mutation(
      "link to a host without a scheme", page, .text(text, by: "Ein [Verweis](⟦www.im.nrw.de) "), "link-ungueltig",
      says: "Schreiben Sie „https://www.im.nrw.de“."),
    Mutation(
      "conflict of git in a text", page,
      .text(text, by: "⟦<<<<<<< HEAD\nEins\n=======\nZwei\n>>>>>>> zweig\n\n⟦<<<<<<< HEAD\n=======\n>>>>>>> zweig\n\n"),
      "konflikt", "konflikt", says: "löschen Sie die Zeilen"),
    Mutation(
      "conflict of git beside other faults", "Content/ressorts/fm/belege.md",
      .text(
        "titel: Belegprüfung\n",
        by:
          "⟦<<<<<<< HEAD\ntitel: Belege\nwebseite: nix\n||||||| alt\ntitel: A\n=======\ntitel: B\n>>>>>>> zweig\n⟦staus: x\n"
      ),
      "konflikt", "schluessel-unbekannt"),
    Mutation("link without text", page, .text(text, by: "Ein [](⟦methodik.md) "), "link-ohne-text"),
    Mutation(
      "empty link beside an empty text in a style", page,
      .shell(
        """
        printf '.a::before{content:""}' >> Templates/assets/offenlage.css
        sed -i 's/Musterredaktion, /Ein [Verweis]() /' Content/seiten/impressum.md
        """),
      elsewhere: ["Content/seiten/impressum.md:7:13 link-leer"]),
    Mutation("empty link", page, .text(text, by: "Ein [Verweis⟦]() "), "link-leer"),
  ]
}
