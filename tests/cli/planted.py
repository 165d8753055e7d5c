"""Planted mistakes: a file whose head says which code stands at which place.

`# ! TK0336 "words |of the place"` plants a mistake, the bar before its place; `# = "|words"` only looks like one."""
import json
import re
import subprocess


class PlantedFile:
    """`first_line` is the first one below the head."""

    def __init__(self, path, first_line):
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        self.body = self.text.index("\n" + first_line + "\n")
        self.mistakes = [(code, *self.place_of(words)) for code, words in re.findall(r'^# ! (TK\d{4}) "(.*)"$', self.text, re.M)]
        self.traps = [self.place_of(words) for words in re.findall(r'^# = "(.*)"$', self.text, re.M)]

    def place_of(self, words):
        """Line and column of the bar in `words`, which stand once below the head."""
        words = re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], words)
        before, after = words.split("|", 1)
        at = self.text.index(before + after, self.body)
        assert self.text.find(before + after, at + 1) < 0, words
        at += len(before)
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)


def check(tongket, file, *more):
    """Exit code and findings; a note on how a line fell is none."""
    done = subprocess.run([tongket, "check", "--format", "json", *more, file], capture_output=True, timeout=120)
    return done.returncode, [i for i in json.loads(done.stdout) if i["severity"] != "note"]
