"""How people with colour blindness see colours, and how far two colours are apart; for scripts/colour-views and its test.

Colour blindness: Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision
deficiency", table of severity 1.0, in linear light. Differences: CIEDE2000 (Sharma, Wu and Dalal 2005), since the chroma that
CIE 1976 makes so much of is what colour-blind eyes miss.
"""
import math

import numpy

MATRICES = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
LUMINANCE = [0.2126729, 0.7151522, 0.0721750]
VIEWS = {"normal": numpy.eye(3), **{name: numpy.array(rows) for name, rows in MATRICES.items()}, "grey": numpy.array([LUMINANCE] * 3)}
TO_XYZ = numpy.array([[0.4124564, 0.3575761, 0.1804375], LUMINANCE, [0.0193339, 0.1191920, 0.9503041]])
WHITE = numpy.array([0.95047, 1.0, 1.08883])


def to_light(colour):
    """sRGB from 0 to 1 (IEC 61966-2-1) as linear light."""
    colour = numpy.asarray(colour, dtype=float)
    return numpy.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)


def to_srgb(light):
    return numpy.where(light <= 0.0031308, light * 12.92, 1.055 * numpy.maximum(light, 0.0031308) ** (1 / 2.4) - 0.055)


def seen(pixels, view):
    """An array of 8-bit sRGB, its last axis the three channels, as it is seen."""
    light = to_light(numpy.asarray(pixels) / 255.0) @ VIEWS[view].T
    return numpy.rint(to_srgb(numpy.clip(light, 0, 1)) * 255).astype(numpy.uint8)


def lab(hexadecimal, view="normal"):
    """L*, a*, b* (CIE 1976, D65) of "#RRGGBB" as it is seen."""
    light = to_light([int(hexadecimal[i:i + 2], 16) / 255 for i in (1, 3, 5)])
    xyz = TO_XYZ @ numpy.clip(VIEWS[view] @ light, 0, 1) / WHITE
    f = numpy.where(xyz > 216 / 24389, numpy.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def difference(one, other):
    """CIEDE2000 of two (L*, a*, b*)."""
    def share(chroma):
        return math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))

    stretch = 1.5 - share((math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2) / 2
    (l1, a1, b1), (l2, a2, b2) = one, other
    c1, c2 = math.hypot(a1 * stretch, b1), math.hypot(a2 * stretch, b2)
    h1, h2 = (math.degrees(math.atan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    grey = c1 * c2 == 0
    turn = 0 if grey else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if grey else (h1 + turn / 2) % 360
    middle, chroma = (l1 + l2) / 2 - 50, (c1 + c2) / 2

    def cos(degrees):
        return math.cos(math.radians(degrees))

    weight = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63)
    dl = (l2 - l1) / (1 + 0.015 * middle ** 2 / math.sqrt(20 + middle ** 2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * chroma * weight)
    rotation = -2 * share(chroma) * math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2))))
    return math.sqrt(max(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh, 0))
