"""Each page of the built site, and sitemap.xml, robots.txt and 404.html beside them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import lxml.etree
import pytest
import yaml

from .reading import Built, file_of, none, same_origin

DATA = Path(__file__).parents[2] / "docs/_data"
RTL = {"ar", "fa", "fa-AF", "ps", "ur"}
HTTP_ONLY = {"2015.agii.vlaanderen"}
"""Hosts that sources name with http and that have no https."""
NOT_INTERFACE = re.compile(r"^((region|fact)_|place_in$)")
"""Words that stand for a name or a value, or are no more than `in`: a translation may hold them too."""


# One page: each rule yields what is wrong with it.


def has_one_heading_1(page: Built) -> Iterator[str]:
    headings = [heading.text_content().strip() for heading in page.all("//h1")]
    if len(headings) != 1 or not headings[0]:
        yield f"headings 1: {headings}"


def starts_headings_in_order(page: Built) -> Iterator[str]:
    levels = [int(heading.tag[1]) for heading in page.all("//h1|//h2|//h3|//h4|//h5|//h6")]
    if levels[:1] != [1]:
        yield f"the first heading is of level {levels[:1]}"
    yield from (
        f"a heading {then} follows a heading {now}" for now, then in pairwise(levels) if then > now + 1
    )


def says_its_language(page: Built) -> Iterator[str]:
    first = page.path.split("/")[0]
    wanted = first if first in languages() else "nl"
    found = (page.lang, page.root.get("dir"))
    if found != (wanted, "rtl" if wanted in RTL else "ltr"):
        yield f"lang and dir are {found}"


def has_title_and_description(page: Built) -> Iterator[str]:
    if len(page.all("//head/title")) != 1 or not page.title.strip():
        yield f"title {page.title!r}"
    if not page.lost and len(page.meta("description")) < 40:
        yield f"description {page.meta('description')!r}"


def is_its_own_canonical(page: Built) -> Iterator[str]:
    if page.canonical != ([] if page.lost else [page.url]):
        yield f"canonical {page.canonical}, lives at {page.url}"


def loads_only_its_own(page: Built) -> Iterator[str]:
    yield from (f"loads {one}" for one in page.resources if not same_origin(one, page.url))


def has_no_inline_script(page: Built) -> Iterator[str]:
    for script in page.all("//script[not(@src)]"):
        if script.get("type") != "application/ld+json":
            yield f"inline script {script.text_content()[:60]!r}"
    handlers = page.all("//@*[starts-with(name(), 'on')]")
    yield from (f"handler {one.attrname}={one!r}" for one in handlers)
    yield from (f"link {one}" for one in page.links if one.startswith("javascript:"))


def has_no_inline_style(page: Built) -> Iterator[str]:
    yield from (f"<{element.tag} style={element.get('style')!r}>" for element in page.all("//*[@style]"))
    yield from (f"<style>{element.text_content()[:60]}" for element in page.all("//style"))


def has_a_strict_policy(page: Built) -> Iterator[str]:
    found = page.all("//head/meta[@http-equiv='Content-Security-Policy']/@content")
    if len(found) != 1:
        yield f"{len(found)} policies"
        return
    rules = dict(one.strip().split(" ", 1) for one in found[0].split(";"))
    if "unsafe-" in found[0] or "*" in found[0] or "http:" in found[0]:
        yield f"policy allows too much: {found[0]}"
    for name, wanted in (("default-src", "'none'"), ("base-uri", "'none'")):
        if rules.get(name) != wanted:
            yield f"{name} is {rules.get(name)}"
    before = page.all("//head/meta[@http-equiv]/preceding-sibling::*[@src or @href]")
    yield from (f"{one.tag} stands before the policy" for one in before)


def has_open_graph(page: Built) -> Iterator[str]:
    if page.lost:
        return
    wanted = {"og:title": page.title, "og:description": page.meta("description"), "og:url": page.url}
    for name, value in wanted.items():
        if page.meta(name) != value:
            yield f"{name} {page.meta(name)!r}"
    for name in ("og:type", "og:site_name", "og:image"):
        if not page.meta(name):
            yield f"no {name}"
    locale = languages()[page.lang].get("og", "")
    if page.meta("og:locale") != locale:
        yield f"og:locale {page.meta('og:locale')!r}"


def has_unique_ids(page: Built) -> Iterator[str]:
    yield from (f"id {one!r} {count} times" for one, count in Counter(page.ids).items() if count > 1)


def links_elsewhere_by_https(page: Built) -> Iterator[str]:
    for link in page.links:
        url = urlsplit(link)
        if "body=" in url.query:
            continue
        if url.scheme not in ("https", "tel", "mailto") and url.hostname not in HTTP_ONLY:
            yield f"link {link}"
        if url.scheme == "tel" and not re.fullmatch(r"\+?\d{3,12}", url.path):
            yield f"nobody can phone {link}"
        if url.scheme == "mailto" and not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", url.path):
            yield f"nobody can write to {link}"


def sends_its_own_address_and_no_more(page: Built) -> Iterator[str]:
    """A message ends in the address of its page, without a query or a fragment."""
    for link in page.all("//a[@data-way]/@href"):
        text = unquote(re.split("body=|text=", link)[1])
        if text.splitlines()[-1] != page.url:
            yield f"a message ends in {text[-60:]!r}"


def has_words_in_every_link(page: Built) -> Iterator[str]:
    for link in page.all("//a[@href]|//button|//summary"):
        if not link.text_content().strip() and not link.get("aria-label"):
            yield f"<{link.tag} {link.get('href', '')}> says nothing"


def fills_every_gap(page: Built) -> Iterator[str]:
    """No template, fact or word is left with its braces on."""
    text = " ".join(page.all("//body//text()[not(parent::script)]|//head/title/text()|//head/meta/@content"))
    yield from (f"left unfilled: {one}" for one in re.findall(r"\{\{?[^{}\n]{1,40}\}\}?|\bUndefined\b", text))
    yield from (f"Markdown left: {one}" for one in re.findall(r"\]\([^)]*\)|(?<!\w)\*\*\w", text))


RULES = [
    has_one_heading_1, starts_headings_in_order, says_its_language, has_title_and_description,
    is_its_own_canonical, loads_only_its_own, has_no_inline_script, has_no_inline_style,
    has_a_strict_policy, has_open_graph, has_unique_ids, links_elsewhere_by_https,
    sends_its_own_address_and_no_more, has_words_in_every_link, fills_every_gap,
]  # fmt: skip


FOUND = (
    has_title_and_description, is_its_own_canonical, has_open_graph, sends_its_own_address_and_no_more,
)  # fmt: skip
"""What makes a page be found and shared, which one in a frame should not be."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_page(rule: Callable[[Built], Iterator[str]], pages: list[Built]) -> None:
    judged = [page for page in pages if not (page.framed and rule in FOUND)]
    none(f"{page.path}: {fault}" for page in judged for fault in rule(page))


def test_what_stands_in_frames_is_not_searched(pages: list[Built]) -> None:
    framed = [page for page in pages if page.framed]
    assert framed
    none(page.path for page in framed if page.indexed)


# Pages beside each other.


@pytest.mark.parametrize("name", ["title", "description", "h1"])
def test_no_two_pages_of_a_language_say_the_same(name: str, content: list[Built]) -> None:
    found: dict[tuple[str, str], list[str]] = {}
    for page in content:
        words = {
            "title": page.title,
            "description": page.meta("description"),
            "h1": " ".join(h1.text_content() for h1 in page.all("//h1")),
        }
        found.setdefault((page.lang, words[name].casefold()), []).append(page.path)
    none(f"{' and '.join(paths)}: {name} {key[1]!r}" for key, paths in found.items() if len(paths) > 1)


def test_alternates_name_every_translation_and_no_other_page(content: list[Built]) -> None:
    faults = []
    for page in content:
        wanted = {one.lang: one.url for one in translations(page, content)} if page.indexed else {}
        if wanted:
            wanted["x-default"] = wanted.get("en") or wanted["nl"]
        if page.alternates != wanted:
            faults.append(f"{page.path}: {page.alternates}, not {wanted}")
    none(faults)


def test_every_internal_link_leads_somewhere(site: Path, base: str, pages: list[Built]) -> None:
    ids = {page.file: {*page.ids, "", "top"} for page in pages}
    faults = []
    for page in pages:
        for link in (*page.links, *page.resources, page.meta("og:image"), *page.alternates.values()):
            if not link.startswith(base):
                continue
            file, fragment = file_of(site, base, link), unquote(urlsplit(link).fragment)
            if not file.is_file():
                faults.append(f"{page.path}: {link} does not exist")
            elif fragment not in ids.get(file, {""}):
                faults.append(f"{page.path}: {link} has no such place")
    none(faults)


def test_every_page_can_be_reached_from_its_home_page(content: list[Built]) -> None:
    by_url = {page.url: page for page in content}
    seen, waiting = set(), [page for page in content if page.path in homes()]
    while waiting:
        page = waiting.pop()
        if page.url not in seen:
            seen.add(page.url)
            links = (link.split("#")[0] for link in page.links)
            waiting += [by_url[link] for link in links if link in by_url]
    none(sorted(set(by_url) - seen))


def test_each_link_to_another_language_says_so(content: list[Built]) -> None:
    by_url = {page.url: page for page in content}
    faults = []
    for page in content:
        for link in page.all("//a[@href]"):
            other = by_url.get(absolute(page, link))
            if other and other.lang != page.lang and link.get("hreflang", link.get("lang")) != other.lang:
                faults.append(f"{page.path}: {link.get('href')} leads to {other.lang} unannounced")
    none(faults)


# Beside the pages.


def test_the_sitemap_lists_exactly_the_indexed_pages(site: Path, content: list[Built]) -> None:
    assert sorted(url for url, _, _ in sitemap(site)) == sorted(page.url for page in content if page.indexed)


def test_the_sitemap_names_the_alternates_of_each_page(site: Path, content: list[Built]) -> None:
    on_page = {page.url: page.alternates for page in content if page.indexed}
    assert {url: alternates for url, alternates, _ in sitemap(site)} == on_page


def test_the_sitemap_dates_are_days_that_have_been(site: Path) -> None:
    days = [date.fromisoformat(day) for _, _, found in sitemap(site) for day in found]
    assert all(date(2020, 1, 1) <= day <= date.today() for day in days)


def test_the_sitemap_says_nothing_else(site: Path) -> None:
    tree = lxml.etree.parse(str(site / "sitemap.xml"))
    assert {lxml.etree.QName(one).localname for one in tree.iter()} <= {
        "urlset",
        "url",
        "loc",
        "lastmod",
        "link",
    }


def test_robots_names_the_sitemap_and_shuts_no_page_out(site: Path, base: str, content: list[Built]) -> None:
    lines = (site / "robots.txt").read_text("utf-8").splitlines()
    assert f"Sitemap: {base}sitemap.xml" in lines
    shut = [line.split(":", 1)[1].strip() for line in lines if line.startswith("Disallow:")]
    closed = [page.path for page in content if any(urlsplit(page.url).path.startswith(one) for one in shut)]
    assert "/" not in shut
    assert closed == []


def test_the_lost_page_speaks_every_language(site: Path, base: str, pages: list[Built]) -> None:
    lost = next(page for page in pages if page.lost)
    built = sorted({page.lang for page in pages})
    items = {item.get("lang"): item for item in lost.all("//li[@lang]")}
    assert sorted(items) == built
    assert not lost.indexed
    for code, item in items.items():
        assert words(code)["not_found"] in item.text_content()
        link = item.xpath(".//a/@href")[0]
        assert link == urlsplit(base).path + ("" if code == "nl" else f"{code}/")
    own = [*lost.all("//link[@rel='stylesheet' or @rel='icon']/@href"), *lost.all("//a/@href")]
    assert [one for one in own if not one.startswith("/")] == [], "a lost page may be anywhere"


@pytest.mark.parametrize("other", ["nl", "en"])
def test_no_word_of_another_frame_is_left_on_a_page(other: str, content: list[Built]) -> None:
    dutch = {code: foreign_only(code, other) for code in {page.lang for page in content} - {other}}
    none(
        f"{page.path}: {key}: {text[:80]!r}"
        for page in content
        for text in (own_words(page) if page.lang in dutch else ())
        for key, pattern in dutch[page.lang].items()
        if pattern.search(text)
    )


def own_words(page: Built) -> Iterator[str]:
    """Yield the texts a page says in its own language, attributes included."""
    own = f"[ancestor-or-self::*[@lang][1]/@lang='{page.lang}']"
    found = page.all(f"//body//text(){own}[not(parent::script)]")
    for name in ("aria-label", "alt", "title", "placeholder", "label", "value"):
        found += (one.get(name) for one in page.all(f"//body//*[@{name}]{own}") if one.tag != "track")
    found += (value for one in page.all(f"//body//*{own}") for key, value in one.items() if "data-" in key)
    yield from (text for one in found if (text := " ".join(one.split())))


def foreign_only(code: str, other: str) -> dict[str, re.Pattern[str]]:
    """Give what finds the words of `other` that a page in `code` has a word of its own for.

    A single word is looked for as a whole text only: in a sentence it may explain a foreign term.
    """
    ours = {word.casefold() for word in flat(words(code)).values()}
    return {
        key: re.compile(shape(word), re.IGNORECASE)
        for key, word in flat(words(other)).items()
        if not NOT_INTERFACE.match(key) and word.casefold() not in ours
    }


def shape(word: str) -> str:
    """Give the expression that finds a word of the frame, whatever fills its {gaps}."""
    gap = re.escape(word).replace(r"\{number\}", r"\d[\d.,]*")
    found = re.sub(r"\\{\w+\\}", ".{1,80}?", gap)
    is_sentence = len(re.findall(r"\w+", re.sub(r"\{\w+\}", "", word))) > 1
    return rf"(?<!\w){found}(?!\w)" if is_sentence else rf"^\W*{found}\W*$"


def flat(found: dict) -> dict[str, str]:
    return {
        f"{key}.{name}" if name else key: text
        for key, word in found.items()
        for name, text in (word.items() if isinstance(word, dict) else [("", word)])
    }


def words(code: str) -> dict:
    return yaml.safe_load((DATA / f"words/{code}.yml").read_text("utf-8"))


def languages() -> dict[str, dict]:
    return yaml.safe_load((DATA / "languages.yml").read_text("utf-8"))


def homes() -> set[str]:
    return {"index.html", *(f"{code}/index.html" for code in languages())}


def translations(page: Built, content: list[Built]) -> list[Built]:
    """Give the indexed pages with the same path in any language, this one included."""
    return [one for one in content if one.indexed and neutral(one) == neutral(page)]


def neutral(page: Built) -> str:
    return page.path if page.lang == "nl" else page.path.removeprefix(f"{page.lang}/")


def absolute(page: Built, link) -> str:
    return urljoin(page.url, link.get("href")).split("#")[0]


def sitemap(site: Path) -> list[tuple[str, dict[str, str], list[str]]]:
    """Read the sitemap: (address, alternates, days) of each entry."""
    root = lxml.etree.parse(str(site / "sitemap.xml")).getroot()
    return [
        (
            "".join(entry.xpath("./*[local-name()='loc']/text()")),
            {link.get("hreflang"): link.get("href") for link in entry.xpath("./*[local-name()='link']")},
            entry.xpath("./*[local-name()='lastmod']/text()"),
        )
        for entry in root
    ]
