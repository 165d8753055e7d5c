#!/usr/bin/env python3
"""planted_test.py TONGKET SOURCE_DIR: `check` finds every planted mistake at its place, and nothing that only looks wrong.

The head of tests/data/checks/planted.yaml says what is planted: `# ! TK0336 "words |of the place"`, the bar before the
place; `# = "|words"` is right although it looks wrong."""
import json
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

TONGKET, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
PLANTED = SOURCE / "tests" / "data" / "checks" / "planted.yaml"
TEXT = PLANTED.read_text(encoding="utf-8")


def place_of(words):
    """Line and column of the bar in `words`, which stand once below the head."""
    words = re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], words)
    before, after = words.split("|", 1)
    body = TEXT.index("\ntongket: 1\n")
    at = TEXT.index(before + after, body)
    assert TEXT.find(before + after, at + 1) < 0, words
    at += len(before)
    return TEXT.count("\n", 0, at) + 1, at - TEXT.rfind("\n", 0, at)


MISTAKES = [(code, *place_of(words)) for code, words in re.findall(r'^# ! (TK\d{4}) "(.*)"$', TEXT, re.M)]
TRAPS = [place_of(words) for words in re.findall(r'^# = "(.*)"$', TEXT, re.M)]


def check(file, *more):
    """Exit code and findings; a note on how a line fell is none."""
    done = subprocess.run([TONGKET, "check", "--format", "json", *more, file], capture_output=True, timeout=120)
    return done.returncode, [i for i in json.loads(done.stdout) if i["severity"] != "note"]


class Planted(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.code, cls.items = check(PLANTED)
        cls.found = Counter((i["code"], i["line"], i["column"]) for i in cls.items)

    def test_there_are_forty_mistakes_of_forty_kinds_and_ten_traps(self):
        self.assertGreaterEqual(len({code for code, _, _ in MISTAKES}), 40)
        self.assertGreaterEqual(len(TRAPS), 10)

    def test_each_mistake_is_found_at_its_place_and_nothing_else(self):
        planted = Counter(MISTAKES)
        self.assertEqual(planted - self.found, Counter(), "not found")
        self.assertEqual(self.found - planted, Counter(), "not planted")

    def test_what_only_looks_wrong_is_left_alone(self):
        places = {(line, column) for _, line, column in self.found}
        for trap in TRAPS:
            self.assertNotIn(trap, places)

    def test_each_says_what_is_wrong_and_how_to_mend_it_in_both_languages(self):
        for item in self.items:
            for text in (*item["message"].values(), *item["hint"].values()):
                self.assertTrue(text, item)
            self.assertNotEqual(item["message"]["vi"], item["message"]["en"])

    def test_a_draft_is_warned_and_a_final_report_is_refused(self):
        self.assertEqual(self.code, 0)
        self.assertEqual({i["severity"] for i in self.items}, {"warning"})
        self.assertEqual(check(PLANTED, "--strict")[0], 1)
        with tempfile.TemporaryDirectory() as folder:
            final = Path(folder) / "final.yaml"
            final.write_text(TEXT + "final: true\n", encoding="utf-8")
            code, items = check(final)
        self.assertEqual(code, 1)
        self.assertGreater(sum(i["severity"] == "error" for i in items), 40)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
