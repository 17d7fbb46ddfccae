#!/usr/bin/env python3
"""Holds any system against the suite: `python3 compare.py [topic …] -- command …`.

The command is started once. It reads one case a line, {"id", "operation", "input"}, until its input ends, and prints one line for each, in
order: its answer as the suite writes `expected`, or null where it does not have the operation. Standard library only.
"""
import json, subprocess, sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOPICS = "lookups sizing checks phases synchronisation ratios rounding parsing errors".split()

def same(a, b):
    """As JSON, whatever the order of keys; true is not 1."""
    return json.dumps(a, sort_keys=True) == json.dumps(b, sort_keys=True)

def cases_of(topics):
    return [case for topic in topics for case in json.loads((HERE / f"{topic}.json").read_text("utf-8"))["cases"]]

def asked(case):
    return json.dumps({key: case[key] for key in ("id", "operation", "input")}) + "\n"

def answers(command, cases):
    try:
        run = subprocess.run(command, input="".join(map(asked, cases)), stdout=subprocess.PIPE, encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        sys.exit(f"{command[0]}: {fault}")
    lines = run.stdout.removesuffix("\n").split("\n") if run.stdout else []
    if run.returncode != 0 or len(lines) != len(cases):
        sys.exit(f"{len(lines)} lines for {len(cases)} cases, exit status {run.returncode}")
    return [answer(case, line) for case, line in zip(cases, lines)]

def answer(case, line):
    try:
        return json.loads(line)
    except ValueError:
        sys.exit(f"{case['id']}: no JSON, {line[:200]!r}")

def main(words):
    at = words.index("--") if "--" in words else len(words)
    topics, command = words[:at] or TOPICS, words[at + 1:]
    if not command or not set(topics) <= set(TOPICS): sys.exit(f"{__doc__}\nTopics: {' '.join(TOPICS)}")
    cases = cases_of(topics)
    told = list(zip(cases, answers(command, cases)))
    answered = [each for each in told if each[1] is not None]
    wrong = [each for each in answered if not same(each[0]["expected"], each[1])]
    for case, got in wrong:
        print(f"{case['id']} ({case['catches']}): expected {json.dumps(case['expected'])}, got {json.dumps(got)}")
    for bug, count in Counter(case["catches"] for case, _ in wrong).most_common(): print(f"{count} × {bug}")
    print(f"{len(answered) - len(wrong)} of {len(answered)} cases agree; {len(cases) - len(answered)} not answered")
    return 0 if answered and not wrong else 1

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
