#!/usr/bin/env python3
"""What a turn of `tongket build --watch` costs beside the first build of the same report.

  bench/watch.py BIN [--report FILE] [--turns 9]

Without a report, the yearbook of bench/gen.py. A paragraph in the middle is changed, turn by turn: a word, a sentence
more, a sentence less. After each turn the stage times of its `--stats` are set beside those of the first build: `pages`
is compose and typeset, `all` everything from reading to the file that is written. At last the file is held against
that of a build from nothing.
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--report")
    parser.add_argument("--turns", type=int, default=9)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report, stats = Path(folder) / "report.yaml", Path(folder) / "stats.json"
        if args.report:
            report.write_text(Path(args.report).read_text(encoding="utf-8"), encoding="utf-8")
        else:
            gen = Path(__file__).with_name("gen.py")
            subprocess.run([sys.executable, gen, "long", report], check=True)
        lines = report.read_text(encoding="utf-8").split("\n")
        prose = [n for n, line in enumerate(lines) if len(line) > 250 and line.startswith("      ") and " và " in line]
        middle = prose[len(prose) // 2]
        old = lines[middle]
        command = [args.program, "build", str(report), "-o", str(Path(folder) / "turn.pdf"), "--stats", str(stats), "--quiet"]
        process = subprocess.Popen([*command, "--watch"])
        try:
            seen = wait_for(stats, 0, process)
            first = cost(stats)
            print("first  " + "  ".join(f"{name} {value:.1f}" for name, value in first.items()))
            turns = []
            for turn in range(args.turns):
                time.sleep(0.3)
                lines[middle] = changed(old, turn)
                report.write_text("\n".join(lines), encoding="utf-8")
                seen = wait_for(stats, seen, process)
                turns.append(cost(stats))
                print(f"turn {turn + 1} " + "  ".join(f"{name} {value:.1f}" for name, value in turns[-1].items()))
        finally:
            process.terminate()
            process.wait()
        for name in ("pages", "all"):
            ratios = sorted(turn[name] / first[name] for turn in turns)
            print(f"{name}: {statistics.median(ratios):.3f} of the first build ({ratios[0]:.3f} to {ratios[-1]:.3f})")
        alone = Path(folder) / "alone.pdf"
        subprocess.run([args.program, "build", str(report), "-o", str(alone), "--quiet"], check=True)
        if alone.read_bytes() != (Path(folder) / "turn.pdf").read_bytes():
            sys.exit("the file of the last turn is not that of a build from nothing")


main()
