"""The fast road, taken: the same bytes as MkDocs', nothing drawn twice, and never half a site."""

import dataclasses
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time

import pytest
from jinja2 import TemplateSyntaxError

from test_build import OVERRIDES, copy, files
from test_build import build as mkdocs
from wijzer import road
from wijzer.build import Build, RefusedError, Tale, codes, keys
from wijzer.sheets import qr_file

SEE_ALL = {"diensten/", "doorverwijzers/gemeenten/oost-vlaanderen/"}
"""Pages that are made out of the texts of others, and are drawn again after any change."""

EDIT = {
    "a template": ("frame/pages/guide.html", "{% block content %}", "{% block content %}<hr>"),
    "a partial": ("frame/partials/card.html", "<dl>", "<dl class=x>"),
    "a fact": ("top/docs/_data/facts.yml", "value: 40", "value: 41"),
    "a keyword": ("top/docs/_data/keywords/nl.csv", "inburgeringstraject,", "onthaalprogramma,"),
    "a word": ("top/docs/_data/words/ro.yml", "menu: Meniu", "menu: Cuprins"),
    "a text": ("top/docs/ro/index.md", "\n# ", "\n# Nou: "),
    "a Dutch text": ("top/docs/nl/index.md", "\n# ", "\n# Nieuw: "),
    "a municipality": ("top/docs/_data/places.csv", "Aalst", "Aalstede"),
    "a script": ("frame/assets/js/words.js", "let found", "let foundBefore, found"),
    "a film's captions": ("top/docs/assets/film/uitleg.nl.vtt", "WEBVTT", "WEBVTT - nieuw"),
    "the notice": ("frame/offline.html", "<html", "<html class=x"),
}


@pytest.fixture
def top(tmp_path):
    (tmp_path / "frame").symlink_to(OVERRIDES)
    return copy(tmp_path / "top", frame=tmp_path / "frame")


@pytest.fixture
def own(tmp_path):
    """The tiny site with templates of its own, to change."""
    shutil.copytree(OVERRIDES, tmp_path / "frame")
    return copy(tmp_path / "top", frame=tmp_path / "frame")


def fast(top, only=(), out=None, hands=2, said=None):
    build = Build(
        road.settings(top / "mkdocs.yml", out), Tale(said.append if said is not None else print), hands
    )
    return build.run(only)


def same(one, other):
    """Give the names of the files that are not the same in two folders."""
    ours, theirs = files(one), files(other)
    texts = ({name: file.read_bytes() for name, file in each.items()} for each in (ours, theirs))
    return sorted({name for name, _ in set.symmetric_difference(*(set(each.items()) for each in texts))})


def test_both_roads_lead_to_the_same_bytes(top, tmp_path):
    fast(top, out=tmp_path / "fast")
    assert same(tmp_path / "fast", mkdocs(top)) == []
    fast(top, out=tmp_path / "again")
    assert same(tmp_path / "again", tmp_path / "fast") == []


def test_one_process_makes_what_two_make(top, tmp_path):
    fast(top, out=tmp_path / "two")
    (top / ".cache").rename(top / "kept")
    fast(top, out=tmp_path / "one", hands=1)
    assert same(tmp_path / "one", tmp_path / "two") == []


def test_what_is_known_is_not_drawn_again(top):
    assert len(fast(top).drawn) == 15
    again = fast(top)
    assert (again.pages, again.drawn) == (15, ())
    assert str(again) == "15 pages in 3 languages (0 drawn, 15 known), 1 sheets"


def test_a_build_that_knows_all_loads_neither_mkdocs_nor_what_checks_and_draws(top):
    fast(top)
    road.settings(top / "mkdocs.yml")
    slow = ("mkdocs.config", "wijzer.view", "wijzer.check.links", "uharfbuzz", "segno", "lunr", "comrak")
    script = (
        "import sys; from wijzer.__main__ import main; main(['build', '--jobs', '1']); "
        f"print([one for one in {slow} if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=top, capture_output=True, text=True, check=True)
    assert "(0 drawn, 15 known)" in done.stdout
    assert done.stdout.endswith("\n[]\n")


@pytest.mark.parametrize(
    ("what", "drawn"),
    [
        ("a template", {"doorverwijzers/gids/"}),
        ("a partial", None),
        ("a fact", {"inburgering/", "ro/inburgering/"}),
        ("a keyword", {"inburgering/"}),
        ("a word", {"ro/", "ro/inburgering/", "ro/zoeken/"}),
        ("a text", {"ro/"}),
        ("a Dutch text", None),
        ("a municipality", None),
        ("a script", set()),
        ("a film's captions", set()),
        ("the notice", None),
    ],
)
def test_a_change_draws_exactly_what_depends_on_it(own, tmp_path, what, drawn):
    fast(own)
    file, old, new = EDIT[what]
    text = (tmp_path / file).read_text("utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new), "utf-8")
    found = fast(own)
    assert same(own / "site", mkdocs_of(own, tmp_path)) == []
    if drawn is not None:
        assert set(found.drawn) - SEE_ALL == drawn


def mkdocs_of(top, tmp_path):
    """Build what is in `top` the plain way, somewhere else."""
    (top / "site").rename(tmp_path / "by-fast-road")
    built = mkdocs(top)
    built.rename(tmp_path / "by-mkdocs")
    (tmp_path / "by-fast-road").rename(top / "site")
    return tmp_path / "by-mkdocs"


def test_another_library_version_draws_all_anew(top, monkeypatch):
    fast(top)
    monkeypatch.setattr(keys, "libraries", lambda: ("jinja2 99",))
    keys.code_of.cache_clear()
    assert len(fast(top).drawn) == 15
    keys.code_of.cache_clear()


def test_a_qr_code_is_kept_with_the_paper_and_drawn_again_when_that_is_damaged(top, tmp_path, monkeypatch):
    drawn = []
    monkeypatch.setattr(codes, "qr_file", lambda address: drawn.append(address) or qr_file(address))
    fast(top, out=tmp_path / "first", hands=1)
    assert len(set(drawn)) == 15
    drawn.clear()
    shutil.rmtree(top / ".cache/wijzer/site")
    fast(top, out=tmp_path / "second", hands=1)
    assert drawn == []
    kept = top / ".cache/wijzer/paper/codes/ro.pack"
    kept.write_bytes(kept.read_bytes()[:-9] + b"\0" * 9)
    fast(top, out=tmp_path / "third", hands=1)
    assert drawn
    assert all("/ro/" in address for address in drawn)
    assert same(tmp_path / "first", tmp_path / "second") == same(tmp_path / "first", tmp_path / "third") == []


def test_a_film_is_copied_and_never_kept(top):
    fast(top)
    film = (top / "docs/assets/film/uitleg.mp4").read_bytes()
    assert (top / "site/assets/film/uitleg.mp4").read_bytes() == film
    kept = [file for file in (top / ".cache").rglob("*.pack") if film in file.read_bytes()]
    fast(top)
    assert ((top / "site/assets/film/uitleg.mp4").read_bytes(), kept) == (film, [])


def test_who_watches_is_shown_the_pages_first_and_their_paper_follows(top, tmp_path):
    settings = dataclasses.replace(road.settings(top / "mkdocs.yml", tmp_path / "shown"), serving=True)
    guide, paper = top / "docs/nl/doorverwijzers/gids.md", tmp_path / "shown/doorverwijzers/gids/guide.pdf"
    build = Build(settings, Tale(print), 2)
    build.run()
    assert (paper.with_name("index.html").exists(), paper.exists()) == (True, False)
    build.wait()
    first = paper.read_bytes()
    assert first.startswith(b"%PDF")
    for title in ("Een andere gids", "Nog een gids"):  # the first is not printed to its end
        text = guide.read_text("utf-8")
        guide.write_text(re.sub(r"(?m)^(# ).*$", rf"\1{title}", text), "utf-8")
        build.run()
        assert title in paper.with_name("index.html").read_text("utf-8")
        assert paper.read_bytes() == first
    build.wait()
    assert paper.read_bytes() != first
    assert sorted(one.name for one in paper.parent.glob("guide.*")) == ["guide.pdf"]
    fast(top, out=tmp_path / "built")
    assert paper.read_bytes() == (tmp_path / "built/doorverwijzers/gids/guide.pdf").read_bytes()


def test_a_page_that_goes_leaves_nothing_behind(top):
    fast(top)
    (top / "docs/ro/inburgering/index.md").unlink()
    fast(top)
    assert not (top / "site/ro/inburgering").exists()


def test_the_site_before_the_last_lends_its_folders_and_nothing_of_what_was_in_it(top, tmp_path):
    home = top / "docs/ro/index.md"
    text = home.read_text("utf-8")
    fast(top)
    folders = []
    for word in ("Unu", "Doi", "Trei", "Patru"):
        home.write_text(text.replace("\n# ", f"\n# {word}: "), "utf-8")
        last = (top / "site/ro/index.html").read_bytes()
        assert fast(top).drawn == ("ro/",)
        assert (top / "site.spare/ro/index.html").read_bytes() == last
        folders.append((top / "site/ar").stat().st_ino)
    assert folders[:2] == folders[2:]
    (top / "docs/ro/inburgering/index.md").unlink()
    home.write_text(text, "utf-8")
    fast(top)
    assert same(top / "site", mkdocs_of(top, tmp_path)) == []
    assert not (top / "site/ro/inburgering").exists()


def test_a_fault_is_told_with_its_line_and_the_old_site_stands(top):
    fast(top)
    before = {name: file.stat().st_ino for name, file in files(top / "site").items()}
    page = top / "docs/nl/over/index.md"
    page.write_text(page.read_text("utf-8").replace("menu: Over", "kleur: rood"), "utf-8")
    with pytest.raises(RefusedError, match=r"docs/nl/over/index.md:4: unknown key 'kleur'"):
        fast(top)
    assert {name: file.stat().st_ino for name, file in files(top / "site").items()} == before
    assert sorted(one.name for one in top.iterdir() if one.name.startswith("site")) == ["site"]


@pytest.mark.parametrize(
    "damage", [lambda raw: raw[: len(raw) // 2], lambda raw: raw[:-9] + b"\0" * 9, lambda raw: b""]
)
def test_a_damaged_cache_is_made_again(top, tmp_path, damage):
    fast(top, out=tmp_path / "good")
    packs = sorted((top / ".cache").rglob("*.pack"))
    assert len(packs) > 10
    for pack in packs:
        pack.write_bytes(damage(pack.read_bytes()))
    assert len(fast(top, out=tmp_path / "again").drawn) == 15
    assert same(tmp_path / "again", tmp_path / "good") == []


def test_a_cache_that_cannot_be_written_is_told_and_stops_nothing(top):
    (top / ".cache").mkdir()
    (top / ".cache/wijzer").write_text("a file where a folder should be", "utf-8")
    (top / "docs/nl/doorverwijzers/gids.md").write_text(
        (top / "docs/nl/doorverwijzers/gids.md").read_text("utf-8").replace("sheet: guide\n", ""), "utf-8"
    )
    said = []
    assert fast(top, hands=1, said=said).pages == 15
    (line,) = said
    assert ".pack: not kept for the next build: " in line


def write_again(top, text):
    """Write the first words of the Romanian home page anew."""
    home = top / "docs/ro/index.md"
    home.write_text(re.sub(r"Aici .*începe", text, home.read_text("utf-8")), "utf-8")


def run(top, *arguments, **how):
    command = [sys.executable, "-m", "wijzer", "build", *arguments]
    return subprocess.Popen(
        command, cwd=top, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **how
    )


def test_a_full_disk_is_told_and_the_old_site_stands(top):
    fast(top)
    before = same(top / "site", top / "site"), files(top / "site").keys()
    write_again(top, "Aici chiar începe")
    most = 6000  # bytes: a page is larger
    limited = run(top, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
    said, _ = limited.communicate()
    assert limited.returncode == 1, said
    assert "File too large" in said
    assert (same(top / "site", top / "site"), files(top / "site").keys()) == before
    fast(top)
    assert "Aici chiar începe" in (top / "site/ro/index.html").read_text("utf-8")


def test_a_build_that_is_killed_leaves_the_old_site_and_the_next_one_is_right(top, tmp_path):
    fast(top)
    for moment, text in (
        (0.3, "Aici abia începe"),
        (0.5, "Aici începe"),
        (0.7, "Aici nu începe"),
        (0.9, "Aici începe"),
    ):
        known = files(top / "site").keys()
        write_again(top, text)
        killed = run(top)
        time.sleep(moment)
        os.kill(killed.pid, signal.SIGKILL)
        killed.communicate()
        found = files(top / "site").keys()
        fast(top)
        assert found in (known, files(top / "site").keys())  # it may have been done already
        assert text in (top / "site/ro/index.html").read_text("utf-8")
    assert same(top / "site", mkdocs_of(top, tmp_path)) == []
    assert sorted(one.name for one in top.iterdir() if one.name.startswith("site")) == ["site", "site.spare"]


def test_languages_built_apart_are_joined_to_the_same_bytes(top, tmp_path):
    fast(top, out=tmp_path / "whole")
    (top / ".cache").rename(top / "kept")
    fast(top, ("nl", "ar"), tmp_path / "one")
    fast(top, ("ro",), tmp_path / "two")
    assert not (tmp_path / "two/over").exists()
    build = Build(road.settings(top / "mkdocs.yml", tmp_path / "joined"), Tale(print))
    build.join([tmp_path / "one", tmp_path / "two"])
    assert same(tmp_path / "joined", tmp_path / "whole") == []


@pytest.mark.parametrize("hands", [1, 2])
@pytest.mark.parametrize(
    ("key", "dutch"),
    [
        ("region_vlaanderen", "Vlaanderen"),  # a page stumbles over it
        ("take_lead", "Hier kan je hulp vragen:"),  # and what pages load
    ],
)
def test_what_cannot_be_made_for_a_fault_in_a_table_is_told_by_that_fault(top, key, dutch, hands):
    fast(top)
    stood = files(top / "site")
    words = top / "docs/_data/words/ro.yml"
    words.write_text(re.sub(f"(?m)^{key}:.*\n", "", words.read_text("utf-8")), "utf-8")
    with pytest.raises(RefusedError) as refused:
        fast(top, hands=hands)
    assert str(refused.value) == (
        f"docs/_data/words/ro.yml:1: interface text '{key}' is missing; in Dutch it is '{dutch}' [WORD01]\n"
        "1 errors; nothing was built"
    )
    assert files(top / "site") == stood


def test_what_nobody_has_words_for_is_told_as_it_is(own, tmp_path):
    (tmp_path / "frame/pages/guide.html").write_text("{% if %}", "utf-8")
    with pytest.raises(TemplateSyntaxError):
        fast(own)


def test_a_table_that_is_gone_is_told(top):
    fast(top)
    (top / "docs/_data/words/ro.yml").unlink()
    with pytest.raises(RefusedError) as refused:
        fast(top)
    assert str(refused.value) == (
        "docs/_data/words/ro.yml:1: cannot be read: the file is missing [READ01]\n1 errors; nothing was built"
    )


def test_an_unknown_language_is_refused(top):
    with pytest.raises(RefusedError, match="--only xx: no such language; there are nl, ro, ar"):
        fast(top, ("xx",))
