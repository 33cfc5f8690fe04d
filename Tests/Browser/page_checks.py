"""What every kind of page has to stand: axe, 320 px, dark, print, keyboard, and no JavaScript."""

import glob
import os
import re

from support import page

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice", "EN-301-549"]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
PAPER = {"width": 672, "height": 986}
LONG_WORD = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsänderungsges"

KINDS = [
    "", "404.html", "eintraege/*/", "eintraege/*/versionen/*/", "eintraege/", "ressorts/", "ressorts/*/", "risikoklassen/", "risikoklassen/*/", "status/", "technik/*/",
    "anbieter/", "verarbeitungsorte/", "verarbeitungsorte/ausserhalb-eu-ewr/", "rechtsgrundlagen/", "rechtsgrundlagen/*/",
    "rechtsgrundlagen/*/*/", "luecken/", "luecken/regel/*/", "luecken/ressort/*/", "aenderungen/", "aenderungen/????-??/", "aenderungen/art/*/",
    "aenderungen/rahmen/", "aenderungen/rahmen/*/*/", "erprobungen/", "werkzeuge/", "daten/", "daten/felder/",
    "methodik/", "barrierefreiheit/", "suche/", "suche/?q=verwaltung&status=in_betrieb",
]


def sample(output):
    """One address for each kind of page that the portal has: the largest page, which has the most to get wrong."""
    addresses = []
    for kind in KINDS:
        path, _, query = kind.partition("?")
        pattern = path if path.endswith(".html") else path + "index.html"
        found = sorted(glob.glob(os.path.join(output, pattern)), key=lambda file: (-os.path.getsize(file), file))
        if found:
            address = "/" + os.path.relpath(found[0], output).removesuffix("index.html")
            addresses.append(address + (f"?{query}" if query else ""))
    return addresses


def check_pages(browser, base, output, checks):
    addresses = sample(output)
    checks.expect(len(addresses) > 10, output, "a portal has more kinds of pages")
    with open(os.environ["AXE"], encoding="utf-8") as file:
        axe = file.read()
    modes = [
        ("light", {"viewport": DESKTOP}),
        ("dark", {"viewport": DESKTOP, "color_scheme": "dark"}),
        ("320 px", {"viewport": PHONE, "has_touch": True, "is_mobile": True}),
    ]
    for name, options in modes:
        with page(browser, base, checks, policy=False, **options) as tab:
            for address in addresses[::3] if name == "dark" else addresses:
                tab.goto(base + address, wait_until="networkidle" if address.startswith("/suche/") else "load")
                check_axe(tab, axe, name, address, checks)
                if name == "320 px":
                    check_width(tab, address, checks)
    with page(browser, base, checks, viewport=DESKTOP) as tab:
        for address in addresses:
            check_strictly(tab, base, address, checks)
    with page(browser, base, checks, viewport=DESKTOP, java_script_enabled=False) as tab:
        for address in addresses:
            tab.goto(base + address)
            checks.equal(tab.locator("h1").count(), 1, address, "main headings without JavaScript")
            checks.expect(tab.locator("main").inner_text().strip() != "", address, "nothing to read without JavaScript")
            check_inquiries(tab, address, checks)
    check_without_style(browser, base, addresses, checks)
    check_stacked_links(browser, base, output, checks)
    check_long_words(browser, base, addresses, checks)
    check_key_facts(browser, base, output, checks)
    check_narrow_tables(browser, base, checks)
    check_dark(browser, base, checks)


def check_inquiries(tab, address, checks):
    """Where a page says how to ask for what is missing, every gap leads there."""
    if tab.locator("#nachfragen").count():
        dumb = tab.locator(".luecke:not(.luecke-widerspruch):not(.geschichte .luecke):not(:has(a[href='#nachfragen']))")
        checks.equal(dumb.count(), 0, address, "gaps without a way to ask")


def check_without_style(browser, base, addresses, checks):
    """Where the style sheet is blocked or lost, no sign fills the window."""
    with page(browser, base, checks, viewport=DESKTOP) as tab:
        tab.route("**/*.css", lambda route: route.fulfill(status=200, content_type="text/css", body=""))
        for address in addresses:
            tab.goto(base + address)
            large = tab.evaluate(
                "[...document.querySelectorAll('svg:not([role=img])')].filter(e => e.getBoundingClientRect().height > 60).map(e => e.outerHTML)")
            checks.equal(large, [], address, "signs that fill the window without a style sheet")


def check_stacked_links(browser, base, output, checks):
    """Values that are links and stand below each other can be told apart by a thumb."""
    stacked = []
    for file in sorted(glob.glob(os.path.join(output, "eintraege", "nrw-ki-*", "index.html"))):
        with open(file, encoding="utf-8") as text:
            if re.search(r'<dd><a href="[^"]*">[^<]*</a></dd>\s*<dd><a ', text.read()):
                stacked.append("/" + os.path.relpath(os.path.dirname(file), output) + "/")
    checks.expect(stacked, output, "no entry has links below each other")
    with page(browser, base, checks, viewport=PHONE, has_touch=True, is_mobile=True) as tab:
        for address in stacked[:5]:
            tab.goto(base + address)
            low = tab.evaluate(
                "[...document.querySelectorAll('.eckdaten dd a, .felder dd a')].filter(a => a.getBoundingClientRect().height < 24)"
                ".map(a => a.outerHTML)")
            checks.equal(low, [], address, "links lower than 24 px")


def check_key_facts(browser, base, output, checks):
    """Words in the boxes with the key facts are whole on a phone, also where the browser knows no hyphens."""
    addresses = sorted(glob.glob(os.path.join(output, "eintraege", "nrw-ki-*", "index.html")))
    for width in (320, 360):
        with page(browser, base, checks, viewport={"width": width, "height": 800}) as tab:
            for file in addresses[:60]:
                address = "/" + os.path.relpath(os.path.dirname(file), output) + "/"
                tab.goto(base + address)
                broken = tab.evaluate(
                    "() => [...document.querySelectorAll('.eckdaten dt, .eckdaten dd')].flatMap(cell => {"
                    "  const words = [], texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);"
                    "  while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/[^\\s-]{1,30}/g)) {"
                    "    const range = document.createRange();"
                    "    range.setStart(texts.currentNode, word.index);"
                    "    range.setEnd(texts.currentNode, word.index + word[0].length);"
                    "    if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) words.push(word[0]);"
                    "  }"
                    "  return words; })")
                checks.equal(broken, [], f"{address} at {width} px", "broken words in the key facts")
                check_width(tab, address, checks)


def check_narrow_tables(browser, base, checks):
    """Tables of two columns are seen whole on a phone: nobody looks for a second half that shows no beginning."""
    with page(browser, base, checks, viewport={"width": 360, "height": 800}) as tab:
        tab.goto(base + "/daten/")
        tables = tab.evaluate(
            "[...document.querySelectorAll('.text .tabelle')].filter(t => t.querySelector('tr').cells.length === 2)"
            ".map(t => t.scrollWidth - t.clientWidth)")
        checks.expect(len(tables) > 1, "/daten/", "no tables of two columns")
        checks.equal([surplus for surplus in tables if surplus > 0], [], "/daten/", "tables cut off at 360 px")


def check_axe(tab, axe, mode, address, checks):
    """All rules, but in the dark only those of colours, on every third page: nothing else differs there."""
    tab.evaluate(axe)
    rules = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
    rules = rules if mode == "dark" else {"type": "tag", "values": AXE_TAGS}
    violations = tab.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"
        ".then(r => r.violations.map(v => `${v.id}: ${v.help} – ${v.nodes[0].html.slice(0, 120)}`))", rules)
    checks.equal(violations, [], f"{address} [{mode}]", "axe")


def check_width(tab, address, checks):
    width, room = tab.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    checks.expect(width <= room, address, f"scrolls sideways at {room} px: {width} px")


def check_long_words(browser, base, addresses, checks):
    """No word is too long for an old phone, nor for letters of twice the size: the page itself never scrolls sideways."""
    with page(browser, base, checks, viewport=PHONE) as tab:
        for address in addresses:
            tab.goto(base + address, wait_until="networkidle" if address.startswith("/suche/") else "load")
            tab.evaluate(
                "word => { for (const e of document.querySelectorAll('details')) e.open = true;"
                "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); let t;"
                "while ((t = texts.nextNode())) if (!t.parentElement.closest('button, .zahl')) "
                "t.data = t.data.replace(/\\p{L}{4,}/u, word) }", LONG_WORD)
            check_width(tab, f"{address} [long words]", checks)
            tab.evaluate("document.documentElement.style.fontSize = '200%'")
            check_width(tab, f"{address} [long words, letters of twice the size]", checks)
            field = tab.locator("input[name=q]").bounding_box()
            checks.expect(field["width"] > 200, address, f"too little room to type in: {field['width']} px")
            tab.evaluate("document.documentElement.style.fontSize = ''")
            tab.set_viewport_size(PAPER)
            tab.emulate_media(media="print")
            check_width(tab, f"{address} [long words, printed]", checks)
            tab.set_viewport_size(PHONE)
            tab.emulate_media(media="screen")


def check_strictly(tab, base, address, checks):
    """Under the published policy: printing and the way of the Tab key."""
    tab.goto(base + address)
    heading = tab.locator("h1").inner_text()
    pdf = tab.pdf(format="A4", tagged=True)
    checks.expect(pdf.startswith(b"%PDF") and len(pdf) > 5000, address, "prints to nothing")
    tab.emulate_media(media="print")
    checks.expect(tab.locator("h1").is_visible() and heading != "", address, "the heading is not printed")
    checks.expect(not tab.locator("nav.haupt").is_visible(), address, "the navigation is printed")
    canonical = tab.locator("link[rel=canonical]").get_attribute("href")
    checks.expect(canonical in tab.locator("footer").inner_text(), address, "its address is not printed")
    mute = tab.evaluate(
        "[...document.querySelectorAll('main a[href^=http]')].filter(a => a.getClientRects().length).filter(a => {"
        "  const href = a.getAttribute('href'), text = a.textContent.trim();"
        "  return !(text && href.includes(text)) && !getComputedStyle(a, '::after').content.includes(href);"
        "}).map(a => a.outerHTML)")
    checks.equal(mute, [], address, "links elsewhere printed without an address")
    checks.equal(
        tab.locator("a", has_text=re.compile("^Nachfragen$")).filter(visible=True).count(), 0, address, "words printed that only lead on")
    torn = tab.evaluate(
        "[...document.querySelectorAll('.schaubild')].filter(e => getComputedStyle(e).breakBefore !== 'avoid').length"
        " + [...document.querySelectorAll('.luecken-von > .kennung')].filter(e => getComputedStyle(e).breakAfter !== 'avoid').length")
    checks.equal(torn, 0, address, "charts and lists that may be printed on another sheet than their heading")
    chained = tab.evaluate(
        "[...document.querySelectorAll('.gruppe dt')].filter(e => getComputedStyle(e).breakAfter === 'avoid').length")
    checks.equal(chained, 0, address, "fields that drag the next one to another sheet")
    tab.emulate_media(media="screen")
    tab.keyboard.press("Tab")
    first = tab.evaluate("document.activeElement.getAttribute('href')")
    checks.equal(first, "#inhalt", address, "first stop of the Tab key")
    reached, visible = 0, 0
    for _ in range(12):
        tab.keyboard.press("Tab")
        style = tab.evaluate(
            "(() => { const e = document.activeElement; if (e === document.body) return null;"
            "const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 })()")
        reached += style is not None
        visible += bool(style)
    checks.equal(visible, reached, address, "stops of the Tab key with a visible focus")
    checks.expect(reached >= 8, address, "the Tab key gets stuck")


def check_dark(browser, base, checks):
    colours = []
    for scheme in ("light", "dark"):
        with page(browser, base, checks, viewport=DESKTOP, color_scheme=scheme) as tab:
            tab.goto(base + "/")
            colours.append(re.findall(r"\d+", tab.evaluate("getComputedStyle(document.body).backgroundColor")))
    checks.expect(sum(map(int, colours[0][:3])) > 600 and sum(map(int, colours[1][:3])) < 200, "/", f"dark: {colours}")
