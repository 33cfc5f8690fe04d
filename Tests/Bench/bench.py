#!/usr/bin/env python3
"""Measures the program against Hugo, against a floor in C and against itself, and prints a table in Markdown.

Needs a release build; everything else is made below `.build-bench`, where the table is kept as `bench.md`.
"""

import argparse
import datetime
import os
import shutil
import sys
import tempfile

from measuring import Meter
from report import Report
from scenarios import ALL, Bench
from tools import BUILD, REPOSITORY, compiled, require_packages


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=os.path.join(REPOSITORY, ".build", "release", "offenlage"))
    parser.add_argument("--size", type=int, default=10_000, help="entries of the comparison (default 10000)")
    parser.add_argument("--sizes", default="1000,10000,50000", help="entries for growth (default 1000,10000,50000)")
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds after one warm-up (default 5)")
    parser.add_argument("--growth-rounds", type=int, help="counted rounds for growth (default: as --rounds)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--as-of", default="2026-12-01", help="the day of all builds (default 2026-12-01)")
    parser.add_argument("--only", default=",".join(ALL), help=f"scenarios out of {', '.join(ALL)}")
    parser.add_argument("--work", default="/dev/shm" if os.path.isdir("/dev/shm") else None, help="a folder in memory (default /dev/shm)")
    options = parser.parse_args()
    options.sizes = [int(size) for size in options.sizes.split(",")]
    options.growth_rounds = options.growth_rounds or options.rounds
    options.program = os.path.abspath(options.program)
    options.only = options.only.split(",")
    if unknown := set(options.only) - set(ALL):
        parser.error(f"no scenario {', '.join(sorted(unknown))}")
    if not os.access(options.program, os.X_OK):
        sys.exit(f"{options.program} is missing: swift build -c release --static-swift-stdlib")
    return options


def main():
    options = parse_arguments()
    require_packages()
    work = tempfile.mkdtemp(prefix="offenlage-bench-", dir=options.work)
    try:
        # A copy, so that a build that is started meanwhile does not change what is measured.
        options.program = shutil.copy(options.program, work)
        report = Report(datetime.date.today().isoformat(), f"seed {options.seed}, as of {options.as_of}, files in {options.work or work}")
        bench = Bench(options, Meter(compiled("measure"), work), report, work)
        for name in options.only:
            print(f"{name} …", file=sys.stderr, flush=True)
            ALL[name](bench)
        table = report.markdown()
        os.makedirs(BUILD, exist_ok=True)
        with open(os.path.join(BUILD, "bench.md"), "w", encoding="utf-8") as file:
            file.write(table)
        print(table)
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
