#!/usr/bin/env python3
"""growth.py TONGKET [PAGES…]: what each further page of a report costs.

Builds reports of about 10, 100 and 1,000 pages (or those given), of prose, notes, tables and headings that all print in
the contents, and prints CPU seconds and the largest memory of the whole process, and how much dearer a further page is in
the last step than in the first: 1.0 is linear growth. The least of three runs. Say which machine, and that nothing
else ran.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

from costs import further, run

HEAD = """tongket: 1
title: Kỷ yếu thi đua, khen thưởng (số liệu minh hoạ)
year: 2021
issuer: {name: Ủy ban nhân dân quận Mẫu}
toc: true
sections:
"""
WORDS = ("phong trào thi đua của các tổ dân phố đã đạt kết quả tốt trong năm qua nhờ sự chung sức đồng lòng "
         "của cán bộ hội viên và nhân dân trên địa bàn phường nhiều mô hình mới được nhân rộng").split()


def prose(n, length):
    """Sentences that differ from paragraph to paragraph, as people's do."""
    words = [WORDS[(n * 7 + i * (1 + n % 5)) % len(WORDS)] for i in range(length)]
    words[0] = words[0].capitalize()
    return f"{' '.join(words)} lần thứ {n + 1}."


def section(n):
    """About a page."""
    yield f"  - title: Tổ dân phố số {n + 1}\n    body: |\n"
    for p in range(5):
        note = "[^1]" if p == 2 else ""
        yield f"      {prose(n * 5 + p, 40 + (n + p) % 37)}{note}\n"
    yield f"      [^1]: {prose(n, 12)}\n"
    yield "    table:\n      columns: [TT, Nội dung, Kế hoạch, Thực hiện]\n      rows:\n"
    for r in range(6):
        yield f'        - ["{r + 1}", {prose(n + r, 6)[:-1]}, "{100 + n % 50 + r}", "{101 + n % 50 + r},5"]\n'


def main(arguments):
    wanted = [int(n) for n in arguments[1:]] or [10, 100, 1000]
    if not arguments or len(wanted) < 3:
        sys.exit(__doc__)
    pages, seconds, memory = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for count in wanted:
            report, pdf = Path(folder) / "report.yaml", Path(folder) / "report.pdf"
            report.write_text(HEAD + "".join("".join(section(n)) for n in range(count)), encoding="utf-8")
            runs = [run([arguments[0], "build", str(report), "-o", str(pdf), "--quiet"]) for _ in range(3)]
            seconds.append(min(cpu for cpu, _ in runs))
            memory.append(min(most for _, most in runs))
            pages.append(int(subprocess.check_output(["qpdf", "--show-npages", str(pdf)])))
            print(f"{pages[-1]:6} pages {seconds[-1]:7.3f} s {memory[-1]:6.1f} MiB")
    print(f"a further page: × {further(pages, seconds):.2f} s, × {further(pages, memory):.2f} MiB")


if __name__ == "__main__":
    main(sys.argv[1:])
