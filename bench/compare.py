#!/usr/bin/env python3
"""compare.py [-n RUNS] -- COMMAND... [-- COMMAND...]: whole processes, in turn, so that drift cancels.

Prints for each command the medians of wall and CPU seconds and of the largest memory (MiB), and the median of
the ratios of wall time to the first command's, pair by pair. Say which machine, and that nothing else ran.

  bench/compare.py -- typst compile … -- build/release/tongket build bench/documents/short.yaml -o /tmp/a.pdf -q
"""
import os
import statistics
import sys
import time


def run(command):
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=silent)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(arguments):
    runs = 11
    if arguments[:1] == ["-n"]:
        runs, arguments = int(arguments[1]), arguments[2:]
    commands, current = [], None
    for word in arguments:
        if word == "--":
            current = []
            commands.append(current)
        elif current is None:
            sys.exit(__doc__)
        else:
            current.append(word)
    if not commands or not all(commands):
        sys.exit(__doc__)
    for command in commands:
        run(command)  # warm: the disk's cache is not what is measured
    results = [[] for _ in commands]
    for _ in range(runs):
        for command, into in zip(commands, results):
            into.append(run(command))
    for command, rows in zip(commands, results):
        wall, cpu, memory = (statistics.median(column) for column in zip(*rows))
        ratio = statistics.median(row[0] / first[0] for row, first in zip(rows, results[0]))
        print(f"wall {wall:.4f} s  cpu {cpu:.4f} s  {memory:.0f} MiB  ratio {ratio:.3f}  {' '.join(command)[:100]}")


main(sys.argv[1:])
