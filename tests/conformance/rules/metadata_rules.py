"""What the file says about itself: C-020 to C-028."""
import re
import xml.etree.ElementTree as ElementTree
from datetime import datetime, timedelta, timezone

from pikepdf import Dictionary, Name, Stream

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XML = "{http://www.w3.org/XML/1998/namespace}"
SPACES = {"dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/",
          "xmpMM": "http://ns.adobe.com/xap/1.0/mm/", "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
          "pdfuaid": "http://www.aiim.org/pdfua/ns/id/", "pdfxid": "http://www.npes.org/pdfx/ns/id/",
          "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/", "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
          "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#"}
KNOWN = {"dc": None, "xmp": None, "xmpMM": {"DocumentID", "InstanceID", "VersionID", "RenditionClass"},
         "pdf": {"Producer", "Keywords", "PDFVersion"}, "pdfaid": {"part", "conformance"}, "pdfaExtension": {"schemas"}}
FIELDS = ("name", "valueType", "category", "description")


class Packet:
    def __init__(self, text):
        self.text = text
        self.root = ElementTree.fromstring(re.sub(r"<\?xpacket.*?\?>", "", text, flags=re.S).strip().lstrip("\ufeff"))
        self.properties = [child for d in self.root.iter(RDF + "Description") if d.get(RDF + "about") is not None for child in d]

    def find(self, name):
        prefix, local = name.split(":")
        return next((p for p in self.properties if p.tag == f"{{{SPACES[prefix]}}}{local}"), None)

    def value(self, name):
        """Text of a property; of a list its items joined; of alternatives the default."""
        found = self.find(name)
        if found is None:
            return None
        items = list(found.iter(RDF + "li"))
        if not items:
            return found.text or ""
        default = [i for i in items if i.get(XML + "lang") == "x-default"]
        return ", ".join(i.text or "" for i in default or items)

    def languages(self, name):
        found = self.find(name)
        return {} if found is None else {i.get(XML + "lang"): i.text or "" for i in found.iter(RDF + "li")}


def check(document):
    stream = document.pdf.Root.get("/Metadata")
    if not isinstance(stream, Stream):
        return [("C-020", "no metadata")]
    findings = []
    data = stream.read_bytes()
    try:
        text = data.decode("utf-8")
        packet = Packet(text)
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        return [("C-020", f"the metadata cannot be read: {error}")]
    header = re.match(r"\s*<\?xpacket ([^?]*)\?>", text)
    if header is None or "bytes=" in header[1] or "encoding=" in header[1]:
        findings.append(("C-020", "the packet's header"))
    for check_part in (check_identifiers, check_extensions, check_title, check_information, check_dates, check_press, check_media):
        findings += check_part(document, packet)
    return findings


def check_identifiers(document, packet):
    part = "3" if document.profile == "archive-3a" else "2"
    for name, wanted in (("pdfaid:part", part), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1")):
        if packet.value(name) != wanted:
            yield "C-021", f"{name} is {packet.value(name)!r}"
    for prefix in ("pdfaid", "pdfuaid", "pdfxid"):
        for bound in re.findall(r'xmlns:(\w+)="' + re.escape(SPACES[prefix]) + '"', packet.text):
            if bound != prefix:
                yield "C-021", f"the prefix of {prefix} is {bound}"


def declared(packet):
    schemas = packet.find("pdfaExtension:schemas")
    result = {}
    if schemas is None:
        return result
    bag = schemas.find(RDF + "Bag")
    for schema in bag if bag is not None else []:
        def field(name, of=schema, prefix="pdfaSchema"):
            return of.findtext(f"{{{SPACES[prefix]}}}{name}") or ""
        properties = schema.find(f"{{{SPACES['pdfaSchema']}}}property")
        names = {}
        for entry in properties.iter(RDF + "li") if properties is not None else []:
            fields = {name: field(name, entry, "pdfaProperty") for name in FIELDS}
            names[fields["name"]] = fields
        result[field("namespaceURI")] = (field("prefix"), field("schema"), names)
    return result


def check_extensions(document, packet):
    prefixes = {uri: prefix for prefix, uri in SPACES.items()}
    extensions = declared(packet)
    for found in packet.properties:
        uri, local = found.tag[1:].split("}")
        prefix = prefixes.get(uri)
        if prefix in KNOWN and (KNOWN[prefix] is None or local in KNOWN[prefix]):
            continue
        schema_prefix, schema, names = extensions.get(uri, ("", "", {}))
        if local not in names:
            yield "C-023", f"{prefix or uri}:{local} is not declared"
        elif not schema or schema_prefix != prefix or not all(names[local].values()):
            yield "C-023", f"the declaration of {prefix}:{local} lacks a field"


def check_title(document, packet):
    languages = packet.languages("dc:title")
    language = str(document.pdf.Root.get("/Lang", "vi"))
    for wanted in ("x-default", language):
        if not languages.get(wanted, "").strip():
            yield "C-024", f"no title for {wanted}"
    preferences = document.pdf.Root.get("/ViewerPreferences", Dictionary())
    if preferences.get("/DisplayDocTitle") is not True:
        yield "C-024", "DisplayDocTitle is not true"


def check_information(document, packet):
    info = document.pdf.trailer.get("/Info", Dictionary())
    pairs = {"/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description", "/Keywords": "pdf:Keywords",
             "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer", "/Trapped": "pdf:Trapped",
             "/GTS_PDFXVersion": "pdfxid:GTS_PDFXVersion"}
    for key, name in pairs.items():
        value = info.get(key)
        said = None if value is None else str(value)[1:] if isinstance(value, Name) else str(value)
        if said != packet.value(name):
            yield "C-025", f"{key} is {said!r}, {name} is {packet.value(name)!r}"


def moment_of_pdf(text):
    found = re.fullmatch(r"D:(\d{14})(?:Z|([+-])(\d\d)'(\d\d)'?)", text or "")
    if found is None:
        return None
    zone = timedelta(hours=int(found[3] or 0), minutes=int(found[4] or 0)) * (-1 if found[2] == "-" else 1)
    return datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=timezone(zone))


def moment_of_xmp(text):
    try:
        return datetime.fromisoformat((text or "").replace("Z", "+00:00"))
    except ValueError:
        return None


def check_dates(document, packet):
    info = document.pdf.trailer.get("/Info", Dictionary())
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        written, said = moment_of_pdf(str(info.get(key, ""))), moment_of_xmp(packet.value(name))
        if written is None or said is None or said.tzinfo is None or written != said:
            yield "C-026", f"{key} and {name} are not one moment"
    if moment_of_xmp(packet.value("xmp:MetadataDate")) is None:
        yield "C-026", "no MetadataDate"


def check_press(document, packet):
    info = document.pdf.trailer.get("/Info", Dictionary())
    if document.is_press:
        if packet.value("pdfxid:GTS_PDFXVersion") != "PDF/X-4" or str(info.get("/GTS_PDFXVersion", "")) != "PDF/X-4":
            yield "C-022", "GTS_PDFXVersion is not PDF/X-4"
        if packet.value("pdf:Trapped") != "False" or str(info.get("/Trapped", "")) != "/False":
            yield "C-027", "Trapped is not False"
    elif packet.find("pdfxid:GTS_PDFXVersion") is not None or "/GTS_PDFXVersion" in info:
        yield "C-022", "claims PDF/X"


def check_media(document, packet):
    for name in ("DocumentID", "InstanceID"):
        if not packet.value(f"xmpMM:{name}"):
            yield "C-028", f"no xmpMM:{name}"
    if packet.value("xmpMM:VersionID") != "1" or packet.value("xmpMM:RenditionClass") != "default":
        yield "C-028", "xmpMM:VersionID or RenditionClass"
