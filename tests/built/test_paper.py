"""The paper version of pages: read aloud, searched and printed like any other document."""

import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest

from .reading import none

OUTLOUD = Path(sys.executable).with_name("outloud")
A4 = (595, 842)


@pytest.fixture(scope="module")
def papers(site: Path) -> dict[str, Path]:
    """Name -> file of each PDF."""
    found = {file.name: file for file in sorted(site.rglob("*.pdf"))}
    assert set(found) >= {"guide.pdf", "agencies.pdf"}
    return found


@pytest.fixture(scope="module")
def opened(papers: dict[str, Path]) -> dict[str, pymupdf.Document]:
    return {name: pymupdf.open(file) for name, file in papers.items()}


@pytest.mark.parametrize("options", [("--fail-on", "error"), ("--fail-on", "warning", "--only", "TAG-020")])
def test_pdf_ua_1(options: tuple[str, ...], papers: dict[str, Path]) -> None:
    """No error, and no empty tag: a screen reader would stop at it and say nothing."""
    for file in papers.values():
        done = subprocess.run([str(OUTLOUD), *options, str(file)], capture_output=True, text=True)
        if done.returncode:
            pytest.fail(done.stdout, pytrace=False)


def test_files_are_whole(papers: dict[str, Path]) -> None:
    for file in papers.values():
        done = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_each_has_a_title_and_a_language(opened: dict[str, pymupdf.Document]) -> None:
    faults = []
    for name, paper in opened.items():
        if len(paper.metadata["title"] or "") < 10:
            faults.append(f"{name}: title {paper.metadata['title']!r}")
        if (paper.language or "")[:2] != "nl":
            faults.append(f"{name}: language {paper.language!r}")
    none(faults)


def test_each_page_has_text_to_search_and_read(opened: dict[str, pymupdf.Document]) -> None:
    none(
        f"{name}: page {page.number + 1}"
        for name, paper in opened.items()
        for page in paper
        if len(page.get_text().split()) < 20
    )


def test_each_letter_has_its_shape(opened: dict[str, pymupdf.Document]) -> None:
    """Glyph 0 is the empty box a font shows for a letter it lacks."""
    none(
        f"{name}: page {page.number + 1}: {chr(letter)!r} in {span['font']}"
        for name, paper in opened.items()
        for page in paper
        for span in page.get_texttrace()
        for letter, glyph, *_ in span["chars"]
        if glyph == 0 or letter == 0xFFFD
    )


def test_each_font_is_inside(opened: dict[str, pymupdf.Document]) -> None:
    none(
        f"{name}: {font[3]}"
        for name, paper in opened.items()
        for page in paper
        for font in page.get_fonts()
        if font[1] == "n/a"
    )


def test_the_guide_has_a_bookmark_for_each_step(opened: dict[str, pymupdf.Document], content) -> None:
    guides = (page for page in content if "guide" in page.root.find("body").get("class").split())
    page = next(page for page in guides if page.for_referrers)
    steps = [one.text_content().strip() for one in page.all("//section/h2|//section/h3")]
    bookmarks = [title for _, title, _ in opened["guide.pdf"].get_toc()]
    assert len(steps) > 50
    none(step for step in steps if step not in bookmarks)


def test_links_inside_the_guide_lead_to_its_pages(opened: dict[str, pymupdf.Document]) -> None:
    guide = opened["guide.pdf"]
    inner = [(page.number + 1, link) for page in guide for link in page.get_links() if not link.get("uri")]
    assert len(inner) > 100
    none(f"page {number}: {link}" for number, link in inner if not 0 <= link.get("page", -1) < len(guide))


def test_links_to_pages_of_the_site_lead_there(
    opened: dict[str, pymupdf.Document], site: Path, base: str
) -> None:
    none(
        f"{name}: page {page.number + 1}: {uri}"
        for name, paper in opened.items()
        for page in paper
        for link in page.get_links()
        if (uri := link.get("uri", "")) and not leads_somewhere(uri, site, base)
    )


def test_the_agencies_fit_on_one_sheet(opened: dict[str, pymupdf.Document]) -> None:
    paper = opened["agencies.pdf"]
    assert len(paper) == 1
    assert (round(paper[0].rect.width), round(paper[0].rect.height)) == A4


def test_nothing_runs_off_the_sheet(opened: dict[str, pymupdf.Document]) -> None:
    none(
        f"{name}: page {page.number + 1}: {word[4]!r}"
        for name, paper in opened.items()
        for page in paper
        for word in page.get_text("words")
        if not page.rect.contains(pymupdf.Rect(word[:4]))
    )


def leads_somewhere(uri: str, site: Path, base: str) -> bool:
    if uri.startswith(base):
        return (site / uri.split("#")[0].removeprefix(base) / "index.html").exists()
    return uri.startswith(("https://", "http://", "tel:", "mailto:"))
