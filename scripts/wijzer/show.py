"""A page shown on another: a service becomes a contact card, a film becomes a player."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qs, quote, quote_plus, urlsplit

from wijzer import formats, services
from wijzer.links import SHOWN, relative
from wijzer.model import SOURCE, Language
from wijzer.page import PUBLIC_LIST, Page, Service, Video
from wijzer.site import Site


@dataclass(frozen=True, slots=True)
class Card:
    """How to reach a service, in the words of the page it is shown on."""

    id: str
    name: str
    label: str
    """Its short name."""
    href: str
    """The service's own page."""
    own: bool
    """True on that page itself."""
    dutch: bool
    """True when that page is Dutch and the page it is shown on is not."""
    regions: str
    groups: str
    languages: tuple[Language, ...]
    """Those the service is offered in, as far as a source says."""
    record: Service
    phone: str
    """The address a phone dials: `tel:+3211305600`."""
    map: str
    """A search for the address on OpenStreetMap; nothing is asked of it before a click."""
    phone_note: str
    """What the number was taken over from, and the day somebody phoned it, if anybody has."""
    taken_on: str
    next_check: str
    overdue: bool
    """True when the record should have been checked again by now."""
    audience: str
    topics: str


@dataclass(frozen=True, slots=True)
class Player:
    """A film, not loaded before somebody asks for it."""

    title: str
    href: str
    """The watch page."""
    host: str
    """YouTube, Vimeo, or nothing for a file of our own."""
    address: str
    """Where the film is watched without a player."""
    own: bool
    """True on the watch page itself."""
    silent: bool
    source: str
    """The address to load after the click."""
    poster: str
    captions: tuple[tuple[str, str, str, bool], ...]
    """(language code, its own name, file, whether it is this page's language)."""
    seconds: int


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a page's content: HTML, a card or a player."""

    html: str = ""
    card: Card | None = None
    player: Player | None = None


_OPENING = re.compile(r"\s*(?P<opening><h1.*?</h1>\s*(?:<p>.*?</p>)?)\s*", re.DOTALL)
_HEADING = re.compile(r'<h2 id="(?P<id>[^"]+)"[^>]*>(?P<text>.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SECTION = re.compile(r'(?=<h2 id="[^"]+">)')
_SECTION_ID = re.compile(r'<h2 id="(?P<id>[^"]+)">')
_SHOWN = re.compile(rf'<div {SHOWN}="(?P<path>[^"]+)">.*?</div>', re.DOTALL)


def opening(content: str) -> tuple[str, str]:
    """Split rendered content into its heading with the first paragraph, and the rest."""
    found = _OPENING.match(content)
    return (found["opening"], content[found.end() :]) if found else ("", content)


def headings(content: str) -> tuple[tuple[str, str], ...]:
    """Give the id and the words of each heading 2 of rendered content, for a list of what is on the page."""
    found = _HEADING.finditer(content)
    return tuple((heading["id"], _TAG.sub("", heading["text"])) for heading in found)


def sections(content: str) -> dict[str, str]:
    """Split rendered content at its headings 2: id -> heading with what follows."""
    pieces = _SECTION.split(content)
    return {found["id"]: piece for piece in pieces if (found := _SECTION_ID.match(piece))}


def parts(site: Site, page: Page, content: str, today: date) -> tuple[Part, ...]:
    """Split rendered content where other pages are shown on it."""
    pieces = _SHOWN.split(content)
    found = [Part(html=html) if number % 2 == 0 else show(site, page, html, today)
             for number, html in enumerate(pieces)]  # fmt: skip
    return tuple(part for part in found if part.card or part.player or part.html.strip())


def show(site: Site, page: Page, path: str, today: date) -> Part:
    """Show the page at `path` on `page`."""
    other = site.best(page.language, path)
    record = site.record(other) if other else None
    if other and isinstance(record, Service):
        return Part(card=card(site, page, other, record, today))
    if other and isinstance(record, Video):
        return Part(player=player(site, page, other, record))
    return Part()


def card(site: Site, page: Page, other: Page, record: Service, today: date) -> Card:
    """Give the contact card of the service on `other`, shown on `page`."""
    words, language = site.words[page.language], site.by_code[page.language]
    regions = [words[f"region_{region}"] for region in record.regions]
    due = services.next_check(record)
    return Card(
        id=services.name(other),
        name=record.name,
        label=other.label,
        own=other == page,
        href=relative(page, other.address),
        dutch=other.language != page.language,
        regions=formats.listing(regions, language.locale),
        groups=", ".join(site.groups[group] for group in record.groups),
        languages=tuple(site.by_code[code] for code in record.languages),
        record=record,
        phone=f"tel:{dialled(record.phone)}",
        map="https://www.openstreetmap.org/search?query=" + quote_plus(record.address, safe=","),
        phone_note=_phone_note(site, page, record, today),
        taken_on=formats.day(record.taken_on, language.locale),
        next_check=formats.day(due, language.locale),
        overdue=due < today,
        audience=other.audience,
        topics=" · ".join(site.topics[topic] for topic in record.topics),
    )


def _phone_note(site: Site, page: Page, record: Service, today: date) -> str:
    if not record.phone_source:
        return ""
    words, called = site.words[page.language], record.called_on
    source = words["public_list"] if record.phone_source == PUBLIC_LIST else record.phone_source
    if called is None or called > today:
        return words["taken_phone"].format(source=source)
    day = formats.day(called, site.by_code[page.language].locale)
    return words["called_phone"].format(source=source, date=day)


def player(site: Site, page: Page, other: Page, film: Video) -> Player:
    """Give the player of the film on `other`, shown on `page`."""
    host, source = embed(film.video)
    captions = tuple(
        (code, site.by_code[code].name, relative(page, file), code == page.language)
        for code, file in film.captions.items()
        if code in (page.language, SOURCE)
    )
    return Player(
        title=other.title,
        href=relative(page, other.address),
        host=host,
        address=film.video,
        own=other == page,
        silent=film.spoken == "none",
        source=source if host else relative(page, film.video),
        poster=relative(page, film.poster) if film.poster else "",
        captions=captions,
        seconds=film.seconds,
    )


def embed(address: str) -> tuple[str, str]:
    """Give the host of a film and the address of its player, in the form that sets no cookie."""
    url = urlsplit(address)
    name = url.hostname or ""
    last = url.path.rstrip("/").rsplit("/", 1)[-1]
    if name.endswith(("youtube.com", "youtube-nocookie.com")):
        film = parse_qs(url.query).get("v", [last])[0]
        return "YouTube", f"https://www.youtube-nocookie.com/embed/{quote(film)}?autoplay=1"
    if name == "youtu.be":
        return "YouTube", f"https://www.youtube-nocookie.com/embed/{quote(last)}?autoplay=1"
    if name.endswith("vimeo.com"):
        return "Vimeo", f"https://player.vimeo.com/video/{quote(last)}?autoplay=1&dnt=1"
    return "", address


def dialled(phone: str) -> str:
    """Give the digits a phone dials: with the country's prefix where a number has a zone."""
    digits = re.sub(r"[^\d+]", "", phone)
    has_zone = len(digits) == 9 and digits.startswith("0") and not digits.startswith(("0800", "078"))
    return f"+32{digits[1:]}" if has_zone else digits
