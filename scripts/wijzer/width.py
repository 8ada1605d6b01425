"""Text becomes its width in a search result: pixels, as a browser would shape it in Arial."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from wijzer.scripts import script_of

if TYPE_CHECKING:
    import uharfbuzz

TITLE = (20, 600)
"""Size and room of a title, both in px: what search engines show, measured, not published."""

DESCRIPTION = (14, 920)
"""Size and room of a description, both in px, over two lines."""

_LATIN = "fontpkg_arimo", "Arimo[wght].ttf"
"""The package and the file of the font that has the widths of Arial."""

_FONTS = {
    "Arab": ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
    "Deva": ("fontpkg_noto_sans_devanagari", "NotoSansDevanagari[wdth,wght].ttf"),
}
"""Scripts it does not hold -> the font they are shaped in."""

_MEAN = {"Ethi": 0.565, "Hans": 1.0}
"""Scripts without a font to shape them in -> the mean width of a letter, in em, as measured."""


def width(text: str, size: int) -> int:
    """Measure `text` set in `size` px, in px. Arabic is shaped: letter by letter it is a third wider."""
    script = script_of(text)
    if script in _MEAN:
        return round(sum(_em(char, script) for char in text) * size)
    return _shaped(text, size, _FONTS.get(script, _LATIN))


def _em(char: str, script: str) -> float:
    return _MEAN[script] if ord(char) > 0x2E7F or script == "Ethi" else _shaped(char, 100, _LATIN) / 100


def _shaped(text: str, size: int, font_file: tuple[str, str]) -> int:
    import uharfbuzz  # slow to load, and only a page that is drawn or checked is measured

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    font = _font(*font_file)
    uharfbuzz.shape(font, buffer, {})
    units = sum(position.x_advance for position in buffer.glyph_positions or ())
    return round(float(units * size / font.face.upem))


@cache
def _font(package: str, file: str) -> uharfbuzz.Font:
    """Open a font. To ask fontpkg where it is takes as long as to measure hundreds of texts."""
    import uharfbuzz

    place = import_module(package).ROOT / "files" / file
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(place))))
