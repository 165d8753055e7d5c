#!/usr/bin/env python3
"""drawing_reference_test.py TONGKET SOURCE_DIR: SVG drawings beside what librsvg makes of them; 77: a program is missing, skipped.

Texts are set in the project's own fonts by both. Of what lies half transparent over something else nothing is drawn here: it is mixed with
white paper on purpose.
"""
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    from PIL import Image, ImageChops, ImageFilter, ImageStat
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
CASES = SOURCE / "tests" / "images" / "cases"
DPI = 288
WIDTH = 400
REPORT = """tongket: 1
layout: anh.yaml
title: Báo cáo thử ảnh
year: 2025
issuer: {name: Ủy ban}
sections:
  - title: A
  - image: {file: %s, alt: Hình thử.}
"""
LAYOUT = "tongket-layout: 1\nname: Ảnh\nbase: bao-cao\nimage: {ppi: 36, height: 90mm}\n"
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"""
# Of the traps those that librsvg draws too, without what they ask for.
DRAWINGS = ["shapes.svg", "hinh.svg", "gradients.svg", "words.svg", "nan.svg", "utf16.svg", "stylesheet.svg",
            "script.svg", "foreign.svg", "image-file.svg", "image-http.svg", "image-plain-path.svg", "image-up.svg"]
PRESSED = ["shapes.svg", "hinh.svg", "words.svg", "script.svg"]
WHITE = (255, 255, 255)


class DrawingReference(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        (self.folder / "fonts.conf").write_text(FONTS % (SOURCE / "fonts", self.folder / "cache"), encoding="utf-8")

    def build(self, name):
        shutil.copy(CASES / name, self.folder / name)
        (self.folder / "anh.yaml").write_text(LAYOUT, encoding="utf-8")
        (self.folder / "a.yaml").write_text(REPORT % name, encoding="utf-8")
        done = subprocess.run([TONGKET, "build", self.folder / "a.yaml", "--profile", "all", "-o", self.folder / "a.pdf"],
                              capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr.decode())

    def cut(self, profile_name, sheet):
        """The drawing alone, `WIDTH` pixels wide."""
        content = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", self.folder / f"a-{profile_name}.pdf", "-"],
                                 capture_output=True).stdout
        left, bottom, right, top = next(map(float, box.split()) for box in re.findall(rb"/BBox \[([^\]]*)\]", content)
                                        if box.split()[:2] != [b"0", b"0"])  # not a form's own
        x0, y0, x1, y1 = map(float, re.search(rb"/MediaBox \[([^\]]*)\]", content)[1].split())
        across, down = sheet.width / (x1 - x0), sheet.height / (y1 - y0)
        size = (WIDTH, round(WIDTH * (top - bottom) / (right - left)))
        return sheet.resize(size, Image.Resampling.BOX, ((left - x0) * across, (y1 - top) * down, (right - x0) * across,
                                                         (y1 - bottom) * down))

    def shown(self, profile_name):
        pdf = self.folder / f"a-{profile_name}.pdf"
        page = subprocess.run(["pdftoppm", "-r", str(DPI), "-l", "1", pdf], check=True, capture_output=True).stdout
        return self.cut(profile_name, Image.open(io.BytesIO(page)).convert("RGB"))

    def inks(self):
        """Each plate's ink together, black where there is any."""
        subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", f"-r{DPI}", "-dLastPage=1",
                        f"-sOutputFile={self.folder}/s%d.tif", self.folder / "a-press.pdf"], check=True, capture_output=True)
        plates = [Image.open(file).convert("L") for file in self.folder.glob("s1(*).tif")]
        self.assertGreaterEqual(len(plates), 4)
        all_inks = plates[0]
        for plate in plates[1:]:
            all_inks = ImageChops.darker(all_inks, plate)
        return self.cut("press", all_inks)

    def reference(self, name, size):
        drawn = subprocess.run(["rsvg-convert", "-w", str(size[0]), "-h", str(size[1]), self.folder / name], check=True, capture_output=True,
                               env={**os.environ, "FONTCONFIG_FILE": str(self.folder / "fonts.conf")}).stdout
        image = Image.open(io.BytesIO(drawn)).convert("RGBA")
        paper = Image.new("RGBA", image.size, (*WHITE, 255))
        paper.alpha_composite(image)
        return paper.convert("RGB").resize(size)

    def assert_alike(self, seen, wanted, most, most_mean, name):
        """But for edges, which every program smooths in its own way."""
        blurred = [image.filter(ImageFilter.BoxBlur(2)) for image in (seen, wanted)]
        off = ImageChops.difference(*blurred)
        self.assertLessEqual(max(high for _, high in ImageStat.Stat(off).extrema), most, name)
        self.assertLessEqual(max(ImageStat.Stat(off).mean), most_mean, name)

    def test_archive_and_screen_show_what_the_reference_shows(self):
        for name in DRAWINGS:
            self.build(name)
            for profile_name in ("archive", "screen"):
                with self.subTest(name=name, profile=profile_name):
                    seen = self.shown(profile_name)
                    self.assert_alike(seen, self.reference(name, seen.size), 64, 2, f"{name}, {profile_name}")

    def test_ink_stands_at_the_press_where_the_reference_has_colour(self):
        for name in PRESSED:
            self.build(name)
            with self.subTest(name=name):
                inks = self.inks()
                covered = ImageChops.invert(self.reference(name, inks.size))
                red, green, blue = (band.point(lambda value: 255 if value > 24 else 0) for band in covered.split())
                wanted = ImageChops.invert(ImageChops.lighter(ImageChops.lighter(red, green), blue))
                seen = inks.point(lambda value: 0 if value < 231 else 255)
                self.assert_alike(seen, wanted, 128, 4, f"{name}, press")


if __name__ == "__main__":
    if not all(map(shutil.which, ("pdftoppm", "qpdf", "gs", "rsvg-convert"))):
        print("skipped: no poppler, qpdf, ghostscript or librsvg")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
