from pathlib import Path

import pytest
import yaml

from wijzer.build.join import MismatchError, Part, describe, join


def part(folder, language, of="x", shared="zelfde"):
    (folder / language).mkdir(parents=True)
    (folder / language / "index.html").write_text(language, "utf-8")
    (folder / "robots.txt").write_text(shared, "utf-8")
    describe(folder, Part(of=of, languages=(language,), site=("nl", "ro")))
    return folder


def test_parts_become_one_folder(tmp_path):
    join([part(tmp_path / "a", "nl"), part(tmp_path / "b", "ro")], tmp_path / "all")
    found = sorted(str(file.relative_to(tmp_path / "all")) for file in (tmp_path / "all").rglob("*.*"))
    assert found == ["nl/index.html", "ro/index.html", "robots.txt"]


def test_parts_of_different_states_are_refused(tmp_path):
    parts = [part(tmp_path / "a", "nl"), part(tmp_path / "b", "ro", of="y")]
    with pytest.raises(
        MismatchError, match=r"b was built from another state than .*a; build both from the same"
    ):
        join(parts, tmp_path / "all")


def test_a_missing_language_is_named(tmp_path):
    with pytest.raises(MismatchError, match="no part has ro; build it with --only"):
        join([part(tmp_path / "a", "nl")], tmp_path / "all")


def test_a_file_that_differs_is_named(tmp_path):
    parts = [part(tmp_path / "a", "nl"), part(tmp_path / "b", "ro", shared="ander")]
    with pytest.raises(MismatchError, match=r"b/robots.txt is not the same in each part"):
        join(parts, tmp_path / "all")


def test_any_other_folder_is_no_part(tmp_path):
    with pytest.raises(MismatchError, match="is no part of a site; make one with build --only"):
        join([tmp_path], tmp_path / "all")


def test_the_example_builds_each_language_of_the_site_once():
    top = Path(__file__).parents[1]
    jobs = yaml.safe_load((top / "deploy/matrix.yml").read_text("utf-8"))["jobs"]
    parts = jobs["part"]["strategy"]["matrix"]["languages"]
    languages = yaml.safe_load((top / "docs/_data/languages.yml").read_text("utf-8"))
    there = [code for code in languages if (top / "docs" / code / "index.md").exists()]
    assert sorted(",".join(parts).split(",")) == sorted(there)
