#!/usr/bin/env python3
"""bytes_test.py TONGKET SOURCE_DIR: the samples in every profile, and one report in every look, keep every rule that is ours to keep, read from their bytes with qpdf."""
import sys
import tempfile
from pathlib import Path

try:
    import fontTools  # noqa: F401
    import pikepdf  # noqa: F401
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)
from profiles import build_all, build_looks
from rules import DUTIES, check

faults, count = [], 0
with tempfile.TemporaryDirectory() as folder:
    made = [*build_all(sys.argv[1], Path(sys.argv[2]), Path(folder)), *build_looks(sys.argv[1], Path(sys.argv[2]), Path(folder))]
    for report, profile, file in made:
        count += 1
        for rule, message in dict.fromkeys(check(file, profile)):
            if rule not in DUTIES:
                faults.append(f"{report.parent.name}/{report.name}, {profile}: {rule}: {message}")
print("\n".join(faults[:40]))
print(f"{count} files, {len(faults)} faults")
sys.exit(1 if faults or count < 6 else 0)
