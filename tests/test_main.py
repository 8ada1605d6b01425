import os
import shutil
import subprocess
import sys

import pytest

from making import TINY, page, write
from wijzer.__main__ import main
from wijzer.drift import behind
from wijzer.read import read_site


@pytest.fixture
def docs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    files = {"nl/index.md": page("Welkom"), "ro/index.md": page("Bun venit")}
    return write(tmp_path, files | {"nl/werk.md": page("Werk"), "ro/werk.md": page("Munca")})


def test_a_site_without_faults_checks_well(docs, capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "4 pages, 0 keywords: 0 errors, 0 wishes\n"


def test_a_fault_is_printed_and_counted(docs, capsys):
    (docs / "nl/werk.md").write_text(page("Werk", "# Werk\n\n[Wek](wek.md)\n"), "utf-8")
    (docs / "ro/werk.md").unlink()
    assert main(["check"]) == 1
    assert capsys.readouterr().out == (
        "docs/nl/werk.md:8: link to 'wek.md', but there is no page docs/nl/wek.md; "
        "nearest: 'werk.md' [LINK01]\n"
        "3 pages, 0 keywords: 1 errors, 0 wishes\n"
    )


def test_a_process_ends_at_once_but_not_before_all_is_said(docs):
    (docs / "nl/werk.md").write_text("# Werk\n", "utf-8")
    waits = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-m", "wijzer", "check"]
    done = subprocess.run(command, env=waits, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        "docs/nl/werk.md:1: cannot be read: a page begins with a line `---`, its front matter, "
        "and `---` [READ01]\n"
        "3 pages, 0 keywords: 1 errors, 0 wishes\n"
    )


def test_a_wish_is_printed_and_stops_nothing(docs, capsys):
    (docs / "nl/werk.md").write_text(page("Werk", "# Werk\n\n[Hier](index.md)\n"), "utf-8")
    (docs / "ro/werk.md").unlink()
    assert main(["check"]) == 0
    assert capsys.readouterr().out == (
        "docs/nl/werk.md:8: link text 'Hier' does not say where it leads [LINK10]\n"
        "3 pages, 0 keywords: 0 errors, 1 wishes\n"
    )


def test_follow_records_which_dutch_text_a_language_follows(docs, capsys):
    assert main(["follow", "ro"]) == 0
    assert capsys.readouterr().out == "docs/_data/follows/ro.csv: 2 pages\n"
    made, _ = read_site(docs)
    assert [behind(made, one) for one in made.pages if one.language == "ro"] == [0, 0]


def test_follow_of_one_page_leaves_the_others_as_they_were(docs):
    (docs / "_data/follows").mkdir()
    (docs / "_data/follows/ro.csv").write_text("page,blocks\nindex.md,aaaaaaaa\n", "utf-8")
    assert main(["follow", "ro", "werk.md"]) == 0
    made, _ = read_site(docs)
    assert made.follows["ro"]["index.md"] == ("aaaaaaaa",)
    assert list(made.follows["ro"]) == ["index.md", "werk.md"]


def test_follow_leaves_out_a_translation_without_a_dutch_page(docs):
    (docs / "_data/follows").mkdir()
    (docs / "nl/werk.md").unlink()
    assert main(["follow", "ro"]) == 0
    made, _ = read_site(docs)
    assert list(made.follows["ro"]) == ["index.md"]


def test_without_languages_there_is_nothing_to_follow(docs, capsys):
    (docs / "_data/languages.yml").unlink()
    assert main(["follow", "ro"]) == 1
    assert capsys.readouterr().out == (
        "docs/_data/languages.yml:1: cannot be read: the file is missing [READ01]\n"
    )


DUTCH = "# Werk\n\nDoe mee.\n\nBel ons.\n"
TYPO = DUTCH.replace("Doe mee.", "Doe nu mee.")
BOTH = TYPO.replace("Bel ons.", "Mail ons.")


def git(folder, *arguments):
    who = {f"GIT_{one}_{what}": "a@b.be" for one in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    command = ["git", "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, cwd=folder, env=os.environ | who, check=True, capture_output=True)


@pytest.fixture
def followed(docs):
    """The Romanian werk.md follows a Dutch page that was committed."""
    (docs / "nl/werk.md").write_text(page("Werk", DUTCH), "utf-8")
    (docs / "ro/werk.md").write_text(page("Munca", "# Munca\n\nParticipă.\n\nSună.\n"), "utf-8")
    assert main(["follow", "ro"]) == 0
    git(docs.parent, "init")
    git(docs.parent, "add", "-A")
    git(docs.parent, "commit", "-m", "eerst")
    return docs


def late(docs):
    made, _ = read_site(docs)
    return {one.path: behind(made, one) for one in made.pages if one.language == "ro"}


def test_accept_waves_what_changed_since_the_last_commit_through(followed, capsys):
    (followed / "nl/werk.md").write_text(page("Werk", TYPO), "utf-8")
    assert late(followed) == {"index.md": 0, "werk.md": 1}
    capsys.readouterr()
    assert main(["accept", "werk.md"]) == 0
    assert capsys.readouterr().out == "docs/_data/follows/ro.csv: werk.md: waved through\n"
    assert late(followed) == {"index.md": 0, "werk.md": 0}


def test_accept_leaves_a_change_that_was_committed_before_standing(followed):
    (followed / "nl/werk.md").write_text(page("Werk", TYPO), "utf-8")
    git(followed.parent, "commit", "-am", "betekenis")
    (followed / "nl/werk.md").write_text(page("Werk", BOTH), "utf-8")
    assert late(followed)["werk.md"] == 2
    assert main(["accept", "werk.md"]) == 0
    assert late(followed)["werk.md"] == 1


def test_accept_of_a_line_leaves_another_line_standing(followed):
    (followed / "nl/werk.md").write_text(page("Werk", BOTH), "utf-8")
    assert main(["accept", "werk.md", "8"]) == 0
    assert late(followed)["werk.md"] == 1


def test_accept_sees_a_change_on_any_line_of_a_block(followed):
    long = DUTCH.replace("Doe mee.", "Doe mee,\nelke dag.")
    (followed / "nl/werk.md").write_text(page("Werk", long), "utf-8")
    git(followed.parent, "commit", "-am", "twee regels")
    assert main(["follow", "ro"]) == 0
    (followed / "nl/werk.md").write_text(page("Werk", long.replace("elke dag", "elke week")), "utf-8")
    assert main(["accept", "werk.md"]) == 0
    assert late(followed)["werk.md"] == 0


def test_accept_waves_nothing_through_when_git_does_not_know_the_page(followed):
    (followed / "nl/werk.md").write_text(page("Werk", TYPO), "utf-8")
    shutil.rmtree(followed.parent / ".git")
    main(["accept", "werk.md"])
    assert late(followed)["werk.md"] == 1


def test_accept_leaves_a_language_without_records_alone(docs, capsys):
    assert main(["accept", "werk.md"]) == 0
    assert not (docs / "_data/follows").exists()


def test_accept_of_a_page_that_does_not_exist_says_so(docs, capsys):
    assert main(["accept", "wek.md"]) == 1
    assert capsys.readouterr().out == "no such page: docs/nl/wek.md\n"


def test_follow_of_a_page_that_does_not_exist_says_so(docs, capsys):
    assert main(["follow", "ro", "wek.md"]) == 1
    assert capsys.readouterr().out == "no such page in docs/ro/: wek.md\n"


def test_report_writes_a_page_its_style_and_its_tables(docs, capsys):
    shutil.copytree(TINY.parents[1] / "overrides", docs.parent / "overrides")
    assert main(["report", "--out", "verslag"]) == 0
    assert capsys.readouterr().out == "verslag/index.html: 2 languages, 2 pages, 0 wishes\n"
    assert sorted(file.name for file in (docs.parent / "verslag").iterdir()) == [
        "coverage.csv", "facts.csv", "index.html", "languages.csv", "report.css", "wishes.csv",
    ]  # fmt: skip


EXPORT = "Keyword,Volume,Keyword Difficulty,CPC (USD)\nmunca,480,,0.5\nlocuri de munca,90,,\n=1+1,1,,\n"
TABLE = (
    "term,role,target,variants,intent,audience,phase,pillar,priority,status,source,volume_min,volume_max,"
    "volume_avg,volume_source,volume_date,volume_geo,reviewer,reviewed_on,note\n"
    "munca,primary,werk.md,,,,,,,validated,proposal,,,,,,,Ana,,\n"
)


@pytest.fixture
def export(docs):
    (docs / "_data/keywords").mkdir()
    (docs / "_data/keywords/ro.csv").write_text(TABLE, "utf-8")
    (docs.parent / "munca_ro_2026-03-07.csv").write_text(EXPORT, "utf-8")
    return "munca_ro_2026-03-07.csv"


def test_an_export_is_merged_into_the_research_of_a_language(docs, export, capsys):
    assert main(["keywords", "import", export, "--language", "ro"]) == 0
    assert capsys.readouterr().out == (
        "munca_ro_2026-03-07.csv: Semrush, 3 terms\n"
        "  updated: 1  munca\n"
        "  unchanged: 0  \n"
        "  variants: 0  \n"
        "  proposed: 1  locuri de munca\n"
        "  left out: 1  =1+1\n"
    )
    assert (docs / "_data/keywords/ro.csv").read_text("utf-8").splitlines()[1:] == [
        "munca,primary,werk.md,,,,,,,validated,proposal,,,480,Semrush,2026-03-07,ro,Ana,,",
        "locuri de munca,secondary,,,,,,,,proposed,Semrush,,,90,Semrush,2026-03-07,ro,,,",
    ]
    assert [file.name for file in (docs / "_data/keywords").iterdir()] == ["ro.csv"]


def test_what_was_imported_has_no_faults(docs, export, capsys):
    main(["keywords", "import", export, "--language", "ro"])
    capsys.readouterr()
    assert main(["check"]) == 0


def test_the_first_export_of_a_language_begins_its_table(docs, export, capsys):
    (docs / "_data/keywords/ro.csv").unlink()
    assert main(["keywords", "import", export, "--language", "ro"]) == 0
    assert (docs / "_data/keywords/ro.csv").read_text("utf-8").startswith("term,role,target,variants,")


def test_a_table_that_excel_marked_as_utf_8_is_read(docs, export):
    (docs / "_data/keywords/ro.csv").write_text(TABLE, "utf-8-sig")
    assert main(["keywords", "import", export, "--language", "ro"]) == 0


@pytest.mark.parametrize(
    ("name", "language", "message"),
    [
        ("munca_ro_2026-03-07.csv", "xx", "--language xx: one of nl, ro\n"),
        (
            "leeg.csv", "ro",
            "leeg.csv: cannot be imported: it is empty: 'No data available'. Known are Google "
            "Keyword Planner, Google Search Console (queries), Ahrefs Keywords Explorer, "
            "Semrush Keyword Magic.\n",
        ),
        (
            "weg.csv", "ro",
            "weg.csv: cannot be imported: [Errno 2] No such file or directory: 'weg.csv'. Known are Google "
            "Keyword Planner, Google Search Console (queries), Ahrefs Keywords Explorer, "
            "Semrush Keyword Magic.\n",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_changes_nothing(docs, export, capsys, name, language, message):
    (docs.parent / "leeg.csv").write_text("No data available", "utf-8")
    assert main(["keywords", "import", name, "--language", language]) == 1
    assert capsys.readouterr().out == message
    assert (docs / "_data/keywords/ro.csv").read_text("utf-8") == TABLE


def test_map_draws_each_guide(docs, capsys):
    text = (
        "# Gids\n\n## Wat? { #wat }\n\n- [Weet ik niet](#vdab)\n\n### Werk { #vdab }\n\n- [VDAB](vdab.md)\n"
    )
    (docs / "nl/gids.md").write_text(page("Gids", text, "kind: guide\n"), "utf-8")
    assert main(["map"]) == 0
    assert capsys.readouterr().out == "docs/_data/maps/gids.svg\n"
    assert "Weet ik niet" in (docs / "_data/maps/gids.svg").read_text("utf-8")


def test_map_draws_nothing_of_what_cannot_be_read(docs, capsys):
    (docs / "_data/words/nl.yml").write_text("skip: Door\nskip: Weer\n", "utf-8")
    assert main(["map"]) == 1
    assert capsys.readouterr().out.startswith("docs/_data/words/nl.yml:2: cannot be read:")
    assert not (docs / "_data/maps").exists()
