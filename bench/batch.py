#!/usr/bin/env python3
"""batch.py [-n REPORTS] [-r RUNS] TONGKET [-- COMMAND...]: one-ward reports by the hundred, whole processes in turn.

Writes REPORTS (126) reports with gen.py, makes them with one and with all threads, then once more with --resume. A
peer's command is run in turn; in it {list} is a file of lines "REPORT PDF" and {folder} the folder of the reports.
Prints medians of wall seconds, CPU milliseconds a report, the largest memory, and the megabytes of PDF. Say which
machine, and that nothing else ran.

  bench/batch.py -n 3321 build/release/tongket -- python3 typst_py.py --list {list}
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def run(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def tell(name, results, reports, folder):
    wall, cpu, memory = (statistics.median(column) for column in zip(*results))
    size = sum(f.stat().st_size for f in folder.glob("*.pdf")) / 1e6
    print(f"{name:24} wall {wall:8.2f} s   {reports / wall:7.1f} a second   cpu {1000 * cpu / reports:6.2f} ms a report"
          f"   {memory:5.0f} MiB   {size:6.1f} MB")


def main(arguments):
    reports, runs, peer = 126, 3, []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, peer = arguments[:at], arguments[at + 1:]
    while arguments[:1] in (["-n"], ["-r"]):
        option, value, *arguments = arguments
        reports, runs = (int(value), runs) if option == "-n" else (reports, int(value))
    if len(arguments) != 1:
        sys.exit(__doc__)
    tongket = Path(arguments[0]).resolve()
    work = Path(tempfile.mkdtemp(prefix="tongket-bench-"))
    try:
        subprocess.run([sys.executable, Path(__file__).with_name("gen.py"), "batch", str(reports), work / "reports"], check=True)
        (work / "batch.yaml").write_text("batch: 1\nreports: reports/*.yaml\n", encoding="utf-8")
        folders = {name: work / name for name in ("one", "all", "peer")}
        folders["peer"].mkdir()
        (work / "list").write_text("".join(f"{f} {folders['peer'] / f.stem}.pdf\n" for f in sorted((work / "reports").iterdir())))
        batch = [tongket, "batch", work / "batch.yaml", "--quiet", "--keep-going"]
        commands = {
            "tongket, 1 thread": ([*batch, "--jobs", "1", "--out", folders["one"]], folders["one"]),
            f"tongket, {os.cpu_count()} threads": ([*batch, "--out", folders["all"]], folders["all"]),
            "tongket, nothing changed": ([*batch, "--resume", "--out", folders["all"]], folders["all"]),
        }
        if peer:
            filled = [word.replace("{list}", str(work / "list")).replace("{folder}", str(work / "reports")) for word in peer]
            commands["peer"] = (filled, folders["peer"])
        results = {name: [] for name in commands}
        for _ in range(runs):
            for name, (command, _) in commands.items():
                results[name].append(run(list(map(str, command))))
        for name, (_, folder) in commands.items():
            tell(name, results[name], reports, folder)
    finally:
        shutil.rmtree(work)


main(sys.argv[1:])
