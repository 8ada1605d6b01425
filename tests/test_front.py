import pytest

from making import page, read, service, site
from wijzer.front import inherit


@pytest.mark.parametrize(
    ("written", "messages"),
    [
        (page("A", front="sheet: guide\n"), []),
        (
            page("A", front="sheet: gidds\n"),
            ["docs/nl/a.md:5: 'sheet' should be one of agencies, guide, not 'gidds' [READ05]"],
        ),
        (
            page("A", front="kind: municipalities\narea: holland\n"),
            [
                "docs/nl/a.md:6: 'area' should be one of antwerpen, limburg, oost-vlaanderen, "
                "vlaams-brabant, west-vlaanderen, brussel, wallonie, not 'holland' [READ05]"
            ],
        ),
        (service("A", "per: gemeente\n"), []),
        (
            service("A", "per: stad\n"),
            ["docs/nl/a.md:12: 'per' should be one of gemeente, regio, not 'stad' [READ05]"],
        ),
        (service("A", "phone: '112'\nphone_source: bron\n"), []),
        (
            service("A", "phone: '112'\n"),
            ["docs/nl/a.md:12: 'phone_source' is missing; add a line `phone_source: …` [READ03]"],
        ),
        (page("A", front="review: {by: Ana, date: 2026-12-01, how: gelezen}\n"), []),
        (
            page("A", front="review: {by: Ana}\n"),
            ["docs/nl/a.md:5: 'review: date' is missing; add a line `review: date: …` [READ03]"],
        ),
        (
            page("A", front="review: {by: Ana, date: 2026-12-01, door: Bo}\n"),
            ["docs/nl/a.md:5: unknown key 'door'; nearest valid key: 'date' (valid: by, date, how) [READ02]"],
        ),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(written, messages):
    assert read({"nl/a.md": written})[1] == messages


def test_a_translation_is_of_the_kind_its_dutch_page_is():
    front = "kind: pillar\npillar: work\naudience: Voor iedereen.\nfacts: [uren]\nfinder: true\nembed: true\n"
    dutch = page("Werk", front=front)
    made = site({"nl/werk.md": dutch, "ro/werk.md": page("Munca")}).page("ro", "werk.md")
    assert (made.kind, made.pillar, made.audience, made.facts, made.finder, made.embed) == (
        "pillar", "work", "Voor iedereen.", ("uren",), True, True,
    )  # fmt: skip


def test_what_the_dutch_page_decides_wins_over_what_a_translation_says():
    dutch, romanian = (
        page("Werk", front="kind: pillar\npillar: work\n"),
        page("Munca", front="kind: agency\n"),
    )
    made = site({"nl/werk.md": dutch, "ro/werk.md": romanian})
    assert [(one.language, one.kind, one.pillar, one.title) for one in made.pages] == [
        ("nl", "pillar", "work", "Werk"),
        ("ro", "pillar", "work", "Munca"),
    ]


def test_a_translation_without_a_dutch_page_stays_as_it_is():
    assert [one.kind for one in inherit([site({"ro/werk.md": page("Munca")}).pages[0]])] == ["page"]


def test_who_reviewed_a_translation_and_when_is_text():
    made = site({"nl/a.md": page("A"), "ro/a.md": page("B", front="review: {by: Ana, date: 2026-12-01}\n")})
    assert made.page("ro", "a.md").review == {"by": "Ana", "date": "2026-12-01"}
