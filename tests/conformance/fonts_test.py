#!/usr/bin/env python3
"""fonts_test.py TONGKET SOURCE_DIR: fonts of every make, made here from the shipped ones: each is embedded rightly, or refused by name."""
import copy
import io
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import pikepdf
    from fontTools import subset
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.ttLib import TTCollection, TTFont
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
SERIF = SOURCE / "fonts" / "liberation-serif"
CHECK = SOURCE / "tests" / "conformance" / "check_pdf.py"
TEXT = "Ủy ban nhân dân phường Ẵng Ộ: 3.300 tỷ đồng"
REPORT = f"""tongket: 1
layout: mau.yaml
title: Báo cáo thử phông chữ
year: 2021
issuer: {{name: Ủy ban nhân dân phường Thử}}
document: {{number: /BC-UBND, place: Thử, date: /12/2021}}
sections:
  - title: Một mục
    body: |
      {TEXT}.
"""
LAYOUT = """tongket-layout: 1
name: mau
base: bao-cao
fonts:
  serif: ["{font}"]
"""


def small(name):
    """A shipped face with the letters that the report and its layout may use."""
    font = TTFont(SERIF / name)
    options = subset.Options(name_IDs=["*"], layout_features=["kern", "mark", "ccmp"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[*range(0x20, 0x7F), *range(0xA0, 0x1B1), *range(0x300, 0x324), *range(0x1EA0, 0x1EFA),
                              *range(0x2010, 0x2027), 0x2032, 0x2033])
    cutter.subset(font)
    return font


def with_cmaps(font, *wanted):
    """The font with its Unicode cmap under these platforms and encodings alone."""
    made = copy.deepcopy(font)
    source = next(t for t in made["cmap"].tables if (t.platformID, t.platEncID) == (3, 1))
    tables = []
    for platform, encoding in wanted:
        table = copy.copy(source)
        table.platformID, table.platEncID = platform, encoding
        tables.append(table)
    made["cmap"].tables = tables
    return made


def as_cff(font):
    """The same glyphs with cubic outlines in a CFF table."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    charstrings = {}
    for name in order:
        pen = T2CharStringPen(font["hmtx"][name][0], glyphs)
        glyphs[name].draw(pen)
        charstrings[name] = pen.getCharString()
    made = FontBuilder(font["head"].unitsPerEm, isTTF=False)
    made.setupGlyphOrder(order)
    made.setupCharacterMap(font.getBestCmap())
    made.setupCFF(font["name"].getDebugName(6), {"FullName": font["name"].getDebugName(4)}, charstrings, {})
    made.setupHorizontalMetrics({name: font["hmtx"][name] for name in order})
    made.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    for tag in ("name", "OS/2", "post"):
        made.font[tag] = copy.deepcopy(font[tag])
    made.font["post"].formatType = 3.0
    return made.font


def as_variable(font):
    made = copy.deepcopy(font)
    builder = FontBuilder(font=made)
    builder.setupFvar([("wght", 400, 400, 700, "Weight")], [{"location": {"wght": 700}, "stylename": "Bold"}])
    builder.setupGvar({name: [] for name in made.getGlyphOrder()})
    return made


def as_cff2(font):
    made = as_cff(font)
    charstrings = {name: made["CFF "].cff.topDictIndex[0].CharStrings[name] for name in made.getGlyphOrder()}
    del made["CFF "]
    for charstring in charstrings.values():
        charstring.decompile()
        charstring.program = [token for token in charstring.program if token != "endchar"]  # CFF2 has none
    FontBuilder(font=made).setupCFF2(charstrings)
    return made


class Fonts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.regular = small("LiberationSerif-Regular.ttf")
        cls.bold = small("LiberationSerif-Bold.ttf")

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def build(self, font, name="thu.ttf", query=""):
        """Saves the font in the report's folder and builds with it; returns the exit code, the messages, the file."""
        font.save(self.folder / name)
        (self.folder / "bao-cao.yaml").write_text(REPORT)
        (self.folder / "mau.yaml").write_text(LAYOUT.format(font=name + query))
        pdf = self.folder / "a.pdf"
        pdf.unlink(missing_ok=True)
        done = subprocess.run([TONGKET, "build", self.folder / "bao-cao.yaml", "-o", pdf, "--lang", "en"],
                              capture_output=True)
        return done.returncode, done.stderr.decode(), pdf

    def embedded(self, pdf):
        """The fonts of the file: base name, program, glyphs of the program; the file keeps the rules."""
        checked = subprocess.run([sys.executable, CHECK, "archive", pdf], capture_output=True)
        self.assertEqual(checked.returncode, 0, checked.stdout.decode() + checked.stderr.decode())
        text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True).stdout.decode()
        self.assertIn(TEXT, " ".join(text.split()))
        fonts = {}
        with pikepdf.open(pdf) as file:
            for page in file.pages:
                for _, font in page.Resources.Font.items():
                    descriptor = font.DescendantFonts[0].FontDescriptor
                    key = "/FontFile2" if "/FontFile2" in descriptor else "/FontFile3"
                    fonts[str(descriptor.FontName)[1:]] = bytes(descriptor[key].read_bytes())
        return fonts

    def assert_refused(self, result, code, *words):
        exit_code, messages, pdf = result
        self.assertIn(exit_code, (1, 3), messages)
        self.assertIn(code, messages)
        for word in words:
            self.assertIn(word, messages)
        self.assertFalse(pdf.exists())

    def test_a_face_of_a_collection_is_embedded_alone(self):
        collection = TTCollection()
        collection.fonts = [self.regular, self.bold]
        for query in ("#2", "#LiberationSerif-Bold"):
            code, messages, pdf = self.build(collection, "bo.ttc", query)
            self.assertEqual(code, 0, messages)
            fonts = self.embedded(pdf)
            self.assertTrue(all(name.endswith("+LiberationSerif-Bold") for name in fonts), fonts.keys())
            for program in fonts.values():
                face = TTFont(io.BytesIO(program))
                bold = {self.bold["hmtx"][name][0] for name in self.bold.getGlyphOrder()}
                self.assertLessEqual({face["hmtx"][name][0] for name in face.getGlyphOrder()}, bold)
        self.assert_refused(self.build(collection, "bo.ttc", "#3"), "TK0606", "bo.ttc#3", "2 (LiberationSerif-Bold)")

    def test_a_collection_of_cff_faces_gives_bare_cff(self):
        collection = TTCollection()
        collection.fonts = [as_cff(self.regular), as_cff(self.bold)]
        code, messages, pdf = self.build(collection, "bo.otc", "#2")
        self.assertEqual(code, 0, messages)
        for name, program in self.embedded(pdf).items():
            self.assertTrue(name.endswith("+LiberationSerif-Bold"), name)
            self.assertEqual(program[:1], b"\x01")

    def test_a_font_that_may_not_be_cut_goes_in_whole(self):
        for font in (self.regular, as_cff(self.regular)):
            whole = copy.deepcopy(font)
            whole["OS/2"].fsType = 0x100
            code, messages, pdf = self.build(whole, "nguyen.ttf")
            self.assertEqual(code, 0, messages)
            fonts = self.embedded(pdf)
            self.assertEqual(list(fonts), ["LiberationSerif"])
            if "glyf" in font:
                self.assertEqual(TTFont(io.BytesIO(fonts["LiberationSerif"]))["maxp"].numGlyphs,
                                 len(font.getGlyphOrder()))

    def test_the_least_strict_usage_bit_counts(self):
        for bits in (0x0, 0x4, 0x8, 0x2 | 0x4, 0x2 | 0x8):
            font = copy.deepcopy(self.regular)
            font["OS/2"].fsType = bits
            code, messages, pdf = self.build(font)
            self.assertEqual(code, 0, messages)
            self.embedded(pdf)

    def test_a_font_that_may_not_be_embedded_is_named(self):
        for bits in (0x2, 0x200, 0x2 | 0x100):
            font = copy.deepcopy(self.regular)
            font["OS/2"].fsType = bits
            self.assert_refused(self.build(font), "TK0605", "Liberation Serif", "thu.ttf", "choose another font")

    def test_fonts_without_os2_or_names_are_known_by_their_file(self):
        for missing in (["OS/2"], ["name"], ["OS/2", "name", "post"]):
            font = copy.deepcopy(self.regular)
            for tag in missing:
                del font[tag]
            code, messages, pdf = self.build(font, "chữ của xã.ttf")
            self.assertEqual(code, 0, messages)
            expected = "chucuaxa" if "name" in missing else "LiberationSerif"
            self.assertEqual([name.split("+")[1] for name in self.embedded(pdf)], [expected])

    def test_any_cmap_of_unicode_serves_and_no_other(self):
        for tables in ([(0, 3)], [(0, 3), (1, 0)], [(3, 10)]):
            code, messages, pdf = self.build(with_cmaps(self.regular, *tables))
            self.assertEqual(code, 0, messages)
            self.embedded(pdf)
        self.assert_refused(self.build(with_cmaps(self.regular, (3, 0))), "TK0604", "thu.ttf", "symbol font")
        self.assert_refused(self.build(with_cmaps(self.regular, (1, 0))), "TK0604", "thu.ttf", "no Unicode values")

    def test_fonts_without_static_outlines_are_refused_by_name(self):
        self.assert_refused(self.build(as_variable(self.regular)), "TK0604", "thu.ttf", "variable font")
        self.assert_refused(self.build(as_cff2(self.regular), "thu.otf"), "TK0604", "thu.otf", "CFF2")

    def test_tables_that_are_missing_are_named(self):
        self.regular.save(self.folder / "a.ttf")
        with TTFont(self.folder / "a.ttf", lazy=True) as font:
            tables = {tag: font.reader[tag] for tag in font.reader.keys()}
        for tag in ("cmap", "hmtx", "glyf", "loca", "head", "maxp", "hhea"):
            raw = {name: table for name, table in tables.items() if name != tag}
            self.assert_refused(self.build(Raw(raw), f"thieu-{tag}.ttf"), "TK0604", f"thieu-{tag}.ttf", tag)


class Raw:
    """Tables as they are, in an sfnt."""

    def __init__(self, tables):
        self.tables = tables

    def save(self, path):
        count, offset, entries, data = len(self.tables), 12 + 16 * len(self.tables), b"", b""
        for tag in sorted(self.tables):
            table = self.tables[tag]
            entries += tag.encode().ljust(4) + bytes(4) + offset.to_bytes(4, "big") + len(table).to_bytes(4, "big")
            padded = table + bytes(-len(table) % 4)
            data, offset = data + padded, offset + len(padded)
        path.write_bytes(b"\0\1\0\0" + count.to_bytes(2, "big") + bytes(6) + entries + data)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
