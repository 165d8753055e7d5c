#!/usr/bin/env python3
"""picture_reference_test.py TONGKET SOURCE_DIR: pictures pixel by pixel beside what another program makes of them.

Pillow reads the file, turns it as EXIF says and converts it through the profiles with its own copy of the steps; archive and screen are
compared with what poppler shows, press with the plates that ghostscript separates. 77: one of these is missing, skipped.
"""
import io
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    from PIL import Image, ImageChops, ImageCms, ImageOps, ImageStat
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
CASES = SOURCE / "tests" / "images" / "cases"
PROFILES = SOURCE / "resources" / "icc"
DPI = 144
FEW_COLOURS = 256
INK_LIMIT = 3 * 255
REPORT = """tongket: 1
layout: anh.yaml
title: Báo cáo thử ảnh
year: 2025
issuer: {name: Ủy ban}
sections:
  - title: A
  - image: {file: %s, alt: Ảnh thử.}
"""
LAYOUT = "tongket-layout: 1\nname: Ảnh\nbase: bao-cao\nimage: {ppi: 36, height: 60mm}\n"
# Name, and where the reference is not Pillow's own reading of the file.
LIGHT = ["exif-1.jpg", "exif-8.jpg", "exif-9-bad.jpg", "exif-twice.jpg", "odd-size.jpg", "rgb-progressive.jpg",
         "rgb-untransformed-adobe0.jpg", "rgb-untransformed-ids.jpg", "exif6.png", "rgb16.png", "rgb8-icc.png", "rgb8-icc-and-srgb.png",
         "rgb8-icc-cut.png", "rgb8-gray-icc.png", "rgb8-trns-colour.png", "rgba16.png", "cut-no-iend.png", "name-says-jpeg.jpg",
         "webp-named.jpg", "bars.png", "bars.webp", "bars.tif"]
GREY = ["bit1.png", "gray8-rgb-icc.png", "gray16-alpha.png"]
INKS = ["ycck-adobe.jpg", "inks.tif"]


def profile(data_or_name):
    if isinstance(data_or_name, bytes):
        return ImageCms.getOpenProfile(io.BytesIO(data_or_name))
    return ImageCms.getOpenProfile(str(PROFILES / data_or_name))


def converted(image, source, target, mode):
    """Relative colorimetric with black point compensation, as the PDFs are made."""
    return ImageCms.profileToProfile(image, source, target, renderingIntent=1, outputMode=mode, flags=0x2000)


def reference(name):
    """The picture upright, RGB in sRGB or CMYK in the press's inks; and how much of the paper it covers."""
    image = Image.open(CASES / name)
    image.load()
    own = image.info.get("icc_profile") if image.mode in ("RGB", "RGBA") else None
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 257).convert("L")
    image = ImageOps.exif_transpose(image)
    if image.mode == "CMYK":
        return image, Image.new("L", image.size, 255)
    cover = Image.new("L", image.size, 255)
    if image.mode in ("P", "LA", "RGBA") or "transparency" in image.info:
        image = image.convert("RGBA")
        cover = image.getchannel("A")
    image = image.convert("RGB")
    try:
        image = converted(image, profile(own), profile("sRGB.icc"), "RGB") if own else image
    except (ImageCms.PyCMSError, OSError):
        pass  # a profile that does not fit the picture is not used
    return image, cover


def inks_of(light):
    """Light in the press's inks: greys of a drawing of few colours in black alone; what is over the limit loses colour, not black."""
    inks = converted(light, profile("sRGB.icc"), profile("FOGRA39L_coated.icc"), "CMYK")
    if light.getcolors(FEW_COLOURS) is not None:
        red, green, blue = light.split()
        uneven = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(red, blue))
        black = Image.merge("CMYK", [Image.new("L", light.size)] * 3 + [ImageChops.invert(green)])
        inks = Image.composite(inks, black, uneven.point(lambda value: 255 if value else 0))
    limited = []
    for *coloured, black in inks.getdata():
        share = min(1, (INK_LIMIT - black) / max(sum(coloured), 1))
        limited.append((*(int(ink * share) for ink in coloured), black))
    inks.putdata(limited)
    return inks


def over_paper(channel, cover, paper):
    return Image.composite(channel, Image.new(channel.mode, channel.size, paper), cover)


class PictureReference(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def build(self, name):
        shutil.copy(CASES / name, self.folder / name)
        (self.folder / "anh.yaml").write_text(LAYOUT, encoding="utf-8")
        (self.folder / "a.yaml").write_text(REPORT % name, encoding="utf-8")
        done = subprocess.run([TONGKET, "build", self.folder / "a.yaml", "--profile", "all", "-o", self.folder / "a.pdf"],
                              capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr.decode())

    def place(self, pdf):
        """The picture's box on the page, in shares of the sheet from its upper left corner."""
        content = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, "-"], capture_output=True).stdout
        left, bottom, right, top = map(float, re.search(rb"/BBox \[([^\]]*)\]", content)[1].split())
        x0, y0, x1, y1 = map(float, re.search(rb"/MediaBox \[([^\]]*)\]", content)[1].split())
        return ((left - x0) / (x1 - x0), (y1 - top) / (y1 - y0), (right - x0) / (x1 - x0), (y1 - bottom) / (y1 - y0))

    def sampled(self, sheet, box, size):
        """What stands on the sheet in the middle of each pixel of the picture."""
        left, top, right, bottom = box
        a, e = (right - left) * sheet.width / size[0], (bottom - top) * sheet.height / size[1]
        return sheet.transform(size, Image.Transform.AFFINE, (a, 0, left * sheet.width, 0, e, top * sheet.height),
                               Image.Resampling.NEAREST)

    def shown(self, profile_name, size):
        pdf = self.folder / f"a-{profile_name}.pdf"
        page = subprocess.run(["pdftoppm", "-r", str(DPI), "-l", "1", pdf], check=True, capture_output=True).stdout
        return self.sampled(Image.open(io.BytesIO(page)).convert("RGB"), self.place(pdf), size)

    def plates(self, size):
        pdf = self.folder / "a-press.pdf"
        for old in self.folder.glob("s*.tif"):
            old.unlink()
        subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep", f"-r{DPI}", "-dLastPage=1",
                        f"-sOutputFile={self.folder}/s%d.tif", pdf], check=True, capture_output=True)
        plates = {re.search(r"\((.*)\)", file.name)[1]: Image.open(file).convert("L") for file in self.folder.glob("s1(*).tif")}
        return [self.sampled(ImageChops.invert(plates[ink]), self.place(pdf), size) for ink in ("Cyan", "Magenta", "Yellow", "Black")]

    def assert_alike(self, seen, wanted, most, name):
        off = ImageChops.difference(seen, wanted).getextrema()
        self.assertLessEqual(off[1] if seen.mode == "L" else max(high for _, high in off), most, name)

    def test_light_is_as_the_reference_in_archive_and_screen(self):
        for name in LIGHT + GREY:
            self.build(name)
            image, cover = reference(name)
            wanted = over_paper(image, cover, (255, 255, 255))
            for profile_name in ("archive", "screen"):
                with self.subTest(name=name, profile=profile_name):
                    self.assert_alike(self.shown(profile_name, image.size), wanted, 2, name)

    def test_inks_of_light_are_those_of_the_output_condition(self):
        for name in LIGHT:
            self.build(name)
            image, cover = reference(name)
            for ink, seen, wanted in zip("CMYK", self.plates(image.size), inks_of(image).split()):
                with self.subTest(name=name, ink=ink):
                    self.assert_alike(seen, over_paper(wanted, cover, 0), 4, f"{name} {ink}")

    def test_grey_is_black_ink_alone(self):
        for name in GREY:
            self.build(name)
            image, cover = reference(name)
            *others, black = self.plates(image.size)
            for plate in others:
                self.assertEqual(plate.getextrema(), (0, 0), name)
            wanted = over_paper(ImageChops.invert(image.convert("L")), cover, 0)
            self.assert_alike(black, wanted, 2, name)

    def test_inks_stay_as_they_are_and_are_shown_by_the_output_condition(self):
        for name in INKS:
            self.build(name)
            image, _ = reference(name)
            for seen, wanted in zip(self.plates(image.size), image.split()):
                self.assert_alike(seen, wanted, 2, name)
            wanted = converted(image, profile("FOGRA39L_coated.icc"), profile("sRGB.icc"), "RGB")
            self.assert_alike(self.shown("archive", image.size), wanted, 6, name)
            # On the screen a photo is a JPEG, whose colours run over edges.
            off = ImageStat.Stat(ImageChops.difference(self.shown("screen", image.size), wanted)).mean
            self.assertLessEqual(max(off), 4, name)


if __name__ == "__main__":
    if not all(map(shutil.which, ("pdftoppm", "qpdf", "gs"))):
        print("skipped: no poppler, qpdf or ghostscript")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
