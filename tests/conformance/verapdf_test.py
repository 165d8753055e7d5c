#!/usr/bin/env python3
"""verapdf_test.py TONGKET SOURCE_DIR: PDF/A-2a and PDF/UA-1 of the samples in every profile, and of one report in every look, by veraPDF; 77: no validator, skipped."""
import subprocess
import sys
import tempfile
from pathlib import Path

from profiles import build_all, build_looks

tongket, source = sys.argv[1], Path(sys.argv[2])
with tempfile.TemporaryDirectory() as folder:
    made = [*build_all(tongket, source, Path(folder)), *build_looks(tongket, source, Path(folder))]
    files = [file for _, _, file in made]
    sys.exit(subprocess.run([source / "scripts" / "verapdf", *files]).returncode)
