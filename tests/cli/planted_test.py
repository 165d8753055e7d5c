#!/usr/bin/env python3
"""planted_test.py TONGKET SOURCE_DIR: `check` finds every planted mistake at its place, and nothing that only looks wrong.

The heads of tests/data/checks/planted.yaml and planted-layout.yaml say what is planted: see planted.py."""
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from planted import PlantedFile, check

TONGKET, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
DATA = SOURCE / "tests" / "data" / "checks"
PLANTED = PlantedFile(DATA / "planted.yaml", "tongket: 1")
LAYOUT = PlantedFile(DATA / "planted-layout.yaml", "tongket-layout: 1")


class Planted(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.code, cls.items = check(TONGKET, PLANTED.path)
        cls.found = Counter((i["code"], i["line"], i["column"]) for i in cls.items)

    def test_there_are_forty_mistakes_of_forty_kinds_and_ten_traps(self):
        self.assertGreaterEqual(len({code for code, _, _ in PLANTED.mistakes}), 40)
        self.assertGreaterEqual(len(PLANTED.traps), 10)

    def test_each_mistake_is_found_at_its_place_and_nothing_else(self):
        planted = Counter(PLANTED.mistakes)
        self.assertEqual(planted - self.found, Counter(), "not found")
        self.assertEqual(self.found - planted, Counter(), "not planted")

    def test_what_only_looks_wrong_is_left_alone(self):
        places = {(line, column) for _, line, column in self.found}
        for trap in PLANTED.traps:
            self.assertNotIn(trap, places)

    def test_each_says_what_is_wrong_and_how_to_mend_it_in_both_languages(self):
        for item in self.items:
            for text in (*item["message"].values(), *item["hint"].values()):
                self.assertTrue(text, item)
            self.assertNotEqual(item["message"]["vi"], item["message"]["en"])

    def test_a_draft_is_warned_and_a_final_report_is_refused(self):
        self.assertEqual(self.code, 0)
        self.assertEqual({i["severity"] for i in self.items}, {"warning"})
        self.assertEqual(check(TONGKET, PLANTED.path, "--strict")[0], 1)
        with tempfile.TemporaryDirectory() as folder:
            final = Path(folder) / "final.yaml"
            final.write_text(PLANTED.text + "final: true\n", encoding="utf-8")
            code, items = check(TONGKET, final)
        self.assertEqual(code, 1)
        self.assertGreater(sum(i["severity"] == "error" for i in items), 40)


class PlantedLayout(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.code, cls.items = check(TONGKET, DATA / "planted-layout-report.yaml")

    def test_there_are_thirty_kinds_of_mistakes(self):
        self.assertGreaterEqual(len({code for code, _, _ in LAYOUT.mistakes}), 30)

    def test_each_is_found_at_its_place_in_the_layout_and_nothing_else(self):
        self.assertEqual({Path(i["file"]).name for i in self.items}, {LAYOUT.path.name})
        found = Counter((i["code"], i["line"], i["column"]) for i in self.items)
        planted = Counter(LAYOUT.mistakes)
        self.assertEqual(planted - found, Counter(), "not found")
        self.assertEqual(found - planted, Counter(), "not planted")

    def test_they_are_errors_with_a_mend_in_both_languages(self):
        self.assertEqual(self.code, 1)
        self.assertEqual({i["severity"] for i in self.items}, {"error"})
        for item in self.items:
            for text in (*item["message"].values(), *item["hint"].values()):
                self.assertTrue(text, item)
            self.assertNotEqual(item["message"]["vi"], item["message"]["en"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
