#!/usr/bin/env python3
"""verapdf_test.py TONGKET SOURCE_DIR: PDF/A-2a and PDF/UA-1 of the samples by veraPDF; 77: no validator, skipped."""
import subprocess
import sys
import tempfile
from pathlib import Path

tongket, source = sys.argv[1], Path(sys.argv[2])
reports = sorted((source / "samples").glob("*/bao-cao.yaml")) + sorted((source / "tests" / "conformance" / "reports").glob("*.yaml"))
with tempfile.TemporaryDirectory() as folder:
    files = []
    for report in reports:
        out = Path(folder) / f"{report.parent.name}-{report.stem}.pdf"
        subprocess.run([tongket, "build", report, "-o", out], check=True)
        files.append(out)
    sys.exit(subprocess.run([source / "scripts" / "verapdf", *files]).returncode)
