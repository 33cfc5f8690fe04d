"""Sentences, paragraphs and bodies in Markdown."""

from words import (ACTORS, FACTS, HEADINGS, ITEMS, OPENERS, REASONS, SUBHEADINGS, SUBJECTS, THINGS, TIMES, VERBS)


def fact(rng):
    return rng.choice(FACTS).format(n=rng.randint(11, 99), m=rng.randint(100, 999), k=rng.randint(3, 24))


def sentence(rng):
    """One sentence of 60 to 160 characters."""
    kind = rng.random()
    pick = rng.choice
    if kind < 0.35:
        return f"{pick(ACTORS)} {pick(VERBS)} {pick(THINGS)} {pick(TIMES)}, {pick(REASONS)}."
    if kind < 0.6:
        return f"{pick(ACTORS)} {pick(VERBS)} {pick(THINGS)} {pick(TIMES)}."
    if kind < 0.8:
        return f"{pick(OPENERS)} {fact(rng)}."
    if kind < 0.9:
        return f"{fact(rng)}; betroffen sind z. B. {pick(SUBJECTS)} und {pick(SUBJECTS)} nach § {rng.randint(1, 40)} Abs. {rng.randint(1, 5)}."
    return f"{fact(rng)} - so steht es im Bericht \"{pick(SUBJECTS)} {rng.randint(2019, 2026)}\"."


def text(rng, size):
    """Sentences of together at least `size` bytes."""
    parts, length = [], 0
    while length < size:
        part = sentence(rng)
        parts.append(part)
        length += len(part) + 1
    return " ".join(parts)


def marked_paragraph(rng, links):
    """A paragraph with emphasis, code or a link to another entry."""
    parts = [sentence(rng) for _ in range(rng.randint(2, 4))]
    kind = rng.random()
    if kind < 0.3:
        parts.append(f"**Wichtig:** {fact(rng)}, *nicht mehr und nicht weniger*.")
    elif kind < 0.4:
        parts.append(f"Die Schnittstelle liefert `status={rng.randint(200, 599)}`.")
    elif kind < 0.5:
        parts.append(f"Näheres steht im [Bericht](https://www.beispiel-{rng.randint(1, 999)}.nrw/berichte/{rng.randint(2019, 2026)}).")
    if links and rng.random() < 0.5:
        parts.append(f"Verwandt ist [{rng.choice(SUBJECTS)}]({links.pop()}).")
    return " ".join(parts)


def bullet_list(rng, ordered):
    rows = rng.sample(ITEMS, rng.randint(3, 5))
    return "\n".join(
        (f"{number}. " if ordered else "- ") + row.format(s=rng.choice(SUBJECTS)) for number, row in enumerate(rows, 1))


def table(rng):
    rows = [f"| {rng.choice(SUBJECTS)} | {rng.randint(100, 9999)} | {rng.randint(1, 99)} % |" for _ in range(rng.randint(3, 6))]
    return "\n".join(["| Gegenstand | Fälle | Anteil |", "|---|---:|---:|", *rows])


def body(rng, links, size):
    """A body of about `size` bytes that links to each of `links` at most once."""
    blocks, notes, length = [], [], 0
    headings = rng.sample(HEADINGS, 8)
    while length < size and headings:
        section = ["## " + headings.pop(), marked_paragraph(rng, links)]
        kind = rng.random()
        if kind < 0.25:
            section.append(bullet_list(rng, ordered=kind < 0.08))
        elif kind < 0.35:
            section.append(table(rng))
        elif kind < 0.42:
            section.append("> " + sentence(rng))
        elif kind < 0.5:
            section += ["### " + rng.choice(SUBHEADINGS), marked_paragraph(rng, links)]
        elif kind < 0.56:
            name = f"q{len(notes) + 1}"
            section.append(f"{sentence(rng)[:-1]}.[^{name}]")
            notes.append(f"[^{name}]: {rng.choice(OPENERS)} {fact(rng)}.")
        section.append(marked_paragraph(rng, links))
        length += sum(len(block) for block in section)
        blocks += section
    return "\n\n".join(blocks + notes) + "\n"
