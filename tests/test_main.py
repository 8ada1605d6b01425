import pytest

from making import page, write
from wijzer.__main__ import main
from wijzer.pairs import behind
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
