"""Serves releases by the nginx and Caddy configurations of deploy/ and asks them as browsers, curious people and crawlers would.

Usage: server_tests.py OFFENLAGE SITE, where SITE holds Content and Templates. Needs nginx or caddy, and openssl.
"""

import gzip
import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TYPES = {
    "/": "text/html; charset=utf-8",
    "/feed.xml": "application/rss+xml; charset=utf-8",
    "/ressorts/im/feed.xml": "application/rss+xml; charset=utf-8",
    "/feed.json": "application/feed+json; charset=utf-8",
    "/sitemap.xml": "application/xml; charset=utf-8",
    "/robots.txt": "text/plain; charset=utf-8",
    "/SHA256SUMS": "text/plain",
    "/.well-known/offenlage.json": "application/json; charset=utf-8",
    "/.well-known/security.txt": "text/plain; charset=utf-8",
    "/alt/impressum/index.html": "text/html; charset=utf-8",
    "/daten/eintraege.csv": "text/csv; charset=utf-8",
    "/daten/eintraege.json": "application/json; charset=utf-8",
    "/daten/eintraege.ndjson": "application/x-ndjson; charset=utf-8",
    "/daten/catalog.jsonld": "application/ld+json; charset=utf-8",
    "/bilder/punkt.png": "image/png",
}
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "access-control-allow-origin": "*",
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server with the configuration of deploy/, its addresses and folders replaced, on 127.0.0.1; the portal lies below a path, if any."""

    def __init__(self, work, target, path):
        self.work, self.target, self.path, self.port = work, target, path, free_port()
        self.root = target / "current"
        if path:
            self.root = work / "wurzel"
            self.root.mkdir()
            (self.root / path[1:]).symlink_to(target / "current")
        self.log = open(work / f"{self.name}.log", "wb")

    def start(self):
        self.process = subprocess.Popen(self.command(), stdout=self.log, stderr=self.log, cwd=self.work, env=self.environment())
        for _ in range(100):
            if self.process.poll() is not None:
                raise SystemExit(f"{self.name} does not start:\n" + (self.work / f"{self.name}.log").read_text())
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"{self.name} does not listen")

    def environment(self):
        return {
            "PATH": os.environ["PATH"], "HOME": str(self.work), "OFFENLAGE_ROOT": str(self.root), "OFFENLAGE_PATH": self.path}

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)

    def connect(self):
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=20, context=trusting)

    def get(self, path, method="GET", connection=None, **headers):
        connection = connection or self.connect()
        connection.putrequest(method, self.path + path, skip_accept_encoding=True, skip_host=True)
        connection.putheader("Host", "register.example")
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def certificate(self):
        key, chain = self.work / "privkey.pem", self.work / "fullchain.pem"
        if not chain.exists():
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                 "-subj", "/CN=register.example", "-addext", "subjectAltName=DNS:register.example,IP:127.0.0.1", "-keyout", key, "-out", chain], check=True, capture_output=True)
            key.chmod(0o644)
        return chain, key


class Nginx(Server):
    name = "nginx"

    def command(self):
        chain, key = self.certificate()
        folder = self.work / "nginx"
        (folder / "snippets").mkdir(parents=True)
        shutil.copy(ROOT / "deploy/nginx/offenlage-headers.conf", folder / "snippets")
        site = (ROOT / "deploy/nginx/offenlage.conf").read_text()
        site = re.sub(r"(\W)/(.*# path)", rf"\1{self.path}/\2", site)
        site = site.replace("root /srv/offenlage/current", f"root {self.root}").replace("/srv/offenlage", str(self.target))
        site = site.replace("/etc/ssl/register.example/fullchain.pem", str(chain)).replace("/etc/ssl/register.example/privkey.pem", str(key))
        site = re.sub(r"listen \[::\].*\n", "", site)
        site = site.replace("listen 443", f"listen 127.0.0.1:{self.port}").replace("listen 80", f"listen 127.0.0.1:{free_port()}")
        (folder / "site.conf").write_text(site)
        user = "user root;" if os.getuid() == 0 else ""
        (folder / "nginx.conf").write_text(
            f"{user} daemon off; worker_processes 2; pid {folder}/pid; error_log {folder}/error.log;\n"
            f"events {{ worker_connections 512; }}\nhttp {{ access_log off; "
            + "".join(f"{kind}_temp_path {folder}/{kind}; " for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
            + "include site.conf; }\n")
        return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]


class Caddy(Server):
    name = "caddy"

    def command(self):
        chain, key = self.certificate()
        self.configuration = self.work / "Caddyfile"
        site = (ROOT / "deploy/caddy/Caddyfile").read_text().replace("/srv/offenlage", str(self.target))
        site = site.replace("register.example {", f"https://register.example:{self.port}, https://127.0.0.1:{self.port} {{\n\tbind 127.0.0.1\n\ttls {chain} {key}")
        options = "{\n\tadmin unix/" + str(self.work / "caddy.sock") + "\n\tauto_https off\n\tdefault_sni register.example\n}\n"
        self.configuration.write_text(options + site)
        return ["caddy", "run", "--adapter", "caddyfile", "--config", str(self.configuration)]


class Portal:
    """A copy of a site and the folder that it is published to."""

    def __init__(self, offenlage, site, work):
        self.offenlage, self.folder, self.target = offenlage, work / "portal", work / "ziel"
        shutil.copytree(site, self.folder)
        for path, line in [("seiten/impressum.md", "aliase: [/alt/impressum/]"), ("portal.md", "sicherheit: {kontakt: sicherheit@register.example}")]:
            file = self.folder / "Content" / path
            file.write_text(file.read_text().replace("---\n", f"---\n{line}\n", 1))

    def publish(self, day, *options):
        command = [self.offenlage, "publish", self.target, "--as-of", day, "--keep", "3", *options]
        run = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr

    def file(self, path):
        return (self.target / "current" / path).read_bytes()


failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)
        print("  failed:", message)


def ask_everything(server, portal):
    """Types, headers, caching, precompressed bodies, errors, closed doors."""
    name = server.name + server.path
    connection = server.connect()
    for path, kind in TYPES.items():
        status, headers, body = server.get(path, connection=connection)
        found = headers.get("content-type", "")
        expect(status == 200 and found in (kind, kind + "; charset=utf-8"), f"{name}: {path} is {status} {found}, expected {kind}")
        for header, value in HEADERS.items():
            expect(headers.get(header) == value, f"{name}: {path} has {header}: {headers.get(header)}")
        policy = headers.get("content-security-policy", "")
        expect("default-src 'none'" in policy and "unsafe" not in policy, f"{name}: {path} has the policy {policy}")
        expect(headers.get("cache-control") == "no-cache", f"{name}: {path} has cache-control {headers.get('cache-control')}")
        file = "index.html" if path == "/" else path[1:]
        expect(body == portal.file(file), f"{name}: {path} is not the file that was published")
        if (portal.target / "current" / (file + ".gz")).exists():
            expect("accept-encoding" in headers.get("vary", "").lower(), f"{name}: {path} not compressed has no Vary")
        tag = headers.get("etag")
        status, again, body = server.get(path, connection=connection, If_None_Match=tag or "-")
        expect(status == 304 and not body and again.get("etag") == tag, f"{name}: {path} with its ETag is {status}")
        if (portal.target / "current" / (file + ".gz")).exists():
            status, zipped, body = server.get(path, connection=connection, Accept_Encoding="gzip, br")
            expect(zipped.get("content-encoding") == "gzip" and body == portal.file(file + ".gz"), f"{name}: {path} is not sent precompressed")
            expect(zipped.get("content-type", "").startswith(kind), f"{name}: {path} compressed is {zipped.get('content-type')}")
            expect("accept-encoding" in zipped.get("vary", "").lower(), f"{name}: {path} has no Vary")
            expect(gzip.decompress(body) == portal.file(file), f"{name}: {path} compressed is something else")
    for asset in sorted((portal.target / "current/assets").rglob("*")):
        if asset.is_file() and asset.suffix != ".gz":
            status, headers, _ = server.get("/" + str(asset.relative_to(portal.target / "current")), connection=connection)
            expect(headers.get("cache-control") == "public, max-age=31536000, immutable", f"{name}: {asset.name} has {headers.get('cache-control')}")
            expect("charset" in headers["content-type"] or "image/png" in headers["content-type"], f"{name}: {asset.name} is {headers['content-type']}")
    for path in ["/gibt-es-nicht", "/eintraege/gibt-es-nicht/", "/assets/nein.css", "/assets/", "/.well-known/", "/daten/nein.csv", "/nein.json"]:
        status, headers, body = server.get(path)
        expect(status == 404 and body == portal.file("404.html"), f"{name}: {path} is {status} without the page for it")
        expect(headers.get("content-type") == "text/html; charset=utf-8", f"{name}: the page for {path} is {headers.get('content-type')}")
        expect(headers.get("x-content-type-options") == "nosniff", f"{name}: the page for {path} lacks the headers")
        expect("immutable" not in headers.get("cache-control", ""), f"{name}: that {path} is missing may be remembered for ever")
    for path in ["/../../geheim", "/%2e%2e/%2e%2e/geheim", "/..%2f..%2fgeheim", "/assets/../../geheim", "/.offenlage-ziel", "/.git/config",
                 "/eintraege/.versteckt", "/.well-known/.versteckt", "/.well-known/../.versteckt", "//etc/passwd", "/%2e/geheim", "/%2egit/config"]:
        status, _, body = server.get(path)
        expect(status in (400, 404) and b"geheim" not in body.replace(b"geheim</", b""), f"{name}: {path} is {status}")
    status, headers, _ = server.get("/eintraege")
    expect(status in (301, 308) and headers.get("location", "").endswith(server.path + "/eintraege/"), f"{name}: /eintraege is {status} {headers.get('location')}")
    status, headers, _ = server.get("/alt/impressum/")
    expect(status == 301 and headers.get("location", "").endswith(server.path + "/impressum/"), f"{name}: a former address is {status} {headers.get('location')}")
    run = subprocess.run(
        [portal.offenlage, "verify", f"https://127.0.0.1:{server.port}{server.path}"], capture_output=True, text=True,
        env={"PATH": os.environ["PATH"], "CURL_CA_BUNDLE": str(server.certificate()[0])})
    expect(run.returncode == 0, f"{name}: verify says {run.stderr}")
    status, _, body = server.get("/", "HEAD")
    expect(status == 200 and not body, f"{name}: HEAD is {status}")
    status, _, _ = server.get("/", "POST", Content_Length="0")
    expect(status == 405, f"{name}: POST is {status}")


def switch_under_load(server, portal, seconds):
    """Releases change, every second is taken back, while clients read a page and then everything that it uses: no answer fails, and page
    and assets fit."""
    stop, counts, wrong = threading.Event(), [], []

    def read():
        connection, count = server.connect(), 0
        while not stop.is_set():
            try:
                status, _, page = server.get("/suche/", connection=connection)
                count += 1
                mark = re.search(rb"<!-- stand (\d+) -->", page)
                if status != 200 or not mark:
                    wrong.append(f"page {status}")
                for asset in re.findall(rb'"(/assets/[^"]+)"', page):
                    status, _, body = server.get(asset.decode(), connection=connection)
                    count += 1
                    if status != 200:
                        wrong.append(f"{asset} {status}")
                    if asset.endswith(b".css") and mark and b"stand " + mark[1] + b" " not in body:
                        wrong.append(f"{asset} is of another release than its page")
            except (OSError, http.client.HTTPException) as fault:
                wrong.append(repr(fault))
                connection = server.connect()
        counts.append(count)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    end, number, back = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        number += 1
        mark_release(portal, number)
        portal.publish("2026-11-23")
        if number % 2 == 0:
            portal.publish("2026-11-23", "--rollback")
            back += 1
    stop.set()
    for reader in readers:
        reader.join()
    expect(not wrong, f"{server.name}: {len(wrong)} faults while releases changed, such as {wrong[:3]}")
    print(f"  {server.name}: {sum(counts)} requests while {number} releases were published and {back} taken back, {len(wrong)} failed or mixed")


def mark_release(portal, number):
    """Every page and the style sheet say which release they belong to."""
    for path, start, end in [("Templates/seite.html", "<!-- stand ", " -->"), ("Templates/assets/offenlage.css", "/* stand ", " */")]:
        file = portal.folder / path
        text = re.sub(re.escape(start) + r"\d+" + re.escape(end) + "\n?", "", file.read_text())
        head, mark = (text, f"\n{start}{number}{end}\n") if path.endswith(".css") else (text.replace("</body>", f"{start}{number}{end}\n</body>"), "")
        file.write_text(head.rstrip("\n") + mark if mark else head)


def main():
    offenlage, site = map(os.path.realpath, sys.argv[1:3])
    kinds = [kind for kind in (Nginx, Caddy) if shutil.which(kind.name)]
    if not kinds or not shutil.which("openssl"):
        print("Server tests skipped: nginx and caddy, or openssl, are missing.")
        return
    for kind, path in [(kind, path) for kind in kinds for path in ("", "/ki")]:
        with tempfile.TemporaryDirectory(prefix="offenlage-") as folder:
            work = pathlib.Path(folder)
            work.chmod(0o755)
            portal = Portal(offenlage, site, work)
            (work / "geheim").write_text("geheim")
            mark_release(portal, 0)
            portal.publish("2026-11-23", "--base-url", f"https://register.example{path}")
            for hidden in ["eintraege/.versteckt", ".well-known/.versteckt", ".versteckt"]:
                (portal.target / "current" / hidden).write_text("geheim")
            server = kind(work, portal.target, path)
            server.start()
            try:
                ask_everything(server, portal)
                for hidden in ["eintraege/.versteckt", ".well-known/.versteckt", ".versteckt"]:
                    (portal.target / "current" / hidden).unlink()
                if not path:
                    switch_under_load(server, portal, 8)
            finally:
                server.stop()
    print(f"Server tests: {len(failures)} failed" if failures else f"Server tests passed: {', '.join(kind.name for kind in kinds)}")
    sys.exit(bool(failures))


main()
