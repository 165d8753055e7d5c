#!/usr/bin/env python3
"""fonts_test.py TONGKET SOURCE_DIR: fonts of every make, made here from the shipped ones: each is embedded rightly, or refused by name."""
import copy
import io
import math
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import pikepdf
    from fontTools import subset, varLib
    from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, InstanceDescriptor, SourceDescriptor
    from fontTools.cffLib import CFFFontSet
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.areaPen import AreaPen
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.ttLib import TTCollection, TTFont
    from fontTools.varLib import instancer
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


def as_cff_master(font):
    made = as_cff(font)
    for tag in ("GDEF", "GPOS", "GSUB"):
        made[tag] = copy.deepcopy(font[tag])
    return made


def emboldened(font, units):
    """The face with each outline moved outwards by so many units and wider by twice as many, its marks placed higher: the
    master of a bold that has the regular's points."""
    made = copy.deepcopy(font)
    glyphs = made["glyf"]
    for name in made.getGlyphOrder():
        glyph = glyphs[name]
        if glyph.isComposite() or glyph.numberOfContours <= 0:
            continue
        points, start = [(float(x), float(y)) for x, y in glyph.coordinates], 0
        for end in glyph.endPtsOfContours:
            contour = points[start:end + 1]
            for i, (x, y) in enumerate(contour):
                (ax, ay), (bx, by) = contour[i - 1], contour[(i + 1) % len(contour)]
                dx, dy = bx - ax, by - ay
                length = math.hypot(dx, dy) or 1
                glyph.coordinates[start + i] = (round(x - dy / length * units), round(y + dx / length * units))
            start = end + 1
        glyph.recalcBounds(glyphs)
    for name, (advance, bearing) in made["hmtx"].metrics.items():
        made["hmtx"].metrics[name] = (advance + 2 * units if advance else 0, bearing)
    for lookup in made["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            if table.LookupType == 4:
                for base in table.BaseArray.BaseRecord:
                    for anchor in filter(None, base.BaseAnchor):
                        anchor.YCoordinate += RAISED
    made["OS/2"].sxHeight += 2 * units
    return made


BOLDER = 30  # units of 2,048
RAISED = 150  # units that the bold's marks stand higher


def as_variable(regular, bold, cff=False):
    """A variable font from 400 to 700 of two masters, with the tables that such fonts have (HVAR, MVAR, GDEF, STAT)."""
    space = DesignSpaceDocument()
    space.addAxis(AxisDescriptor(tag="wght", name="Weight", minimum=400, default=400, maximum=700))
    for font, weight in ((regular, 400), (bold, 700)):
        master = as_cff_master(font) if cff else copy.deepcopy(font)
        space.addSource(SourceDescriptor(font=master, location={"Weight": weight}, familyName="Bien Thien"))
    space.addInstance(InstanceDescriptor(styleName="Bold", familyName="Bien Thien", location={"Weight": 700}))
    made, _, _ = varLib.build(space)
    return made


def cff_of(program):
    font = CFFFontSet()
    font.decompile(io.BytesIO(program), None)
    return font[font.fontNames[0]]


def difference(a, b):
    """Of two pages: the ink that is in one alone, as a share of all ink of the first."""
    return sum(abs(a.get(square, 0) - b.get(square, 0)) for square in a.keys() | b.keys()) / sum(a.values())


def shapes_of(glyphs, names, widths):
    """Width and area of each glyph."""
    shapes = []
    for name in names:
        pen = AreaPen(glyphs)
        glyphs[name].draw(pen)
        shapes.append((widths(name), abs(pen.value)))
    return shapes


class Fonts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.regular = small("LiberationSerif-Regular.ttf")
        cls.bold = small("LiberationSerif-Bold.ttf")

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def build(self, font, name="thu.ttf", query="", family=None):
        """Saves the font in the report's folder and builds with it; returns the exit code, the messages, the file."""
        font.save(self.folder / name)
        (self.folder / "bao-cao.yaml").write_text(REPORT)
        (self.folder / "mau.yaml").write_text(LAYOUT.format(font=family or name + query))
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
            self.assertEqual("TK0607" in messages and "chữ của xã.ttf" in messages, "OS/2" in missing)
            expected = "chucuaxa" if "name" in missing else "LiberationSerif"
            self.assertEqual([name.split("+")[1] for name in self.embedded(pdf)], [expected])

    def test_any_cmap_of_unicode_serves_and_no_other(self):
        for tables in ([(0, 3)], [(0, 3), (1, 0)], [(3, 10)]):
            code, messages, pdf = self.build(with_cmaps(self.regular, *tables))
            self.assertEqual(code, 0, messages)
            self.embedded(pdf)
        self.assert_refused(self.build(with_cmaps(self.regular, (3, 0))), "TK0604", "thu.ttf", "symbol font")
        self.assert_refused(self.build(with_cmaps(self.regular, (1, 0))), "TK0604", "thu.ttf", "no Unicode values")

    def two_weights(self, cff=False):
        """A variable font, and its regular and bold as static files by fontTools' own instancer."""
        regular = copy.deepcopy(self.regular)
        for table in regular["cmap"].tables:  # its tilde stands by GPOS
            table.cmap.pop(ord("Ẵ"), None)
        variable = as_variable(regular, emboldened(regular, BOLDER), cff)
        variable.save(self.folder / "bien-thien.ttf")
        if cff:  # Debian 12's fontTools makes no static CFF of CFF2
            return variable, [as_cff_master(regular), as_cff_master(emboldened(regular, BOLDER))]
        return variable, [instancer.instantiateVariableFont(TTFont(self.folder / "bien-thien.ttf"), {"wght": weight})
                          for weight in (400, 700)]

    def save_as_family(self, faces):
        (self.folder / "fonts").mkdir(exist_ok=True)
        for face, (weight, style) in zip(faces, ((400, "Regular"), (700, "Bold"))):
            for name_id, value in ((1, "Rieng Re"), (2, style), (4, f"Rieng Re {style}"), (6, f"RiengRe-{style}")):
                face["name"].setName(value, name_id, 3, 1, 0x409)
            face["name"].names = [name for name in face["name"].names if name.nameID not in (16, 17)]
            face["OS/2"].usWeightClass = weight
            face.save(self.folder / "fonts" / f"{style}.ttf")

    def words(self, pdf):
        text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
        return [([float(x) for x in word[:4]], word[4]) for word in
                re.findall(r'xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">([^<]*)<', text)]

    def ink(self, pdf):
        """The ink of the first page in squares of two to three letters: readers draw kinds of programs a hair apart."""
        page = subprocess.run(["pdftoppm", "-r", "100", "-gray", "-l", "1", pdf], check=True, capture_output=True).stdout
        _, size, _, rows = page.split(b"\n", 3)
        width, side, squares = int(size.split()[0]), 25, {}
        for i, light in enumerate(rows):
            if light < 255:
                square = i // width // side, i % width // side
                squares[square] = squares.get(square, 0) + 255 - light
        return squares

    def test_a_variable_font_is_set_like_the_static_faces_of_its_weights(self):
        for cff in (False, True):
            variable, static = self.two_weights(cff)
            code, messages, pdf = self.build(variable, "bien-thien.ttf")
            self.assertEqual(code, 0, messages)
            fonts, words, ink = self.embedded(pdf), self.words(pdf), self.ink(pdf)
            self.assertEqual(sorted(name.split("+")[1] for name in fonts), ["LiberationSerif", "LiberationSerif-Bold"])
            first = pdf.read_bytes()
            code, messages, pdf = self.build(variable, "bien-thien.ttf")
            self.assertEqual(pdf.read_bytes(), first, "other bytes the second time")
            for name, program in fonts.items():  # CFF, whatever the variable font is made of
                face, made = static[name.endswith("-Bold")], cff_of(program)
                wanted = shapes_of(face.getGlyphSet(), face.getGlyphOrder(), lambda n: face["hmtx"][n][0])
                charstrings = made.CharStrings
                for width, area in shapes_of(charstrings, charstrings.keys(), lambda n: charstrings[n].width):
                    self.assertTrue(any(w == width and abs(a - area) < 0.01 * a + 2000 for w, a in wanted), (name, width, area))
            self.save_as_family(static)
            code, messages, pdf = self.build(static[0], "khac.ttf", family="Rieng Re")
            self.assertEqual(code, 0, messages)
            self.embedded(pdf)
            expected = self.words(pdf)
            self.assertEqual([word for _, word in words], [word for _, word in expected])
            for (box, word), (wanted, _) in zip(words, expected):
                # Sideways to a hundredth of a point; up and down the boxes follow the descriptor.
                self.assertAlmostEqual(box[0], wanted[0], delta=0.02, msg=word)
                self.assertAlmostEqual(box[2], wanted[2], delta=0.02, msg=word)
            self.assertLess(difference(ink, self.ink(pdf)), 0.05)
            # What a page without the bold would differ by:
            (self.folder / "fonts" / "Bold.ttf").unlink()
            code, messages, pdf = self.build(static[0], "khac.ttf", family="Rieng Re")
            self.assertGreater(difference(ink, self.ink(pdf)), 0.1)

    def test_an_instance_of_a_font_that_may_not_be_cut_has_all_its_glyphs(self):
        for cff in (False, True):
            variable, _ = self.two_weights(cff)
            variable["OS/2"].fsType = 0x100
            code, messages, pdf = self.build(variable, "bien-thien.ttf")
            self.assertEqual(code, 0, messages)
            fonts = self.embedded(pdf)
            self.assertEqual(sorted(fonts), ["LiberationSerif", "LiberationSerif-Bold"])
            for program in fonts.values():
                self.assertEqual(len(cff_of(program).CharStrings), len(variable.getGlyphOrder()))

    def test_a_variable_font_whose_outlines_do_not_vary_is_refused_by_name(self):
        variable, _ = self.two_weights()
        del variable["gvar"]
        self.assert_refused(self.build(variable, "bien-thien.ttf"), "TK0604", "bien-thien.ttf", "gvar")

    def test_fonts_of_other_kinds_are_named_by_what_they_are(self):
        """Type 1 as it is on old machines, a web's font under its own name."""
        for name, start, reason in (("type1.pfb", b"\x80\x01\x2b\0\0\0%!PS-AdobeFont-1.0: Thu", "old Type 1 font"),
                                    ("type1.pfa", b"%!PS-AdobeFont-1.0: Thu", "old Type 1 font"),
                                    ("web.woff2", b"wOF2\0\1\0\0", "web font"), ("web.woff", b"wOFFOTTO", "web font")):
            self.assert_refused(self.build(Bytes(start + bytes(400)), name), "TK0604", name, reason, "TTF or OTF")
            listed = subprocess.run([TONGKET, "fonts", self.folder / name, "--lang", "en"], capture_output=True)
            self.assertNotEqual(listed.returncode, 0)
            self.assertIn(reason, listed.stderr.decode())

    def test_tables_that_are_missing_are_named(self):
        self.regular.save(self.folder / "a.ttf")
        with TTFont(self.folder / "a.ttf", lazy=True) as font:
            tables = {tag: font.reader[tag] for tag in font.reader.keys()}
        for tag in ("cmap", "hmtx", "glyf", "loca", "head", "maxp", "hhea"):
            raw = {name: table for name, table in tables.items() if name != tag}
            self.assert_refused(self.build(Raw(raw), f"thieu-{tag}.ttf"), "TK0604", f"thieu-{tag}.ttf", tag)


class Bytes:
    """A file as it is."""

    def __init__(self, data):
        self.data = data

    def save(self, path):
        path.write_bytes(self.data)


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
