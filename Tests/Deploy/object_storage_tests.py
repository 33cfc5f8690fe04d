"""Copies two releases to a local S3 by deploy/object-storage/sync.sh and looks at what lies there.

Usage: object_storage_tests.py OFFENLAGE SITE, run by a Python that has moto[server]; needs rclone.
"""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

import boto3

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOLS = pathlib.Path(sys.executable).parent
EXPECTED = {
    "index.html": ("text/html; charset=utf-8", "no-cache"),
    "404.html": ("text/html; charset=utf-8", "no-cache"),
    "feed.xml": ("application/rss+xml; charset=utf-8", "no-cache"),
    "ressorts/im/feed.json": ("application/feed+json; charset=utf-8", "no-cache"),
    "sitemap.xml": ("application/xml; charset=utf-8", "no-cache"),
    "daten/eintraege.csv": ("text/csv; charset=utf-8", "no-cache"),
    "daten/eintraege.json": ("application/json; charset=utf-8", "no-cache"),
    "daten/eintraege.ndjson": ("application/x-ndjson; charset=utf-8", "no-cache"),
    "daten/catalog.jsonld": ("application/ld+json; charset=utf-8", "no-cache"),
    "SHA256SUMS": ("text/plain; charset=utf-8", "no-cache"),
    ".well-known/offenlage.json": ("application/json; charset=utf-8", "no-cache"),
    "bilder/punkt.png": ("image/png", "no-cache"),
}
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)
        print("  failed:", message)


def main():
    offenlage, site = map(os.path.realpath, sys.argv[1:3])
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    environment = {
        "PATH": os.environ["PATH"], "HOME": "/nonexistent", "RCLONE_CONFIG": "/dev/null", "RCLONE_CONFIG_TEST_TYPE": "s3",
        "RCLONE_CONFIG_TEST_PROVIDER": "Other", "RCLONE_CONFIG_TEST_ENDPOINT": address, "RCLONE_CONFIG_TEST_ACCESS_KEY_ID": "test",
        "RCLONE_CONFIG_TEST_SECRET_ACCESS_KEY": "test", "RCLONE_CONFIG_TEST_REGION": "eu-central-1", "RCLONE_OPTIONS": "--log-level INFO",
    }
    server = subprocess.Popen([TOOLS / "moto_server", "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        for _ in range(150):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.2)
        with tempfile.TemporaryDirectory(prefix="offenlage-") as folder:
            check(offenlage, site, pathlib.Path(folder), address, environment)
    finally:
        server.terminate()
        server.wait()
    print(f"Object storage tests: {len(failures)} failed" if failures else "Object storage tests passed")
    sys.exit(bool(failures))


def check(offenlage, site, work, address, environment):
    storage = boto3.client("s3", endpoint_url=address, region_name="eu-central-1", aws_access_key_id="test", aws_secret_access_key="test")
    storage.create_bucket(Bucket="register", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    shutil.copytree(site, work / "portal")
    release = work / "ziel/current"

    def publish(*options):
        run = subprocess.run([offenlage, "publish", work / "ziel", "--as-of", "2026-11-23", *options], cwd=work / "portal", capture_output=True, text=True)
        assert run.returncode == 0, run.stderr

    def sync():
        command = [ROOT / "deploy/object-storage/sync.sh", release, "test:register"]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240)
        assert run.returncode == 0, run.stderr
        done = [re.search(r"INFO  : (.+?): (Copied|Deleted)", line) for line in run.stderr.splitlines()]
        return [match[1] for match in done if match and match[2] == "Copied"], [match[1] for match in done if match and match[2] == "Deleted"]

    def stored():
        pages = storage.get_paginator("list_objects_v2").paginate(Bucket="register")
        return {item["Key"] for page in pages for item in page.get("Contents", [])}

    def published():
        return {str(file.relative_to(release)) for file in release.resolve().rglob("*") for file in [release / file.relative_to(release.resolve())]
                if file.is_file() and file.suffix != ".gz"}

    publish()
    uploaded, removed = sync()
    expect(stored() == published(), f"other files are stored than published: {sorted(stored() ^ published())[:5]}")
    expect(len(uploaded) == len(set(uploaded)) == len(stored()), "every file is uploaded once")
    first_page = min(index for index, path in enumerate(uploaded) if path.endswith(".html"))
    last_asset = max(index for index, path in enumerate(uploaded) if path.startswith("assets/"))
    expect(last_asset < first_page, "assets come before the pages that use them")
    for path, (kind, cache) in EXPECTED.items():
        head = storage.head_object(Bucket="register", Key=path)
        expect((head["ContentType"], head.get("CacheControl")) == (kind, cache), f"{path} is {head['ContentType']}, {head.get('CacheControl')}")
    for path in [path for path in stored() if path.startswith("assets/")]:
        head = storage.head_object(Bucket="register", Key=path)
        expect("immutable" in head.get("CacheControl", ""), f"{path} may not be kept")
    body = storage.get_object(Bucket="register", Key="index.html")["Body"].read()
    expect(body == (release / "index.html").read_bytes(), "index.html is something else")

    uploaded, removed = sync()
    expect(uploaded == [] and removed == [], f"the same release is uploaded again: {uploaded[:3]}, {removed[:3]}")

    page = work / "portal/Content/seiten/impressum.md"
    page.write_text(page.read_text() + "\nNeu.\n")
    style = work / "portal/Templates/assets/offenlage.css"
    old = next(path for path in stored() if path.endswith(".css"))
    (work / "portal/Content/ressorts/fm/belege.md").unlink()
    publish("--allow-removals", "50")
    uploaded, removed = sync()
    expect("impressum/index.html" in uploaded and "bilder/punkt.png" not in uploaded, f"not only what changed is uploaded: {uploaded[:5]}")
    expect("eintraege/nrw-ki-0003/index.html" in removed, "what is gone is not removed")
    style.write_text(style.read_text() + "\n/* neu */\n")
    publish("--keep", "2")
    publish("--keep", "2", "--base-url", "https://neu.example")
    sync()
    expect(old in stored(), "an asset that open pages use was removed")
    expect(published() <= stored(), "something is missing")


main()
