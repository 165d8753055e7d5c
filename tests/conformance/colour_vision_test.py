#!/usr/bin/env python3
"""colour_vision_test.py TONGKET SOURCE_DIR: colours that charts put side by side, as five kinds of eyes see them; 77: no numpy."""
import itertools
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import numpy
    import yaml
    from PIL import Image

    import colour_vision
except ImportError as missing:
    print(f"{missing}: skipped")
    sys.exit(77)

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
LAYOUTS = SOURCE / "layouts"
# Of CIEDE2000. From about 5 two areas side by side are two colours at a glance; what stands in one chart may be lines or dots,
# and has paper between: about twice that.
LEAST = 9
# The meanings of colours that stand side by side: what is told and the others, this year and last year, results on tracks.
MEANINGS = [("told", "past"), ("told", "track"), ("past", "track"), ("done", "track")]


def chart_of(name):
    """The chart's part of a layout, as its bases leave it, and all its colours as #RRGGBB."""
    layout = yaml.safe_load((LAYOUTS / f"{name}.yaml").read_text(encoding="utf-8"))
    chart, colours = chart_of(layout["base"]) if layout.get("base") else ({}, {})
    own = layout.get("chart") or {}
    chart = {**chart, **own, "colours": {**chart.get("colours", {}), **own.get("colours", {})}}
    return chart, {**colours, **{key: screen_of(value) for key, value in (layout.get("colours") or {}).items()}}


def screen_of(colour):
    if isinstance(colour, str):
        return colour if colour.startswith("#") else None
    if "screen" in colour:
        return colour["screen"]
    if "grey" in colour or set(colour) == {"k"}:
        light = round(255 * (1 - colour.get("grey", colour.get("k")) / 100))
        return f"#{light:02X}{light:02X}{light:02X}"
    return None


class Looks(unittest.TestCase):
    def pairs(self, name):
        chart, colours = chart_of(name)
        lists = [*itertools.combinations(chart.get("series", []), 2), *zip(chart.get("steps", []), chart.get("steps", [])[1:])]
        meant = [(chart["colours"][a], chart["colours"][b]) for a, b in MEANINGS if a in chart["colours"] and b in chart["colours"]]
        for a, b in [*lists, *meant]:
            self.assertTrue(colours.get(a) and colours.get(b), (name, a, b))
            yield (a, colours[a]), (b, colours[b])

    def test_colours_side_by_side_are_told_apart_by_all_eyes(self):
        looked_at = 0
        for file in sorted(LAYOUTS.glob("*.yaml")):
            for (a, one), (b, other) in self.pairs(file.stem):
                for view in colour_vision.VIEWS:
                    apart = colour_vision.difference(colour_vision.lab(one, view), colour_vision.lab(other, view))
                    self.assertGreaterEqual(apart, LEAST, f"{file.stem}: {a} and {b}, {view}")
                    looked_at += 1
        self.assertGreater(looked_at, 300)

    def test_the_look_reader_says_which_are_not(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            report = (SOURCE / "samples" / "bieu-do" / "bieu-do.yaml").read_text(encoding="utf-8")
            (folder / "diem-126.csv").write_bytes((SOURCE / "samples" / "bieu-do" / "diem-126.csv").read_bytes())
            (folder / "r.yaml").write_text(report.replace("layout: bieu-do", "layout: l.yaml"), encoding="utf-8")
            (folder / "l.yaml").write_text("tongket-layout: 1\nname: l\nbase: bieu-do\nchart: {series: [muc, sen, ngoc-vua], "
                                           "colours: {done: muc-40, track: muc-40, past: muc-70}}\n", encoding="utf-8")
            done = subprocess.run([TONGKET, "--lang", "en", "check", folder / "r.yaml"], capture_output=True, text=True)
            told = re.findall(r'the colours "([\w-]+)" and "([\w-]+)" of charts are hard to tell apart: ΔE \((\w+)\)', done.stderr)
            self.assertIn(("sen", "ngoc-vua", "protanopia"), told)
            self.assertIn('"muc-40" and "muc-40"', done.stderr)


class View(unittest.TestCase):
    def test_a_grey_page_is_the_same_to_all_and_red_is_not(self):
        pixels = numpy.array([[[0, 0, 0], [128, 128, 128], [255, 255, 255], [0xB5, 0x26, 0x30]]], dtype=numpy.uint8)
        for view in colour_vision.VIEWS:
            made = colour_vision.seen(pixels, view).astype(int)
            self.assertLessEqual(numpy.abs(made[0, :3] - pixels[0, :3]).max(), 1, view)
        self.assertEqual(tuple(colour_vision.seen(pixels, "normal")[0, 3]), (0xB5, 0x26, 0x30))
        red, green, blue = (int(n) for n in colour_vision.seen(pixels, "protanopia")[0, 3])
        self.assertLess(abs(red - green), 20)   # a protanope's red is a dark olive
        self.assertLess(red, 0xB5 // 2)
        self.assertEqual(len(set(map(int, colour_vision.seen(pixels, "grey")[0, 3]))), 1)

    def test_pages_of_charts_are_drawn_in_each_view(self):
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "hinh.pdf"
            subprocess.run([TONGKET, "build", SOURCE / "samples" / "bieu-do" / "bieu-do.yaml", "--quiet", "-o", pdf], check=True)
            subprocess.run([sys.executable, SOURCE / "scripts" / "colour-views", "-r", "30", "-p", "1", pdf, folder], check=True,
                           capture_output=True)
            (sheet,) = Path(folder).glob("hinh-*.png")
            pixels = numpy.asarray(Image.open(sheet)).astype(int)
            height, width = (pixels.shape[0] + 6) // 3, (pixels.shape[1] + 6) // 2
            for place, view in enumerate(colour_vision.VIEWS):
                top, left = place // 2 * height, place % 2 * width
                part = pixels[top:top + height - 6, left:left + width - 6]
                wanted = colour_vision.seen(numpy.array([0xB5, 0x26, 0x30]), view).astype(int)
                # The bar that the third chart speaks of is one of many things in this red.
                self.assertGreater((numpy.abs(part - wanted).max(axis=2) <= 3).sum(), 100, view)

    def test_pages_say_which_letters_are_hard_to_read_on_their_ground(self):
        def luminance(colour):
            light = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
            linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in light]
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

        _, colours = chart_of("nha")
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            (folder / "r.yaml").write_text("tongket: 1\ntitle: Báo cáo thử\nyear: 2025\nlayout: l.yaml\nissuer: {name: Ủy ban}\nsections:\n  - title: A\n"
                                           "    callout: {body: Lời trong khung.}\n", encoding="utf-8")
            for letters, ground in (("sen", "son"), ("muc-40", "giay"), ("gach", "muc"), ("trang", "son"), ("muc-70", "giay"), ("sen-nhat", "son")):
                (folder / "l.yaml").write_text(f"tongket-layout: 1\nname: l\nbase: nha\nstyles: {{callout: {{colour: {letters}}}}}\n"
                                               f"callout: {{box: {{fill: {ground}}}}}\n", encoding="utf-8")
                done = subprocess.run([TONGKET, "--lang", "en", "build", folder / "r.yaml", "-o", folder / "r.pdf"], capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stderr)
                one, other = (luminance(colours.get(name) or "#FFFFFF") for name in (letters, ground))
                ratio = (max(one, other) + 0.05) / (min(one, other) + 0.05)
                found = re.findall(r'TK0711.*letters of the colour "([\w-]+)" on "([\w-]+)" .*their contrast is ([\d.]+)', done.stderr)
                if ratio < 4.5:
                    self.assertEqual([found[0][:2]], [(letters, ground)], done.stderr)
                    self.assertAlmostEqual(float(found[0][2]), ratio - 0.05, delta=0.06)
                else:
                    self.assertEqual(found, [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
