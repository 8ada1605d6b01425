from making import THREE, page, site
from wijzer.menu import Crumb, Item, crumbs, item, languages, menu

SITE = site(
    {
        "nl/index.md": page("Welkom", front="menu: Start\n"),
        "nl/werk/index.md": page("Aan het werk", front="menu: Werk\n"),
        "nl/werk/vdab.md": page("VDAB"),
        "nl/klad.md": page("Klad", front="draft: true\n"),
        "ro/index.md": page("Bun venit"),
        "ro/werk/index.md": page("Munca"),
        "ar/index.md": page("أهلا"),
    },
    languages=THREE,
    menu="newcomer: [werk/index.md, werk/vdab.md, klad.md]\n",
)


def test_a_menu_shows_what_is_published_and_marks_where_you_are():
    assert menu(SITE, SITE.page("nl", "werk/index.md"), "newcomer") == (
        Item("Werk", "./", current=True, dutch=False),
        Item("VDAB", "vdab/", current=False, dutch=False),
    )


def test_a_menu_leads_to_the_dutch_page_where_there_is_no_other_and_says_so():
    assert menu(SITE, SITE.page("ro", "index.md"), "newcomer") == (
        Item("Munca", "werk/", current=False, dutch=False),
        Item("VDAB", "../werk/vdab/", current=False, dutch=True),
    )


def test_a_menu_that_is_not_there_is_empty():
    assert menu(SITE, SITE.page("nl", "index.md"), "referrer") == ()


def test_an_item_leads_from_a_page_to_another():
    found = item(SITE.page("nl", "werk/vdab.md"), SITE.page("nl", "index.md"))
    assert found == Item("Start", "../../", current=False, dutch=False)


def test_the_way_back_is_every_page_above():
    assert crumbs(SITE, SITE.page("nl", "werk/vdab.md")) == (
        Crumb("Start", "", "../../"),
        Crumb("Werk", "werk/", "../"),
        Crumb("VDAB", "werk/vdab/", "./"),
    )


def test_the_home_page_is_its_own_way_back():
    assert crumbs(SITE, SITE.page("ro", "index.md")) == (Crumb("Bun venit", "ro/", "./"),)


def test_the_language_switch_leads_to_this_page_or_to_the_home_page_of_a_language():
    found = languages(SITE, SITE.page("ro", "werk/index.md"))
    assert [(one.code, one.href, one.current, one.missing) for one in found] == [
        ("nl", "../../werk/", False, False),
        ("ro", "./", True, False),
        ("ar", "../../ar/", False, True),
    ]


def test_a_language_without_this_page_and_without_a_home_page_is_left_out():
    found = site({"nl/index.md": page("Welkom"), "ro/werk.md": page("Munca"), "nl/werk.md": page("Werk")})
    assert [one.code for one in languages(found, found.page("nl", "index.md"))] == ["nl"]
