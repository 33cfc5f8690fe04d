"""200,000 files where people may have them: many_files.py PROGRAM

In a register as pictures, built, published, published again and taken back; in Content where no file belongs; in the output folder and
in the folder that is published from. Nothing is lost, no step takes more than a minute of CPU or 600 MB.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SITE = pathlib.Path(__file__).resolve().parents[1] / "OffenlageTests/Fixtures/Site"
COUNT, SECONDS, MEGABYTES = 200_000, 60.0, 600
failures = 0


def fill(folder, ending, content):
    for number in range(COUNT):
        place = folder / f"{number // 1000:03}"
        if number % 1000 == 0:
            place.mkdir(parents=True)
        (place / f"{number}{ending}").write_bytes(content)


def count(folder, ending):
    return sum(name.endswith(ending) for _, _, names in os.walk(folder) for name in names)


def step(name, program, site, arguments, expected):
    global failures
    with open(site / "report", "wb") as report:
        process = subprocess.Popen([program, *arguments], cwd=site, stdout=report, stderr=report)
        _, status, usage = os.wait4(process.pid, 0)
    code, seconds, memory = os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    good = code == expected and seconds < SECONDS and memory < MEGABYTES
    failures += not good
    print(f"{'ok' if good else 'FAILED'} {name}: exit code {code}, {seconds:.2f} s, {memory:.0f} MB", flush=True)
    return (site / "report").read_text()


def expect(condition, message):
    global failures
    failures += not condition
    if not condition:
        print("FAILED", message)


def main(program):
    program = os.path.abspath(program)
    day = ["--as-of", "2026-11-23"]
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        site = pathlib.Path(folder)
        for part in ["Content", "Templates"]:
            shutil.copytree(SITE / part, site / part)
        picture = (site / "Content/bilder/punkt.png").read_bytes()
        fill(site / "Content/bilder/viele", ".png", picture)
        step("build", program, site, ["build", *day], 0)
        expect(count(site / "Output", ".png") == COUNT + 1, "not all pictures were built")
        step("build again", program, site, ["build", *day], 0)
        step("publish", program, site, ["publish", "Ziel", *day], 0)
        step("publish again", program, site, ["publish", "Ziel", "--as-of", "2026-11-24"], 0)
        step("take back", program, site, ["publish", "Ziel", "--rollback"], 0)
        expect(count(site / "Ziel/current/", ".png") == COUNT + 1, "not all pictures are online")
        step("verify", program, site, ["verify", "Ziel"], 0)
        shutil.rmtree(site / "Content/bilder/viele")
        shutil.rmtree(site / "Ziel")

        fill(site / "Output/fremd", ".txt", b"x")
        step("build beside files of others", program, site, ["build", *day], 0)
        expect(count(site / "Output/fremd", ".txt") == COUNT, "files of others are gone")
        shutil.rmtree(site / "Output")

        fill(site / "Content/seiten/fremd", ".txt", b"x")
        report = step("files where none belong", program, site, ["check", *day], 1)
        expect(len(report) < 1 << 20, f"the report has {len(report)} bytes")
        shutil.rmtree(site / "Content/seiten/fremd")

        fill(site / "Ziel", ".txt", b"x")
        report = step("a target of others", program, site, ["publish", "Ziel", *day], 2)
        expect("nicht leer" in report and count(site / "Ziel", ".txt") == COUNT, report[:200])
    sys.exit(bool(failures))


main(sys.argv[1])
