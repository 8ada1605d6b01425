import os

import pytest

from wijzer.build.spare import Spare


def fill(folder, **texts):
    """Write files under names in which `__` is a slash."""
    for name, text in texts.items():
        file = folder / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def places(folder):
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*")}


@pytest.fixture
def out(tmp_path):
    """A site, and beside it the one before it: one page is the same file in both, one was written again."""
    fill(tmp_path / "site", ro__a__html="een", ro__b__html="twee", assets__c="vijf")
    fill(tmp_path / "site.spare", ro__b__html="oud", ro__gone__html="weg", ro__b__pdf="blad", notice="drie")
    os.link(tmp_path / "site/ro/a/html", tmp_path / "site.spare/ro/a_html")
    (tmp_path / "site.spare/ro/a").mkdir()
    (tmp_path / "site.spare/ro/a_html").rename(tmp_path / "site.spare/ro/a/html")
    return tmp_path / "site"


def test_only_the_very_files_of_the_last_site_are_lent(out, tmp_path):
    (tmp_path / "new").mkdir()
    Spare(out).lend(tmp_path / "new", {"ro/a/html", "ro/b/html", "ro/gone/html"})
    assert places(tmp_path / "new") == {"ro", "ro/a", "ro/a/html", "ro/b", "ro/gone"}
    assert (tmp_path / "new/ro/a/html").samefile(out / "ro/a/html")
    assert not (tmp_path / "site.spare").exists()
    assert places(out) == {"ro", "ro/a", "ro/a/html", "ro/b", "ro/b/html", "assets", "assets/c"}


def test_a_file_that_is_not_known_is_not_lent(out, tmp_path):
    (tmp_path / "new").mkdir()
    Spare(out).lend(tmp_path / "new", set())
    assert places(tmp_path / "new") == {"ro", "ro/a", "ro/b", "ro/gone"}


def test_a_folder_that_is_there_already_is_not_replaced(out, tmp_path):
    fill(tmp_path / "new", ro__x="nieuw")
    Spare(out).lend(tmp_path / "new", {"ro/a/html"})
    assert places(tmp_path / "new") == {"ro", "ro/x"}


def test_what_was_lent_and_is_not_placed_goes_with_the_folders_that_are_left_empty(out, tmp_path):
    fill(tmp_path / "new", assets__d="zes")
    spare = Spare(out)
    spare.lend(tmp_path / "new", {"ro/a/html"})
    spare.clear(tmp_path / "new", {"assets/d"})
    assert places(tmp_path / "new") == {"assets", "assets/d"}
    assert (out / "ro/a/html").read_text("utf-8") == "een"


def test_without_a_spare_nothing_is_lent(tmp_path):
    spare = Spare(tmp_path / "site")
    (tmp_path / "new").mkdir()
    spare.lend(tmp_path / "new", {"ro/a/html"})
    spare.clear(tmp_path / "new", set())
    assert places(tmp_path / "new") == set()
