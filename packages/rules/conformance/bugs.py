#!/usr/bin/env python3
"""Proves that no case is filler: plants each bug in the second implementation, and asks of every case that its own bug makes it fail.

bugs.txt has them, by class, as changes of the source. A bug that breaks nearly everything proves nothing, so half of a sample of the
suite must survive it.
"""
import importlib, importlib.abc, importlib.util, json, sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
FILES = ("runner", "rooms", "schemes", "advisories")
SOURCES = {name: (HERE / f"{name}.py").read_text("utf-8") for name in FILES}

def classes_of_bugs():
    """Of each class its bugs; a bug is a list of changes, each what stands there and what stands there instead."""
    for section in (HERE / "bugs.txt").read_text("utf-8").split("# ")[1:]:
        name, *lines = section.split("\n")
        hunks = [hunk.split("\n") for hunk in "\n".join(lines).strip("\n").split("\n\n")]
        yield name, [list(changes(hunk)) for hunk in hunks]

def changes(lines):
    """Lines with - stand there, the lines with + after them stand there instead."""
    old, new = [], []
    for line in [*lines, "-"]:
        if line[0] == "-" and new:
            yield "\n".join(old), "\n".join(new)
            old, new = [], []
        (old if line[0] == "-" else new).append(line[1:])

class Planted(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Loads the second implementation with some of its source changed."""
    def __init__(self, planted):
        self.sources = dict(SOURCES)
        for old, new in planted:
            found = [name for name in FILES for _ in range(self.sources[name].count(old))]
            if len(found) != 1: raise LookupError(f"found {len(found)} times: {old}")
            [name] = found
            self.sources[name] = self.sources[name].replace(old, new)
    def find_spec(self, name, path, target=None):
        return importlib.util.spec_from_file_location(name, HERE / f"{name}.py", loader=self) if name in FILES else None
    def get_filename(self, name): return str(HERE / f"{name}.py")
    def get_data(self, path): return self.sources[Path(path).stem].encode()

def implementation(planted=()):
    for name in FILES: sys.modules.pop(name, None)
    finder = Planted(planted)
    sys.meta_path.insert(0, finder)
    try:
        return importlib.import_module("runner")
    finally:
        sys.meta_path.remove(finder)

def fails(runner, case):
    try:
        return runner.answer(case) != case["expected"]
    except Exception:  # another kind of error is no refusal; elsewhere it would prove too little
        return case["kind"] == "refusal"

def main():
    sound = implementation()
    cases = [case for topic in sound.TOPICS for case in json.loads((HERE / f"{topic}.json").read_text("utf-8"))["cases"]]
    wrong = [case["id"] for case in cases if fails(sound, case)]
    classes = dict(classes_of_bugs())
    wrong += [f"{case['id']}: no bug is planted for it" for case in cases if case["catches"] not in classes]
    for name, variants in classes.items():
        own = [case for case in cases if case["catches"] == name]
        open_ = {case["id"] for case in own}
        for at, planted in enumerate(variants):
            try:
                runner = implementation(planted)
            except (LookupError, SyntaxError, NameError) as error:
                wrong.append(f"{name} {at}: cannot be planted: {error}")
                continue
            caught = {case["id"] for case in own if fails(runner, case)}
            open_ -= caught
            sample = cases[at % 5 :: 29]
            if not caught: wrong.append(f"{name} {at}: catches nothing")
            if sum(fails(runner, case) for case in sample) > len(sample) / 2: wrong.append(f"{name} {at}: breaks too much")
        wrong += [f"{id}: not caught by {name}" for id in sorted(open_)]
    print(*wrong, f"{sum(map(len, classes.values()))} bugs of {len(classes)} classes planted, {len(cases)} cases, {len(wrong)} faults", sep="\n")
    return 0 if cases and not wrong else 1

if __name__ == "__main__":
    sys.exit(main())
