"""A folder in which the program works: Content, Templates, and whatever it writes."""

import glob
import os
import re
import shutil

from measuring import totals
from tools import REPOSITORY

KEPT = {"Content", "Templates"}


class Site:
    """One register with its templates; `build` is the command that is measured."""

    def __init__(self, folder, program, day):
        self.folder, self.program, self.day = folder, program, day

    @classmethod
    def of_repository(cls, folder, program, day):
        """The repository's own portal."""
        os.makedirs(folder)
        shutil.copytree(os.path.join(REPOSITORY, "Content"), os.path.join(folder, "Content"))
        site = cls(folder, program, day)
        site.add_templates()
        return site

    def add_templates(self):
        shutil.copytree(os.path.join(REPOSITORY, "Templates"), os.path.join(self.folder, "Templates"))

    def copy(self, folder):
        """The same register in another folder, never built."""
        os.makedirs(folder)
        for name in KEPT:
            shutil.copytree(os.path.join(self.folder, name), os.path.join(folder, name))
        return Site(folder, self.program, self.day)

    @property
    def output(self):
        return os.path.join(self.folder, "Output")

    def forget(self):
        """Removes everything that a build left, caches included."""
        for name in os.listdir(self.folder):
            if name not in KEPT:
                shutil.rmtree(os.path.join(self.folder, name))

    def build(self, meter):
        """Builds as it is; the cost, with what the output then holds."""
        cost = meter.run([self.program, "build", "--as-of", self.day], self.folder)
        cost.files, cost.bytes = totals(self.output)
        return cost

    def cold(self, meter):
        """Builds with nothing there."""
        self.forget()
        return self.build(meter)

    def entry(self, number):
        """The path of a generated entry's file below Content."""
        pattern = os.path.join(self.folder, "Content", "ressorts", "*", f"eintrag-{number:05}.md")
        return os.path.relpath(glob.glob(pattern)[0], self.folder)

    def edit(self, path, change):
        """Applies a change to the text of a file."""
        path = os.path.join(self.folder, path)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        changed = change(text)
        if changed == text:
            raise ValueError(f"the edit changed nothing in {path}")
        with open(path, "w", encoding="utf-8") as file:
            file.write(changed)


def edit_body(round_number):
    """An edit below the front matter."""
    return lambda text: re.sub(r"(\n## [^\n]+\n\n)", rf"\1Nachtrag {round_number}: Die Angaben wurden bestätigt. ", text, count=1)


def edit_title(round_number):
    """An edit of what lists show."""
    return lambda text: re.sub(r'\ntitel: "[^"]*"', f'\ntitel: "Geänderter Titel {round_number}"', text, count=1)
