#!/usr/bin/env python3
"""Gives a generated register a past: history.py SITE [REVISIONS] [SEED]

SITE is a folder with `Content`, as generate.py writes it. It becomes a repository in which the entries were published in commits of
fifty and then edited, one to seven in a commit, until there are REVISIONS versions of entries in all (default: three for each). The last
version of every entry is the file that lies in `Content`, so the working copy is clean. One seed gives one history, commit for commit.
"""

import os
import random
import re
import subprocess
import sys

STATES = ["geplant", "entwicklung", "erprobung", "in_betrieb"]
START = 1_600_000_000


def entries(content):
    """Paths and bytes of all entries, in the order of their paths."""
    found = []
    for folder, _, names in os.walk(os.path.join(content, "ressorts")):
        for name in names:
            if name.endswith(".md") and name != "ressort.md":
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found.append((os.path.relpath(path, os.path.dirname(content)), file.read()))
    return sorted(found)


def earlier(rng, data, number):
    """A version as it may have been before: another status, a sentence more, a field less."""
    data = re.sub(rb"^status: .*$", b"status: " + rng.choice(STATES).encode(), data, count=1, flags=re.M)
    if rng.random() < 0.4:
        data = re.sub(rb"^nutzen: .*\n", b"", data, count=1, flags=re.M)
    if rng.random() < 0.6:
        data += f"\nFassung {number}: {rng.randint(1, 999)} Akten im Monat.\n".encode()
    return data


def plan(found, revisions, rng):
    """For every commit the entries and versions that it brings; the last version of an entry is the file itself."""
    counts = [1] * len(found)
    for _ in range(max(0, revisions - len(found))):
        counts[rng.randrange(len(found))] += 1
    order = [index for index, count in enumerate(counts) for _ in range(count - 1)]
    rng.shuffle(order)
    commits = [list(range(start, min(start + 50, len(found)))) for start in range(0, len(found), 50)]
    while order:
        size = rng.randint(1, 7)
        commits.append(sorted(set(order[:size])))
        order = order[size:]
    left = [0] * len(found)
    for commit in commits:
        for index in commit:
            left[index] += 1
    return commits, left


def main():
    site = sys.argv[1]
    found = entries(os.path.join(site, "Content"))
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    commits, left = plan(found, int(sys.argv[2]) if len(sys.argv) > 2 else 3 * len(found), rng)
    environment = {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"}
    subprocess.run(["git", "init", "-q", "-b", "main", site], check=True, env=environment)
    importer = subprocess.Popen(
        ["git", "-C", site, "fast-import", "--quiet"], stdin=subprocess.PIPE, env=environment)
    write = importer.stdin.write
    versions = 0
    for number, commit in enumerate(commits):
        stamp = f"Register <register@example.invalid> {START + number * 3600} +0100"
        message = f"Stand {number + 1}".encode()
        write(f"commit refs/heads/main\nauthor {stamp}\ncommitter {stamp}\ndata {len(message)}\n".encode() + message + b"\n")
        for index in commit:
            path, data = found[index]
            left[index] -= 1
            versions += 1
            if left[index]:
                data = earlier(rng, data, left[index])
            write(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")
    importer.stdin.close()
    if importer.wait():
        sys.exit("git fast-import failed")
    subprocess.run(["git", "-C", site, "read-tree", "main"], check=True, env=environment)
    print(f"{versions} versions of {len(found)} entries in {len(commits)} commits")


if __name__ == "__main__":
    main()
