#!/usr/bin/env python3
"""reference_test.py SOURCE_DIR: the byte checks pass the good files of tests/data/reference, and name the rule that each broken one breaks."""
import csv
import re
import sys
import tempfile
import zlib
from pathlib import Path

try:
    import fontTools  # noqa: F401
    import pikepdf
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)
from more_breaks import BREAKS
from rules import check


def with_compressed_metadata(data):
    """qpdf takes the filter off when it writes, so this one is made of bytes: the object keeps its length."""
    found = re.search(rb"<< /Subtype /XML /Type /Metadata /Length (\d+) >>\nstream\n", data)
    end = found.end() + int(found[1])
    packed = zlib.compress(data[found.end():end], 9)
    head = b"<< /Subtype /XML /Type /Metadata /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
    tail = b"\nendstream\nendobj\n"
    length = end - found.start() + len(tail)
    return data[:found.start()] + (head + packed + tail).ljust(length, b" ") + data[found.start() + length:]


folder = Path(sys.argv[1]) / "tests" / "data" / "reference"
faults, count = [], 0
for profile in ("press", "archive", "archive-3a", "screen"):
    count += 1
    for rule, message in check(folder / f"{profile}.pdf", profile):
        faults.append(f"{profile}.pdf is right, but: {rule}: {message}")
with open(folder / "broken.csv", encoding="utf-8") as rows:
    for row in csv.DictReader(rows):
        count += 1
        found = check(folder / "broken" / row["file"], row["profile"])
        if row["rule"] not in {rule for rule, _ in found}:
            faults.append(f"{row['file']} ({row['changed']}): {row['rule']} is not among {sorted({rule for rule, _ in found})}")
with tempfile.TemporaryDirectory() as made:
    count += 1
    file = Path(made) / "C-014.pdf"
    file.write_bytes(with_compressed_metadata((folder / "archive.pdf").read_bytes()))
    if "C-014" not in {rule for rule, _ in check(file, "archive")}:
        faults.append("compressed metadata: C-014 is not named")
    for number, (profile, rule, change) in enumerate(BREAKS, 1):
        count += 1
        file = Path(made) / "broken.pdf"
        with pikepdf.open(folder / f"{profile}.pdf") as pdf:
            change(pdf)
            pdf.save(file)
        found = {rule for rule, _ in check(file, profile)}
        if rule not in found:
            faults.append(f"{number} of more_breaks.py: {rule} is not among {sorted(found)}")
print("\n".join(faults))
print(f"{count} files, {len(faults)} faults")
sys.exit(1 if faults or count < 165 else 0)
