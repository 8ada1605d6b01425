import os
import subprocess
from datetime import date

import pytest

from wijzer.history import last_changes

WHO = {
    f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}


def git(folder, *arguments, day="2026-01-01"):
    dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00"}
    command = ["git", "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, cwd=folder, env=os.environ | WHO | dates, check=True, capture_output=True)


def commit(top, day, **files):
    for name, text in files.items():
        (top / "docs" / f"{name}.md").write_text(text, "utf-8")
    git(top, "add", "-A")
    git(top, "commit", "-m", day, day=day)


@pytest.fixture
def top(tmp_path):
    (tmp_path / "docs").mkdir()
    git(tmp_path, "init")
    return tmp_path


def test_each_file_has_the_day_of_its_last_commit(top):
    commit(top, "2026-01-05", een="1", twee="1")
    commit(top, "2026-02-06", twee="2")
    assert last_changes(top / "docs") == {"een.md": date(2026, 1, 5), "twee.md": date(2026, 2, 6)}


def test_a_file_that_was_changed_since_or_never_committed_has_no_day(top):
    commit(top, "2026-01-05", een="1", twee="1")
    (top / "docs/een.md").write_text("2", "utf-8")
    (top / "docs/drie.md").write_text("1", "utf-8")
    assert last_changes(top / "docs") == {"twee.md": date(2026, 1, 5)}


@pytest.mark.parametrize("name", ["één", "twee woorden"])
def test_a_name_with_accents_or_a_space_is_the_name_of_one_file(top, name):
    commit(top, "2026-01-05", **{name: "1"})
    assert last_changes(top / "docs") == {f"{name}.md": date(2026, 1, 5)}


def test_a_shallow_clone_knows_no_days(top, tmp_path_factory):
    commit(top, "2026-01-05", een="1")
    commit(top, "2026-02-06", een="2")
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "--depth=1", f"file://{top}", "copy")
    assert last_changes(clone / "copy/docs") == {}


def test_a_folder_without_git_knows_no_days(tmp_path):
    assert last_changes(tmp_path) == {}
