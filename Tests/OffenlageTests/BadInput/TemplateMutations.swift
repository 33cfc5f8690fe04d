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
    Mutation("unescaped text", page, .text("{{titel}}", by: "{{{⟦titel}}}"), "vorlage-ungeschuetzt"),
    Mutation("missing template", "Templates/text.html", .shell("rm Templates/text.html"), "vorlage-partial-fehlt"),
    Mutation(
      "value in a script", page, .text("<h1>{{titel}}</h1>", by: "<script>var t = {{⟦titel}};</script>"),
      "vorlage-ort-verboten"),
  ]
}
