"""Links, signature fields, attachments: C-095, C-100 to C-106, C-108."""
from pikepdf import Array, Dictionary, Stream

from .file_rules import walk
from .structure_rules import names_of_tree, numbers


def check(document):
    annotations = [(i, a) for i, page in enumerate(document.pages) for a in page.get("/Annots", Array())]
    if document.is_press:
        yield from check_press(document, annotations)
    for part in (check_annotations, check_links, check_fields):
        yield from part(document, annotations)
    yield from check_form(document)
    yield from check_files(document)


def check_press(document, annotations):
    if annotations:
        yield "C-108", f"{len(annotations)} annotations"
    root = document.pdf.Root
    if "/AcroForm" in root or "/EmbeddedFiles" in root.get("/Names", Dictionary()):
        yield "C-108", "a form or embedded files"
    if any("/AF" in value for obj in document.pdf.objects for value in walk(obj) if isinstance(value, (Dictionary, Stream))):
        yield "C-108", "associated files"


def check_annotations(document, annotations):
    for i, annotation in annotations:
        if int(annotation.get("/F", 0)) != 4:
            yield "C-100", f"page {i + 1}: annotation with F {annotation.get('/F')}"
        if str(document.pages[i].get("/Tabs", "")) != "/S":
            yield "C-100", f"page {i + 1}: annotations without Tabs S"
        if str(annotation.get("/Subtype", "")) == "/Link" and [float(v) for v in annotation.get("/Border", Array())][:3] != [0, 0, 0]:
            yield "C-100", f"page {i + 1}: a link with a border"


def owners(document):
    """The element of each annotation, from the tree."""
    found = {}
    for element in document.elements:
        for kid in element.kids:
            if isinstance(kid, Dictionary):
                found.setdefault(kid.objgen, []).append(element)
    return found


def check_links(document, annotations):
    tree = document.pdf.Root.get("/StructTreeRoot", Dictionary()).get("/ParentTree", Dictionary())
    back = {int(key): value for key, value in numbers(tree)}
    owner_of = owners(document)
    for i, annotation in annotations:
        kind = str(annotation.get("/Subtype", ""))
        elements = owner_of.get(annotation.objgen, [])
        parent = annotation.get("/StructParent")
        wanted = {"/Link": "Link", "/Widget": "Form"}.get(kind, "Annot")
        rule = "C-102" if kind == "/Widget" else "C-095"
        if len(elements) != 1 or elements[0].role != wanted:
            yield rule, f"page {i + 1}: {kind} in {[e.tag for e in elements]}"
        elif parent is None or int(parent) not in back or back[int(parent)].objgen != elements[0].obj.objgen:
            yield rule, f"page {i + 1}: {kind} is not led back to its element"
        if kind == "/Link" and not str(annotation.get("/Contents", "")).strip():
            yield "C-095", f"page {i + 1}: a link without Contents"
        if kind == "/Link" and elements and not any(True for _ in elements[0].all_sequences()):
            yield "C-095", f"page {i + 1}: a link without text"


def check_fields(document, annotations):
    names = set()
    for i, field in annotations:
        if str(field.get("/Subtype", "")) != "/Widget":
            continue
        normal = field.get("/AP", Dictionary()).get("/N")
        if str(field.get("/FT", "")) != "/Sig" or "/V" in field or not isinstance(normal, Stream) or len(field.get("/AP", Dictionary())) != 1:
            yield "C-101", f"page {i + 1}: a signature field without its one appearance"
        elif normal.read_bytes().strip():
            yield "C-103", f"page {i + 1}: the field's appearance paints"
        if not str(field.get("/TU", "")).strip() or str(field.get("/T", "")) in names or not str(field.get("/T", "")):
            yield "C-102", f"page {i + 1}: a field without TU or a name of its own"
        names.add(str(field.get("/T", "")))


def check_form(document):
    form = document.pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary):
        if form.get("/NeedAppearances") is True or "/XFA" in form or int(form.get("/SigFlags", 1)) != 1:
            yield "C-104", "the form's flags"
        for field in form.get("/Fields", Array()):
            if "/A" in field or "/AA" in field:
                yield "C-104", "a field with an action"


def check_files(document):
    root = document.pdf.Root
    named = {value.objgen: value for _, value in names_of_tree(root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary()))}
    associated = list(root.get("/AF", Array()))
    if document.profile != "archive-3a":
        if named or associated:
            yield "C-105", "embedded files outside of A-3"
        return
    if not named or {a.objgen for a in associated} != set(named):
        yield "C-105", "AF and EmbeddedFiles are not the same files"
    for spec in {**named, **{a.objgen: a for a in associated}}.values():
        if any(key not in spec for key in ("/F", "/UF", "/Desc", "/AFRelationship")):
            yield "C-105", "a file specification lacks a key"
        stream = spec.get("/EF", Dictionary()).get("/F")
        if not isinstance(stream, Stream) or "/Subtype" not in stream or "/Params" not in stream:
            yield "C-105", "an embedded file without Subtype or Params"
        if any(byte >= 128 for byte in bytes(spec.get("/F", b""))):
            yield "C-106", "F is not ASCII"
        if "/AFRelationship" in spec and str(spec.AFRelationship) not in ("/Source", "/Data"):
            yield "C-106", f"AFRelationship {spec.AFRelationship}"
