#!/usr/bin/env python3
"""book_test.py TONGKET SOURCE_DIR: a small book read back: Roman front matter, drop caps, notes and row heads of a table over pages."""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import fontTools  # noqa: F401
    import pikepdf
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)
from rules.document import Document

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
HERE = SOURCE / "tests" / "conformance"
SECTIONS = 15
FRONT = ["i", "ii", "iii", "iv"]


def label_list(file):
    """What a reader shows for each page, from the page label tree (ISO 32000-1, 12.4.2)."""
    ranges = {int(key): value for key, value in zip(*[iter(file.Root.PageLabels.Nums)] * 2)}
    labels, start, entry = [], 0, None
    for page in range(len(file.pages)):
        if page in ranges:
            start, entry = page, ranges[page]
        number = int(entry.get("/St", 1)) + page - start
        style = str(entry.get("/S", ""))
        assert style in ("/D", "/r"), style
        labels.append(str(entry.get("/P", "")) + (str(number) if style == "/D" else FRONT[number - 1]))
    return labels


class Book(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.pdf = Path(cls.folder.name) / "a.pdf"
        done = subprocess.run([TONGKET, "build", HERE / "reports" / "book.yaml", "-o", cls.pdf, "--lang", "en"],
                              capture_output=True)
        cls.messages = done.stderr.decode()
        assert done.returncode == 0, cls.messages
        cls.file = pikepdf.open(cls.pdf)
        cls.document = Document(cls.file, "archive")
        cls.labels = label_list(cls.file)
        text = subprocess.run(["pdftotext", "-layout", cls.pdf, "-"], check=True, capture_output=True).stdout.decode()
        cls.pages = [re.sub(r"[ \u00a0]+", " ", page) for page in text.split("\f")][:len(cls.file.pages)]

    @classmethod
    def tearDownClass(cls):
        cls.file.close()
        cls.folder.cleanup()

    def elements(self, role):
        return [element for element in self.document.order() if element.role == role]

    def text(self, element):
        return re.sub(r"\s+", " ", self.document.text(element)).strip()

    def pages_of(self, element):
        return {page for page, _ in element.all_sequences()}

    def test_nothing_is_said_and_the_rules_are_kept(self):
        self.assertEqual(re.findall(r"TK\d+", self.messages), [], self.messages)
        for profile in ("archive", "press"):
            pdf = self.pdf.with_name(f"{profile}.pdf")
            subprocess.run([TONGKET, "build", HERE / "reports" / "book.yaml", "--profile", profile, "-o", pdf], check=True,
                           capture_output=True)
            checked = subprocess.run([sys.executable, HERE / "check_pdf.py", profile, pdf], capture_output=True)
            self.assertEqual(checked.returncode, 0, checked.stdout.decode())

    def test_the_front_is_counted_in_roman_numerals_and_the_text_begins_at_1_on_a_recto(self):
        first = self.labels.index("1")
        self.assertGreaterEqual(first, 2)
        self.assertEqual(self.labels[:first], FRONT[:first])
        self.assertEqual(self.labels[first:], [str(n + 1) for n in range(len(self.labels) - first)])
        self.assertEqual(first % 2, 0, "page 1 is a right one")

    def test_what_is_printed_on_a_page_is_its_label(self):
        count = len(self.labels) - self.labels.index("1")
        for page, label in zip(self.pages, self.labels):
            last = page.strip().splitlines()[-1].strip()
            self.assertEqual(last, label if label in FRONT else f"trang {label}/{count}")

    def test_contents_and_references_print_the_labels_of_their_targets(self):
        first = self.labels.index("1")
        entries = re.findall(r"Mục thứ (\d+) của[^.]*?\.{4,} ?(\S+)", "\n".join(self.pages[:first]))
        self.assertEqual([int(number) for number, _ in entries], list(range(1, SECTIONS + 1)))
        headings = {}
        for page, text in enumerate(self.pages[first:], first):
            for number in re.findall(r"MỤC THỨ (\d+) CỦA SÁCH", text):
                headings.setdefault(int(number), self.labels[page])
        self.assertEqual({int(number): label for number, label in entries}, headings)
        said = [int(number) for number in re.findall(r"Xem trang (\d+)", " ".join(" ".join(self.pages).split()))]
        self.assertEqual(sorted(said), sorted(int(headings[number]) for number in range(1, SECTIONS + 1)))

    def test_a_word_with_a_drop_cap_reads_whole(self):
        said = [self.text(element) for element in self.elements("P")]
        for words in ("Năm nay, các phong trào", "Ấm no, hạnh phúc", "Ộn ào tiếng máy", "Quận nhà đổi mới", "Đời sống nhân dân"):
            self.assertEqual(sum(text.startswith(words) for text in said), 3, words)

    def test_a_drop_cap_stands_on_its_last_line_and_touches_nothing(self):
        capitals = 0
        for element in self.elements("P"):
            pieces = [piece for sequence in element.all_sequences() for piece in self.document.sequences[sequence]]
            if not pieces or pieces[0].size < 30:
                continue
            capitals += 1
            letter, rest = pieces[0], pieces[1:]
            lines = sorted({round(piece.at[1], 1) for piece in rest if piece.page == letter.page}, reverse=True)
            self.assertIn(round(letter.at[1], 1), lines[:3])
            self.assertAlmostEqual(letter.at[1], lines[2], delta=0.06)
            for piece in rest:
                if piece.page == letter.page and round(piece.at[1], 1) in lines[:3]:
                    self.assertGreaterEqual(piece.at[0], letter.end)
        self.assertEqual(capitals, SECTIONS)

    def test_notes_of_cells_stand_once_each_on_the_page_of_their_first_mark(self):
        table = self.elements("Table")[0]
        self.assertGreater(len(self.pages_of(table)), 1, "the table goes over pages")
        notes = [element for element in self.document.order() if element.tag == "Note"]
        self.assertEqual([self.text(note)[:1] for note in notes], ["1", "2", "3", "4"])
        self.assertEqual([self.text(note)[2:14] for note in notes],
                         ["Số liệu của ", "Tính đến ngà", "Phường này c", "Chưa kể các "])
        marks = {}
        for reference in (element for element in self.document.order() if element.tag == "Reference"):
            if reference.parent.role == "TOCI":
                continue
            marks.setdefault(self.text(reference), []).append(min(self.pages_of(reference)))
        self.assertEqual({number: len(pages) for number, pages in marks.items()}, {"1": 1, "2": 2, "3": 2, "4": 1})
        for note in notes:
            self.assertEqual(min(self.pages_of(note)), min(marks[self.text(note)[:1]]))
        parents = [note.parent.role for note in notes]
        self.assertEqual(parents, ["Caption", "TH", "TH", "TH"])

    def test_marks_lead_to_their_notes(self):
        places = {}
        for note in (element for element in self.document.order() if element.tag == "Note"):
            page, mcid = next(note.all_sequences())
            places[self.text(note)[:1]] = (page, self.document.sequences[page, mcid][0].at)
        links = 0
        for page in self.file.pages:
            for link in page.get("/Annots", []):
                target = link.get("/Dest")
                if target is None or str(link.get("/Contents", "")) == "":
                    continue
                index = self.document.page_index(target[0])
                for note_page, at in places.values():
                    links += index == note_page and abs(float(target[3]) - at[1]) < 20
        self.assertGreaterEqual(links, 6)

    def test_the_columns_that_name_the_rows_are_row_heads(self):
        table = self.elements("Table")[0]
        body = next(child for child in table.children if child.role == "TBody")
        self.assertEqual(len(body.children), 39)
        heads = {}
        for row in body.children:
            roles = [cell.role for cell in row.children]
            self.assertEqual(roles, ["TD", "TH", "TD", "TD"])
            head = row.children[1]
            self.assertEqual(str(head.attribute("/Scope")), "/Row")
            heads[bytes(head.obj.ID)] = self.text(head)
            for cell in (row.children[0], *row.children[2:]):
                self.assertIn(bytes(head.obj.ID), [bytes(each) for each in cell.attribute("/Headers")])
        self.assertEqual(len(set(heads)), 39)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
