#!/usr/bin/env python3
"""What a turn of `tongket build --watch` costs beside the first build of the same report.

  bench/watch.py BIN [--report FILE] [--turns 9] [--series 7]

Without a report, the yearbook of bench/gen.py. A paragraph in the middle is changed, turn by turn: a word, a sentence
more, a sentence less. The stage times that `--stats` gives of the turns are set beside those of the first builds:
`pages` is compose and typeset, `all` everything from reading to the file that is written. A process has one first
build, so there are several series. At last the file is held against that of a build from nothing.
"""
import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAGES = ("compose", "typeset")
SENTENCE = " Việc này được nhân dân đồng tình, cán bộ và các đoàn thể cùng nhau làm cho đến cuối năm."


def wait_for(path, before, process):
    for _ in range(6000):
        if process.poll() is not None:
            sys.exit("the program has ended")
        if path.exists() and path.stat().st_mtime_ns != before:
            return path.stat().st_mtime_ns
        time.sleep(0.01)
    sys.exit("no turn in a minute")


def changed(text, turn):
    """The paragraph of that turn: each is another text than the one before."""
    return [text.replace(" và ", f" cùng với {turn} ", 1), text + SENTENCE, text][turn % 3]


def cost(stats):
    times = json.loads(stats.read_text())["milliseconds"]
    return {"pages": sum(times[name] for name in PAGES), "all": sum(times.values()), **times}


def run_series(command, report, stats, lines, middle, turns):
    """Costs of a first build and of the turns after it."""
    old = lines[middle]
    stats.unlink(missing_ok=True)
    report.write_text("\n".join(lines), encoding="utf-8")
    process = subprocess.Popen([*command, "--watch"])
    try:
        seen = wait_for(stats, 0, process)
        costs = [cost(stats)]
        for turn in range(turns):
            time.sleep(0.3)
            new = [*lines[:middle], changed(old, turn), *lines[middle + 1:]]
            report.write_text("\n".join(new), encoding="utf-8")
            seen = wait_for(stats, seen, process)
            costs.append(cost(stats))
    finally:
        process.terminate()
        process.wait()
    return costs[0], costs[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--report")
    parser.add_argument("--turns", type=int, default=9)
    parser.add_argument("--series", type=int, default=7)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report, stats = Path(folder) / "report.yaml", Path(folder) / "stats.json"
        source = Path(args.report) if args.report else report
        if not args.report:
            gen = Path(__file__).with_name("gen.py")
            subprocess.run([sys.executable, gen, "long", report], check=True)
        lines = source.read_text(encoding="utf-8").split("\n")
        prose = [n for n, line in enumerate(lines) if len(line) > 250 and line.startswith("      ") and " và " in line]
        middle = prose[len(prose) // 2]
        command = [args.program, "build", str(report), "-o", str(Path(folder) / "turn.pdf"), "--stats", str(stats), "--quiet"]
        firsts, turns = [], []
        for series in range(args.series):
            first, after = run_series(command, report, stats, lines, middle, args.turns)
            firsts.append(first)
            turns += after
            middles = {name: statistics.median(turn[name] for turn in after) for name in ("pages", "all")}
            print(f"series {series + 1}: " + "  ".join(
                f"{name} {first[name]:.1f}, then {middles[name]:.1f} ms" for name in ("pages", "all")))
        for name in ("pages", "all"):
            first = statistics.median(each[name] for each in firsts)
            turn = statistics.median(each[name] for each in turns)
            print(f"{name}: {turn:.1f} of {first:.1f} ms, {turn / first:.3f} (medians of all series)")
        alone = Path(folder) / "alone.pdf"
        subprocess.run([args.program, "build", str(report), "-o", str(alone), "--quiet"], check=True)
        if alone.read_bytes() != (Path(folder) / "turn.pdf").read_bytes():
            sys.exit("the file of the last turn is not that of a build from nothing")


main()
