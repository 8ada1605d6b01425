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
