import json

import pytest
from lunr.builder import Builder
from lunr.index import Index

from making import page, service, site
from wijzer.search import data as room
from wijzer.search.data import WEIGHTS, index, search_data
from wijzer.search.entry import entry
from wijzer.search.letters import TABLE

SITE = site(
    {
        "nl/index.md": page("Welkom"),
        "nl/werk.md": page("Aan het werk", "# Aan het werk\n\nZoek een job.\n"),
        "nl/vdab.md": service("VDAB"),
        "nl/doorverwijzers/index.md": page("Job", "# Job\n\nZin.\n"),
        "nl/zoeken.md": page("Zoeken", front="kind: search\n"),
        "nl/klad.md": page("Klad", front="draft: true\n"),
        "ro/index.md": page("Bun venit în Flandra"),
        "_data/everyday/nl.csv": "target,words\nwerk.md,geen baas|ontslagen\n",
        "_data/keywords/nl.csv": "term,role,target,variants,status\n"
        "werk zoeken,primary,werk.md,sollicitéren,proposed\nfout,secondary,werk.md,mis,rejected\n",
    }
)


def hits(language, word, found=SITE):
    pages = [
        one for one in found.pages if one.language == language and one.kind != "search" and not one.draft
    ]
    made = index([entry(found, one) for one in pages])
    return [pages[int(one["ref"])].address for one in Index.load(made.serialize()).search(word)]


def test_a_language_has_its_own_published_pages():
    addresses = [one[0] for one in json.loads(search_data(SITE, "nl"))["pages"]]
    assert addresses == ["doorverwijzers/", "", "vdab/", "werk/"]
    assert [one[0] for one in json.loads(search_data(SITE, "ro"))["pages"]] == ["ro/"]


def named(listed, words):
    return [" ".join(words[int(number)] for number in one.split(",")) for one in listed.split()]


@pytest.mark.parametrize(
    ("word", "found"),
    [("solliciteren", ["werk/"]), ("welkom", [""]), ("fout", []), ("zoeken", ["werk/"])],
)
def test_lunr_reads_the_index_and_finds_a_page_by_its_terms_and_not_by_a_rejected_one(word, found):
    assert hits("nl", word) == found


def test_the_dutch_words_of_a_page_find_it_in_another_language():
    assert hits("ro", "welkom") == ["ro/"]


def test_the_browser_gets_the_table_the_index_was_folded_with_and_what_people_call_each_page():
    data = json.loads(search_data(SITE, "nl"))
    assert data["table"] == TABLE
    words = data["index"]["words"]
    assert [[named(one, words) for one in lists] for lists in data["phrases"]] == [
        [[], []],
        [[], []],
        [["vdab", "werk"], []],
        [["werk zoeken", "solliciteren", "geen baas", "ontslagen"], []],
    ]
    romanian = json.loads(search_data(SITE, "ro"))
    assert [named(one, romanian["index"]["words"]) for one in romanian["phrases"][0]] == [[], ["welkom"] * 2]


def test_a_page_newcomers_look_for_counts_more_than_one_for_referrers_or_without_research():
    assert json.loads(search_data(SITE, "nl"))["weights"] == [0.95, 0.95, 1, 1]


def test_what_people_type_weighs_more_than_what_a_text_says_in_passing():
    assert WEIGHTS["title"] > WEIGHTS["keywords"] >= WEIGHTS["everyday"] > WEIGHTS["headings"]
    assert WEIGHTS["headings"] > WEIGHTS["text"] > WEIGHTS["dutch"]


def test_a_word_in_a_title_comes_before_the_same_word_in_a_text():
    found = site({"nl/a.md": page("Aap", "# Aap\n\nNoot.\n"), "nl/b.md": page("Noot", "# Noot\n\nAap.\n")})
    assert hits("nl", "aap", found) == ["a/", "b/"]


def test_scores_are_those_of_lunr_and_in_its_order(monkeypatch):
    entries = [entry(SITE, page) for page in SITE.pages if page.language == "nl"]
    ours = index(entries).serialize()
    monkeypatch.setattr(room._Writer, "_create_field_vectors", Builder._create_field_vectors)
    assert ours == index(entries).serialize()
