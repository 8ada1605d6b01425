import json

import pytest
from lunr.index import Index

from making import page, service, site
from wijzer.find import FIELDS, entry, search_data
from wijzer.fold import LETTERS

SITE = site(
    {
        "nl/index.md": page("Welkom"),
        "nl/werk.md": page(
            "Aan het werk",
            "# Aan het werk\n\nDoe {{ uren }} *mee*.\n\n"
            "## Naar de [VDAB](vdab.md) { #vdab }\n",
            "menu: Werk\nkeywords: [baan]\n",
        ),
        "nl/vdab.md": service("VDAB"),
        "nl/zoeken.md": page("Zoeken", front="kind: search\n"),
        "nl/klad.md": page("Klad", front="draft: true\n"),
        "ro/index.md": page("Bun venit în Flandra"),
        "_data/keywords/nl.csv": "term,role,target,variants,status\n"
        "werk zoeken,primary,werk.md,sollicitéren|job,proposed\nfout,secondary,werk.md,mis,rejected\n"
        "jobs,also,werk.md,,proposed\nработа,typed,werk.md,,proposed\n",
    },
    facts="uren: {kind: hours, value: 40, source: bron, checked_on: 2026-01-01, check_every: 12}\n",
)  # fmt: skip


def hits(language, word):
    data = json.loads(search_data(SITE, language))
    return [data["pages"][int(one["ref"])][0] for one in Index.load(data["index"]).search(word)]


def test_a_page_is_found_by_its_folded_words():
    assert entry(SITE, SITE.page("nl", "werk.md")) == {
        "title": "aan het werk werk",
        "keywords": "werk zoeken solliciteren job jobs работа baan",
        "headings": "aan het werk naar de vdab",
        "text": "over aan het werk doe 40 uur mee",
    }


def test_a_service_is_found_by_its_name_and_its_topics():
    assert entry(SITE, SITE.page("nl", "vdab.md"))["keywords"] == "vdab werk"


def test_a_result_shows_the_address_title_and_description_of_a_published_page():
    assert json.loads(search_data(SITE, "nl"))["pages"] == [
        ["", "Welkom", "Over Welkom."],
        ["vdab/", "VDAB", "Over VDAB."],
        ["werk/", "Aan het werk", "Over Aan het werk."],
    ]


def test_a_language_has_its_own_pages():
    assert json.loads(search_data(SITE, "ro"))["pages"] == [
        ["ro/", "Bun venit în Flandra", "Over Bun venit în Flandra."]
    ]


@pytest.mark.parametrize(
    ("word", "found"),
    [("solliciteren", ["werk/"]), ("baan", ["werk/"]), ("welkom", [""]), ("fout", []), ("zoeken", ["werk/"])],
)
def test_the_index_finds_a_page_by_its_terms_and_not_by_a_rejected_one(word, found):
    assert hits("nl", word) == found


def test_the_browser_gets_the_letters_the_index_was_folded_with():
    assert json.loads(search_data(SITE, "nl"))["letters"] == LETTERS


def test_the_research_weighs_most():
    assert list(FIELDS) == ["keywords", "title", "headings", "text"]
    assert list(FIELDS.values()) == sorted(FIELDS.values(), reverse=True)


def test_a_word_in_a_title_comes_before_the_same_word_in_a_text():
    found = site({"nl/a.md": page("Aap", "# Aap\n\nNoot.\n"), "nl/b.md": page("Noot", "# Noot\n\nAap.\n")})
    data = json.loads(search_data(found, "nl"))
    results = [data["pages"][int(one["ref"])][0] for one in Index.load(data["index"]).search("aap")]
    assert results == ["a/", "b/"]


def test_a_fact_in_a_heading_is_filled_in_too():
    fact = "uren: {kind: hours, value: 40, source: bron, checked_on: 2026-01-01, check_every: 12}\n"
    found = site({"nl/a.md": page("A", "# A\n\n## Doe {{ uren }} mee { #mee }\n")}, facts=fact)
    assert entry(found, found.pages[0])["headings"] == "a doe 40 uur mee"
