#!/usr/bin/env python3
"""sample_test.py TONGKET SOURCE_DIR: the first report's PDF, judged by other programs' eyes.

Text by pdftotext, fonts by pdffonts, syntax by qpdf, tags by pdfinfo. PDF/A and PDF/UA: verapdf_test.
"""
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
SAMPLE = SOURCE / "samples" / "bac-tu-liem-2021" / "bao-cao.yaml"
FACTS = ["3.300 tỷ đồng", "103,8%", "49.894 tỷ đồng", "5.850 người", "100%", "233/473 hộ", "99,85%", "15.908 hộ/người",
         "hơn 28 tỷ đồng", "28 đoạn đường", "8.575 m", "6 tập thể", "Cảnh báo nhanh về an toàn thực phẩm",
         "An toàn thực phẩm, tuyến phố văn minh", "Cơ quan xanh, nơi làm việc ngăn nắp, gọn gàng",
         "Bộ phận một cửa, một cửa liên thông giải quyết thủ tục hành chính văn minh, thân thiện, chuyên nghiệp",
         "Toàn dân đoàn kết, chung sức thi đua phòng, chống và chiến thắng đại dịch Covid-19",
         "Tuyến phố, đoạn đường nở hoa, bích hoạ", "Doanh nghiệp Thủ đô hội nhập và phát triển", "Sáng kiến, sáng tạo",
         "Người tốt, việc tốt", "Dân vận khéo"]
WARDS = ["Cổ Nhuế 1", "Cổ Nhuế 2", "Đông Ngạc", "Đức Thắng", "Liên Mạc", "Minh Khai", "Phú Diễn", "Phúc Diễn", "Tây Tựu",
         "Thượng Cát", "Thụy Phương", "Xuân Đỉnh", "Xuân Tảo"]


def output(*command):
    # pdfinfo shows attributes (the summary of a chart's table) as the file has them, in UTF-16.
    return subprocess.run(list(map(str, command)), check=True, capture_output=True).stdout.decode(errors="replace")


def squeeze(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


class Sample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.pdf = Path(cls.folder.name) / "mẫu.pdf"
        subprocess.run([TONGKET, "build", SAMPLE, "-o", cls.pdf], check=True)
        cls.raw = output("pdftotext", "-raw", cls.pdf, "-")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_every_fact_is_found_in_nfc(self):
        self.assertEqual(self.raw, unicodedata.normalize("NFC", self.raw))
        text = squeeze(self.raw)
        for fact in FACTS + WARDS:
            self.assertIn(fact, text)

    def test_it_has_ten_to_sixteen_pages_of_a4(self):
        info = output("pdfinfo", self.pdf)
        self.assertIn(int(re.search(r"Pages:\s+(\d+)", info)[1]), range(10, 17))
        self.assertIn("A4", info)
        self.assertIn("Tagged:          yes", info)

    def test_it_says_on_its_first_page_that_it_is_a_sample(self):
        first = squeeze(output("pdftotext", "-raw", "-l", "1", self.pdf, "-"))
        self.assertIn("Tài liệu mẫu", first)
        self.assertIn("số liệu minh hoạ", first)

    def test_fonts_are_embedded_subset_and_mapped(self):
        rows = output("pdffonts", self.pdf).splitlines()[2:]
        self.assertTrue(rows)
        for row in rows:
            self.assertRegex(row, r"^[A-Z]{6}\+\S.*\syes yes yes\s")

    def test_qpdf_finds_nothing(self):
        done = subprocess.run(["qpdf", "--check", self.pdf], capture_output=True)
        self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())

    def test_the_tags_read_in_the_reports_order(self):
        tags = squeeze(output("pdfinfo", "-struct-text", self.pdf))
        last = -1
        for text in ["BẮC TỪ LIÊM", "Căn cứ Luật Thi đua, khen thưởng", "Năm 2021 là năm đầu", "ĐẶC ĐIỂM TÌNH HÌNH", "Thuận lợi",
                     "Khó khăn", "CÔNG TÁC LÃNH ĐẠO", "MÔ HÌNH, ĐIỂN HÌNH TIÊN TIẾN", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2022",
                     "Nơi nhận", "[Họ và tên người ký]", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", "Thượng Cát", "Tập thể 60"]:
            at = tags.find(text, last + 1)
            self.assertGreater(at, last, text)
            last = at

    def test_lines_of_one_element_are_words_apart_in_the_tags(self):
        tags = squeeze(output("pdfinfo", "-struct-text", self.pdf))
        for text in ("BÁO CÁO Tổng kết", "Phần I KẾT QUẢ", "Phụ lục I KẾT QUẢ THỰC HIỆN"):
            self.assertIn(text, tags)

    def test_headings_tables_and_lists_are_tagged(self):
        tags = output("pdfinfo", "-struct", self.pdf)
        for name in ("H1", "H2", "Table", "TH", "TD", "L (", "LI", "Caption"):
            self.assertRegex(tags, re.escape(name) if "(" not in name else r"\bL\b")

    def test_outlines_hold_the_headings(self):
        outline = output("qpdf", "--json", "--json-key=outlines", self.pdf)
        self.assertIn("Giải pháp", outline)
        self.assertIn("Phụ lục", outline)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
