"""What is measured, each as whole processes and in turn: A B C A B C. Outputs are compared while they are timed."""

import os
import shutil

from contestants import Floor, Hugo, Offenlage
from generate import generate, is_draft
from measuring import content, difference, rewritten, snapshot, walk
from site_folder import Site, edit_body, edit_title
from tools import compiled, hugo

GOALS_HUGO = ("≤ 0.1", "≤ 0.1", "≤ 0.1")
GOALS_FLOOR = ("≤ 1.8", "≤ 1.5", "")


class Bench:
    """The registers made so far and the settings of one run."""

    def __init__(self, options, meter, report, work):
        self.options, self.meter, self.report, self.work = options, meter, report, work
        self.sites = {}

    def site(self, size):
        """The register of a size, made on first use."""
        if size not in self.sites:
            folder = os.path.join(self.work, f"register-{size}")
            generate(size, self.options.seed, folder)
            site = Site(os.path.join(folder, "site"), self.options.program, self.options.as_of)
            site.add_templates()
            self.sites[size] = site
        return self.sites[size]

    def in_turn(self, contestants, rounds):
        """The costs of each, one warm-up aside; a run whose output differs from the warm-up's is noted."""
        costs = [[] for _ in contestants]
        expected = [None] * len(contestants)
        for number in range(rounds + 1):
            for place, contestant in enumerate(contestants):
                if number == 1 and isinstance(contestant, Floor):
                    contestant.prepare()
                if number == 0 and isinstance(contestant, Floor):
                    continue
                cost = contestant.run(self.meter)
                if isinstance(contestant, Offenlage):
                    found = content(snapshot(contestant.site.output))
                    expected[place] = expected[place] or found
                    if fault := difference(found, expected[place]):
                        cost.notes.append(f"two cold builds differ: {fault}")
                if number:
                    costs[place].append(cost)
        return costs


def cold(bench):
    """A build from nothing, against Hugo and the floor."""
    size = bench.options.size
    site = bench.site(size)
    floor = compiled("floor", "-lcmark", "-lyaml", "-lpthread")
    hugo_content = os.path.join(os.path.dirname(site.folder), "hugo")
    contestants = [
        Offenlage(site), Hugo(hugo(), hugo_content, bench.work), Floor(floor, 1, site, bench.work), Floor(floor, 2, site, bench.work)]
    costs = bench.in_turn(contestants, bench.options.rounds)
    for contestant, rows in zip(contestants, costs):
        bench.report.add(f"cold, {size:,}", contestant.name, rows)
    bench.report.compare(f"offenlage / hugo, {size:,}", costs[0], costs[1], GOALS_HUGO)
    bench.report.compare(f"offenlage / floor, 1 thread, {size:,}", costs[0], costs[2])
    bench.report.compare(f"offenlage / floor, 2 threads, {size:,}", costs[0], costs[3], GOALS_FLOOR)


def growth(bench):
    """Builds from nothing of all sizes in turn."""
    sizes = bench.options.sizes
    contestants = [Offenlage(bench.site(size)) for size in sizes]
    costs = bench.in_turn(contestants, bench.options.growth_rounds)
    for size, rows, contestant in zip(sizes, costs, contestants):
        bench.report.add(f"growth, {size:,}", "offenlage", rows)
        bench.report.add_kinds(f"{size:,}", kinds(contestant.site.output))
        contestant.site.forget()
    for (small, first), (large, second) in zip(zip(sizes, costs), list(zip(sizes, costs))[1:]):
        goals = ("≤ 5.2", "", "") if (small, large) == (10_000, 50_000) else ("", "", "")
        bench.report.compare(f"{large:,} / {small:,} entries", second, first, goals)


def kinds(output):
    """Files and bytes of an output by the end of their names; pages of entries by themselves."""
    found = {}
    for path, size, _ in walk(output):
        kind = "page of an entry" if path.startswith("eintraege/nrw-ki-") else os.path.splitext(path)[1] or "no ending"
        count, total = found.get(kind, (0, 0))
        found[kind] = (count + 1, total + size)
    return found


def unchanged(bench):
    """A build after a build."""
    size = bench.options.size
    repeat(bench, bench.site(size), f"nothing changed, {size:,}")


def repeat(bench, site, scenario):
    """Builds again what is built, each time as a new process."""
    site.cold(bench.meter)
    before = snapshot(site.output)
    costs = []
    for number in range(bench.options.rounds + 1):
        cost = site.build(bench.meter)
        after = snapshot(site.output)
        note_difference(cost, content(after), content(before))
        if touched := [path for path, file in after.items() if path not in before or before[path].stamp != file.stamp]:
            cost.notes.append(f"{len(touched)} files were written although nothing changed, such as {min(touched)}")
        before = after
        if number:
            costs.append(cost)
    bench.report.add(scenario, "offenlage", costs)


def body(bench):
    """A build after one edited body."""
    edited(bench, "one body edited", edit_body)


def title(bench):
    """A build after one edited title."""
    edited(bench, "one title edited", edit_title)


def edited(bench, name, make_edit):
    """Edits an entry and builds, a different entry each round; the output must equal that of a build from nothing."""
    size = bench.options.size
    original = bench.site(size)
    site, reference = (original.copy(os.path.join(bench.work, folder)) for folder in ("edited", "reference"))
    site.cold(bench.meter)
    before, costs, counts = snapshot(site.output), [], set()
    for number in range(bench.options.rounds + 1):
        entry = (number * 7919 + 12) % size + 1
        path = site.entry(entry + is_draft(entry) if entry < size else 1)
        for each in (site, reference):
            each.edit(path, make_edit(number))
        cost = site.build(bench.meter)
        after = snapshot(site.output)
        written, needless = rewritten(before, after)
        if needless:
            cost.notes.append(f"{len(needless)} files were written that did not change, such as {min(needless)}")
        reference.cold(bench.meter)
        note_difference(cost, content(after), content(snapshot(reference.output)))
        before = after
        if number:
            costs.append(cost)
            counts.add(len(written))
    bench.report.add(f"{name}, {size:,} ({min(counts)}–{max(counts)} files written)", "offenlage", costs)
    for each in (site, reference):
        shutil.rmtree(each.folder)


def note_difference(cost, found, expected):
    if fault := difference(found, expected):
        cost.notes.append(f"not what a cold build writes: {fault}")


def portal(bench):
    """The repository's own portal, from nothing and again."""
    site = Site.of_repository(os.path.join(bench.work, "portal"), bench.options.program, bench.options.as_of)
    bench.report.add("own portal, cold", "offenlage", bench.in_turn([Offenlage(site)], bench.options.rounds)[0])
    repeat(bench, site, "own portal, nothing changed")


def startup(bench):
    """The start of a process."""
    runs = [bench.meter.run([bench.options.program, "--version"], bench.work) for _ in range(4 * bench.options.rounds + 1)]
    bench.report.add("offenlage --version", "offenlage", runs[1:])


ALL = {"startup": startup, "portal": portal, "cold": cold, "unchanged": unchanged, "body": body, "title": title, "growth": growth}
