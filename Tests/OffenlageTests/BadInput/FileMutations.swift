extension Mutation {
  static let files = [
    Mutation(
      "symbolic link to a file", "Content/ressorts/fm/neu.md",
      .shell("ln -s ../im/lagebild.md Content/ressorts/fm/neu.md"), "verweis-verboten"),
    Mutation(
      "symbolic link out of Content", "Content/seiten/passwd.md", .shell("ln -s /etc/passwd Content/seiten/passwd.md"),
      "verweis-verboten"),
    Mutation(
      "symbolic link to a folder that holds it", "Content/ressorts/kreis",
      .shell("ln -s .. Content/ressorts/kreis"), "verweis-verboten"),
    Mutation("named pipe", "Content/seiten/rohr.md", .shell("mkfifo Content/seiten/rohr.md"), "dateiart-verboten"),
    Mutation(
      "folder with the name of a file", "Content/seiten/ordner.md/x.txt",
      .shell("mkdir Content/seiten/ordner.md && touch Content/seiten/ordner.md/x.txt"), "datei-am-falschen-ort"),
    Mutation(
      "names that differ in capitals only", "Content/seiten/impressum.md",
      .shell("sed 's/^titel:/pfad: zweite\\ntitel:/' Content/seiten/impressum.md > Content/seiten/Impressum.md"),
      "dateiname-doppelt"),
    Mutation(
      "document of an office", "Content/seiten/neu.md", .file([0x50, 0x4B, 3, 4, 0, 0xFF, 0xD0, 0x0D]), "kein-text",
      says: "reine Textdatei"),
    Mutation(
      "name in capitals", "Content/Entfernt.md", .file(Array("---\neintraege: []\n---\n".utf8)),
      "datei-am-falschen-ort", says: "klein geschrieben: „entfernt.md“"),
    Mutation(
      "portal in capitals", "Content/Portal.md", .shell("mv Content/portal.md Content/Portal.md"),
      "datei-am-falschen-ort", says: "klein geschrieben: „portal.md“"),
    Mutation(
      "ministry in capitals", "Content/ressorts/im/Ressort.md",
      .shell("mv Content/ressorts/im/ressort.md Content/ressorts/im/Ressort.md"), "datei-am-falschen-ort",
      says: "„ressorts/im/ressort.md“"),
    Mutation(
      "picture with an ending in capitals", "Content/bilder/Karte.PNG",
      .shell("cp Content/bilder/punkt.png Content/bilder/Karte.PNG"), "datei-am-falschen-ort", says: "„Karte.png“"),
    Mutation(
      "picture in another format", "Content/bilder/karte.svg", .shell("echo '<svg/>' > Content/bilder/karte.svg"),
      "datei-am-falschen-ort", says: "Speichern Sie das Bild in einem dieser Formate."),
    Mutation(
      "picture whose name is no address", "Content/bilder/Punkt (2).png",
      .shell("cp Content/bilder/punkt.png 'Content/bilder/Punkt (2).png'"), "dateiname-ungueltig", says: "„punkt-2.png“"
    ),
    Mutation(
      "name with a control character", "Content/seiten/a\u{7}.md", .shell("touch 'Content/seiten/a\u{7}.md'"),
      "dateiname-ungueltig"),
    Mutation(
      "picture that Git LFS did not fetch", "Content/bilder/punkt.png", .shell("\(pointer) > Content/bilder/punkt.png"),
      "lfs-verweis", says: "(7.718 Bytes)"),
    Mutation(
      "entry that Git LFS did not fetch", "Content/ressorts/fm/belege.md",
      .shell("\(pointer) > Content/ressorts/fm/belege.md"), "lfs-verweis", says: "„git lfs pull“"),
    Mutation(
      "style sheet that Git LFS did not fetch", "Templates/assets/offenlage.css",
      .shell("\(pointer) > Templates/assets/offenlage.css"), "lfs-verweis"),
  ]

  private static let pointer =
    "printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:%064d\\nsize 7718\\n' 1"
}
