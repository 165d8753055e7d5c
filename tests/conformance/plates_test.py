#!/usr/bin/env python3
"""plates_test.py TONGKET SOURCE_DIR: the plates of the press's file as ghostscript separates them; 77: no ghostscript, skipped."""
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
from pathlib import Path

from profiles import reports

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
REPORT = SOURCE / "tests" / "conformance" / "reports" / "plates.yaml"
DPI = 100


def read_tiff(path):
    """Width, height and bytes of an uncompressed 8-bit grey image, white 255."""
    data = path.read_bytes()
    order = "little" if data[:2] == b"II" else "big"
    number = lambda at, size: int.from_bytes(data[at:at + size], order)
    start, tags = number(4, 4), {}
    for i in range(number(start, 2)):
        at = start + 2 + 12 * i
        tag, kind, count = number(at, 2), number(at + 2, 2), number(at + 4, 4)
        size = {3: 2, 4: 4}.get(kind, 1)
        where = at + 8 if size * count <= 4 else number(at + 8, 4)
        tags[tag] = [number(where + size * n, size) for n in range(count)] if kind in (3, 4) else None
    assert tags.get(259, [1])[0] == 1, "compressed"
    assert tags.get(258, [1])[0] == 8, tags.get(258)
    rows = b"".join(data[o:o + n] for o, n in zip(tags[273], tags[279]))
    return tags[256][0], tags[257][0], rows


class Plates(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.pdf = Path(cls.folder.name) / "a.pdf"
        subprocess.run([TONGKET, "build", REPORT, "--profile", "press", "--marks", "crop,registration",
                        "-o", cls.pdf, "--stats", cls.pdf.with_suffix(".json")], check=True)
        subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", "-sCompression=none", f"-r{DPI}",
                        "-dFirstPage=1", "-dLastPage=1", f"-sOutputFile={cls.folder.name}/p%d.tif", cls.pdf], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.plates = {}
        for file in Path(cls.folder.name).glob("p1(*).tif"):
            cls.plates[urllib.parse.unquote(re.search(r"\((.*)\)", file.name)[1])] = read_tiff(file)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def inside_trim(self, name):
        """Ink, 0 to 255, of each pixel within the trim: 15.5 mm of bleed and marks lie round it, and the bleed is cut off too."""
        width, height, rows = self.plates[name]
        margin = round((3 + 7 + 1) / 25.4 * DPI)
        return [255 - rows[y * width + x] for y in range(margin, height - margin) for x in range(margin, width - margin)]

    def test_the_plates_are_the_process_and_the_layouts_own_ink(self):
        self.assertEqual(set(self.plates), {"Cyan", "Magenta", "Yellow", "Black", "Vàng nhũ"})

    def test_text_is_on_the_black_plate_and_the_ground_below_it_is_whole(self):
        black, cyan = self.inside_trim("Black"), self.inside_trim("Cyan")
        covered = [(k, c) for k, c in zip(black, cyan) if k > 250]
        self.assertGreater(len(covered), 500)
        table = [c for k, c in covered if c > 0]
        self.assertGreater(len(table), 50, "no text stands on the tinted ground")
        grounds = {c for k, c in zip(black, cyan) if c > 0 and k == 0}
        self.assertLessEqual(max(grounds) - min(c for c in table), 3, "the ground is knocked out below the text")

    def test_magenta_and_yellow_have_nothing_of_a_page_in_black_cyan_and_gold(self):
        for name in ("Magenta", "Yellow"):
            self.assertEqual(max(self.inside_trim(name)), 0, name)

    def test_the_spot_ink_is_on_its_own_plate(self):
        gold = self.inside_trim("Vàng nhũ")
        self.assertGreater(sum(v > 200 for v in gold), 100)

    def test_marks_are_on_every_plate(self):
        for name, (width, height, rows) in self.plates.items():
            strip = round(6 / 25.4 * DPI)
            edge = [255 - v for y in range(strip) for v in rows[y * width:(y + 1) * width]]
            self.assertGreater(sum(v > 60 for v in edge), 10, name)

    def test_ink_stays_under_the_limit(self):
        inside = [self.inside_trim(name) for name in self.plates]
        self.assertLessEqual(max(map(sum, zip(*inside))), 3.0 * 255 + 2)


class AllReports(unittest.TestCase):
    """Every sample's press file, page by page."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def separate(self, report, *options):
        """For each page: how much ink its fullest dot has, in plates of full ink; the plates with ink; those that --stats names."""
        pdf, stats = self.folder / "a.pdf", self.folder / "a.json"
        subprocess.run([TONGKET, "build", report, "--profile", "press", "-o", pdf, "--stats", stats, *options], check=True,
                       capture_output=True)
        for old in self.folder.glob("p*.tif"):
            old.unlink()
        subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", "-sCompression=none", "-r40",
                        f"-sOutputFile={self.folder}/p%d.tif", pdf], check=True, capture_output=True)
        for number, told in enumerate(json.loads(stats.read_text(encoding="utf-8"))["inks"], 1):
            plates = {urllib.parse.unquote(re.search(r"\((.*)\)", file.name)[1]): read_tiff(file)[2]
                      for file in self.folder.glob(f"p{number}(*).tif")}
            dots = set(zip(*plates.values()))
            yield max(sum(255 - ink for ink in dot) for dot in dots) / 255, {n for n, rows in plates.items() if min(rows) < 255}, set(told)

    def test_ink_stays_under_the_limit_and_is_told_page_by_page(self):
        for report in reports(SOURCE):
            for number, (most, inks, told) in enumerate(self.separate(report), 1):
                self.assertLessEqual(most, 3.02, f"{report}, page {number}")
                self.assertEqual(inks, told, f"{report}, page {number}")

    def test_a_book_in_black_has_black_plates_alone(self):
        for report in reports(SOURCE):
            for number, (_, inks, told) in enumerate(self.separate(report, "--ink", "k"), 1):
                self.assertLessEqual(inks, {"Black"}, f"{report}, page {number}")
                self.assertEqual(inks, told, f"{report}, page {number}")


if __name__ == "__main__":
    if shutil.which("gs") is None:
        print("skipped: no ghostscript")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
