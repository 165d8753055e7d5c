#!/usr/bin/env python3
"""copied_text_test.py TONGKET SOURCE_DIR poppler|mutool|pdfjs: what a reader copies is the text of the layout, letter for letter.

All 134 Vietnamese letters that ASCII lacks, and those that it has, in each face of fonts/, with ligatures, small capitals, fractions,
letter-space, line ends and addresses, in all three profiles; 77: the reader is not there, skipped. What readers get wrong for lack of
means in PDF is recorded case by case in GIVEN_UP; a later version of a reader may get it right, and nothing else.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

try:
    from fontTools.ttLib import TTFont
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

TONGKET, SOURCE, READER = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
COMMANDS = {"poppler": ["pdftotext", "-raw", "FILE", "-"], "mutool": ["mutool", "draw", "-q", "-F", "text", "FILE"],
            "pdfjs": [SOURCE / "scripts" / "pdfjs-text", "FILE"]}
REPORT = "tongket: 1\nlayout: mau.yaml\ntitle: Chép chữ\nyear: 2025\nissuer: {name: Ủy ban}\n"

TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
LETTERS = [unicodedata.normalize("NFC", letter + tone) for letter in "aăâbcdđeêghiklmnoôơpqrstuưvxy"
           for tone in (TONES if letter in "aăâeêioôơuưy" else [""])]
ALPHABET = " ".join([f"b{letter}n" for letter in LETTERS] + [f"{letter.upper()}ng" for letter in LETTERS])
NAMES = "Uỷ ban Nhân dân phường Đường Ẵng, CcBbĐđ office"
CASES = [("", ALPHABET), ("", "Wi-fi, fi, ffi, fl, ffl, office, chiffre, fjord, Thff"), ("", NAMES),
         ("case: small-capitals", NAMES), ("case: small-capitals, features: [c2sc]", NAMES), ("case: capitals", "TỔNG KẾT NĂM ẴM"),
         ("letter-space: 0.7pt", "TỔNG KẾT năm ẵm office"), ("letter-space: 1.7pt", "TỔNG KẾT năm ẵm office"),
         ("letter-space: 2.8pt", "TỔNG KẾT năm ẵm office"), ("features: [frac, onum]", "ngày 1/2 và 3/4, khoản 1234567890"),
         ("", "xem https://bactuliem.hanoi.gov.vn/phu-luc-so-lieu/tong-ket-nam-2021/phu-luc-so-lieu-cac-phuong.html nhé")]



def in_parts(text):
    """The last mark of each letter that the font is without as a letter of its own."""
    halves = lambda letter: "".join(chr(int(code, 16)) for code in unicodedata.decomposition(letter).split())
    return "".join(halves(letter) if 0x1EA0 <= ord(letter) <= 0x1EF9 else letter for letter in text)


# What is copied otherwise: the face, its style, the text, and what the readers make of it where that is something else.
SPACED = "TỔNG KẾT năm ẵm"
loosely = lambda text: re.compile(" ".join(" ?".join(word) for word in text.split()))  # where blanks come, depends on the version
PARTED, WHOLE = loosely(SPACED), "Tổng kết đường phố sạch Ẵng"
GIVEN_UP = [
    # A no-break blank has a code of its own, and poppler's structure text keeps it; whoever copies gets a plain one.
    ("Liberation Serif", "", "cả 12\u00a0345\u00a0cây xanh", dict.fromkeys(COMMANDS, "cả 12 345 cây xanh")),
    # Letter-space cannot lie in the widths of a font that must be embedded whole.
    ("nguyen.ttf", "letter-space: 1.1pt", SPACED, {}),
    ("nguyen.ttf", "letter-space: 1.7pt", SPACED, {"pdfjs": PARTED}),
    ("nguyen.ttf", "letter-space: 2.8pt", SPACED, dict.fromkeys(COMMANDS, PARTED)),
    # A font without letters of two marks or a dot: the letter and its mark are two glyphs, ActualText says that they are one. Who
    # does not read it copies the two; mutool also sees a blank beside the dot, from 1.25 on that alone.
    ("roi.ttf", "", WHOLE, {"mutool": re.compile(f"{loosely(in_parts(WHOLE)).pattern}|{loosely(WHOLE).pattern}"),
                            "pdfjs": in_parts(WHOLE)}),
]


def read(pdf):
    """The text as the reader copies it."""
    done = subprocess.run([pdf if part == "FILE" else part for part in COMMANDS[READER]], capture_output=True)
    if done.returncode == 77:
        raise unittest.SkipTest(done.stderr.decode().strip())
    assert done.returncode == 0, done.stderr.decode()
    text = re.sub(r"^\d+ *$", "", done.stdout.decode().replace("\f", "\n\f\n"), flags=re.M)  # page numbers
    return re.sub(r"(?<=[-/])\s*[\n\f]\s*", "", text)  # an address goes on in the next line


def squeeze(text):
    return re.sub(r"[ \n\f]+", " ", text).strip()


def faces():
    """Family, weight, slant and PostScript name of each shipped face."""
    for file in sorted((SOURCE / "fonts").glob("*/*.ttf")):
        with TTFont(file, lazy=True) as font:
            names, weight = font["name"], font["OS/2"].usWeightClass
            yield (names.getDebugName(16) or names.getDebugName(1), weight, "italic" if font["post"].italicAngle else "upright",
                   names.getDebugName(6))


class CopiedText(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)

    def build(self, paragraphs):
        """Paragraphs are a font, the rest of its style, a text. Returns the files of the three profiles."""
        fonts = {font: f"f{i}" for i, font in enumerate(dict.fromkeys(font for font, _, _ in paragraphs))}
        styles, parts = [], []
        for i, (font, style, text) in enumerate(paragraphs):
            base = f"base: body, font: {fonts[font]}, indent: 0pt, align: justify"
            styles.append(f"  s{i}: {{{', '.join(filter(None, (base, style)))}}}")
            parts.append(f'  - {{text: "{text}", style: s{i}}}')
        lines = ["tongket-layout: 1", "name: Mẫu", "base: bao-cao", "fonts:", *(f'  {key}: ["{font}"]' for font, key in fonts.items()),
                 "styles:", *styles, "parts:", *parts]
        (self.folder / "mau.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (self.folder / "bao-cao.yaml").write_text(REPORT, encoding="utf-8")
        done = subprocess.run([TONGKET, "build", self.folder / "bao-cao.yaml", "--profile", "all", "-o", self.folder / "a.pdf"],
                              capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return [self.folder / f"a-{profile}.pdf" for profile in ("press", "archive", "screen")]

    def assert_copied(self, pdf, texts):
        copied = squeeze(read(pdf))
        for wanted, what in texts:
            patterns = [text if isinstance(text, re.Pattern) else re.compile(re.escape(squeeze(text))) for text in wanted]
            found = next(filter(None, (pattern.match(copied) for pattern in patterns)), None)
            self.assertIsNotNone(found, f"{pdf.stem}, {what}: {copied[:80]!r}, not {wanted!r}")
            copied = copied[found.end():].lstrip(" ")
        self.assertEqual(copied, "")

    def test_every_letter_in_every_face_is_copied_as_it_was_typed(self):
        self.assertEqual(2 * sum(not letter.isascii() for letter in LETTERS), 134)
        shipped = list(faces())
        self.assertGreaterEqual(len(shipped), 19)
        paragraphs = [(family, ", ".join(filter(None, (f"weight: {weight}, slant: {slant}", style))), text)
                      for family, weight, slant, _ in shipped for style, text in CASES]
        for pdf in self.build(paragraphs):
            fonts = subprocess.run(["pdffonts", pdf], check=True, capture_output=True).stdout.decode()
            self.assertEqual(set(re.findall(r"^[A-Z]{6}\+(\S+)", fonts, re.M)), {name for *_, name in shipped})
            self.assert_copied(pdf, [([text], f"{family} {style}") for family, style, text in paragraphs])

    def test_what_a_reader_copies_is_right_or_what_is_recorded(self):
        original = SOURCE / "fonts" / "liberation-serif" / "LiberationSerif-Regular.ttf"
        whole = TTFont(original)
        whole["OS/2"].fsType = 0x100  # may not be cut into subsets
        whole.save(self.folder / "nguyen.ttf")
        without = TTFont(original)
        for table in without["cmap"].tables:
            for code in range(0x1EA0, 0x1EFA):
                table.cmap.pop(code, None)
        without.save(self.folder / "roi.ttf")
        for pdf in self.build([case[:3] for case in GIVEN_UP]):
            self.assert_copied(pdf, [([seen.get(READER, text), text], f"{font} {style}") for font, style, text, seen in GIVEN_UP])
            if READER == "poppler":
                tags = subprocess.run(["pdfinfo", "-struct-text", pdf], check=True, capture_output=True).stdout.decode()
                self.assertIn(GIVEN_UP[0][2], tags)


if __name__ == "__main__":
    if READER != "pdfjs" and shutil.which(COMMANDS[READER][0]) is None:
        print(f"skipped: no {COMMANDS[READER][0]}")
        sys.exit(77)
    result = unittest.main(argv=sys.argv[:1], exit=False).result
    for _, reason in result.skipped:
        print(f"skipped: {reason}")
    sys.exit(77 if result.skipped and result.wasSuccessful() else not result.wasSuccessful())
