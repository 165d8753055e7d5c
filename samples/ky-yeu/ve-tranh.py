#!/usr/bin/env python3
"""ve-tranh.py: draws the placeholder pictures of the yearbook into tranh/: flat scenes in the palette of layouts/nha.yaml.

They stand where an office puts its photographs. The same pictures on every machine: the chance is seeded.
"""
import math
import random
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "tranh"
SON, SON_THAM, GACH, MUC, MUC_70, MUC_40, MUC_15 = "#B52630", "#79252C", "#D66C51", "#28394E", "#575D74", "#9598A9", "#D5D6DE"
SEN, SEN_NHAT, NGOC, NGOC_VUA, NGOC_NHAT = "#EEADB7", "#F8E1E3", "#33796E", "#89B9B1", "#CBE1DE"
GIAY, GIAY_DAM, KIM, TRANG = "#F9F4EA", "#F0E5D1", "#C69D4B", "#FFFFFF"


def number(value):
    return f"{value:.1f}".rstrip("0").rstrip(".")


def mix(first, second, share):
    """`share` of the second colour in the first."""
    pairs = [(int(first[i:i + 2], 16), int(second[i:i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


class Scene:
    """Shapes in painting order; equal fills that follow each other share one path."""

    def __init__(self, name, width, height, seed):
        self.name, self.width, self.height = name, width, height
        self.chance = random.Random(seed)
        self.parts = []

    def path(self, data, fill):
        if self.parts and self.parts[-1][0] == fill:
            self.parts[-1][1].append(data)
        else:
            self.parts.append((fill, [data]))

    def box(self, x, y, width, height, fill):
        self.path(f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}z", fill)

    def shape(self, points, fill):
        self.path("M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "z", fill)

    def disc(self, x, y, radius, fill, radius_y=None):
        r = radius if radius_y is None else radius_y
        self.path(f"M{number(x - radius)} {number(y)}a{number(radius)} {number(r)} 0 1 0 {number(2 * radius)} 0"
                  f"a{number(radius)} {number(r)} 0 1 0 {number(-2 * radius)} 0z", fill)

    def tile(self, x, y, width, height, fill):
        r = width / 2
        self.path(f"M{number(x)} {number(y)}h{number(width)}v{number(height - r)}"
                  f"a{number(r)} {number(r)} 0 0 1 {number(-width)} 0z", fill)

    def sky(self, colours, bottom, bands=24):
        """Bands from the first colour at the top to the last one."""
        step = bottom / bands
        for i in range(bands):
            at = i / (bands - 1) * (len(colours) - 1)
            low = min(int(at), len(colours) - 2)
            self.box(0, i * step, self.width, step + 0.4, mix(colours[low], colours[low + 1], at - low))

    def roof(self, x, y, width, rows, tile):
        """A slope of tiles, wider at the foot; the ridge on top."""
        reds = [SON, SON, mix(SON, GACH, 0.35), mix(SON, SON_THAM, 0.3), mix(SON, SON_THAM, 0.6), SON_THAM, GACH]
        for row in range(rows - 1, -1, -1):
            left = x - row * tile * 0.5
            count = round((width + row * tile) / tile)
            for i in range(count):
                self.tile(left + i * tile, y + row * tile * 0.5, tile, tile * 1.4, self.chance.choice(reds))
        # Boards along the slopes hide the steps of the rows.
        foot, board = y + (rows + 1.1) * tile * 0.5, tile * 0.62
        slope = (rows + 1.1) * tile * 0.5
        right = x + round(width / tile) * tile
        for edge, sign in ((x, -1), (right, 1)):
            self.shape([(edge - board * 0.2, y), (edge + board * 0.2, y), (edge + sign * slope + board, foot), (edge + sign * slope - board, foot)], SON_THAM)
        self.box(x - tile * 0.3, y - tile * 0.3, right - x + tile * 0.6, tile * 0.5, MUC)

    def tree(self, x, y, radius):
        for dx, dy, share, colour in ((0, 0, 1, NGOC), (-0.7, 0.35, 0.7, mix(NGOC, MUC, 0.25)), (0.7, 0.3, 0.75, mix(NGOC, NGOC_VUA, 0.3))):
            self.disc(x + dx * radius, y + dy * radius, radius * share, colour)

    def house(self, x, bottom, width, height, wall, glass, floor=13):
        self.box(x, bottom - height, width, height, wall)
        for row in range(int((height - 6) // floor)):
            columns = max(2, round(width / 7 if floor < 12 else width / 10))
            step = width / columns
            for column in range(columns):
                self.box(x + column * step + step * 0.27, bottom - height + 7 + row * floor, step * 0.46, floor * 0.55, glass)

    def write(self):
        body = "".join(f'<path fill="{fill}" d="{"".join(data)}"/>' for fill, data in self.parts)
        text = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}mm" height="{self.height}mm" '
                f'viewBox="0 0 {self.width} {self.height}">{body}</svg>\n')
        (FOLDER / f"{self.name}.svg").write_text(text, encoding="utf-8")


def roofs():
    s = Scene("mai-ngoi", 426, 303, 11)
    s.sky([NGOC_NHAT, mix(NGOC_NHAT, GIAY, 0.7), SEN_NHAT, mix(SEN_NHAT, SEN, 0.4)], 215)
    s.disc(301, 128, 24, mix(GIAY, KIM, 0.12))
    x = -4
    while x < 430:  # the far town
        width = s.chance.randint(16, 34)
        s.box(x, 215 - s.chance.randint(44, 84), width, 140, mix(SEN, SEN_NHAT, s.chance.choice((0.15, 0.35, 0.55))))
        x += width
    x = -6
    walls = [MUC_15, mix(NGOC_NHAT, MUC_15, 0.4), SEN_NHAT, mix(SEN, MUC_15, 0.55), mix(NGOC_VUA, MUC_15, 0.4)]
    while x < 430:
        width = s.chance.randint(15, 23)
        height = s.chance.randint(52, 96)
        wall = s.chance.choice(walls)
        s.house(x, 236, width, height, wall, mix(wall, MUC_70, 0.5), 9)
        if s.chance.random() < 0.45:
            s.shape([(x + 2, 236 - height), (x + width - 2, 236 - height), (x + width - 6, 231 - height), (x + 6, 231 - height)], SON)
        x += width - 1
    s.box(0, 232, 426, 71, mix(MUC, NGOC, 0.3))
    for x in range(0, 430, 15):
        s.tree(x + s.chance.randint(-4, 4), 226 + s.chance.randint(-4, 4), s.chance.randint(8, 12))
    for x, y, width, rows in ((18, 200, 108, 10), (238, 194, 108, 11), (376, 208, 72, 11)):
        s.roof(x, y, width, rows, 9)
    for x in range(-4, 430, 17):
        s.tree(x, 262 + s.chance.randint(-5, 5), s.chance.randint(9, 13))
    s.roof(112, 238, 240, 15, 10)
    s.roof(-70, 262, 100, 12, 10)
    for x, y in ((404, 278), (378, 292), (424, 296)):
        s.tree(x, y, 15)
    s.write()


def bridge(scene, pylons, deck, top, ink):
    for x in pylons:
        for i in range(1, 9):
            for side in (-1, 1):
                far = x + side * i * 7.4
                y = top + 4 + i * 3.2
                scene.shape([(x, y), (far, deck), (far + 0.45, deck), (x + 0.45, y)], ink)
        scene.shape([(x - 1.6, top), (x + 1.6, top), (x + 4.4, deck + 52), (x - 4.4, deck + 52)], ink)
    scene.box(0, deck, scene.width, 3.6, ink)


def river(name, night, seed):
    s = Scene(name, 426, 284, seed)
    if night:
        s.sky([mix(MUC, "#101822", 0.4), MUC, mix(MUC, MUC_70, 0.5)], 160)
        s.disc(318, 44, 15, mix(GIAY, KIM, 0.2))
        far, water, ink, light = mix(MUC, MUC_70, 0.35), mix(MUC, "#101822", 0.25), mix(MUC, "#000000", 0.45), mix(KIM, GIAY, 0.35)
    else:
        s.sky([mix(NGOC_VUA, NGOC_NHAT, 0.5), NGOC_NHAT, GIAY, SEN_NHAT, SEN], 160)
        s.disc(286, 128, 20, mix(GIAY, KIM, 0.2))
        far, water, ink, light = mix(SEN, MUC_40, 0.3), mix(SEN, MUC_40, 0.22), MUC, mix(SEN_NHAT, GIAY, 0.6)
    x = 0
    while x < 426:
        width = s.chance.randint(10, 26)
        height = s.chance.randint(6, 26)
        s.box(x, 160 - height, width, height, far)
        if night:
            for i in range(int(width // 5)):
                s.box(x + 2 + i * 5, 160 - height + 3, 1.4, 1.8, light)
        x += width
    for i in range(31):  # the water, darker towards the viewer
        s.box(0, 160 + i * 4, 426, 4.3, mix(water, ink, 0.02 + i * (0.012 if night else 0.017)))
    sun = 318 if night else 286
    for i in range(30):
        width = s.chance.uniform(6, 22) * (1 - i / 60)
        s.box(sun - width / 2 + s.chance.uniform(-5, 5), 164 + i * 3.4, width, 1.2, light)
    for _ in range(60):
        s.box(s.chance.uniform(0, 420), s.chance.uniform(166, 280), s.chance.uniform(6, 26), 0.6, mix(water, light, 0.35))
    bridge(s, (34, 124, 214, 304, 394), 136, 62, ink)
    for x, y, size in ((130, 206, 1), (172, 190, 0.7), (372, 226, 1.25)):
        s.path(f"M{number(x - 15 * size)} {number(y)}q{number(15 * size)} {number(9 * size)} {number(30 * size)} 0"
               f"l{number(-4 * size)} {number(5 * size)}h{number(-22 * size)}z", mix(ink, "#000000", 0.2))
        s.box(x - 4 * size, y - 6 * size, 9 * size, 6 * size, SON_THAM)
    s.write()


def lotus():
    s = Scene("dam-sen", 400, 300, 5)
    s.sky([mix(MUC, NGOC, 0.2), mix(MUC, NGOC, 0.35)], 300, 12)

    def leaf(x, y, radius, colour, at):
        wedge = 0.16
        a, b = at + wedge, at - wedge
        s.path(f"M{number(x)} {number(y)}L{number(x + radius * math.cos(a))} {number(y + radius * math.sin(a))}"
               f"A{number(radius)} {number(radius)} 0 1 1 {number(x + radius * math.cos(b))} {number(y + radius * math.sin(b))}z", colour)
        for i in range(11):
            t = at + wedge + 0.3 + i * 0.53
            x1, y1 = x + radius * 0.92 * math.cos(t), y + radius * 0.92 * math.sin(t)
            s.shape([(x, y), (x1, y1), (x1 + 0.7, y1 + 0.7)], mix(colour, MUC, 0.22))
        s.disc(x, y, radius * 0.07, mix(colour, GIAY, 0.35))

    greens = [NGOC, mix(NGOC, NGOC_VUA, 0.3), mix(NGOC, NGOC_VUA, 0.6), mix(NGOC, MUC, 0.25), NGOC_VUA]
    placed = []
    for radius in (58, 52, 46, 40, 36, 32, 30, 28, 26, 24, 22, 20, 18, 16, 15, 14, 13, 12) * 3:
        for _ in range(60):
            x, y = s.chance.uniform(-20, 420), s.chance.uniform(-20, 320)
            if all(math.hypot(x - px, y - py) > (radius + pr) * 0.9 for px, py, pr in placed):
                placed.append((x, y, radius))
                leaf(x, y, radius, s.chance.choice(greens), s.chance.uniform(0, 6.28))
                break

    def flower(x, y, radius):
        for layer, (count, size, colour) in enumerate(((11, 1.0, SEN), (9, 0.8, mix(SEN, SEN_NHAT, 0.45)), (7, 0.58, SEN_NHAT), (5, 0.4, mix(SEN_NHAT, TRANG, 0.5)))):
            for i in range(count):
                t = i / count * 6.2832 + layer * 0.35
                tip = (x + radius * size * math.cos(t), y + radius * size * math.sin(t))
                side = radius * size * 0.22
                cx, cy = x + radius * size * 0.55 * math.cos(t), y + radius * size * 0.55 * math.sin(t)
                nx, ny = -math.sin(t) * side, math.cos(t) * side
                tone = mix(colour, SON, 0.08 * (i % 3))
                s.path(f"M{number(x)} {number(y)}Q{number(cx + nx * 1.6)} {number(cy + ny * 1.6)} {number(tip[0])} {number(tip[1])}"
                       f"Q{number(cx - nx * 1.6)} {number(cy - ny * 1.6)} {number(x)} {number(y)}z", tone)
        s.disc(x, y, radius * 0.16, KIM)
        for i in range(6):
            s.disc(x + radius * 0.09 * math.cos(i), y + radius * 0.09 * math.sin(i), radius * 0.02, SON_THAM)

    flower(312, 218, 62)
    flower(352, 66, 34)
    flower(96, 92, 40)
    flower(60, 246, 26)
    s.write()


def classroom():
    s = Scene("lop-hoc", 400, 280, 3)
    s.box(0, 0, 400, 150, GIAY_DAM)
    s.box(0, 150, 400, 130, mix(GACH, GIAY_DAM, 0.35))
    for x in (22, 62, 102):
        s.box(x, 26, 32, 60, TRANG)
        s.box(x + 3, 29, 26, 54, NGOC_NHAT)
        s.tree(x + 16, 70, 9)
        s.box(x + 15, 26, 2, 60, TRANG)
    s.box(150, 28, 168, 82, mix(KIM, GACH, 0.3))
    s.box(154, 32, 160, 74, mix(NGOC, MUC, 0.2))
    for i, width in enumerate((70, 96, 52, 84)):
        s.box(168, 46 + i * 13, width, 1.6, mix(NGOC_NHAT, TRANG, 0.5))
    s.disc(286, 60, 12, mix(NGOC, NGOC_NHAT, 0.4))
    s.box(352, 52, 34, 98, SON)
    s.box(356, 58, 26, 40, mix(SON, GACH, 0.4))
    s.box(0, 146, 400, 4, mix(GACH, SON_THAM, 0.3))
    for row in range(5):
        y, size = 146 + row * 27, 0.72 + row * 0.19
        count = 10 - row
        for i in range(count):
            x = 200 + (i - (count - 1) / 2) * 44 * size
            if abs(x - 200) < 9 and row > 2:
                continue
            shirt = s.chance.choice((TRANG, TRANG, mix(SEN_NHAT, TRANG, 0.3), NGOC_NHAT))
            s.disc(x, y, 6.2 * size, MUC)
            s.path(f"M{number(x - 11 * size)} {number(y + 24 * size)}v{number(-8 * size)}q{number(11 * size)} {number(-14 * size)} {number(22 * size)} 0v{number(8 * size)}z", shirt)
            s.shape([(x - 4 * size, y + 8 * size), (x + 4 * size, y + 8 * size), (x, y + 16 * size)], SON)
            s.box(x - 17 * size, y + 19 * size, 34 * size, 3.6 * size, mix(GACH, SON_THAM, 0.5))
    s.write()


def street():
    s = Scene("pho-hoa", 420, 280, 21)
    s.sky([NGOC_NHAT, mix(NGOC_NHAT, GIAY, 0.8)], 150, 12)
    x = -6
    walls = [SON, NGOC_NHAT, GACH, NGOC, GIAY_DAM, mix(SEN, GACH, 0.3), MUC_40, NGOC_VUA, SEN]
    index = 0
    while x < 420:
        width, height = s.chance.randint(27, 38), s.chance.randint(92, 160)
        wall = walls[index % len(walls)]
        glass = mix(MUC, wall, 0.15) if index % 2 else mix(GIAY, wall, 0.1)
        s.house(x, 196, width, height, wall, glass, 21)
        s.shape([(x - 1, 196 - height), (x + width + 1, 196 - height), (x + width - 5, 184 - height), (x + 5, 184 - height)], s.chance.choice((SON, SON_THAM, GACH)))
        s.box(x + 3, 174, width - 6, 22, mix(MUC, wall, 0.2))
        for i in range(int(width // 4)):
            s.box(x + i * width / int(width // 4), 168, width / int(width // 4), 7, TRANG if i % 2 else s.chance.choice((SON, NGOC)))
        x += width
        index += 1
    s.box(0, 196, 420, 10, MUC_15)
    s.box(0, 206, 420, 30, mix(MUC_15, MUC_40, 0.55))
    for i in range(14):
        s.box(i * 32, 220, 18, 1.6, GIAY)
    s.box(0, 236, 420, 44, mix(NGOC, MUC, 0.25))
    for _ in range(260):
        s.disc(s.chance.uniform(0, 420), s.chance.uniform(238, 280), s.chance.uniform(3, 7), s.chance.choice((NGOC, mix(NGOC, NGOC_VUA, 0.4))))
    for colour in (SON, SEN, TRANG, GACH, KIM, SEN_NHAT):
        for _ in range(62):
            s.disc(s.chance.uniform(0, 420), s.chance.uniform(240, 280), s.chance.uniform(1.4, 2.8), colour)
    for x in range(20, 420, 62):
        s.box(x - 1.4, 150, 2.8, 52, mix(SON_THAM, MUC, 0.5))
        s.tree(x, 146, 13)
    s.write()


def field():
    s = Scene("vuon-hoa", 420, 280, 8)
    s.sky([NGOC_NHAT, GIAY, SEN_NHAT], 96, 14)
    s.disc(120, 50, 17, mix(GIAY, KIM, 0.15))
    x = 0
    while x < 420:
        width, height = s.chance.randint(12, 30), s.chance.randint(8, 26)
        s.box(x, 92 - height, width, height + 6, mix(NGOC_VUA, MUC_15, 0.5))
        x += width
    for x in range(0, 430, 11):
        s.tree(x, 96 + s.chance.randint(-2, 2), s.chance.randint(4, 7))
    s.box(0, 98, 420, 182, mix(NGOC, MUC, 0.2))
    rows = 15
    for i in range(rows):
        left, right = -340 + i * 1100 / rows, -340 + (i + 0.5) * 1100 / rows
        s.shape([(210 + (left - 210) * 0.08, 98), (210 + (right - 210) * 0.08, 98), (right, 280), (left, 280)], NGOC)
    for colour in (SON, SEN, TRANG, GACH, SEN_NHAT, mix(SON, GACH, 0.5)):
        for _ in range(95):
            depth = s.chance.random() ** 1.6
            row = s.chance.randrange(rows)
            across = -340 + (row + s.chance.uniform(0.05, 0.45)) * 1100 / rows
            x = 210 + (across - 210) * (0.08 + 0.92 * depth)
            if -5 < x < 425:
                s.disc(x, 100 + depth * 178, 0.7 + depth * 3, colour)
    for x, y in ((96, 168), (300, 150), (232, 190)):
        s.box(x - 3, y, 6, 12, SON_THAM)
        s.disc(x, y - 3, 3.2, MUC)
        s.shape([(x - 8, y - 4), (x + 8, y - 4), (x, y - 11)], KIM)
    s.write()


def market():
    s = Scene("cho", 400, 280, 14)
    s.box(0, 0, 400, 280, mix(GACH, SON_THAM, 0.45))
    fruits = [GACH, SON, NGOC, NGOC_VUA, SEN, KIM, GIAY_DAM, mix(SON, SON_THAM, 0.4), mix(NGOC, KIM, 0.5)]
    for row in range(4):
        for column in range(5):
            x, y = 6 + column * 78.6, 6 + row * 68
            s.box(x, y, 74, 63, mix(KIM, GIAY_DAM, 0.45))
            s.box(x + 4, y + 4, 66, 55, mix(MUC, SON_THAM, 0.4))
            colour = fruits[(row * 4 + column * 3) % len(fruits)]
            size = s.chance.choice((5.2, 6.4, 8))
            across = int(66 // (2 * size))
            for r in range(int(55 // (size * 1.8))):
                for c in range(across):
                    cx = x + 4 + (c + 0.5) * 66 / across
                    cy = y + 4 + size + r * size * 1.8
                    if cy + size < y + 61:
                        s.disc(cx, cy, size * 0.97, mix(colour, MUC, 0.14 * ((r * 5 + c * 3) % 3)))
                        s.disc(cx - size * 0.3, cy - size * 0.3, size * 0.18, mix(colour, TRANG, 0.5))
    s.write()


def counter():
    s = Scene("mot-cua", 420, 280, 17)
    s.box(0, 0, 420, 178, NGOC)
    s.box(0, 0, 420, 30, mix(NGOC, MUC, 0.45))
    for i in range(7):
        s.box(16 + i * 60, 10, 34, 4, mix(KIM, GIAY, 0.5))
    for i in range(6):
        x = 8 + i * 68
        s.box(x, 46, 60, 84, mix(NGOC, NGOC_VUA, 0.45))
        s.box(x + 4, 50, 52, 76, mix(NGOC_NHAT, NGOC_VUA, 0.35))
        s.box(x + 12, 36, 36, 16, MUC)
        s.box(x + 18, 42, 24, 4, s.chance.choice((SON, KIM, GACH)))
        s.disc(x + 30, 90, 10, MUC)
        s.path(f"M{x + 12} 130v-10q18 -24 36 0v10z", s.chance.choice((TRANG, SEN_NHAT, NGOC_NHAT)))
        s.box(x + 40, 106, 14, 11, MUC_70)
    s.box(0, 128, 420, 12, mix(KIM, GIAY_DAM, 0.5))
    s.box(0, 140, 420, 46, mix(KIM, GACH, 0.35))
    for i in range(6):
        s.box(16 + i * 68, 148, 44, 30, mix(KIM, GACH, 0.15))
    s.box(0, 186, 420, 94, GIAY_DAM)
    for row in range(2):
        for i in range(8):
            x, y = 14 + i * 51 + row * 12, 206 + row * 36
            s.box(x, y, 38, 20, mix(SON, SON_THAM, 0.3 * row))
            s.box(x, y + 20, 38, 7, SON_THAM)
            s.box(x + 3, y + 27, 3, 9, MUC)
            s.box(x + 32, y + 27, 3, 9, MUC)
    s.write()


def flats():
    s = Scene("dem", 400, 280, 29)
    s.sky([mix(MUC, "#101822", 0.5), MUC, mix(MUC, MUC_70, 0.6)], 280, 16)
    s.disc(322, 52, 16, mix(GIAY, KIM, 0.25))
    for layer, (tone, low, high) in enumerate(((mix(MUC, MUC_70, 0.5), 120, 200), (mix(MUC, MUC_70, 0.2), 90, 165), (mix(MUC, "#000000", 0.25), 50, 125))):
        x = -8
        while x < 400:
            width, height = s.chance.randint(34, 64), s.chance.randint(low, high)
            s.box(x, 280 - height, width, height, tone)
            for r in range(int(height // 11)):
                for c in range(int(width // 9)):
                    if s.chance.random() < 0.3:
                        s.box(x + 4 + c * 9, 280 - height + 5 + r * 11, 4.4, 5.4, s.chance.choice((KIM, mix(KIM, GIAY, 0.5), mix(GACH, KIM, 0.5), MUC_40, GIAY_DAM)))
            x += width + s.chance.randint(0, 12)
    s.write()


def portrait(index, ground, ink):
    """Head and shoulders without a feature: where a portrait will be."""
    s = Scene(f"chan-dung-{index}", 100, 120, index)
    s.box(0, 0, 100, 120, ground)
    s.disc(50, 107, 35, ink)
    s.disc(50, 42.5, 18.5, ground, 22.5)
    s.disc(50, 42.5, 16.5, ink, 20.5)
    s.write()


def main():
    FOLDER.mkdir(exist_ok=True)
    for index, (ground, ink) in enumerate(((GIAY_DAM, MUC), (SEN_NHAT, GACH), (NGOC_NHAT, NGOC), (MUC_15, MUC_70)), 1):
        portrait(index, ground, ink)
    roofs()
    river("song", False, 2)
    river("song-dem", True, 2)
    lotus()
    classroom()
    street()
    field()
    market()
    counter()
    flats()


if __name__ == "__main__":
    main()
