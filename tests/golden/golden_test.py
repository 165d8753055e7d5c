#!/usr/bin/env python3
"""golden_test.py TONGKET [--bless NAME]: hard pages, compared with what a person has read and found good.

Each folder beside this file holds a report and pages.txt: for each page, the baselines of its lines from the top with
their text, and its rules. --bless writes one folder's pages.txt again and prints what changed; read it before you keep it.
"""
import difflib
import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
LONGEST = 90
TEXT = re.compile(r'  text (\S+) (\S+) (\S+) (\S+) (\S+) "(.*)"$')
BOX = re.compile(r"  (rule|fill) (\S+) (\S+) (\S+) (\S+) (\S+)$")


def read_pages(dump):
    """One line a baseline, by height: what a person needs to judge where pages break."""
    pages = []
    for line in dump.splitlines():
        if line.startswith("page "):
            pages.append((line.split()[1], {}, []))
        elif found := TEXT.match(line):
            x, y, _, size, tag, words = found.groups()
            pages[-1][1].setdefault(round(float(y), 2), []).append((float(x), size, tag.startswith("#"), words))
        elif (found := BOX.match(line)) and found.group(1) == "rule" and float(found.group(4)) > float(found.group(5)):
            pages[-1][2].append((float(found.group(3)), float(found.group(4))))
    out = []
    for label, lines, rules in pages:
        out.append(f"page {label}")
        shown = [(y, describe(parts)) for y, parts in lines.items()]
        shown += [(y, f"---- {width:.0f} pt") for y, width in sorted(set(rules))]
        out += [f"{y:8.2f}  {text}" for y, text in sorted(shown)]
    return "\n".join(out) + "\n"


def describe(parts):
    parts.sort(key=lambda part: part[0])
    text = re.sub(r"\s+", " ", " ".join(part[3] for part in parts)).strip()
    if len(text) > LONGEST:
        text = text[: LONGEST // 2] + " … " + text[-LONGEST // 3:]
    return text if any(part[2] for part in parts) else f"({text})"


def dump(tongket, folder):
    return read_pages(subprocess.run([tongket, "dump", "--stage", "pages", folder / "report.yaml"], check=True,
                                     stdout=subprocess.PIPE).stdout.decode())


def show_difference(expected, found, name):
    print("".join(difflib.unified_diff(expected.splitlines(True), found.splitlines(True), f"{name}/pages.txt", "now")))


def main():
    tongket = sys.argv[1]
    if "--bless" in sys.argv:
        name = sys.argv[sys.argv.index("--bless") + 1]
        kept = FOLDER / name / "pages.txt"
        found = dump(tongket, FOLDER / name)
        show_difference(kept.read_text() if kept.exists() else "", found, name)
        kept.write_text(found)
        return 0
    cases = sorted(path.parent for path in FOLDER.glob("*/report.yaml"))
    if len(cases) < 5:
        sys.exit(f"only {len(cases)} cases in {FOLDER}")
    wrong = 0
    for folder in cases:
        kept = folder / "pages.txt"
        expected = kept.read_text() if kept.exists() else ""
        found = dump(tongket, folder)
        if expected != found:
            wrong += 1
            show_difference(expected, found, folder.name)
    print(f"{len(cases)} cases, {wrong} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
