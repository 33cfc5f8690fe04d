import Testing

@testable import Publishing

/// Which addresses we ask for, by RFC 9309.
struct RobotsTests {
  @Test(arguments: [
    // Whoever says nothing to us allows everything.
    ("", "/x", true), ("<html>disallow: /</html>", "/x", true), ("disallow: /\n", "/x", true),
    ("user-agent: *\ndisallow:\n", "/x", true), ("user-agent: andere\ndisallow: /\n", "/x", true),
    // The longest rule decides, wherever it stands; of two as long that which allows.
    ("user-agent: *\ndisallow: /a/\nallow: /a/b/\n", "/a/b/c", true),
    ("user-agent: *\nallow: /a/b/\ndisallow: /a/\n", "/a/c", false),
    ("user-agent: *\nallow: /a/b/\ndisallow: /a/\n", "/a/b/c", true),
    ("user-agent: *\nallow: /a/\ndisallow: /a/b/\n", "/a/b/c", false),
    ("user-agent: *\ndisallow: /a\nallow: /a\n", "/a", true), ("user-agent: *\nallow: /a\ndisallow: /a\n", "/a", true),
    ("user-agent: *\ndisallow: /a/\n", "/a", true), ("user-agent: *\ndisallow: /a/\n", "/A/", true),
    // The group that names us, and no other beside it; groups of the same name are one.
    ("user-agent: *\ndisallow: /\n\nuser-agent: offenlage\ndisallow: /a\n", "/b", true),
    ("user-agent: *\ndisallow: /\n\nuser-agent: offenlage\ndisallow: /a\n", "/a", false),
    ("user-agent: Offenlage\ndisallow: /\n\nuser-agent: *\nallow: /\n", "/a", false),
    ("user-agent: andere\nuser-agent: offenlage\ndisallow: /\n", "/a", false),
    ("user-agent: offenlage\nuser-agent: andere\ndisallow: /\n", "/a", false),
    ("user-agent: andere\ndisallow: /\nuser-agent: offenlage\nallow: /\n", "/a", true),
    ("user-agent: offenlage\ndisallow: /a\n\nuser-agent: offenlage\ndisallow: /b\n", "/a", false),
    ("user-agent: offenlage\ndisallow: /a\n\nuser-agent: offenlage\ndisallow: /b\n", "/b", false),
    // What is not for us between two lines changes nothing.
    ("user-agent: offenlage\ncrawl-delay: 9\nsitemap: https://x.example/\ndisallow: /\n", "/a", false),
    // Blanks, capitals, comments, every kind of line end.
    ("  User-Agent :\t* # alle\r\nDISALLOW:  /a # nicht\r\n", "/a", false),
    ("user-agent: *\rdisallow: /a\t\r", "/a", false), ("# user-agent: *\ndisallow: /a\n", "/a", true),
    ("user-agent: *\ndisallow: /a #b\n", "/a", false),
    // Signs that stand for others.
    ("user-agent: *\ndisallow: /*.pdf$\n", "/a/b.pdf", false), ("user-agent: *\ndisallow: /*.pdf$\n", "/b.pdf?x", true),
    ("user-agent: *\ndisallow: /*.pdf\n", "/b.pdf?x", false), ("user-agent: *\ndisallow: /a$\n", "/a", false),
    ("user-agent: *\ndisallow: /a$\n", "/ab", true), ("user-agent: *\ndisallow: /a$b\n", "/a$b", false),
    ("user-agent: *\ndisallow: /a$b\n", "/a", true), ("user-agent: *\ndisallow: /*a*b$\n", "/aXbXb", false),
    ("user-agent: *\ndisallow: /*a*b$\n", "/aXbXc", true), ("user-agent: *\ndisallow: *\n", "/", false),
    ("user-agent: *\ndisallow: /*/\n", "/a", true), ("user-agent: *\ndisallow: /?q=\n", "/?q=1", false),
  ]) func isAllowed(file: String, path: String, isAllowed: Bool) {
    #expect(RobotsRules(Array(file.utf8)).allow(path) == isAllowed)
  }
}
