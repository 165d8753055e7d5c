"""A font of the file: codes, widths, texts, and the program behind them (read with fontTools)."""
import io
import re

from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Stream


class Font:
    def __init__(self, obj):
        self.obj = obj
        descendants = obj.get("/DescendantFonts")
        self.cid = descendants[0] if isinstance(descendants, Array) and len(descendants) > 0 else Dictionary()
        self.descriptor = self.cid.get("/FontDescriptor", Dictionary())
        self.file = next((self.descriptor[k] for k in ("/FontFile2", "/FontFile3", "/FontFile") if k in self.descriptor), None)
        self.map_name, self.code_bytes = self.read_encoding()
        self.widths = self.read_widths()
        self.texts = self.read_texts()
        self.program_widths, self.fault, self.tables = {}, None, None
        self.is_cff = "/FontFile3" in self.descriptor
        self.map = self.read_map()
        if isinstance(self.file, Stream):
            try:
                self.read_program(self.file.read_bytes())
            except Exception as error:  # a program that fontTools cannot read is the finding
                self.fault = f"{type(error).__name__}: {error}"

    def read_encoding(self):
        """The name of a CMap whose codes are the CIDs, and how long they are; None: it is another one."""
        encoding = self.obj.get("/Encoding", "")
        if not isinstance(encoding, Stream):
            return str(encoding)[1:], 2 if str(encoding) == "/Identity-H" else None
        data = encoding.read_bytes().decode("latin-1")
        spaces = re.findall(r"begincodespacerange(.*?)endcodespacerange", data, re.S)
        ranges = re.findall(r"begincid(?:range|char)(.*?)endcid", data, re.S)
        is_byte = [s.split() for s in spaces] == [["<00>", "<FF>"]] and [r.split() for r in ranges] == [["<00>", "<FF>", "0"]]
        return str(encoding.get("/CMapName", ""))[1:], 1 if is_byte else None

    def read_widths(self):
        widths, array = {}, list(self.cid.get("/W", Array()))
        i = 0
        while i + 1 < len(array):
            first = int(array[i])
            if isinstance(array[i + 1], Array):
                for n, width in enumerate(array[i + 1]):
                    widths[first + n] = float(width)
                i += 2
            else:
                for code in range(first, int(array[i + 1]) + 1):
                    widths[code] = float(array[i + 2])
                i += 3
        return widths

    def width(self, code):
        return self.widths.get(code, float(self.cid.get("/DW", 1000)))

    def read_texts(self):
        stream = self.obj.get("/ToUnicode")
        if not isinstance(stream, Stream):
            return None
        texts, data = {}, stream.read_bytes().decode("latin-1")

        def decode(digits):
            units = bytes.fromhex(digits)
            return units.decode("utf-16-be", "surrogatepass")

        for block in re.findall(r"beginbfchar(.*?)endbfchar", data, re.S):
            for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
                texts[int(code, 16)] = decode(text)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", data, re.S):
            for low, high, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
                for code in range(int(low, 16), int(high, 16) + 1):
                    last = int(text[-4:], 16) + code - int(low, 16)
                    texts[code] = decode(text[:-4] + f"{last:04X}")
            for low, high, array in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\[(.*?)\]", block, re.S):
                for n, text in enumerate(re.findall(r"<([0-9A-Fa-f]+)>", array)):
                    texts[int(low, 16) + n] = decode(text)
        return texts

    def text(self, code):
        return (self.texts or {}).get(code, "")

    def read_map(self):
        value = self.cid.get("/CIDToGIDMap")
        if isinstance(value, Stream):
            data = value.read_bytes()
            return [data[i] << 8 | data[i + 1] for i in range(0, len(data) - 1, 2)]
        return None

    def read_program(self, data):
        if self.is_cff:
            if data[:4] in (b"OTTO", b"\0\1\0\0", b"true"):
                self.fault = "an OpenType wrapper where bare CFF should be"
                return
            fonts = CFFFontSet()
            fonts.decompile(io.BytesIO(data), None)
            top = fonts.topDictIndex[0]
            strings, scale = top.CharStrings, 1.0
            if hasattr(top, "FontMatrix"):
                scale = top.FontMatrix[0] * 1000
            is_keyed = hasattr(top, "ROS")
            for index, name in enumerate(top.charset):
                cid = (int(name[3:]) if name != ".notdef" else 0) if is_keyed else index
                charstring = strings[name]
                charstring.draw(NullPen())
                self.program_widths[cid] = charstring.width * scale
            self.glyph_count = len(top.charset)
        else:
            tables = TTFont(io.BytesIO(data), lazy=True, recalcTimestamp=False)
            self.tables = tables
            unit = 1000 / tables["head"].unitsPerEm
            order = tables.getGlyphOrder()
            self.glyph_count = len(order)
            metrics = tables["hmtx"].metrics
            for glyph, name in enumerate(order):
                self.program_widths[glyph] = metrics[name][0] * unit

    def glyph(self, code):
        """The glyph or CID behind a code; None if there is none."""
        if self.is_cff:
            return code if code in self.program_widths else None
        glyph = code if self.map is None else self.map[code] if code < len(self.map) else None
        return glyph if glyph in self.program_widths else None
