private let page = "Templates/text.html"

extension Mutation {
  static let templates = [
    Mutation(
      "unknown name", page, .text("{{titel}}", by: "{{⟦tietel}}"), "vorlage-name-unbekannt", says: "„titel“"),
    Mutation(
      "unknown name in a partial", "Templates/luecke.html", .text("{{zustand}}", by: "{{⟦zustant}}"),
      "vorlage-name-unbekannt", says: "„zustand“"),
    Mutation(
      "name that cannot be printed", page, .text("{{titel}}", by: "{{⟦seite}}"), "vorlage-nicht-druckbar"),
    Mutation(
      "missing partial", "Templates/liste.html", .text("{{>blaettern}}", by: "{{>⟦blattern}}"), "vorlage-partial-fehlt",
      says: "blaettern"),
    Mutation(
      "symbolic link to a template", "Templates/neu.html", .shell("ln -s text.html Templates/neu.html"),
      "verweis-verboten"),
    Mutation(
      "dangling link", "Templates/neu.html", .shell("ln -s nirgends Templates/neu.html"), "verweis-verboten"),
    Mutation(
      "symbolic link to a folder that holds it", "Templates/kreis", .shell("ln -s .. Templates/kreis"),
      "verweis-verboten"),
    Mutation("partial cycle", "Templates/luecke.html", .text("{{zustand}}", by: "{{>⟦luecke}}"), "vorlage-zyklus"),
    Mutation(
      "unclosed section", "Templates/ressorts.html", .text("{{#ressorts}}", by: "{{#ressorts}}\n{{#⟦seite}}"),
      "vorlage-nicht-geschlossen"),
    Mutation(
      "element that nothing closes", "Templates/seite.html", .text("<main>", by: "<main>⟦<div>"),
      "vorlage-element-offen",
      says: "Es fehlt „</div>“."),
    Mutation(
      "single braces", page, .text("{{titel}}", by: "⟦{titel}"), "vorlage-einfache-klammern", says: "{{titel}}"),
    Mutation(
      "value opened like a section", page, .text("{{titel}}", by: "{{#⟦titel}}"), "vorlage-kein-abschnitt",
      says: "Schreiben Sie „{{titel}}“"),
    Mutation("unescaped text", page, .text("{{titel}}", by: "{{{⟦titel}}}"), "vorlage-ungeschuetzt"),
    Mutation("missing template", "Templates/text.html", .shell("rm Templates/text.html"), "vorlage-partial-fehlt"),
    Mutation("empty page template", "Templates/ressort.html", .file([]), "vorlage-zeigt-nichts", says: "{{#seite}}"),
    Mutation(
      "page template of its own", "Templates/erprobungen.html", .file(Array("⟦<p>nur das</p>\n".utf8)),
      "vorlage-zeigt-nichts"),
    Mutation(
      "a list that does not lead to its other pages", "Templates/ressort.html",
      .shell("sed -i /blaettern/d Templates/ressort.html"), "vorlage-zeigt-nichts",
      says: "{{#blaettern}}…{{/blaettern}}"),
    Mutation(
      "pages without the notice", "Templates/seite.html", .shell("sed -i 's/{{hinweis}}//' Templates/seite.html"),
      elsewhere: ["Templates/seite.html:3:4 vorlage-zeigt-nichts"]),
    Mutation(
      "missing style sheet", "Templates/seite.html", .shell("rm Templates/assets/offenlage.css"),
      elsewhere: ["Templates/seite.html:12:32 vorlage-fehlt"]),
    Mutation(
      "script from another server", page,
      .text("<h1>{{titel}}</h1>", by: "<h1>{{titel}}</h1><script src=\"⟦https://x.example/a.js\"></script>"),
      "fremde-quelle"),
    Mutation(
      "style sheet that loads another", "Templates/assets/offenlage.css",
      .text("body {", by: "⟦@import \"https://x.example/a.css\";\nbody {"), "fremde-quelle"),
    Mutation(
      "conflict of git in a template", page, .text("<h1>{{titel}}</h1>", by: "<h1>{{titel}}</h1>\n⟦>>>>>>> zweig\n"),
      "konflikt"),
    Mutation(
      "conflict of git in a style sheet", "Templates/assets/offenlage.css",
      .text("body {", by: "⟦<<<<<<< HEAD\n=======\n>>>>>>> zweig\nbody {"), "konflikt"),
    Mutation(
      "value in a script", page, .text("<h1>{{titel}}</h1>", by: "<script>var t = {{⟦titel}};</script>"),
      "vorlage-ort-verboten"),
  ]
}
