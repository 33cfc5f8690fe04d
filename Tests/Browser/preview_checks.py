"""The preview: `offenlage serve` in a browser, while files are edited under it."""

import contextlib
import glob
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

from playwright.sync_api import Error

REPOSITORY = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


class Site:
    """A copy of the repository's content that tests may spoil; no text links to an entry, so that one may be taken out."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("Content", "Templates"):
            shutil.copytree(os.path.join(REPOSITORY, name), os.path.join(folder, name))
        for path in self.texts():
            self.write(path, re.sub(r"\[([^\]]*)\]\(nrw-ki-[0-9]+\)", r"\1", self.read(path)))
        entries = sorted((path for path in self.texts() if self.read(path).startswith("---\nid: ")), key=os.path.getsize)
        self.entry, self.other = [os.path.relpath(path, folder) for path in entries if not self.is_named(path)][-2:]

    def texts(self):
        return glob.glob(os.path.join(self.folder, "Content", "**", "*.md"), recursive=True)

    def is_named(self, path):
        """Whether another file of the content leads to an entry: then it cannot become a draft alone."""
        names = os.path.basename(path), re.search(r"nrw-ki-[0-9]+", self.read(path)).group()
        return any(name in self.read(other) for other in self.texts() if other != path for name in names)

    def read(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return file.read()

    def write(self, path, text):
        with open(os.path.join(self.folder, path), "w", encoding="utf-8") as file:
            file.write(text)

    def address(self, path):
        return f"/eintraege/{re.search(r'nrw-ki-[0-9]+', self.read(path)).group()}/"

    @contextlib.contextmanager
    def edited(self, path, change):
        """A file with a change that is taken back."""
        text = self.read(path)
        assert change(text) != text, path
        self.write(path, change(text))
        try:
            yield
        finally:
            self.write(path, text)


@contextlib.contextmanager
def preview(program, *options):
    """A site, and the address of its running preview; the way it ends is checked by the caller's `with`."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        site = Site(folder)
        process = subprocess.Popen([program, "serve", "--port", "0", *options], cwd=folder, stdin=subprocess.DEVNULL, stderr=told)
        try:
            for _ in range(3000):
                told.seek(0)
                if found := re.search(r"Vorschau: (http://127\.0\.0\.1:\d+)/", told.read()):
                    break
                assert process.poll() is None, "the preview ended"
                time.sleep(0.02)
            yield site, found.group(1), process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            process.wait(30)


@contextlib.contextmanager
def tabs(browser, checks, count=1, **options):
    """Tabs of one browser, in which no script may fail."""
    context = browser.new_context(locale="de-DE", viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"], **options)
    opened = [context.new_page() for _ in range(count)]
    for tab in opened:
        tab.set_default_timeout(60_000)
        tab.on("pageerror", lambda error, tab=tab: checks.expect(False, tab.url, f"script error: {error}"))
        tab.on("console", lambda m, tab=tab: checks.expect("Content Security" not in m.text, tab.url, f"console: {m.text}"))
    try:
        yield opened
    finally:
        context.close()


def until(tab, condition, argument=None):
    """Waits until a condition holds, on whatever page the tab is by then."""
    for _ in range(1200):
        try:
            if tab.evaluate(condition, argument):
                return
        except Error as error:
            # While a page is being loaded it has no body, and its context is gone at any moment.
            if not any(word in str(error) for word in ("navigation", "context", "of null")):
                raise
        time.sleep(0.05)
    raise TimeoutError(f"{tab.url}: {condition} {argument or ''}")


def wait_for_text(tab, text):
    tab.locator(f"text={text}").first.wait_for(state="attached")


def mark(tab):
    """Marks the page, to see later whether it is still the same one."""
    tab.evaluate("window.mark = true")


def is_marked(tab):
    return tab.evaluate("window.mark === true")


def ready(tab):
    """Waits until the preview's script knows the state of the page."""
    tab.locator("offenlage-vorschau .redaktion").wait_for()


def body_note(text):
    return lambda source: source + f"\n\n{text}\n"


def check_preview(browser, program, checks):
    with preview(program) as (site, base, process):
        with tabs(browser, checks) as (tab,):
            check_body(tab, site, base, checks)
            check_style(tab, site, base, checks)
            check_faults(tab, site, base, checks)
            check_panel(tab, site, base, checks)
            check_draft(tab, site, base, checks)
            check_disappearance(tab, site, base, checks)
        check_seven_tabs(browser, site, base, checks)
        check_accessibility(browser, site, base, checks)
        with tabs(browser, checks) as (tab,):
            check_end(tab, base, process, checks)
    with preview(program, "--follow") as (site, base, _), tabs(browser, checks) as (tab,):
        check_following(tab, site, base, checks)


def check_body(tab, site, base, checks):
    """An edited text appears and the page stays where it was; a page that shows nothing of it is left alone."""
    tab.goto(base + site.address(site.entry))
    ready(tab)
    tab.evaluate("document.querySelector('details').open = true; scrollTo(0, 700)")
    with site.edited(site.entry, body_note("Ein Satz, der eben dazukam.")):
        wait_for_text(tab, "Ein Satz, der eben dazukam.")
        ready(tab)
        checks.equal(tab.evaluate("Math.round(scrollY)"), 700, tab.url, "scroll position after an edit")
        checks.expect(tab.evaluate("document.querySelector('details').open"), tab.url, "what was unfolded is folded")
    until(tab, "!document.body.innerText.includes('Ein Satz, der eben dazukam.')")
    ready(tab)
    mark(tab)
    with site.edited(site.other, body_note("Das steht woanders.")):
        until(tab, "path => fetch(path).then(page => page.text()).then(text => text.includes('Das steht woanders.'))", site.address(site.other))
        time.sleep(0.5)
        checks.expect(is_marked(tab), tab.url, "a page was loaded again that shows nothing of what was edited")


def check_style(tab, site, base, checks):
    tab.goto(base + "/")
    ready(tab)
    mark(tab)
    with site.edited("Templates/assets/offenlage.css", lambda text: text + "\nbody{outline:7px solid red}\n"):
        until(tab, "getComputedStyle(document.body).outlineWidth === '7px'")
        checks.expect(is_marked(tab), tab.url, "a stylesheet was exchanged by loading the page again")
    until(tab, "getComputedStyle(document.body).outlineWidth !== '7px'")
    checks.equal(tab.evaluate("document.querySelectorAll('link[rel=stylesheet]').length"), 1, tab.url, "stylesheets left")


def broken(text):
    return text.replace("\nstatus: ", "\nstatus: quatsch_", 1).replace("\ntitel: ", "\ntittel: ", 1)


def line_of(text, start):
    """The number of the first line with a beginning."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if line.startswith(start))


def check_faults(tab, site, base, checks):
    """Faults come over the last good page, can be read out, copied and folded, and go by themselves."""
    tab.goto(base + site.address(site.entry))
    ready(tab)
    mark(tab)
    overlay = tab.locator("offenlage-vorschau .fehler")
    line = line_of(site.read(site.entry), "status:")
    with site.edited(site.entry, broken):
        overlay.wait_for()
        text = overlay.inner_text()
        checks.expect("quatsch_" in text and "tittel" in text, tab.url, f"not every fault is shown: {text}")
        checks.expect("^~~" in text and f"{line} | status: quatsch_" in text, tab.url, f"no source line with a caret: {text}")
        checks.expect("Fehler im Inhalt" in tab.locator("offenlage-vorschau [role=alert]").inner_text(), tab.url, "faults are not announced")
        overlay.get_by_role("button", name=f"{site.entry}:{line}").click()
        checks.equal(tab.evaluate("navigator.clipboard.readText()"), f"{site.entry}:{line}", tab.url, "what a click copies")
        tab.set_viewport_size(PHONE)
        checks.expect(tab.evaluate("document.documentElement.scrollWidth") <= 360, tab.url, "the faults scroll sideways at 360 px")
        tab.set_viewport_size(DESKTOP)
        tab.keyboard.press("Escape")
        checks.expect(not overlay.locator("ol").is_visible(), tab.url, "Escape does not fold the faults")
        overlay.get_by_role("button", name="Fehler zeigen").press("Enter")
        checks.expect(overlay.locator("ol").is_visible(), tab.url, "the Enter key does not unfold the faults")
    overlay.wait_for(state="hidden")
    checks.expect(is_marked(tab), tab.url, "a page that is as before was loaded again")
    with site.edited("Templates/eintrag.html", lambda text: text + "{{gibtesnicht}}"):
        overlay.wait_for()
        checks.expect("Templates/eintrag.html" in overlay.inner_text(), tab.url, "a fault of a template is not shown")
    overlay.wait_for(state="hidden")


def check_panel(tab, site, base, checks):
    tab.goto(base + site.address(site.entry))
    ready(tab)
    panel = tab.locator("offenlage-vorschau .redaktion")
    toggle = panel.get_by_role("button", name="Redaktionsansicht")
    checks.equal(toggle.get_attribute("aria-expanded"), "false", tab.url, "the editors' view at first")
    toggle.press("Enter")
    text = panel.inner_text()
    for word in ("Lücke", "Regel", "Schlüssel", "Eintragen", site.entry):
        checks.expect(word in text, tab.url, f"the editors' view lacks „{word}“")
    tab.reload()
    ready(tab)
    checks.equal(toggle.get_attribute("aria-expanded"), "true", tab.url, "the editors' view after loading again")
    panel.locator(".inhalt").press("Escape")
    checks.expect(not panel.locator(".inhalt").is_visible(), tab.url, "Escape does not close the editors' view")
    tab.emulate_media(media="print")
    checks.expect(not panel.is_visible(), tab.url, "the editors' view is printed")
    tab.emulate_media(media="screen")


def check_draft(tab, site, base, checks):
    address = site.address(site.entry)
    tab.goto(base + address)
    ready(tab)
    with site.edited(site.entry, lambda text: text.replace("\ntitel: ", "\nentwurf: true\ntitel: ", 1)):
        tab.locator("p.entwurf").wait_for()
        checks.expect("nicht veröffentlicht" in tab.locator("p.entwurf").inner_text(), tab.url, "a draft does not say that it is one")
    tab.locator("p.entwurf").wait_for(state="detached")


def check_disappearance(tab, site, base, checks):
    """A page whose source is gone says so, and is back with it."""
    path = "Content/seiten/barrierefreiheit.md"
    tab.goto(base + "/impressum/")
    ready(tab)
    other = site.read("Content/seiten/impressum.md")
    os.rename(os.path.join(site.folder, "Content/seiten/impressum.md"), os.path.join(site.folder, "impressum.md"))
    overlay = tab.locator("offenlage-vorschau .fehler")
    until(tab, "document.querySelector('h1').innerText.includes('nicht gefunden') "
               "|| !document.querySelector('offenlage-vorschau').shadowRoot.querySelector('.fehler').hidden")
    site.write("Content/seiten/impressum.md", other)
    until(tab, "document.querySelector('h1').innerText === 'Impressum'")
    overlay.wait_for(state="hidden")
    checks.expect(os.path.exists(os.path.join(site.folder, path)), path, "a file is gone")


def check_seven_tabs(browser, site, base, checks):
    """Browsers open six connections to a server: seven tabs must load, hear of changes, and need one stream between them."""
    with tabs(browser, checks, 7) as opened:
        for tab in opened:
            tab.goto(base + site.address(site.entry))
            ready(tab)
        held = "navigator.locks.query().then(locks => locks.held.length)"
        until(opened[0], f"{held}.then(count => count === 1)")
        with site.edited(site.entry, body_note("Sieben sehen das.")):
            for tab in opened:
                wait_for_text(tab, "Sieben sehen das.")
        for tab in opened:
            until(tab, "!document.body.innerText.includes('Sieben sehen das.')")
            ready(tab)
        checks.equal(len(opened), 7, base, "tabs")
        hide = ("hidden => { Object.defineProperty(document, 'hidden', {configurable: true, get: () => hidden});"
                "document.dispatchEvent(new Event('visibilitychange')); }")
        for tab in opened:
            tab.evaluate(hide, True)
        until(opened[0], f"{held}.then(count => count === 0)")
        opened[3].evaluate(hide, False)
        until(opened[0], f"{held}.then(count => count === 1)")
        with site.edited(site.entry, body_note("Nur eine hört zu.")):
            wait_for_text(opened[3], "Nur eine hört zu.")
            checks.expect("Nur eine" not in opened[0].inner_text("body"), base, "a hidden tab still listens")
            opened[0].evaluate(hide, False)
            wait_for_text(opened[0], "Nur eine hört zu.")


def check_following(tab, site, base, checks):
    tab.goto(base + "/")
    ready(tab)
    for path in (site.entry, site.other, "Content/seiten/impressum.md"):
        address = "/impressum/" if path.endswith("impressum.md") else site.address(path)
        site.write(path, site.read(path) + "\n")
        tab.wait_for_url(base + address)
        ready(tab)
    checks.equal(tab.url, base + "/impressum/", tab.url, "the page that was followed")


def check_end(tab, base, process, checks):
    tab.goto(base + "/")
    ready(tab)
    process.send_signal(signal.SIGINT)
    checks.equal(process.wait(30), 0, base, "exit code after Ctrl-C")
    tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    tab.locator("offenlage-vorschau .getrennt").wait_for()


def check_accessibility(browser, site, base, checks):
    """What stands over the page keeps the rules that pages keep. axe writes styles into the page, so its policy is set aside here."""
    with open(os.environ["AXE"], encoding="utf-8") as file:
        axe = file.read()

    def check(where):
        tab.evaluate(axe)
        violations = tab.evaluate(
            "() => axe.run({include: [['offenlage-vorschau']]}, {resultTypes: ['violations']})"
            ".then(r => r.violations.map(v => `${v.id}: ${v.help} ${v.nodes[0].html.slice(0, 120)}`))")
        checks.equal(violations, [], tab.url, f"axe on the {where}")

    for scheme in ("light", "dark"):
        with tabs(browser, checks, bypass_csp=True, color_scheme=scheme) as (tab,):
            tab.goto(base + site.address(site.entry))
            ready(tab)
            tab.locator("offenlage-vorschau .redaktion").get_by_role("button", name="Redaktionsansicht").click()
            check(f"editors' view, {scheme}")
            with site.edited(site.entry, broken):
                tab.locator("offenlage-vorschau .fehler").wait_for()
                check(f"faults, {scheme}")
            tab.locator("offenlage-vorschau .fehler").wait_for(state="hidden")
