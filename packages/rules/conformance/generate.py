#!/usr/bin/env python3
"""Writes the suite: one JSON file for each topic, a case a line. `--check` only says whether the files are as they would be written."""
import importlib, json, sys
from pathlib import Path

sys.dont_write_bytecode = True
import made
from suite_schema import SCHEMA, TOPICS

HERE = Path(__file__).resolve().parent

def visible(text):
    """What does not print stands as an escape: 1 and a no-break space must not look like 1."""
    return "".join(character if character.isprintable() else f"\\u{ord(character):04x}" for character in text)

def lines(head, key, entries):
    """JSON of which each entry has a line of its own, so that a change of one case is a change of one line."""
    each = ",\n".join("    " + visible(json.dumps(entry, ensure_ascii=False)) for entry in entries)
    return json.dumps(head, ensure_ascii=False, indent=2)[:-2] + f',\n  "{key}": [\n{each}\n  ]\n}}\n'

def files():
    yield "suite.schema.json", json.dumps(SCHEMA, ensure_ascii=False, indent=2) + "\n"
    said = "Documents that were never issued: each lets one reading of the law be tried alone."
    yield "documents.json", lines({"about": said}, "documents", made.DOCUMENTS)
    for name in TOPICS:
        topic = importlib.import_module(name).topic
        yield f"{name}.json", lines({"$schema": "./suite.schema.json", "topic": topic.name, "about": topic.about}, "cases", topic.cases)

def main(check):
    stale = [name for name, text in files() if not (HERE / name).exists() or (HERE / name).read_text("utf-8") != text]
    for name, text in [] if check else files(): (HERE / name).write_text(text, "utf-8")
    if check and stale: print("Stale:", *stale)
    return 1 if check and stale else 0

if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
