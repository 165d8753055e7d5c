"""Runs docs/huong-dan as a new user would: from a blank folder, chapter by chapter, each command as it is written.

A comment before a block says what becomes of it:
  <!-- tệp: NAME -->           the block is the whole file
  <!-- đặt vào: NAME -->       its keys replace those of the file, or are added at its end
  <!-- thêm vào: NAME -->      its only key exists in the file; what is below it is added there
  <!-- sửa: NAME -->           lines with - become lines with +
  <!-- bảng tính: NAME SHEET -->   the Markdown table is a sheet of an XLSX file
  <!-- in ra: NAME -->         left column of the table, as a paragraph of the report, is printed as the right one
  <!-- thoát: N -->            the commands end with this exit code, else 0
  <!-- hình: PDF PAGE DPI -->  the picture below shows this page; `màu` after it: in colour
  <!-- không thử: WHY -->      cannot be run in a test
  <!-- chạy: COMMAND -->       alone: tries what the text says without a block; $SOURCE is the program's folder
Commands stand in blocks `console` after "$ ", their output below them; "…" is what the guide leaves out."""
import os
import re
import struct
import subprocess
import zipfile
import zlib
from collections import Counter
from pathlib import Path
from xml.sax.saxutils import escape

YEAR_2026 = "1796688000"  # a day in December


class Wrong(Exception):
    """The guide says what is not so."""


def chapters(source):
    return sorted((Path(source) / "docs" / "huong-dan").glob("[0-9]*.md"))


def blocks_of(text):
    """(line, directives, kind, content) of each fenced block, table with a directive, and picture with one."""
    lines = text.split("\n")
    directives, n = {}, 0
    while n < len(lines):
        line = lines[n]
        start = n + 1
        if found := re.fullmatch(r"<!-- chạy: (.*) -->", line):
            yield start, {}, "command", found[1]
        elif found := re.fullmatch(r"<!-- ([^:]+): (.*) -->", line):
            directives[found[1]] = found[2]
        elif line.startswith("```"):
            end = lines.index("```", n + 1)
            yield start, directives, line[3:], "\n".join(lines[n + 1:end]) + "\n"
            directives, n = {}, end
        elif line.startswith("|") and directives:
            end = n
            while end < len(lines) and lines[end].startswith("|"):
                end += 1
            rows = [[c.strip() for c in row.strip("|").split(" | ")] for row in lines[n:end]]
            yield start, directives, "table", [rows[0], *rows[2:]]
            directives, n = {}, end - 1
        elif found := re.fullmatch(r"!\[[^\]]+\]\(([^)]+)\)", line):
            yield start, directives, "picture", found[1]
            directives = {}
        n += 1


def key_area(lines, key):
    """First and last line, exclusive, of a top key and what is below it; none if it is not there."""
    start = next((i for i, line in enumerate(lines) if line.startswith(key + ":")), None)
    if start is None:
        return None
    end = start + 1
    while end < len(lines) and (not lines[end] or lines[end][0] in " #-"):
        end += 1
    while lines[end - 1].startswith("#") or not lines[end - 1]:
        end -= 1
    return start, end


def put_keys(text, keys):
    lines = text.rstrip("\n").split("\n")
    new = keys.rstrip("\n").split("\n")
    for key in [line.split(":")[0] for line in new if line and line[0] not in " #-"]:
        part = new[slice(*key_area(new, key))]
        area = key_area(lines, key) or (len(lines), len(lines))
        lines[slice(*area)] = part
    return "\n".join(lines) + "\n"


def add_below(text, keys):
    lines = text.rstrip("\n").split("\n")
    key, *new = keys.rstrip("\n").split("\n")
    area = key_area(lines, key.rstrip(":"))
    if not area:
        raise Wrong(f"no key {key} to add to")
    lines[area[1]:area[1]] = new
    return "\n".join(lines) + "\n"


def edit(text, diff):
    old, new = [], []
    for line in [*diff.rstrip("\n").split("\n"), None]:
        if line is not None and line[:1] in "-+":
            (old if line[0] == "-" else new).append(line[1:])
            if line[0] == "-" and new:
                raise Wrong("lines with + stand after those with -")
        elif old or new:
            before = "\n".join(old) + "\n"
            if text.count(before) != 1:
                raise Wrong(f"not once in the file: {before}")
            text = text.replace(before, "\n".join(new) + "\n")
            old, new = [], []
    return text


def cell_xml(column, row, text):
    place = f'{chr(ord("A") + column)}{row}'
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})*(,\d+)?|0(,\d+)?", text):
        return f'<c r="{place}"><v>{text.replace(".", "").replace(",", ".")}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def write_workbook(file, sheet, rows):
    """What Excel writes, as far as our reader and this table need it; numbers as the guide shows them."""
    data = "".join(f'<row r="{n}">' + "".join(cell_xml(c, n, t) for c, t in enumerate(row) if t) + "</row>"
                   for n, row in enumerate(rows, 1))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="{escape(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)


def compare(shown, got):
    """Each shown line is the output's next one; "…" on its own leaves lines out, inside a line the rest of it."""
    left, skipping = got.replace("\u00a0", " ").rstrip("\n").split("\n"), False
    for line in shown:
        if line.strip() == "…":
            skipping = True
            continue
        fits = re.compile(".*".join(map(re.escape, line.rstrip().split("…"))))
        while left and skipping and not fits.fullmatch(left[0].rstrip()):
            left.pop(0)
        if not left or not fits.fullmatch(left[0].rstrip()):
            raise Wrong(f"shown: {line}\nprinted:\n{got}")
        left.pop(0)
        skipping = False
    if left and left != [""] and not skipping:
        raise Wrong(f"printed more than shown:\n{got}")


def page_text(pdf, page):
    text = subprocess.run(["pdftotext", "-f", page, "-l", page, pdf, "-"], check=True, capture_output=True).stdout.decode()
    return " ".join(text.split())


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_of(pixels, text):
    """A PNG of a PGM or PPM with few levels to keep it small (sixteen of grey, 52 a colour: of fewer a pale ground becomes another
    hue), with the page's text for `description_of`."""
    kind, width, height, _, data = re.fullmatch(rb"(P[56])\s(\d+) (\d+)\s(\d+)\s(.*)", pixels, re.S).groups()
    width, height = int(width), int(height)
    samples = width * (3 if kind == b"P6" else 1)
    nearest = bytes((sample + 2) // 5 * 5 for sample in range(256))
    lines = []
    for n in range(height):
        line = data[n * samples:(n + 1) * samples]
        if kind == b"P5":
            line += b"\xff" * (samples % 2)
            line = bytes(line[i] // 17 << 4 | line[i + 1] // 17 for i in range(0, len(line), 2))
        else:
            line = line.translate(nearest)
        lines.append(b"\0" + line)
    depth, colour = (4, 0) if kind == b"P5" else (8, 2)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
            + chunk(b"iTXt", b"Description\0\0\0\0\0" + text.encode())
            + chunk(b"IDAT", zlib.compress(b"".join(lines), 9)) + chunk(b"IEND", b""))


def description_of(png):
    size, kind = struct.unpack(">I4s", png[33:41])
    return png[41:41 + size].split(b"\0\0\0\0\0", 1)[1].decode() if kind == b"iTXt" else ""


def is_same_text(one, other):
    """Whether two pages say the same. Versions of pdftotext take columns in another order, and miss a letter here and there of
    small print that nearly touches its neighbour: one of five hundred may differ."""
    letters, others = Counter("".join(one.split())), Counter("".join(other.split()))
    differing = (letters - others) + (others - letters)
    return differing.total() * 500 <= max(letters.total(), others.total())


def draw_page(pdf, page, resolution, *colours):
    kind = [] if "màu" in colours else ["-gray"]
    pixels = subprocess.run(["pdftoppm", *kind, "-r", resolution, "-f", page, "-l", page, "-singlefile", pdf],
                         check=True, capture_output=True).stdout
    return png_of(pixels, page_text(pdf, page))


class Guide:
    def __init__(self, tongket, source, folder, on_picture):
        """`on_picture(file, pdf, page, look)` is called for each picture of a page."""
        programs = Path(folder) / "programs"
        programs.mkdir()
        (programs / "tongket").symlink_to(Path(tongket).resolve())
        self.folder = Path(folder) / "work"
        self.folder.mkdir()
        self.source, self.on_picture = Path(source), on_picture
        self.environment = {"PATH": f"{programs}:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8",
                            "SOURCE": str(source), "SOURCE_DATE_EPOCH": YEAR_2026}

    def run(self, command, code):
        if found := re.fullmatch(r"cd (\S+)", command):
            self.folder = (self.folder / found[1]).resolve(strict=True)
            return ""
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=120)
        printed = done.stdout.decode()
        if done.returncode != code:
            raise Wrong(f"{command} ended with {done.returncode}, not {code}:\n{printed}")
        return printed

    def run_console(self, text, code):
        for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
            command, *shown = part.rstrip("\n").split("\n")
            compare(shown or ["…"], self.run(command, code))

    def check_printed(self, name, rows):
        """What each left cell prints: set one by one as the last paragraph of the report."""
        body = "\n".join(f"      «{n}» {left[1:-1]} «»" for n, (left, _) in enumerate(rows))
        text = (self.folder / name).read_text(encoding="utf-8")
        trial = self.folder / "thu-cach-ghi.yaml"
        trial.write_text(put_keys(text, f"sections:\n  - body: |\n{body}\n"), encoding="utf-8")
        self.run(f"tongket build {trial.name}", 0)
        printed = " ".join(subprocess.run(["pdftotext", trial.with_suffix(".pdf"), "-"], check=True,
                                          capture_output=True).stdout.decode().replace("\u00a0", " ").split())
        for n, (left, right) in enumerate(rows):
            found = re.search(f"«{n}» (.*?) «»", printed)
            if not found or found[1] != right:
                raise Wrong(f"{left} prints {found and found[1]}, not {right}")
        trial.unlink()
        trial.with_suffix(".pdf").unlink()

    def change(self, directive, name, content):
        file = self.folder / name
        text = file.read_text(encoding="utf-8") if directive != "tệp" else ""
        act = {"tệp": lambda _, new: new, "đặt vào": put_keys, "thêm vào": add_below, "sửa": edit}[directive]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(act(text, content), encoding="utf-8")

    def take(self, directives, kind, content):
        if "không thử" in directives:
            return
        if kind == "command":
            self.run(content, 0)
        elif kind == "console":
            self.run_console(content, int(directives.get("thoát", 0)))
        elif kind == "picture":
            pdf, page, *look = directives["hình"].split()
            self.on_picture(self.source / "docs" / "huong-dan" / content, self.folder / pdf, page, look)
        elif "bảng tính" in directives:
            name, sheet = directives["bảng tính"].split(" ", 1)
            write_workbook(self.folder / name, sheet, content)
        elif "in ra" in directives:
            self.check_printed(directives["in ra"], content[1:])
        elif len(directives) == 1:
            self.change(*next(iter(directives.items())), content)
        else:
            raise Wrong("a block that nobody tries")

    def run_chapter(self, chapter):
        for line, directives, kind, content in blocks_of(chapter.read_text(encoding="utf-8")):
            try:
                self.take(directives, kind, content)
            except (Wrong, OSError, subprocess.SubprocessError, KeyError, ValueError) as wrong:
                raise Wrong(f"{chapter.name}:{line}: {wrong}") from wrong
