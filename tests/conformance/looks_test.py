#!/usr/bin/env python3
"""looks_test.py TONGKET SOURCE_DIR: the looks with the longest texts that they may meet, and with what no look can be."""
import csv
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
LEFT, RIGHT, TOP, BOTTOM = 53.5, 243.5, 91.5, 114  # of a name's place on the certificate, in mm
LONG_NAMES = [
    "Nguyễn Thị Hoàng Phương Quỳnh Như Ngọc Trâm Anh",
    "Công Tằng Tôn Nữ Nguyễn Phước Thị Khánh Trang Đài Các",
    "Tôn Thất Nguyễn Phúc Ưng Bửu Vĩnh Bảo Quý Định Long",
    "Lê Hoàng Hiếu Nghĩa Đệ Nhất Thương Tâm Nhân",
    "H’Nhương Niê Kđăm Ayŭn Êban Mlô Ksơr",
    "Hội Liên hiệp Phụ nữ, Đoàn Thanh niên Cộng sản Hồ Chí Minh và Hội Cựu chiến binh tổ dân phố số 12",
    "Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” liên tổ dân phố 3, 4, 5 và 6",
]
REPORT = """tongket: 1
layout: bang-khen
title: Giấy khen thử mọi tên
year: 2025
issuer: {name: Ủy ban nhân dân}
signer: {role: Chủ tịch, name: Họ và tên}
ignore:
  - {check: award-titles, because: thử}
awards:
  data: ten.csv
  columns: {title: Hình thức, recipient: Tên, salutation: Danh xưng, unit: Đơn vị}
"""


def communes():
    with (SOURCE / "resources" / "units.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["type"] in ("xã", "phường", "đặc khu") and not row["until"]]
    return [f"{row['type'].capitalize()} {row['name']}" for row in rows]


def run(*command):
    return subprocess.run([TONGKET, *map(str, command)], capture_output=True, timeout=600)


class NewLook(unittest.TestCase):
    LAYOUT = SOURCE / "tests" / "conformance" / "reports" / "every-kind.yaml"

    def test_fewer_than_sixty_lines_use_every_kind_of_component(self):
        text = self.LAYOUT.read_text(encoding="utf-8")
        self.assertLess(len(text.splitlines()), 60)
        kinds = [next(iter(entry["properties"])) for name, entry in json.loads(run("schema", "layout").stdout)["definitions"].items()
                 if name.endswith("Component") and "properties" in entry]
        self.assertGreater(len(kinds), 20)
        self.assertEqual([kind for kind in kinds if not re.search(rf"\b{kind}:", text)], [])

    def test_it_sets_the_reports_of_other_looks_without_a_warning(self):
        for sample in ("ky-yeu/ky-yeu", "bao-cao-mau/bao-cao", "mot-bao-cao/bao-cao"):
            with tempfile.TemporaryDirectory() as folder:
                done = run("build", SOURCE / "samples" / f"{sample}.yaml", "--layout", self.LAYOUT, "--strict", "-o", Path(folder) / "thu.pdf")
                self.assertEqual(done.returncode, 0, done.stderr.decode())


class LongReport(unittest.TestCase):
    """A report of the office's own, with appendices on landscape pages and a long remark at the foot of each page, in the looks that print reports."""

    def words(self, look):
        """Of each page: its width and height, and the boxes of its words."""
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "bao-cao.pdf"
            done = run("build", SOURCE / "samples" / "bac-tu-liem-2021" / "bao-cao.yaml", "--layout", look, "-o", pdf)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            html = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
            plain = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode()
            self.texts = [re.sub(r"\s+", " ", page) for page in plain.split("\f")]
        for width, height, body in re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', html, re.S):
            boxes = [tuple(map(float, box)) for box in re.findall(r'xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)"', body)]
            yield float(width), float(height), boxes

    def test_tables_of_landscape_pages_are_whole(self):
        for look in ("bao-cao", "bao-cao-mau", "ky-yeu"):
            for page, (width, height, boxes) in enumerate(self.words(look), 1):
                outside = [box for box in boxes if box[0] < 0 or box[2] > width or box[1] < 0 or box[3] > height]
                self.assertEqual(outside, [], (look, page))
            # What lies beyond a page's edge is no text to pdftotext.
            rows = [words for words in self.texts if "XẾP LOẠI" in words.upper() and "5.850" in words]
            self.assertEqual(len(rows), 1, look)
            for ward in ("Cổ Nhuế 1", "Đông Ngạc", "Thượng Cát", "Xuân Tảo", "Tổng cộng"):
                self.assertIn(ward, rows[0], look)

    def test_words_at_the_foot_do_not_run_into_each_other(self):
        for look in ("bao-cao-mau", "ky-yeu"):
            for page, (_, height, boxes) in enumerate(self.words(look), 1):
                foot = sorted(box for box in boxes if box[1] > height - 50)
                for a in foot:
                    over = [b for b in foot if b != a and b[0] < a[2] - 1 and a[0] < b[2] - 1 and abs(b[1] - a[1]) < 2]
                    self.assertEqual(over, [], (look, page))

    def test_no_page_of_the_coloured_report_has_a_title_alone(self):
        for page, (_, _, boxes) in enumerate(self.words("bao-cao-mau"), 1):
            self.assertGreater(len(boxes), 60, page)


class Certificates(unittest.TestCase):
    def write(self, names):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        report = Path(folder.name) / "giay-khen.yaml"
        report.write_text(REPORT, encoding="utf-8")
        with (report.parent / "ten.csv").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["Hình thức", "Tên", "Danh xưng", "Đơn vị"])
            rows.writerows(["Giấy khen", name, "Tập thể", f"Đơn vị số {i}"] for i, name in enumerate(names))
        return report

    def found(self, *command):
        done = run(*command, "--format", "json")
        found = json.loads(done.stdout or done.stderr)
        found = found["diagnostics"] if isinstance(found, dict) else found
        self.assertEqual(done.returncode, 0, found[:3])
        return found

    def check(self, names):
        return self.found("check", self.write(names))

    def build(self, names):
        report = self.write(names)
        pdf = report.with_suffix(".pdf")
        return pdf, self.found("build", report, "-o", pdf)

    def name_boxes(self, pdf):
        """The words in the name's place, page by page, with the least and the greatest of their edges in mm."""
        text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
        for page in text.split("<page ")[1:]:
            words = [(float(x0) / 72 * 25.4, float(y0) / 72 * 25.4, float(x1) / 72 * 25.4, float(y1) / 72 * 25.4, word)
                     for x0, y0, x1, y1, word in re.findall(r'<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)</word>', page)]
            # By their middle: the ink box of a letter says nothing of its line.
            yield [w for w in words if TOP < (w[1] + w[3]) / 2 < BOTTOM]

    def test_no_commune_and_no_long_name_is_too_long_and_each_change_is_told(self):
        names = communes() + LONG_NAMES
        self.assertGreater(len(names), 3300)
        found = self.check(names)
        codes = [d["code"] for d in found]
        for code in ("TK0721", "TK0753", "TK0704", "TK0703"):
            self.assertNotIn(code, codes)
        told = [d["message"]["vi"] for d in found if d["code"] == "TK0720"]
        smaller = [name for name in LONG_NAMES if any(name[:40] in message for message in told)]
        self.assertGreaterEqual(len(smaller), 5)

    def test_the_longest_names_stand_whole_inside_their_place(self):
        names = sorted(communes(), key=len)[-20:] + LONG_NAMES
        pdf, _ = self.build(names)
        pages = list(self.name_boxes(pdf))
        self.assertEqual(len(pages), len(names))
        for name, words in zip(names, pages):
            printed = " ".join(w[4] for w in words).replace("&amp;", "&")
            self.assertEqual(printed, name)
            self.assertGreaterEqual(min(w[0] for w in words), LEFT - 0.1, name)
            self.assertLessEqual(max(w[2] for w in words), RIGHT + 0.1, name)


class Yearbook(unittest.TestCase):
    """The sample of the look `ky-yeu`: a book with a cover of its own."""

    REPORT = SOURCE / "samples" / "ky-yeu" / "ky-yeu.yaml"

    def build(self, *options):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        pdf = Path(folder.name) / "ky-yeu.pdf"
        done = run("build", self.REPORT, "-o", pdf, "--format", "json", *options)
        self.assertEqual(done.returncode, 0, (done.stdout + done.stderr).decode()[:2000])
        found = json.loads(done.stdout or done.stderr)
        found = found["diagnostics"] if isinstance(found, dict) else found
        self.assertEqual([d for d in found if d["severity"] != "note"], [])
        return pdf

    def sheets(self, pdf):
        """Width and height of each page's trim, in mm."""
        info = subprocess.run(["pdfinfo", "-box", "-l", "-1", pdf], check=True, capture_output=True).stdout.decode()
        return [(round((float(x1) - float(x0)) / 72 * 25.4, 1), round((float(y1) - float(y0)) / 72 * 25.4, 1))
                for x0, y0, x1, y1 in re.findall(r"TrimBox:\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)", info)]

    def texts(self, pdf):
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode()
        return text.split("\f")[:-1]

    def test_the_book_is_made_without_a_warning_and_its_spreads_begin_on_left_pages(self):
        pages = self.texts(self.build("--part", "inside"))
        self.assertEqual(len(pages) % 2, 0)
        for words in ("nhiều phong trào", "Con số của một năm", "Phương hướng"):
            numbers = [i + 1 for i, page in enumerate(pages) if words in page and i > 2]
            self.assertEqual(numbers[0] % 2, 0, words)

    def test_the_spine_is_as_thick_as_the_leaves_of_the_inside(self):
        inside = self.sheets(self.build("--part", "inside", "--profile", "press"))
        self.assertEqual(set(inside), {(210.0, 297.0)})
        leaves = len(inside) // 2
        cover = self.sheets(self.build("--part", "cover", "--profile", "press", "--paper", "1mm"))
        self.assertEqual(cover, [(420.0 + leaves, 297.0)] * 2)
        thin = self.sheets(self.build("--part", "cover", "--profile", "press", "--paper", "0,1mm"))
        self.assertEqual(thin[0], (round(420 + leaves * 0.1, 1), 297.0))

    def test_a_spine_has_words_only_where_there_is_room(self):
        words = "Mười ba phường, một mái nhà chung"
        thick = " ".join(" ".join(self.texts(self.build("--part", "cover", "--paper", "1mm"))).split())
        thin = " ".join(" ".join(self.texts(self.build("--part", "cover", "--paper", "0.1mm"))).split())
        self.assertIn(words, thick)
        self.assertGreater(thick.count("2021"), thin.count("2021"))

    def test_a_look_without_a_cover_says_so(self):
        done = run("build", SOURCE / "samples" / "to-gap" / "to-gap.yaml", "--part", "cover", "-o", "/dev/null", "--lang", "en")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"TK0526", done.stdout + done.stderr)


class AwardLists(unittest.TestCase):
    """The list of the sample: a table of the report in groups, then names in three columns, both over several pages."""

    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "danh-sach.pdf"
            done = run("build", SOURCE / "samples" / "danh-sach" / "danh-sach.yaml", "-o", pdf, "--lang", "vi")
            assert done.returncode == 0 and "cảnh báo" not in done.stderr.decode(), done.stderr.decode()
            text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout.decode()
            cls.pages = text.split("\f")[:-1]
        with (SOURCE / "samples" / "danh-sach" / "ca-nhan.csv").open(encoding="utf-8") as file:
            cls.people = list(csv.DictReader(file))
        cls.of_people = [page for page in cls.pages if re.search(r"Cá nhân \d+ đến \d+ trong", page)]

    def test_each_column_says_how_many_of_its_group_are_left(self):
        left = [int(number) for page in self.of_people for number in re.findall(r"còn (\d+)\b", page)]
        groups = [row["Danh hiệu"] for row in self.people]
        self.assertGreaterEqual(len(left), 4)
        self.assertEqual(len(set(left)), len(left))
        # What is left from a person on: those of the same group that follow, this one included.
        rest = {sum(group == groups[first] for group in groups[first:]) for first in range(len(groups))}
        self.assertLessEqual(set(left), rest)

    def test_the_bar_says_which_people_a_page_has(self):
        self.assertEqual(len(self.of_people), 2)
        places = [tuple(map(int, re.search(r"Cá nhân (\d+) đến (\d+) trong (\d+)", page).groups())) for page in self.of_people]
        self.assertEqual((places[0][0], places[1][1]), (1, len(self.people)))
        self.assertEqual(places[0][1] + 1, places[1][0])
        for (first, last, count), page in zip(places, self.of_people):
            self.assertEqual(count, len(self.people))
            for index, row in enumerate(self.people, 1):
                self.assertEqual(row["Họ tên"] in page, first <= index <= last, row["Họ tên"])

    def test_a_page_of_names_is_full_before_the_next_one_begins(self):
        first = re.search(r"Cá nhân 1 đến (\d+) trong", self.of_people[0])
        self.assertGreaterEqual(int(first.group(1)), 128)  # three columns of 44 rows, with those of groups

    def test_the_last_page_of_a_list_has_more_than_two_of_its_rows(self):
        page = next(page for page in self.pages if "Tổng hợp theo nhóm" in page)
        first, last = map(int, re.search(r"Tập thể (\d+) đến (\d+) trong 124", page).groups())
        self.assertEqual(last, 124)
        self.assertGreaterEqual(last - first, 2)

    def test_columns_of_names_are_headed_by_whose_they_are(self):
        for page in self.of_people:
            self.assertIn("Họ và tên", page)
            self.assertNotIn("tên tập thể", page)

    def test_a_list_in_groups_ends_with_how_many_each_has_and_then_its_closing_words(self):
        page = next(page for page in self.pages if "Tổng hợp theo nhóm" in page)
        after = re.sub(r"\s+", " ", page[page.index("Tổng hợp theo nhóm"):])
        for name, count in (("I. Bằng khen của Thủ tướng Chính phủ", "06"), ("III. Tập thể lao động xuất sắc", 22), ("Tổng cộng", 124)):
            self.assertIn(f"{name} {count}", after)
        self.assertLess(after.index("Tổng cộng 124"), after.index("Danh sách gồm 124 tập thể./."))
        self.assertEqual("".join(self.pages).count("Danh sách gồm 124 tập thể./."), 1)


class OneReport(unittest.TestCase):
    """A whole report, with appendices and lists that its text shows, in the looks of one sheet."""
    REPORT = SOURCE / "samples" / "bac-tu-liem-2021" / "bao-cao.yaml"

    def pages(self, look):
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / f"{look}.pdf"
            done = run("build", self.REPORT, "--layout", look, "-o", pdf, "--lang", "vi")
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            self.assertNotIn("cảnh báo", done.stderr.decode())
            text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout.decode()
            return [re.sub(r"\s+", " ", page) for page in text.split("\f")[:-1]]

    def test_a_sheet_has_the_reports_goals_and_none_of_its_appendices(self):
        for look, count in (("to-gap", 2), ("to-so-lieu", 1), ("to-so-lieu-a4", 1)):
            pages = self.pages(look)
            self.assertEqual(len(pages), count, look)
            text = "".join(pages)
            self.assertNotIn("Phụ lục", text)
            self.assertIn("Năm 2022", text)
            for words in ("Hưởng ứng", "Dân vận khéo", "Đồng hành", "Đẩy mạnh", "Tổ chức các phong trào"):
                self.assertIn(words, text, look)

    def test_the_sheet_of_charts_has_its_tables_whole(self):
        page = self.pages("bieu-do")[0]
        self.assertIn("Một số kết quả chủ yếu năm 2021", page)
        self.assertNotIn("(tiếp theo)", page)

    def test_the_poster_has_room_for_the_goals_of_a_report_of_many_figures(self):
        with tempfile.TemporaryDirectory() as folder:
            done = run("build", SOURCE / "samples" / "ky-yeu" / "ky-yeu.yaml", "--layout", "to-so-lieu", "--strict", "-o", Path(folder) / "to.pdf")
            self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_each_award_has_a_certificate_which_says_who_gives_it(self):
        pages = self.pages("bang-khen")
        self.assertEqual(len(pages), 60)
        self.assertIn("THỦ TƯỚNG CHÍNH PHỦ tặng BẰNG KHEN", pages[0])
        self.assertNotIn("CHỦ TỊCH", pages[0])
        self.assertIn("CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN BẮC TỪ LIÊM tặng TẬP THỂ LAO ĐỘNG TIÊN TIẾN", pages[-1])
        self.assertIn("[Họ và tên người ký]", pages[-1])

    def test_the_award_list_stands_where_an_appendix_shows_it(self):
        pages = self.pages("danh-sach")
        self.assertIn("I. Bằng khen của Thủ tướng Chính phủ 06 tập thể", pages[-2])
        self.assertRegex(pages[-2], r"Tập thể 1 đến \d+ trong 60")
        self.assertIn("Tên tập thể Thành tích", pages[-2])
        self.assertEqual("".join(pages).count("Danh sách gồm 60 tập thể./."), 1)


class Hostile(unittest.TestCase):
    """Layouts that ask for too much end in a message, soon and without a file."""

    def build(self, layout, others=None):
        """The run, with its file in `self.pdf`."""
        name = tempfile.TemporaryDirectory()
        self.addCleanup(name.cleanup)
        folder = Path(name.name)
        self.pdf = folder / "a.pdf"
        (folder / "xau.yaml").write_text("tongket-layout: 1\n" + layout, encoding="utf-8")
        for other, text in (others or {}).items():
            (folder / other).write_text(text, encoding="utf-8")
        (folder / "bao-cao.yaml").write_text("tongket: 1\nlayout: xau.yaml\ntitle: Báo cáo thử\nyear: 2025\n", encoding="utf-8")
        return run("build", folder / "bao-cao.yaml", "-o", self.pdf, "--lang", "en")

    def refuse(self, layout, *codes, others=None):
        done = self.build(layout, others)
        text = (done.stdout + done.stderr).decode()
        self.assertEqual(done.returncode, 1, text)
        for code in codes:
            self.assertIn(code, text)
        self.assertFalse(self.pdf.exists())

    def test_a_layout_based_on_itself(self):
        self.refuse("base: xau.yaml\n", "TK0435")

    def test_layouts_based_on_each_other(self):
        self.refuse("base: khac.yaml\n", "TK0435", others={"khac.yaml": "tongket-layout: 1\nbase: xau.yaml\n"})

    def test_layouts_based_on_each_other_in_a_long_row(self):
        others = {f"m{i}.yaml": f"tongket-layout: 1\nbase: m{i + 1}.yaml\n" for i in range(60)}
        others["m60.yaml"] = "tongket-layout: 1\nbase: nha\n"
        self.refuse("base: m0.yaml\n", "TK0436", others=others)

    def test_measures_of_nothing_below_nothing_and_beyond_all(self):
        text = "parts: [{text: a}, {insert: sections}]\n"
        for size in ("0mm", "-5mm", "999999999999mm", "1e9mm", "99999999999999999999999mm"):
            for written in (
                f"masters: {{page: {{width: {size}, height: 297mm, margins: {{top: 20mm}}}}}}\n",
                f"styles: {{body: {{size: {size}}}}}\n",
                f"parts: [{{line: {{thickness: 1pt, before: 0mm}}}}, {{qr: a, size: {size}}}]\n",
                f"parts: [{{at: {{x: 0mm, y: 0mm, width: {size}}}, rows: [{{text: a}}]}}]\n",
                f"parts: [{{each: goals, rows: [{{timeline: months, length: {size}}}]}}]\n",
            ):
                with self.subTest(written):
                    self.refuse("base: nha\n" + written + (text if "parts" not in written else ""), "TK04")

    def test_space_that_no_page_holds_ends_in_a_page(self):
        """What is allowed but larger than any page is set, and warned of where it reaches out."""
        done = self.build("base: nha\nparts: [{space: 4999mm}, {text: a, style: body}, {stack: [], height: 4999mm}, {text: b, style: body}]\n")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn(b"TK07", done.stdout + done.stderr)

    def test_drawings_within_each_other(self):
        self.refuse("base: nha\ndrawings:\n  a: {shapes: [{draw: b}]}\n  b: {shapes: [{draw: a}]}\n", "TK0481")

    def test_a_pattern_without_end(self):
        self.refuse("base: nha\ndrawings: {a: {shapes: [{shape: tile, width: 1mm, fill: son, repeat: {across: 1000, down: 1000}}]}}\n",
                    "TK0482")

    def test_sizes_of_nothing_and_of_everything(self):
        for size in ("0mm", "-5mm", "999999999999mm"):
            self.refuse(f"base: nha\ndrawings: {{a: {{shapes: [{{shape: tile, width: {size}, fill: son}}]}}}}\n", "TK04")

    def test_components_that_double_without_end(self):
        parts = "".join(f"  c{i}: {{rows: [{{use: c{i + 1}}}, {{use: c{i + 1}}}]}}\n" for i in range(40))
        self.refuse("base: nha\nparts: [{use: c0}]\ncomponents:\n" + parts + "  c40: {text: a}\n", "TK04")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
