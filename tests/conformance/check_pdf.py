#!/usr/bin/env python3
"""check_pdf.py PROFILE FILE...: the rules that each file breaks; exit 1 if any."""
import sys
from pathlib import Path

from rules import DUTIES, PROFILES, check

if len(sys.argv) < 3 or sys.argv[1] not in PROFILES:
    sys.exit(f"usage: check_pdf.py {'|'.join(PROFILES)} FILE...")
failed = False
for name in sys.argv[2:]:
    for rule, message in dict.fromkeys(check(Path(name), sys.argv[1])):
        print(f"{name}: {rule}{' (duty)' if rule in DUTIES else ''}: {message}")
        failed |= rule not in DUTIES
sys.exit(1 if failed else 0)
