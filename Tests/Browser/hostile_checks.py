"""Portals made of payloads: nothing runs, nothing is asked for elsewhere, and no text becomes markup.

`hostile_checks.py FOLDER` opens what `swift test --filter HostileTests` built: pairs of portals of the same shape, one of payloads and one
in which every character that could mean something is a letter. Chromium's own parser has to find the same elements with the same
attributes in both.
"""

import glob
import os
import re
import sys
import time

from support import Checks, served, with_browser

PAIRS = [("feindlich", "harmlos"), ("portal-feindlich", "portal-harmlos")]

# Every element with its depth and the names of its attributes, as Chromium reads a page without running anything.
SHAPE = """html => {
  const lines = [];
  const walk = (node, depth) => {
    for (const child of node.children) {
      lines.push(depth + ' ' + child.tagName + ' ' + child.getAttributeNames().sort().join(' '));
      walk(child.tagName === 'TEMPLATE' ? child.content : child, depth + 1);
    }
  };
  const document = new DOMParser().parseFromString(html, 'text/html');
  walk(document, 0);
  return lines;
}"""

# What would act if it had come from a text: scripts, handlers, styles, frames, forms and addresses that run.
ACTIVE = """() => {
  const found = [];
  const read = url => URL.canParse(url, location) ? new URL(url, location) : null;
  const own = url => read(url)?.origin === location.origin;
  for (const element of document.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    for (const attribute of element.attributes) {
      const name = attribute.name.toLowerCase();
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'formaction') found.push(tag + ' ' + name);
      if (['href', 'src', 'action', 'xlink:href'].includes(name)) {
        const scheme = read(attribute.value)?.protocol ?? 'no address';
        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(scheme)) found.push(`${tag} ${scheme} ${attribute.value}`);
        if (name !== 'href' && !own(attribute.value)) found.push(tag + ' ' + attribute.value);
        if (tag === 'a' && /[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]/.test(attribute.value)) found.push('bidi ' + attribute.value);
      }
    }
    if (['iframe', 'object', 'embed', 'base', 'applet', 'frame', 'math', 'style', 'marquee', 'video', 'audio'].includes(tag)) found.push(tag);
    if (tag === 'meta' && element.httpEquiv) found.push('meta ' + element.httpEquiv);
    if (tag === 'script' && !element.src && element.type !== 'application/ld+json') found.push('script');
    if (tag === 'link' && !own(element.href) && element.rel === 'stylesheet') found.push('stylesheet');
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(script.textContent);
  if (/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)) found.push('bidi control in the text');
  return found;
}"""


def pages(folder):
    found = glob.glob(os.path.join(folder, "**", "*.html"), recursive=True)
    return sorted(os.path.relpath(path, folder) for path in found)


def shape(tab, folder, path):
    with open(os.path.join(folder, path), encoding="utf-8") as file:
        return tab.evaluate(SHAPE, file.read())


def is_own(path):
    """Whether the page shows one payload's file and nothing of others; texts are Markdown, where a payload may mean something."""
    return bool(re.match(r"eintraege/nrw-ki-1\d{4}/|ressorts/p\d+/|seite-\d+/|rechtsgrundlagen/p\d+/index", path))


def compare(tab, hostile, harmless, checks):
    paths = pages(hostile)
    twins = set(pages(harmless))
    compared = [path for path in paths if path in twins and not path.startswith("eintraege/nrw-ki-2")]
    checks.expect(len(compared) > 30, hostile, "too few pages to compare")
    others = [path for path in compared if not is_own(path)]
    for path in [path for path in compared if is_own(path)] + others[:: max(1, len(others) // 100)]:
        found, expected = shape(tab, hostile, path), shape(tab, harmless, path)
        if not is_own(path):
            found, expected = sorted(found), sorted(expected)
        if found != expected:
            different = [(a, b) for a, b in zip(found, expected) if a != b][:2]
            checks.expect(False, path, f"{len(found)} elements against {len(expected)}; first differences {different}")
        else:
            checks.expect(True, path, "")


def open_pages(browser, folder, checks):
    """Opens the pages without the policy that would stop what runs, so that it is the pages themselves that are judged."""
    with served(folder) as base:
        context = browser.new_context(locale="de-DE", bypass_csp=True)
        context.add_init_script("window.alert = window.confirm = window.prompt = text => console.error('alert ' + text)")
        tab = context.new_page()
        tab.set_default_timeout(15_000)
        tab.on("dialog", lambda dialog: (checks.expect(False, tab.url, f"dialog: {dialog.message}"), dialog.dismiss()))
        tab.on("pageerror", lambda error: checks.expect(False, tab.url, f"script error: {error}"))
        tab.on("console", lambda m: checks.expect(m.type not in ("error", "warning"), tab.url, f"console: {m.text}"))
        tab.on("popup", lambda popup: checks.expect(False, tab.url, f"popup: {popup.url}"))
        tab.on("request", lambda r: checks.expect(r.url.startswith(base), tab.url, f"request: {r.url}"))
        paths = pages(folder)
        entries = [path for path in paths if path.startswith("eintraege/nrw-ki-")]
        others = [path for path in paths if not path.startswith("eintraege/nrw-ki-")]
        chosen = entries + others[:: max(1, len(others) // 60)]
        for path in chosen:
            tab.goto(f"{base}/{path}", wait_until="load")
            checks.equal(tab.evaluate(ACTIVE), [], path, "what a text must not become")
        if "suche/index.html" in paths:
            for question in ("alert", "script", "onerror", "feind"):
                tab.goto(f"{base}/suche/?q={question}", wait_until="networkidle")
                checks.equal(tab.evaluate(ACTIVE), [], f"suche/?q={question}", "what a result must not become")
            tab.goto(f"{base}/suche/?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", wait_until="networkidle")
            checks.equal(tab.evaluate(ACTIVE), [], "suche/?q=<img>", "what a question must not become")
        context.close()


def check_pair(browser, hostile, harmless, checks):
    tab = browser.new_page()
    compare(tab, hostile, harmless, checks)
    tab.close()
    open_pages(browser, hostile, checks)


def main(root):
    start = time.time()
    checks = Checks()
    for hostile, harmless in PAIRS:
        folders = [os.path.join(root, name, "Output") for name in (hostile, harmless)]
        if not all(map(os.path.isdir, folders)):
            checks.expect(False, root, f"{hostile} or {harmless} is missing; swift test --filter HostileTests builds them")
            continue
        with_browser(check_pair, *folders, checks)
    print(f"Hostile content: {checks.count} checks, {checks.failures} failures, {time.time() - start:.0f} s.")
    return 1 if checks.failures or not checks.count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
