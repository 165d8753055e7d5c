"""docs/gallery.md: each look with a picture of its page in the gallery of one report; pictures of components for docs/layout-file.md."""
import re
import subprocess
import tempfile
from pathlib import Path

from run_guide import YEAR_2026, draw_page

REPORT = Path("samples") / "mot-bao-cao" / "bao-cao.yaml"
RESOLUTION = "56"
HEAD = """# Các mẫu trình bày

Trang này và hình trong đó do `scripts/look-pictures` làm ra từ `{report}`; không sửa bằng tay. Lệnh `tongket gallery bao-cao.yaml`
làm bảng chọn như thế từ báo cáo của mình. Cách đổi một mẫu: [hướng dẫn, chương 13](huong-dan/13-mau-trinh-bay.md); đủ các khóa:
[Tệp trình bày](layout-file.md).
"""


def looks(source):
    """(file, title, purpose) of each layout that says what it is for, in the gallery's order."""
    for file in sorted((Path(source) / "layouts").glob("*.yaml"), key=lambda file: file.stem):
        keys = dict(re.findall(r'^(title|purpose): "?(.*?)"?$', file.read_text(encoding="utf-8"), re.M))
        if "purpose" in keys:
            yield file.stem, keys["title"], keys["purpose"]


def component_files(tongket, source):
    """A picture of each layout in docs/thanh-phan, which shows one component."""
    folder = Path(source) / "docs" / "thanh-phan"
    with tempfile.TemporaryDirectory() as out:
        pdf = Path(out) / "hinh.pdf"
        for layout in sorted(folder.glob("*.yaml")):
            if not re.search(r"^base: khung.yaml", layout.read_text(encoding="utf-8"), re.M):
                continue
            subprocess.run([tongket, "build", folder / "bao-cao.yaml", "--layout", layout, "--quiet", "-o", pdf], check=True,
                           env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": YEAR_2026})
            yield layout.with_suffix(".png"), draw_page(pdf, "1", "96", "màu")


def gallery_files(tongket, source):
    """Each file of the page with what it holds, as bytes."""
    docs = Path(source) / "docs"
    text = HEAD.format(report=REPORT.as_posix())
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "mau.pdf"
        subprocess.run([tongket, "gallery", Path(source) / REPORT, "--quiet", "-o", pdf], check=True,
                       env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": YEAR_2026})
        for page, (file, title, purpose) in enumerate(looks(source), 1):
            yield docs / "mau" / f"{file}.png", draw_page(pdf, str(page), RESOLUTION, "màu")
            text += f"\n## {title}: `{file}`\n\n{purpose}\n\n![{title}](mau/{file}.png)\n"
    yield docs / "gallery.md", text.encode()
