"""Seeds of the fuzz targets: Seeds/TARGET.txt has one input a line, its bytes escaped as Python does.

Usage: seeds.py unpack TARGET FOLDER    writes each of them as a file, and each payload of the hostile corpus
       seeds.py pack TARGET FOLDER      makes the files of a folder the seeds, such as what libFuzzer learnt and merged
"""

import hashlib
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
LETTERS = {"n": "\n", "t": "\t", "r": "\r"}


def learnt(target):
    file = HERE / "Seeds" / f"{target}.txt"
    lines = file.read_text().splitlines() if file.exists() else []
    return [line.encode().decode("unicode_escape").encode("latin-1") for line in lines]


def payloads():
    for file in sorted((HERE.parent / "HostileTests/Corpus").glob("*.txt")):
        for line in file.read_text().splitlines():
            if line and not line.startswith("# "):
                yield re.sub(r"\\(u[0-9a-f]{4}|U[0-9a-f]{8}|.)", unescaped, line).encode("utf-8", "surrogatepass")


def unescaped(match):
    letter, digits = match[1][0], match[1][1:]
    return chr(int(digits, 16)) if digits else LETTERS.get(letter, letter)


def main():
    action, target, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    if action == "unpack":
        for seed in [*learnt(target), *payloads()]:
            (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    else:
        inputs = sorted({file.read_bytes() for file in folder.iterdir()}, key=lambda data: (len(data), data))
        lines = [data.decode("latin-1").encode("unicode_escape").decode() + "\n" for data in inputs]
        (HERE / "Seeds" / f"{target}.txt").write_text("".join(lines))


main()
