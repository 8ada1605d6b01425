import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import etree, html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from making import TINY, asset

OVERRIDES = TINY.parents[1] / "overrides"
BASE = "https://w.example/"


def copy(top, edits=None, frame=OVERRIDES):
    """Copy the tiny site to `top`, with `edits`: file -> (what stands there, what should)."""
    shutil.copytree(TINY, top, dirs_exist_ok=True)
    for file, (old, new) in ({"mkdocs.yml": ("../../overrides", str(frame))} | (edits or {})).items():
        text = (top / file).read_text("utf-8")
        assert old in text
        text = text.replace(old, new)
        (top / file).write_text(text.replace("../../overrides", str(frame)), "utf-8")
    return top


def build(top):
    """Build the site in `top` as `mkdocs build` does."""
    config = load_config(str(top / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    return top / "site"


def refusal(top, caplog, raised=Abort):
    """Build a site that should not be built; give what was said. The old site must stand as it was."""
    (top / "site").mkdir()
    (top / "site/oud.html").write_text("oud", "utf-8")
    with pytest.raises(raised):
        build(top)
    assert {str(file.relative_to(top / "site")) for file in (top / "site").rglob("*")} == {"oud.html"}
    return caplog.text


def files(folder):
    return {str(file.relative_to(folder)): file for file in sorted(folder.rglob("*")) if file.is_file()}


def parsed(site, path=""):
    return html.parse(str(site / path / "index.html")).getroot()


def git(top, *arguments):
    who = {f"GIT_{one}_{what}": "a@b.be" for one in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    days = {"GIT_AUTHOR_DATE": "2026-01-05T12:00:00", "GIT_COMMITTER_DATE": "2026-01-05T12:00:00"}
    command = ["git", "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, cwd=top, env=os.environ | who | days, check=True, capture_output=True)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """The tiny site as it is."""
    return build(copy(tmp_path_factory.mktemp("tiny")))


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """The tiny site, committed, on a far day: with footage, another keyword and markup in its words."""
    edits = {
        "mkdocs.yml": ("2026-11-21", "2999-01-01"),
        "docs/nl/getuigenissen/getuigenis-01.md": ("video:\n", "video: https://youtu.be/abc\n"),
        "docs/_data/keywords/nl.csv": ("inburgeringstraject,", "onthaalprogramma,"),
        "docs/nl/over/index.md": ("Over deze site\ndesc", '"<script>alert(1)</script>"\ndesc'),
        "docs/nl/diensten/amal.md": ("name: Amal", 'name: "<script>alert(2)</script>"'),
        "docs/_data/places.csv": ("Aalst", "<script>alert(3)</script>"),
    }
    top = copy(tmp_path_factory.mktemp("changed"), edits)
    git(top, "init")
    git(top, "add", "docs")
    git(top, "commit", "-m", "alles")
    return build(top)


PAGES = [
    "", "inburgering", "inburgering/aanmelden", "inburgering/film", "diensten", "diensten/amal",
    "doorverwijzers", "doorverwijzers/gids", "doorverwijzers/gemeenten/oost-vlaanderen", "over", "zoeken",
    "ro", "ro/inburgering", "ro/zoeken", "ar",
]  # fmt: skip


def test_each_published_page_is_built_and_no_other(tiny):
    built = [
        file.removesuffix("index.html").rstrip("/") for file in files(tiny) if file.endswith("index.html")
    ]
    assert sorted(built) == sorted(PAGES)


def test_nothing_is_left_of_the_building(tiny):
    assert sorted(one.name for one in tiny.parent.iterdir() if one.name.startswith("site")) == ["site"]


def test_drafts_data_and_films_without_footage_are_nowhere(tiny):
    unwanted = re.compile(rb"kladje|Samira|getuigenis")
    texts = {
        name: file.read_bytes() for name, file in files(tiny).items() if not name.endswith((".png", ".pdf"))
    }
    assert [name for name, text in texts.items() if unwanted.search(text)] == []
    assert [name for name in texts if "_data" in name or name.endswith((".yml", ".md"))] == []
    assert [name for name in texts if name.endswith(".csv") and not name.startswith("open-data/")] == []


@pytest.mark.parametrize(
    ("path", "language", "direction"),
    [("", "nl", "ltr"), ("ro", "ro", "ltr"), ("ar", "ar", "rtl"), ("ro/inburgering", "ro", "ltr")],
)
def test_a_page_says_its_language_and_its_direction(tiny, path, language, direction):
    page = parsed(tiny, path)
    assert (page.get("lang"), page.get("dir")) == (language, direction)


@pytest.mark.parametrize("path", PAGES)
def test_every_link_on_our_own_site_leads_somewhere(tiny, path):
    address = f"{BASE}{path}/" if path else BASE
    links = [urljoin(address, one.get("href")) for one in parsed(tiny, path).iter("a", "link")]
    own = [urlsplit(link).path.lstrip("/") for link in links if link.startswith(BASE)]
    missing = [one for one in own if not (tiny / one).is_file() and not (tiny / one / "index.html").is_file()]
    assert missing == []


@pytest.mark.parametrize(
    ("path", "language"), [(path, path[:2]) for path in PAGES if path[:2] in ("ro", "ar")]
)
def test_a_link_to_a_dutch_page_says_so(tiny, path, language):
    address = f"{BASE}{path}/"
    unmarked = [
        one.get("href")
        for one in parsed(tiny, path).iter("a")
        if urljoin(address, one.get("href")).startswith(BASE)
        and not urljoin(address, one.get("href")).startswith(f"{BASE}{language}/")
        and one.get("hreflang", one.get("lang")) is None
    ]
    assert unmarked == []


def test_a_page_that_is_not_translated_is_reached_in_dutch(tiny):
    (link,) = [one for one in parsed(tiny, "ro").find(".//article").iter("a") if one.text == "Înscrierea"]
    assert (link.get("href"), link.get("hreflang")) == ("../inburgering/aanmelden/", "nl")
    assert link.text_content() == "Înscrierea (în neerlandeză)"


def alternates(site, path):
    links = parsed(site, path).findall("head/link[@rel='alternate']")
    return {one.get("hreflang"): one.get("href") for one in links}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", {"nl": "", "ro": "ro/", "ar": "ar/", "x-default": ""}),
        ("inburgering", {"nl": "inburgering/", "ro": "ro/inburgering/", "x-default": "inburgering/"}),
        ("over", {"nl": "over/", "x-default": "over/"}),
        ("zoeken", {}),
    ],
)
def test_a_page_names_its_translations_by_absolute_addresses(tiny, path, expected):
    assert alternates(tiny, path) == {code: BASE + address for code, address in expected.items()}


@pytest.mark.parametrize("path", PAGES)
def test_pages_name_each_other(tiny, path):
    for address in alternates(tiny, path).values():
        assert alternates(tiny, address.removeprefix(BASE)) == alternates(tiny, path)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_itself(tiny, path):
    canonical = parsed(tiny, path).find("head/link[@rel='canonical']").get("href")
    assert canonical == (f"{BASE}{path}/" if path else BASE)


def test_a_page_says_its_facts_in_its_own_language(tiny):
    assert "je doet 40 uur mee" in parsed(tiny, "inburgering").text_content()
    assert "participi 40 de ore" in parsed(tiny, "ro/inburgering").text_content()
    assert "nagekeken op 21 november 2026" in parsed(tiny, "inburgering").text_content()


def test_a_shown_service_is_a_card(tiny):
    (card,) = parsed(tiny, "inburgering/aanmelden").find_class("card")
    assert "09 265 78 40" in card.text_content()
    assert [one.get("href") for one in card.iter("a")] == ["tel:+3292657840", "../../diensten/amal/"]


def test_a_film_of_our_own_is_played_from_our_own_site(tiny):
    page = parsed(tiny, "inburgering/film")
    assert page.find(".//video/source").get("src") == "../../assets/film/uitleg.mp4"
    assert page.find(".//track").get("src") == "../../assets/film/uitleg.nl.vtt"
    assert (tiny / "assets/film/uitleg.mp4").exists()


def test_the_guide_is_a_page_and_paper(tiny):
    answers = parsed(tiny, "doorverwijzers/gids").find_class("answers")
    assert [one.get("href") for answer in answers for one in answer.iter("a")] == ["#amal", "#amal"]
    assert (tiny / "doorverwijzers/gids/guide.pdf").read_bytes().startswith(b"%PDF-")


def test_only_an_unreviewed_translation_is_called_the_work_of_a_machine(tiny):
    assert [path for path in PAGES if parsed(tiny, path).find_class("machine")] == [
        "ro", "ro/inburgering", "ro/zoeken",
    ]  # fmt: skip


def test_the_search_data_holds_the_variants_of_a_term(tiny):
    data = json.loads((tiny / asset(tiny, "search/nl.json")).read_text("utf-8"))
    word = str(data["index"]["words"].index("onthaaltraject"))
    (at,) = [number for number, (own, _) in enumerate(data["phrases"]) if word in own.split()]
    assert data["pages"][at][0] == "inburgering/"
    found = sorted(file.name.split(".")[0] for file in (tiny / "assets/search").glob("*.json"))
    assert found == ["ar", "nl", "ro"]


def test_the_sitemap_has_every_indexed_page_and_no_other(tiny):
    tree = etree.parse(str(tiny / "sitemap.xml"))
    found = [one.text.removeprefix(BASE).rstrip("/") for one in tree.iter("{*}loc")]
    assert sorted(found) == sorted(path for path in PAGES if not path.endswith("zoeken"))
    packed = (tiny / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (tiny / "sitemap.xml").read_bytes()
    assert packed[4:8] == b"\0\0\0\0", "the time of the build is in it"


@pytest.mark.parametrize("path", [*PAGES, "404.html", "assets/offline"])
def test_every_file_a_page_loads_is_named_after_its_content(tiny, path):
    pages = {"404.html": [tiny / "404.html"], "assets/offline": [*(tiny / path).glob("*.html")]}
    for page in pages.get(path, [tiny / path / "index.html"]):
        names = re.findall(r"assets/([\w./-]+)", page.read_text("utf-8"))
        own = [one for one in names if not one.startswith("film/")]  # an editor's files keep their names
        assert [one for one in own if not re.search(r"\.[0-9a-f]{8}\.\w+$", one)] == []
        assert [one for one in names if not (tiny / "assets" / one).is_file()] == []


def test_each_file_is_named_after_its_content(tiny):
    stamped = re.compile(r"\.([0-9a-f]{8})\.(?!.*(br|gz)$)")
    for name, file in files(tiny).items():
        if found := stamped.search(name):
            assert hashlib.sha256(file.read_bytes()).hexdigest()[:8] == found[1], name


def test_the_worker_knows_the_agencies_and_the_search_of_each_language(tiny):
    first, head = (tiny / "worker.js").read_text("utf-8").splitlines()[:2]
    kits = json.loads(head.removeprefix('const SOURCE="nl",KITS=').removesuffix(";"))
    assert re.fullmatch("// [0-9a-f]{8}", first)
    assert {code: (kit["contacts"][0], kit["search"][0]) for code, kit in kits.items()} == {
        "nl": ("inburgering/aanmelden/", "zoeken/"),
        "ro": ("inburgering/aanmelden/", "ro/zoeken/"),
        "ar": ("inburgering/aanmelden/", "zoeken/"),
    }
    assert asset(tiny, "search/ro.json") in kits["ro"]["search"]


def test_a_site_can_be_left_uncompressed(tmp_path, monkeypatch):
    monkeypatch.setenv("WIJZER_COMPRESS", "0")
    built = files(build(copy(tmp_path)))
    assert "index.html" in built
    assert [name for name in built if name.endswith((".br", ".gz"))] == []


def test_robots_are_told_where_the_sitemap_is(tiny):
    assert f"Sitemap: {BASE}sitemap.xml" in (tiny / "robots.txt").read_text("utf-8")


def test_a_lost_visitor_is_answered_in_every_language(tiny):
    page = html.parse(str(tiny / "404.html")).getroot()
    items = page.find_class("lost")[0].iter("li")
    assert [(one.get("lang"), one.find("a").get("href")) for one in items] == [
        ("nl", "/"), ("ro", "/ro/"), ("ar", "/ar/"),
    ]  # fmt: skip


def test_two_builds_are_the_same_to_the_byte(tiny, tmp_path):
    again = build(copy(tmp_path))
    assert list(files(again)) == list(files(tiny))
    assert [
        name for name, file in files(again).items() if file.read_bytes() != files(tiny)[name].read_bytes()
    ] == []


def test_a_collection_appears_once_one_film_has_footage(changed):
    page = parsed(changed, "getuigenissen")
    assert [one.get("data-host") for one in page.find_class("player")] == ["YouTube"]
    assert page.find(".//meta[@http-equiv='Content-Security-Policy']").get("content").count("youtube") == 1
    assert (changed / "getuigenissen/getuigenis-01/index.html").exists()


def test_markup_in_a_title_or_a_name_is_text(changed):
    assert parsed(changed, "over").find("head/title").text == "<script>alert(1)</script> | Wijzer"
    assert parsed(changed, "inburgering/aanmelden").find_class("name")[0].text == "<script>alert(2)</script>"
    towns = parsed(changed, "doorverwijzers/gemeenten/oost-vlaanderen").find_class("towns")[0]
    assert "<script>alert(3)</script>" in towns.text_content()
    assert (
        parsed(changed, "diensten").find_class("entries")[0].find("li/h3/a").text
        == "<script>alert(2)</script>"
    )
    pages = [name for name, file in files(changed).items() if name.endswith(("html", "xml"))
             and "<script>alert" in file.read_text("utf-8")]  # fmt: skip
    assert pages == []


def test_a_list_of_municipalities_says_who_is_responsible(tiny):
    towns = parsed(tiny, "doorverwijzers/gemeenten/oost-vlaanderen").find_class("towns")[0]
    assert [" ".join(town.text_content().split()) for town in towns] == [
        "Aalst 9300 Alost", "Gent 9000, 9050 Gand, Gentbrugge Amal",
    ]  # fmt: skip


def test_the_finder_finds_what_is_in_the_table(tiny):
    [file] = (tiny / "assets").glob("places.*.json")
    data = json.loads(file.read_text("utf-8"))
    assert [place[1] for place in data["places"]] == ["Gent", "Aalst"]


def test_a_page_that_others_may_show_stands_bare_beside_itself_and_is_not_searched(tiny):
    bare = html.parse(str(tiny / "doorverwijzers/gids/insluiten.html")).getroot()
    assert [bare.findall(f".//{name}") for name in ("header", "footer", "nav")] == [[], [], []]
    assert [one.get("id") for one in bare.find_class("guide")[0].iter("section")] == ["thema", "amal"]
    assert bare.find("head/meta[@name='robots']").get("content") == "noindex"
    assert "insluiten.html" not in (tiny / "sitemap.xml").read_text("utf-8")
    assert [name for name in files(tiny) if name.endswith("insluiten.html")] == [
        "doorverwijzers/gids/insluiten.html"
    ]


def test_a_fact_whose_time_is_past_stops_nothing_and_its_page_says_so(changed):
    assert "misschien verouderd" in parsed(changed, "inburgering").text_content()
    assert "poate fi învechit" in parsed(changed, "ro/inburgering").text_content()


def test_another_keyword_is_another_title_and_other_keywords(tiny, changed):
    def told(site):
        page = parsed(site, "inburgering")
        return page.find("head/title").text, page.find("head/meta[@name='keywords']").get("content")

    assert told(tiny) == ("Wat je leert en doet – inburgeringstraject", "inburgeringstraject")
    assert told(changed) == ("Wat je leert en doet – onthaalprogramma", "onthaalprogramma")


def test_a_committed_page_says_when_it_changed(changed):
    assert "Laatst gewijzigd op 5 januari 2026" in parsed(changed, "inburgering").text_content()
    assert "<lastmod>2026-01-05</lastmod>" in (changed / "sitemap.xml").read_text("utf-8")


def test_a_hidden_language_is_nowhere_and_nothing_leads_to_it(tmp_path):
    decided = ("unreviewed_by_language: {}", "unreviewed_by_language: {ro: hide}")
    built = build(copy(tmp_path, {"docs/_data/publisher.yml": decided}))
    assert [name for name in files(built) if name.startswith("ro/")] == []
    leading = re.compile(r"""(href="|<loc>)[^"<]*\bro/""")
    texts = {
        name: file.read_text("utf-8") for name, file in files(built).items() if name.endswith(("html", "xml"))
    }
    assert [name for name, text in texts.items() if leading.search(text)] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "docs/nl/over/index.md", "menu: Over", "kleur: rood",
            "docs/nl/over/index.md:4: unknown key 'kleur'; nearest valid key: ",
        ),
        (
            "docs/nl/doorverwijzers/gids.md", "sheet: guide", "sheet: gidds",
            "docs/nl/doorverwijzers/gids.md:6: ",
        ),
        (
            "docs/_data/languages.yml", "Arab, site: true", "Arab",
            "mkdocs.yml:12: builds nl, ro, ar, but docs/_data/languages.yml has "
            "`site: true` for nl, ro; write the same, in that order [LANG01]",
        ),
    ],
)  # fmt: skip
def test_a_fault_stops_the_build_with_its_line_and_leaves_the_old_site(
    file, old, new, said, tmp_path, caplog
):
    assert said in refusal(copy(tmp_path, {file: (old, new)}), caplog)


def test_a_fault_in_a_template_leaves_the_old_site(tmp_path, caplog):
    frame = tmp_path / "frame"
    shutil.copytree(OVERRIDES, frame)
    (frame / "pages/guide.html").write_text("{{ 1 / 0 }}", "utf-8")
    top = copy(tmp_path / "top", frame=frame)
    refusal(top, caplog, ZeroDivisionError)
    shutil.copy(OVERRIDES / "pages/guide.html", frame / "pages/guide.html")
    assert "oud.html" not in files(build(top))


def test_a_warning_leaves_the_old_site(tmp_path, caplog):
    top = copy(tmp_path, {"mkdocs.yml": ("site_name: Wijzer", "site_name: Wijzer\nnav: [niets.md]")})
    assert "niets.md" in refusal(top, caplog)
