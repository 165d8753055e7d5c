"""Inks, intents, boxes, images: C-030 to C-055."""
import struct

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

POINTS_PER_MM = 72 / 25.4
INK_LIMIT = 3.0
INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}
BLENDS = {"/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge", "/ColorBurn", "/HardLight",
          "/SoftLight", "/Difference", "/Exclusion", "/Hue", "/Saturation", "/Color", "/Luminosity"}
PROCESS = {"/Cyan", "/Magenta", "/Yellow", "/Black"}


def check(document):
    for part in (check_intents, check_spaces, check_spots, check_states, check_text_and_lines, check_ink, check_boxes, check_bleed,
                 check_images, check_groups, check_forms):
        yield from part(document)


def family(space):
    if isinstance(space, Array):
        return str(space[0])
    return str(space)


def check_intents(document):
    intents = list(document.pdf.Root.get("/OutputIntents", Array()))
    kinds = sorted(str(i.get("/S", "")) for i in intents)
    if kinds != (["/GTS_PDFA1", "/GTS_PDFX"] if document.is_press else ["/GTS_PDFA1"]):
        yield "C-030", f"intents {kinds}"
    profiles = {i.DestOutputProfile.objgen for i in intents if "/DestOutputProfile" in i}
    if len(profiles) != 1 or any("/DestOutputProfile" not in i for i in intents):
        yield "C-030", "not one profile for all intents"
    for intent in intents:
        if "/DestOutputProfileRef" in intent:
            yield "C-030", "an external profile"
        identifier = str(intent.get("/OutputConditionIdentifier", ""))
        registry = str(intent.get("/RegistryName", ""))
        if not identifier.strip() or not str(intent.get("/Info", "")).strip():
            yield "C-032", "an output condition without name"
        elif identifier != "Custom" and registry != "http://www.color.org":
            yield "C-032", f"{identifier} of the registry {registry!r}"
        if isinstance(intent.get("/DestOutputProfile"), Stream):
            yield from check_profile(document, intent.DestOutputProfile)


def check_profile(document, stream):
    data = stream.read_bytes()
    if len(data) < 128 or data[36:40] != b"acsp" or struct.unpack(">I", data[:4])[0] != len(data):
        yield "C-031", "damaged profile"
        return
    major, minor = data[8], data[9] >> 4
    if major not in (2, 4) or major == 4 and minor > 2:
        yield "C-031", f"ICC {major}.{minor}"
    kind, space, count = data[12:16], data[16:20], int(stream.get("/N", 0))
    wanted = ((b"prtr",), b"CMYK", 4) if document.is_press else ((b"mntr", b"prtr"), b"RGB ", 3)
    if kind not in wanted[0] or space != wanted[1] or count != wanted[2]:
        yield "C-031", f"profile {kind!r} {space!r}, N {count}"


def check_spaces(document):
    """Every painted colour is in a space that the profile allows."""
    allowed = {"/DeviceCMYK", "/Separation", "/DeviceN"} if document.is_press else {"/DeviceGray", "/ICCBased"}
    for item in document.painted:
        whole = item.space
        space = family(whole)
        if item.kind == "image" and item.stream.get("/ImageMask") is True:
            continue
        if space == "/Indexed" and isinstance(whole, Array):
            whole = whole[1]
            space = family(whole)
        if space not in allowed:
            yield "C-033", f"page {item.page + 1}: {item.kind} in {space}"
        if space in ("/Separation", "/DeviceN") and isinstance(whole, Array) and family(whole[2]) != "/DeviceCMYK":
            yield "C-033", f"page {item.page + 1}: alternate {family(whole[2])}"
        if space == "/ICCBased" and isinstance(whole, Array):
            channels = int(whole[1].get("/N", 0))
            if channels == 4 and item.gs.get("/OPM") == 1:
                yield "C-034", f"page {item.page + 1}: ICCBased CMYK while OPM is 1"
            if channels not in (1, 3):
                yield "C-033", f"page {item.page + 1}: ICCBased of {channels} channels"


def separations(document):
    """Each Separation array of the file, those of Colorants included."""
    for obj in document.pdf.objects:
        for value in arrays_in(obj):
            if len(value) == 4 and value[0] == "/Separation":
                yield value
            elif len(value) >= 4 and value[0] == "/DeviceN" and len(value) > 4:
                for _, colorant in value[4].get("/Colorants", Dictionary()).items():
                    yield colorant


def arrays_in(value, depth=0):
    if depth > 20:
        return
    if isinstance(value, Array):
        if len(value) > 0 and isinstance(value[0], Name):
            yield value
        inner = list(value)
    elif isinstance(value, (Dictionary, Stream)):
        inner = [v for _, v in value.items()]
    else:
        return
    for item in inner:
        if not getattr(item, "is_indirect", False):
            yield from arrays_in(item, depth + 1)


def fingerprint(space):
    function = space[3]
    if isinstance(function, Stream):
        return family(space[2]), function.read_bytes()
    return family(space[2]), repr(sorted((k, str([float(x) for x in v]) if isinstance(v, Array) else str(v)) for k, v in function.items()))


def check_spots(document):
    by_name = {}
    for space in separations(document):
        by_name.setdefault(str(space[1]), set()).add(fingerprint(space))
    for name, kinds in by_name.items():
        if len(kinds) > 1:
            yield "C-035", f"{name} has {len(kinds)} tints or alternates"
    folded = {}
    for name in by_name:
        if name == "/None":
            yield "C-037", "a colorant None"
        if name[1:] != name[1:].strip():
            yield "C-037", f"blanks round {name}"
        folded.setdefault(name.lower().replace(" ", ""), []).append(name)
    for names in folded.values():
        if len(names) > 1:
            yield "C-037", f"one ink under the names {names}"
    for item in document.painted:
        if family(item.space) == "/Separation" and str(item.space[1]) == "/All":
            if item.artifact is None or item.artifact.artifact_type != "/Page":
                yield "C-037", f"page {item.page + 1}: the colorant All outside of marks"
    for obj in document.pdf.objects:
        for space in arrays_in(obj):
            if space[0] == "/DeviceN":
                names = [str(n) for n in space[1]]
                colorants = space[4].get("/Colorants", Dictionary()) if len(space) > 4 else Dictionary()
                missing = [n for n in names if n not in PROCESS and n not in colorants]
                if missing or len(names) > 32:
                    yield "C-036", f"DeviceN of {names}: not among the Colorants: {missing}"


def check_states(document):
    for page, state in document.states:
        if isinstance(state.get("/SMask"), Dictionary):
            yield "C-053", f"page {page + 1}: a soft mask that is no picture"
        for key in ("/TR", "/HTP", "/HT"):
            if key in state:
                yield "C-038", f"page {page + 1}: graphics state with {key}"
        if "/TR2" in state and str(state["/TR2"]) != "/Default":
            yield "C-038", f"page {page + 1}: TR2"
        if "/RI" in state and str(state["/RI"]) not in INTENTS:
            yield "C-038", f"page {page + 1}: rendering intent {state['/RI']}"
        modes = state.get("/BM", Name.Normal)
        for mode in modes if isinstance(modes, Array) else [modes]:
            if str(mode) not in BLENDS:
                yield "C-054", f"page {page + 1}: blend mode {mode}"
    for page, intent in document.intents:
        if intent not in INTENTS:
            yield "C-038", f"page {page + 1}: rendering intent {intent}"


def is_cmyk(item):
    return family(item.space) == "/DeviceCMYK" and len(item.components) == 4


def overprints(item):
    return item.gs.get("/OP" if item.kind == "stroke" else "/op") is True


def is_line(item):
    if item.kind == "stroke":
        return item.line_width <= 2
    left, bottom, right, top = item.box
    return item.kind == "fill" and min(right - left, top - bottom) <= 2


def check_text_and_lines(document):
    if not document.is_press:
        for item in document.painted:
            if overprints(item):
                yield "C-039", f"page {item.page + 1}: overprinting outside of a press's file"
        return
    for item in document.painted:
        if item.kind not in ("text", "fill", "stroke") or not is_cmyk(item):
            continue
        c, m, y, k = item.components
        if c + m + y + k == 0 and overprints(item):
            yield "C-039", f"page {item.page + 1}: white that overprints"
        if item.kind == "text" and item.size < 24 and k >= 0.85 and c + m + y >= 0.1:
            yield "C-039", f"page {item.page + 1}: text in several inks"
            yield "C-040", f"page {item.page + 1}: rich black at {item.size:g} pt"
        if (item.kind == "text" or is_line(item)) and (c, m, y, k) == (0, 0, 0, 1):
            if not overprints(item) or item.gs.get("/OPM") != 1:
                yield "C-039", f"page {item.page + 1}: black {item.kind} that knocks out"


def check_ink(document):
    if document.is_press:
        for item in document.painted:
            is_mark = item.artifact is not None and item.artifact.artifact_type == "/Page"
            total = sum(item.components)
            if family(item.space) in ("/DeviceCMYK", "/DeviceN") and not is_mark and total > INK_LIMIT + 0.001:
                yield "C-041", f"page {item.page + 1}: {total * 100:.0f} % of ink"


def box_of(page, key):
    return tuple(float(v) for v in page[key]) if key in page else None


def contains(outer, inner):
    return outer[0] <= inner[0] + 0.01 and outer[1] <= inner[1] + 0.01 and outer[2] >= inner[2] - 0.01 and outer[3] >= inner[3] - 0.01


def check_boxes(document):
    for i, page in enumerate(document.pages):
        media, crop, bleed, trim = (box_of(page, k) for k in ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox"))
        if document.is_press:
            if trim is None or bleed is None or media is None:
                yield "C-042", f"page {i + 1}: a box is missing"
            elif not (contains(media, bleed) and contains(bleed, trim)):
                yield "C-042", f"page {i + 1}: the boxes do not lie in each other"
            if "/ArtBox" in page or "/Rotate" in page or crop is not None:
                yield "C-042", f"page {i + 1}: ArtBox, CropBox or Rotate"
        else:
            for other in (crop, bleed, trim):
                if other is not None and other != media:
                    yield "C-044", f"page {i + 1}: the boxes differ"


def check_bleed(document):
    """What touches the trim fills the bleed, and only marks lie beyond it."""
    near = 0.5 * POINTS_PER_MM
    fills = {}
    for item in document.painted if document.is_press else []:
        if item.kind in ("fill", "image") and item.seen:
            fills.setdefault(item.page, []).append(item.seen)
    for item in document.painted if document.is_press else []:
        page = document.pages[item.page]
        trim, bleed = box_of(page, "/TrimBox"), box_of(page, "/BleedBox")
        if trim is None or bleed is None or item.kind in ("inline", "shading"):
            continue
        is_mark = item.artifact is not None and item.artifact.artifact_type == "/Page"
        if item.seen is None:
            continue
        left, bottom, right, top = item.seen
        if is_mark:
            inside = left < bleed[2] and right > bleed[0] and bottom < bleed[3] and top > bleed[1]
            if inside:
                yield "C-043", f"page {item.page + 1}: a mark inside the bleed"
            continue
        if not contains(bleed, item.seen):
            yield "C-043", f"page {item.page + 1}: {item.kind} beyond the bleed"
        if item.kind not in ("fill", "image"):
            continue
        middle = ((left + right) / 2, (bottom + top) / 2)
        for n, (side, edge, out) in enumerate(zip(item.seen, trim, bleed)):
            beyond = (edge + out) / 2
            point = (beyond, middle[1]) if n % 2 == 0 else (middle[0], beyond)
            goes_on = any(contains(box, (*point, *point)) for box in fills[item.page])
            if abs(side - edge) <= near and abs(out - edge) > near and not goes_on:
                yield "C-043", f"page {item.page + 1}: {item.kind} ends at the trim"


def check_images(document):
    for page, image, matrix in document.images:
        where = f"page {page + 1}: an image"
        for key in ("/Alternates", "/OPI"):
            if key in image:
                yield "C-050", f"{where} with {key}"
        if image.get("/Interpolate") is True:
            yield "C-050", f"{where} with Interpolate"
        if int(image.get("/BitsPerComponent", 1)) not in (1, 2, 4, 8, 16):
            yield "C-050", f"{where} of {image.BitsPerComponent} bits"
        names = image.get("/Filter", Array())
        if "/DCTDecode" in [str(n) for n in (names if isinstance(names, Array) else [names])]:
            yield from check_jpeg(where, image, matrix)
        mask = image.get("/SMask")
        if isinstance(mask, Stream):
            if str(mask.get("/ColorSpace", "")) != "/DeviceGray" or int(mask.get("/BitsPerComponent", 0)) != 8:
                yield "C-053", f"{where}: soft mask in {mask.get('/ColorSpace')}"
            elif "/Matte" in mask and not is_multiplied(image, mask):
                yield "C-053", f"{where}: was not multiplied by the soft mask's Matte"


def segments(data):
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        size = struct.unpack(">H", data[at + 2:at + 4])[0]
        yield data[at + 1], data[at + 4:at + 2 + size]
        at += 2 + size


def check_jpeg(where, image, matrix):
    data = image.read_raw_bytes()
    channels, is_adobe, turn = 0, False, None
    for marker, body in segments(data):
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            channels = body[5]
        elif marker == 0xEE and body.startswith(b"Adobe"):
            is_adobe = True
        elif marker == 0xE1 and body.startswith(b"Exif\0\0"):
            turn = orientation(body[6:])
    decode = [float(v) for v in image.get("/Decode", Array())]
    if channels == 4 and is_adobe and decode != [1, 0] * 4:
        yield "C-051", f"{where}: inverted CMYK without Decode"
    a, b, c, d = matrix[:4]
    upright = {1: a > 0 and d > 0, 2: a < 0 < d, 3: a < 0 and d < 0, 4: d < 0 < a, 5: abs(a) + abs(d) < abs(b) + abs(c),
               6: abs(a) + abs(d) < abs(b) + abs(c), 7: abs(a) + abs(d) < abs(b) + abs(c), 8: abs(a) + abs(d) < abs(b) + abs(c)}
    if not upright.get(turn, True):
        yield "C-052", f"{where}: drawn unturned, its Orientation is {turn}"


def orientation(tiff):
    order = ">" if tiff[:2] == b"MM" else "<"
    try:
        start = struct.unpack(order + "I", tiff[4:8])[0]
        for i in range(struct.unpack(order + "H", tiff[start:start + 2])[0]):
            tag, _, _, value = struct.unpack(order + "HHIH", tiff[start + 2 + 12 * i:start + 12 + 12 * i])
            if tag == 0x112:
                return value
    except struct.error:
        pass
    return None


def is_multiplied(image, mask):
    """c = m + alpha * (c' - m) with c' between 0 and 1 (R 11.6.5.3), for each pixel."""
    try:
        colours, alphas = image.read_bytes(), mask.read_bytes()
    except pikepdf.PdfError:
        return False
    matte = [float(v) for v in mask.Matte]
    count = len(matte)
    if int(image.get("/BitsPerComponent", 0)) != 8 or len(colours) != count * len(alphas):
        return False
    for i, alpha in enumerate(alphas):
        share = alpha / 255
        for n, m in enumerate(matte):
            rest = colours[i * count + n] / 255 - m * (1 - share)
            if not -0.01 <= rest <= share + 0.01:
                return False
    return True


def check_groups(document):
    wanted = "/DeviceCMYK" if document.is_press else "/ICCBased"
    for i, painter in [*enumerate(document.pages), *document.forms]:
        group = painter.get("/Group")
        if isinstance(group, Dictionary) and "/CS" in group:
            if family(group.CS) != wanted:
                yield "C-054", f"page {i + 1}: group in {family(group.CS)}"
        elif isinstance(group, Dictionary) and not isinstance(painter, Stream):
            yield "C-054", f"page {i + 1}: group without a space"
        spaces = painter.get("/Resources", Dictionary()).get("/ColorSpace", Dictionary())
        for key in spaces:
            if str(key).startswith("/Default"):
                yield "C-033", f"page {i + 1}: {key}"


def check_forms(document):
    for page, form in document.forms:
        if "/Ref" in form:
            yield "C-055", f"page {page + 1}: a form that refers to another file"
        if "/PS" in form or str(form.get("/Subtype2", "")) == "/PS":
            yield "C-011", f"page {page + 1}: PostScript"
        if "/OPI" in form:
            yield "C-050", f"page {page + 1}: OPI"
