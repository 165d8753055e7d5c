#!/usr/bin/env python3
"""decree_test.py TONGKET SOURCE_DIR: the boxes of Nghị định 30/2020/NĐ-CP, Phụ lục I, on the printed page.

Where the words stand is read from the PDF by pdftotext -bbox, in points from the top left corner; the sizes of
the letters from the heights of those boxes, which are the face's ascent and descent.
"""
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
REPORT = "tests/conformance/reports/decree-boxes.yaml"
MM = 72 / 25.4
SPACE = "{http://www.w3.org/1999/xhtml}"


class Words:
    def __init__(self, page):
        self.words = [(w.text, *(float(w.get(k)) for k in ("xMin", "yMin", "xMax", "yMax")))
                      for w in page.iter(SPACE + "word")]

    def find(self, text):
        """Box of a run of words: xMin, yMin, xMax, yMax."""
        parts = text.split()
        for i in range(len(self.words) - len(parts) + 1):
            if [w[0] for w in self.words[i:i + len(parts)]] == parts:
                run = self.words[i:i + len(parts)]
                return (min(w[1] for w in run), min(w[2] for w in run), max(w[3] for w in run), max(w[4] for w in run))
        raise AssertionError(f"not on the page: {text}\n" + " ".join(w[0] for w in self.words))

    def size(self, text):
        """Points: Liberation Serif's boxes are 1.107 times as high as the letters' size."""
        box = self.find(text)
        return (box[3] - box[1]) / 1.107


class Decree(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.pages = cls.read(SOURCE / REPORT)
        cls.first = cls.pages[0]

    @classmethod
    def read(cls, report):
        pdf = Path(cls.folder.name) / "a.pdf"
        subprocess.run([TONGKET, "build", report, "-o", pdf, "-q"], check=True)
        xml = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout
        xml = re.sub(rb"<meta [^>]*>", b"", xml)
        return [Words(page) for page in ElementTree.fromstring(xml).iter(SPACE + "page")]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def centre(self, text, words=None):
        box = (words or self.first).find(text)
        return (box[0] + box[2]) / 2 / MM

    def test_country_and_motto_share_the_right_columns_middle(self):
        for text in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Thử nghiệm, ngày 31 tháng 12 năm 2021"):
            self.assertAlmostEqual(self.centre(text), 145.5, delta=0.5, msg=text)

    def test_issuer_number_and_subject_share_the_left_columns_middle(self):
        self.assertAlmostEqual(self.centre("SỞ THỬ NGHIỆM"), self.centre("ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU"), delta=0.3)
        self.assertAlmostEqual(self.centre("Số: 05/BC-STN"), self.centre("V/v mẫu mọi ô"), delta=0.3)

    def test_number_and_date_stand_on_one_line(self):
        self.assertAlmostEqual(self.first.find("Số: 05/BC-STN")[3], self.first.find("ngày 31 tháng 12")[3], delta=0.2)

    def test_stamps_follow_the_number_in_the_left_column(self):
        below = self.first.find("V/v mẫu mọi ô")
        for text in ("MẬT", "HỎA TỐC"):
            box = self.first.find(text)
            self.assertGreater(box[1], below[3] - 1)
            self.assertLess(box[2], 96 * MM)
            below = box

    def test_marks_of_the_margins_stay_in_the_margins(self):
        circulation = self.first.find("LƯU HÀNH NỘI BỘ")
        self.assertLess(circulation[3], 20 * MM)
        self.assertGreater(circulation[0], 96 * MM)
        copy = self.first.find("Văn phòng; 05/01/2022; 09:15:32")
        self.assertLess(copy[3], 20 * MM)
        self.assertGreater(copy[2], 195 * MM)
        address = self.first.find("Số 1, đường Mẫu, quận Thử")
        self.assertGreater(address[1], (297 - 20) * MM)
        self.assertAlmostEqual(self.centre("Số 1, đường Mẫu, quận Thử"), 112.5, delta=0.5)
        with self.assertRaises(AssertionError):
            self.pages[1].find("Số 1, đường Mẫu, quận Thử")

    def test_recipients_are_level_with_the_capacity_and_the_drafter_below_them(self):
        page = next(p for p in self.pages if any(w[0] == "Nơi" for w in p.words))
        self.assertAlmostEqual(page.find("Nơi nhận:")[3], page.find("TM. BAN GIÁM ĐỐC")[3], delta=1.0)
        self.assertGreater(page.find("PL.(300)")[1], page.find("- Lưu: VT, NV.")[1])
        for text in ("TM. BAN GIÁM ĐỐC", "GIÁM ĐỐC", "[Họ và tên]"):
            self.assertAlmostEqual(self.centre("TM. BAN GIÁM ĐỐC", page), 153.75, delta=1.0, msg=text)

    def test_sizes_are_the_decrees(self):
        last = self.pages[-1]
        for words, text, least, most in (
                (self.first, "CỘNG HÒA", 12, 13), (self.first, "Độc lập", 13, 14), (self.first, "ỦY BAN NHÂN DÂN", 12, 13),
                (self.first, "SỞ THỬ NGHIỆM", 12, 13), (self.first, "05/BC-STN", 13, 13), (self.first, "ngày 31", 13, 14),
                (self.first, "V/v", 12, 13), (self.first, "HỎA TỐC", 13, 14), (self.first, "LƯU HÀNH", 13, 14),
                (self.first, "Số 1, đường", 11, 12), (self.first, "09:15:32", 10, 10), (self.first, "Kính gửi:", 13, 14),
                (self.first, "Căn cứ", 13, 14), (self.first, "Phần I", 13, 14), (self.first, "KẾT QUẢ", 13, 14), (self.first, "Đây là", 13, 14),
                (last, "Phụ lục II", 14, 14), (last, "BẢNG THỬ", 13, 14), (last, "(Kèm theo", 13, 14)):
            size = words.size(text)
            self.assertTrue(least - 0.1 <= size <= most + 0.1, f"{text}: {size}")

    def test_a_drafts_lines_are_numbered_in_the_margin(self):
        report = Path(self.folder.name) / "draft.yaml"
        report.write_text((SOURCE / REPORT).read_text().replace("year: 2021", "year: 2021\ndraft: 2"))
        page = self.read(report)[0]
        line = page.find("lề như Nghị định")
        numbers = [w for w in page.words if w[3] < 30 * MM - 8 and w[0].isdigit()]
        self.assertEqual([w[0] for w in numbers], [str(n + 1) for n in range(len(numbers))])
        self.assertTrue(any(abs(w[4] - line[3]) < 2 for w in numbers))
        page.find("DỰ THẢO LẦN 2")

    def test_text_keeps_the_margins(self):
        for page in self.pages:
            for text, left, top, right, bottom in page.words:
                if 20 * MM < top and bottom < (297 - 20) * MM:
                    self.assertGreaterEqual(left, 30 * MM - 1, text)
                    self.assertLessEqual(right, (210 - 15) * MM + 1, text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
