"""Further files that break a rule, made of the good ones: (profile, rule, change) each. The folder `broken` has one way to break a rule;
these are others, in the places where a check that looks at pages alone would not look."""
from pikepdf import Array, Dictionary, Name, Stream, String

LAYOUT = b"/Artifact <</Type /Layout>> BDC %s EMC"


def draw(pdf, operators):
    pdf.pages[0].contents_add(pdf.make_stream(operators))


def before(operators):
    """The first page begins with these."""
    return lambda pdf: pdf.pages[0].contents_add(pdf.make_stream(operators), prepend=True)


def after(operators):
    return lambda pdf: draw(pdf, LAYOUT % operators)


def resources(pdf, kind):
    own = pdf.pages[0].Resources
    if kind not in own:
        own[kind] = Dictionary()
    return own[kind]


def picture(pdf, **keys):
    keys = {"Width": 1, "Height": 1, "BitsPerComponent": 8, "ColorSpace": Name.DeviceCMYK} | keys
    return Stream(pdf, b"\0\0\0\0", Type=Name.XObject, Subtype=Name.Image, **keys)


def form(pdf, space, **keys):
    return Stream(pdf, b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), Resources=Dictionary(),
                  Group=Dictionary(S=Name.Transparency, CS=space), **keys)


def with_object(make):
    """An XObject, painted on the first page."""
    def change(pdf):
        resources(pdf, "/XObject")["/Made"] = make(pdf)
        draw(pdf, LAYOUT % b"q 9 0 0 9 100 100 cm /Made Do Q")
    return change


def with_state(make):
    def change(pdf):
        resources(pdf, "/ExtGState")["/Made"] = make(pdf)
        draw(pdf, b"/Made gs")
    return change


def with_space(space, operators):
    def change(pdf):
        resources(pdf, "/ColorSpace")["/Made"] = space
        draw(pdf, LAYOUT % operators)
    return change


def set_in(path, value):
    """A key of the catalog or, below /Page, of the first page."""
    def change(pdf):
        *way, key = path.split()
        place = pdf.pages[0].obj if way[:1] == ["/Page"] else pdf.Root
        for step in way[1:] if way[:1] == ["/Page"] else way:
            place = place[step]
        place[key] = value
    return change


def default_space(pdf):
    resources(pdf, "/ColorSpace")["/DefaultCMYK"] = Array([Name.ICCBased, pdf.make_stream(b"", N=4)])


def annotation(**keys):
    return lambda pdf: pdf.pages[0].obj.__setitem__("/Annots", Array([Dictionary(Type=Name.Annot, Rect=Array([0, 0, 1, 1]), F=4, **keys)]))


SWATCH = Array([Name.Lab, Dictionary(WhitePoint=Array([0.95, 1, 1.08]))])
PALETTE = Array([Name.Indexed, Name.DeviceRGB, 0, String(b"\0\0\0")])

BREAKS = [
    ("archive", "C-066", before(b"3 Tr")), ("archive", "C-066", before(b"7 Tr")), ("archive", "C-066", before(b"1 0 0 1 5000 0 cm")),
    ("press", "C-033", with_object(lambda pdf: picture(pdf, ColorSpace=PALETTE))),
    ("press", "C-033", with_space(SWATCH, b"/Made cs 50 0 0 sc 100 100 9 9 re f")), ("press", "C-033", default_space),
    ("archive", "C-033", after(b"1 0 0 rg 100 100 9 9 re f")), ("archive", "C-033", after(b"1 0 0 0 k 100 100 9 9 re f")),
    ("press", "C-053", with_object(lambda pdf: picture(pdf, SMask=picture(pdf, ColorSpace=Name.DeviceRGB)))),
    ("press", "C-053", with_state(lambda pdf: Dictionary(SMask=Dictionary(S=Name.Luminosity, G=form(pdf, Name.DeviceRGB))))),
    ("press", "C-054", with_object(lambda pdf: form(pdf, Name.DeviceRGB))),
    ("archive", "C-054", with_state(lambda pdf: Dictionary(BM=Name.Foo))),
    ("archive", "C-038", with_state(lambda pdf: Dictionary(TR=Name.Identity))),
    ("archive", "C-011", with_object(lambda pdf: Stream(pdf, b"", Type=Name.XObject, Subtype=Name.PS))),
    ("archive", "C-011", after(b"BX EX")),
    ("archive", "C-050", after(b"BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI")),
    ("archive", "C-050", lambda pdf: pdf.pages[0].obj.__setitem__("/Thumb", picture(pdf))),
    ("archive", "C-004", with_object(lambda pdf: form(pdf, Name.DeviceRGB, F=String("a")))),
    ("archive", "C-012", set_in("/OCProperties", Dictionary(OCGs=Array(), D=Dictionary()))),
    ("press", "C-012", set_in("/OCProperties", Dictionary(OCGs=Array(), D=Dictionary()))),
    ("archive", "C-012", set_in("/Perms", Dictionary(DocMDP=Dictionary()))), ("archive", "C-012", set_in("/Page /AA", Dictionary())),
    ("archive", "C-012", set_in("/Names", Dictionary(JavaScript=Dictionary(Names=Array())))),
    ("press", "C-108", set_in("/Page /AF", Array())), ("press", "C-108", annotation(Subtype=Name.Link, Border=Array([0, 0, 0]))),
    ("archive", "C-095", annotation(Subtype=Name.Text, Contents=String("x"))), ("archive", "C-095", annotation(Subtype=Name.Movie)),
    ("archive", "C-082", before(b"/P <</MCID 0>> BDC EMC")), ("archive", "C-080", set_in("/Lang", String(""))),
    ("archive", "C-001", set_in("/Version", Name("/1.5"))), ("archive", "C-024", set_in("/ViewerPreferences /DisplayDocTitle", False)),
]
