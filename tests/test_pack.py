import gzip

import brotli
import pytest

from wijzer.pack import pack

LONG = "Inburgeren in Vlaanderen en Brussel. " * 40


def built(top, **files):
    (top / "site").mkdir()
    for name, text in files.items():
        (top / "site" / name.replace("_", ".")).write_text(text, "utf-8")
    return top / "site"


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def test_each_text_gets_two_copies_of_itself(tmp_path):
    site = built(tmp_path, index_html=LONG, film_mp4=LONG)
    assert pack(site, tmp_path / "cache") == 1
    assert names(site) == ["film.mp4", "index.html", "index.html.br", "index.html.gz"]
    assert brotli.decompress((site / "index.html.br").read_bytes()).decode() == LONG
    assert gzip.decompress((site / "index.html.gz").read_bytes()).decode() == LONG


def test_a_copy_that_is_not_smaller_is_left_out(tmp_path):
    site = built(tmp_path, a_js="a")
    pack(site, tmp_path / "cache")
    assert names(site) == ["a.js"]


def test_the_same_content_is_packed_once_and_gives_the_same_bytes(tmp_path):
    site = built(tmp_path, a_html=LONG, b_html=LONG)
    pack(site, tmp_path / "cache")
    first = (site / "a.html.gz").read_bytes()
    assert len(names(tmp_path / "cache/packed")) == 2
    pack(site, tmp_path / "cache")
    assert first == (site / "a.html.gz").read_bytes() == (site / "b.html.gz").read_bytes()
    assert len(names(tmp_path / "cache/packed")) == 2


@pytest.mark.parametrize(
    "damage", [b"", b"\x1f\x8bniets", gzip.compress(b"iets anders"), brotli.compress(b"anders")]
)
def test_a_damaged_cache_is_not_believed(damage, tmp_path):
    site = built(tmp_path, a_html=LONG)
    pack(site, tmp_path / "cache")
    for file in (tmp_path / "cache/packed").iterdir():
        file.write_bytes(damage)
    pack(site, tmp_path / "cache")
    assert brotli.decompress((site / "a.html.br").read_bytes()).decode() == LONG
    assert gzip.decompress((site / "a.html.gz").read_bytes()).decode() == LONG
