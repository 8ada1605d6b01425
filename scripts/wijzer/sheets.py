"""Paper: the HTML of a sheet becomes a tagged PDF (PDF/UA-1), once for each change of its text."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def print_sheet(html: str, folder: Path, cache: Path) -> bytes:
    """Make the PDF of a sheet whose styles stand in `folder`.

    `cache` keeps it for the next build by the same code and libraries.
    """
    style, key = _style_and_key(html, folder)
    kept = cache / f"{key}.pdf"
    if kept.exists():
        return kept.read_bytes()
    from weasyprint import HTML  # slow to import, and only printing needs it
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    with _still_clock():
        pdf: bytes = HTML(string=html, base_url=str(folder)).write_pdf(
            pdf_variant="pdf/ua-1",
            pdf_identifier=key[:16].encode(),
            font_config=fonts,
            stylesheets=[_style(style, fonts)],
        )
    cache.mkdir(parents=True, exist_ok=True)
    unfinished = kept.with_suffix(".part")
    unfinished.write_bytes(pdf)
    unfinished.replace(kept)
    return pdf


def is_printed(html: str, folder: Path, cache: Path) -> bool:
    """Say whether `print_sheet` has the PDF of a sheet already."""
    return (cache / f"{_style_and_key(html, folder)[1]}.pdf").exists()


def qr(address: str) -> str:
    """Draw the QR code of an address, as an image a sheet can hold."""
    import segno  # slow to load, and a code is drawn once

    return segno.make(address, error="m").svg_data_uri(border=0, dark="#1c2430")


def qr_file(address: str) -> str:
    """Draw the QR code of an address, as an SVG file with its quiet zone.

    One of the eight masks, not the best: each can be read, and weighing them takes four times as long.
    """
    import segno

    drawn: str = segno.make(address, error="m", micro=False, mask=3).svg_inline(
        border=4, light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
    return drawn.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


def _style_and_key(html: str, folder: Path) -> tuple[str, str]:
    style = (folder / "sheet.css").read_text("utf-8")
    key = hashlib.sha256(f"{style}\0{html}".encode()).hexdigest()
    return style, key


@contextmanager
def _still_clock() -> Iterator[None]:
    """Keep the time of printing out of the fonts that are embedded: same text, same bytes."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


def _style(style: str, fonts: object) -> object:
    import fontpkg
    from weasyprint import CSS

    face = "".join(
        f'@font-face{{font-family:"Wijzer";font-weight:{weight};src:url("{file.as_uri()}")}}'
        for weight in (400, 700)
        if (file := fontpkg.path("Noto Sans", weight))
    )
    return CSS(string=face + style, font_config=fonts)
