#!/usr/bin/env python3
"""typography.py [--left MM] [--right MM] PDF...: how well lines and pages are set, read the same way from any PDF.

Words and their boxes come from pdftotext -bbox. Body lines are those of the commonest letter height that start at the
measure's left edge or at an indent, but for lines of the contents; a line is full if it reaches the right edge. A line
counts for the spacing figures if it is full and has six words. Columns of the table that is printed:
  lines    full lines
  spread   standard deviation of the lines' mean word space, as a share of the median space
  worst    widest mean word space of a line, as a multiple of the median
  loose    lines whose mean space is over 1.5 times the median;  tight: under 0.75 times
  runts    last lines of one word
  over     lines that stick out by more than 1 point (3 where they end with punctuation, which may hang)
  widows   pages that begin with a paragraph's last line;  orphans: pages that end with a paragraph's first line
  bottoms  full pages whose last baseline is more than 1 point from the commonest; and of how many
"""
import argparse
import collections
import re
import statistics
import subprocess

MM = 72 / 25.4
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


def read_pages(pdf):
    text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
    return [[(float(a), float(b), float(c), float(d), t) for a, b, c, d, t in WORD.findall(page)] for page in text.split("<page ")[1:]]


def lines_of(page):
    """Words by line, from the top: [(foot, [word...])...]."""
    lines = collections.defaultdict(list)
    for word in page:
        lines[round(word[3] * 2)].append(word)
    return [(foot / 2, sorted(words)) for foot, words in sorted(lines.items())]


def has_leader(words):
    """A line of the contents: its dots are words of their own, one by one or in a row."""
    return sum(len(w[4]) for w in words if not w[4].strip(".·…")) >= 4


class Line:
    def __init__(self, foot, words, left, right, indents):
        self.foot, self.words = foot, words
        self.start = words[0][0]
        self.end = words[-1][2]
        gaps = [b[0] - a[2] for a, b in zip(words, words[1:])]
        self.gap = statistics.mean(gaps) if gaps else 0
        self.plain = not gaps or max(gaps) < 20
        self.indented = any(abs(self.start - left - i) < 1 for i in indents)
        self.flush = abs(self.start - left) < 2
        hangs = words[-1][4][-1:] in ".,;:-–)”\"!?"
        self.full = self.end > right - (4 if hangs else 1.5)
        self.over = self.end > right + (3 if hangs else 1)


def judge(pdf, left, right):
    pages = read_pages(pdf)
    heights = collections.Counter(round(w[3] - w[1], 1) for page in pages for w in page)
    height = heights.most_common(1)[0][0]
    everything = [lines_of(page) for page in pages]
    starts = collections.Counter(round(words[0][0] - left) for page in everything for _, words in page
                                 if 10 < words[0][0] - left < 60 and words[-1][2] > right - 4)
    indents = [start for start, count in starts.most_common(3) if count > 20]
    gaps, over, runts, widows, orphans = [], 0, 0, 0, 0
    bottoms, previous = [], None
    for page in everything:
        body = []
        for foot, words in page:
            if all(abs(w[3] - w[1] - height) < 0.3 for w in words) and not has_leader(words):
                line = Line(foot, words, left, right, indents)
                if line.plain and (line.flush or line.indented):
                    body.append(line)
                    over += line.over and len(words) > 3
                    if line.full and len(words) > 5:
                        gaps.append(line.gap)
        for above, line in zip(body, body[1:]):
            runts += above.full and line.flush and not line.full and len(line.words) == 1
        feet = [foot for foot, words in page if words[-1][2] - words[0][0] > 60]
        if body and previous and previous.full and body[0].flush and not previous_is_last:
            widows += not body[0].full
            orphans += previous.indented
        if body:
            previous = body[-1]
            # What stands below it (a table, a chart) parts it from the next page's text.
            previous_is_last = bool(feet) and feet[-1] > previous.foot + 2
        bottoms.append(feet[-1] if feet else 0)
    middle = statistics.median(gaps)
    usual = collections.Counter(round(b) for b in bottoms).most_common(1)[0][0]
    full = [b for b in bottoms if b > usual - 90]
    return {"lines": len(gaps), "spread": f"{statistics.pstdev(gaps) / middle:.3f}", "worst": f"{max(gaps) / middle:.2f}",
            "loose": sum(g > 1.5 * middle for g in gaps), "tight": sum(g < 0.75 * middle for g in gaps), "runts": runts, "over": over,
            "widows": widows, "orphans": orphans, "bottoms": f"{sum(abs(b - usual) > 1 for b in full)}/{len(full)}"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--left", type=float, default=30, help="left edge of the measure, mm")
    parser.add_argument("--right", type=float, default=195, help="right edge of the measure, mm")
    parser.add_argument("pdf", nargs="+")
    options = parser.parse_args()
    head = None
    for pdf in options.pdf:
        row = judge(pdf, options.left * MM, options.right * MM)
        if head is None:
            head = list(row)
            print(" ".join(f"{h:>8}" for h in head), " file")
        print(" ".join(f"{row[h]!s:>8}" for h in head), "", pdf)


if __name__ == "__main__":
    main()
