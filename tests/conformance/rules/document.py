"""A file as the rules see it: what its pages paint, and its structure tree."""
import math
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

OPERATORS = set("b B b* B* BDC BMC BT c cm CS cs d d0 d1 Do DP EMC ET f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC sc "
                "SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split())
DEVICES = {"g": "/DeviceGray", "rg": "/DeviceRGB", "k": "/DeviceCMYK"}


def number(value):
    return float(value)


def multiply(a, b):
    """a is applied first."""
    return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])


def apply(m, x, y):
    return (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])


@dataclass(frozen=True)
class Mark:
    """A marked-content sequence that is open."""
    tag: str
    properties: object = None

    @property
    def mcid(self):
        return self.properties.get("/MCID") if isinstance(self.properties, Dictionary) else None

    @property
    def is_artifact(self):
        return self.tag == "/Artifact"

    @property
    def artifact_type(self):
        return str(self.properties.get("/Type", "")) if isinstance(self.properties, Dictionary) else ""

    @property
    def actual_text(self):
        text = self.properties.get("/ActualText") if isinstance(self.properties, Dictionary) else None
        return None if text is None else str(text)


@dataclass
class State:
    matrix: tuple = (1, 0, 0, 1, 0, 0)
    fill: tuple = ("/DeviceGray", (0.0,))     # space (a name or an array), components
    stroke: tuple = ("/DeviceGray", (0.0,))
    width: float = 1
    gs: dict = field(default_factory=dict)
    font: object = None
    size: float = 0
    spacing: float = 0
    mode: int = 0
    clip: tuple = (-math.inf, -math.inf, math.inf, math.inf)  # the box around it
    word_spacing: float = 0

    def copy(self):
        return State(self.matrix, self.fill, self.stroke, self.width, dict(self.gs), self.font, self.size, self.spacing, self.mode, self.clip,
                     self.word_spacing)


@dataclass
class Painted:
    """One thing that leaves ink: `kind` is text, fill, stroke, image, shading or inline."""
    kind: str
    page: int
    marks: tuple
    space: object
    components: tuple
    gs: dict
    box: tuple            # left, bottom, right, top in the page's space
    clip: tuple           # the box around what the clip leaves, there too
    line_width: float = 0
    font: object = None
    size: float = 0       # as it is seen
    spacing: float = 0    # in em
    codes: tuple = ()
    mode: int = 0         # of text rendering
    at: tuple = (0, 0)
    end: float = 0        # where the last letter ends
    stream: object = None
    matrix: tuple = ()

    @property
    def seen(self):
        """The part of the box that the clip leaves; None if nothing is."""
        left, bottom = max(self.box[0], self.clip[0]), max(self.box[1], self.clip[1])
        right, top = min(self.box[2], self.clip[2]), min(self.box[3], self.clip[3])
        return (left, bottom, right, top) if left <= right and bottom <= top else None

    @property
    def artifact(self):
        return next((m for m in self.marks if m.is_artifact), None)

    @property
    def mcid(self):
        return next((m.mcid for m in reversed(self.marks) if m.mcid is not None), None)


@dataclass(frozen=True)
class Shaded:
    """In place of a colour space: that of a shading, and its colours."""
    space: object
    colours: tuple


class Interpreter:
    """Runs a page's content and lists what it paints."""

    def __init__(self, document, page_index, page):
        self.document, self.index, self.page = document, page_index, page
        self.marks = []

    def find(self, rule, message):
        self.document.findings.append((rule, f"page {self.index + 1}: {message}"))

    def run(self, holder, resources, state=None, depth=0):
        if depth > 8:
            self.find("C-011", "forms nested too deep")
            return
        state = state or State()
        stack, path, text_matrix, line_matrix = [], [], (1, 0, 0, 1, 0, 0), (1, 0, 0, 1, 0, 0)
        current, clips = (0, 0), False
        marks_before = len(self.marks)
        for operands, operator in pikepdf.parse_content_stream(holder):
            op = str(operator)
            if op == "INLINE IMAGE":
                self.paint("inline", state, (0, 0, 0, 0))
                self.find("C-050", "an inline image")
                continue
            if op not in OPERATORS:
                self.find("C-011", f"operator {op}")
                continue
            if op == "q":
                stack.append(state.copy())
                if len(stack) > 28:
                    self.find("C-008", "q nested deeper than 28")
            elif op == "Q":
                state = stack.pop() if stack else state
            elif op == "cm":
                state.matrix = multiply(tuple(map(number, operands)), state.matrix)
            elif op in ("BMC", "BDC"):
                properties = operands[1] if op == "BDC" else None
                if isinstance(properties, Name):
                    properties = resources.get("/Properties", Dictionary()).get(properties)
                self.open_mark(Mark(str(operands[0]), properties), depth)
            elif op == "EMC":
                if len(self.marks) > marks_before:
                    self.marks.pop()
                else:
                    self.find("C-081", "EMC without a beginning")
            elif op == "gs":
                entry = resources.get("/ExtGState", Dictionary()).get(operands[0], Dictionary())
                self.document.states.append((self.index, entry))
                state.gs.update({str(k): v for k, v in entry.items()})
            elif op == "ri":
                self.document.intents.append((self.index, str(operands[0])))
            elif op == "w":
                state.width = number(operands[0])
            elif op.lower() in DEVICES:
                colour = (DEVICES[op.lower()], tuple(map(number, operands)))
                if op.islower():
                    state.fill = colour
                else:
                    state.stroke = colour
            elif op.lower() == "cs":
                named = resources.get("/ColorSpace", Dictionary()).get(operands[0])
                space = str(operands[0]) if named is None else named
                if op == "cs":
                    state.fill = (space, ())
                else:
                    state.stroke = (space, ())
            elif op.lower() in ("sc", "scn"):
                components = tuple(number(v) for v in operands if not isinstance(v, Name))
                space = state.fill[0] if op.islower() else state.stroke[0]
                if operands and isinstance(operands[-1], Name):
                    space = self.shading_of(resources.get("/Pattern", Dictionary()).get(operands[-1]))
                if op.islower():
                    state.fill = (space, components)
                else:
                    state.stroke = (space, components)
            elif op == "m" or op == "l":
                current = tuple(map(number, operands))
                path.append(current)
            elif op in ("c", "v", "y"):
                values = list(map(number, operands))
                path += [tuple(values[i:i + 2]) for i in range(0, len(values), 2)]
            elif op == "re":
                x, y, w, h = map(number, operands)
                path += [(x, y), (x + w, y), (x, y + h), (x + w, y + h)]
            elif op in ("f", "F", "f*", "b", "B", "b*", "B*", "s", "S", "n"):
                if path:
                    box = self.box_of(path, state.matrix)
                    if op[0] in "fFbB":
                        self.paint("fill", state, box)
                    if op[0] in "sSbB":
                        scale = math.sqrt(abs(state.matrix[0] * state.matrix[3] - state.matrix[1] * state.matrix[2]))
                        self.paint("stroke", state, box, line_width=state.width * scale)
                    if clips:
                        state.clip = (max(state.clip[0], box[0]), max(state.clip[1], box[1]), min(state.clip[2], box[2]),
                                      min(state.clip[3], box[3]))
                path, clips = [], False
            elif op in ("W", "W*"):
                clips = True
            elif op == "BT":
                text_matrix = line_matrix = (1, 0, 0, 1, 0, 0)
            elif op == "Tf":
                state.font = resources.get("/Font", Dictionary()).get(operands[0])
                state.size = number(operands[1])
                if state.font is None:
                    self.find("C-010", f"font {operands[0]} is not among the resources")
            elif op == "Tc":
                state.spacing = number(operands[0])
            elif op == "Tw":
                state.word_spacing = number(operands[0])
            elif op == "Tr":
                state.mode = int(operands[0])
            elif op in ("Td", "TD"):
                line_matrix = multiply((1, 0, 0, 1, number(operands[0]), number(operands[1])), line_matrix)
                text_matrix = line_matrix
            elif op == "Tm":
                text_matrix = line_matrix = tuple(map(number, operands))
            elif op in ("Tj", "TJ"):
                text_matrix = self.show(operands[0], state, text_matrix)
            elif op == "Do":
                self.draw(resources.get("/XObject", Dictionary()).get(operands[0]), state, depth)
            elif op == "sh":
                shading = resources.get("/Shading", Dictionary()).get(operands[0], Dictionary())
                self.paint("shading", state, (0, 0, 0, 0), space=shading.get("/ColorSpace"))
        if len(self.marks) != marks_before:
            self.find("C-081", "a marked sequence is not closed")
            del self.marks[marks_before:]

    def open_mark(self, mark, depth):
        inside_artifact = any(m.is_artifact for m in self.marks)
        inside_content = any(m.mcid is not None for m in self.marks)
        if mark.is_artifact and inside_content or mark.mcid is not None and inside_artifact:
            self.find("C-081", "an artifact and tagged content inside each other")
        if mark.mcid is not None:
            if inside_content:
                self.find("C-082", "a marked-content identifier inside another")
            if depth > 0:
                self.find("C-055", "a form with a marked-content identifier")
            elif (self.index, int(mark.mcid)) in self.document.sequences:
                self.find("C-082", f"the marked-content identifier {mark.mcid} twice")
            else:
                self.document.sequences[self.index, int(mark.mcid)] = []
        self.marks.append(mark)
        self.document.marks.append((self.index, mark))

    @staticmethod
    def box_of(points, matrix):
        moved = [apply(matrix, x, y) for x, y in points]
        return (min(p[0] for p in moved), min(p[1] for p in moved), max(p[0] for p in moved), max(p[1] for p in moved))

    def shading_of(self, pattern):
        """The shading of a pattern, and the colours between which it changes."""
        shading = pattern.get("/Shading") if pattern is not None else None
        if shading is None:
            self.find("C-011", "a pattern that is no shading")
            return "/Pattern"
        function = shading.get("/Function", Dictionary())
        parts = list(function.get("/Functions", Array([function])))
        colours = [tuple(map(number, part.get(key, Array()))) for part in parts for key in ("/C0", "/C1")]
        return Shaded(shading.get("/ColorSpace"), tuple(colours))

    def paint(self, kind, state, box, space=None, **more):
        colour = state.stroke if kind == "stroke" else state.fill
        if space is None and isinstance(colour[0], Shaded):
            inner = state.copy()
            for components in colour[0].colours:
                inner.fill = inner.stroke = (colour[0].space, components)
                self.paint("shading", inner, box, **more)
            return
        item = Painted(kind, self.index, tuple(self.marks), space if space is not None else colour[0],
                       () if space is not None else colour[1], dict(state.gs), box, state.clip, matrix=state.matrix, **more)
        self.document.painted.append(item)
        if item.mcid is not None and (self.index, int(item.mcid)) in self.document.sequences:
            self.document.sequences[self.index, int(item.mcid)].append(item)
        elif item.artifact is None:
            self.find("C-081", f"{kind} outside of any marked content")

    def show(self, value, state, text_matrix):
        font = self.document.font(state.font)
        pieces = value if isinstance(value, Array) else [value]
        matrix = multiply(text_matrix, state.matrix)
        scale = math.hypot(matrix[2], matrix[3])
        codes, x, last = [], 0.0, 0.0
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
                data = bytes(piece)
                size = font.code_bytes or 2 if font else 2
                for i in range(0, len(data) - size + 1, size):
                    code = int.from_bytes(data[i:i + size], "big")
                    codes.append(code)
                    x += (font.width(code) if font else 1000) / 1000 * state.size + state.spacing
                    x += state.word_spacing if size == 1 and code == 32 else 0
                    last = x
            else:
                x -= number(piece) / 1000 * state.size
        start = apply(matrix, 0, 0)
        end = apply(matrix, x, state.size)
        box = (min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
        self.paint("text", state, box, font=font, size=state.size * scale, spacing=state.spacing / state.size if state.size else 0,
                   codes=tuple(codes), mode=state.mode, at=start, end=apply(matrix, last, 0)[0])
        return multiply((1, 0, 0, 1, x, 0), text_matrix)

    def draw(self, xobject, state, depth):
        if xobject is None:
            self.find("C-010", "an XObject is not among the resources")
            return
        kind = str(xobject.get("/Subtype", ""))
        if kind == "/Image":
            self.document.images.append((self.index, xobject, state.matrix))
            self.paint("image", state, self.box_of([(0, 0), (1, 0), (0, 1), (1, 1)], state.matrix), space=xobject.get("/ColorSpace"),
                       stream=xobject)
        elif kind == "/Form":
            self.document.forms.append((self.index, xobject))
            if "/Resources" not in xobject:
                self.find("C-010", "a form without resources of its own")
            inner = state.copy()
            matrix = tuple(map(number, xobject.get("/Matrix", Array([1, 0, 0, 1, 0, 0]))))
            inner.matrix = multiply(matrix, state.matrix)
            self.run(xobject, xobject.get("/Resources", Dictionary()), inner, depth + 1)
        else:
            self.find("C-011", f"XObject of subtype {kind}")


class Element:
    """A node of the structure tree, with its kids in order: elements, (page, MCID), and annotations."""

    def __init__(self, document, obj, parent, depth):
        self.obj, self.parent = obj, parent
        self.tag = str(obj.get("/S", ""))[1:]
        self.role = document.standard_role(self.tag)
        self.kids = []
        page = obj.get("/Pg")
        if depth > 200 or len(document.elements) > 500_000:
            document.findings.append(("C-080", "the structure tree has no end"))
            return
        kids = obj.get("/K")
        for kid in kids if isinstance(kids, Array) else [] if kids is None else [kids]:
            if isinstance(kid, (int,)):
                self.kids.append((document.page_index(page), int(kid)))
            elif not isinstance(kid, Dictionary):
                document.findings.append(("C-082", f"a kid of {self.tag} is no element"))
            elif str(kid.get("/Type", "")) == "/MCR":
                self.kids.append((document.page_index(kid.get("/Pg", page)), int(kid.MCID)))
            elif str(kid.get("/Type", "")) == "/OBJR":
                self.kids.append(kid.Obj)
            else:
                child = Element(document, kid, self, depth + 1)
                self.kids.append(child)
        document.elements.append(self)

    @property
    def children(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def sequences(self):
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    def attribute(self, key, owner=None):
        attributes = self.obj.get("/A")
        for entry in attributes if isinstance(attributes, Array) else [] if attributes is None else [attributes]:
            if isinstance(entry, Dictionary) and key in entry and (owner is None or str(entry.get("/O")) == owner):
                return entry[key]
        return None

    def all_sequences(self):
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.all_sequences()
            elif isinstance(kid, tuple):
                yield kid

    def ancestors(self):
        above = self.parent
        while above is not None:
            yield above
            above = above.parent


class Document:
    def __init__(self, pdf, profile):
        from .fonts import Font
        self.pdf, self.profile, self.is_press = pdf, profile, profile == "press"
        self.findings, self.painted, self.states, self.intents = [], [], [], []
        self.images, self.forms, self.marks, self.sequences = [], [], [], {}
        self.fonts, self.make_font = {}, Font
        self.pages = [page.obj for page in pdf.pages]
        self.numbers = {page.objgen: i for i, page in enumerate(self.pages)}
        for i, page in enumerate(self.pages):
            if "/Resources" not in page:
                self.findings.append(("C-010", f"page {i + 1} has no resources of its own"))
            if "/Contents" in page:
                Interpreter(self, i, page).run(pikepdf.Page(page), page.get("/Resources", Dictionary()))
        self.elements, self.tops = [], []
        tree = pdf.Root.get("/StructTreeRoot")
        if isinstance(tree, Dictionary):
            kids = tree.get("/K")
            for kid in kids if isinstance(kids, Array) else [] if kids is None else [kids]:
                self.tops.append(Element(self, kid, None, 0))
        self.owners = {}
        for element in self.elements:
            for kid in element.sequences:
                self.owners.setdefault(kid, []).append(element)

    def page_index(self, page):
        return self.numbers.get(page.objgen, -1) if isinstance(page, Dictionary) else -1

    def standard_role(self, tag):
        roles = self.pdf.Root.get("/StructTreeRoot", Dictionary()).get("/RoleMap", Dictionary())
        for _ in range(8):
            if "/" + tag not in roles:
                return tag
            tag = str(roles["/" + tag])[1:]
        return ""

    def font(self, obj):
        if obj is None:
            return None
        key = obj.objgen if obj.is_indirect else id(obj)
        if key not in self.fonts:
            self.fonts[key] = self.make_font(obj)
        return self.fonts[key]

    def walk(self):
        """Every element below every document's top, parents after their children."""
        return iter(self.elements)

    def order(self):
        """Every element, parents before their children."""
        waiting = list(reversed(self.tops))
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)

    def text_of_sequence(self, key):
        items = self.sequences.get(key, [])
        for item in items:
            spoken = next((m.actual_text for m in item.marks if m.actual_text is not None), None)
            if spoken is not None:
                return spoken
        return "".join(item.font.text(code) for item in items if item.kind == "text" and item.font for code in item.codes)

    def text(self, element):
        return "".join(self.text_of_sequence(key) for key in element.all_sequences())
