"""A portal with a past, built from commits of its own: what is gone can still be found."""

import os
import subprocess
import tempfile

from preview_checks import Site
from search_checks import ask, state, titles
from support import page, served, until


def check_past(browser, program, checks):
    with tempfile.TemporaryDirectory() as folder:
        site = Site(folder)
        title, address = remove_entry(site, program)
        with served(os.path.join(folder, "Output")) as base, page(browser, base, checks) as tab:
            check_removed(tab, base, title, address, checks)


def remove_entry(site, program):
    """Builds the portal after an entry came and went; returns its title and its address."""
    text, address = site.read(site.other), site.address(site.other)
    title = next(line for line in text.splitlines() if line.startswith("titel: ")).removeprefix("titel: ").strip("\"'")
    git = ["git", "-C", site.folder, "-c", "user.name=A", "-c", "user.email=a@b.example"]
    for command in (["init", "-q"], ["add", "Content"], ["commit", "-qm", "Anfang"]):
        subprocess.run(git + command, check=True)
    os.remove(os.path.join(site.folder, site.other))
    subprocess.run(git + ["commit", "-qam", "Weg"], check=True)
    subprocess.run([program, "build", "--require-history"], cwd=site.folder, check=True, stderr=subprocess.DEVNULL)
    return title, address


def check_removed(tab, base, title, address, checks):
    """An entry that is gone is found by its title, apart from the others, and leads to its old address."""
    tab.goto(base + "/suche/", wait_until="networkidle")
    checks.expect(tab.locator("#entfernt").is_hidden(), "/suche/", "what is gone is shown to those who asked for nothing")
    ask(tab, title)
    until(tab, "!document.getElementById('entfernt').hidden")
    checks.expect(title not in titles(tab), "/suche/", f"„{title}“ stands among the entries of today")
    checks.equal(tab.locator("#entfernte h3").all_inner_texts(), [title], "/suche/", "entries that are gone")
    checks.expect("ein Eintrag, der entfernt wurde" in state(tab), "/suche/", f"what is gone goes unsaid: {state(tab)}")
    checks.expect("entfernt am" in tab.locator("#entfernte").inner_text(), "/suche/", "when it went goes unsaid")
    tab.locator("#entfernte a").click()
    checks.equal(tab.url, base + address, "/suche/", "address of what is gone")
    ask_for_another(tab, base, title, checks)


def ask_for_another(tab, base, title, checks):
    tab.goto(base + "/suche/", wait_until="networkidle")
    ask(tab, next(word for word in ("polizei", "verwaltung", "chatbot") if word not in title.lower()))
    checks.expect("entfernt" not in state(tab), "/suche/", f"what is gone is offered to everybody: {state(tab)}")
