"""What is shown without internet, and what a phone needs to install the site."""

import json
import struct
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from .reading import Built, file_of, none
from .test_pages import (
    has_a_strict_policy,
    has_no_inline_script,
    has_no_inline_style,
    has_one_heading_1,
    has_words_in_every_link,
    loads_only_its_own,
    words,
)

RULES = (
    has_a_strict_policy, has_no_inline_script, has_no_inline_style, has_one_heading_1,
    has_words_in_every_link, loads_only_its_own,
)  # fmt: skip


@pytest.fixture(scope="module")
def notices(site: Path, base: str) -> list[Built]:
    files = sorted((site / "assets/offline").glob("*.html"))
    return [Built(file.relative_to(site).as_posix(), base + file.name, file) for file in files]


def test_each_language_has_a_notice_that_speaks_it(notices: list[Built], content: list[Built]) -> None:
    assert sorted(page.lang for page in notices) == sorted({page.lang for page in content})
    none(page.path for page in notices if page.all("//h1/text()") != [words(page.lang)["offline"]])
    none(f"{page.path}: {fault}" for page in notices for rule in RULES for fault in rule(page))


def test_a_notice_leads_and_looks_right_wherever_it_is_shown(
    site: Path, base: str, notices: list[Built]
) -> None:
    used = [(page, one) for page in notices for one in page.all("//a/@href|//link/@href")]
    root = urlsplit(base).path
    none(f"{page.path}: {one}" for page, one in used if not one.startswith(root))
    none(f"{page.path}: {one}" for page, one in used if not file_of(site, base, urljoin(base, one)).is_file())


def test_every_page_names_the_manifest_of_its_language(site: Path, base: str, content: list[Built]) -> None:
    for page in content:
        (name,) = page.all("//head/link[@rel='manifest']/@href")
        found = json.loads(file_of(site, base, urljoin(page.url, name)).read_text("utf-8"))
        assert (found["lang"], found["dir"]) == (page.lang, page.root.get("dir")), page.path


def test_a_manifest_leads_to_pages_and_pictures_that_exist(site: Path) -> None:
    for file in (site / "assets/app").glob("*.webmanifest"):
        found = json.loads(file.read_text("utf-8"))
        assert (file.parent / found["start_url"] / "index.html").is_file(), file.name
        for icon in found["icons"]:
            picture = file.parent / icon["src"]
            assert icon["sizes"] == size(picture), picture


def size(picture: Path) -> str:
    """Give the size of a picture as a manifest says it."""
    if picture.suffix == ".svg":
        return "any"
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return f"{width}x{height}"
