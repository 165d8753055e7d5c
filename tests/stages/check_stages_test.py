#!/usr/bin/env python3
"""The stage check notices what it is for: each case is a small tree with one fault in it."""
import contextlib
import io
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import check_stages

STAGES = "base: \ntext: base\ntypeset: base text\n"


def faults(files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            path = root / "src" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (root / "stages.txt").write_text(STAGES, encoding="utf-8")
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            code = check_stages.main(root, root / "stages.txt")
        return code, out.getvalue()


def check(name, files, code, said=""):
    got, text = faults(files)
    assert got == code and said in text, f"{name}: {got}\n{text}"


GOOD = {"base/a.h": "int a();\n", "text/b.cc": '#include "base/a.h"\n'}
check("a right tree passes", GOOD, 0)
check("an include upwards is found", {**GOOD, "base/c.cc": '#include "text/b.h"\n'}, 1, "base may not include text")
check("a foreign library header is found", {**GOOD, "typeset/c.cc": "#include <hb.h>\n"}, 1, "belongs to")
check("floating point in layout is found", {**GOOD, "typeset/c.cc": "double x;\n"}, 1, "floating point")
check("a chart may scale", {**GOOD, "typeset/bar_chart.cc": "double x;\n"}, 0)
check("the environment is the command line's", {**GOOD, "text/c.cc": 'auto* x = std::getenv("X");\n'}, 1, "only the command line")
check("a long file is found", {**GOOD, "text/c.cc": "\n" * (check_stages.MOST_LINES + 1)}, 1, "more than one idea")
check("a folder that is no stage is found", {**GOOD, "util/c.cc": "\n"}, 1, "no stage of this name")
check("an empty tree is no pass", {"base/readme.md": "\n"}, 1)
print("9 cases")
