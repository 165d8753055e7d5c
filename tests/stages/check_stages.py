#!/usr/bin/env python3
"""check_stages.py SOURCE_DIR STAGES_FILE: holds every include of src/ against the stage graph.

STAGES_FILE has a line a stage: `name: stages that it may include`. Also held: library headers that
belong to one folder, and files outgrowing MOST_LINES.
"""
import re
import sys
from pathlib import Path

# Library headers and the stages that may include them.
LIBRARIES = {
    "podofo/": {"podofo"},
    "yaml-cpp/": {"data"},
    "zip.h": {"data"},
    "expat.h": {"data", "images"},
    "hb": {"text", "pdf"},
    "ft2build.h": {"text", "pdf"},
    "freetype/": {"text", "pdf"},
    "fontconfig/": {"text"},
    "md4c.h": {"report"},
    "qrencode.h": {"compose"},
    "unicode/": {"vietnamese"},
    "libdeflate.h": {"pdf", "images"},
    "png.h": {"images"},
    "jpeglib.h": {"images"},
    "jerror.h": {"images"},
    "webp/": {"images"},
    "tiffio.h": {"images"},
    "libheif/": {"images"},
    "lcms2.h": {"pdf"},
    "qpdf/": {"pdf", "qpdf"},
    "CLI/": {"cli"},
    "nlohmann/": {"cli"},
}
# About 400 are wanted; no file has more than this.
MOST_LINES = 470
# What must not be reached for outside the command line (house style, rule 8).
FORBIDDEN = re.compile(r"\b(std::getenv|std::locale|setlocale|std::rand|system_clock)\b")
FLOATS = re.compile(r"\b(double|float)\b")
# HarfBuzz tells the axes of variable fonts and the points of outlines in floats: here they become whole numbers.
HARFBUZZ_FLOATS = {"axes.cc", "face_description.cc", "glyph_outline.cc"}


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+(["<])([^">]+)[">]', line)
        if match:
            yield number, match[1] == '"', match[2]


def library_stages(header):
    for prefix, stages in LIBRARIES.items():
        if header == prefix or header.startswith(prefix + ("-" if prefix == "hb" else "")) \
                or (prefix == "hb" and header == "hb.h"):
            return stages
    return None


def check_file(path, stage, allowed, stages):
    faults = []
    for number, ours, header in includes(path):
        place = f"{path}:{number}"
        if ours:
            target = header.split("/")[0]
            if "/" not in header or target not in stages:
                faults.append(f"{place}: {header} is in no stage")
            elif target != stage and target not in allowed:
                faults.append(f"{place}: {stage} may not include {target} ({header})")
        else:
            may = library_stages(header)
            if may is not None and stage not in may:
                faults.append(f"{place}: <{header}> belongs to {', '.join(sorted(may))}")
    text = path.read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        code = line.split("//")[0]
        if stage != "cli" and FORBIDDEN.search(code):
            faults.append(f"{path}:{number}: only the command line may use {FORBIDDEN.search(code)[0]}")
        layout = stage in ("text", "typeset") and "chart" not in path.name and path.name not in HARFBUZZ_FLOATS
        if layout and FLOATS.search(code):
            faults.append(f"{path}:{number}: floating point in {stage}")
    lines = text.count("\n")
    if lines > MOST_LINES:
        faults.append(f"{path}: {lines} lines: more than one idea")
    return faults


def main(source, stages_file):
    stages = {}
    for line in Path(stages_file).read_text(encoding="utf-8").splitlines():
        name, _, used = line.partition(":")
        stages[name] = set(used.split())
    source = Path(source)
    faults, count = [], 0
    for folder in sorted(p for p in (source / "src").iterdir() if p.is_dir()):
        if folder.name not in stages:
            faults.append(f"{folder}: no stage of this name in CMakeLists.txt")
            continue
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".h", ".cc"):
                count += 1
                faults += check_file(path, folder.name, stages[folder.name], stages)
    for fault in faults:
        print(fault)
    print(f"{count} files, {len(faults)} faults")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
