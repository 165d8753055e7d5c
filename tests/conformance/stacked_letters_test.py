#!/usr/bin/env python3
"""stacked_letters_test.py TONGKET SOURCE_DIR: no ink of a line meets ink of the line above, or a rule, at 600 ppi.

Ễ, Ộ, Ậ are the tallest letters of a face, and two of the faces declare less height than they have. Between the lowest mark
of one line and the highest of the next there must be a row of pixels that is white throughout.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
PPI = 600
LETTERS = "ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÝỲỶỸỴ Đ gỹ pý qụ"
LAYOUT = """tongket-layout: 1
name: stacked
base: bao-cao
fonts: {{serif: [{families}]}}
styles:
  body: {{leading: 1.1 lines}}
  heading-1: {{leading: 1.1 lines}}
  kind: {{leading: 1.1 lines}}
  abstract: {{leading: 1.1 lines}}
  table-text: {{leading: 1.1 lines}}
  table-head: {{leading: 1.1 lines}}
  caption: {{leading: 1.1 lines}}
  chart-label: {{leading: 1.1 lines}}
tables:
  default: {{padding: {{x: 4pt, y: 0.5pt}}}}
"""
REPORT = f"""tongket: 1
layout: look.yaml
title: {LETTERS} {LETTERS}
year: 2021
issuer: {{name: ỆỘẬ}}
sections:
  - title: {LETTERS} {LETTERS}
    body: {LETTERS} {LETTERS.lower()} {LETTERS} {LETTERS} {LETTERS.lower()} {LETTERS}
  - table:
      caption: {LETTERS}
      columns: [ỄỘẬ, {{title: "ỄỘẬ gỹ", width: 40mm}}]
      rows:
        - [{LETTERS}, {LETTERS}]
        - [{LETTERS}, gỹ pý qụ]
        - [ỄỘẬ, gỹ pý qụ]
  - chart:
      type: bar
      caption: {LETTERS}
      data:
        - ["{LETTERS}", 3]
        - ["{LETTERS}", 2]
"""
FACES = {"low-ascent": "fonts/low-ascent.ttf, Liberation Serif", "zero-ascent": "fonts/zero-ascent.ttf, Liberation Serif",
         "Liberation Serif": "Liberation Serif", "Be Vietnam Pro": "Be Vietnam Pro"}


def white_runs(pdf, page, left, top, right, bottom):
    """Runs of rows that are white throughout in an area in points, as (first, last) from its top, in pixels."""
    scale = PPI / 72
    x, y, width, height = int(left * scale), int(top * scale), int((right - left) * scale), int((bottom - top) * scale)
    data = subprocess.run(["pdftoppm", "-r", str(PPI), "-gray", "-f", str(page), "-l", str(page), "-x", str(x), "-y", str(y),
                           "-W", str(width), "-H", str(height), pdf], check=True, capture_output=True).stdout
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    width, height, pixels = int(head[1]), int(head[2]), memoryview(data)[head.end():]
    runs, white = [], False
    for row in range(height):
        is_white = min(pixels[row * width:(row + 1) * width]) > 200
        if is_white and not white:
            runs.append([row, row])
        elif is_white:
            runs[-1][1] = row
        white = is_white
    return [(first, last + 1) for first, last in runs]


class StackedLetters(unittest.TestCase):
    def check_face(self, families):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shutil.copytree(SOURCE / "tests/data/cases/fonts", folder / "fonts")
            (folder / "look.yaml").write_text(LAYOUT.format(families=families))
            (folder / "a.yaml").write_text(REPORT)
            pdf = folder / "a.pdf"
            subprocess.run([TONGKET, "build", folder / "a.yaml", "-o", pdf, "-q"], check=True)
            dump = subprocess.run([TONGKET, "dump", "--stage", "pages", folder / "a.yaml"], check=True, capture_output=True).stdout.decode()
            checked = 0
            for page, part in enumerate(re.split(r"^page .*\n", dump, flags=re.M)[1:], 1):
                texts = [(float(x), float(y), float(size)) for x, y, size in
                         re.findall(r"^  text (\S+) (\S+) \S+ (\S+) #\d+ \"", part, flags=re.M)]
                rules = [tuple(map(float, r)) for r in re.findall(r"^  rule (\S+) (\S+) (\S+) (\S+)", part, flags=re.M)]
                upright = sorted({x for x, y, w, h in rules if h > w})
                lying = sorted({(y, h) for x, y, w, h in rules if w > 60 and h < 3})
                # Columns of white paper between upright rules: a table's cells, and the whole page where there is no table.
                for x in sorted({t[0] for t in texts}):
                    column = sorted({(y, size) for tx, y, size in texts if tx == x})
                    for (above, size), (below, size_below) in zip(column, column[1:]):
                        if below - above > 3 * size or any(abs(y - above) > 0.01 and above < y < below for _, y, _ in texts):
                            continue  # not neighbours
                        edges = [u for u in upright if any(x0 == u and y0 <= above <= y0 + h0 for x0, y0, w0, h0 in rules)]
                        left = max([e + 1.2 for e in edges if e <= x] + [20])
                        right = min([e - 0.4 for e in edges if e > x] + [575])
                        between = [y for y, h in lying if above < y < below]
                        top, bottom = above + 0.05 * size, below - 0.66 * size_below
                        runs = [r for r in white_runs(pdf, page, left, top, right, bottom)]
                        self.assertGreaterEqual(len(runs), 1 + len(between), f"{families}, page {page}: lines at {above} and {below}")
                        checked += 1
            self.assertGreater(checked, 12)


for face, stack in FACES.items():
    setattr(StackedLetters, "test_" + face.replace(" ", "_").replace("-", "_"), lambda self, stack=stack: self.check_face(stack))

if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
