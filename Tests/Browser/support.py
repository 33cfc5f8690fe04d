"""A built portal on a server of its own, a browser, and a list of what failed."""

import contextlib
import functools
import http.server
import os
import threading
import time
import urllib.parse

from playwright.sync_api import sync_playwright

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files under the policy that the portal is published with."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_):
        """A browser that leaves a page before it has all of it is no error."""


@contextlib.contextmanager
def served(folder):
    """The address under which a folder is served, without a slash at the end."""
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()


@contextlib.contextmanager
def chromium():
    arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=arguments)
        try:
            yield browser
        finally:
            browser.close()


def with_browser(part, *arguments):
    """Runs a part of the checks in a browser of its own, and once more in another when it failed after the process of a tab had died.

    Chromium's renderers die now and then, whatever they show; a page that kills two in a row is a finding.
    """
    dead = []
    try:
        with chromium() as browser:
            browser.on("context", lambda context: context.on("page", lambda tab: tab.on("crash", lambda tab: dead.append(tab.url))))
            return part(browser, *arguments)
    except Exception as error:
        if not dead:
            raise
        print(f"{part.__name__}: a tab of Chromium died at {dead[0]}; once more in a new browser. {error}", flush=True)
    with chromium() as browser:
        return part(browser, *arguments)


class Checks:
    """Counts checks and prints those that fail."""

    def __init__(self):
        self.count = 0
        self.failures = 0

    def expect(self, holds, where, what):
        self.count += 1
        if not holds:
            self.failures += 1
            print(f"FAILED {where}: {what}", flush=True)

    def equal(self, found, expected, where, what):
        self.expect(found == expected, where, f"{what}: expected {expected!r}, found {found!r}")


def until(tab, condition, argument=None):
    """Waits until a condition holds; asks from outside, since the policy forbids the page to evaluate texts."""
    for _ in range(300):
        if tab.evaluate(condition, argument):
            return
        time.sleep(0.02)
    raise TimeoutError(f"{tab.url}: {condition} {argument or ''}")


@contextlib.contextmanager
def page(browser, base, checks, policy=True, **options):
    """A page in a browser of its own, held to the rules that hold everywhere: nothing foreign, nothing broken, nothing kept."""
    context = browser.new_context(locale="de-DE", reduced_motion="reduce", bypass_csp=not policy, **options)
    tab = context.new_page()
    tab.set_default_timeout(15_000)
    host = urllib.parse.urlsplit(base).netloc

    def foreign(request):
        parts = urllib.parse.urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.netloc != host:
            checks.expect(False, tab.url, f"request to another host: {request.url}")

    tab.on("request", foreign)
    tab.on("pageerror", lambda error: checks.expect(False, tab.url, f"script error: {error}"))
    tab.on("console", lambda m: checks.expect(m.type not in ("error", "warning"), tab.url, f"console: {m.text}"))
    try:
        yield tab
        checks.equal(context.cookies(), [], tab.url, "cookies")
        if options.get("java_script_enabled", True):
            checks.equal(tab.evaluate("localStorage.length + sessionStorage.length"), 0, tab.url, "stored items")
    finally:
        context.close()
