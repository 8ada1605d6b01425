import os

import pytest

from wijzer.build.shelf import Shelf


def filled(folder, before, known, key="a", text="een"):
    shelf = Shelf(folder, before, known)
    shelf.put("ro/index.html", key, lambda: text)
    return shelf.now


@pytest.fixture
def site(tmp_path):
    """A site of one file, and what it was made of."""
    known = filled(tmp_path / "site", tmp_path / "none", {})
    return tmp_path / "site", known


def inode(folder):
    return (folder / "ro/index.html").stat().st_ino


def test_what_is_made_of_the_same_is_linked(site, tmp_path):
    there, known = site
    assert filled(tmp_path / "new", there, known, text="not asked for") == known
    assert inode(tmp_path / "new") == inode(there)
    assert (tmp_path / "new/ro/index.html").read_text("utf-8") == "een"


def test_what_is_made_of_something_else_is_written_and_the_last_site_stands(site, tmp_path):
    there, known = site
    now = filled(tmp_path / "new", there, known, key="b", text="twee")
    assert now["ro/index.html"][0] == "b"
    assert [(one / "ro/index.html").read_text("utf-8") for one in (there, tmp_path / "new")] == [
        "een",
        "twee",
    ]


def test_what_somebody_changed_in_the_last_site_is_written_again(site, tmp_path):
    there, known = site
    (there / "ro/index.html").write_text("eén!", "utf-8")
    filled(tmp_path / "new", there, known)
    assert (tmp_path / "new/ro/index.html").read_text("utf-8") == "een"


def test_what_is_gone_is_written_again(site, tmp_path):
    there, known = site
    (there / "ro/index.html").unlink()
    filled(tmp_path / "new", there, known)
    assert (tmp_path / "new/ro/index.html").read_text("utf-8") == "een"


def test_a_system_without_links_gets_a_file(site, tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    there, known = site
    filled(tmp_path / "new", there, known)
    assert (tmp_path / "new/ro/index.html").read_text("utf-8") == "een"
    assert inode(tmp_path / "new") != inode(there)
