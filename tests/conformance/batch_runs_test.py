#!/usr/bin/env python3
"""batch_runs_test.py TONGKET SOURCE_DIR: a batch that is killed, runs out of room, has bad rows, is split, is resumed.

TONGKET_KILLS is how often a run is killed (30 without it)."""
import csv
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

TONGKET, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
KILLS = int(os.environ.get("TONGKET_KILLS", "30"))
JOURNAL = ".tongket-nhat-ky"

TEMPLATE = """tongket: 1
title: Báo cáo kết quả năm 2025 của {ten-xa}
year: 2025
issuer: {name: "Ủy ban nhân dân {ten-xa}"}
document: {number: /BC-UBND, place: Mẫu, date: 31/12/2025}
statistics:
  thu-ngan-sach: {label: Thu ngân sách, unit: tỷ đồng}
  ho-ngheo: {label: Hộ nghèo, unit: hộ}
sections:
  - title: Kết quả
    body: |
      Thu ngân sách đạt {thu-ngan-sach}; còn {ho-ngheo} nghèo.
"""
BATCH = "batch: 1\ntemplate: mau.yaml\ndata: xa.csv\nkey: Mã xã\nname: \"{key}-{ten-xa}\"\n"
HEAD = "Mã xã,Tên xã,Thu ngân sách,Hộ nghèo\n"


def environment():
    return {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}


def run(*args):
    return subprocess.run([TONGKET, *map(str, args)], env=environment(), capture_output=True, timeout=600)


def row(n, ten=None, thu="12", ngheo="7"):
    return f"{n:05d},{ten or f'xã Số {n}'},{thu},{ngheo}\n"


def pdfs(folder):
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.rglob("*.pdf"))}


class Batch(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.batch = self.folder / "batch.yaml"
        self.batch.write_text(BATCH, encoding="utf-8")
        (self.folder / "mau.yaml").write_text(TEMPLATE, encoding="utf-8")
        self.write_rows(row(n) for n in range(1, 41))
        self.out = self.folder / "out"

    def write_rows(self, rows):
        (self.folder / "xa.csv").write_text(HEAD + "".join(rows), encoding="utf-8")

    def make(self, out=None, *more):
        return run("batch", self.batch, "--out", out or self.out, *more)

    def manifest(self, out=None):
        return (out or self.out).joinpath("manifest.json").read_bytes()


class Sameness(Batch):
    def test_threads_and_shards_and_resuming_make_the_same_files_and_manifest(self):
        self.write_rows([row(n) for n in range(1, 31)] + [row(31, thu="mười")])
        self.assertEqual(self.make(self.folder / "one", "--jobs", "1").returncode, 1)
        whole, listed = pdfs(self.folder / "one"), self.manifest(self.folder / "one")
        self.assertEqual(len(whole), 30)
        self.assertEqual(self.make(self.folder / "four", "--jobs", "4").returncode, 1)
        self.assertEqual(pdfs(self.folder / "four"), whole)
        self.assertEqual(self.manifest(self.folder / "four"), listed)
        parts = [self.folder / f"part{n}" for n in (1, 2, 3)]
        for n, part in enumerate(parts, 1):
            self.assertIn(self.make(part, "--shard", f"{n}/3").returncode, (0, 1))
        done = run("batch-merge", *reversed(parts), "--out", self.folder / "merged")
        self.assertEqual(done.returncode, 1, done.stderr.decode())
        self.assertEqual(pdfs(self.folder / "merged"), whole)
        for name in ("manifest.json", "manifest.csv", "index.html"):
            self.assertEqual((self.folder / "merged" / name).read_bytes(), (self.folder / "one" / name).read_bytes(), name)
        self.assertEqual(self.make(self.folder / "merged", "--resume").returncode, 1)
        self.assertEqual(self.manifest(self.folder / "merged"), listed)

    def test_the_manifest_tells_the_files_that_are_there(self):
        self.assertEqual(self.make().returncode, 0)
        with open(self.out / "manifest.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual({r["file"]: r["sha256"] for r in rows}, pdfs(self.out))
        self.assertEqual([r["key"] for r in rows], [f"{n:05d}" for n in range(1, 41)])
        reports = json.loads(self.manifest())["reports"]
        self.assertEqual(reports[0]["files"][0]["bytes"], (self.out / reports[0]["files"][0]["path"]).stat().st_size)


class Parts(Batch):
    def part(self, **variables):
        return subprocess.Popen([SOURCE / "scripts" / "batch-part", self.batch, self.folder / "shared"],
                                env={**environment(), "TONGKET": str(TONGKET), **variables}, stderr=subprocess.PIPE)

    def test_an_array_job_with_a_task_killed_and_requeued_makes_what_one_machine_makes(self):
        self.assertEqual(self.make().returncode, 0)
        slurm = {"SLURM_ARRAY_TASK_MIN": "0", "SLURM_ARRAY_TASK_COUNT": "3"}
        tasks = [self.part(SLURM_ARRAY_TASK_ID=str(n), **slurm) for n in range(3)]
        time.sleep(0.1)
        tasks[1].kill()
        tasks[1].communicate()
        tasks[1] = self.part(SLURM_ARRAY_TASK_ID="1", **slurm)
        for task in tasks:
            said = task.communicate()[1]
            self.assertEqual(task.returncode, 0, said.decode())
        done = run("batch-merge", *(self.folder / "shared").glob("phan-*"), "--out", self.folder / "merged")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(pdfs(self.folder / "merged"), pdfs(self.out))
        self.assertEqual(self.manifest(self.folder / "merged"), self.manifest())

    def test_the_index_of_a_kubernetes_job_counts_from_0(self):
        def code_of(task):
            task.communicate()
            return task.returncode

        self.assertEqual(code_of(self.part(JOB_COMPLETION_INDEX="0", PARTS="2")), 0)
        self.assertTrue((self.folder / "shared" / "phan-1" / "manifest.csv").exists())
        self.assertNotEqual(code_of(self.part(JOB_COMPLETION_INDEX="2", PARTS="2")), 0)


class Shared(Batch):
    """`watch`: the folder that an office shares."""

    def setUp(self):
        super().setUp()
        self.inbox = self.folder / "gui-den"
        (self.inbox / "xa-a").mkdir(parents=True)
        (self.inbox / "xa-b").mkdir()
        self.report("xa-a", "1.200")
        self.report("xa-b", "nhiều")

    def report(self, name, value):
        (self.inbox / name / "bao-cao.yaml").write_text(
            "tongket: 1\ntitle: Báo cáo thử\nyear: 2025\nissuer: {name: Ủy ban nhân dân xã Mẫu}\n"
            f"statistics:\n  thu: {{label: Thu, value: \"{value}\", unit: tỷ đồng}}\n", encoding="utf-8")

    def test_what_is_dropped_there_is_built_and_a_mistake_leaves_a_page_until_it_is_mended(self):
        self.assertEqual(run("watch", self.inbox, "--out", self.out, "--once").returncode, 1)
        self.assertTrue((self.out / "xa-a.pdf").exists())
        page = self.out / "xa-b-LOI.html"
        self.assertIn("nhiều", page.read_text(encoding="utf-8"))
        before = (self.out / "xa-a.pdf").stat().st_ino
        self.report("xa-b", "12")
        self.assertEqual(run("watch", self.inbox, "--out", self.out, "--once").returncode, 0)
        self.assertFalse(page.exists())
        self.assertTrue((self.out / "xa-b.pdf").exists())
        self.assertEqual((self.out / "xa-a.pdf").stat().st_ino, before, "what did not change is not made again")

    def test_it_goes_on_looking(self):
        process = subprocess.Popen([TONGKET, "watch", self.inbox, "--out", self.out], env=environment(), stderr=subprocess.DEVNULL)
        try:
            self.wait_for(self.out / "xa-b-LOI.html")
            self.report("xa-b", "12")
            self.wait_for(self.out / "xa-b.pdf")
        finally:
            process.kill()
            process.wait()

    def wait_for(self, path):
        for _ in range(300):
            if path.exists():
                return
            time.sleep(0.1)
        self.fail(f"{path} never came")

    def test_a_folder_that_is_not_there_is_3(self):
        self.assertEqual(run("watch", self.folder / "none", "--out", self.out, "--once").returncode, 3)


class Killed(Batch):
    def test_no_moment_of_a_kill_loses_or_halves_a_file_or_makes_much_again(self):
        threads = 2
        begin = time.monotonic()
        self.assertEqual(self.make(self.folder / "whole", "--jobs", threads).returncode, 0)
        seconds = time.monotonic() - begin
        whole = pdfs(self.folder / "whole")
        chance = random.Random(14)
        kills = 0
        while kills < KILLS:
            shutil.rmtree(self.out, ignore_errors=True)
            for _ in range(3):
                process = subprocess.Popen([TONGKET, "batch", self.batch, "--out", self.out, "--jobs", str(threads), "--resume", "--quiet"],
                                           env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(chance.uniform(0, seconds))
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
                for name, digest in pdfs(self.out).items() if self.out.exists() else ():
                    self.assertEqual(digest, whole[name], f"{name} was seen half-written")
            before = {p.name: p.stat().st_ino for p in self.out.glob("*.pdf")} if self.out.exists() else {}
            recorded = set(self.recorded())
            done = self.make(None, "--jobs", threads, "--resume")
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            self.assertEqual(pdfs(self.out), whole)
            self.assertEqual(self.manifest(), self.manifest(self.folder / "whole"))
            self.assertEqual([p.name for p in self.out.glob(".tongket-*.tmp")], [])
            again = {name for name, inode in before.items() if (self.out / name).stat().st_ino != inode}
            self.assertEqual(again & recorded, set(), "what the journal has is not made again")
            self.assertLessEqual(len(again - recorded), 3 * threads, "at most one file a thread and kill besides")

    def recorded(self):
        """Names of the files that whole lines of the journal tell of."""
        try:
            text = (self.out / JOURNAL).read_bytes().decode("utf-8", "replace")
        except FileNotFoundError:
            return
        for line in text.split("\n")[:-1]:
            fields = line.split("\t")
            if len(fields) > 14 and fields[1] == "row" and fields[5] == "made":
                yield fields[13]


class FullDisk(Batch):
    def test_a_disk_that_fills_up_ends_with_3_and_what_is_finished_is_whole(self):
        self.out.mkdir()
        size = "300k"
        if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", self.out],
                                               capture_output=True).returncode != 0:
            self.skipTest("no small file system can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", self.out])
        done = self.make()
        self.assertEqual(done.returncode, 3, done.stderr.decode())
        self.assertIn("hết chỗ", done.stderr.decode())
        finished = pdfs(self.out)
        self.assertTrue(0 < len(finished) < 40, len(finished))
        self.assertEqual(self.make(self.folder / "whole").returncode, 0)
        whole = pdfs(self.folder / "whole")
        for name, digest in finished.items():
            self.assertEqual(digest, whole[name])
        self.assertEqual(self.make(None, "--resume").returncode, 3)
        subprocess.run(["mount", "-o", "remount,size=50m", self.out], check=True)
        self.assertEqual(self.make(None, "--resume").returncode, 0)
        self.assertEqual(pdfs(self.out), whole)


class BadRows(Batch):
    def test_ten_bad_rows_of_ten_kinds_fail_alone_and_are_named_with_cell_and_cause(self):
        (self.folder / "rieng").mkdir()
        for n in range(1, 61):
            (self.folder / "rieng" / f"{n:05d}.csv").write_text("Danh hiệu\nTập thể lao động tiên tiến\n", encoding="utf-8")
        template = TEMPLATE + "awards: {data: \"rieng/{key}.csv\", columns: {title: Danh hiệu}}\n"
        (self.folder / "mau.yaml").write_text(template, encoding="utf-8")
        bad = {
            3: (row(3, thu="mười hai"), "TK0221", "xa.csv:4:"),       # no number
            8: (row(8, thu="1.5"), "TK0222", "xa.csv:9:"),            # two readings
            13: (",xã Không Mã,1,2\n", "TK1005", "xa.csv:14:"),       # no code
            18: (row(18, ten="???"), "TK1009", "xa.csv:19:"),         # nothing to name its file by
            23: (row(22), "TK1006", "xa.csv:24:"),                     # a code twice
            28: (row(28, ngheo="12,3"), "TK0162", "xa.csv:29:"),       # a comma without quotes
            33: (row(33, thu="\"1234567890123456789,5\""), "TK0224", "xa.csv:34:"),  # too many digits
            38: (row(38), "TK0", "mau.yaml:13:"),                     # its own file is not there
            43: (row(43), "TK0", "rieng/00043.csv"),                  # its own file is damaged
            48: (row(48, ngheo="30/0"), "TK0234", "xa.csv:49:"),      # a share of nothing
        }
        rows = [bad[n][0] if n in bad else row(n) for n in range(1, 61)]
        self.write_rows(rows)
        self.batch.write_text(BATCH.replace("{key}-{ten-xa}", "{ten-xa}"), encoding="utf-8")
        (self.folder / "rieng" / "00038.csv").unlink()
        (self.folder / "rieng" / "00043.csv").write_bytes(b"PK\x03\x04 no archive")
        done = self.make()
        self.assertTrue((self.out / "manifest.json").exists(), done.stderr.decode())
        self.assertEqual(done.returncode, 1, done.stderr.decode())
        reports = json.loads(self.manifest())["reports"]
        failed = {r["row"]: r for r in reports if r["status"] == "failed"}
        # The other row of the code that is there twice is not trusted either.
        self.assertEqual(set(failed), set(bad) | {22}, done.stderr.decode())
        self.assertEqual(len(pdfs(self.out)), 49)
        for n, (_, code, place) in bad.items():
            told = failed[n]["messages"]
            self.assertTrue(any(m["code"].startswith(code) and place in m["place"] for m in told), (n, told))
        page = (self.out / "index.html").read_text(encoding="utf-8")
        for n in bad:
            self.assertIn(failed[n]["messages"][0]["message"]["vi"].split("`")[0].split("<")[0].split("“")[0], page)


class Usage(Batch):
    def test_wrong_usage_is_2(self):
        for more in (["--shard", "0/3"], ["--shard", "4/3"], ["--shard", "x"], ["--jobs", "0"]):
            self.assertEqual(self.make(None, *more).returncode, 2, more)
        self.assertEqual(run("batch", self.batch).returncode, 2)

    def test_a_report_is_no_batch_and_a_batch_no_report(self):
        done = run("batch", self.folder / "mau.yaml", "--out", self.out)
        self.assertEqual(done.returncode, 1)
        self.assertIn("TK1001", done.stderr.decode())
        self.assertEqual(run("build", self.batch, "-o", self.folder / "x.pdf").returncode, 1)

    def test_two_runs_cannot_share_a_folder(self):
        self.out.mkdir()
        import fcntl
        with open(self.out / JOURNAL, "w") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            done = self.make()
        self.assertEqual(done.returncode, 3)
        self.assertIn("TK0013", done.stderr.decode())

    def test_messages_for_machines_are_one_list(self):
        self.write_rows([row(1, thu="x"), row(2, thu="y"), row(3)])
        found = json.loads(self.make(None, "--format", "json").stdout)
        self.assertEqual([m["code"] for m in found if m["severity"] == "error"], ["TK0221", "TK0221"])

    def test_the_last_line_says_what_there_is(self):
        self.write_rows([row(1), row(2, thu="y")])
        said = self.make().stderr.decode().split("\n")
        self.assertIn("làm 1 báo cáo, hỏng 1", said[-2])
        self.assertIn("giữ nguyên 1", self.make(None, "--resume").stderr.decode())

    def test_the_lists_of_samples_are_whole(self):
        for name, count in (("bac-tu-liem-2021", 14), ("ha-noi-2025", 126)):
            done = run("batch", SOURCE / "samples" / name / "batch.yaml", "--out", self.out / name)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            self.assertEqual(len(pdfs(self.out / name)), count)
            self.assertNotIn("TK09", done.stderr.decode())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
