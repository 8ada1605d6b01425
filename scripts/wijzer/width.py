"""Text becomes its width in a search result: pixels, as a browser would shape it in Arial."""

from __future__ import annotations

from functools import cache

import fontpkg
import uharfbuzz

TITLE = (20, 600)
"""Size and room of a title, both in px: what search engines show, measured, not published."""

DESCRIPTION = (14, 920)
"""Size and room of a description, both in px, over two lines."""


def width(text: str, size: int) -> int:
    """Measure `text` set in `size` px, in px. Arimo has the widths of Arial."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    font = _font()
    uharfbuzz.shape(font, buffer, {})
    units = sum(position.x_advance for position in buffer.glyph_positions or ())
    return round(float(units * size / font.face.upem))


@cache
def _font() -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(fontpkg.path("Arimo")))))
