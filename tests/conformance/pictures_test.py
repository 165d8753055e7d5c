#!/usr/bin/env python3
"""pictures_test.py TONGKET SOURCE_DIR: pictures of every kind as poppler shows them: upright, in their colours; 77: no poppler."""
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
CASES = SOURCE / "tests" / "images" / "cases"
DPI = 150
HEAD = "tongket: 1\nlayout: anh.yaml\ntitle: Báo cáo thử ảnh\nyear: 2025\nissuer: {name: Ủy ban}\nsections:\n  - title: A\n"
LAYOUT = "tongket-layout: 1\nname: Ảnh\nbase: bao-cao\nimage: {ppi: 36, height: 60mm}\n"


def read_ppm(path):
    """Width, height and RGB bytes."""
    data = path.read_bytes()
    head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", data)
    return int(head[1]), int(head[2]), data[head.end():]


def read_tiff(path):
    """Width, height and bytes of an uncompressed 8-bit grey image, white 255."""
    data = path.read_bytes()
    order = "little" if data[:2] == b"II" else "big"
    number = lambda at, size: int.from_bytes(data[at:at + size], order)
    start, tags = number(4, 4), {}
    for i in range(number(start, 2)):
        at = start + 2 + 12 * i
        kind, count = number(at + 2, 2), number(at + 4, 4)
        size = {3: 2, 4: 4}.get(kind, 1)
        where = at + 8 if size * count <= 4 else number(at + 8, 4)
        tags[number(at, 2)] = [number(where + size * n, size) for n in range(count)] if kind in (3, 4) else None
    return tags[256][0], tags[257][0], b"".join(data[o:o + n] for o, n in zip(tags[273], tags[279]))


class Pictures(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def build(self, name, profile, *options, succeeds=True):
        shutil.copy(CASES / name, self.path / name)
        (self.path / "anh.yaml").write_text(LAYOUT, encoding="utf-8")
        report = self.path / "a.yaml"
        report.write_text(HEAD + f"  - image: {{file: {name}, alt: Ảnh thử.}}\n", encoding="utf-8")
        run = subprocess.run([TONGKET, "build", report, "--profile", profile, "-o", self.path / "a.pdf", *options],
                             capture_output=True, text=True)
        self.assertEqual(run.returncode, 0 if succeeds else 1, run.stderr)
        return run.stderr

    def show(self, name, profile="archive"):
        """The picture as seen: a function from shares of its width and height to RGB."""
        self.build(name, profile)
        pdf = self.path / "a.pdf"
        content = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, "-"], capture_output=True).stdout
        boxes = re.findall(rb"/BBox \[([^\]]*)\]", content)
        boxes = [box for box in boxes if box.split()[:2] != [b"0", b"0"]]  # not a form's own
        self.assertEqual(len(boxes), 1)
        left, bottom, right, top = map(float, boxes[0].split())
        media = list(map(float, re.search(rb"/MediaBox \[([^\]]*)\]", content)[1].split()))
        subprocess.run(["pdftoppm", "-r", str(DPI), "-f", "1", "-l", "1", pdf, self.path / "p"], check=True, capture_output=True)
        width, height, rows = read_ppm(next(self.path.glob("p*.ppm")))
        self.assertTrue(rows)

        def at(across, down):
            x = (left + (right - left) * across) / media[2] * width
            y = (media[3] - top + (top - bottom) * down) / media[3] * height
            start = (int(y) * width + int(x)) * 3
            return tuple(rows[start:start + 3])

        self.shape = (right - left) / (top - bottom)
        return at

    def assert_near(self, seen, wanted, distance, where=""):
        self.assertTrue(all(abs(a - b) <= distance for a, b in zip(seen, wanted)), f"{where}: {seen}, not {wanted}")

    def test_a_photo_stands_upright_however_it_is_stored(self):
        """The letter F: dark stem at the left, dark bars at the top, light below on the right."""
        for name in ("exif-1.jpg", "exif-8.jpg", "exif-9-bad.jpg", "exif-twice.jpg"):
            for profile in ("archive", "press"):
                with self.subTest(name=name, profile=profile):
                    at = self.show(name, profile)
                    self.check_f(at)

    def test_png_is_turned_too(self):
        """A gradient stored 32 by 16, to be turned right: blue above, red below, greener at the left."""
        at = self.show("exif6.png")
        self.assertAlmostEqual(self.shape, 0.5, places=2)
        for across, down, wanted in ((0.1, 0.05, (8, 112, 247)), (0.9, 0.05, (8, 8, 247)), (0.1, 0.95, (240, 112, 15)), (0.9, 0.95, (240, 8, 15))):
            self.assert_near(at(across, down), wanted, 16)

    def test_a_fax_is_black_on_white(self):
        for name in ("fax4.tif", "fax3.tif"):
            for profile in ("archive", "press"):
                with self.subTest(name=name, profile=profile):
                    self.check_f(self.show(name, profile))

    def check_f(self, at):
        dark = [[sum(at(x / 20, y / 20)) < 384 for x in range(1, 20)] for y in range(1, 20)]
        columns = [i for i in range(19) if any(row[i] for row in dark)]
        rows = [j for j in range(19) if any(dark[j])]
        inside = [row[columns[0]:columns[-1] + 1] for row in dark[rows[0]:rows[-1] + 1]]
        self.assertGreater(sum(row[0] for row in inside), 0.8 * len(inside), "no stem at the left")
        self.assertGreater(sum(inside[0]), 0.7 * len(inside[0]), "no bar at the top")
        self.assertFalse(inside[-1][-1], "ink at the lower right")

    def test_red_green_blue_white_black_are_these_in_archive_and_press(self):
        light = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (0, 0, 0)]
        inks = [(255, 255, 255), (0, 255, 255), (255, 0, 255), (255, 255, 0), (0, 0, 0)]
        for name, wanted in (("rgb-progressive.jpg", light), ("rgb-untransformed-adobe0.jpg", light),
                             ("rgb-untransformed-ids.jpg", light), ("bars.png", light), ("bars.webp", light), ("bars.tif", light),
                             ("bars.heic", light), ("turned.tif", light), ("ycck-adobe.jpg", inks), ("inks.tif", inks)):
            for profile in ("archive", "press"):
                with self.subTest(name=name, profile=profile):
                    at = self.show(name, profile)
                    for i, target in enumerate(wanted):
                        seen = at((i + 0.5) / 5, 0.5)
                        if profile == "archive" and wanted is light:
                            self.assert_near(seen, target, 16, name)
                            continue
                        # Inks are paler than light, but no channel that should be high is below one that should be low.
                        high = [v for v, t in zip(seen, target) if t]
                        low = [v for v, t in zip(seen, target) if not t]
                        self.assertGreater(min(high, default=255), max(low, default=0) + 60, f"{seen} for {target}")
                        if not high or not low:
                            self.assert_near(seen, target, 56, name)

    def test_gradients_have_their_colours_where_they_should(self):
        """As SVG says: in archive to the shade, in press by their hue."""
        white, red, blue = (255, 255, 255), (255, 0, 0), (0, 0, 255)
        mixed = lambda share: tuple(round(a + (b - a) * share) for a, b in zip(red, blue))
        at = self.show("gradients.svg")
        for x, y, wanted in ((25, 50, mixed(0.25)), (75, 50, mixed(0.75)), (150, 25, (255, 255, 0)), (150, 75, (0, 255, 0)),
                             (250, 50, white), (250, 25, (127, 191, 127)), (250, 3, (15, 135, 15)), (205, 5, white),
                             (30, 125, mixed(0.5)), (95, 125, mixed(0.75)), (12.5, 175, mixed(0.5)), (37.5, 175, mixed(0.5)),
                             (25, 175, blue), (50, 175, red), (150, 150, mixed(0.5)), (150, 115, white),
                             (202, 150, (253, 250, 255)), (250, 150, (191, 127, 191)), (298, 150, (5, 0, 255))):
            self.assert_near(at(x / 300, y / 200), wanted, 14, f"({x}, {y})")
        at = self.show("gradients.svg", "press")
        for x, y, high, low in ((5, 50, 0, 2), (95, 50, 2, 0), (150, 25, 0, 2), (150, 75, 1, 0), (250, 10, 1, 0)):
            seen = at(x / 300, y / 200)
            self.assertGreater(seen[high], seen[low] + 50, f"({x}, {y}): {seen}")

    def test_the_letters_of_a_drawing_are_printed_where_they_stand(self):
        for profile in ("archive", "press"):
            at = self.show("letters.svg", profile)
            # The H that ends at (260, 150) with its middle: stems from 220.7 to 229.3 and from 247.3 to 256, a bar between.
            for x, y, dark in ((225, 135, True), (252, 135, True), (238, 149.5, True), (238, 138, False), (238, 163, False),
                               (214, 150, False), (262, 150, False)):
                self.assertEqual(sum(at(x / 300, y / 200)) < 300, dark, f"({x}, {y}) {profile}")
            # A line of letters about (150, 50): as much to the left of it as to the right.
            dark = [x for x in range(600) if sum(at(x / 600, 0.25)) < 500]
            self.assertGreater(len(dark), 60)
            self.assertAlmostEqual((dark[0] + dark[-1]) / 2, 300, delta=8)
            self.assertTrue(60 < dark[0] < 100, dark[0])

    def test_black_letters_of_a_drawing_are_on_the_black_plate_over_what_lies_below(self):
        if shutil.which("gs") is None:
            self.skipTest("no ghostscript")
        self.build("letters.svg", "press")
        subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", "-sCompression=none", "-r100",
                        "-dLastPage=1", f"-sOutputFile={self.path}/s%d.tif", self.path / "a.pdf"], check=True, capture_output=True)
        plates = {re.search(r"\((.*)\)", f.name)[1]: read_tiff(f)[2] for f in self.path.glob("s1(*).tif")}
        black = [i for i, ink in enumerate(plates["Black"]) if ink == 0]
        ground = max(set(plates["Cyan"]) - {255}, key=plates["Cyan"].count)
        over = sum(plates["Cyan"][i] == ground for i in black)
        self.assertGreater(over, 300)  # the blue ground goes on under its letters
        self.assertFalse([i for i in black if plates["Magenta"][i] < 200], "black letters in other inks")

    def test_files_that_are_no_whole_pictures_are_errors_that_say_what_they_are(self):
        for name, code in (("rgb-cut.jpg", "TK0904"), ("rgb-cut-in-header.jpg", "TK0904"), ("cut-in-idat.png", "TK0904"),
                           ("short-idat.png", "TK0904"), ("bad-crc.png", "TK0905"), ("zero-width.png", "TK0905"),
                           ("cut-header.png", "TK0904"), ("empty.png", "TK0903"), ("html-named.png", "TK0902")):
            with self.subTest(name=name):
                said = self.build(name, "archive", succeeds=False)
                self.assertIn(code, said)
                self.assertIn(name, said)
                self.assertFalse((self.path / "a.pdf").exists())

    def test_whole_pictures_under_a_wrong_name_or_without_an_end_mark_are_printed(self):
        self.build("name-says-jpeg.jpg", "archive")
        self.assertIn("TK0907", self.build("cut-no-iend.png", "archive"))

    def test_names_lead_to_files_of_the_reports_folder_alone(self):
        (self.path / "bao").mkdir()
        folder = self.path / "bao"
        shutil.copy(CASES / "bars.png", self.path / "ngoai.png")
        (folder / "anh").mkdir()
        shutil.copy(CASES / "bars.png", folder / "anh" / "a.png")
        (folder / "anh.yaml").write_text(LAYOUT, encoding="utf-8")
        for link, target in (("trong.png", "anh/a.png"), ("ra-ngoai.png", "../ngoai.png"), ("he-thong.txt", "/etc/hostname"),
                             ("vong.png", "vong.png"), ("mat.png", "khong-co.png"), ("thu-muc", "..")):
            (folder / link).symlink_to(target)
        right = ("anh/a.png", "trong.png", "./anh/../anh/a.png", "anh\\a.png")
        wrong = ("ra-ngoai.png", "he-thong.txt", "thu-muc/ngoai.png", "../ngoai.png", "/etc/hostname", "file:///etc/hostname",
                 "http://127.0.0.1:9/a.png", "\\\\may-chu\\chia-se\\a.png", "anh/../../ngoai.png", "vong.png", "mat.png", "/dev/zero",
                 "/dev/stdin", "anh", "")
        report = folder / "a.yaml"
        hostname = Path("/etc/hostname").read_text(encoding="utf-8").strip() if Path("/etc/hostname").exists() else "\0"
        for name in right + wrong:
            with self.subTest(name=name):
                report.write_text(HEAD + f"  - image: {{file: '{name}', alt: Ảnh thử.}}\n", encoding="utf-8")
                run = subprocess.run([TONGKET, "check", report], capture_output=True, text=True, timeout=20)
                self.assertEqual(run.returncode, 0 if name in right else 1, run.stderr)
                if name in wrong:
                    self.assertIn("a.yaml:8:", run.stderr)
                    self.assertNotIn(hostname, run.stderr)

    def test_black_ink_alone_and_the_limit_of_ink_hold_for_pictures(self):
        if shutil.which("gs") is None:
            self.skipTest("no ghostscript")
        for name, options in (("bars.png", ["--ink", "k"]), ("hinh.svg", ["--ink", "k"]), ("inks.tif", ["--ink", "k"]),
                              ("rgb-progressive.jpg", ["--ink-limit", "240"]), ("rgb16.png", ["--ink-limit", "240"])):
            with self.subTest(name=name):
                self.build(name, "press", *options)
                for old in self.path.glob("s*.tif"):
                    old.unlink()
                subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", "-sCompression=none", "-r50",
                                "-dLastPage=1", f"-sOutputFile={self.path}/s%d.tif", self.path / "a.pdf"], check=True, capture_output=True)
                plates = {re.search(r"\((.*)\)", f.name)[1]: read_tiff(f)[2] for f in self.path.glob("s1(*).tif")}
                self.assertLessEqual({"Cyan", "Magenta", "Yellow", "Black"}, set(plates))
                if "k" in options:
                    for plate in ("Cyan", "Magenta", "Yellow"):
                        self.assertEqual(min(plates[plate]), 255, plate)
                    self.assertLess(min(plates["Black"]), 60)
                else:
                    # A JPEG blurs what was cut by a level or two.
                    self.assertLessEqual(max(sum(255 - v for v in inks) for inks in zip(*plates.values())), 2.4 * 255 + 24)

    def test_no_note_of_the_camera_reaches_the_file(self):
        self.build("exif-1.jpg", "archive")
        self.assertNotIn(b"Exif", (self.path / "a.pdf").read_bytes())


if __name__ == "__main__":
    if not all(map(shutil.which, ("pdftoppm", "qpdf"))):
        print("skipped: no poppler or qpdf")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
