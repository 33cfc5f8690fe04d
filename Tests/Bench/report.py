"""Medians, spreads and ratios as Markdown."""

import os
from statistics import median

from tools import machine


def spread(values, scale=1.0, digits=2):
    """The median, with the smallest and largest in brackets."""
    values = [value * scale for value in values]
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def seconds(values):
    """Times in the unit in which they can be read."""
    return spread(values, 1000, 1) + " ms" if median(values) < 0.2 else spread(values) + " s"


class Report:
    """Collects what the scenarios found; the tables in the order in which they came."""

    def __init__(self, day, arguments):
        load = f"load {os.getloadavg()[0]:.1f} at the start"
        self.head = f"Measured on {day}: {machine()}; {arguments}; {load}. Medians (smallest–largest)."
        self.costs, self.ratios, self.kinds, self.notes = [], [], [], []

    def add(self, scenario, name, costs):
        """A row of costs, one for each counted round."""
        self.costs.append(
            f"| {scenario} | {name} | {len(costs)} | {seconds([cost.cpu for cost in costs])} | {seconds([cost.wall for cost in costs])} "
            f"| {spread([cost.peak / 1024 for cost in costs], digits=1)} | {costs[-1].files:,} | {costs[-1].bytes / 1e6:,.1f} |")
        self.notes += sorted({f"{scenario}, {name}: {note}" for cost in costs for note in cost.notes})

    def compare(self, what, ours, theirs, goals=("", "", "")):
        """Ratios of ours to theirs, round by round; the goals are those for CPU, wall and peak memory."""
        cells = []
        for key, goal in zip(("cpu", "wall", "peak"), goals):
            values = [getattr(one, key) / getattr(other, key) for one, other in zip(ours, theirs)]
            cells.append(spread(values, digits=3) + (f", goal {goal}" if goal else ""))
        self.ratios.append(f"| {what} | " + " | ".join(cells) + " |")

    def add_kinds(self, scenario, rows):
        """How many files of which kind, and their bytes."""
        self.kinds += [f"| {scenario} | {kind} | {count:,} | {size / 1e6:,.2f} |" for kind, (count, size) in sorted(rows.items())]

    def markdown(self):
        parts = [self.head]
        for title, columns, rows in (
            ("Cost of a whole process", "scenario | program | rounds | CPU | wall | peak MB | files | MB written", self.costs),
            ("Ratios, pairwise by round", "comparison | CPU | wall | peak memory", self.ratios),
            ("Output by kind", "scenario | kind | files | MB", self.kinds),
        ):
            if rows:
                parts += [f"## {title}", "\n".join([f"| {columns} |", "|" + "---|" * (columns.count("|") + 1), *rows])]
        parts += ["## Correctness", "\n".join(f"- {note}" for note in self.notes) or "Every comparison of outputs was equal, byte for byte."]
        return "\n\n".join(parts) + "\n"
