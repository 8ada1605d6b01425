"""Any file of any translation may be missing: what is left of the site is right."""

import os
import random
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from .reading import file_of, none, read, same_origin

REPOSITORY = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def thinned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The site without ten files of translations, another ten each day, a home page always among them."""
    top = tmp_path_factory.mktemp("thinned")
    for name in ("docs", "overrides"):
        shutil.copytree(REPOSITORY / name, top / name)
    (top / "scripts").mkdir()  # mkdocs.yml watches it
    shutil.copy(REPOSITORY / "mkdocs.yml", top)
    docs = top / "docs"
    files = sorted(file.relative_to(docs).as_posix() for file in docs.rglob("*.md"))
    translated = [file for file in files if not file.startswith("nl/") and file != "tr/index.md"]
    gone = ["tr/index.md", *random.Random(date.today().toordinal()).sample(translated, 9)]
    for name in gone:
        (docs / name).unlink()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=top, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"without {gone}:\n{done.stdout}{done.stderr}"
    return top / "site", gone


def test_a_missing_page_is_not_built(thinned: tuple[Path, list[str]]) -> None:
    site, gone = thinned
    addresses = (re.sub(r"(^|/)index\.md$|\.md$", "", name) for name in gone)
    none(address for address in addresses if (site / address / "index.html").exists())


def test_nothing_leads_to_a_missing_page(thinned: tuple[Path, list[str]], base: str) -> None:
    site, gone = thinned
    pages = read(site, base)
    assert len(pages) > 400
    none(
        f"without {gone}: {page.path} leads to {url}"
        for page in pages
        for url in {*page.links, *page.alternates.values()}
        if same_origin(url, base) and not file_of(site, base, url).is_file()
    )


def test_the_sitemap_names_pages_that_exist(thinned: tuple[Path, list[str]], base: str) -> None:
    site, _ = thinned
    urls = set(re.findall(rf'{re.escape(base)}[^<"]*', (site / "sitemap.xml").read_text("utf-8")))
    assert len(urls) > 400
    none(url for url in urls if not file_of(site, base, url).is_file())
