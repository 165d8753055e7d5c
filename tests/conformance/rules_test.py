#!/usr/bin/env python3
"""rules_test.py SOURCE_DIR: the handbook of rules, the checks and the broken files speak of the same rules, and its tests are there."""
import csv
import re
import sys
from pathlib import Path

source = Path(sys.argv[1])
handbook = (source / "docs" / "conformance" / "rules.md").read_text(encoding="utf-8")
lines = {rule: cells.split(" | ") for rule, cells in re.findall(r"^\| (C-\d+) \| (.*) \|$", handbook, re.M)}
checks = "".join(file.read_text(encoding="utf-8") for file in (source / "tests" / "conformance" / "rules").glob("*.py"))
with open(source / "tests" / "data" / "reference" / "broken.csv", encoding="utf-8") as rows:
    broken = {row["rule"] for row in csv.DictReader(rows)} | {"C-014"}  # made by reference_test.py
more = (source / "tests" / "conformance" / "more_breaks.py").read_text(encoding="utf-8")
broken |= set(re.findall(r'\("[\w-]+", "(C-\d+)"', more))
tests = {}
for file in (source / "tests").rglob("*_test.*"):
    text = re.sub(r'"\s*\n\s*"', "", file.read_text(encoding="utf-8"))  # names of tests over several lines
    tests[file.stem] = tests.get(file.stem, "") + text

faults = [f"{rule} is checked but has no line" for rule in sorted(set(re.findall(r'"(C-\d+)"', checks)) - set(lines))]
faults += [f"{rule} is broken by a file but has no line" for rule in sorted(broken - set(lines))]
for rule, (what, held, by) in lines.items():
    state = held.split(":")[0]
    if state not in ("enforced", "by construction", "author's duty", "open"):
        faults.append(f"{rule} is held {held!r}")
    names = re.findall(r"\b(\w+_test)\b", by)
    quotes = re.findall(r'(\w+_test) "([^"…]*)', by)
    faults += [f"{rule}: there is no {name}" for name in names if name not in tests]
    faults += [f"{rule}: {name} has no {quote!r}" for name, quote in quotes
               if quote not in tests.get(name, "") and quote.replace(" ", "_") not in tests.get(name, "")]
    is_broken = rule in broken and f'"{rule}"' in checks
    if state in ("enforced", "by construction") and not is_broken and not quotes:
        faults.append(f"{rule} is held by nothing that breaks it")
    if state == "enforced" and not (names or "bytes" in by or "plates" in by):
        faults.append(f"{rule} is enforced by no test")
print("\n".join(faults))
print(f"{len(lines)} rules, {len(faults)} faults")
sys.exit(1 if faults or len(lines) < 80 else 0)
