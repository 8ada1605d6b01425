from pathlib import Path

import mkdocs.contrib.search
import pytest

from wijzer.search.half import reading_half

LUNR = (Path(mkdocs.contrib.search.__file__).parent / "templates/search/lunr.js").read_text("utf-8")


def test_what_reads_an_index_stays_and_what_writes_one_goes():
    half = reading_half(LUNR)
    for kept in (
        "lunr.Index.load = ",
        "lunr.Query = ",
        "lunr.TokenSet = ",
        "lunr.MatchData = ",
        "root.lunr = ",
    ):
        assert kept in half
    for gone in ("lunr.stemmer = ", "lunr.stopWordFilter = ", "lunr.Builder = ", "lunr.QueryParser = "):
        assert gone not in half


def test_a_module_finds_it_where_a_script_would():
    assert "(globalThis, function" in reading_half(LUNR)


@pytest.mark.parametrize(
    ("part", "named"), [(" * lunr.Builder\n", "lunr\\.Builder"), ("}(this, function", "}\\(this, function")]
)
def test_another_lunr_is_refused(part, named):
    with pytest.raises(ValueError, match=f"has no '{named}'"):
        reading_half(LUNR.replace(part, " * Other\n"))
