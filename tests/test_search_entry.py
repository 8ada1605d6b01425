import pytest

from making import page, service, site
from wijzer.search.entry import entry, everyday, phrases, plain, shown

SITE = site(
    {
        "nl/werk.md": page(
            "Aan het werk",
            "# Aan het werk\n\nDoe {{ uren }} *mee*.\n\n## Naar de [VDAB](vdab.md) { #vdab }\n",
            "menu: Werk\nkeywords: [baan]\n",
        ),
        "nl/vdab.md": service("VDAB"),
        "ro/werk.md": page("La muncă"),
        "_data/keywords/nl.csv": "term,role,target,variants,status\n"
        "werk zoeken,primary,werk.md,sollicitéren|job,proposed\nfout,secondary,werk.md,mis,rejected\n"
        "jobs,also,werk.md,,proposed\nработа,typed,werk.md,,proposed\n",
        "_data/keywords/ro.csv": "term,role,target,variants\njob,primary,werk.md,\n",
        "_data/everyday/nl.csv": "target,words\nwerk.md,geen baas| solliciteren \nwerk.md,cv\n",
    },
    facts="uren: {kind: hours, value: 40, source: bron, checked_on: 2026-01-01, check_every: 12}\n",
)  # fmt: skip
WERK, VDAB, MUNCA = SITE.page("nl", "werk.md"), SITE.page("nl", "vdab.md"), SITE.page("ro", "werk.md")


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("title", "aan het werk werk"),
        ("keywords", "werk zoeken|solliciteren|job|jobs|rabota|baan"),
        ("headings", "aan het werk naar de vdab"),
        ("everyday", "geen baas|solliciteren|cv"),
        ("text", "over aan het werk doe 40 uur mee"),
        ("dutch", ""),
    ],
)
def test_a_page_is_found_by_the_keys_of_its_words_and_each_phrase_is_a_row(part, found):
    assert entry(SITE, WERK)[part] == [row.split() for row in found.split("|") if row]


def test_a_page_in_another_language_is_found_by_the_words_of_its_dutch_page():
    assert entry(SITE, MUNCA)["dutch"] == [
        ["aan", "het", "werk"],
        ["werk"],
        ["werk", "zoeken"],
        ["solliciteren"],
        ["jobs"],
        ["rabota"],
    ]


def test_a_term_is_a_phrase_unless_it_was_rejected():
    assert phrases(SITE, WERK) == (["werk zoeken", "sollicitéren", "job", "jobs", "работа", "baan"], [])


def test_another_language_has_its_own_phrases_and_the_dutch_ones_it_lacks():
    assert phrases(SITE, MUNCA) == (["job"], ["werk zoeken", "sollicitéren", "jobs", "работа"])


def test_a_service_is_called_by_its_name_and_its_topics():
    assert phrases(SITE, VDAB) == (["VDAB", "Werk"], [])


def test_everyday_words_belong_to_the_page_they_name():
    assert everyday(SITE, WERK) == ["geen baas", "solliciteren", "cv"]
    assert everyday(SITE, MUNCA) == []


def test_a_result_shows_address_title_description_and_the_text_without_marks():
    assert shown(SITE, WERK) == [
        "werk/", "Aan het werk", "Over Aan het werk.", "Doe 40 uur mee.\nNaar de VDAB",
    ]  # fmt: skip


def test_a_link_and_a_shown_page_leave_their_text():
    assert plain("Bel [het **OCMW**](ocmw.md) of ![VDAB](vdab.md)", SITE, WERK) == "Bel het OCMW of VDAB"
