"""The samples and the reports of these tests in every profile."""
import re
import subprocess

PROFILES = ("press", "archive", "screen")


def reports(source):
    files = [*(source / "samples").glob("*/*.yaml"), *(source / "tests" / "conformance" / "reports").glob("*.yaml")]
    return sorted(f for f in files if re.search(r"^tongket:", f.read_text(encoding="utf-8"), re.M))


def build_all(tongket, source, folder):
    """(report, profile, file): each report once, all profiles of it from one layout; with marks in the press's file. Of reports that
    take in other files, an archive with attachments too."""
    for report in reports(source):
        out = folder / f"{report.parent.name}-{report.stem}.pdf"
        subprocess.run([tongket, "build", report, "--profile", "all", "--marks", "crop,registration,slug", "-o", out], check=True)
        for profile in PROFILES:
            yield report, profile, out.with_name(f"{out.stem}-{profile}.pdf")
        if re.search(r"^\s*(data|include):", report.read_text(encoding="utf-8"), re.M):
            attached = out.with_name(f"{out.stem}-archive-3a.pdf")
            subprocess.run([tongket, "build", report, "--attach-workbooks", "-o", attached], check=True)
            yield report, "archive-3a", attached
