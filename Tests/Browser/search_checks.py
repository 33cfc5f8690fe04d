"""The search: what is found, in which order, by keyboard, from the address, and as a file."""

import csv
import glob
import html
import io
import json
import os
import re
import unicodedata
import urllib.parse

from support import page, until

FIELD = "#q"


def titles(tab):
    return tab.locator("#treffer h3").all_inner_texts()


def state(tab):
    return tab.locator("#stand").inner_text()


def count(tab):
    number = re.match(r"[\d.]+", state(tab))
    return int(number.group().replace(".", "")) if number else 0


def ask(tab, question):
    """Puts a question into the field and waits for the answer."""
    tab.locator(FIELD).fill("")
    until(tab, "!document.getElementById('stand').textContent.includes('„')")
    tab.locator(FIELD).fill(question)
    until(
        tab, "q => document.getElementById('stand').textContent.includes(`„${q.trim()}“`)", question)


def entries(output):
    """The titles of all entries, read from their pages and not from the index."""
    found = {}
    for file in glob.glob(os.path.join(output, "eintraege", "nrw-ki-*", "index.html")):
        with open(file, encoding="utf-8") as text:
            title = re.search(r"<h1[^>]*>(.*?)</h1>", text.read(), re.S)
        found[file.split(os.sep)[-2]] = html.unescape(re.sub(r"<[^>]+>", "", title.group(1))).strip()
    return found


def check_search(browser, base, output, checks):
    known = entries(output)
    with page(browser, base, checks, viewport={"width": 1280, "height": 900}) as tab:
        tab.goto(base + "/suche/", wait_until="networkidle")
        check_words(tab, checks)
        check_every_title(tab, known, checks)
        check_spellings(tab, known, checks)
        check_compounds(tab, known, checks)
        check_single_words(tab, known, checks)
        check_topics(tab, base, checks)
        check_ranking(tab, checks)
        check_filter(tab, base, checks)
        check_chosen(tab, base, checks)
        check_keyboard(tab, base, checks)
        check_title(tab, base, checks)
        check_file(tab, base, known, checks)
        check_joins(tab, base, checks)
        check_questions(tab, base, checks)
        check_return(tab, base, checks)
        check_ministries(tab, base, output, checks)
        check_laws(tab, base, output, checks)
    check_without_script(browser, base, checks)
    check_header(browser, base, checks)
    check_widths(browser, base, checks)
    check_few_results(browser, base, checks)
    check_lost_index(browser, base, checks)
    check_old_browsers(browser, base, known, checks)
    check_odd_addresses(browser, base, checks)


def check_words(tab, checks):
    """`suche.js` cuts texts into words as the index does: the same table holds both."""
    with open(os.path.join(os.path.dirname(__file__), "words.json"), encoding="utf-8") as file:
        table = json.load(file)
    script = tab.locator("script[type=module]").get_attribute("src")
    found = tab.evaluate(
        "async ([script, texts]) => { const { woerter, verbundene } = await import(script);"
        "return texts.map(text => [woerter(text), verbundene(text)].map(all => all.map(w => w.wort).join(' '))); }",
        [script, [row[0] for row in table]])
    for row, (words, joined) in zip(table, found):
        checks.equal(words, row[1], "suche.js", f"words of {row[0]!r}")
        checks.equal(joined, row[2] if len(row) > 2 else "", "suche.js", f"words joined in {row[0]!r}")


def check_every_title(tab, known, checks):
    """Whoever types an entry's title sees the entry first, or beside others of the same name."""
    for title in list(known.values())[:12]:
        ask(tab, title.replace("\u00a0", " "))
        found = titles(tab)
        checks.expect(title in found[:3], "/suche/", f"„{title}“ brings {found[:3]}")


def letters(text):
    return [word for word in re.findall(r"[^\W\d_]{9,}", text) if unicodedata.normalize("NFC", word) == word]


def check_spellings(tab, known, checks):
    """Spellings with and without umlauts, beginnings, parts and one typing error all bring the entry that has the word."""
    words = sorted({word for title in known.values() for word in letters(title)})
    umlauts = [word for word in words if re.search("[äöü]", word.lower())]
    checks.expect(len(words) > 3, "/suche/", "too few words in titles to test spellings")
    for word in umlauts[:3]:
        found = []
        for table in ({}, {"ä": "ae", "ö": "oe", "ü": "ue"}, {"ä": "a", "ö": "o", "ü": "u"}):
            ask(tab, "".join(table.get(letter, letter) for letter in word.lower()))
            found.append((count(tab), titles(tab)))
        checks.expect(found[0][0] > 0 and found[0] == found[1] == found[2], "/suche/", f"spellings of „{word}“: {found}")
    for word in words[:6]:
        middle = len(word) // 2
        questions = {
            "beginning": word[:6],
            "swapped": word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :],
            "missing": word[:2] + word[3:],
            "wrong": word[:-2] + ("q" if word[-2] != "q" else "z") + word[-1],
            "in two": f"{word[:middle]} {word[middle:]}",
            "twice wrong": word[:3] + "q" + word[3 : middle] + word[middle + 1 :],
        }
        for kind, question in questions.items():
            ask(tab, question)
            checks.expect(any(word in title for title in titles(tab)), "/suche/", f"{kind}: „{question}“ does not bring „{word}“")
            if "ähnlichen Wörtern" in state(tab):
                checks.expect(f"„{question}“" in state(tab), "/suche/", f"„{question}“ is not repeated as it was typed: {state(tab)}")
                checks.expect(word in state(tab), "/suche/", f"„{word}“ is not named as it is written: {state(tab)}")
    names = [(title, name) for title in known.values() for name in re.findall(r"[^\W\d_]+\.[^\W\d_]+", title)]
    checks.expect(names, "/suche/", "no name with a sign within in titles")
    for title, name in names[:3]:
        for question in (name, name.replace(".", ""), name.replace(".", " "), name.lower()):
            ask(tab, question)
            checks.expect(title in titles(tab), "/suche/", f"„{question}“ does not bring „{name}“: {titles(tab)}")
            checks.expect(tab.locator("#treffer mark").count() > 0, "/suche/", f"„{question}“ is marked nowhere")
    ask(tab, "verwaltung")
    everything = count(tab)
    ask(tab, "verwaltung qqqqqqq")
    checks.equal(count(tab), 0, "/suche/", "results for a word that no entry has")
    checks.expect("Das Wort „qqqqqqq“ kommt in keinem" in state(tab), "/suche/", "it is not said which word is missing")
    ask(tab, "verwaltung nrw")
    checks.expect(0 < count(tab) <= everything, "/suche/", "a second word brings more instead of less")


def check_compounds(tab, known, checks):
    """A compound that no entry has brings what has its parts, and it is said what was looked for instead."""
    pairs = [(title, words) for title in known.values() if len(words := letters(title)) > 1]
    for title, words in pairs[:4]:
        first, second = words[0].lower(), words[1].lower()
        for question in (f"{first}s{second}", f"{first}xyloqual", f"qyloxual{first}"):
            ask(tab, question)
            checks.expect(title in titles(tab), "/suche/", f"„{question}“ does not bring „{title}“: {state(tab)}")
            checks.expect(f"Kein heutiger Eintrag zu „{question}“" in state(tab), "/suche/", f"that „{question}“ is nowhere goes unsaid")
            checks.expect("mit denselben Teilen: " in state(tab), "/suche/", f"what was looked for goes unsaid: {state(tab)}")
            checks.expect(tab.locator("#treffer mark").count() > 0, "/suche/", f"parts of „{question}“ are marked nowhere")
    checks.expect(pairs, "/suche/", "no title with two long words")
    for name, ministry in (
        ("Innenministerium", "des Innern"), ("Finanzministerium", "der Finanzen"), ("Schulministerium", "für Schule"),
        ("verkehrsminister", "Verkehr des"), ("Justizministeriums", "der Justiz"),
    ):
        ask(tab, name)
        found = tab.locator("#benannte h3").all_inner_texts()
        checks.expect(len(found) == 1 and ministry in found[0], "/suche/", f"„{name}“ brings {found}")


def check_single_words(tab, known, checks):
    """Where no entry has all words, each of them is offered alone."""
    ask(tab, "weihnachtsbaumkulturen steuerfahndung")
    checks.equal(count(tab), 0, "/suche/", "entries with words of different entries")
    checks.expect("Kein Eintrag hat alle Wörter zugleich" in state(tab), "/suche/", f"why there is nothing goes unsaid: {state(tab)}")
    ways = tab.locator("#einzelne a")
    checks.equal(ways.count(), 2, "/suche/", "ways on from an empty result")
    number = int(re.search(r"[(](\d+) ", tab.locator("#einzelne li").first.inner_text()).group(1))
    ways.first.click()
    until(tab, "document.getElementById('stand').textContent.includes('zu „weihnachtsbaumkulturen“')")
    checks.equal(count(tab), number, "/suche/", "entries with one of the words")
    checks.expect(tab.locator("#einzeln").is_hidden(), "/suche/", "single words are offered beside results")
    ask(tab, "qqqqqqq steuerfahndung")
    checks.equal(tab.locator("#einzelne a").all_inner_texts(), ["„steuerfahndung“"], "/suche/", "words that lead on")


def check_topics(tab, base, checks):
    """What no entry says may be what another page is about."""
    tab.goto(base + "/suche/", wait_until="networkidle")
    checks.expect(tab.locator("#seiten").is_hidden(), "/suche/", "pages are shown to those who asked for nothing")
    for question, address in (
        ("CIO", "/#koordinierung"), ("Beauftragter für Informationstechnik", "/#koordinierung"), ("Moratorium", "/ressorts/"),
        ("hochrisiko", "/risikoklassen/hochrisiko/"), ("Copilot", "/werkzeuge/"), ("USA", "/verarbeitungsorte/"),
        ("Leichte Sprache", "/leichte-sprache/"), ("Personalvertretung", "/luecken/regel/r34/"),
        ("DSFA", "/luecken/regel/r20/"), ("DSFA", "/folgenabschaetzungen/"), ("Personalrat", "/mitbestimmung/"), ("CSV", "/daten/"),
        ("abonnieren", "/daten/"), ("zitieren", "/methodik/"), ("Anbieter", "/anbieter/"), ("Spalten", "/daten/felder/"),
    ):
        ask(tab, question)
        found = [a.get_attribute("href") for a in tab.locator("#themen a").all() if a.is_visible()]
        checks.expect(address in found, "/suche/", f"„{question}“ brings the pages {found}")
        said = re.search(r"Dazu (eine|\d+) Seiten?", state(tab))
        checks.equal(str(len(found)), said and said.group(1).replace("eine", "1"), "/suche/", f"pages for „{question}“")
        checks.expect("mit diesem Thema" in state(tab), "/suche/", f"that pages are about „{question}“ goes unsaid: {state(tab)}")
        checks.expect("ähnlichen" not in state(tab), "/suche/", f"„{question}“ is taken for a mistake: {state(tab)}")


def check_ranking(tab, checks):
    """Entries with the word in their title come before those with the word in their summary, and these before the rest."""
    for question in ("verwaltung", "polizei", "chatbot"):
        ask(tab, question)
        if count(tab) == 0:
            continue
        places = tab.evaluate(
            "() => [...document.querySelectorAll('#treffer > li')].map(li =>"
            "li.querySelector('h3 mark') ? 0 : li.querySelector('p mark') ? 1 : 2)")
        checks.equal(places, sorted(places), "/suche/", f"order of results for „{question}“")


def check_filter(tab, base, checks):
    """Counts are kept: choosing a value brings as many results as it says; the address says it too; back goes back."""
    tab.goto(base + "/suche/", wait_until="networkidle")
    everything = count(tab)
    box = tab.locator("#facetten input[name=risikoklasse]").first
    value = box.get_attribute("value")
    promised = int(box.locator("xpath=../span[@class='zahl']").inner_text().replace(".", ""))
    box.check()
    until(tab, "document.getElementById('stand').textContent.includes('gewählten')")
    checks.equal(count(tab), promised, tab.url, "results of a filter")
    checks.equal(urllib.parse.urlsplit(tab.url).query, f"risikoklasse={value}", tab.url, "address of a filter")
    tab.locator(".facette summary", has_text="Was fehlt").click()
    gap = tab.locator("#facetten input[name=luecken]").first
    gap.wait_for()
    until(tab, "document.querySelector('#facetten input[name=luecken] ~ .zahl').textContent !== ''")
    both = int(gap.locator("xpath=../span[@class='zahl']").inner_text().replace(".", ""))
    gap.check()
    until(tab, "document.querySelectorAll('#gewaehlt li').length === 3")
    checks.equal(count(tab), both, tab.url, "results of two filters")
    shared = tab.url
    tab.go_back()
    until(tab, "document.querySelectorAll('#gewaehlt li').length === 1")
    checks.equal(count(tab), promised, tab.url, "results after going back")
    tab.go_back()
    until(tab, "document.getElementById('gewaehlt').hidden")
    checks.equal(count(tab), everything, tab.url, "results after going back twice")
    tab.goto(shared, wait_until="networkidle")
    checks.equal(count(tab), both, tab.url, "results of a shared address")
    checks.expect(tab.locator("#facetten input[name=luecken]:checked").count() == 1, tab.url, "a shared filter is not shown as chosen")


def check_chosen(tab, base, checks):
    """Filters are added up within a field and narrowed down between two; each can be taken back, and all at once."""
    def numbers(key):
        until(tab, "k => [...document.querySelectorAll(`#facetten input[name=${k}] ~ .zahl`)].some(z => z.textContent !== '')", key)
        return tab.evaluate(
            "k => Object.fromEntries([...document.querySelectorAll(`#facetten input[name=${k}]`)]"
            ".map(i => [i.value, Number(i.parentElement.querySelector('.zahl').textContent)]))", key)

    def chosen(count):
        until(tab, "n => document.querySelectorAll('#gewaehlt li').length === n", count)

    tab.goto(base + "/suche/", wait_until="networkidle")
    alone = numbers("status")
    first, second = sorted((value for value in alone if alone[value]), key=alone.get)[-2:]
    tab.goto(f"{base}/suche/?status={first}&status={second}", wait_until="networkidle")
    chosen(3)
    checks.equal(count(tab), alone[first] + alone[second], tab.url, "results of two values of one field")
    checks.equal(numbers("status"), alone, tab.url, "what other values of the same field promise")
    checks.equal(
        tab.locator("#facetten input[name=status]:checked").evaluate_all("all => all.map(i => i.value).sort()"),
        sorted([first, second]), tab.url, "values shown as chosen")
    tab.locator(f"#gewaehlt button[value={first}]").click()
    chosen(1)
    checks.equal(count(tab), alone[second], tab.url, "results without one of two values")
    checks.equal(tab.url, f"{base}/suche/?status={second}", "/suche/", "address without one of two values")
    checks.equal(tab.evaluate("document.activeElement.id"), "ergebnisse", tab.url, "where the keyboard is after a filter went")
    tab.locator(f"#facetten input[name=status][value={first}]").check()
    chosen(3)
    checks.equal(count(tab), alone[first] + alone[second], tab.url, "results after one of two values came back")
    tab.locator("#gewaehlt button.alle").click()
    until(tab, "document.getElementById('gewaehlt').hidden")
    tab.locator(f"#facetten input[name=status][value={second}]").check()
    chosen(1)
    tab.locator("#gewaehlt button").click()
    until(tab, "document.getElementById('gewaehlt').hidden")
    checks.expect("Filter" not in state(tab), tab.url, f"filters that went are told: {state(tab)}")
    tab.locator(f"#facetten input[name=status][value={second}]").check()
    chosen(1)
    risk = next(value for value, number in numbers("risikoklasse").items() if number)
    tab.locator(f"#facetten input[name=risikoklasse][value={risk}]").check()
    chosen(3)
    tab.get_by_role("button", name="Alle Filter entfernen").click()
    until(tab, "document.getElementById('gewaehlt').hidden")
    checks.equal(tab.url, base + "/suche/", "/suche/", "address without filters")
    checks.equal(count(tab), sum(alone.values()), tab.url, "results without filters")
    checks.equal(tab.evaluate("document.activeElement.id"), "ergebnisse", tab.url, "where the keyboard is after all filters went")
    tab.go_back()
    chosen(3)
    for question, place in (("innenministerium", "ressorts"), ("dsgvo", "gesetze"), ("moratorium", "seiten")):
        tab.goto(f"{base}/suche/?q={question}", wait_until="networkidle")
        until(tab, "place => !document.getElementById(place).hidden", place)
        tab.locator(f"#facetten input[name=status][value={first}]").check()
        chosen(1)
        until(tab, "place => document.getElementById(place).hidden", place)
    check_empty_filter(tab, base, checks)
    check_shared_countries(tab, base, checks)


def check_empty_filter(tab, base, checks):
    """A value that nothing has looks so, and who chooses it is told the way back; single words keep what is chosen."""
    tab.goto(f"{base}/suche/?q=weihnachtsbaumkulturen", wait_until="networkidle")
    until(tab, "document.querySelector('#facetten li.keine input[name=status]') !== null")
    empty = tab.locator("#facetten li.keine input[name=status]").first
    value = empty.get_attribute("value")
    checks.equal(empty.locator("xpath=../span[@class='zahl']").inner_text(), "0", tab.url, "number of a value that nothing has")
    checks.expect(tab.locator("#facetten li:not(.keine) input[name=status]").count() > 0, tab.url, "every value looks empty")
    empty.check()
    until(tab, "document.getElementById('stand').textContent.includes('gewählten')")
    checks.expect("Kein Einsatz zu „weihnachtsbaumkulturen“ mit den gewählten Filtern." in state(tab), tab.url, f"said of nothing: {state(tab)}")
    checks.expect("Nehmen Sie einen Filter weg" in state(tab), tab.url, f"the way back goes unsaid: {state(tab)}")
    checks.expect(tab.locator("#mehr").is_hidden() and tab.locator("#treffer").is_hidden(), tab.url, "a file of nothing is offered")
    tab.goto(f"{base}/suche/?q=weihnachtsbaumkulturen+steuerfahndung&status={value}", wait_until="networkidle")
    until(tab, "document.getElementById('stand').textContent.includes('gewählten')")
    ways = tab.locator("#einzelne a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    checks.equal(ways, [f"?q={word}&status={value}" for word in ("weihnachtsbaumkulturen", "steuerfahndung")], tab.url, "single words")


def check_shared_countries(tab, base, checks):
    """Addresses that were shared when countries were written small still lead there."""
    tab.goto(base + "/suche/", wait_until="networkidle")
    tab.locator(".facette summary", has_text="Land der Verarbeitung").click()
    tab.locator("#facetten input[name=land]").first.wait_for()
    code = next(v for v in tab.locator("#facetten input[name=land]").evaluate_all("all => all.map(i => i.value)") if len(v) == 2)
    tab.goto(f"{base}/suche/?land={code}", wait_until="networkidle")
    until(tab, "document.getElementById('stand').textContent.includes('gewählten')")
    found = count(tab)
    tab.goto(f"{base}/suche/?land={code.lower()}", wait_until="networkidle")
    until(tab, "document.getElementById('stand').textContent.includes('gewählten')")
    checks.expect(found > 0 and count(tab) == found, tab.url, f"{count(tab)} results instead of {found}")
    checks.expect(tab.locator("#facetten input[name=land]:checked").count() == 1, tab.url, "the country is not shown as chosen")


def check_title(tab, base, checks):
    """Tabs, bookmarks and the browser's history tell one question from another."""
    tab.goto(base + "/suche/", wait_until="networkidle")
    plain = tab.title()
    ask(tab, "polizei")
    checks.equal(tab.title(), f"„polizei“ – {plain}", "/suche/", "title with a question")
    tab.locator(FIELD).press("Enter")
    tab.go_back()
    until(tab, "!document.getElementById('stand').textContent.includes('„')")
    checks.equal(tab.title(), plain, "/suche/", "title after going back")


def check_keyboard(tab, base, checks):
    """From the top of the page to a result without a mouse; Escape empties the field."""
    tab.goto(base + "/suche/", wait_until="networkidle")
    for _ in range(30):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.id") == "q":
            break
    checks.equal(tab.evaluate("document.activeElement.id"), "q", "/suche/", "the Tab key reaches the field")
    tab.keyboard.type("polizei")
    until(tab, "document.getElementById('stand').textContent.includes('„polizei“')")
    tab.keyboard.press("Enter")
    checks.equal(tab.evaluate("document.activeElement.id"), "ergebnisse", "/suche/", "Enter leads to the results")
    checks.equal(tab.locator("#stand").get_attribute("role"), "status", "/suche/", "results are announced")
    tab.locator(FIELD).focus()
    tab.keyboard.press("Escape")
    until(tab, "!document.getElementById('stand').textContent.includes('„')")
    checks.equal(tab.locator(FIELD).input_value(), "", "/suche/", "Escape empties the field")


def downloaded(tab, address):
    """The rows of the file with the result of a search."""
    tab.goto(address, wait_until="networkidle")
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Ergebnis als CSV laden").click()
    with open(download.value.path(), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(io.StringIO(file.read())))


def check_file(tab, base, known, checks):
    rows = downloaded(tab, base + "/suche/?q=verwaltung")
    checks.equal(len(rows), count(tab), "/suche/", "rows of the file")
    checks.expect(all(known[row["id"]] == row["titel"] for row in rows), "/suche/", "titles in the file")
    checks.expect(all(row["status"] and row["ressort"] for row in rows), "/suche/", "facets in the file")
    checks.expect(
        not any("|" in value or "ohne-angabe" in value for row in rows for value in row.values()),
        "/suche/", "lists in the file")
    script = tab.locator("script[type=module]").get_attribute("src")
    cells = tab.evaluate("async script => ['=1+1', '@a', 'a\"b', '-2', 'gut'].map((await import(script)).zelle)", script)
    checks.equal(cells, ["'=1+1", "'@a", '"a""b"', "'-2", "gut"], "/suche/", "cells of the file")


def check_joins(tab, base, checks):
    """The file of a result says the same as the tables of the register, letter by letter, so that they can be joined."""
    def table(name):
        text = tab.request.get(f"{base}/daten/{name}.csv").body().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def values(name, column):
        found = {}
        for row in table(name):
            found.setdefault(row["id"], set()).update({row[column]} - {""})
        return found

    rows = downloaded(tab, base + "/suche/")
    entries = {row["id"]: row for row in table("eintraege")}
    countries, providers = values("verarbeitungsorte", "land"), values("anbieter", "name")
    checks.expect(any(countries.get(row["id"]) for row in rows), "/suche/", "no country in the file to compare")
    for row in rows:
        for column in ("ressort", "status", "risikoklasse", "technik", "personenbezogene_daten"):
            checks.equal(
                sorted(row[column].split("; ")), sorted(entries[row["id"]][column].split("; ")), "/suche/", f"{column} of {row['id']}")
        for column, known in (("land", countries), ("anbieter", providers)):
            checks.equal(
                set(row[column].split("; ")) - {""}, known.get(row["id"], set()), "/suche/", f"{column} of {row['id']}")


def check_questions(tab, base, checks):
    """Which uses have an impact assessment, who provides them, where was the staff council asked? Filters say the same as the tables, and who says nothing."""
    def rows(name):
        text = tab.request.get(f"{base}/daten/{name}.csv").body().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    expected = {("mitbestimmung", row["mitbestimmung.stand"] or "ohne-angabe", row["id"]) for row in rows("eintraege")}
    expected |= {("folgenabschaetzungen", f"{row['art']} {row['stand']}", row["id"]) for row in rows("folgenabschaetzungen")}
    for key in ("folgenabschaetzungen", "anbieter"):
        silent = {row["id"] for row in rows("eintraege")} - {row["id"] for row in rows(key)}
        expected |= {(key, "ohne-angabe", entry) for entry in silent}
    for key, value in sorted({row[:2] for row in expected}):
        tab.goto(f"{base}/suche/?{urllib.parse.urlencode({key: value})}", wait_until="networkidle")
        until(tab, "document.getElementById('stand').textContent.includes('gewählten')")
        checks.equal(count(tab), len([row for row in expected if row[:2] == (key, value)]), tab.url, "results of a filter")
        checks.expect(value not in tab.locator("#gewaehlt button").first.inner_text(), tab.url, "a filter without a German name")


def check_return(tab, base, checks):
    """Whoever read a later result comes back to as many results as were shown; another question begins with the first ones."""
    tab.goto(base + "/suche/", wait_until="networkidle")
    tab.locator("#weitere").click()
    until(tab, "document.querySelectorAll('#treffer > li').length > 10")
    until(tab, "document.activeElement === document.querySelectorAll('#treffer > li')[10].querySelector('a')")
    checks.equal(
        tab.locator("#weitere").is_hidden(), tab.locator("#treffer > li").count() == count(tab), "/suche/", "whether more is offered")
    shown = tab.locator("#treffer > li").count()
    tab.locator("#treffer a").last.click()
    tab.go_back()
    until(tab, "!document.getElementById('treffer').hidden")
    checks.equal(tab.locator("#treffer > li").count(), shown, "/suche/", "results after coming back")
    ask(tab, "nrw")
    checks.equal(tab.locator("#treffer > li").count(), 10, "/suche/", "results of another question")


def check_ministries(tab, base, output, checks):
    """A ministry is found by its name, the more so if nothing is known of it; nobody is taken to have mistyped it."""
    tab.goto(base + "/suche/", wait_until="networkidle")
    checks.expect(tab.locator("#ressorts").is_hidden(), "/suche/", "ministries are shown to those who asked for nothing")
    silent = 0
    for file in sorted(glob.glob(os.path.join(output, "ressorts", "*", "ressort.json"))):
        with open(file, encoding="utf-8") as text:
            ministry = json.load(text)
        silent += not ministry["register"]["eintraege"]
        for question in (ministry["abkuerzung"].lower(), ministry["name"]):
            ask(tab, question)
            checks.expect(
                ministry["name"] in tab.locator("#benannte h3").all_inner_texts(), "/suche/", f"„{question}“ brings no ministry")
            checks.expect("ähnlichen" not in state(tab), "/suche/", f"„{question}“ is taken for a mistake: {state(tab)}")
            checks.expect("Ressort" in state(tab), "/suche/", f"that a ministry is called so goes unsaid: {state(tab)}")
    checks.expect(silent > 0, "/suche/", "no ministry without entries")
    tab.locator("#benannte a").first.click()
    checks.expect("/ressorts/" in tab.url, tab.url, "a found ministry leads to its page")


def laws(output):
    """Every law by its short name: the other names that its page gives, and the entries that cite it."""
    found = {}
    for file in sorted(glob.glob(os.path.join(output, "rechtsgrundlagen", "*", "index.html"))):
        with open(file, encoding="utf-8") as text:
            page_of_law = text.read()
        name = html.unescape(re.search(r"<h1[^>]*>(.*?)</h1>", page_of_law, re.S).group(1)).replace("\u00a0", " ")
        others = re.search(r"heißt auch: (.*?)\.</p>", page_of_law)
        found[name] = (html.unescape(others.group(1)).split(", ") if others else [], set())
    with open(os.path.join(output, "daten", "rechtsgrundlagen.csv"), encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            found[row["gesetz"]][1].add(row["id"])
    return found


def check_laws(tab, base, output, checks):
    """A law is found by every name it has, and with it the entries that cite it; nobody is taken to have mistyped it."""
    tab.goto(base + "/suche/", wait_until="networkidle")
    checks.expect(tab.locator("#gesetze").is_hidden(), "/suche/", "laws are shown to those who asked for nothing")
    known = {name: value for name, value in laws(output).items() if value[0]}
    checks.expect(any(citing for _, citing in known.values()), "/suche/", "no law of several names is cited")
    for name, (others, citing) in known.items():
        for question in [name, *others, others[0].lower().replace("-", "")]:
            ask(tab, question)
            checks.expect(name in tab.locator("#genannte h3").all_inner_texts(), "/suche/", f"„{question}“ does not bring {name}")
            found = set(tab.locator("#treffer .kennung").all_inner_texts())
            checks.expect(citing <= found or len(found) == 10, "/suche/", f"„{question}“ brings {found} and not {citing}")
            checks.expect("ähnlichen" not in state(tab), "/suche/", f"„{question}“ is taken for a mistake: {state(tab)}")
    for question in ("§ 12 EGovG NRW", "Art. 35 Abs. 1 DSGVO"):
        ask(tab, question)
        checks.expect(question.split(" ", 2)[2].split(" ")[-2 if "NRW" in question else -1] in " ".join(
            tab.locator("#genannte h3").all_inner_texts()), "/suche/", f"„{question}“ does not bring the law")
    tab.locator("#genannte a").first.click()
    checks.expect("/rechtsgrundlagen/" in tab.url, tab.url, "a found law leads to its page")


def check_without_script(browser, base, checks):
    with page(browser, base, checks, java_script_enabled=False, viewport={"width": 1280, "height": 900}) as tab:
        tab.goto(base + "/suche/?q=verwaltung")
        checks.expect(tab.locator("noscript p").is_visible(), "/suche/", "it is not said that the search needs a script")
        checks.expect(not tab.locator(FIELD).is_visible(), "/suche/", "a field that does nothing is shown")
        checks.expect(not tab.locator("#ergebnisse").is_visible(), "/suche/", "results that never come are announced")
        checks.expect(not tab.locator("#filter").is_visible(), "/suche/", "filters that do nothing are shown")
        addresses = [a.get_attribute("href") for a in tab.locator("nav.ohne-suche a").all()]
        for address in ("/risikoklassen/", "/status/", "/technik/", "/ressorts/", "/luecken/"):
            checks.expect(any(a.endswith(address) for a in addresses), "/suche/", f"no way to {address} without a script")


def check_widths(browser, base, checks):
    for width in (320, 768, 992, 1024, 1172, 1600):
        with page(browser, base, checks, viewport={"width": width, "height": 800}) as tab:
            tab.goto(base + "/suche/?q=verwaltung", wait_until="networkidle")
            until(tab, "document.getElementById('stand').textContent.includes('„verwaltung“')")
            found = tab.evaluate("document.documentElement.scrollWidth")
            checks.expect(found <= width, "/suche/", f"scrolls sideways at {width} px: {found} px")
            narrow = tab.evaluate(
                "Math.min(...[...document.querySelectorAll('#treffer .merkmale')].map(e => e.getBoundingClientRect().width))")
            shown = [li.inner_text() for li in tab.locator("#themen > li[hidden]").all() if li.is_visible()]
            checks.equal(shown, [], "/suche/", f"pages about something else at {width} px")
            checks.expect(narrow >= 150, "/suche/", f"results are crushed at {width} px: {narrow} px")


def check_few_results(browser, base, checks):
    """However high the window, the results stand right below what was asked."""
    with page(browser, base, checks, viewport={"width": 1280, "height": 2400}) as tab:
        tab.goto(base + "/suche/?q=nichtsdergleichen", wait_until="networkidle")
        until(tab, "document.getElementById('stand').textContent.includes('nichtsdergleichen')")
        gap = tab.evaluate(
            "document.getElementById('ergebnisse').getBoundingClientRect().top"
            " - document.getElementById('suche').getBoundingClientRect().bottom")
        checks.expect(gap < 100, "/suche/", f"{gap} px between the question and the results")


def check_lost_index(browser, base, checks):
    """A search that cannot load its words says so, and goes on as soon as it can."""
    context = browser.new_context(locale="de-DE")
    tab = context.new_page()
    tab.route("**/assets/suche/**", lambda route: route.abort())
    tab.goto(base + "/suche/?q=verwaltung")
    until(tab, "document.getElementById('stand').textContent.includes('lässt sich nicht laden')")
    tab.unroute("**/assets/suche/**")
    ask(tab, "polizei")
    checks.expect(count(tab) > 0, "/suche/", "nothing is found after the index came back")
    context.close()


def check_old_browsers(browser, base, known, checks):
    """What browsers have learned since 2021 is not needed; one that cannot run the script is told so, and where to go."""
    word = max((word for title in known.values() for word in letters(title)), key=len)
    context = browser.new_context(locale="de-DE")
    context.add_init_script(
        "for (const name of ['at', 'findLast', 'toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name];"
        "delete String.prototype.at; delete Object.hasOwn; delete Object.groupBy; delete Array.fromAsync;")
    tab = context.new_page()
    tab.goto(base + "/suche/", wait_until="networkidle")
    ask(tab, word[:2] + word[3:])
    checks.expect(any(word in title for title in titles(tab)), "/suche/", f"nothing like „{word}“ in an old browser")
    script = tab.locator("script[type=module]").get_attribute("src")
    source = tab.evaluate("async address => (await fetch(address)).text()", script)
    checks.expect("(?<" not in source, script, "a regular expression that old browsers cannot read")
    tab.route(f"**{script}", lambda route: route.fulfill(content_type="text/javascript", body="}"))
    tab.goto(base + "/suche/?q=polizei", wait_until="load")
    checks.expect("kann Ihr Browser" in state(tab), "/suche/", f"a script that does not run goes unsaid: {state(tab)}")
    checks.equal(tab.locator("#stand a").get_attribute("href"), "#merkmale", "/suche/", "way out of a search that does not run")
    context.close()


def check_odd_addresses(browser, base, checks):
    with page(browser, base, checks, viewport={"width": 1280, "height": 900}) as tab:
        tab.goto(base + "/suche/?fbclid=x&utm_source=y&q=verwaltung", wait_until="networkidle")
        until(tab, "document.getElementById('stand').textContent.includes('„verwaltung“')")
        checks.expect("Filter" not in state(tab), "/suche/", f"what is no filter is called one: {state(tab)}")
        checks.equal(tab.url, base + "/suche/?q=verwaltung", "/suche/", "address without what is no filter")
        for question in ("§", "!!!", "🙂", "%"):
            tab.goto(f"{base}/suche/?q={urllib.parse.quote(question)}", wait_until="networkidle")
            until(tab, "document.getElementById('stand').textContent.includes('kein Wort')")
            checks.expect(f"zu „{question}“" not in state(tab), "/suche/", f"hits for „{question}“ are claimed")


def check_header(browser, base, checks):
    with page(browser, base, checks, viewport={"width": 1280, "height": 900}) as tab:
        tab.goto(base + "/")
        tab.locator(".suchfeld input").fill("polizei")
        tab.keyboard.press("Enter")
        tab.wait_for_url("**/suche/?q=polizei")
        until(tab, "document.getElementById('stand').textContent.includes('„polizei“')")
        checks.equal(tab.locator(FIELD).input_value(), "polizei", tab.url, "question from the header")
