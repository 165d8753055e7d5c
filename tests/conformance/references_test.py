#!/usr/bin/env python3
"""references_test.py TONGKET SOURCE_DIR: what a text refers to is printed with its number and page, before it and after it."""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
REPORT = SOURCE / "tests" / "conformance" / "reports" / "references.yaml"


def build(report, folder):
    pdf = Path(folder) / "a.pdf"
    done = subprocess.run([TONGKET, "build", report, "-o", pdf, "--lang", "en"], capture_output=True)
    return done.returncode, done.stderr.decode(), pdf


class References(unittest.TestCase):
    def test_numbers_and_pages_are_those_that_are_printed(self):
        with tempfile.TemporaryDirectory() as folder:
            code, messages, pdf = build(REPORT, folder)
            self.assertEqual((code, re.findall(r"TK\d+", messages)), (0, []), messages)
            text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True).stdout.decode()
            text = re.sub(r"[\s\u00a0]+", " ", text)
            for part in ("Số liệu nêu tại Bảng 1, trang 1; xem thêm Biểu đồ 1 và Phụ lục I, trang PLI-1", "Như mục II, trang 1.",
                         "Kết quả theo phường (tiếp theo của mục I)", "xem Biểu đồ 1", "Kết quả đã nêu tại Bảng 1 (trang 1)",
                         "Xem mục I, trang 1."):
                self.assertIn(part, text)

    def test_every_note_is_printed_once_in_tables_too(self):
        with tempfile.TemporaryDirectory() as folder:
            code, messages, pdf = build(REPORT.with_name("footnotes.yaml"), folder)
            self.assertEqual(code, 0, messages)
            text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True).stdout.decode()
            text = re.sub(r"[\s\u00a0]+", " ", text)
            for note in ("Số liệu minh hoạ, lấy theo báo cáo", "Dự toán giao đầu năm; không tính", "Gồm các phòng, ban, ngành",
                         "Chú thích của điểm thứ nhất.", "Chú thích trong bảng.", "Chú thích của tên mục."):
                self.assertEqual(text.count(note), 1, note)

    def test_what_cannot_be_referred_to_is_an_error_at_its_place(self):
        cases = {"Xem {bang.plan}.": ("TK0321", "7:16"), "Xem {bangg}.": ("TK0302", "7:13"), "Xem {bieu-do}.": ("TK0507", "7:12")}
        for sentence, (code, place) in cases.items():
            with tempfile.TemporaryDirectory() as folder:
                report = Path(folder) / "a.yaml"
                report.write_text(f"""tongket: 1
title: Thử
year: 2021
issuer: {{name: A}}
sections:
  - table: {{id: bang, caption: Bảng, columns: [A], rows: [[1]]}}
    body: {sentence}
  - chart: {{id: bieu-do, type: bar, data: [["Quý I", 1]]}}
""")
                exit_code, messages, _ = build(report, folder)
                self.assertEqual(exit_code, 1, messages)
                self.assertRegex(messages, rf"a\.yaml:{place}: error {code}|a\.yaml:7:\d+: error {code}")

    def test_an_id_that_is_taken_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "a.yaml"
            report.write_text("tongket: 1\ntitle: Thử\nyear: 2021\nissuer: {name: A}\nstatistics:\n  thu: {label: Thu, value: 1}\n"
                              "sections:\n  - {title: Một, id: thu, body: a}\n  - {title: Hai, id: hai ba, body: b}\n")
            code, messages, _ = build(report, folder)
            self.assertEqual(code, 1)
            self.assertIn("a.yaml:8:22: error TK0262", messages)
            self.assertIn("a.yaml:9:22: error TK0261", messages)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
