import base64
import re
import time
import zlib
from urllib.parse import unquote

import pytest

from wijzer.sheets import is_printed, print_sheet, qr, qr_file

HTML = (
    '<!doctype html><html lang="nl"><head><title>Blad</title></head>'
    "<body><h1>Blad</h1><p>Een zin.</p></body></html>"
)


def unpacked(pdf):
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"".join(zlib.decompressobj().decompress(one) for one in streams if one[:1] == b"x")


@pytest.fixture
def sheets(tmp_path):
    folder = tmp_path / "sheets"
    folder.mkdir()
    (folder / "sheet.css").write_text("@page { size: A6 } html { font: 10pt Wijzer }", "utf-8")
    return folder


def test_a_sheet_becomes_a_tagged_pdf_in_its_language(sheets, tmp_path):
    pdf = print_sheet(HTML, sheets, tmp_path / "cache")
    assert pdf.startswith(b"%PDF-")
    assert [part for part in (b"/MarkInfo", b"pdfuaid", b"/Lang (nl)") if part not in unpacked(pdf)] == []


def test_a_sheet_is_printed_once_for_each_change_of_its_text_or_its_style(sheets, tmp_path):
    cache = tmp_path / "cache"
    assert not is_printed(HTML, sheets, cache)
    pdf = print_sheet(HTML, sheets, cache)
    assert is_printed(HTML, sheets, cache)
    (kept,) = cache.iterdir()
    assert kept.read_bytes() == pdf
    kept.write_bytes(b"uit de kast")
    assert print_sheet(HTML, sheets, cache) == b"uit de kast"
    print_sheet(HTML.replace("Een zin", "Twee"), sheets, cache)
    (sheets / "sheet.css").write_text("@page { size: A5 }", "utf-8")
    print_sheet(HTML, sheets, cache)
    assert len(list(cache.iterdir())) == 3


def test_the_same_sheet_printed_later_is_the_same_to_the_byte(sheets, tmp_path):
    pdf = print_sheet(HTML, sheets, tmp_path / "a")
    time.sleep(1.1)  # a font would carry the second it was cut down in
    assert print_sheet(HTML, sheets, tmp_path / "b") == pdf


def test_a_qr_code_is_an_image_a_sheet_can_hold():
    head, _, data = qr("https://w.example/").partition(",")
    drawing = base64.b64decode(data).decode() if head.endswith("base64") else unquote(data)
    assert head.startswith("data:image/svg+xml")
    assert "#1c2430" in drawing


def test_another_address_is_another_code():
    assert qr("https://w.example/") != qr("https://w.example/werk/")


def test_a_qr_code_is_the_same_each_time_and_stands_in_a_white_frame():
    code = qr_file("https://w.example/")
    assert code == qr_file("https://w.example/")
    assert code.startswith(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33"><path fill="#fff" d="M0 0h33v33h-33z"/>'
    )
