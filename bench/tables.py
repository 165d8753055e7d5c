#!/usr/bin/env python3
"""tables.py TONGKET [ROWS…]: what each further row of a table costs, for several kinds of tables.

Builds reports of one table with 500, 5,000 and 50,000 rows (or those given), and prints CPU seconds and the largest
memory of the whole process, and how much dearer a further row is in the last step than in the one before: 1.0 is
linear growth. CPU seconds are the least of three runs. Say which machine, and that nothing else ran.
"""
import sys
import tempfile
from pathlib import Path

from costs import further, run

HEAD = """tongket: 1
title: Báo cáo có bảng dài
year: 2021
issuer: {name: Ủy ban nhân dân phường Xuân Đỉnh}
sections:
  - title: Kết quả
  - table:
      caption: Bảng dài
"""
COLUMNS = "      columns: [TT, Mã, Tổ dân phố, {title: Dự toán, sum: true}, Ghi chú]\n"


def cells(i):
    return f'"{i % 100000:05d}", Tổ dân phố số {i + 1}, "{1000 + i * 37 % 9000}", Đạt chỉ tiêu được giao trong năm'


def plain(rows):
    yield COLUMNS + "      rows:\n"
    for i in range(rows):
        yield f'        - ["{i + 1}", {cells(i)}]\n'


def spans(rows):
    """Each label over seven rows."""
    yield COLUMNS + "      rows:\n"
    for i in range(rows):
        label = f'{{text: "{i + 1}", rows: {min(7, rows - i)}}}, ' if i % 7 == 0 else ""
        yield f"        - [{label}{cells(i)}]\n"


def one_span(rows):
    """One label over all rows."""
    yield COLUMNS + "      rows:\n"
    for i in range(rows):
        label = f'{{text: "1", rows: {min(rows, 65535)}}}, ' if i == 0 else ""
        yield f"        - [{label}{cells(i)}]\n"


def groups(rows):
    """Groups of ten rows with their sums, and sums carried over the pages."""
    yield COLUMNS + "      total: Tổng cộng\n      carry: true\n      rows:\n"
    for i in range(rows):
        if i % 10 == 0:
            yield f"        - title: Khối {i // 10 + 1}\n          total: Cộng\n          rows:\n"
        yield f'            - ["{i + 1}", {cells(i)}]\n'


def tall(rows):
    """A tenth as many rows, each of many lines."""
    yield COLUMNS + "      rows:\n"
    for i in range(rows // 10):
        yield f'        - ["{i + 1}", {cells(i)}{" và được biểu dương toàn phường" * 60}]\n'


KINDS = [plain, spans, one_span, groups, tall]


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    counts = [int(n) for n in arguments[1:]] or [500, 5000, 50000]
    if len(counts) < 3:
        sys.exit(__doc__)
    print(f"{'':10}" + "".join(f"{n:>18}" for n in counts) + f"{'further row':>22}")
    with tempfile.TemporaryDirectory() as folder:
        for kind in KINDS:
            seconds, memory = [], []
            for rows in counts:
                report = Path(folder) / f"{kind.__name__}-{rows}.yaml"
                report.write_text(HEAD + "".join(kind(rows)), encoding="utf-8")
                command = [arguments[0], "build", str(report), "-o", str(Path(folder) / "a.pdf"), "--quiet"]
                runs = [run(command) for _ in range(3)]
                seconds.append(min(cpu for cpu, _ in runs))
                memory.append(min(most for _, most in runs))
            row = "".join(f"{s:8.2f} s {m:4.0f} MiB" for s, m in zip(seconds, memory))
            print(f"{kind.__name__:10}{row}  × {further(counts, seconds):.2f} s, × {further(counts, memory):.2f} MiB")


if __name__ == "__main__":
    main(sys.argv[1:])
