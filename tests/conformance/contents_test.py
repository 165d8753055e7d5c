#!/usr/bin/env python3
"""contents_test.py TONGKET SOURCE_DIR: over hundreds of headings, the page that the contents print is that of the heading, of its link, of its bookmark and of the reader's own count."""
import json
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
HEADINGS = 400


def report_of(seed):
    """Headings of two levels with text of very different length; every tenth refers to a page far from it."""
    draw = random.Random(seed)
    lines = ["tongket: 1", "title: Báo cáo có nhiều mục", "year: 2021", "issuer: {name: UBND xã Mẫu}", "toc: true", "sections:"]
    for number in range(HEADINGS):
        indent = "  " if number % 8 == 0 else "      "
        words = " ".join(["nội dung của mục này được trình bày đầy đủ"] * draw.randrange(1, 30))
        refers = f" Xem trang {{muc-{draw.randrange(HEADINGS)}.page}} và {{muc-{draw.randrange(HEADINGS)}}}." if number % 10 == 0 else ""
        lines += [f"{indent}- title: Đề mục M{number:03d} của báo cáo" + " với tên rất dài" * draw.choice([0, 0, 0, 6]),
                  f"{indent}  id: muc-{number}", f"{indent}  body: Phần {words}.{refers}"]
        if number % 8 == 0:
            lines.append("    sections:")
    return "\n".join(lines) + "\n"


class Pdf:
    def __init__(self, path):
        data = json.loads(subprocess.run(["qpdf", "--json", path], check=True, capture_output=True).stdout)
        self.objects = data["objects"] if "objects" in data else {
            name.removeprefix("obj:"): entry.get("value", entry.get("stream")) for name, entry in data["qpdf"][1].items()}
        self.pages = [page["object"] for page in data["pages"]]
        self.labels = {entry["index"]: entry["label"] for entry in data["pagelabels"]}
        self.outlines = data["outlines"]
        text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True).stdout.decode()
        self.text = [re.sub(r"[ \u00a0]+", " ", page) for page in text.split("\f")]

    def index(self, page):
        return self.pages.index(page)

    def follow(self, value):
        return self.objects[value] if isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value) else value

    def links(self, page):
        """The pages that the links of a page lead to, by index, each once."""
        targets = []
        for annotation in self.follow(self.follow(page).get("/Annots", [])):
            link = self.follow(annotation)
            index = self.index(self.follow(link.get("/Dest") or self.follow(link["/A"])["/D"])[0])
            targets += [] if targets[-1:] == [index] else [index]
        return targets

    def bookmarks(self, entries=None):
        for entry in self.outlines if entries is None else entries:
            yield entry["title"], entry["destpageposfrom1"] - 1
            yield from self.bookmarks(entry["kids"])


class Contents(unittest.TestCase):
    def check_pages(self, seed):
        with tempfile.TemporaryDirectory() as folder:
            report, path = Path(folder) / "a.yaml", Path(folder) / "a.pdf"
            report.write_text(report_of(seed))
            done = subprocess.run([TONGKET, "build", report, "-o", path, "--lang", "en"], capture_output=True)
            self.assertEqual((done.returncode, re.findall(r"TK\d+", done.stderr.decode())), (0, []), done.stderr.decode()[:2000])
            pdf = Pdf(path)
        self.assertGreater(len(pdf.pages), 100, "numbers of one, two and three digits")
        place = {int(match[1]): index for title, index in pdf.bookmarks() if (match := re.search(r"M(\d{3})", title))}
        self.assertEqual(list(place), list(range(HEADINGS)))
        entries = re.findall(r"M(\d{3})\b[^M]*?\.{4,} ?(\d+)\n", "\n".join(pdf.text[:place[0] + 1]))
        self.assertEqual(dict(entries), {f"{number:03d}": str(index + 1) for number, index in place.items()}, "contents")
        linked = [target for page in pdf.pages[:place[0]] for target in pdf.links(page)]
        self.assertEqual(sorted(set(linked)), sorted(set(place.values()) & set(range(linked[-1] + 1))), "links of the contents")
        self.assertGreaterEqual(place[0], 7, "contents of eight pages")
        for number, index in place.items():
            self.assertIn(f"đề mục m{number:03d}", pdf.text[index].lower())
            self.assertEqual(pdf.labels.get(index, str(index + 1)), str(index + 1))
            self.assertRegex(pdf.text[index].lstrip(), rf"^{index + 1}\n", "the number at the head of the page")
        for number in range(0, HEADINGS, 10):
            flat = re.sub(r"\s+", " ", " ".join(pdf.text[place[number]:place[number] + 2]))
            after = flat[flat.index(f"M{number:03d}"):]
            page = int(re.search(r"Xem trang (\d+)", re.sub(r"(\. )\d+ (?=\w)", r"\1", after))[1])
            wanted = re.search(rf"id: muc-{number}\n.*Xem trang {{muc-(\d+)\.page}}", report_of(seed))[1]
            self.assertEqual(page, place[int(wanted)] + 1, f"the reference in M{number:03d}")

    def test_pages_agree_wherever_they_are_told(self):
        for seed in (1, 2):
            with self.subTest(seed=seed):
                self.check_pages(seed)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
