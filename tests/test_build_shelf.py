import os

import pytest

from wijzer.build.shelf import Shelf


def filled(folder, before, known, text="een"):
    shelf = Shelf(folder, before, known)
    shelf.put("ro/index.html", text)
    return shelf.now


@pytest.fixture
def site(tmp_path):
    """A site of one file, and what is in it."""
    known = filled(tmp_path / "site", tmp_path / "none", {})
    return tmp_path / "site", known


def there(folder):
    file = folder / "ro/index.html"
    return file.read_text("utf-8"), file.stat().st_ino


def test_what_is_the_same_is_linked(site, tmp_path):
    before, known = site
    assert filled(tmp_path / "new", before, known) == known
    assert there(tmp_path / "new") == there(before)


def test_what_differs_is_written_and_the_last_site_stands(site, tmp_path):
    before, known = site
    assert filled(tmp_path / "new", before, known, text="twee") != known
    assert [there(one)[0] for one in (before, tmp_path / "new")] == ["een", "twee"]


def test_what_somebody_changed_in_the_last_site_is_written_again(site, tmp_path):
    before, known = site
    (before / "ro/index.html").write_text("eén!", "utf-8")
    filled(tmp_path / "new", before, known)
    assert there(tmp_path / "new")[0] == "een"


@pytest.mark.parametrize("text", ["een", "twee"])
def test_a_file_of_the_last_site_that_was_lent_is_not_written_into(site, tmp_path, text):
    before, known = site
    (tmp_path / "new/ro").mkdir(parents=True)
    os.link(before / "ro/index.html", tmp_path / "new/ro/index.html")
    filled(tmp_path / "new", before, known, text=text)
    assert [there(one)[0] for one in (before, tmp_path / "new")] == ["een", text]
    assert (there(before)[1] == there(tmp_path / "new")[1]) == (text == "een")


def test_what_is_gone_is_written_again(site, tmp_path):
    before, known = site
    (before / "ro/index.html").unlink()
    filled(tmp_path / "new", before, known)
    assert there(tmp_path / "new")[0] == "een"


def test_a_system_without_links_gets_a_file(site, tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    before, known = site
    filled(tmp_path / "new", before, known)
    assert there(tmp_path / "new")[0] == "een"
    assert there(tmp_path / "new")[1] != there(before)[1]


@pytest.fixture
def two(tmp_path):
    """A site of two files, and a shelf for the next one."""
    shelf = Shelf(tmp_path / "site", tmp_path / "none", {})
    shelf.put("ro/index.html", "een")
    shelf.put("ro/qr.svg", "twee")
    return tmp_path / "site", Shelf(tmp_path / "new", tmp_path / "site", shelf.now), tuple(shelf.now)


def test_files_that_all_stand_as_they_were_are_linked_together(two):
    before, shelf, places = two
    assert shelf.again(places)
    assert sorted(shelf.now) == ["ro/index.html", "ro/qr.svg"]
    assert there(before.with_name("new")) == there(before)


@pytest.mark.parametrize("change", ["gone", "changed", "unknown"])
def test_if_one_is_not_as_it_was_none_is_linked(two, change):
    before, shelf, places = two
    if change == "gone":
        (before / "ro/qr.svg").unlink()
    elif change == "changed":
        (before / "ro/qr.svg").write_text("drie!", "utf-8")
    assert not shelf.again((*places, *(["ar/index.html"] if change == "unknown" else [])))
    assert (shelf.now, before.with_name("new").exists()) == ({}, False)


def test_where_a_link_fails_none_is_left_to_write_into(two, monkeypatch):
    before, shelf, places = two
    link = os.link

    def refuse(old, new, **more):
        if str(new).endswith("qr.svg"):
            raise OSError("no more links")
        link(old, new, **more)

    monkeypatch.setattr(os, "link", refuse)
    assert not shelf.again(places)
    assert [one for one in before.with_name("new").rglob("*") if one.is_file()] == []
