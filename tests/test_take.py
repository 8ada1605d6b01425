import json
from urllib.parse import parse_qs, unquote, urlsplit

from making import page, service, site
from wijzer.head import head
from wijzer.take import Agency, agencies, on_sheets, sheet_words, take

AGENCY = 'phone: "09 265 78 40"\nphone_source: openbare lijst\n'
FILES = {
    "nl/index.md": page("Welkom"),
    "nl/inburgering/aanmelden.md": page("Vind je agentschap & bel"),
    "ar/inburgering/aanmelden.md": page("اعثر على وكالتك"),
    "ar/index.md": page("أهلا"),
    "nl/diensten/amal.md": service("Amal", AGENCY).replace("kind: service", "menu: Amal\nkind: agency"),
    "nl/diensten/bon.md": service("bon").replace("kind: service", "kind: agency"),
    "nl/diensten/vdab.md": service("VDAB", 'phone: "0800 30 700"\nphone_source: openbare lijst\n'),
    "nl/diensten/weg.md": service("Weg", "draft: true\n"),
}
LANGUAGES = """\
nl: {og: nl_BE, name: Nederlands, script: Latn, site: true}
ar: {og: ar_AR, name: العربية, script: Arab, site: true}
"""
SITE = site(FILES, languages=LANGUAGES)


def taken(path, language="nl"):
    one = SITE.page(language, path)
    return take(SITE, one, head(SITE, one))


def test_a_page_goes_as_its_title_and_its_address():
    found = taken("inburgering/aanmelden.md")
    assert found.sms == (
        "sms:?&body=Vind%20je%20agentschap%20%26%20bel%0Ahttps://w.example/inburgering/aanmelden/"
    )
    assert found.mail.startswith("mailto:?subject=Vind%20je%20agentschap%20%26%20bel&body=Vind%20je")


def test_a_message_reads_in_the_language_of_its_page():
    query = parse_qs(urlsplit(taken("inburgering/aanmelden.md", "ar").whatsapp).query)
    assert query == {"text": ["اعثر على وكالتك\nhttps://w.example/ar/inburgering/aanmelden/"]}


def test_a_service_goes_as_its_name_phone_and_address():
    assert unquote(taken("diensten/vdab.md").sms).splitlines() == [
        "sms:?&body=Hier kan je hulp vragen:",
        "VDAB",
        "0800 30 700",
        "https://w.example/diensten/vdab/",
    ]


def test_paper_for_newcomers_names_the_agencies_that_can_be_phoned():
    assert agencies(SITE, SITE.page("ar", "index.md")) == (
        Agency(name="Amal", regions="فلاندر", phone="09 265 78 40"),
    )
    assert agencies(SITE, SITE.page("nl", "diensten/vdab.md")) == ()
    assert agencies(SITE, SITE.page("ar", "inburgering/aanmelden.md")) == (), "the page lists them itself"


def test_a_sheet_has_its_words_in_every_language_and_an_address_in_it():
    words = json.loads(sheet_words(SITE))
    assert list(words) == ["nl", "ar"]
    assert words["nl"]["take_lead"] == "Hier kan je hulp vragen:"
    assert words["ar"]["register"] == "https://w.example/ar/inburgering/aanmelden/"
    assert "home" not in words["nl"]


def test_a_sheet_may_hold_the_codes_of_services_and_of_where_newcomers_register():
    assert [page.address for page in on_sheets(SITE)] == [
        "diensten/amal/",
        "diensten/bon/",
        "diensten/vdab/",
        "inburgering/aanmelden/",
        "ar/inburgering/aanmelden/",
    ]
