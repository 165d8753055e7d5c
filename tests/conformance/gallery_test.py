#!/usr/bin/env python3
"""gallery_test.py TONGKET SOURCE_DIR: one report file gives every look, and a gallery of them to choose from."""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import pikepdf
except ImportError:
    pikepdf = None

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
REPORT = SOURCE / "samples" / "mot-bao-cao" / "bao-cao.yaml"


def looks():
    """Layouts that say what they are for, with what they are called."""
    found = {}
    for file in sorted((SOURCE / "layouts").glob("*.yaml"), key=lambda file: file.stem):
        text = file.read_text(encoding="utf-8")
        if re.search(r"^purpose: ", text, re.M):
            found[file.stem] = re.search(r"^title: (.*)$", text, re.M)[1].strip('"')
    return found


def run(*command, folder=None):
    return subprocess.run([TONGKET, *map(str, command), "--lang", "vi"], capture_output=True, timeout=900, cwd=folder)


def output(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True).stdout.decode(errors="replace")


class OneReport(unittest.TestCase):
    def test_one_report_gives_every_look_without_a_warning(self):
        self.assertGreaterEqual(len(looks()), 7)
        with tempfile.TemporaryDirectory() as folder:
            for look in looks():
                done = run("build", REPORT, "--layout", look, "--profile", "all", "-o", Path(folder) / "a.pdf")
                self.assertEqual(done.returncode, 0, (look, done.stderr.decode()))
                self.assertNotIn("cảnh báo", done.stderr.decode(), look)


class Certificate(unittest.TestCase):
    def certificate(self, signer):
        """The words of a certificate of a report that is signed so."""
        with tempfile.TemporaryDirectory() as folder:
            text = REPORT.read_text(encoding="utf-8")
            self.assertIn("  for: TM. Ủy ban nhân dân\n  role: Chủ tịch\n", text)
            report = Path(folder) / "bao-cao.yaml"
            report.write_text(text.replace("  for: TM. Ủy ban nhân dân\n  role: Chủ tịch\n", signer), encoding="utf-8")
            pdf = Path(folder) / "giay-khen.pdf"
            done = run("build", report, "--layout", "bang-khen", "-o", pdf)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            return re.sub(r"\s+", " ", output("pdftotext", "-l", 1, pdf, "-"))

    def test_the_chairman_gives_and_signs_for_nobody(self):
        words = self.certificate("  for: TM. Ủy ban nhân dân\n  role: Chủ tịch\n")
        self.assertIn("CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN BẮC TỪ LIÊM", words)
        self.assertNotIn("TM.", words)

    def test_a_deputy_signs_for_the_chairman_who_gives(self):
        words = self.certificate("  for: TM. Ủy ban nhân dân, KT. Chủ tịch\n  role: Phó Chủ tịch\n")
        self.assertIn("CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN BẮC TỪ LIÊM", words)
        self.assertNotIn("PHÓ CHỦ TỊCH ỦY BAN", words)
        self.assertIn("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", words)
        self.assertNotIn("TM.", words)


class Yearbook(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.pdf = Path(folder.name) / "ky-yeu.pdf"
        done = run("build", REPORT, "--layout", "ky-yeu", "-o", self.pdf)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        text = output("pdftotext", "-layout", self.pdf, "-")
        self.pages = [re.sub(r"\s+", " ", page) for page in text.split("\f")[:-1]]

    def test_a_heading_and_its_line_stand_with_the_chart_that_they_lead_into(self):
        for lead, chart in (("Các chỉ tiêu được đặt cạnh kế hoạch", "Trường chuẩn quốc gia"), ("đường nở hoa, bích hoạ trên 28", "Điểm thi đua 13 phường")):
            page = next(page for page in self.pages if lead in page)
            self.assertIn(chart, page)

    def test_a_short_foreword_stands_above_the_first_chapter_and_no_page_of_the_text_is_almost_empty(self):
        first = next(n for n, page in enumerate(self.pages) if "Năm 2021, dịch Covid-19" in page)
        last = next(n for n, page in enumerate(self.pages) if "“dân vận khéo”" in page)
        self.assertIn("Kết quả các phong trào thi đua", self.pages[first])
        for page in self.pages[first:last]:
            self.assertGreater(len(page), 300, page)

    def test_those_who_were_honoured_are_named(self):
        book = " ".join(self.pages)
        for name in ("Tập thể 01 (mẫu)", "Tập thể 06 (mẫu)", "Nguyễn Thị A (mẫu)", "Vũ Văn G (mẫu)"):
            self.assertEqual(book.count(name), 1, name)


class Gallery(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_each_look_has_a_page_with_its_name_and_its_pictures_are_told(self):
        pdf = self.folder / "chon.pdf"
        done = run("gallery", REPORT, "--out", pdf)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertNotIn("cảnh báo", done.stderr.decode())
        info = output("pdfinfo", pdf)
        self.assertEqual(int(re.search(r"Pages:\s+(\d+)", info)[1]), len(looks()))
        self.assertIn("Tagged:          yes", info)
        tags = output("pdfinfo", "-struct", pdf)
        self.assertGreaterEqual(tags.count("Figure"), len(looks()))
        for page, (look, title) in enumerate(looks().items(), 1):
            text = re.sub(r"\s+", " ", output("pdftotext", "-f", page, "-l", page, "-x", 0, "-y", 0, "-W", 290, "-H", 595, pdf, "-"))
            self.assertIn(title, text)
            self.assertIn(f"layout: {look}", text)
            suits = re.search(r'^suits: "?(.*?)"?$', (SOURCE / "layouts" / f"{look}.yaml").read_text(encoding="utf-8"), re.M)
            self.assertIn(f"Hợp với {suits[1]}", text, look)

    @unittest.skipIf(pikepdf is None, "no pikepdf")
    def test_a_book_lies_open_and_other_looks_are_shown_page_by_page(self):
        path = self.folder / "chon.pdf"
        self.assertEqual(run("gallery", REPORT, "--quiet", "--out", path).returncode, 0)
        with pikepdf.open(path) as file:
            told = [str(one.Alt) for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure" and "/Alt" in one]
        self.assertIn("Trang 2 và 3 của mẫu Kỷ yếu", told)
        self.assertNotIn("Trang 2 của mẫu Kỷ yếu", told)
        self.assertIn("Trang 2 của mẫu Báo cáo", told)
        self.assertEqual([words for words in told if " và " in words.split(" của mẫu ")[0] and "Kỷ yếu" not in words], [])

    def test_a_look_is_told_by_its_own_faces_and_colours(self):
        pdf = self.folder / "chon.pdf"
        self.assertEqual(run("gallery", REPORT, "--quiet", "--out", pdf).returncode, 0)
        for page, look in enumerate(looks(), 1):
            text = output("pdftotext", "-f", page, "-l", page, "-x", 0, "-y", 380, "-W", 290, "-H", 170, pdf, "-")
            words = re.sub(r"\s+", " ", text)
            faces = [face for face in ("Be Vietnam Pro", "Source Sans 3", "Source Serif 4", "Liberation Serif") if face in words]
            self.assertEqual(len(faces), text.count("Ặ"), look)
            self.assertTrue(faces, look)
            names = [name for name in ("son", "muc", "giay", "kim", "black") if name in words.split()]
            if look == "bao-cao":
                self.assertNotIn("son", names)
            else:
                self.assertIn("muc", names, look)
            if look in ("ky-yeu", "to-so-lieu", "bang-khen"):
                self.assertIn("son", names, look)

    def test_colours_and_faces_of_an_own_look_are_its_own(self):
        (self.folder / "layouts").mkdir()
        (self.folder / "layouts" / "cua-minh.yaml").write_text(
            "tongket-layout: 1\nname: cua-minh\ntitle: Mẫu của mình\npurpose: Thử.\nbase: bao-cao\ncolours: {la-cay: \"#106030\", thua: \"#aa0000\"}\n"
            "fonts: {serif: [Source Serif 4]}\nstyles: {body: {colour: la-cay}}\n", encoding="utf-8")
        (self.folder / "bao-cao.yaml").write_text("tongket: 1\ntitle: Báo cáo thử\nyear: 2025\nsections:\n  - body: Một đoạn văn.\n", encoding="utf-8")
        done = run("gallery", "bao-cao.yaml", folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        text = output("pdftotext", self.folder / "bao-cao-mau.pdf", "-")
        self.assertIn("la-cay", text)
        self.assertNotIn("thua", text.split())

    def test_the_same_report_gives_the_same_bytes(self):
        for name in ("a.pdf", "b.pdf"):
            self.assertEqual(run("gallery", REPORT, "--quiet", "-o", self.folder / name, "--jobs", "1" if name == "a.pdf" else "3").returncode, 0)
        self.assertEqual((self.folder / "a.pdf").read_bytes(), (self.folder / "b.pdf").read_bytes())

    def test_a_report_with_a_fault_has_no_gallery(self):
        report = self.folder / "bao-cao.yaml"
        report.write_text("tongket: 1\ntitle: Báo cáo\nyear: hai nghìn\n", encoding="utf-8")
        done = run("gallery", report, folder=self.folder)
        self.assertEqual(done.returncode, 1, done.stderr.decode())
        self.assertIn("TK0518", done.stderr.decode())
        self.assertEqual([file.name for file in self.folder.iterdir()], ["bao-cao.yaml"])

    def test_a_look_of_the_office_is_shown_and_one_that_fails_is_named(self):
        (self.folder / "layouts").mkdir()
        (self.folder / "layouts" / "cua-minh.yaml").write_text(
            "tongket-layout: 1\nname: cua-minh\ntitle: Mẫu của mình\npurpose: Thử.\nbase: bao-cao\n", encoding="utf-8")
        (self.folder / "layouts" / "hong.yaml").write_text("tongket-layout: 1\nname: hong\npurpose: Thử.\nbase: bao-cao\nfirst-master: khong-co\n", encoding="utf-8")
        (self.folder / "bao-cao.yaml").write_text("tongket: 1\ntitle: Báo cáo thử\nyear: 2025\nsections:\n  - body: Một đoạn văn.\n", encoding="utf-8")
        done = run("gallery", "bao-cao.yaml", folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("“hong”", done.stderr.decode())
        text = output("pdftotext", self.folder / "bao-cao-mau.pdf", "-")
        self.assertIn("Mẫu của mình", text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
