#!/usr/bin/env python3
"""volume_test.py TONGKET SOURCE_DIR: finished files bound into a volume keep their pages, text, links, outline, tags and labels."""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import pikepdf
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

TONGKET, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()

REPORT = """tongket: 1
title: Báo cáo kết quả năm 2025
year: 2025
issuer: {{name: "Ủy ban nhân dân {name}"}}
document: {{number: 01/BC-UBND, place: Mẫu, date: {n:02d}/12/2025}}
toc: true
sections:
  - title: Kết quả
    body: |
      Các việc của xã.[^1] {text}

      [^1]: Chú thích của xã {n}.
  - title: Bảng
    table:
      columns: [{{title: Thôn}}, {{title: Hộ}}]
      rows: [[Một, "1"], [Hai, "2"]]
"""


def run(*args):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}
    return subprocess.run([TONGKET, *map(str, args)], env=environment, capture_output=True, text=True, timeout=300)


def text_of(file, first=1, last=0):
    pages = ["-f", str(first)] + (["-l", str(last)] if last else [])
    return subprocess.run(["pdftotext", "-layout", *pages, file, "-"], capture_output=True, text=True, check=True).stdout


class Volume(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def make_parts(self, count=3, *options):
        parts = []
        for n in range(1, count + 1):
            report = self.folder / f"xa-{n}.yaml"
            text = "Việc này đã làm xong trong năm. " * (200 if n % 2 else 20)
            report.write_text(REPORT.format(name=f"xã Số \\\\*{n}\\\\*", n=n, text=text), encoding="utf-8")
            done = run("build", report, *options, "-o", report.with_suffix(".pdf"))
            self.assertEqual(done.returncode, 0, done.stderr)
            parts.append(report.with_suffix(".pdf"))
        return parts

    def bind(self, parts, *options, title="Báo cáo của “ba xã” [mẫu]"):
        volume = self.folder / "tap.pdf"
        done = run("bind", *parts, "--title", title, "-o", volume, *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return volume


class Whole(Volume):
    def test_all_pages_stand_in_order_with_the_text_of_their_files(self):
        parts = self.make_parts()
        volume = self.bind(parts)
        subprocess.run(["qpdf", "--check", volume], check=True, capture_output=True)
        page = 2
        for part in parts:
            with pikepdf.open(part) as pdf:
                count = len(pdf.pages)
            self.assertEqual(text_of(volume, page, page + count - 1), text_of(part))
            page += count
        with pikepdf.open(volume) as pdf:
            self.assertEqual(len(pdf.pages), page - 1)
            self.assertEqual(str(pdf.docinfo["/Title"]), "Báo cáo của “ba xã” [mẫu]")
            self.assertEqual(str(pdf.docinfo["/ModDate"]), "D:20251203000000Z")

    def test_the_contents_say_where_each_begins_and_lead_there(self):
        parts = self.make_parts()
        volume = self.bind(parts)
        said = text_of(volume, 1, 1)
        page, starts = 2, []
        for n, part in enumerate(parts, 1):
            with pikepdf.open(part) as pdf:
                count = len(pdf.pages)
            self.assertRegex(said, rf"(?m)^\s*{n}\.\s+Ủy ban nhân dân xã Số \*{n}\* [ .]+ {page}\s*$")
            starts.append(page)
            page += count
        with pikepdf.open(volume) as pdf:
            places = {bytes(k): v for k, v in zip(*[iter(pdf.Root.Names.Dests.Names)] * 2)}
            links = [a for a in pdf.pages[0].Annots if "/Dest" in a]
            self.assertEqual([places[bytes(a.Dest)][0].objgen for a in links], [pdf.pages[s - 1].obj.objgen for s in starts])
            numbers = {p.obj.objgen: i for i, p in enumerate(pdf.pages, 1)}
            for start, end in zip(starts, [*starts[1:], page]):
                inside = [a for p in list(pdf.pages)[start - 1:end - 1] for a in p.get("/Annots", [])]
                self.assertTrue(inside)
                for link in inside:
                    self.assertIn(numbers[link.Dest[0].objgen], range(start, end))

    def test_outline_and_labels_tell_the_parts_apart(self):
        parts = self.make_parts(2)
        volume = self.bind(parts)
        with pikepdf.open(volume) as pdf, pdf.open_outline() as outline:
            self.assertEqual([i.title for i in outline.root], ["Mục lục", "Ủy ban nhân dân xã Số *1*", "Ủy ban nhân dân xã Số *2*"])
            with pikepdf.open(parts[1]) as part, part.open_outline() as own:
                self.assertEqual([i.title for i in outline.root[2].children], [i.title for i in own.root])
            with pikepdf.open(parts[0]) as part:
                second = 1 + len(part.pages)
            self.assertEqual([pdf.pages[i].label for i in (1, 2, second)], ["1-1", "1-2", "2-1"])

    def test_identifiers_of_cells_and_notes_stay_apart_and_keep_their_owners(self):
        volume = self.bind(self.make_parts())
        with pikepdf.open(volume) as pdf:
            leaves = [kid.Names for kid in pdf.Root.StructTreeRoot.IDTree.Kids]
            names = [bytes(leaf[i]) for leaf in leaves for i in range(0, len(leaf), 2)]
            self.assertEqual(names, sorted(set(names)))
            for leaf in leaves:
                for i in range(0, len(leaf), 2):
                    self.assertEqual(bytes(leaf[i]), bytes(leaf[i + 1].ID))
            document = pdf.Root.StructTreeRoot.K[0]
            self.assertEqual([str(k.S) for k in document.K], ["/Part"] * 4)

    def test_two_runs_make_the_same_bytes_and_shared_streams_stand_once(self):
        parts = self.make_parts()
        first = self.bind(parts).read_bytes()
        self.assertEqual(first, self.bind(parts).read_bytes())
        with pikepdf.open(self.folder / "tap.pdf") as pdf:
            profiles = {o.objgen for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/N") == 3}
        self.assertEqual(len(profiles), 1)

    def test_the_kind_of_the_files_is_that_of_the_volume(self):
        for profile, mark in (("press", b"GTS_PDFXVersion"), ("screen", b"/Linearized")):
            volume = self.bind(self.make_parts(2, "--profile", profile))
            self.assertIn(mark, volume.read_bytes())
            subprocess.run(["qpdf", "--check", volume], check=True, capture_output=True)

    def test_many_parts_need_contents_of_several_pages(self):
        part = self.make_parts(1)[0]
        volume = self.bind([part] * 120)
        with pikepdf.open(part) as pdf:
            count = len(pdf.pages)
        with pikepdf.open(volume) as pdf:
            contents = len(pdf.pages) - 120 * count
        self.assertGreater(contents, 2)
        said = re.findall(r"(?m)^\s*(\d+)\.\s+Ủy ban.*? [ .]+ ([\d.]+)\s*$", text_of(volume, 1, contents))
        self.assertEqual([(int(n), int(p.replace(".", ""))) for n, p in said], [(n, contents + 1 + (n - 1) * count) for n in range(1, 121)])


class OnBothSides(Volume):
    """Reports of a look that is printed on both sides."""
    SIDES = "tongket-layout: 1\nname: hai-mat\nbase: bao-cao\nsides: two\n"
    LYING = SIDES + "first-master: landscape\n"

    def make_parts(self, look, *options):
        """On sheets that stand one page, two and three."""
        (self.folder / "layouts").mkdir(exist_ok=True)
        (self.folder / "layouts" / "hai-mat.yaml").write_text(look, encoding="utf-8")
        parts = []
        for n in (1, 2, 3):
            report = self.folder / f"phuong-{n}.yaml"
            report.write_text("tongket: 1\nlayout: hai-mat\ntitle: Báo cáo năm 2025\nyear: 2025\n"
                              f"issuer: {{name: Ủy ban nhân dân phường Số {n}}}\ndocument: {{place: Mẫu, date: 31/12/2025}}\n"
                              f"sections:\n  - title: Kết quả\n    body: {'Việc này đã làm xong trong năm. ' * (20 + 110 * (n - 1))}\n",
                              encoding="utf-8")
            done = run("build", report, *options, "-o", report.with_suffix(".pdf"))
            self.assertEqual(done.returncode, 0, done.stderr)
            if look != self.LYING:
                with pikepdf.open(report.with_suffix(".pdf")) as pdf:
                    self.assertEqual(len(pdf.pages), n)
            parts.append(report.with_suffix(".pdf"))
        return parts

    def test_each_begins_on_a_right_hand_page_in_every_profile(self):
        for profile in ("press", "archive", "screen"):
            volume = self.folder / "tap.pdf"
            done = run("bind", *self.make_parts(self.SIDES, "--profile", profile), "--title", "Tập", "-o", volume)
            self.assertRegex(done.stderr, r"TK1030.*tap\.pdf.*: 2")
            self.assertEqual([int(p) for p in re.findall(r"(?m)Số \d [ .]+ (\d+)\s*$", text_of(volume, 1, 1))], [3, 5, 7])
            with pikepdf.open(volume) as pdf:
                self.assertEqual(len(pdf.pages), 9)
                self.assertEqual([p.label for p in pdf.pages][2:], ["1-1", "1-2", "2-1", "2-2", "3-1", "3-2", "3-3"])
                for blank in (1, 3):
                    page, before = pdf.pages[blank], pdf.pages[blank - 1]
                    self.assertNotIn("/Contents", page)
                    self.assertNotIn("/StructParents", page)
                    for box in ("/MediaBox", "/TrimBox", "/BleedBox"):
                        self.assertEqual(page.get(box), before.get(box), box)
                    self.assertIn("/TrimBox", page)
                places = {pdf.pages[i].objgen for i in (2, 4, 6)}
                with pdf.open_outline() as outline:
                    self.assertLessEqual(places, {i.destination[0].objgen for i in outline.root})

    def test_a_volume_on_one_side_has_no_blank_page(self):
        for profile in ("press", "archive"):
            volume = self.bind(self.make_parts(self.SIDES.replace("two", "one"), "--profile", profile))
            with pikepdf.open(volume) as pdf:
                self.assertEqual(len(pdf.pages), 1 + 6)
                self.assertNotIn("/Duplex", pdf.Root.ViewerPreferences)

    def test_sheets_are_turned_as_the_reports_ask_if_they_agree(self):
        def flip(parts):
            with pikepdf.open(self.bind(parts)) as pdf:
                return str(pdf.Root.ViewerPreferences.Duplex)
        upright = [p.rename(p.with_name("dung-" + p.name)) for p in self.make_parts(self.SIDES)]
        lying = self.make_parts(self.LYING)
        self.assertEqual(flip(lying), "/DuplexFlipShortEdge")
        self.assertEqual(flip(upright), "/DuplexFlipLongEdge")
        self.assertEqual(flip([*lying, upright[0]]), "/DuplexFlipLongEdge")


class Faults(Volume):
    def codes(self, *files):
        out = self.folder / "hong.pdf"
        done = run("bind", *files, "--title", "Tập", "-o", out, "--format", "json")
        self.assertFalse(out.exists())
        self.assertEqual(done.returncode, 1 if done.returncode != 3 else 3, done.stderr)
        return [m["code"] for m in json.loads(done.stdout)["messages"]] if done.stdout.startswith("{") else re.findall("TK0[0-9]+", done.stdout)

    def test_files_of_others_and_of_other_kinds_are_named(self):
        part = self.make_parts(1)[0]
        alien = self.folder / "la.pdf"
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.save(alien)
        self.assertEqual(self.codes(part, alien), ["TK0814"])
        self.assertEqual(self.codes(part, self.folder / "khong-co.pdf"), ["TK0001"])
        press = self.folder / "in.pdf"
        run("build", self.folder / "xa-1.yaml", "--profile", "press", "-o", press)
        self.assertEqual(self.codes(part, press), ["TK0816"])
        with_files = self.folder / "kem.pdf"
        run("build", self.folder / "xa-1.yaml", "--attach", "-o", with_files)
        self.assertEqual(self.codes(part, with_files), ["TK0815"])

    def test_bytes_that_were_changed_end_in_a_message_or_a_readable_volume(self):
        part = self.make_parts(1)[0]
        whole, chance = part.read_bytes(), random.Random(7)
        damaged, out = self.folder / "sai.pdf", self.folder / "tap.pdf"
        for _ in range(60):
            bytes_now = bytearray(whole)
            for _ in range(chance.choice((1, 3, 30))):
                bytes_now[chance.randrange(len(bytes_now))] = chance.randrange(256)
            if chance.random() < 0.3:
                del bytes_now[chance.randrange(len(bytes_now)):]
            damaged.write_bytes(bytes_now)
            out.unlink(missing_ok=True)
            done = run("bind", part, damaged, "--title", "Tập", "-o", out)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertEqual(out.exists(), done.returncode == 0)


class OfABatch(Volume):
    def setUp(self):
        super().setUp()
        (self.folder / "mau.yaml").write_text("""tongket: 1
title: Báo cáo năm 2025
year: 2025
issuer: {name: "Ủy ban nhân dân {ten-xa}"}
document: {number: /BC-UBND, place: Mẫu, date: 31/12/2025}
sections: [{title: Kết quả, body: "Thu {thu} tỷ đồng."}]
statistics: {thu: {label: Thu, unit: tỷ đồng}}
""".replace("{thu} tỷ đồng", "{thu}"), encoding="utf-8")
        self.batch = self.folder / "batch.yaml"
        self.batch.write_text("batch: 1\ntemplate: mau.yaml\ndata: xa.csv\nkey: Mã\nprofiles: [archive, press]\n"
                              "volume: {title: Tập báo cáo, name: Tập xã}\n", encoding="utf-8")
        self.write_rows("12")

    def write_rows(self, last):
        (self.folder / "xa.csv").write_text(f"Mã,Tên xã,thu\n001,xã Một,10\n002,xã Hai,11\n003,xã Ba,{last}\n", encoding="utf-8")

    def test_the_volume_is_made_with_the_last_report_and_listed(self):
        out = self.folder / "ra"
        self.write_rows("mười")
        done = run("batch", self.batch, "--out", out)
        self.assertIn("TK1029", done.stderr)
        self.assertFalse((out / "tap-xa-archive.pdf").exists())
        self.write_rows("12")
        self.assertEqual(run("batch", self.batch, "--out", out, "--resume").returncode, 0)
        listed = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["volume"]
        for file in listed["files"]:
            digest = subprocess.run(["sha256sum", out / file["path"]], capture_output=True, text=True, check=True).stdout.split()[0]
            self.assertEqual((file["sha256"], file["bytes"]), (digest, (out / file["path"]).stat().st_size))
            with pikepdf.open(out / file["path"]) as pdf:
                self.assertEqual(len(pdf.pages), listed["pages"])
        self.assertEqual([f["path"] for f in listed["files"]], ["tap-xa-archive.pdf", "tap-xa-press.pdf"])
        self.assertIn("tap-xa-press.pdf", (out / "index.html").read_text(encoding="utf-8"))
        self.assertRegex(text_of(out / "tap-xa-archive.pdf"), r"(?s)xã Một.*xã Hai.*xã Ba")

    def test_shards_that_are_merged_have_the_same_volume_with_the_body_above_first(self):
        (self.folder / "tong-hop.yaml").write_text("""tongket: 1
title: Báo cáo tổng hợp năm 2025
year: 2025
issuer: {name: Ủy ban nhân dân huyện}
document: {number: /BC-UBND, place: Mẫu, date: 31/12/2025}
sections: [{title: Kết quả, body: Tốt.}]
""", encoding="utf-8")
        self.batch.write_text(self.batch.read_text(encoding="utf-8") + "summary: tong-hop.yaml\n", encoding="utf-8")
        whole, merged = self.folder / "ra", self.folder / "ghep"
        self.assertEqual(run("batch", self.batch, "--out", whole).returncode, 0)
        parts = [self.folder / "1", self.folder / "2"]
        for n, part in enumerate(parts, 1):
            self.assertEqual(run("batch", self.batch, "--out", part, "--shard", f"{n}/2").returncode, 0)
            self.assertFalse((part / "tap-xa-archive.pdf").exists())
        self.assertEqual(run("batch-merge", *parts, "--out", merged).returncode, 0)
        for name in ("manifest.json", "manifest.csv", "tap-xa-archive.pdf", "tap-xa-press.pdf"):
            self.assertEqual((whole / name).read_bytes(), (merged / name).read_bytes(), name)
        self.assertRegex(text_of(whole / "tap-xa-archive.pdf", 1, 1), r"1\. +Ủy ban nhân dân huyện")

    def test_a_run_of_some_rows_binds_nothing(self):
        done = run("batch", self.batch, "--out", self.folder / "ra", "--only", "001")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(sorted(p.name for p in (self.folder / "ra").glob("*.pdf")), ["001-archive.pdf", "001-press.pdf"])

    def test_a_name_that_a_row_has_is_found_first(self):
        self.batch.write_text(self.batch.read_text(encoding="utf-8").replace("Tập xã", "002"), encoding="utf-8")
        done = run("batch", self.batch, "--out", self.folder / "ra")
        self.assertIn("TK1011", done.stderr)
        self.assertFalse((self.folder / "ra").exists())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
