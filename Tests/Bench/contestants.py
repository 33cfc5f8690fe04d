"""Those who build the same register from nothing: ourselves, Hugo, and the floor in C."""

import os
import shutil

from measuring import totals, walk
from tools import BENCH


class Offenlage:
    name = "offenlage"

    def __init__(self, site):
        self.site = site

    def run(self, meter):
        return self.site.cold(meter)


class Hugo:
    """Hugo with its own tree of the same entries; its cache folder is as fresh as its output."""
    name = "hugo"

    def __init__(self, binary, content, work):
        self.binary, self.content, self.work = binary, content, os.path.join(work, "hugo-run")

    def run(self, meter):
        shutil.rmtree(self.work, ignore_errors=True)
        source = os.path.join(self.work, "source")
        shutil.copytree(os.path.join(BENCH, "hugo"), source)
        output = os.path.join(self.work, "output")
        cost = meter.run(
            [self.binary, "--quiet", "--noBuildLock", "--source", source, "--contentDir", self.content, "--destination", output,
             "--cacheDir", os.path.join(self.work, "cache")], self.work)
        cost.files, cost.bytes = totals(output)
        shutil.rmtree(self.work)
        return cost


class Floor:
    """The C program, which writes as many files of as many bytes as ourselves."""

    def __init__(self, binary, threads, site, work):
        self.name = f"floor, {threads} thread{'s' if threads > 1 else ''}"
        self.binary, self.threads, self.site = binary, threads, site
        self.output = os.path.join(work, "floor-output")
        self.inputs, self.outputs = os.path.join(work, "floor-inputs"), os.path.join(work, "floor-outputs")

    def prepare(self):
        """Lists what there is to read and to write, after a finished build."""
        content = os.path.join(self.site.folder, "Content")
        with open(self.inputs, "w", encoding="utf-8") as file:
            texts = sorted(path for path, _, _ in walk(content) if path.endswith(".md"))
            file.writelines(os.path.join(content, path) + "\n" for path in texts)
        rows = sorted((path, size) for path, size, _ in walk(self.site.output))
        folders = sorted({folder for path, _ in rows for folder in parents(path)})
        with open(self.outputs, "w", encoding="utf-8") as file:
            file.writelines(f"D {folder}\n" for folder in folders)
            file.writelines(f"F {size} {path}\n" for path, size in rows)

    def run(self, meter):
        shutil.rmtree(self.output, ignore_errors=True)
        cost = meter.run([self.binary, str(self.threads), self.inputs, self.outputs, self.output], self.site.folder)
        cost.files, cost.bytes = totals(self.output)
        shutil.rmtree(self.output)
        return cost


def parents(path):
    """The folders above a path, outermost first."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
