from datetime import date

import pytest

from making import page, service, site
from wijzer.directory import Option, areas, directory

TODAY = date(2026, 11, 21)
LIST = page("Diensten", front="kind: directory\n")


def made(**pages):
    files = {f"nl/diensten/{name}.md": text for name, text in pages.items()}
    found = site({"nl/diensten/index.md": LIST, **files})
    return directory(found, found.page("nl", "diensten/index.md"), TODAY)


def test_services_stand_under_their_first_topic_in_the_order_of_their_names():
    rent = service("Huurdersbond").replace("[werk]", "[wonen, werk]")
    found = made(vdab=service("VDAB"), actiris=service("actiris"), huur=rent)
    assert [(one.id, one.label, [entry.card.href for entry in one.entries]) for one in found.groups] == [
        ("werk", "Werk", ["actiris/", "vdab/"]),
        ("wonen", "Wonen", ["huur/"]),
    ]
    assert [[card.name for card in one.others] for one in found.groups] == [["Huurdersbond"], []]


def test_an_entry_says_what_the_service_does_and_where_that_comes_from():
    text = "# VDAB\n\nZoek je werk? Wij helpen. Kom langs.\n"
    (entry,) = made(vdab=service("VDAB", text=text)).groups[0].entries
    assert (entry.card.name, entry.sentence) == ("VDAB", "Zoek je werk? Wij helpen.")
    assert [source.title for source in entry.sources] == ["Een bron"]


def test_only_what_a_service_answers_to_can_be_chosen():
    found = made(vdab=service("VDAB", "groups: [ouders]\nlanguages: [ro]\n"))
    assert found.topics == (Option("werk", "Werk"),)
    assert found.targets == (Option("ouders", "Ouders"),)
    assert found.languages == (Option("ro", "Română"),)
    assert next(one for one in found.regions if one.value == "gent-stad").areas == ("gent-stad",)
    assert next(one for one in found.regions if one.value == "oost-vlaanderen").areas == (
        "gent-stad",
        "oost-vlaanderen",
    )


def test_a_service_without_a_topic_does_not_break_the_directory():
    assert made(vdab=service("VDAB").replace("[werk]", "[]")).groups == ()


def test_another_page_has_no_directory():
    found = site({"nl/index.md": page("Welkom")})
    assert directory(found, found.pages[0], TODAY) is None


@pytest.mark.parametrize(
    ("kind", "regions", "served"),
    [
        ("service", "[oost-vlaanderen]", ("gent-stad", "oost-vlaanderen")),
        ("agency", "[oost-vlaanderen]", ("oost-vlaanderen",)),
        ("agency", "[gent-stad]", ("gent-stad",)),
        ("service", "[wallonie, brussel]", ("brussel", "wallonie")),
        ("agency", "[vlaanderen, brussel]",
         ("antwerpen", "limburg", "oost-vlaanderen", "vlaams-brabant", "west-vlaanderen", "brussel")),
    ],
)  # fmt: skip
def test_a_city_with_its_own_agency_is_no_part_of_another(kind, regions, served):
    text = service("A").replace("[vlaanderen]", regions).replace("kind: service", f"kind: {kind}")
    one = site({"nl/diensten/a.md": text}).pages[0]
    assert areas(one, one.record) == served
