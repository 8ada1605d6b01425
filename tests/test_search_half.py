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


def test_another_lunr_is_refused():
    with pytest.raises(ValueError, match="has no 'lunr\\.Builder'"):
        reading_half(LUNR.replace(" * lunr.Builder\n", " * Builder\n"))
