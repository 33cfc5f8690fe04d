"""Runs a program as a whole process and says what it cost, and what a folder holds before and after."""

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass, field


@dataclass
class Cost:
    """The cost of one run: seconds and kilobytes; files and bytes are those of the whole output."""
    wall: float
    cpu: float
    peak: int
    files: int = 0
    bytes: int = 0
    notes: list = field(default_factory=list)


class Meter:
    """Starts programs by way of `measure`, so that their peak memory is their own."""

    def __init__(self, measure, work):
        self.measure, self.report = measure, os.path.join(work, "cost")

    def run(self, command, folder):
        """The cost of a command that must succeed."""
        result = subprocess.run(
            [self.measure, self.report, *command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        with open(self.report, encoding="utf-8") as file:
            status, wall, user, system, peak = file.read().split()
        if status != "0" or result.returncode != 0:
            sys.exit(f"{' '.join(command)} in {folder} ended with {status}:\n{result.stdout[-2000:]}{result.stderr[-4000:]}")
        return Cost(float(wall), float(user) + float(system), int(peak))


@dataclass(frozen=True)
class Written:
    """One file of an output: what it holds and when it was written."""
    size: int
    digest: str
    stamp: tuple


def snapshot(folder):
    """Every file below a folder by its path."""
    files = {}
    for path, size, info in walk(folder):
        with open(os.path.join(folder, path), "rb") as file:
            digest = hashlib.blake2b(file.read(), digest_size=16).hexdigest()
        files[path] = Written(size, digest, (info.st_mtime_ns, info.st_ctime_ns, info.st_ino))
    return files


def walk(folder):
    """Path, size and state of every file below a folder."""
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            info = os.lstat(path)
            yield os.path.relpath(path, folder), info.st_size, info


def totals(folder):
    """The number of files below a folder and their bytes."""
    sizes = [size for _, size, _ in walk(folder)]
    return len(sizes), sum(sizes)


def is_published(path):
    """Whether a file is part of the site; what starts with a dot is the program's own record."""
    return not any(part.startswith(".") for part in path.split("/"))


def content(files):
    """What a snapshot publishes."""
    return {path: file.digest for path, file in files.items() if is_published(path)}


def difference(found, expected):
    """How two published outputs differ, in one sentence; None when they do not."""
    paths = sorted(path for path in found.keys() | expected.keys() if found.get(path) != expected.get(path))
    return f"{len(paths)} files differ, first {paths[0]}" if paths else None


def rewritten(before, after):
    """The published files that were written, and those of them that held the same before."""
    written = {path for path, file in after.items() if is_published(path) and (path not in before or before[path].stamp != file.stamp)}
    needless = {path for path in written if path in before and before[path].digest == after[path].digest}
    return written, needless
