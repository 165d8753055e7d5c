#!/usr/bin/env python3
"""tables_test.py TONGKET SOURCE_DIR: tables of every kind, read back from the file: tags, repeated matter, sums, paper."""
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

try:
    import fontTools  # noqa: F401
    import pikepdf
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)
from rules.document import Document

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
REPORT = SOURCE / "tests" / "conformance" / "reports" / "tables.yaml"


def build(report, folder):
    pdf = Path(folder) / "a.pdf"
    done = subprocess.run([TONGKET, "build", report, "-o", pdf, "--lang", "en"], capture_output=True)
    return done.returncode, done.stderr.decode(), pdf


def text_of(pdf, page):
    return subprocess.run(["pdftotext", "-f", str(page), "-l", str(page), "-layout", pdf, "-"], check=True,
                          capture_output=True).stdout.decode()


class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.code, cls.messages, cls.pdf = build(REPORT, cls.folder.name)
        assert cls.code == 0, cls.messages
        cls.file = pikepdf.open(cls.pdf)
        cls.document = Document(cls.file, "archive")
        cls.tables = [e for e in cls.document.order() if e.role == "Table"]

    @classmethod
    def tearDownClass(cls):
        cls.file.close()
        cls.folder.cleanup()

    def rows(self, table, part):
        return [row for group in table.children if group.role == part for row in group.children]

    def cells(self, table):
        return [cell for part in ("THead", "TBody") for row in self.rows(table, part) for cell in row.children]

    def texts(self, cells):
        return [re.sub(r"\s+", " ", self.document.text(cell)).strip() for cell in cells]

    def test_nothing_is_said_of_them(self):
        self.assertEqual(re.findall(r"TK\d+", self.messages), [], self.messages)

    def test_each_is_one_table_with_one_head_whatever_the_pages(self):
        self.assertEqual(len(self.tables), 4)
        for table in self.tables:
            parts = [child.role for child in table.children]
            self.assertEqual(parts, ["Caption", "THead", "TBody"])

    def test_sums_that_are_carried_over_agree_and_are_no_content(self):
        pages = len(self.document.pages)
        texts = [text_of(self.pdf, page) for page in range(1, pages + 1)]
        carried = 0
        for page, text in enumerate(texts):
            for forward in re.findall(r"Cộng mang sang +(.*)", text):
                brought = re.search(r"^ *Mang sang +(.*)", texts[page + 1], re.M)
                self.assertEqual(forward.split(), brought[1].split())
                carried += 1
        self.assertGreaterEqual(carried, 1)
        said = self.texts(self.cells(self.tables[0]))
        self.assertFalse([text for text in said if "ang sang" in text])
        self.assertTrue(any(text.startswith("Tổng cộng") for text in said))

    def test_codes_keep_their_zeros(self):
        said = self.texts(self.cells(self.tables[0]))
        self.assertIn("00001", said)
        self.assertIn("00052", said)

    def test_a_cell_over_rows_on_several_pages_is_one_cell(self):
        over = [cell for cell in self.cells(self.tables[1]) if cell.attribute("/RowSpan") == 49]
        self.assertEqual(self.texts(over), ["Cả quận, gồm 49 tổ"])

    def test_each_word_of_a_row_higher_than_a_page_is_there_once(self):
        long = max(self.texts(self.cells(self.tables[1])), key=len)
        self.assertEqual(Counter(long.replace(".", "").split()),
                         Counter({word: 170 for word in "Kết quả nổi bật trong năm".split()}))

    def test_a_table_too_wide_lies_on_a_landscape_page(self):
        wide = {page for page, _ in self.tables[2].all_sequences()}
        upright = {page for table in (self.tables[0], self.tables[1], self.tables[3]) for page, _ in table.all_sequences()}
        boxes = [[float(side) for side in page.MediaBox] for page in self.document.pages]
        self.assertTrue(all(boxes[page][2] > boxes[page][3] for page in wide))
        self.assertTrue(all(boxes[page][2] < boxes[page][3] for page in upright))

    def test_what_a_split_table_repeats_is_said_once(self):
        said = Counter(self.texts(self.cells(self.tables[3])))
        self.assertEqual(said["Phường"], 1)
        self.assertEqual(said["Xuân Tảo"], 1)
        shown = "".join(text_of(self.pdf, page + 1) for page in sorted({p for p, _ in self.tables[3].all_sequences()}))
        self.assertGreater(shown.count("Xuân Tảo"), 1)

    def test_letters_of_upright_heads_are_turned(self):
        heads = [cell for cell in self.cells(self.tables[1]) if self.document.text(cell).startswith("Gia đình")]
        self.assertEqual(len(heads), 1)
        page, mcid = next(heads[0].all_sequences())
        stream = b"".join(c.read_bytes() for c in ([self.document.pages[page].Contents]
                                                   if isinstance(self.document.pages[page].Contents, pikepdf.Stream)
                                                   else self.document.pages[page].Contents))
        self.assertIn(b"0 1 -1 0 ", stream)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
