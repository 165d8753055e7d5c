#!/usr/bin/env python3
"""sizes_test.py TONGKET SOURCE_DIR: the three files of a short and of a long report: how large, tagged, linearized, the same each time.

The limits are what Typst 0.15 makes of the same reports: as PDF/A-2a and PDF/UA-1 after qpdf's object streams, and untagged.
"""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TONGKET, SOURCE = sys.argv[1], Path(sys.argv[2])
LIMITS = {"short": {"archive": 237_000, "screen": 205_000}, "long": {"archive": 1_503_000, "screen": 1_304_000}}


def run(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True).stdout.decode(errors="replace")


class Sizes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        run(sys.executable, SOURCE / "bench" / "gen.py", "long", cls.folder / "long.yaml")
        cls.reports = {"short": SOURCE / "bench" / "documents" / "short.yaml", "long": cls.folder / "long.yaml"}
        for name, report in cls.reports.items():
            run(TONGKET, "build", report, "--profile", "all", "-o", cls.folder / f"{name}.pdf")

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_they_are_smaller_than_those_of_the_nearest_program(self):
        for name, limits in LIMITS.items():
            packed = self.folder / f"{name}-packed.pdf"
            run("qpdf", "--object-streams=generate", self.folder / f"{name}-archive.pdf", packed)
            sizes = {"archive": packed.stat().st_size, "screen": (self.folder / f"{name}-screen.pdf").stat().st_size}
            for profile, limit in limits.items():
                print(f"{name} {profile}: {sizes[profile]:,} of {limit:,} bytes")
                self.assertLess(sizes[profile], limit, f"{name} {profile}")

    def test_the_screens_file_is_tagged_and_linearized(self):
        for name in self.reports:
            file = self.folder / f"{name}-screen.pdf"
            info = run("pdfinfo", file)
            self.assertRegex(info, r"Tagged: +yes")
            self.assertRegex(info, r"Optimized: +yes")
            self.assertIn("no linearization errors", run("qpdf", "--check-linearization", file))

    def test_each_is_the_same_whatever_the_threads_and_profiles_beside(self):
        again = self.folder / "again.pdf"
        for name, report in self.reports.items():
            for profile, jobs in (("press", 1), ("archive", 3), ("screen", 2)):
                run(TONGKET, "--jobs", jobs, "build", report, "--profile", profile, "-o", again)
                self.assertEqual(again.read_bytes(), (self.folder / f"{name}-{profile}.pdf").read_bytes(), f"{name} {profile}")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
