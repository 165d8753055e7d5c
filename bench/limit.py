#!/usr/bin/env python3
"""limit.py [-n REPORTS] [-r RUNS] TONGKET: what a batch costs over what its raw steps alone would cost, one thread.

Writes REPORTS (200) one-ward reports with gen.py and makes them with --jobs 1. Then, for the same reports:

  shape    HarfBuzz (shape_words.cc, which is built here), the words of the pages in Liberation Serif: each word once a
           report, and each word once for all reports
  deflate  libdeflate at our levels, the streams of the files; they must come out with the bytes that the files have
  write    the files' bytes, to files of their own

Prints medians of CPU milliseconds a report (user and system; the whole process of tongket), and our CPU over the sum
of the three. Say which machine, and that nothing else ran.
"""
import ctypes
import ctypes.util
import itertools
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

from costs import run

LEVELS = (1, 6)  # src/pdf/deflate.cc
ROOT = Path(__file__).resolve().parents[1]
FONT = ROOT / "fonts" / "liberation-serif" / "LiberationSerif-Regular.ttf"
STREAM = re.compile(rb"/Length (\d+)[^>]*>>\s*stream\r?\n")


class Deflater:
    """libdeflate's zlib format, at one level."""

    def __init__(self, level):
        library = ctypes.util.find_library("deflate")
        if not library:
            sys.exit("libdeflate is not there")
        self.library = ctypes.CDLL(library)
        self.library.libdeflate_alloc_compressor.restype = ctypes.c_void_p
        self.library.libdeflate_zlib_compress_bound.restype = ctypes.c_size_t
        self.library.libdeflate_zlib_compress.restype = ctypes.c_size_t
        self.compressor = ctypes.c_void_p(self.library.libdeflate_alloc_compressor(level))
        self.room = ctypes.create_string_buffer(16 << 20)

    def size(self, data):
        """Compresses into the room."""
        return self.library.libdeflate_zlib_compress(self.compressor, data, ctypes.c_size_t(len(data)), self.room,
                                                     ctypes.c_size_t(len(self.room)))

    def bytes(self, data):
        return self.room.raw[:0] + ctypes.string_at(self.room, self.size(data))


def streams(pdf):
    """What each compressed stream of a file holds, and its bytes there."""
    found = []
    for match in STREAM.finditer(pdf):
        written = pdf[match.end():match.end() + int(match[1])]
        if b"/Subtype /XML" not in pdf[max(0, match.start() - 80):match.end()] and written:
            found.append((zlib.decompress(written), written))
    return found


def build_shaper(work):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "harfbuzz"], check=True, capture_output=True, text=True).stdout.split()
    subprocess.run(["c++", "-std=c++20", "-O2", Path(__file__).with_name("shape_words.cc"), "-o", work / "shape_words", *flags], check=True)


def shaping(lists, work):
    """CPU seconds of one pass over the words of all lists."""
    text = work / "words.txt"
    text.write_text("".join(f"{word}\n" for words in lists for word in words), encoding="utf-8")
    told = subprocess.run([work / "shape_words", FONT, text, "10"], check=True, capture_output=True, text=True).stdout
    return float(told.split()[0])


def find_level(content, written, deflaters):
    """The compressor that makes these bytes; None: neither does."""
    return next((deflater for deflater in deflaters if deflater.bytes(content) == written), None)


def deflating(contents):
    begin = time.process_time()
    for content, deflater in contents:
        deflater.size(content)
    return time.process_time() - begin


def writing(files, folder):
    folder.mkdir()
    names = [str(folder / f"{i}.pdf").encode() for i in range(len(files))]
    begin = time.process_time()
    for name, data in zip(names, files):
        to = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(to, data)
        os.close(to)
    return time.process_time() - begin


def main(arguments):
    reports, runs = 200, 5
    while arguments[:1] in (["-n"], ["-r"]):
        option, value, *arguments = arguments
        reports, runs = (int(value), runs) if option == "-n" else (reports, int(value))
    if len(arguments) != 1:
        sys.exit(__doc__)
    tongket = str(Path(arguments[0]).resolve())
    work = Path(tempfile.mkdtemp(prefix="tongket-limit-"))
    try:
        subprocess.run([sys.executable, Path(__file__).with_name("gen.py"), "batch", str(reports), work / "reports"],
                       check=True)
        (work / "batch.yaml").write_text("batch: 1\nreports: reports/*.yaml\n", encoding="utf-8")
        command = [tongket, "batch", str(work / "batch.yaml"), "--quiet", "--jobs", "1", "--out"]
        run([*command, str(work / "out")])
        pdfs = sorted((work / "out").glob("*.pdf"))
        words = [sorted(set(subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True).stdout.decode().split()))
                 for pdf in pdfs]
        build_shaper(work)
        files = [pdf.read_bytes() for pdf in pdfs]
        pairs = [pair for file in files for pair in streams(file)]
        deflaters = [Deflater(level) for level in LEVELS]
        contents = [(content, find_level(content, written, deflaters)) for content, written in pairs]
        other = sum(deflater is None for _, deflater in contents)
        if other:
            sys.exit(f"{other} of {len(pairs)} streams come out with other bytes")
        # A folder for each run: ext4 looks long for room among what was deleted lately.
        folders = (str(work / f"run-{n}") for n in itertools.count())
        steps = {
            "ours": lambda: run([*command, next(folders)])[0],
            "shape, once a report": lambda: shaping(words, work),
            "shape, once for all": lambda: shaping([sorted(set().union(*words))], work),
            "deflate": lambda: deflating(contents),
            "write": lambda: writing(files, Path(next(folders))),
        }
        results = {name: [] for name in steps}
        for _ in range(runs):
            for name, step in steps.items():
                results[name].append(1000 * step() / reports)
        cost = {name: statistics.median(values) for name, values in results.items()}
        for name, value in cost.items():
            print(f"{name:22} {value:7.3f} ms a report")
        print(f"{len(pairs) / reports:.1f} streams of {sum(len(content) for content, _ in contents) / reports / 1000:.1f} kB, "
              f"{sum(map(len, words)) / reports:.0f} words a report, files of {sum(map(len, files)) / reports / 1000:.1f} kB")
        for name in ("shape, once a report", "shape, once for all"):
            limit = cost[name] + cost["deflate"] + cost["write"]
            print(f"limit with {name.split(', ')[1]:14} {limit:7.3f} ms a report: ours is {cost['ours'] / limit:.2f} times that")
    finally:
        shutil.rmtree(work)


main(sys.argv[1:])
