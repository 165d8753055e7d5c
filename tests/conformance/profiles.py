"""The samples and the reports of these tests in every profile, and one report in every look."""
import re
import subprocess

PROFILES = ("press", "archive", "screen")


def reports(source):
    files = [*(source / "samples").glob("*/*.yaml"), *(source / "tests" / "conformance" / "reports").glob("*.yaml")]
    return sorted(f for f in files if re.search(r"^tongket:", f.read_text(encoding="utf-8"), re.M))


def build_all(tongket, source, folder):
    """(report, profile, file): each report once, all profiles of it from one layout; with marks in the press's file. Of reports that
    take in other files, an archive with attachments too. At the end the volume of all of a profile."""
    made = {profile: [] for profile in PROFILES}
    for report in reports(source):
        out = folder / f"{report.parent.name}-{report.stem}.pdf"
        subprocess.run([tongket, "build", report, "--profile", "all", "--marks", "crop,registration,slug", "-o", out], check=True)
        for profile in PROFILES:
            made[profile].append(out.with_name(f"{out.stem}-{profile}.pdf"))
            yield report, profile, made[profile][-1]
        if re.search(r"^\s*(data|include):", report.read_text(encoding="utf-8"), re.M):
            attached = out.with_name(f"{out.stem}-archive-3a.pdf")
            subprocess.run([tongket, "build", report, "--attach-workbooks", "-o", attached], check=True)
            yield report, "archive-3a", attached
    for profile, files in made.items():
        volume = folder / f"volume-{profile}.pdf"
        subprocess.run([tongket, "bind", *files, "--title", "Tập", "-o", volume], check=True)
        yield volume, profile, volume


def looks(source):
    """Layouts that say what they are for: `tongket gallery` shows these."""
    files = sorted((source / "layouts").glob("*.yaml"))
    return [file.stem for file in files if re.search(r"^purpose: ", file.read_text(encoding="utf-8"), re.M)]


def build_looks(tongket, source, folder):
    """(layout, profile, file): the report that all looks share, in each of them."""
    report = source / "samples" / "mot-bao-cao" / "bao-cao.yaml"
    for look in looks(source):
        out = folder / f"one-report-{look}.pdf"
        subprocess.run([tongket, "build", report, "--layout", look, "--profile", "all", "--marks", "crop,registration,slug", "-o", out],
                       check=True)
        for profile in PROFILES:
            yield source / "layouts" / f"{look}.yaml", profile, out.with_name(f"{out.stem}-{profile}.pdf")
