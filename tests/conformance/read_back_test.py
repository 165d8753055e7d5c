#!/usr/bin/env python3
"""read_back_test.py TONGKET SOURCE_DIR: the tags of each file, read with qpdf, are the document's tree with the document's text.

`tongket dump --stage document` says what each node of the tree holds; nothing of the writer is used. All samples, a short and a long
report of the benchmarks, in all profiles.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import fontTools  # noqa: F401
    import pikepdf
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)
from profiles import PROFILES, reports
from rules.document import Document

TYPES = dict(pair.split(":") for pair in (
    "Document:Document Part:Part Section:Sect Division:Div Heading1:H1 Heading2:H2 Heading3:H3 Heading4:H4 Heading5:H5 Heading6:H6 "
    "Paragraph:P List:L ListItem:LI Label:Lbl ListBody:LBody Table:Table TableHead:THead TableBody:TBody TableFoot:TFoot TableRow:TR "
    "HeaderCell:TH DataCell:TD Caption:Caption Figure:Figure Contents:TOC ContentsItem:TOCI Reference:Reference Link:Link Note:Note "
    "Span:Span BlockQuote:BlockQuote Index:Index Form:Form").split())
GRID = {"TableRow", "HeaderCell", "DataCell"}
NODE = re.compile(r"( *)(\w+) #(\d+)(?: spans (\d+)x(\d+))?(?: alt \"(.*?)\")?(?: to (\S+))?$")
# A string with what follows it, or what stands for text that the pages decide.
TOKEN = re.compile(r'marker\("(?P<mark>(?:\\.|[^"\\])*)" at \S+ \w+#(?P<marked>\d+)\)'
                   r'|"(?P<text>(?:\\.|[^"\\])*)"(?::[\w-]+)*(?:/\w+#(?P<run>\d+))?'
                   r"|(?P<page>\bpages?\([^)]*\)|\bnumber\([^)]*\)|\bnote\b)|(?P<line> \|)|(?P<jump>\btab\b|\bleader\()")
PARAGRAPH = re.compile(r" +[\w ]*?[\w]+(?: \d+x\d+)? \w+#(\d+) \[[^\]]*\](.*)$")
UNKNOWN, MAYBE_BLANK = "\0", "\1"


class Node:
    def __init__(self, role, number, spans, alternative):
        self.role, self.number, self.spans, self.alternative, self.children, self.text = role, number, spans, alternative, [], ""
        self.is_chart = self.is_inline = self.may_yield = self.lists_pages = False

    def is_in(self, profile):
        """Whether it has an element: rows and cells always, signatures in the archive's file, others where they hold something."""
        if self.role == "Form":
            return profile == "archive"
        return (self.role in GRID or self.role in ("Figure", "Document") or bool(self.text.strip(" ") or self.alternative) or
                any(child.is_in(profile) for child in self.children))

    def holds(self, text, in_chart):
        """Whether that is its own text. A chart prints of its values those for which there is room, and sums; its figure's labels stand in
        the order of the drawing."""
        if in_chart and (self.role in ("Table", "TableRow", "Span") or not self.text or not text):
            return not text or self.role not in ("Table", "TableRow")
        parts = re.split("([\0\1])", re.sub(" +", " ", self.text).strip(" "))
        pattern = "".join({UNKNOWN: ".*", MAYBE_BLANK: " ?"}.get(part, re.escape(part)) for part in parts)
        return re.fullmatch(pattern, text, re.S) is not None


def plain(text):
    return re.sub(r"\\(.)|~", lambda found: found[1] or "\u00a0", text)


def read_dump(dump):
    """The tree of nodes with their own text, by the program's words of its document."""
    blocks, tree = re.split(r"^structure$", dump, flags=re.M)
    nodes, open_nodes = {}, []
    for line in tree.strip("\n").split("\n"):
        indent, role, number, rows, columns, alternative, _ = NODE.match(line).groups()
        node = Node(role, int(number), (int(rows or 1), int(columns or 1)), alternative or "")
        nodes[node.number] = node
        del open_nodes[len(indent) // 2:]
        if open_nodes:
            open_nodes[-1].children.append(node)
        open_nodes.append(node)
    yielding = None  # the depth of a block that is left out where the text needs its place
    for line in blocks.split("\n"):
        depth = len(line) - len(line.lstrip(" "))
        yielding = yielding if yielding is not None and depth > yielding else depth if line.endswith(" yields") else None
        for number in re.findall(r" \w+#(\d+)", line) if yielding is not None else ():
            nodes[int(number)].may_yield = True
        chart = re.match(r" +chart \w+#(\d+)$", line)
        if chart is not None:
            nodes[int(chart[1])].is_chart = True
        for number in re.findall(r" picture\(Figure#(\d+)\)", line):
            nodes[int(number)].is_inline = True
        paragraph = PARAGRAPH.match(line)
        if paragraph is None:
            continue
        owner = int(paragraph[1])
        if nodes[owner].text:
            nodes[owner].text += " "  # parts of one node are words apart
        for token in TOKEN.finditer(paragraph[2]):
            if token["marked"]:
                nodes[int(token["marked"])].text += plain(token["mark"])
            elif token["text"] is not None:
                nodes[int(token["run"] or owner)].text += plain(token["text"])
            else:
                nodes[owner].lists_pages |= (token["page"] or "").startswith("pages(")
                nodes[owner].text += UNKNOWN if token["page"] else " " if token["line"] else MAYBE_BLANK
    return nodes[0]


def compare(node, element, document, where, faults, in_chart=False):
    in_chart = in_chart or node.is_chart
    if len(faults) > 20:
        return
    where = f"{where} {element.tag}"
    if node.alternative and str(element.obj.get("/Alt", "")) not in (node.alternative, ""):
        faults.append(f"{where} #{node.number}: Alt {element.obj.Alt}, not {node.alternative}")
    if node.role == "Figure":
        placement = str(element.attribute("/Placement", "/Layout"))
        if placement != ("/Inline" if node.is_inline else "/Block"):
            faults.append(f"{where} #{node.number}: Placement {placement}")
    spans = tuple(int(element.attribute(key, "/Table") or 1) for key in ("/RowSpan", "/ColSpan"))
    if spans != node.spans:
        faults.append(f"{where} #{node.number}: spans {spans}, not {node.spans}")
    kept = [child for child in node.children if child.is_in(document.profile)]
    wanted = ["Span" if child.role == "Link" and document.is_press else TYPES[child.role] for child in kept]
    found = [child.tag for child in element.children]
    if node.lists_pages and set(found) <= {"Reference"}:
        return  # numbers that are the same are printed once
    if in_chart and wanted == ["Span"] and not found and element.sequences:
        return  # marks without a word are the figure
    if found != wanted and any(child.may_yield for child in kept):
        kept = [child for child in kept if not child.may_yield]
        wanted = [TYPES[child.role] for child in kept]
    if found != wanted:
        faults.append(f"{where} #{node.number}: holds {found}, not {wanted}")
        return
    text = re.sub(" +", " ", "".join(document.text_of_sequence(key) for key in element.sequences)).strip(" ")
    if not node.holds(text, in_chart):
        faults.append(f"{where} #{node.number}: {text!r}, not {node.text!r}")
    for child, below in zip(kept, element.children):
        compare(child, below, document, where, faults, in_chart)


faults, count = [], 0
source = Path(sys.argv[2])
with tempfile.TemporaryDirectory() as folder:
    long_report = Path(folder) / "long.yaml"
    subprocess.run([sys.executable, source / "bench" / "gen.py", "long", long_report], check=True, capture_output=True)
    for report in [*reports(source), source / "bench" / "documents" / "short.yaml", long_report]:
        out = Path(folder) / "a.pdf"
        subprocess.run([sys.argv[1], "build", report, "--profile", "all", "-o", out], check=True, capture_output=True)
        dump = subprocess.run([sys.argv[1], "dump", "--stage", "document", report], check=True, capture_output=True).stdout.decode()
        for profile in PROFILES:
            root = read_dump(dump)
            with pikepdf.open(out.with_name(f"a-{profile}.pdf")) as pdf:
                document, of_file = Document(pdf, profile), []
                compare(root, document.tops[0], document, "", of_file)
                faults += [f"{report.parent.name}/{report.name}, {profile}: {fault}" for fault in of_file]
            count += 1
print("\n".join(fault[:400] for fault in faults[:40]))
print(f"{count} files, {len(faults)} faults")
sys.exit(1 if faults or count < 6 else 0)
