import Foundation
import Testing

/// Former addresses: a page that redirects, maps for servers, and releases in which pages move.
struct AliasTests {
  let portal: Portal

  init() throws {
    portal = try Portal()
    try portal.sh(
      """
      sed -i 's|^titel: Lagebild|aliase: [/alt/lagebild/, /lage/]\\n&|' Content/ressorts/im/lagebild.md
      sed -i 's|^titel: Impressum|aliase:\\n  - /anbieterkennung/\\n&|' Content/seiten/impressum.md
      sed -i 's|^name: |aliase: [/ressorts/inneres/]\\n&|' Content/ressorts/im/ressort.md
      """)
  }

  @Test func leadToThePage() throws {
    let run = try portal.publish("--base-url", "https://x.example/unter")
    #expect(run.exitCode == 0, "\(run.errorText)")
    let page = try portal.text("alt/lagebild/index.html")
    #expect(page.contains(#"<meta http-equiv="refresh" content="0; url=/unter/eintraege/nrw-ki-0001/">"#))
    #expect(page.contains(#"<link rel="canonical" href="https://x.example/unter/eintraege/nrw-ki-0001/">"#))
    #expect(page.contains("Lagebild „Nord“ – Prognose &amp; Auswertung"))
    #expect(
      try portal.text(".well-known/aliase.nginx") == """
        /unter/alt/lagebild/ /unter/eintraege/nrw-ki-0001/;
        /unter/anbieterkennung/ /unter/impressum/;
        /unter/lage/ /unter/eintraege/nrw-ki-0001/;
        /unter/ressorts/inneres/ /unter/ressorts/im/;

        """)
    #expect(
      try portal.text(".well-known/aliase.caddy").hasPrefix(
        "redir /unter/alt/lagebild/ /unter/eintraege/nrw-ki-0001/ 301\n"))
    #expect(try !portal.text("sitemap.xml").contains("/lage/"))
  }

  @Test func letAPageMoveWithoutAnObjection() throws {
    try portal.publish()
    try portal.sh(
      """
      mv Content/seiten/impressum.md Content/seiten/kontakt.md
      sed -i 's|^  - /anbieterkennung/|&\\n  - /impressum/|' Content/seiten/kontakt.md
      grep -rl impressum.md Content | xargs -r sed -i 's|impressum.md|kontakt.md|g'
      """)
    let run = try portal.publish()
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try portal.text("impressum/index.html").contains("/kontakt/"))
  }

  /// A server that knows the redirects leads away from a page that stands there once more, until it is told.
  @Test func whoeverChangesThemIsToldToReloadTheServer() throws {
    let told = "Frühere Adressen führen anderswohin; der Webserver weiß es, wenn er neu geladen wurde.\n"
    #expect(try !portal.publish().errorText.contains(told))
    try portal.sh("printf '\nNeu.\n' >> Content/seiten/impressum.md")
    #expect(try !portal.publish().errorText.contains(told))
    try portal.sh("sed -i '/^aliase: /d' Content/ressorts/im/*.md")
    #expect(try portal.publish("--allow-removals", "9").errorText.contains(told))
    #expect(try portal.publish("--rollback").errorText.contains(told))
  }

  /// A feed reader that follows a ministry never sees the page that redirects.
  @Test func keepFeedsAndDataOfAMinistry() throws {
    try portal.sh("sed -i '/^aliase: /d' Content/ressorts/im/ressort.md")
    try portal.publish()
    try portal.sh(
      """
      mv Content/ressorts/im Content/ressorts/inneres
      sed -i 's|^kuerzel: im|kuerzel: inneres\\naliase: [/ressorts/im/]|' Content/ressorts/inneres/ressort.md
      grep -rlE 'ressorts/im/|ressort: im$' Content | xargs -r sed -i 's|ressort: im$|ressort: inneres|; /aliase/!s|ressorts/im/|ressorts/inneres/|g'
      """)
    let run = try portal.publish()
    #expect(run.exitCode == 0, "\(run.errorText)")
    for name in ["feed.xml", "feed.json", "ressort.json"] {
      #expect(try portal.text("ressorts/im/\(name)") == portal.text("ressorts/inneres/\(name)"), "\(name)")
    }
    #expect(try portal.text("ressorts/im/feed.xml").contains("/ressorts/inneres/feed.xml"), "it says where it is now")
    #expect(!files(below: portal.current).contains("lage/feed.xml"), "what had no feed gets none")
  }

  @Test(arguments: [
    ("/impressum/", "Eine frühere Adresse darf keine Seite verdecken; unter „/impressum/“ steht eine."),
    (
      "/eintraege/nrw-ki-0001/",
      "Eine frühere Adresse darf keine Seite verdecken; unter „/eintraege/nrw-ki-0001/“ steht eine."
    ),
    ("/luecken/", "Eine frühere Adresse darf keine Seite verdecken; unter „/luecken/“ steht eine."),
    (
      "/lage/",
      "Eine frühere Adresse führt zu genau einer Seite; „/lage/“ steht schon in „Content/ressorts/im/lagebild.md“."
    ),
    (
      "/eintraege/nrw-ki-0001/versionen/1/",
      "Unter „/eintraege/nrw-ki-0001/versionen/“ liegen nur frühere Fassungen; „/eintraege/nrw-ki-0001/versionen/1/“ kann keine frühere Adresse sein."
    ),
    (
      "/assets/alt/",
      "Unter „/assets/“ liegen nur Dateien, deren Name ihr Inhalt bestimmt; „/assets/alt/“ kann keine frühere Adresse sein."
    ),
  ])
  func mustNotStandWhereSomethingElseStands(path: String, message: String) throws {
    try portal.sh("sed -i 's|^  - /anbieterkennung/|  - \(path)|' Content/seiten/impressum.md")
    let run = try portal.publish("--format", "json")
    #expect(run.exitCode == 1)
    let finding = try #require(Findings(run).findings.first { $0.rule == "alias-vergeben" })
    #expect(finding.place == "Content/seiten/impressum.md:3:5 alias-vergeben")
    #expect(run.outputText.contains(message))
  }

  @Test func tellWhoWantsToReportAWeaknessWhere() throws {
    try portal.publish()
    #expect(!files(below: portal.current).contains(".well-known/security.txt"))
    try portal.sh(
      """
      sed -i 's|^lizenz: |sicherheit:\\n  kontakt: sicherheit@register.example\\n  richtlinie: https://register.example/melden/\\n&|' \\
        Content/portal.md
      """)
    try portal.publish()
    #expect(
      try portal.text(".well-known/security.txt") == """
        Contact: mailto:sicherheit@register.example
        Expires: 2027-10-01T00:00:00Z
        Preferred-Languages: de, en
        Canonical: https://register.example/.well-known/security.txt
        Policy: https://register.example/melden/

        """)
  }
}
