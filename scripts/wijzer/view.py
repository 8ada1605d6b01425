"""One page with everything its template places. Nothing is decided in a template that is not here."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from wijzer import cite, formats, gather
from wijzer.directory import Directory, directory
from wijzer.drift import drift
from wijzer.head import Head, head, other_names
from wijzer.links import relative
from wijzer.menu import Choice, Crumb, Item, crumbs, item, languages, menu
from wijzer.model import MENUS, SOURCE, Language
from wijzer.page import REGISTER, SEARCH, Page
from wijzer.show import Part, headings, opening, parts, sections, show
from wijzer.site import Site
from wijzer.stages import Piece, pieces
from wijzer.steps import ShownStep, shown_steps
from wijzer.structured import json_ld
from wijzer.take import Agency, Take, agencies, take
from wijzer.towns import Finder, Town, finder, towns

_LINKS = {
    "home": "index.md",
    "search": SEARCH,
    "register": REGISTER,
    "referrers": "doorverwijzers/index.md",
    "services": "diensten/index.md",
}
"""Pages the frame itself links to, by the name templates use."""

_PUBLISHER = (
    "publisher", "controller", "accessibility_contact", "complaints_body",
    "content_licence", "code_licence",
)  # fmt: skip
"""The settings of publisher.yml that a reader should know, each named by an interface text."""

_FILM_HOSTS = {
    "YouTube": "https://www.youtube-nocookie.com",
    "Vimeo": "https://player.vimeo.com",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a template places."""

    site: Site
    page: Page
    language: Language
    words: dict[str, str]
    head: Head
    json_ld: dict[str, Any]
    policy: str
    """The page's Content-Security-Policy."""
    nl: Markup
    """The attributes that mark Dutch words on this page; nothing where all words are Dutch."""
    ltr: Markup
    """The attribute that keeps a number or an address in order; nothing where all words run that way."""
    root: str
    """The way from this page to the top of the site: `../../`."""
    desk: bool
    """True on a page for referrers."""
    crumbs: tuple[Crumb, ...]
    languages: tuple[Choice, ...]
    menus: dict[str, tuple[Item, ...]]
    links: dict[str, Item]
    opening: str
    """The rendered heading 1 and first paragraph."""
    parts: tuple[Part, ...]
    """The rest: rendered text, contact cards and players."""
    headings: tuple[tuple[str, str], ...]
    """(id, rendered words) of each heading 2."""
    sections: dict[str, str]
    """The rendered text under each heading 2, for paper that takes only some."""
    steps: tuple[ShownStep, ...]
    """The guide, on a page of that kind."""
    pieces: tuple[Piece, ...]
    """The desk cards and the text around them, on a page of that kind."""
    finder: Finder | None
    towns: tuple[Town, ...]
    """The municipalities of a list of them."""
    own: Part
    """The card or player of the page's own record."""
    films: tuple[Part, ...]
    directory: Directory | None
    downloads: tuple[tuple[str, str], ...]
    """(name, address) of the files of open data, on their page."""
    index: tuple[Item, ...]
    offers: tuple[Item, ...]
    """What a search that finds nothing offers."""
    progress: tuple[gather.Progress, ...]
    also: tuple[tuple[str, str], ...]
    """(language tag, name) of what readers may know a pillar by."""
    chips: tuple[cite.Dated, ...]
    facts: tuple[cite.Dated, ...]
    sources: tuple[cite.Cited, ...]
    """What the page rests on, but for what the results of a graded guide name themselves."""
    publisher: tuple[tuple[str, str], ...]
    """(what, who) of what is known about the publisher, on pages about the site."""
    trial: bool
    """True while nobody publishes the site."""
    machine: bool
    """True for a translation nobody has reviewed."""
    behind: bool
    """True when the Dutch text changed since, in a place that names a fact or a number."""
    dutch: Item | None
    """The Dutch page, on a translation."""
    reshaped: bool
    """True when blocks of the Dutch text came or went since: only sections are still known to pair."""
    take: Take
    agencies: tuple[Agency, ...]
    """Whom a newcomer can phone, for paper."""
    prompt: Item | None
    """The one thing a newcomer page asks of its reader."""
    updated: str


def view(site: Site, page: Page, content: str, today: date, changed: date | None = None) -> View:
    """Shape `page`, whose text was rendered to the HTML `content`, for its template.

    `changed` is the day its file last changed, if that is known.
    """
    language = site.by_code[page.language]
    ltr = Markup(' dir="ltr"' if language.direction == "rtl" else "")
    first, rest = opening(content)
    shaped, way, links = head(site, page), crumbs(site, page), _links(site, page)
    shown = parts(site, page, rest, today)
    own = show(site, page, page.path, today)
    films, drifted = gather.films(site, page, today), drift(site, page)
    steps = shown_steps(site, page, rest, today)
    told = {source for step in steps if step.ruling for source in step.ruling.sources}
    return View(
        site=site,
        page=page,
        language=language,
        words=site.words[page.language],
        head=shaped,
        json_ld=json_ld(site, page, shaped, way),
        policy=policy((own, *films, *shown)),
        nl=Markup(' lang="nl"') + ltr if page.language != SOURCE else Markup(),
        ltr=ltr,
        root=relative(page, ""),
        desk=page.for_referrers,
        crumbs=way,
        languages=languages(site, page),
        menus={name: menu(site, page, name) for name in MENUS},
        links=links,
        opening=first,
        parts=shown,
        headings=headings(rest),
        sections=sections(rest) if page.sheet else {},
        steps=steps,
        pieces=pieces(site, page, rest, today),
        finder=finder(site, page),
        towns=towns(site, page),
        own=own,
        films=films,
        directory=directory(site, page, today),
        downloads=gather.downloads(page),
        index=gather.index(site, page),
        offers=gather.offers(site, page),
        progress=gather.progress(site, page),
        also=other_names(site, page) if page.kind == "pillar" else (),
        chips=cite.chips(site, page, today),
        facts=cite.facts(site, page, today),
        sources=tuple(one for one in cite.sources(site, page) if one not in told),
        publisher=_publisher(site, page),
        trial=not site.publisher.publisher,
        machine=page.language != SOURCE and not page.review,
        behind=drifted.touches_fact,
        dutch=item(page, dutch) if (dutch := site.page(SOURCE, page.path)) != page and dutch else None,
        reshaped=bool(drifted.added or drifted.removed),
        take=take(site, page, shaped),
        agencies=agencies(site, page),
        prompt=_prompt(page, links),
        updated=formats.day(changed, language.locale) if changed else "",
    )


def framed(shaped: View) -> View:
    """Give the same page as others show it in a frame on their own site: in no search engine."""
    return dataclasses.replace(shaped, head=dataclasses.replace(shaped.head, robots="noindex"))


def policy(shown: tuple[Part, ...]) -> str:
    """Give the Content-Security-Policy: nothing from elsewhere but the players that are shown."""
    hosts = {part.player.host for part in shown if part.player and part.player.host}
    frames = " ".join(sorted(_FILM_HOSTS[host] for host in hosts))
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
        + (f"; frame-src {frames}" if frames else "")
    )


def _links(site: Site, page: Page) -> dict[str, Item]:
    found = {name: site.best(page.language, path) for name, path in _LINKS.items()}
    return {name: item(page, other) for name, other in found.items() if other}


def _publisher(site: Site, page: Page) -> tuple[tuple[str, str], ...]:
    if not page.path.startswith("over/"):
        return ()
    words = site.words[page.language]
    found = ((words.get(key, key), str(getattr(site.publisher, key))) for key in _PUBLISHER)
    return tuple(pair for pair in found if pair[1])


def _prompt(page: Page, links: dict[str, Item]) -> Item | None:
    register = links.get("register")
    if page.for_referrers or page.kind == "search" or (register and register.current):
        return None
    return register
