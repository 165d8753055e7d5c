#!/usr/bin/env python3
"""charts_test.py TONGKET SOURCE_DIR: the numbers of charts read back from the PDF's paths; 77: no pikepdf."""
import math
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import pikepdf
except ImportError:
    print("no pikepdf: skipped")
    sys.exit(77)

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
LAYOUT = """tongket-layout: 1
name: Biểu đồ
base: bao-cao
colours:
  one: "#102030"
  two: "#B02030"
  old: "#90A0B0"
  line: "#204060"
chart:
  colour: one
  rule: 0pt
  series: [one, two]
  colours: {told: two, past: old, axis: line}
"""
HEAD = "tongket: 1\nlayout: l.yaml\ntitle: Báo cáo thử\nyear: 2025\nissuer: {name: Ủy ban}\nsections:\n  - title: A\n    chart:\n"
ONE, TWO, OLD, LINE = "#102030", "#B02030", "#90A0B0", "#204060"


def rgb(text):
    return tuple(round(int(text[i:i + 2], 16) / 255, 2) for i in (1, 3, 5))


class Drawing:
    """Filled boxes, filled paths and strokes of all pages, each with its colour."""

    def __init__(self, file):
        self.boxes, self.fills, self.strokes = [], [], []
        with pikepdf.open(file) as pdf:
            for page in pdf.pages:
                self.read(page)

    def read(self, page):
        fill = stroke = None
        box, path = None, []
        for operands, operator in pikepdf.parse_content_stream(page):
            numbers = [float(o) for o in operands if not isinstance(o, (pikepdf.Name, pikepdf.Array, pikepdf.Dictionary, pikepdf.String))]
            name = str(operator)
            if name in ("sc", "g", "k", "scn"):
                fill = tuple(round(n, 2) for n in numbers)
            elif name in ("SC", "G", "K", "SCN"):
                stroke = tuple(round(n, 2) for n in numbers)
            elif name == "re":
                box = numbers
            elif name in ("m", "l", "c"):
                path.append(numbers)
            elif name == "f":
                (self.boxes if box else self.fills).append((fill, box or path))
                box, path = None, []
            elif name == "S":
                self.strokes.append((stroke, path))
                path = []
            elif name == "n":
                box, path = None, []

    def boxes_of(self, colour):
        return [b for c, b in self.boxes if c == rgb(colour)]

    def centres_of(self, colour):
        """Of filled circles and ring parts, and how far they reach."""
        found = []
        for c, path in self.fills:
            if c == rgb(colour):
                xs = [p[-2] for p in path]
                ys = [p[-1] for p in path]
                found.append(((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, max(xs) - min(xs)))
        return found

    def lines_of(self, colour):
        return [path for c, path in self.strokes if c == rgb(colour)]


class Charts(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def draw(self, chart):
        (self.path / "l.yaml").write_text(LAYOUT, encoding="utf-8")
        report = self.path / "a.yaml"
        report.write_text(HEAD + "".join(f"      {line}\n" for line in chart.splitlines()), encoding="utf-8")
        run = subprocess.run([TONGKET, "build", report, "-o", self.path / "a.pdf"], capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stderr)
        return Drawing(self.path / "a.pdf")

    def assert_in_proportion(self, amounts, lengths):
        self.assertEqual(len(amounts), len(lengths))
        unit = max(lengths) / max(abs(a) for a in amounts)
        for amount, length in zip(amounts, lengths):
            self.assertAlmostEqual(length / unit, abs(amount), delta=max(abs(a) for a in amounts) * 0.0005)

    def test_lying_bars_are_as_long_as_their_numbers(self):
        drawing = self.draw('data:\n  - [A, "6,5"]\n  - [B, "-3,2"]\n  - [C, "0"]\n  - [D, "-12,4"]\n  - [E, "–"]')
        bars = drawing.boxes_of(ONE)
        self.assert_in_proportion([6.5, 3.2, 12.4], [b[2] for b in bars])
        zero = min(b for b in drawing.boxes_of(LINE) if b[2] < 1)
        middle = zero[0] + zero[2] / 2
        self.assertAlmostEqual(bars[0][0], middle, delta=0.01)
        self.assertAlmostEqual(bars[1][0] + bars[1][2], middle, delta=0.01)

    def test_one_number_is_printed_large_with_its_unit_and_no_bar(self):
        for kind in ("bar", "columns", "line", "stacked"):
            drawing = self.draw(f'type: {kind}\ncaption: Rừng trồng mới\nunit: ha\ndata:\n  - ["2021", "12,5"]')
            self.assertEqual(drawing.boxes_of(ONE) + drawing.lines_of(ONE), [], kind)
            text = subprocess.run(["pdftotext", "-layout", self.path / "a.pdf", "-"], capture_output=True, text=True, check=True).stdout
            self.assertRegex(text.replace("\u00a0", " "), r"12,5 +ha\s+2021")
            self.assertNotIn("đơn vị", text)

    def test_columns_and_their_plan_are_as_high_as_their_numbers(self):
        drawing = self.draw('type: columns\nseries: ["2020", "2021", Dự toán]\nlast-year: "2020"\nplan: Dự toán\ndata:\n'
                            "  - [Quý I, 682, 699, 715]\n  - [Quý II, 741, 827, 795]\n  - [Quý III, 949, 1.011, 904]")
        bars = lambda colour: [b[3] for b in drawing.boxes_of(colour)]
        foot = drawing.boxes_of(TWO)[0][1]
        # The plan's lines; the line at zero is wider than any, the sample beside the name is above.
        lines = [b for b in drawing.boxes_of(LINE) if 20 < b[2] < 60 and b[1] > foot + 5]
        plans = [b[1] + b[3] / 2 - foot for b in lines]
        self.assert_in_proportion([682, 741, 949, 699, 827, 1011, 715, 795, 904], bars(OLD) + bars(TWO) + plans)

    def test_a_line_goes_through_its_numbers(self):
        drawing = self.draw("type: line\nseries: [Một, Hai]\ndata:\n" +
                            "".join(f'  - ["{2016 + i}", {a}, {b}]\n' for i, (a, b) in enumerate([(21, 25), (29, 30), (38, 36), (52, 44), (78, 66)])))
        first, second = drawing.lines_of(ONE)[0], drawing.lines_of(TWO)[0]
        unit = (first[4][1] - first[0][1]) / (78 - 21)
        amounts = [21 + (y - first[0][1]) / unit for _, y in first + second]
        for read, amount in zip(amounts, [21, 29, 38, 52, 78, 25, 30, 36, 44, 66]):
            self.assertAlmostEqual(read, amount, delta=0.05)
        steps = [b[0] - a[0] for a, b in zip(first, first[1:])]
        self.assertAlmostEqual(min(steps), max(steps), delta=0.01)

    def test_progress_is_as_long_as_its_per_cent(self):
        drawing = self.draw('type: progress\nseries: [trước, nay]\nlast-year: trước\ndata:\n  - [A, "97,5", "103,8"]\n  - [B, "80,8", "93,4"]')
        now, past = drawing.boxes_of(TWO), drawing.boxes_of(OLD)
        # The first box of each colour is the sample beside its name.
        self.assert_in_proportion([103.8, 93.4, 97.5, 80.8], [b[2] for b in now[1:] + past[1:]])

    def test_dots_of_a_dumbbell_stand_at_their_numbers(self):
        drawing = self.draw('type: dumbbell\nseries: ["2020", "2021"]\nlast-year: "2020"\ndata:\n  - [A, 14, 17]\n  - [B, 13, 14]\n  - [C, 2, 4]')
        now = [x for x, _, _ in drawing.centres_of(TWO)[1:]]
        self.assertEqual(len(now), 3)
        unit = (now[0] - now[2]) / (17 - 4)
        self.assertAlmostEqual(4 + (now[1] - now[2]) / unit, 14, delta=0.02)

    def test_parts_of_a_ring_turn_by_their_shares(self):
        drawing = self.draw("type: ring\ndata:\n  - [A, 386]\n  - [B, 211]")
        part = [path for colour, path in drawing.fills if colour == rgb(ONE)][0]
        # The first part begins at 12 o'clock; its outer arc ends where the straight cut begins.
        xs = [p[-2] for p in part]
        line = next(i for i, p in enumerate(part) if i > 0 and len(p) == 2)
        outer = part[:line]
        top = outer[0]
        points = [(p[-2], p[-1]) for p in outer]
        # Centre of the circle through three of its points.
        (ax, ay), (bx, by), (cx, cy) = points[0], points[len(points) // 2], points[-1]
        d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
        ux = ((ax**2 + ay**2) * (by - cy) + (bx**2 + by**2) * (cy - ay) + (cx**2 + cy**2) * (ay - by)) / d
        uy = ((ax**2 + ay**2) * (cx - bx) + (bx**2 + by**2) * (ax - cx) + (cx**2 + cy**2) * (bx - ax)) / d
        turn = lambda p: math.atan2(p[0] - ux, p[1] - uy) % (2 * math.pi) / (2 * math.pi)
        share = turn(points[-1]) - turn((top[-2], top[-1])) + 1.8 / 360
        self.assertAlmostEqual(share, 386 / 597, delta=0.001)
        self.assertTrue(xs)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
