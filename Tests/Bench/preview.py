#!/usr/bin/env python3
"""Measures `offenlage serve`: the time from the end of a save to the event that makes the browser look again.

Needs a release build. Every round edits another entry; after the event the page must show what was saved, so that no event counts that
comes too early. Prints a table in Markdown.
"""

import argparse
import contextlib
import http.client
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from generate import generate, is_draft
from site_folder import Site, edit_body, edit_title
from tools import REPOSITORY, machine

GOALS = {"body": 30, "title": 60, "risk class": 60}


def edit_risk_class(_):
    """An edit of what facets, figures and lists show: what was assessed no longer is, to which no rule objects."""
    return lambda text: text.replace("\nrisikoklasse: kein_hochrisiko\n", "\nrisikoklasse: nicht_geprueft\n", 1)


EDITS = {"body": edit_body, "title": edit_title, "risk class": edit_risk_class}


class Preview:
    """A running preview, and the stream of its events."""

    def __init__(self, program, site, day):
        self.errors = tempfile.TemporaryFile("w+", encoding="utf-8")
        start = time.perf_counter()
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--as-of", day], cwd=site.folder, stdin=subprocess.DEVNULL, stderr=self.errors)
        self.port = self.wait_for_port()
        self.start = time.perf_counter() - start
        self.events = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        self.events.request("GET", "/_vorschau/ereignisse")
        self.stream = self.events.getresponse()
        self.next_event()

    def wait_for_port(self):
        while self.process.poll() is None:
            if found := re.search(r"Vorschau: http://127\.0\.0\.1:(\d+)/", self.told()):
                return int(found.group(1))
            time.sleep(0.02)
        sys.exit(f"the preview ended: {self.told()}")

    def told(self):
        self.errors.seek(0)
        return self.errors.read()

    def next_event(self):
        """Waits for the next moment and returns when it was told."""
        while not self.stream.readline().startswith(b"data: "):
            pass
        return time.perf_counter()

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", path)
        return connection.getresponse().read().decode()

    def peak_megabytes(self):
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read()).group(1)) // 1024

    def end(self):
        self.process.send_signal(signal.SIGINT)
        if self.process.wait(30) != 0:
            sys.exit(f"the preview ended with {self.process.returncode}: {self.told()}")


def candidates(site, size, kind):
    """Entries to edit, spread over the register; drafts are left out, and those that have no risk class to take back."""
    for step in range(size):
        number = (step * 7919 + 12) % size + 1
        path = site.entry(number)
        with open(os.path.join(site.folder, path), encoding="utf-8") as file:
            text = file.read()
        if not is_draft(number) and (kind != "risk class" or "\nrisikoklasse: kein_hochrisiko\n" in text):
            yield path, text


def measure(preview, site, size, kind, rounds):
    """Milliseconds from save to event, one warm-up aside."""
    times = []
    for number, (path, text) in zip(range(rounds + 1), candidates(site, size, kind)):
        changed = EDITS[kind](number)(text)
        address = f"/eintraege/{re.search(r'nrw-ki-[0-9]+', text).group()}/"
        before = preview.get(address)
        with open(os.path.join(site.folder, path), "w", encoding="utf-8") as file:
            file.write(changed)
        saved = time.perf_counter()
        times.append((preview.next_event() - saved) * 1000)
        if preview.get(address) == before:
            sys.exit(f"{path}: the event came, the page is the old one")
    return times[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=os.path.join(REPOSITORY, ".build", "release", "offenlage"))
    parser.add_argument("--size", type=int, default=10_000, help="entries (default 10000)")
    parser.add_argument("--rounds", type=int, default=20, help="counted edits of each kind (default 20)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--as-of", default="2026-12-01")
    parser.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None, help="a folder in memory (default /dev/shm)")
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="offenlage-preview-", dir=options.work)
    try:
        program = shutil.copy(options.program, work)
        generate(options.size, options.seed, os.path.join(work, "register"))
        site = Site(os.path.join(work, "register", "site"), program, options.as_of)
        site.add_templates()
        preview = Preview(program, site, options.as_of)
        with contextlib.closing(preview.events):
            print(f"# From save to event, {options.size:,} entries\n\n{machine()}; load at the start {os.getloadavg()[0]:.1f}\n")
            print("| edit | median | worst of | least | goal |\n|---|---|---|---|---|")
            for kind, goal in GOALS.items():
                times = measure(preview, site, options.size, kind, options.rounds)
                print(f"| {kind} | {statistics.median(times):.0f} ms | {max(times):.0f} ms of {len(times)} | {min(times):.0f} ms | < {goal} ms |", flush=True)
            print(f"\nReady after {preview.start:.1f} s; at most {preview.peak_megabytes()} MB.")
        preview.end()
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
