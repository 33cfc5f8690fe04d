#!/usr/bin/env python3
"""Writes a register of any size: generate.py N SEED OUT

OUT/site/Content  what `offenlage build` reads: tables, laws and ministries of the repository, N generated entries
OUT/hugo          the same entries for Hugo: the same texts, front matter with the names Hugo asks for

One seed gives one register, byte for byte. The entries respect the register's rules, so that `offenlage check` finds no error.
"""

import argparse
import os
import random
import re
import shutil
import sys

from matter import Matter
from text import body
from words import MINISTRIES

REPOSITORY = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
DATE = re.compile(r"(?<=: )(\d{4}-\d\d(?:-\d\d)?)(?=$|[,}])", re.MULTILINE)
LINK = re.compile(r"\]\((nrw-ki-\d+)\)")
DRAFT_EVERY = 400


def entry_id(number):
    return f"nrw-ki-{number:04}"


def is_draft(number):
    return number % DRAFT_EVERY == 0


def some_others(rng, number, count, wanted):
    """Identifiers of published entries other than `number`."""
    others = []
    for _ in range(wanted):
        other = rng.randint(1, count)
        if other != number and not is_draft(other) and entry_id(other) not in others:
            others.append(entry_id(other))
    return others


def entry(number, count, seed):
    """The ministry's code, the front matter, the body and the day of one entry."""
    rng = random.Random(seed * 1_000_003 + number)
    matter = Matter(rng, number, entry_id(number), some_others(rng, number, count, 2))
    matter.core()
    ministry = rng.choice(MINISTRIES)
    if rng.random() < 0.1:
        matter.put("ressort", ministry)
    if is_draft(number):
        matter.put("entwurf", "true")
    matter.fill(max(650, min(2600, rng.gauss(1130, 260))))
    text = body(rng, some_others(rng, number, count, 3), max(900, min(5200, rng.gauss(2150, 550))))
    return ministry, matter, text, f"{rng.randint(2021, 2026)}-{rng.randint(1, 9):02}-{rng.randint(1, 28):02}"


def hugo_entry(number, ministry, matter, text, day):
    """The same entry as Hugo reads it: title, date, slug and taxonomies under Hugo's names, dates as text."""
    lines = [f'title: "{matter.title}"', f"slug: {matter.id}", f"date: {day}", f"ressort: {ministry}"]
    if is_draft(number):
        lines.append("draft: true")
    lines += [line for line in matter.lines if not line.startswith(("titel:", "ressort:"))]
    front = "\n".join(lines[:4]) + "\n" + DATE.sub(r'"\1"', "\n".join(lines[4:]))
    return "---\n" + front + "\n---\n\n" + LINK.sub(r"](/eintraege/\1/)", text)


def copy_frame(content):
    """What a register needs beside its entries, from the repository's own portal."""
    source = os.path.join(REPOSITORY, "Content")
    for name in ("portal.md", "laender.md"):
        shutil.copy(os.path.join(source, name), content)
    for name in ("fristen", "normen", "seiten"):
        shutil.copytree(os.path.join(source, name), os.path.join(content, name))
    for code in MINISTRIES:
        os.makedirs(os.path.join(content, "ressorts", code))
        shutil.copy(os.path.join(source, "ressorts", code, "ressort.md"), os.path.join(content, "ressorts", code))


def unlink_repository_entries(content):
    """Texts of the frame that name entries of the repository keep their words and lose the link."""
    for folder, _, names in os.walk(content):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8") as file:
                text = file.read()
            plain = re.sub(r"\[([^]]*)\]\(nrw-ki-\d+(?:#[^)]*)?\)", r"\1", text)
            if plain != text:
                with open(path, "w", encoding="utf-8") as file:
                    file.write(plain)


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def generate(count, seed, out):
    """Writes both trees; returns the mean bytes of front matter and body."""
    content, hugo = os.path.join(out, "site", "Content"), os.path.join(out, "hugo", "eintraege")
    os.makedirs(content)
    os.makedirs(hugo)
    copy_frame(content)
    unlink_repository_entries(content)
    shutil.copytree(os.path.join(REPOSITORY, "Content", "bilder"), os.path.join(content, "bilder"))
    front_bytes = body_bytes = 0
    for number in range(1, count + 1):
        ministry, matter, text, day = entry(number, count, seed)
        front = "\n".join(matter.lines)
        front_bytes += len(front.encode())
        body_bytes += len(text.encode())
        write(os.path.join(content, "ressorts", ministry, f"eintrag-{number:05}.md"), f"---\n{front}\n---\n\n{text}")
        write(os.path.join(hugo, f"{entry_id(number)}.md"), hugo_entry(number, ministry, matter, text, day))
    return front_bytes / count, body_bytes / count


def main():
    parser = argparse.ArgumentParser(description="Writes a register of N entries for the benchmark.")
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("seed", type=int, metavar="SEED")
    parser.add_argument("out", metavar="OUT", help="a folder that does not exist yet")
    arguments = parser.parse_args()
    if os.path.exists(arguments.out):
        sys.exit(f"{arguments.out} exists already")
    front, text = generate(arguments.count, arguments.seed, arguments.out)
    print(f"{arguments.count} entries, seed {arguments.seed}: front matter {front:.0f} bytes, body {text:.0f} bytes on average")


if __name__ == "__main__":
    main()
