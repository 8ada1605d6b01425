from datetime import date

import pytest

from making import read, service, site, told
from wijzer.check.services import check, wishes

PHONE = "phone: '{}'\nphone_source: bron\n"


def faults(written):
    return told(check(site({"nl/a.md": written})))


@pytest.mark.parametrize(
    "phone",
    ["112", "1700", "116 000", "011 30 56 00", "09/265.78.40", "0470 12 34 56", "0800 6 11 03", "078 150 100",
     "+32 9 265 78 40", "+32470123456", "+31 20 123 45 67"],
)  # fmt: skip
def test_a_number_that_can_be_dialled_in_belgium_is_no_fault(phone):
    assert faults(service("A", PHONE.format(phone))) == []


@pytest.mark.parametrize(
    "phone",
    ["09 265 78 4", "0470 12 34 5", "00 12 34 56 7", "265 78 40", "9000", "+32 9 265 78", "bel 112", "12"],
)
def test_a_number_that_cannot_be_dialled_is_told(phone):
    assert faults(service("A", PHONE.format(phone))) == [
        f"docs/nl/a.md:12: '{phone}' cannot be dialled in Belgium; write for example "
        "09 265 78 40, 0470 12 34 56, 0800 13 500 or 1700 [SERV01]"
    ]


@pytest.mark.parametrize(
    ("written", "messages"),
    [
        (service("A", "languages: [nl, ro]\ngroups: [ouders]\nbring: Je kaart\ncost: gratis\n"), []),
        (
            service("A").replace("[werk]", "[werkk]"),
            [
                "docs/nl/a.md:7: unknown topic 'werkk'; nearest: 'werk'; "
                "topics are listed in docs/_data/topics.yml [PAGE11]"
            ],
        ),
        (
            service("A").replace("[werk]", "[]"),
            ["docs/nl/a.md:7: names no topic; a service has at least one, of docs/_data/topics.yml [PAGE13]"],
        ),
        (
            service("A", "languages: [nl, rom]\n"),
            [
                "docs/nl/a.md:12: unknown language 'rom'; nearest: 'ro'; "
                "languages are listed in docs/_data/languages.yml [SERV02]"
            ],
        ),
        (
            service("A", "groups: [ouder]\n"),
            [
                "docs/nl/a.md:12: unknown group 'ouder'; nearest: 'ouders'; "
                "groups are listed in docs/_data/groups.yml [SERV03]"
            ],
        ),
        (
            service("A", PHONE.format("112") + "called_on: 2026-01-14\n"),
            [
                "docs/nl/a.md:14: called_on 2026-01-14 lies before taken_on 2026-01-15: the number was "
                "taken over after that call; phone it again, or remove called_on [SERV04]"
            ],
        ),
        (service("A", PHONE.format("112") + "called_on: 2026-01-15\n"), []),
        (service("A", "address: Kongostraat 42, 9000 Gent\n"), []),
        (
            service("A", "address: Kongostraat 42 in Gent\n"),
            [
                "docs/nl/a.md:12: address 'Kongostraat 42 in Gent' should end in a postcode and a place, "
                "as in 'Kongostraat 42, 9000 Gent' [SERV05]"
            ],
        ),
        (
            service("A", "called_on: 2026-01-15\n"),
            ["docs/nl/a.md:12: 'phone' is missing; add a line `phone: …` [READ03]"],
        ),
    ],
)
def test_a_fault_in_a_record_is_told_with_its_line(written, messages):
    assert faults(written) == messages


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            service("A").replace("regions: [vlaanderen]", "regions: [vlaanderen, gnet]"),
            "docs/nl/a.md:8: 'regions' should be one of belgie, vlaanderen, brussel, wallonie, antwerpen, "
            "limburg, oost-vlaanderen, vlaams-brabant, west-vlaanderen, antwerpen-stad, gent-stad, "
            "not 'gnet' [READ05]",
        ),
        (
            service("A", "called_on: gisteren\n"),
            "docs/nl/a.md:12: 'called_on' should be a date such as 2026-11-21, not 'gisteren' [READ04]",
        ),
        (
            service("A", "languages: nl\n"),
            "docs/nl/a.md:12: 'languages' should be a list such as [one, two], not 'nl' [READ04]",
        ),
    ],
)
def test_what_does_not_fit_is_told_on_reading(written, message):
    assert read({"nl/a.md": written})[1] == [message]


def test_a_phone_call_that_is_still_to_come_is_a_wish():
    made = site({"nl/a.md": service("A", PHONE.format("112") + "called_on: 2026-12-02\n")})
    assert told(wishes(made, date(2026, 12, 2))) == []
    assert told(wishes(made, date(2026, 12, 1))) == [
        "docs/nl/a.md:14: called_on 2026-12-02 is still to come; write the day somebody phoned, "
        "until then the site says nobody has [SERV10]"
    ]
