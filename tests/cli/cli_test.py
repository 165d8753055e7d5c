#!/usr/bin/env python3
"""cli_test.py TONGKET SOURCE_DIR: the program as its users call it: exit codes, messages, files left alone."""
import hashlib
import json
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

TONGKET, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
SAMPLE = SOURCE / "samples" / "bac-tu-liem-2021" / "bao-cao.yaml"
MINIMAL = "tongket: 1\ntitle: Báo cáo thử\nyear: 2025\nissuer: {name: Ủy ban nhân dân xã Mẫu}\n"


def run(*args, env=None, stdin=None, **more):
    merged = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/tmp"), "LC_ALL": "C.UTF-8", **(env or {})}
    return subprocess.run([TONGKET, *map(str, args)], env=merged, input=stdin, capture_output=True, timeout=120, **more)


def sha(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.report = self.folder / "bao-cao.yaml"
        self.report.write_text(MINIMAL, encoding="utf-8")
        self.out = self.folder / "out.pdf"

    def write(self, text):
        self.report.write_bytes(text if isinstance(text, bytes) else text.encode())

    def build(self, *more, **kinds):
        return run("build", self.report, "-o", self.out, *more, **kinds)


class ExitCodes(Folder):
    def test_a_good_report_is_built_and_said(self):
        done = self.build()
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertTrue(self.out.read_bytes().startswith(b"%PDF-1.7\n"))
        self.assertIn("trang", done.stderr.decode())

    def test_wrong_usage_is_2(self):
        for args in ([], ["buidl"], ["build"], ["build", "a.yaml", "--profile", "best"],
                     ["build", "a.yaml", "--profile", "all", "-o", "-"], ["dump", "a.yaml"]):
            self.assertEqual(run(*args).returncode, 2, args)

    def test_help_and_version_are_0(self):
        for args in (["--help"], ["build", "--help"], ["--version"]):
            done = run(*args)
            self.assertEqual(done.returncode, 0)
            self.assertTrue(done.stdout)

    def test_an_error_in_the_report_is_1_and_writes_nothing(self):
        self.write("tongket: 1\ntitle: Báo cáo: kết quả\nyear: 2025\n")
        done = self.build()
        self.assertEqual(done.returncode, 1)
        self.assertFalse(self.out.exists())
        self.assertIn("bao-cao.yaml:2:", done.stderr.decode())

    def test_a_missing_report_is_3(self):
        self.assertEqual(run("build", self.folder / "none.yaml").returncode, 3)

    def test_a_missing_font_is_3(self):
        layout = (SOURCE / "layouts" / "bao-cao.yaml").read_text(encoding="utf-8").replace("Liberation Serif", "No Such Family")
        (self.folder / "la.yaml").write_text(layout, encoding="utf-8")
        self.out.write_bytes(b"old")
        done = self.build("--layout", self.folder / "la.yaml")
        self.assertEqual(done.returncode, 3, done.stderr.decode())
        self.assertIn("No Such Family", done.stderr.decode())
        self.assertEqual(self.out.read_bytes(), b"old")

    def test_an_unknown_layout_is_1_and_names_those_at_hand(self):
        done = self.build("--layout", "bao-cáo-đẹp")
        self.assertEqual(done.returncode, 1)
        self.assertIn("bao-cao", done.stderr.decode())

    def test_strict_makes_errors_of_warnings(self):
        self.write(MINIMAL.replace("issuer", "# issuer"))
        self.assertEqual(self.build().returncode, 0)
        self.assertEqual(self.build("--strict").returncode, 1)


class Output(Folder):
    def test_a_device_that_is_full_is_3(self):
        done = run("build", self.report, "-o", "/dev/full")
        self.assertEqual(done.returncode, 3, done.stderr.decode())

    def test_a_full_disk_is_3_and_keeps_the_old_file(self):
        self.out.write_bytes(b"old")

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        done = self.build(preexec_fn=limit)
        self.assertEqual(done.returncode, 3, done.stderr.decode())
        self.assertEqual(self.out.read_bytes(), b"old")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["bao-cao.yaml", "out.pdf"])

    def test_a_folder_that_is_not_there_is_3(self):
        self.assertEqual(run("build", self.report, "-o", self.folder / "no" / "out.pdf").returncode, 3)

    def test_a_folder_as_output_is_3(self):
        self.assertEqual(run("build", self.report, "-o", self.folder).returncode, 3)

    def test_the_report_itself_is_never_overwritten(self):
        before = self.report.read_bytes()
        self.assertEqual(run("build", self.report, "-o", self.report).returncode, 3)
        self.assertEqual(self.report.read_bytes(), before)

    def test_a_link_is_followed_and_permissions_are_kept(self):
        real = self.folder / "real.pdf"
        real.write_bytes(b"old")
        real.chmod(0o640)
        self.out.symlink_to(real)
        self.assertEqual(self.build().returncode, 0)
        self.assertTrue(self.out.is_symlink())
        self.assertTrue(real.read_bytes().startswith(b"%PDF"))
        self.assertEqual(stat.S_IMODE(real.stat().st_mode), 0o640)

    def test_standard_input_and_output(self):
        done = run("build", "-", stdin=MINIMAL.encode())
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertTrue(done.stdout.startswith(b"%PDF"))

    def test_without_o_the_pdf_lies_where_the_call_was_made(self):
        self.assertEqual(run("build", self.report, cwd=self.folder).returncode, 0)
        self.assertTrue((self.folder / "bao-cao.pdf").exists())


class Messages(Folder):
    def test_english_and_vietnamese(self):
        self.write("tongket: 1\nyear: 2025\n")
        self.assertIn("lỗi TK", self.build().stderr.decode())
        self.assertIn("error TK", self.build("--lang", "en").stderr.decode())
        self.assertIn("error TK", self.build(env={"LC_ALL": "en_US.UTF-8"}).stderr.decode())

    def test_json_and_sarif(self):
        self.write("tongket: 1\nyear: 2025\n")
        found = json.loads(self.build("--format", "json").stdout)
        self.assertEqual(found[0]["severity"], "error")
        self.assertTrue(found[0]["message"]["vi"] and found[0]["message"]["en"])
        log = json.loads(self.build("--format", "sarif").stdout)
        self.assertEqual(log["version"], "2.1.0")

    def test_of_many_messages_of_one_kind_the_first_are_shown_and_the_rest_counted(self):
        self.write(MINIMAL + "sections:\n  - body: |\n" + "      Đạt {khong-co} hộ.\n" * 33)
        text = self.build().stderr.decode()
        code = text.split("lỗi ")[1].split(":")[0]
        self.assertEqual(text.count(f"lỗi {code}:"), 20)
        self.assertIn(f"còn 13 chỗ {code} như thế", text)
        found = json.loads(self.build("--format", "json").stdout)
        self.assertEqual(sum(item["code"] == code for item in found), 33)

    def test_a_letter_that_no_font_has_is_named_with_its_place(self):
        self.write(MINIMAL + "sections:\n  - title: Khen thưởng\n    body: |\n      Chúc mừng 🏆 các tập thể.\n")
        done = self.build("--lang", "en")
        self.assertEqual(done.returncode, 1)
        self.assertIn("U+1F3C6", done.stderr.decode())
        self.assertIn("bao-cao.yaml:8:17:", done.stderr.decode())
        self.assertFalse(self.out.exists())


class Sameness(Folder):
    def test_folder_locale_zone_and_time_do_not_change_a_byte(self):
        sums = set()
        for name, env in (("a", {"LC_ALL": "C", "TZ": "UTC"}),
                          ("bộ hai", {"LC_ALL": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"}),
                          ("c", {"LC_ALL": "de_DE.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "TZ": "America/New_York"})):
            folder = self.folder / name
            folder.mkdir()
            shutil.copy(SAMPLE, folder / "r.yaml")
            for jobs in ("1", "4"):
                done = run("build", "r.yaml", "-o", "r.pdf", "--jobs", jobs, env=env, cwd=folder)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                sums.add(sha(folder / "r.pdf"))
        self.assertEqual(len(sums), 1)

    def test_decomposed_letters_make_the_same_file(self):
        import unicodedata
        text = SAMPLE.read_text(encoding="utf-8")
        sums = set()
        for form in ("NFC", "NFD"):
            self.write(unicodedata.normalize(form, text))
            self.assertEqual(self.build().returncode, 0)
            sums.add(sha(self.out))
        self.assertEqual(len(sums), 1)

    def test_each_profile_has_a_file_of_its_own(self):
        done = run("build", self.report, "-o", self.out, "--profile", "all")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertFalse(self.out.exists())
        for profile, start in (("press", b"%PDF-1.6\n"), ("archive", b"%PDF-1.7\n"), ("screen", b"%PDF-1.7\n")):
            file = self.folder / f"out-{profile}.pdf"
            self.assertTrue(file.read_bytes().startswith(start), profile)
            self.assertIn(file.name, done.stderr.decode())
        self.assertEqual(run("build", "--profile", "press", self.report, "-o", self.out).returncode, 0)
        alone = self.build("--profile", "press")
        self.assertEqual(alone.returncode, 0)
        self.assertEqual(self.out.read_bytes(), (self.folder / "out-press.pdf").read_bytes())

    def test_two_profiles_are_two_files(self):
        self.assertEqual(self.build("--profile", "screen,press").returncode, 0)
        self.assertEqual(sorted(f.name for f in self.folder.glob("*.pdf")), ["out-press.pdf", "out-screen.pdf"])

    def test_a_file_that_is_no_press_profile_is_1_and_writes_nothing(self):
        done = self.build("--profile", "press", "--icc", SOURCE / "resources" / "icc" / "sRGB.icc")
        self.assertEqual(done.returncode, 1)
        self.assertIn("TK0811", done.stderr.decode())
        self.assertFalse(self.out.exists())
        self.assertEqual(self.build("--profile", "press", "--icc", self.folder / "none.icc").returncode, 3)

    def test_stats_tell_the_inks_of_each_page(self):
        stats = self.folder / "stats.json"
        self.assertEqual(self.build("--profile", "press", "--stats", stats).returncode, 0)
        inks = json.loads(stats.read_text())["inks"]
        self.assertTrue(inks)
        for page in inks:
            self.assertEqual(page, ["Black"])

    def test_wrong_press_options_are_2(self):
        for args in (["--marks", "cut"], ["--ink", "cyan"], ["--ink-limit", "90"], ["--profile", "press,best"]):
            self.assertEqual(self.build(*args).returncode, 2, args)

    def test_source_date_epoch_sets_the_dates(self):
        done = self.build(env={"SOURCE_DATE_EPOCH": "1640995200"})
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"2022-01-01T00:00:00Z", self.out.read_bytes())


class Dumps(Folder):
    def test_each_stage_can_be_read(self):
        for stage, word in (("document", "Paragraph"), ("galley", "box"), ("pages", "page "), ("tags", "Document")):
            done = run("dump", "--stage", stage, SAMPLE)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            self.assertIn(word.lower(), done.stdout.decode().lower(), stage)

    def test_stats_tell_pages_and_lines(self):
        stats = self.folder / "stats.json"
        self.assertEqual(self.build("--stats", stats).returncode, 0)
        figures = json.loads(stats.read_text())
        self.assertGreaterEqual(figures["pages"], 1)
        self.assertGreaterEqual(figures["lines"], 1)

    def test_fonts_show_their_letters(self):
        done = run("fonts", "--lang", "en")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("Liberation Serif", done.stdout.decode())
        self.assertIn("all Vietnamese letters", done.stdout.decode())


class Text(Folder):
    """tongket text: old encodings to Unicode, never unsaid."""

    WORDS = "quận Bắc Từ Liêm, 3.300 tỷ đồng\n"
    TCVN3 = b"qu\xcbn B\xbec T\xf5 Li\xaam, 3.300 t\xfb \xae\xe5ng\n"
    VNI = b"qua\xe4n Ba\xe9c T\xf6\xf8 Lie\xe2m, 3.300 ty\xfb \xf1o\xe0ng\n"

    def test_each_encoding_is_converted_as_told_and_by_itself(self):
        for name, encoded in (("tcvn3", self.TCVN3), ("vni", self.VNI)):
            for option in (name, name.upper(), "auto"):
                done = run("text", "--from", option, stdin=encoded)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                self.assertEqual(done.stdout.decode(), self.WORDS)
                self.assertIn(name.upper(), done.stderr.decode())

    def test_a_file_is_written_and_the_old_one_left(self):
        self.write(self.TCVN3)
        out = self.folder / "moi.txt"
        self.assertEqual(run("text", self.report, "-o", out).returncode, 0)
        self.assertEqual(out.read_text(encoding="utf-8"), self.WORDS)
        self.assertEqual(self.report.read_bytes(), self.TCVN3)
        self.assertEqual(run("text", self.report, "-o", self.report).returncode, 3)
        self.assertEqual(self.report.read_bytes(), self.TCVN3)

    def test_what_cannot_be_told_is_1_and_writes_nothing(self):
        out = self.folder / "moi.txt"
        self.write(b"\xff\xfe\xfd\xfc")
        done = run("text", self.report, "-o", out)
        self.assertEqual(done.returncode, 1)
        self.assertIn("TK0192", done.stderr.decode())
        self.assertFalse(out.exists())

    def test_strict_writes_nothing_where_capitals_are_doubtful(self):
        done = run("text", "--strict", stdin=b"\xf1y ban nh\xa9n d\xa9n\n")
        self.assertEqual(done.returncode, 1, done.stderr.decode())
        self.assertEqual(done.stdout, b"")

    def test_a_missing_file_and_a_full_device_are_3_and_an_unknown_encoding_2(self):
        self.assertEqual(run("text", self.folder / "none.txt").returncode, 3)
        self.assertEqual(run("text", "-o", "/dev/full", stdin=self.TCVN3).returncode, 3)
        self.assertEqual(run("text", "--from", "koi8", stdin=b"").returncode, 2)

    def test_a_report_out_of_an_old_encoding_is_built_once_converted(self):
        self.write(MINIMAL.encode() + b"")
        old = (SOURCE / "tests" / "data" / "cases" / "text" / "tcvn3-raw.yaml")
        self.assertEqual(run("build", old, "-o", self.out).returncode, 1)
        converted = self.folder / "moi.yaml"
        self.assertEqual(run("text", old, "-o", converted).returncode, 0)
        done = run("build", converted, "-o", self.out)
        self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_pasted_lines_are_warned_of(self):
        self.report.write_text(MINIMAL + "sections:\n  - title: qu\u00cbn B\u00bec T\u00f5 Li\u00aam\n", encoding="utf-8")
        done = run("check", self.report)
        self.assertIn("TK0190", done.stderr.decode())


class Sheets(Folder):
    """Values that lie in other files of the report's folder."""
    CASES = SOURCE / "tests" / "data" / "cases" / "sheets"
    TABLE = """statistics:
  data: {0}
  range: A3:F7
  head: 2
  columns: {{id: Mã, label: Tên phường, value: Thực hiện, plan: Kế hoạch, of-plan: Đạt (%)}}
sections:
  - title: Thu ngân sách
    body: Phường Thượng Cát thu {{00595}} triệu đồng.
    table: {{caption: Thu ngân sách, data: {0}, range: A3:F7, head: 2}}
    chart: {{type: bar, caption: Thu, data: {0}, range: A3:F7, head: 2, columns: [Tên phường, Thực hiện]}}
"""

    def copy(self, *names):
        for name in names:
            shutil.copy(self.CASES / name, self.folder / name)

    def check(self, text):
        self.write(MINIMAL + text)
        return run("check", self.report)

    def test_the_same_table_of_three_programs_is_the_same_report(self):
        names = ("table-libreoffice.ods", "table-exceljs.xlsx", "table-openpyxl.xlsx", "table.csv")
        self.copy(*names)
        sums = set()
        for name in names + names[:1]:
            self.write(MINIMAL + self.TABLE.format(name))
            done = self.build()
            self.assertEqual(done.returncode, 0, (name, done.stderr.decode()))
            self.assertNotIn("TK", done.stderr.decode())
            sums.add(sha(self.out))
        self.assertEqual(len(sums), 1)
        text = subprocess.run(["pdftotext", "-layout", self.out, "-"], capture_output=True).stdout.decode()
        for word in ("Thực hiện", "3.425,5", "99,0%", "29/12/2021"):
            self.assertIn(word, text)

    def test_an_error_is_at_its_cell(self):
        self.copy("traps.xlsx")
        done = self.check("sections:\n  - title: A\n    table: {data: traps.xlsx, range: C1:E7}\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("traps.xlsx, Sheet 'Số liệu', E5: lỗi TK0172: ", done.stderr.decode())
        self.assertIn("traps.xlsx, Sheet 'Số liệu', C5: lỗi TK0173: ", done.stderr.decode())
        found = json.loads(run("check", self.report, "--format", "json").stdout)
        cells = {(message["sheet"], message["cell"]) for message in found if "cell" in message}
        self.assertIn(("Số liệu", "E5"), cells)

    def test_files_made_to_do_harm_are_refused_in_little_memory(self):
        codes = {"bomb-60mb.xlsx": "TK0169", "bomb-cells.xlsx": "TK0169", "bomb-repeat.ods": "TK0160", "entity.xlsx": "TK0170",
                 "entity-bomb.xlsx": "TK0170", "cut.xlsx": "TK0168", "xls-old.xlsx": "TK0166", "csv-named.xlsx": "TK0165",
                 "bad-reference.xlsx": "TK0171", "latin-mixed.csv": "TK0102", "nul.csv": "TK0103", "ragged.csv": "TK0162",
                 "unclosed-quote.csv": "TK0163", "same-header.csv": "TK0275"}
        sanitized = b"__asan_init" in TONGKET.read_bytes()
        for name, code in codes.items():
            self.copy(name)
            self.write(MINIMAL + f"sections:\n  - title: A\n    table: {{data: {name}}}\n")
            child = subprocess.Popen([TONGKET, "build", self.report, "-o", self.out, "--format", "json"], stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
            said = child.stdout.read().decode()
            child.stdout.close()
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            with self.subTest(case=name):
                self.assertEqual(child.returncode, 1, said)
                self.assertIn(code, said)
                self.assertFalse(self.out.exists())
                if not sanitized:
                    self.assertLess(usage.ru_maxrss, 200 * 1024)

    def test_sizes_that_a_file_only_claims_are_no_harm(self):
        for name in ("dimension-lie.xlsx", "far-cell.xlsx", "zip-path.xlsx", "no-references.xlsx", "traps.ods"):
            self.copy(name)
            done = self.check(f"sections:\n  - title: A\n    table: {{data: {name}, head: 0, columns: [a, b, c, d, e]}}\n")
            self.assertIn(done.returncode, (0, 1))
            self.assertNotIn("TK016", done.stderr.decode())

    def test_nothing_is_read_outside_the_folder(self):
        inside = self.folder / "trong"
        inside.mkdir()
        (self.folder / "ngoai.csv").write_text("a;b\nbí mật;2\n", encoding="utf-8")
        (inside / "lien-ket.csv").symlink_to("../ngoai.csv")
        report = inside / "r.yaml"
        for name in ("../ngoai.csv", "lien-ket.csv", str(self.folder / "ngoai.csv"), "/dev/zero", "file:///etc/passwd"):
            for text in (f"sections:\n  - title: A\n    table: {{data: '{name}'}}\n", f"include: '{name}'\n"):
                report.write_text(MINIMAL + text, encoding="utf-8")
                done = run("check", report)
                self.assertEqual(done.returncode, 1)
                self.assertIn("TK0182", done.stderr.decode())
                self.assertNotIn("bí mật", done.stderr.decode())

    def test_a_sheet_is_never_overwritten(self):
        self.copy("table.csv")
        self.write(MINIMAL + self.TABLE.format("table.csv"))
        before = sha(self.folder / "table.csv")
        self.assertNotEqual(run("build", self.report, "-o", self.folder / "table.csv").returncode, 0)
        self.assertEqual(sha(self.folder / "table.csv"), before)

    def test_an_archive_keeps_the_report_and_the_cells_it_used(self):
        (self.folder / "số liệu.csv").write_text("Phường;Hộ;Điện thoại\nĐức Thắng;830;0913\n", encoding="utf-8")
        self.write(MINIMAL + "sections:\n  - title: Hộ\n    table: {data: số liệu.csv, columns: [Phường, Hộ]}\n")

        def kept(*more):
            done = self.build(*more)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            folder = self.folder / "kept"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            subprocess.run(["pdfdetach", "-saveall", "-o", folder, self.out], check=True, capture_output=True)
            return {file.name: file.read_bytes() for file in folder.iterdir()}

        self.assertEqual(kept(), {})
        files = kept("--attach")
        self.assertEqual(files["bao-cao.yaml"], self.report.read_bytes())
        self.assertEqual(files["số liệu.csv - ô đã dùng.csv"].decode("utf-8-sig"), ",A,B\r\n1,Phường,Hộ\r\n2,Đức Thắng,830\r\n")
        self.assertEqual(len(files), 2)
        files = kept("--attach-workbooks")
        self.assertEqual(files["số liệu.csv"], (self.folder / "số liệu.csv").read_bytes())
        self.assertEqual(self.build("--attach", "--profile", "screen").returncode, 2)


class Watching(Folder):
    TABLE = "  - title: A\n    table: {data: so-lieu.csv}\n"

    def watched(self, sections):
        """`build --watch` on a report, and what waits for a condition while it runs."""
        self.write(MINIMAL + "sections:\n" + sections)
        child = subprocess.Popen([TONGKET, "build", self.report, "-o", self.out, "--watch"], stderr=subprocess.DEVNULL,
                                 env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
        self.addCleanup(child.wait)
        self.addCleanup(child.kill)

        def wait_for(condition):
            end = time.monotonic() + 60
            while time.monotonic() < end and not condition():
                self.assertIsNone(child.poll())
                time.sleep(0.01)
            self.assertTrue(condition())

        return child, wait_for

    def test_a_change_of_a_picture_builds_again(self):
        def draw(fill):
            (self.folder / "moi.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" '
                                                 f'height="9" fill="{fill}"/></svg>', encoding="utf-8")
            os.replace(self.folder / "moi.svg", self.folder / "o.svg")

        draw("#ff0000")
        _, wait_for = self.watched("  - title: B\n    body: Việc ![ô vuông](o.svg) trên dòng chữ.\n"
                                   "  - title: C\n    image: {file: o.svg, alt: Ô vuông}\n")
        wait_for(self.out.exists)
        first = sha(self.out)
        draw("#00ff00")
        wait_for(lambda: sha(self.out) != first)
        self.assertEqual(run("build", self.report, "-o", self.folder / "last.pdf").returncode, 0)
        self.assertEqual(sha(self.out), sha(self.folder / "last.pdf"))

    def replace_sheet(self, text):
        (self.folder / "moi.csv").write_text(text, encoding="utf-8")
        os.replace(self.folder / "moi.csv", self.folder / "so-lieu.csv")

    def test_a_change_of_a_sheet_builds_again(self):
        child, wait_for = self.watched(self.TABLE)

        def watches():
            try:
                return any("inotify wd:" in f.read_text() for f in Path(f"/proc/{child.pid}/fdinfo").iterdir())
            except FileNotFoundError:  # a file that the program closed since it was listed
                return False

        wait_for(watches)  # the file is not there: an error
        self.assertFalse(self.out.exists())
        (self.folder / "so-lieu.csv").write_text("a;b\n1;2\n", encoding="utf-8")
        wait_for(self.out.exists)
        first = sha(self.out)
        wait_for(watches)
        self.replace_sheet("a;b\n1;3\n")
        wait_for(lambda: sha(self.out) != first)

    def test_a_change_during_a_build_is_not_lost(self):
        self.replace_sheet("a;b\n1;0\n")
        prose = "".join(f"      Đoạn văn thứ {n} của phần này có vài chữ.\n\n" for n in range(400))
        _, wait_for = self.watched(self.TABLE + "  - title: B\n    body: |\n" + prose)
        wait_for(self.out.exists)
        last = self.folder / "last.pdf"
        for n in range(6):
            self.replace_sheet(f"a;b\n1;{n}1\n")
            time.sleep(0.1 + n / 100)  # past the time in which the program waits for an editor
            self.replace_sheet(f"a;b\n1;{n}2\n")
            self.assertEqual(run("build", self.report, "-o", last).returncode, 0)
            wait_for(lambda: sha(self.out) == sha(last))


class BadInput(unittest.TestCase):
    """Each input that broke another tool ends in messages or a PDF, in bounded time and memory."""

    def test_cases(self):
        cases = sorted((SOURCE / "tests" / "data" / "cases").rglob("*.yaml"))
        self.assertGreater(len(cases), 40)
        sanitized = b"__asan_init" in TONGKET.read_bytes()

        def limit():
            if not sanitized:  # the sanitizer reserves terabytes
                resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))

        with tempfile.TemporaryDirectory() as folder:
            for case in cases:
                out = Path(folder) / "out.pdf"
                out.unlink(missing_ok=True)
                done = subprocess.run([TONGKET, "build", case, "-o", out], capture_output=True, timeout=20, preexec_fn=limit,
                                      env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
                with self.subTest(case=case.name):
                    self.assertIn(done.returncode, (0, 1), done.stderr.decode()[-400:])
                    self.assertEqual(out.exists(), done.returncode == 0)
                    if done.returncode:
                        self.assertIn("lỗi TK", done.stderr.decode())


class Checks(Folder):
    def test_a_contradiction_is_a_warning_until_the_report_is_final_or_strict(self):
        body = ("statistics:\n  thu: {label: Thu ngân sách, value: 33, unit: tỷ đồng}\n"
                "sections:\n  - body: Thu ngân sách đạt 32 tỷ đồng.\n")
        self.write(MINIMAL + body)
        done = run("check", self.report)
        self.assertEqual(done.returncode, 0)
        self.assertIn("bao-cao.yaml:8:29: cảnh báo TK0336", done.stderr.decode())
        self.assertEqual(run("check", self.report, "--strict").returncode, 1)
        self.assertEqual(self.build().returncode, 0)
        self.write(MINIMAL + "final: true\n" + body)
        self.assertEqual(run("check", self.report).returncode, 1)
        self.out.unlink()
        self.assertEqual(self.build().returncode, 1)
        self.assertFalse(self.out.exists())

    def test_an_office_puts_its_own_lists_beside_the_report(self):
        self.write(MINIMAL + "awards:\n  - {title: Ngôi sao thi đua, recipient: Ông A}\n")
        self.assertIn("TK0347", run("check", self.report).stderr.decode())
        (self.folder / "resources").mkdir()
        (self.folder / "resources" / "awards.csv").write_text("rank,title\n10,Ngôi sao thi đua\n", encoding="utf-8")
        done = run("check", self.report)
        self.assertEqual(done.stderr, b"", done.stderr.decode())

    def test_the_sample_says_nothing(self):
        done = run("check", SAMPLE)
        self.assertEqual((done.returncode, done.stderr), (0, b""), done.stderr.decode())

    def test_fix_writes_the_certain_mends_and_nothing_else(self):
        self.write(MINIMAL + "sections:\n  - body: |  # lời văn\n      Có 15908 người, đạt 98 %.\n# hết\n")
        done = run("check", "--fix", self.report)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(self.report.read_text(encoding="utf-8"),
                         MINIMAL + "sections:\n  - body: |  # lời văn\n      Có 15.908 người, đạt 98%.\n# hết\n")
        before = self.report.stat().st_mtime_ns
        self.assertEqual(run("check", "--fix", self.report).returncode, 0)
        self.assertEqual(self.report.stat().st_mtime_ns, before)

    def test_fix_leaves_a_file_alone_that_only_a_person_can_mend(self):
        text = MINIMAL + "sections:\n  - body: Đạt 98.5% kế hoạch ngày 31/11/2025.\n"
        self.write(text)
        run("check", "--fix", self.report)
        self.assertEqual(self.report.read_text(encoding="utf-8"), text)


class NewReports(Folder):
    def test_each_kind_is_a_report_without_an_error(self):
        for kind in ("bao-cao", "ke-hoach", "to-trinh"):
            folder = self.folder / kind
            done = run("new", kind, folder, env={"SOURCE_DATE_EPOCH": "1767225600"})
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            text = (folder / f"{kind}.yaml").read_text(encoding="utf-8")
            self.assertIn("year: 2026\n", text)
            self.assertNotIn("«", text)
            self.assertEqual(run("build", folder / f"{kind}.yaml", "-o", self.out).returncode, 0)
            json.loads((folder / "report.schema.json").read_text(encoding="utf-8"))

    def test_next_year_starts_from_a_final_report_that_takes_values_from_a_sheet(self):
        (self.folder / "so-lieu.csv").write_text("Mã;Thực hiện;Ghi chú\nthu;3.300;của năm 2025\nhộ;12;\n", encoding="utf-8")
        self.write(MINIMAL + "final: true\nstatistics:\n  thu:\n    label: Thu ngân sách\n    unit: tỷ đồng\n"
                   "    data: so-lieu.csv\n    where: Mã = thu\n    columns: {value: Thực hiện}\n"
                   "sections:\n  - title: Năm 2025\n    body: Thu {thu}, có 150 đợt.\n  - title: Bảng\n"
                   "    table: {data: so-lieu.csv}\n"
                   "goals:\n  - text: Thu ngân sách đạt 3.500 tỷ đồng\n    year: 2026\n")
        sheet = sha(self.folder / "so-lieu.csv")
        done = run("new", self.folder / "2026", "--from", self.report)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        text = (self.folder / "2026" / "bao-cao.yaml").read_text(encoding="utf-8")
        self.assertIn('  thu:\n    plan: "3.500"\n    last-year: "3.300"\n    label: Thu ngân sách\n', text)
        self.assertIn("    data: so-lieu.csv\n    where: Mã = thu\n    columns: {value: Thực hiện}\n", text)
        self.assertIn("title: Năm 2026\n    body: Thu {thu}, có «150» đợt.\n", text)
        self.assertEqual(sha(self.folder / "so-lieu.csv"), sheet)
        shutil.copy(self.folder / "so-lieu.csv", self.folder / "2026")
        self.assertEqual(run("build", self.folder / "2026" / "bao-cao.yaml", "-o", self.out).returncode, 0)

    def test_a_file_that_is_there_is_kept_and_an_unknown_kind_is_2(self):
        before = sha(self.report)
        self.assertEqual(run("new", "bao-cao", self.folder).returncode, 3)
        self.assertEqual(sha(self.report), before)
        done = run("new", "ban-ke", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertIn("bao-cao, ke-hoach, to-trinh", done.stderr.decode())
        self.assertEqual(run("new", "bao-cao").returncode, 2)
        self.assertEqual(run("new").returncode, 2)

    def test_next_year_starts_from_this_years_report(self):
        before = sha(SAMPLE)
        done = run("new", "--from", SAMPLE, cwd=self.folder / ".")
        self.assertEqual(done.returncode, 3)  # bao-cao.yaml is there already
        done = run("new", self.folder / "2022", "--from", SAMPLE)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(sha(SAMPLE), before)
        new = self.folder / "2022" / SAMPLE.name
        text = new.read_text(encoding="utf-8")
        self.assertIn("year: 2022\n", text)
        done = run("check", new)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("TK0373", done.stderr.decode())
        self.assertEqual(run("build", new, "-o", self.out).returncode, 0)
        self.assertEqual(run("new", self.folder / "2023", "--from", self.folder / "none.yaml").returncode, 3)
        self.write("tongket: 1\ntitle: [\n")
        self.assertEqual(run("new", self.folder / "2023", "--from", self.report).returncode, 1)
        self.assertFalse((self.folder / "2023").exists())


def fits(schema, value, definitions):
    """Whether a value fits a schema, of the words that ours use."""
    if "$ref" in schema:
        return fits(definitions[schema["$ref"].rsplit("/", 1)[1]], value, definitions)
    if "anyOf" in schema and not any(fits(each, value, definitions) for each in schema["anyOf"]):
        return False
    if "enum" in schema:
        return value in schema["enum"]
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    kind = names[type(value)]
    if types and kind not in types and not (kind == "integer" and "number" in types):
        return False
    if isinstance(value, list):
        return all(fits(schema.get("items", {}), item, definitions) for item in value)
    if isinstance(value, dict):
        known, other = schema.get("properties", {}), schema.get("additionalProperties", {})
        return all(key in value for key in schema.get("required", [])) and all(
            fits(known[key], item, definitions) if key in known else other is not False and fits(other, item, definitions)
            for key, item in value.items())
    return True


class Schemas(Folder):
    REPORT = {"tongket": 1, "title": "Báo cáo năm 2021", "year": 2021, "issuer": {"name": "UBND xã Mẫu"},
              "recipients": ["Như trên;"], "abbreviations": {"TĐKT": "Thi đua, khen thưởng"},
              "statistics": {"a": {"label": "Số A", "value": 5, "unit": "hộ"}, "b": None,
                             "c": {"label": "Tổng", "sum": ["a"], "decimals": 2, "unit": "hộ"}},
              "sections": [{"title": "Một", "body": "Có {a}.", "ignore": [{"check": "years", "because": "thử"}],
                            "table": {"columns": ["Tên", {"title": "Số", "align": "right"}],
                                      "rows": [["x", {"text": 1, "rows": 2}], ["y"]]}},
                           {"chart": {"type": "bar", "of": ["a"]}}],
              "goals": [{"text": "Trồng 5 cây", "year": 2022}]}

    def schema(self, kind):
        done = run("schema", kind)
        self.assertEqual(done.returncode, 0)
        return json.loads(done.stdout)

    def takes(self, report):
        """What the schema and the program think of a report; JSON is YAML too."""
        schema = self.schema("report")
        self.write(json.dumps(report, ensure_ascii=False))
        return fits(schema, report, schema["definitions"]), run("check", self.report).returncode == 0

    def test_a_good_report_fits_and_is_read(self):
        self.assertEqual(self.takes(self.REPORT), (True, True))

    def test_what_the_program_refuses_does_not_fit(self):
        for change in ({"tittle": "x"}, {"year": "sau"}, {"goals": [{"year": 2022}]}, {"sections": [{"show": "tables"}]},
                       {"ignore": [{"check": "spelling", "because": "x"}]}, {"statistics": {"a": {"values": 5}}},
                       {"issuer": {"parent": "x"}}):
            with self.subTest(change=change):
                self.assertEqual(self.takes({**self.REPORT, **change}), (False, False))

    def test_every_key_has_a_vietnamese_title_and_description(self):
        schema = self.schema("report")
        for owner in [schema, *schema["definitions"].values()]:
            for key, value in owner["properties"].items():
                self.assertTrue(value["title"] and value["description"], key)

    def test_the_layouts_of_the_program_are_objects_of_its_schema(self):
        schema = self.schema("layout")
        self.assertEqual(schema["$schema"], "http://json-schema.org/draft-07/schema#")
        self.assertIn("styles", schema["properties"])

    def test_that_of_batches_names_the_keys(self):
        schema = self.schema("batch")
        self.assertEqual(schema["required"], ["batch"])
        self.assertIn("failures", schema["properties"]["limits"]["properties"])

    def test_the_handbooks_are_fresh(self):
        for name in ("report", "batch", "layout"):
            done = run("schema", name, "--markdown")
            self.assertEqual(done.stdout.decode(), (SOURCE / "docs" / f"{name}-file.md").read_text(encoding="utf-8"),
                             "cmake --build … --target handbook")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
