"""Files of almost a megabyte that are made to keep the program busy: pathologies.py PROGRAM [NAME...]

None may take more than 2 s of CPU or 200 MB of memory in a build of the tests' small site, whether it is published or refused.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile

SITE = os.path.join(os.path.dirname(__file__), "..", "OffenlageTests", "Fixtures", "Site")
FILE = "Content/ressorts/fm/belege.md"
SECONDS, MEGABYTES = 2.0, 200
SIZE = 990_000

with open(os.path.join(SITE, FILE), encoding="utf-8") as file:
    PLAIN = file.read()
FIELDS = PLAIN.partition("\n---\n")[0] + "\n"


def body(unit, size=SIZE, before="", after=""):
    """The small file with a text made of one piece over and over."""
    return FIELDS + "---\n\n" + before + unit * ((size - len(before) - len(after)) // len(unit.encode())) + after


def numbered(make, size=SIZE):
    """Pieces that differ, until the size is reached."""
    pieces, length, number = [], 0, 0
    while length < size:
        pieces.append(make(number))
        length += len(pieces[-1].encode())
        number += 1
    return "".join(pieces[:-1])


def matter(text):
    """The small file with further lines of front matter."""
    return FIELDS + text + "\n---\n"


def nested(levels):
    return "".join(" " * (200 * level) + "- " * 100 + "x\n" for level in range(levels))


LONG = '[r]: /x "' + "y" * 900_000 + '"\n'
N = SIZE

CASES = {
    # Brackets, angles, emphasis, code and entities
    **{f"body {unit!r}": (lambda unit=unit: body(unit)) for unit in [
        "![[]()", "[", "[]", "![", "[a](b", "<", "<a ", "<b>", "<!--\n", "<div>\n\n", "<![CDATA[ ", "<?a ", "*", "*a ", "a*", "*a **b ",
        "a**b_c* ", "_a ", "*_a_* _*", "*a_", "***a** ", "`a", "`` ` ", "&", "&amp;", "&#x41;", "\\", "\\\n", " 'a", "'a' ", ' "a', '"',
        "- a -- ", "...", "'", "z. B. ", "§ 5 ", "10 % ", "a", "ä", "verwaltungs", "ab-", "\u200d", "a\n", " ", "\t", "\n", "a  \n",
        "a\r\n", "a\r", "\u202e", "\u202ea\n", "\0\n", "\x01"]},
    # Blocks
    **{f"blocks {unit!r}": (lambda unit=unit: body(unit)) for unit in [
        ">", "> ", "> " * 10 + "a\n", "> " * 90 + "a\n", ">" * 98 + "a\n\n", "- ", "- - - - - - - a\n", "1. a\n", "## a\n\n", "a\n---\n\n", "---\n", "```\n",
        "```\na\n```\n", "    a\n", "|", "|\n", "|-|\n", "a|b\n", "|a|\n|-|\n|b|\n\n"]},
    "as many quotes as are allowed": lambda: FIELDS + "---\n\n" + (">" * 98 + "a\n\n") * 1020 + "a\n" * 100_000,
    "as many points as are allowed": lambda: FIELDS + "---\n\n" + "- - - - - - - a\n" * 14_285 + "a " * 300_000,
    "quote and lazy lines": lambda: body("a\n", before="> " * 99 + "x\n"),
    **{f"lists {levels * 100} deep and blank lines": (lambda levels=levels: body("\n", before=nested(levels))) for levels in (1, 5, 10, 30, 60)},
    "lists by indentation": lambda: FIELDS + "---\n\n" + numbered(lambda i: " " * i + "- a\n"),
    "numbered lists": lambda: FIELDS + "---\n\n" + numbered(lambda i: f"{i}. a\n\n"),
    "code marks of every length": lambda: FIELDS + "---\n\n" + numbered(lambda i: "`" * (i % 1300 + 1) + " "),
    "headings": lambda: FIELDS + "---\n\n" + numbered(lambda i: f"## a{i}\n\n"),
    "a long table": lambda: FIELDS + "---\n\n|a|b|\n|-|-|\n" + "|x|y|\n" * (N // 8),
    "a wide table": lambda: FIELDS + "---\n\n" + "|a" * (N // 8) + "|\n" + "|-" * (N // 8) + "|\n" + "|x" * (N // 8) + "|\n",
    "cells and a long definition": lambda: FIELDS + "---\n\n" + "|[a|\n|-|\n|b|\n\n" * 90 + LONG,
    # Footnotes and references
    "footnotes": lambda: FIELDS + "---\n\n" + numbered(lambda i: f"x[^{i}]\n\n[^{i}]: y\n\n", 60_000),
    "a chain of footnotes": lambda: FIELDS + "---\n\n" + numbered(lambda i: f"[^{i}]: y[^{i + 1}]\n\n", 40_000) + "x[^0]\n",
    "a chain and a long definition": lambda: FIELDS + "---\n\n" + "".join(f"[^{i}]: [^{i + 1}]\n\n" for i in range(60)) + "x[^0]\n\n" + LONG,
    "one footnote, many uses": lambda: FIELDS + "---\n\n[^a]: y\n\n" + "x[^a] " * 4900,
    "a long footnote": lambda: FIELDS + "---\n\nx[^a]\n\n[^a]: " + "y\n " * (N // 3),
    "definitions": lambda: FIELDS + "---\n\n" + numbered(lambda i: f"[a{i}]: /x\n", 40_000),
    "dead references": lambda: FIELDS + "---\n\n[a]: /x 'y'\n\n" + "[a] " * 2400,
    "dead links": lambda: FIELDS + "---\n\n" + "".join(f"[a](/x{i}) " for i in range(4900)),
    "long dead references": lambda: FIELDS + "---\n\n[a]: /eintraege/" + "y" * 70_000 + "\n\n" + "[a] " * 1200,
    "addresses": lambda: FIELDS + "---\n\n" + "[a](https://x.example/?a&amp;b) " * 1900 + "z " * 20_000,
    "autolinks": lambda: FIELDS + "---\n\n" + "<https://x.example/?a> " * 4000,
    "words that differ": lambda: FIELDS + "---\n\n" + numbered(lambda i: "".join(chr(97 + i // 26**k % 26) for k in range(8)) + "verwaltungsakte "),
    "combining marks": lambda: body("\u0301", before="a"),
    # Front matter
    **{f"lines {unit!r}": (lambda unit=unit: matter(numbered(lambda i: unit.replace("#", str(i))).rstrip("\n"))) for unit in [
        "k#: x\n", "titell#: x\n", "folgenabschaetzungen_#_x: x\n", "titel: x\n", "x\n", "a#: &a x\n", "\tk#: x\n", "! a\n", "\n"]},
    "a long key": lambda: matter("k" * N + ": x"),
    **{f"text {unit!r}": (lambda unit=unit: matter('nutzen: "' + unit * (N // len(unit)) + '"')) for unit in [
        "x", "\\n", "a\\n\\n", "<", "\\u0041", "\\q"]},
    "a long title": lambda: PLAIN.replace("titel: Belegprüfung", 'titel: "' + "<x " * (N // 3) + '"'),
    "a long summary": lambda: PLAIN.replace("kurzbeschreibung: ", "kurzbeschreibung: " + "xyz " * (N // 4)),
    "a block of lines": lambda: matter("nutzen: |\n" + "  a\n" * (N // 4) + "  a"),
    "folded paragraphs": lambda: matter("nutzen: >\n" + "  a\n\n" * (N // 5) + "  a"),
    "quotes in quotes": lambda: matter("nutzen: '" + "''" * (N // 2) + "'"),
    "search words": lambda: matter("suchwoerter: [" + ", ".join(f"a{i}" for i in range(N // 9)) + "]"),
    "search words that are allowed": lambda: matter("suchwoerter: [" + ", ".join(f"a{i}" for i in range(2000)) + "]"),
    "brackets": lambda: matter("suchwoerter: " + "[" * N),
    "braces": lambda: matter("suchwoerter: " + "{a: " * (N // 4)),
    "unknown topics": lambda: PLAIN.replace("themen: [steuern]", "themen: [" + "stauern, " * 1900 + "steuern]"),
    "unknown fields": lambda: matter("quellen:\n  - titel: x\n    herausgeber: y\n    belegt: [" + "zwck, " * 1900 + "zweck]"),
    **{f"groups {key}": (lambda key=key, unit=unit: matter(f"{key}:\n" + numbered(lambda i: unit.replace("#", str(i))).rstrip("\n"))) for key, unit in {
        "quellen": "  - {titel: x, herausgeber: y}\n", "rechtsgrundlagen": '  - {norm: "§ #", gesetz: DSG NRX, art: aufgabe}\n',
        "anbieter": "  - name: A#\n", "verarbeitungsorte": "  - {ort: A, betreiber: B#, land: DE}\n", "luecken": "  - {feld: kosten, stand: unbekannt}\n",
        "risiken": "  -\n", "kosten": "  - {jahr: 20, euro: a}\n", "drucksachen": "  - x: y\n"}.items()},
    "providers that are allowed": lambda: matter("anbieter:\n" + "\n".join(f"  - name: A{i}" for i in range(2000))),
    "operators that are allowed": lambda: matter("verarbeitungsorte:\n" + "\n".join(f"  - {{ort: A, betreiber: B{i}, land: DE}}" for i in range(2000))),
    "lone carriage returns below long fields": lambda: FIELDS + "# a\n" * (N // 8) + "---\n\n" + "a\r" * (N // 4),
    "parts at the margin": lambda: matter("quellen:\n  - titel: x\n" + "herausgeber: y\n" * (N // 15)),
    "points indented by no-break spaces": lambda: matter("suchwoerter:\n" + "\u00a0\u00a0- a\n" * (N // 8)),
    "tabs in one field": lambda: matter("quellen:\n" + "\t- a\tb\n" * (N // 8)),
    "lines without words for ends": lambda: "===\n" + "titel: x\n" + "===\n" * (N // 4),
    "fields without a line above": lambda: PLAIN.split("---\n", 1)[1] + "k: x\n" * (N // 6),
    "links that nobody closes": lambda: FIELDS + "---\n\n" + "[a](https://x.example/" * 1900 + "z " * 20_000,
    "links that nobody closes in one word": lambda: FIELDS + "---\n\n" + "[a](x(" * (N // 6),
    "no end": lambda: FIELDS + "k: x\n" * (N // 5),
    "ends that are none": lambda: "---\n" + "--\n" * (N // 3),
    "directives": lambda: "%YAML\n" * (N // 6),
    "aliases": lambda: matter("a: &a [x,x]\n" + "b: &b [*a,*a,*a]\n" * 20),
}


def measure(program, text):
    """Builds the small site with this text in one file; the child is small, since a forked process counts what its parent holds."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        site = os.path.join(folder, "site")
        shutil.copytree(SITE, site)
        with open(os.path.join(site, FILE), "w", encoding="utf-8", newline="") as file:
            file.write(text)
        del text
        command = f"ulimit -t 20; exec {program} build --as-of 2026-11-23"
        process = subprocess.Popen(["/bin/sh", "-c", command], cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(program, names):
    program = os.path.abspath(program)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    worst, failures = (0.0, ""), 0
    for name, make in CASES.items():
        if names and name not in names:
            continue
        code, seconds, memory = measure(program, make())
        worst = max(worst, (seconds, name))
        if code not in (0, 1) or seconds > SECONDS or memory > MEGABYTES:
            failures += 1
            print(f"FAILED {name}: exit code {code}, {seconds:.2f} s, {memory:.0f} MB", flush=True)
        elif names:
            print(f"{name}: exit code {code}, {seconds:.2f} s, {memory:.0f} MB")
    print(f"Pathologies: {len(names or CASES)} files, {failures} failures; {worst[1]} took longest, {worst[0]:.2f} s; this script took {own:.0f} MB.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
