"""Bytes, objects, limits: C-001 to C-014."""
import io
import re

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

FILTERS = {"/FlateDecode", "/DCTDecode", "/CCITTFaxDecode"}
LARGEST_STRING, LARGEST_NAME, MOST_OBJECTS = 32_767, 127, 8_388_607


def check_bytes(data, profile, path):
    version = b"%PDF-1.6" if profile == "press" else b"%PDF-1.7"
    if not data.startswith(version):
        yield "C-001", f"begins with {data[:9]!r}"
    comment = re.match(rb"[^\r\n]*\r?\n%([^\r\n]*)", data[:64])
    if comment is None or len(comment[1]) < 4 or any(byte < 128 for byte in comment[1][:4]):
        yield "C-001", "no comment with four high bytes"
    if not re.search(rb"%%EOF(\r\n|\r|\n)?\Z", data):
        yield "C-003", "something stands after %%EOF"
    yield from check_lengths(data)
    if profile == "screen":
        yield from check_linearization(data, path)


def check_lengths(data):
    """Each stream ends where its Length says, with a line end before the keyword (A 6.1.7.1)."""
    at = 0
    while True:
        start = re.compile(rb"\d+ \d+ obj\b").search(data, at)
        if start is None:
            return
        word = re.compile(rb"\bendobj\b|\bstream\r?\n").search(data, start.end())
        if word is None:
            return
        at = word.end()
        if word[0].startswith(b"endobj"):
            continue
        length = re.search(rb"/Length\s+(\d+)(\s+\d+\s+R)?", data[start.end():word.start()])
        if length is None:
            yield "C-004", f"{start[0].decode()}: a stream without Length"
            continue
        size = int(length[1])
        if length[2]:
            target = re.search(rb"(?:^|[\r\n])%d \d+ obj\s*(\d+)\s*endobj" % size, data)
            if target is None:
                yield "C-004", f"{start[0].decode()}: Length is not to be found"
                continue
            size = int(target[1])
        end = at + size
        if not re.match(rb"(\r\n|\r|\n)endstream", data[end:end + 16]):
            yield "C-004", f"{start[0].decode()}: the stream does not end where its Length says"
            following = data.find(b"endstream", at)
            end = following if following >= 0 else len(data)
        at = end


def check_linearization(data, path):
    with pikepdf.open(path) as pdf:
        said = io.StringIO()
        if not pdf.is_linearized:
            yield "C-013", "not linearized"
        elif not pdf.check_linearization(said):
            yield "C-013", "linearization: " + said.getvalue().strip()[:200]
    identifiers = re.findall(rb"/ID\s*\[\s*(<[0-9a-fA-F]*>)\s*(<[0-9a-fA-F]*>)\s*\]", data)
    if len(identifiers) != 2 or len(set(identifiers)) != 1:
        yield "C-013", "the two trailers have not one ID"


def walk(value, depth=0):
    """The values inside an object, without following references."""
    yield value
    if depth > 60:
        return
    if isinstance(value, Array):
        inner = list(value)
    elif isinstance(value, (Dictionary, Stream)):
        inner = [item for _, item in value.items()]
    else:
        return
    for item in inner:
        if not getattr(item, "is_indirect", False):
            yield from walk(item, depth + 1)


def check(pdf, profile, data):
    identifier = pdf.trailer.get("/ID")
    if not isinstance(identifier, Array) or len(identifier) != 2 or any(len(bytes(part)) < 16 for part in identifier):
        yield "C-002", "no ID of two strings in the trailer"
    if pdf.is_encrypted:
        yield "C-003", "encrypted"
    if "/Version" in pdf.Root:
        yield "C-001", "the catalog has a Version"
    objects = list(pdf.objects)
    if len(objects) > MOST_OBJECTS:
        yield "C-008", f"{len(objects)} objects"
    for number, obj in enumerate(objects, 1):
        yield from check_object(obj, number)
    for key in ("/OpenAction", "/Requirements", "/AA", "/OCProperties", "/Perms"):
        if key in pdf.Root:
            yield "C-012", f"the catalog has {key}"
    if "/JavaScript" in pdf.Root.get("/Names", Dictionary()):
        yield "C-012", "a name tree of JavaScript"
    yield from check_inherited(pdf.Root.get("/Pages", Dictionary()))  # before qpdf hands them down
    for i, page in enumerate(pdf.pages):
        yield from check_page(page.obj, i + 1)
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, Stream) and "/Filter" in metadata:
        yield "C-014", "the metadata is compressed"


def check_object(obj, number):
    if isinstance(obj, Stream):
        names = obj.get("/Filter", Array())
        for name in names if isinstance(names, Array) else [names]:
            if str(name) not in FILTERS:
                yield "C-005", f"object {number}: {name}"
        for key in ("/F", "/FFilter", "/FDecodeParms"):
            if key in obj:
                yield "C-004", f"object {number}: the stream's data lies outside ({key})"
    for name in names_of(obj):
        if len(name) > LARGEST_NAME:
            yield "C-006", f"object {number}: a name of {len(name)} bytes"
        try:
            name.decode("utf-8")
        except UnicodeDecodeError:
            yield "C-006", f"object {number}: a name that is not UTF-8"
    try:
        values = list(walk(obj))
    except (UnicodeDecodeError, ValueError):
        yield "C-006", f"object {number}: a name that is not UTF-8"
        return
    for value in values:
        if isinstance(value, pikepdf.String) and len(bytes(value)) > LARGEST_STRING:
            yield "C-007", f"object {number}: a string of {len(bytes(value))} bytes"
        elif isinstance(value, (Dictionary, Stream)) and not isinstance(value, Array):
            yield from check_actions(value, number)


def names_of(obj):
    """Names with their escapes undone, from the object as it would be written."""
    try:
        written = obj.unparse(resolved=True) if not isinstance(obj, Stream) else Dictionary(dict(obj.items())).unparse()
    except (UnicodeDecodeError, ValueError, TypeError, AttributeError):
        return
    written = re.sub(rb"\((?:\\.|[^\\()])*\)", b"()", written, flags=re.S)
    for name in re.findall(rb"/([^\x00-\x20/<>\[\](){}%]*)", written):
        yield re.sub(rb"#([0-9a-fA-F]{2})", lambda m: bytes([int(m[1], 16)]), name)


def check_actions(value, number):
    if "/AA" in value:
        yield "C-012", f"object {number}: additional actions"
    kind = value.get("/S")
    if isinstance(kind, Name) and str(kind) in ("/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide",
                                                 "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView", "/SubmitForm"):
        yield "C-012", f"object {number}: an action {kind}"
    for key in ("/PresSteps", "/XFA"):
        if key in value:
            yield "C-012", f"object {number}: {key}"


def check_inherited(node, depth=0):
    """Boxes and resources stand on each page itself."""
    for key in ("/Resources", "/MediaBox", "/CropBox", "/Rotate"):
        if key in node:
            yield "C-010", f"{key} is inherited"
    for kid in node.get("/Kids", Array()):
        if depth < 20 and str(kid.get("/Type", "")) == "/Pages":
            yield from check_inherited(kid, depth + 1)


def check_page(page, number):
    for key in ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"):
        if key in page:
            left, bottom, right, top = (float(v) for v in page[key])
            if not (3 <= right - left <= 14_400 and 3 <= top - bottom <= 14_400):
                yield "C-009", f"page {number}: {key} of {right - left:g} by {top - bottom:g}"
    if "/UserUnit" in page:
        yield "C-009", f"page {number}: UserUnit"
    if "/Thumb" in page:
        yield "C-050", f"page {number}: a thumbnail"
