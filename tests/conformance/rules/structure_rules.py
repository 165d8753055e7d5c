"""Tags: C-080 to C-097, and bookmarks and labels (C-107)."""
import re

from pikepdf import Array, Dictionary

STANDARD = set("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table "
               "TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure "
               "Formula Form".split())
GROUPS = {"Document", "Part", "Sect", "Div", "Art"}
NUMBERINGS = {"/None", "/Disc", "/Circle", "/Square", "/Decimal", "/UpperRoman", "/LowerRoman", "/UpperAlpha", "/LowerAlpha"}
PARENTS = {"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"},
           "TFoot": {"Table"}, "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"}}
CHILDREN = {"Table": ({"Caption", "THead", "TBody", "TFoot", "TR"}, "C-087"), "THead": ({"TR"}, "C-087"), "TBody": ({"TR"}, "C-087"),
            "TFoot": ({"TR"}, "C-087"), "TR": ({"TH", "TD"}, "C-087"), "L": ({"Caption", "LI", "L"}, "C-090"),
            "LI": ({"Lbl", "LBody"}, "C-090"), "TOC": ({"Caption", "TOC", "TOCI"}, "C-094"),
            "TOCI": ({"Lbl", "Reference", "NonStruct", "P", "TOC"}, "C-094")}


def check(document):
    for part in (check_catalog, check_identifiers, check_artifacts, check_roles, check_order, check_headings, check_nesting, check_tables,
                 check_lists, check_notes, check_figures, check_languages, check_abbreviations, check_outline):
        yield from part(document)


def check_catalog(document):
    root = document.pdf.Root
    info = root.get("/MarkInfo", Dictionary())
    if info.get("/Marked") is not True or info.get("/Suspects") is True:
        yield "C-080", "MarkInfo"
    if not document.tops:
        yield "C-080", "no structure"
    if not str(root.get("/Lang", "")):
        yield "C-080", "no Lang"


def numbers(tree, depth=0):
    """The pairs of a number tree."""
    pairs = list(tree.get("/Nums", Array()))
    yield from zip(pairs[::2], pairs[1::2])
    if depth < 20:
        for kid in tree.get("/Kids", Array()):
            yield from numbers(kid, depth + 1)


def check_identifiers(document):
    """Each MCID has one element, and the way back leads to it."""
    tree = document.pdf.Root.get("/StructTreeRoot", Dictionary())
    back = {int(key): value for key, value in numbers(tree.get("/ParentTree", Dictionary()))}
    if back and int(tree.get("/ParentTreeNextKey", 0)) <= max(back):
        yield "C-082", "ParentTreeNextKey"
    for key in document.sequences:
        owners = document.owners.get(key, [])
        if len(owners) != 1:
            yield "C-082", f"page {key[0] + 1}: MCID {key[1]} has {len(owners)} elements"
    for key, owners in document.owners.items():
        if key not in document.sequences:
            yield "C-082", f"page {key[0] + 1}: MCID {key[1]} is not painted"
            continue
        parents = document.pages[key[0]].get("/StructParents")
        array = back.get(int(parents)) if parents is not None else None
        if not isinstance(array, Array) or key[1] >= len(array) or array[key[1]].objgen != owners[0].obj.objgen:
            yield "C-082", f"page {key[0] + 1}: the ParentTree does not lead MCID {key[1]} to its element"
    for element in document.elements:
        if element.parent is not None and element.obj.get("/P", Dictionary()).objgen != element.parent.obj.objgen:
            yield "C-082", f"{element.tag}: P is not its parent"


def check_artifacts(document):
    for page, mark in document.marks:
        if not mark.is_artifact:
            continue
        kind = mark.artifact_type
        properties = mark.properties if isinstance(mark.properties, Dictionary) else Dictionary()
        if kind not in ("/Pagination", "/Layout", "/Page", "/Background"):
            yield "C-083", f"page {page + 1}: an artifact of type {kind!r}"
        if "/Subtype" in properties and str(properties.Subtype) not in ("/Header", "/Footer", "/Watermark"):
            yield "C-083", f"page {page + 1}: an artifact of subtype {properties.Subtype}"


def check_roles(document):
    roles = document.pdf.Root.get("/StructTreeRoot", Dictionary()).get("/RoleMap", Dictionary())
    for tag, target in roles.items():
        if tag[1:] in STANDARD:
            yield "C-084", f"{tag} is remapped"
        if document.standard_role(tag[1:]) not in STANDARD:
            yield "C-084", f"{tag} leads to no standard type"
    for tag in {e.tag for e in document.elements}:
        if document.standard_role(tag) not in STANDARD:
            yield "C-084", f"{tag} is no standard type and has no role"


def first_place(element):
    return min(element.all_sequences(), default=None)


def check_order(document):
    if len(document.tops) != 1 or document.tops[0].role != "Document":
        yield "C-085", "not one Document at the top"
    for element in document.elements:
        if element.role not in GROUPS:
            continue
        last = None
        for child in element.children:
            place = first_place(child)
            if place is None or child.role in ("Note", "Figure", "Table", "Caption"):
                continue
            if last is not None and place[0] < last[0]:
                yield "C-085", f"{child.tag} on page {place[0] + 1} follows what stands on page {last[0] + 1}"
            last = place


def check_headings(document):
    last = 0
    for element in document.order():
        if element.role == "H":
            yield "C-086", "a heading H among numbered ones"
        level = re.fullmatch(r"H([1-9]\d*)", element.role)
        if level is None:
            continue
        level = int(level[1])
        if level > 6 or level > last + 1:
            yield "C-086", f"H{level} after H{last}"
        last = level


def check_nesting(document):
    for element in document.elements:
        parent = element.parent.role if element.parent else None
        if element.role in PARENTS and parent not in PARENTS[element.role]:
            rule = "C-087" if element.role[0] == "T" and element.role != "TOCI" else "C-094" if element.role == "TOCI" else "C-090"
            yield rule, f"{element.tag} in {parent}"
        if element.role in CHILDREN:
            allowed, rule = CHILDREN[element.role]
            for child in element.children:
                if child.role not in allowed:
                    yield rule, f"{child.tag} in {element.tag}"


def rows_of(table):
    for child in table.children:
        if child.role == "TR":
            yield table, child
        elif child.role in ("THead", "TBody", "TFoot"):
            for row in child.children:
                if row.role == "TR":
                    yield child, row


def check_tables(document):
    for table in (e for e in document.elements if e.role == "Table"):
        parts = [c.role for c in table.children]
        if parts.count("THead") > 1 or parts.count("TFoot") > 1 or parts.count("Caption") > 1:
            yield "C-087", f"a table of {parts}"
        if "Caption" in parts and parts.index("Caption") not in (0, len(parts) - 1):
            yield "C-087", "a caption amid the rows"
        yield from check_grid(table)
        yield from check_head_cells(table)
        yield from check_split_rows(document, table)


def span(cell, key):
    value = cell.attribute(key, "/Table")
    return int(value) if value is not None else 1


def check_grid(table):
    taken, widths, rows = set(), [], list(rows_of(table))
    for y, (part, row) in enumerate(rows):
        x = 0
        for cell in row.children:
            while (y, x) in taken:
                x += 1
            for dy in range(span(cell, "/RowSpan")):
                for dx in range(span(cell, "/ColSpan")):
                    if (y + dy, x + dx) in taken:
                        yield "C-087", f"row {y + 1}: cells overlap"
                    taken.add((y + dy, x + dx))
            x += span(cell, "/ColSpan")
        widths.append(max((c + 1 for r, c in taken if r == y), default=0))
    if len(set(widths)) > 1:
        yield "C-087", f"rows of {sorted(set(widths))} columns"
    if any(r >= len(rows) for r, _ in taken):
        yield "C-087", "a cell spans past the last row"


def check_head_cells(table):
    cells = [cell for _, row in rows_of(table) for cell in row.children]
    names = {str(c.obj["/ID"]) for c in cells if "/ID" in c.obj}
    heads = [c for c in cells if c.role == "TH"]
    if not heads:
        yield "C-088", "a table without head cells"
    for cell in heads:
        if str(cell.attribute("/Scope", "/Table")) not in ("/Row", "/Column", "/Both"):
            yield "C-088", "a TH without Scope"
    head_rows = {id(row) for part, row in rows_of(table) if part.role == "THead"}
    for _, row in rows_of(table):
        for cell in row.children:
            headers = cell.attribute("/Headers", "/Table")
            if headers is not None:
                for name in headers:
                    if str(name) not in names:
                        yield "C-088", f"Headers name {name}, which no cell has"
            elif len(head_rows) > 1 and cell.role == "TD" and id(row) not in head_rows:
                yield "C-088", "a head of several levels, and a TD without Headers"


def check_split_rows(document, table):
    """A row that a page divides is one TR; a repeated head is an artifact."""
    rows = list(rows_of(table))
    heads = {key[0] for part, row in rows if part.role == "THead" for key in row.all_sequences()}
    if len(heads) > 1 and all(len({k[0] for k in row.all_sequences()}) <= 1 for part, row in rows if part.role == "THead"):
        yield "C-089", "the head stands on several pages"
    body = [row for part, row in rows if part.role == "TBody"]
    with_head = [row for row in body if any(c.role == "TH" for c in row.children)]
    for before, row in zip(body, body[1:]):
        if row in with_head or len(with_head) < len(body) - 1:
            continue
        empty = [c for c in row.children if not any(document.text_of_sequence(k).strip() for k in c.all_sequences())]
        pages = {k[0] for k in before.all_sequences()}, {k[0] for k in row.all_sequences()}
        if 2 * len(empty) >= len(row.children) and pages[0] and pages[1] and max(pages[0]) < min(pages[1]):
            yield "C-089", f"the row after {document.text(before)[:30]!r} is what a page left of it"


def check_lists(document):
    for element in document.elements:
        if element.role == "L":
            labels = [c for i in element.children for c in i.children if c.role == "Lbl"]
            numbering = element.attribute("/ListNumbering", "/List")
            if labels and (numbering is None or str(numbering) not in NUMBERINGS):
                yield "C-090", f"a list numbered {numbering}"
        elif element.role == "LI" and not any(c.role == "LBody" for c in element.children):
            yield "C-090", "an LI without LBody"


def names_of_tree(tree, depth=0):
    pairs = list(tree.get("/Names", Array()))
    yield from ((str(name), value) for name, value in zip(pairs[::2], pairs[1::2]))
    if depth < 20:
        for kid in tree.get("/Kids", Array()):
            yield from names_of_tree(kid, depth + 1)


def check_notes(document):
    tree = dict(names_of_tree(document.pdf.Root.get("/StructTreeRoot", Dictionary()).get("/IDTree", Dictionary())))
    seen = set()
    for element in document.elements:
        name = str(element.obj["/ID"]) if "/ID" in element.obj else None
        if element.role == "Note" and not name:
            yield "C-091", "a Note without ID"
        if name is None:
            continue
        if name in seen:
            yield "C-091", f"two elements with the ID {name}"
        seen.add(name)
        if name not in tree or tree[name].objgen != element.obj.objgen:
            yield "C-091", f"the IDTree does not lead to {name}"


def check_figures(document):
    for element in document.elements:
        if element.role not in ("Figure", "Formula"):
            continue
        if not str(element.obj.get("/Alt", element.obj.get("/ActualText", ""))).strip():
            yield "C-092", f"{element.tag} without Alt"
        if element.attribute("/BBox", "/Layout") is None or element.attribute("/Placement", "/Layout") is None:
            yield "C-092", f"{element.tag} without BBox or Placement"


ONSETS = ("ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|q|r|s|t|v|x|")
SYLLABLE = re.compile(rf"(?:{ONSETS})[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{{1,3}}(?:ch|ng|nh|c|m|n|p|t)?", re.I)


def foreign_run(text):
    """Three words or more in a row that cannot be Vietnamese syllables, two of them if they are all there is."""
    run = []
    for word in re.findall(r"[^\W\d_]+", text):
        run = run + [word] if not SYLLABLE.fullmatch(word) and word.islower() else []
        if len(run) >= 2:
            return " ".join(run)
    return ""


def has_language(element):
    return any("/Lang" in e.obj for e in [element, *element.ancestors()])


def check_languages(document):
    for element in document.elements:
        if "/Lang" in element.obj and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", str(element.obj.Lang)):
            yield "C-096", f"{element.obj.Lang!s} is no language tag"
        if element.sequences and not has_language(element):
            text = "".join(document.text_of_sequence(key) for key in element.sequences)
            if "://" not in text and (run := foreign_run(text)):
                yield "C-096", f"{run!r} without Lang"


def check_abbreviations(document):
    for element in document.elements:
        text = "".join(document.text_of_sequence(key) for key in element.sequences)
        if re.search(r"(?<![-/\w])(UBND|HĐND|MTTQ)\b", text) and not any("/E" in e.obj for e in [element, *element.ancestors()]):
            yield "C-097", f"{text[:30]!r}: an abbreviation without E"


def check_outline(document):
    root = document.pdf.Root
    labels = dict((int(k), v) for k, v in numbers(root.get("/PageLabels", Dictionary())))
    if 0 not in labels:
        yield "C-107", "page labels do not start at the first page"
    item = root.get("/Outlines", Dictionary()).get("/First")
    headings = [e for e in document.elements if re.fullmatch(r"H[1-6]", e.role)]
    if item is None and len(headings) > 1:
        yield "C-107", "headings, and no outline"
    count = 0
    waiting = [item] if item is not None else []
    while waiting and count < 100_000:
        item = waiting.pop()
        count += 1
        if "/A" in item or "/Dest" not in item:
            yield "C-107", f"the bookmark {item.get('/Title')!s} has no Dest"
        waiting += [item[key] for key in ("/Next", "/First") if key in item]
