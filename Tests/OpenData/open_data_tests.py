"""The open data of a built portal, read by programs that nobody here wrote: open_data_tests.py OUTPUT.

Each check is a function; what it yields are faults. A program that is not installed is named as skipped.
"""
import csv
import glob
import hashlib
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial

import feedparser
import jsonschema
import lxml.etree
import pyshacl
import rdflib
import rdflib.compare

OUTPUT = sys.argv[1]
DATA = os.path.join(OUTPUT, "daten")
SHAPES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shapes")


class Skipped(Exception):
    """A program is missing."""


def needing(program):
    path = shutil.which(program)
    if path is None:
        raise Skipped(f"no {program}")
    return path


def run(*command):
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        yield f"{command[0]}: {(result.stdout + result.stderr).strip()[:2000]}"


def feeds():
    return sorted(glob.glob(f"{OUTPUT}/**/feed.xml", recursive=True))


def check_feedparser():
    """Every feed is well-formed, every item has an identity, a date and an absolute address."""
    if not feeds():
        yield "no feeds"
    for path in feeds():
        feed = feedparser.parse(path)
        if feed.bozo:
            yield f"{path}: {feed.bozo_exception}"
        if not feed.feed.get("title") or not feed.feed.get("language"):
            yield f"{path}: title or language is missing"
        ids = [item.get("id") for item in feed.entries]
        if None in ids or len(set(ids)) != len(ids):
            yield f"{path}: items without an identity of their own"
        for item in feed.entries:
            if not item.get("published_parsed") or not item.get("link", "").startswith("http"):
                yield f"{path}: {item.get('title')}: no date or no absolute address"


def check_schemas():
    """The schemas are schemas, and every published entry is valid."""
    schemas = [f"{DATA}/schema.json", f"{DATA}/eintrag.schema.json"]
    yield from run("check-jsonschema", "--check-metaschema", *schemas)
    entries = sorted(glob.glob(f"{OUTPUT}/eintraege/*/eintrag.json"))
    if not entries:
        yield "no entries"
    yield from run("check-jsonschema", "--schemafile", schemas[1], *entries)


def check_editors():
    """The schema says the same to the language servers of editors, which know JSON Schema up to draft 7."""
    draft7 = {
        "$schema", "$id", "$ref", "title", "description", "type", "enum", "const", "anyOf", "allOf", "oneOf", "not", "if", "then",
        "else", "properties", "required", "additionalProperties", "minProperties", "items", "minItems", "maxItems", "uniqueItems", "minLength",
        "maxLength", "pattern", "format", "minimum", "maximum",
    }
    # A place for definitions that draft 7 does not know by this name and reaches all the same; a note of VS Code's.
    harmless = {"$defs", "enumDescriptions"}

    def faults(schema, path):
        for key, value in schema.items():
            if key not in draft7 | harmless and not key.startswith("x-"):
                yield f"{path}: draft 7 does not know {key}"
            if key in ("properties", "$defs"):
                for name, part in value.items():
                    yield from faults(part, f"{path}/{name}")
            for part in value if isinstance(value, list) else [value]:
                if isinstance(part, dict) and key not in ("properties", "$defs"):
                    yield from faults(part, f"{path}/{key}")
        if "$ref" in schema and len(schema) > 1:
            yield f"{path}: draft 7 ignores what stands beside $ref"

    with open(f"{DATA}/schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    yield from faults(schema, "schema.json")


def check_frictionless():
    """Every table is what the data package says."""
    yield from run("frictionless", "validate", f"{DATA}/datapackage.json")


def check_catalogue():
    """The catalogue is RDF: one data set whose distributions are files of this portal."""
    graph = rdflib.Graph()
    graph.parse(f"{DATA}/catalog.jsonld", format="json-ld")
    dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    datasets = set(graph.subjects(rdflib.RDF.type, dcat.Dataset))
    if len(datasets) != 1:
        yield f"{len(datasets)} data sets"
    addresses = [str(url) for url in graph.objects(None, dcat.downloadURL)] or [
        str(url) for url in graph.objects(None, dcat.accessURL)
    ]
    if not addresses:
        yield "no distributions"
    for address in addresses:
        if not os.path.exists(f"{OUTPUT}/daten/{address.rsplit('/daten/', 1)[-1]}"):
            yield f"{address} is no file of the portal"
    # Turtle and RDF/XML can be had from the JSON-LD without a loss; that is why the portal publishes one form.
    for form in ("turtle", "xml"):
        again = rdflib.Graph().parse(data=graph.serialize(format=form), format=form)
        if not rdflib.compare.isomorphic(graph, again):
            yield f"the catalogue does not survive {form}"


def check_shapes():
    """DCAT-AP.de finds neither a violation nor a warning in the catalogue, and would find one."""
    shapes = rdflib.Graph()
    for path in glob.glob(f"{SHAPES}/dcat-ap-*.ttl"):
        shapes.parse(path)
    shapes.remove((None, rdflib.OWL.imports, None))

    def results(catalogue):
        vocabularies = rdflib.Graph().parse(f"{SHAPES}/vocabularies.ttl")
        _, report, _ = pyshacl.validate(catalogue + vocabularies, shacl_graph=shapes, inference=None)
        for result in report.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult):
            severity = str(report.value(result, rdflib.SH.resultSeverity)).rpartition("#")[2]
            messages = sorted(str(message) for message in report.objects(result, rdflib.SH.resultMessage))
            yield f"{severity}: {report.value(result, rdflib.SH.focusNode)}: {' / '.join(messages)}"

    catalogue = rdflib.Graph().parse(f"{DATA}/catalog.jsonld", format="json-ld")
    yield from results(catalogue)
    # Shapes that were not loaded find nothing either.
    for fault in (rdflib.DCTERMS.publisher, rdflib.DCTERMS.license):
        spoiled = rdflib.Graph() + catalogue
        spoiled.remove((None, fault, None))
        if not any(result.startswith("Violation") for result in results(spoiled)):
            yield f"a catalogue without {fault} is accepted"


def check_sitemap():
    """The sitemap is what its schema says and names only pages that are there."""
    document = lxml.etree.parse(f"{OUTPUT}/sitemap.xml")
    schema = lxml.etree.XMLSchema(file=f"{SHAPES}/sitemap.xsd")
    schema.validate(document)
    yield from (f"line {error.line}: {error.message}" for error in schema.error_log)
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = document.getroot()
    places = [place.text for place in root.iter(f"{name}loc")]
    if not places:
        yield "no pages"
    for place in places:
        path = "/" + place.split("://", 1)[-1].partition("/")[2]
        if not os.path.exists(OUTPUT + path) and not os.path.exists(f"{OUTPUT}{path}index.html"):
            yield f"{place} is no page"


def check_newsboat():
    """A feed reader takes every item of every feed."""
    newsboat = needing("newsboat")
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=OUTPUT)
    http.server.SimpleHTTPRequestHandler.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as home:
        address = f"http://127.0.0.1:{server.server_port}"
        with open(f"{home}/urls", "w", encoding="utf-8") as urls:
            urls.write(f"{address}/feed.xml\n{address}/luecken/feed.xml\n")
        open(f"{home}/config", "w", encoding="utf-8").close()
        command = [newsboat, "-C", f"{home}/config", "-u", f"{home}/urls", "-c", f"{home}/cache.db"]
        yield from run(*command, "-x", "reload")
        counted = subprocess.run([*command, "-x", "print-unread"], capture_output=True, text=True, check=False).stdout
        expected = len(
            {item.id for name in ("feed.xml", "luecken/feed.xml") for item in feedparser.parse(f"{OUTPUT}/{name}").entries}
        )
        if not counted.startswith(f"{expected} "):
            yield f"newsboat has {counted.strip()!r}, the feeds have {expected} items"
    server.shutdown()


def table(path, encoding="utf-8-sig"):
    with open(path, encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def digest(rows):
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def check_libreoffice():
    """LibreOffice reads every table as it was written, line breaks and umlauts included."""
    soffice = needing("soffice")
    tables = sorted(glob.glob(f"{DATA}/*.csv"))
    with tempfile.TemporaryDirectory() as home:
        # 44 comma, 34 quote, 76 UTF-8, from line 1; every column as text, so that nothing is guessed.
        columns = "/".join(f"{number}/2" for number in range(1, 400))
        yield from run(
            soffice, f"-env:UserInstallation=file://{home}/profile", "--headless", f"--infilter=CSV:44,34,76,1,{columns}",
            "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", home, *tables)
        for path in tables:
            copy = f"{home}/{os.path.basename(path)}"
            if not os.path.exists(copy):
                yield f"{path} was not read"
            elif digest(table(path)) != digest(table(copy)):
                rows = zip(table(path), table(copy))
                yield f"{path}: {next(((a, b) for a, b in rows if a != b), 'other number of rows')!r}"[:600]


def check_r():
    """R reads every table with as many rows, columns and characters as Python."""
    rscript = needing("Rscript")
    for path in sorted(glob.glob(f"{DATA}/*.csv")):
        rows = table(path)
        code = (
            "t <- read.csv(commandArgs(TRUE)[1], fileEncoding='UTF-8-BOM', colClasses='character', check.names=FALSE,"
            " na.strings=character(0)); cat(nrow(t), ncol(t), sum(nchar(as.matrix(t))))"
        )
        expected = f"{len(rows) - 1} {len(rows[0])} {sum(len(cell) for row in rows[1:] for cell in row)}"
        result = subprocess.run(
            [rscript, "--encoding=UTF-8", "-e", code, path], capture_output=True, text=True, check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        if result.stdout != expected:
            yield f"{path}: R has {result.stdout!r} {result.stderr[:300]}, expected {expected!r}"


def main():
    failed = False
    for name, check in list(globals().items()):
        if not name.startswith("check_"):
            continue
        try:
            faults = list(check())
        except Skipped as missing:
            print(f"skipped {name[6:]}: {missing}")
            continue
        failed = failed or bool(faults)
        print(f"{'FAILED' if faults else 'ok'} {name[6:]}")
        for fault in faults[:10]:
            print(f"  {fault}")
    sys.exit(1 if failed else 0)


main()
