#!/usr/bin/env python3
"""verapdf_test.py TONGKET SOURCE_DIR: PDF/A-2a and PDF/UA-1 of the samples in every profile by veraPDF; 77: no validator, skipped."""
import subprocess
import sys
import tempfile
from pathlib import Path

from profiles import build_all

tongket, source = sys.argv[1], Path(sys.argv[2])
with tempfile.TemporaryDirectory() as folder:
    files = [file for _, _, file in build_all(tongket, source, Path(folder))]
    sys.exit(subprocess.run([source / "scripts" / "verapdf", *files]).returncode)
