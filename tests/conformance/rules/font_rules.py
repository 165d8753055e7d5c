"""Fonts and copied text: C-060 to C-076. C-066, no hidden text, is not in the standards: a reader says what nobody sees."""
import re
import unicodedata

from pikepdf import Name, Stream

WIDEST_SPACE = 0.08
BLANKS = " \u00a0"


def check(document):
    shown = {}
    for item in document.painted:
        if item.kind == "text":
            if item.font is None:
                yield "C-060", f"page {item.page + 1}: text without a font"
                continue
            shown.setdefault(id(item.font), (item.font, set()))[1].update(item.codes)
    for font, codes in shown.values():
        yield from check_font(font, codes)
    yield from check_hidden_text(document)
    yield from check_private_text(document)
    yield from check_lone_blanks(document)
    yield from check_composed(document)
    yield from check_line_ends(document)
    for item in document.painted:
        if item.kind == "text" and abs(item.spacing) > WIDEST_SPACE + 0.001:
            yield "C-076", f"page {item.page + 1}: letters spaced by {item.spacing:.3f} em"


def check_hidden_text(document):
    """Text that is said but not seen: neither filled nor stroked, or off the sheet."""
    for item in document.painted:
        if item.kind != "text":
            continue
        left, bottom, right, top = map(float, document.pages[item.page].MediaBox)
        x0, y0, x1, y1 = item.box
        if item.mode in (3, 7):
            yield "C-066", f"page {item.page + 1}: text that is not painted"
        if x1 < left or x0 > right or y1 < bottom or y0 > top:
            yield "C-066", f"page {item.page + 1}: text off the sheet"


def check_font(font, codes):
    name = str(font.obj.get("/BaseFont", ""))[1:]
    if str(font.obj.get("/Subtype", "")) != "/Type0" or font.code_bytes is None:
        yield "C-061", f"{name}: no Type0 font whose codes are its CIDs"
    system = font.cid.get("/CIDSystemInfo", {})
    if (str(system.get("/Registry", "")), str(system.get("/Ordering", "")), int(system.get("/Supplement", -1))) != ("Adobe", "Identity", 0):
        yield "C-061", f"{name}: not Adobe-Identity-0"
    if "/WMode" in font.obj and int(font.obj.WMode) != 0:
        yield "C-061", f"{name}: vertical"
    if not isinstance(font.file, Stream):
        yield "C-060", f"{name}: not embedded"
        return
    kind = str(font.cid.get("/Subtype", ""))
    if kind == "/CIDFontType2":
        value = font.cid.get("/CIDToGIDMap")
        if not isinstance(value, Stream) and not (isinstance(value, Name) and str(value) == "/Identity"):
            yield "C-062", f"{name}: no CIDToGIDMap"
    elif kind != "/CIDFontType0" or "/CIDToGIDMap" in font.cid or str(font.file.get("/Subtype", "")) != "/CIDFontType0C":
        yield "C-062", f"{name}: {kind} with {font.file.get('/Subtype')}"
    if font.fault:
        yield "C-062", f"{name}: {font.fault}"
        return
    yield from check_codes(font, codes, name)
    for key in ("/CIDSet", "/CharSet"):
        if key in font.descriptor:
            yield "C-067", f"{name}: {key}"
    yield from check_name(font, name)
    yield from check_licence(font, name)
    yield from check_texts(font, codes, name)


def check_codes(font, codes, name):
    for code in sorted(codes):
        glyph = font.glyph(code)
        if glyph is None:
            if font.is_cff:
                yield "C-063", f"{name}: no CID {code} in the program"
            yield "C-065", f"{name}: code {code} has no glyph"
        elif glyph == 0:
            yield "C-065", f"{name}: .notdef is shown"
    for code in sorted(set(font.widths) | codes):
        glyph = font.glyph(code)
        if glyph is not None and abs(font.width(code) - font.program_widths[glyph]) > 1:
            yield "C-064", f"{name}: code {code} is {font.width(code):g} wide, its glyph {font.program_widths[glyph]:g}"


def check_name(font, name):
    names = {str(v).lstrip("/") for v in (font.cid.get("/BaseFont", ""), font.descriptor.get("/FontName", ""))}
    base = name[:-len(font.map_name) - 1] if name.endswith(f"-{font.map_name}") else name
    if names != {base}:
        yield "C-068", f"{name}: the names {sorted(names)} differ"
    if not re.fullmatch(r"[A-Z]{6}\+.+", base) and "+" in base:
        yield "C-068", f"{name}: the subset's tag"


def check_licence(font, name):
    if font.tables is not None and "OS/2" in font.tables:
        bits = font.tables["OS/2"].fsType
        if bits & 0x0200 or bits & 0x0002 and not bits & 0x000C:
            yield "C-070", f"{name}: fsType {bits:#06x} forbids embedding"


def check_texts(font, codes, name):
    if font.texts is None:
        yield "C-071", f"{name}: no ToUnicode"
        return
    for code in sorted(codes):
        text = font.texts.get(code)
        if not text:
            yield "C-071", f"{name}: code {code} has no text"
        elif any(c in "\0\ufeff\ufffe" or 0xD800 <= ord(c) < 0xE000 for c in text):
            yield "C-071", f"{name}: code {code} means {text!r}"
    for code, text in font.texts.items():
        if text != unicodedata.normalize("NFC", text):
            yield "C-074", f"{name}: code {code} means {text!r}, decomposed"


def is_private(character):
    return 0xE000 <= ord(character) < 0xF900 or ord(character) >= 0xF0000


def check_private_text(document):
    for item in document.painted:
        if item.kind == "text" and item.font and not any(m.actual_text is not None for m in item.marks):
            if any(is_private(c) for code in item.codes for c in item.font.text(code)):
                yield "C-072", f"page {item.page + 1}: a private letter without ActualText"


def has_actual_text(document, key):
    return any(m.actual_text is not None for item in document.sequences.get(key, []) for m in item.marks)


def check_lone_blanks(document):
    """A blank has a sequence to itself only because it stands for something else than its code says."""
    for element in document.elements:
        keys = element.sequences
        for before, key, after in zip(keys, keys[1:], keys[2:]):
            if document.text_of_sequence(key) in (" ", "\u00a0") and not any(has_actual_text(document, k) for k in (before, key, after)):
                yield "C-073", f"page {key[0] + 1}: a blank alone, without ActualText, after {document.text_of_sequence(before)[-20:]!r}"


def check_composed(document):
    texts = [mark.actual_text for _, mark in document.marks if mark.actual_text is not None]
    for element in document.elements:
        texts += [str(element.obj[key]) for key in ("/Alt", "/ActualText", "/E", "/T") if key in element.obj]
    for text in texts:
        if text != unicodedata.normalize("NFC", text):
            yield "C-074", f"{text[:40]!r} is decomposed"


BLOCKS = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "TD", "TH", "Caption", "Note", "Reference", "BlockQuote"}


def check_line_ends(document):
    """Words of one block are parted by a blank glyph, on a line and between lines; not inside an address or after a hyphen, nor where
    a picture that has none beside it stands between."""
    for element in document.elements:
        if element.role in BLOCKS and not any(child.role in BLOCKS - {"Reference", "Note"} for child in element.children):
            yield from check_blanks(document, element)


def has_picture(document, left, right):
    """Whether something else is painted in the white between two texts of a line."""
    return any(item.kind != "text" and item.page == left.page and left.end - 1 < (item.box[0] + item.box[2]) / 2 < right.at[0] + 1 and
               abs((item.box[1] + item.box[3]) / 2 - left.at[1]) < left.size for item in document.painted)


def check_blanks(document, element):
    last = None
    for key in element.all_sequences():
        for item in document.sequences.get(key, []):
            if item.kind != "text" or not item.font:
                continue
            text = "".join(item.font.text(code) for code in item.codes)
            if not text:
                continue
            if last is not None and last[0].page == item.page:
                before = last[1]
                is_next_line = last[0].at[1] - item.at[1] > 0.5 * item.size
                is_apart = abs(last[0].at[1] - item.at[1]) < 0.1 * item.size and item.at[0] - last[0].end > 0.15 * item.size
                tail = re.split(r"\s", before)[-1]
                parted = before[-1] in BLANKS or text[0] in BLANKS
                in_word = before[-1] in "-\u2010\u2013/" or "/" in tail or "@" in tail
                if not parted and (is_apart and not has_picture(document, last[0], item) or is_next_line and not in_word):
                    yield "C-075", f"page {item.page + 1}: no blank between {before[-15:]!r} and {text[:15]!r}"
            last = (item, text)
