"""Something to take along: a page as a message to a phone, and what stands on its paper beside its words."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import quote

from wijzer import formats
from wijzer.facts import fill
from wijzer.head import Head
from wijzer.page import REGISTER, Page, Service
from wijzer.site import Site

SHEET_WORDS = (
    "take_lead", "take_check", "take_printed", "prompt", "phone", "email", "website", "address",
    "bring", "cost", "languages",
)  # fmt: skip
"""The interface texts a hand-out holds in the client's language, beside the Dutch."""

_ASCII = re.compile(r"[\x00-\xa0]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """Links that open a message, in the reader's own programs: this site sends and keeps nothing.

    A message holds the public name, phone and address of a page, never what a reader chose on it.
    """

    sms: str
    whatsapp: str
    mail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency that can be phoned, as the paper of a newcomer page names it."""

    name: str
    regions: str
    phone: str


def take(site: Site, page: Page, head: Head) -> Take:
    """Give the messages that hold `page`, whose `head` knows its address.

    `sms:?&body=` is the one form that both iOS and Android read without a number.
    """
    title, text = _message(site, page, head)
    body = _part(text)
    return Take(
        sms=f"sms:?&body={body}",
        whatsapp=f"https://wa.me/?text={body}",
        mail=f"mailto:?subject={_part(title)}&body={body}",
    )


def agencies(site: Site, page: Page) -> tuple[Agency, ...]:
    """Give the agencies with a phone number, for the paper of a newcomer page that does not name them."""
    if page.for_referrers or page.path == REGISTER:
        return ()
    words, locale = site.words[page.language], site.by_code[page.language].locale
    return tuple(
        Agency(
            name=found.label,
            regions=formats.listing([words[f"region_{region}"] for region in record.regions], locale),
            phone=record.phone,
        )
        for path, dutch in site.sources_of_all.items()
        if dutch.kind == "agency" and (found := site.best(page.language, path))
        if isinstance(record := site.record(found), Service) and record.phone
    )


def sheet_words(site: Site) -> str:
    """Give the JSON of what a hand-out says, in every language: its words and the address it leads to.

    One file for all of them: a request tells nobody which language a client speaks.
    """
    said = {}
    for language in site.built:
        words, page = site.words[language.code], site.page(language.code, REGISTER)
        said[language.code] = {key: words[key] for key in SHEET_WORDS} | (
            {"register": site.publisher.site_url + page.address} if page else {}
        )
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def on_sheets(site: Site) -> list[Page]:
    """Give the pages whose QR code may stand on a hand-out: the services, and where newcomers register."""
    services = (page for page in site.pages if page.record and site.page(page.language, page.path))
    return [*services, *site.translations(REGISTER).values()]


def _message(site: Site, page: Page, head: Head) -> tuple[str, str]:
    """Give the subject and the lines of a message."""
    record = site.record(page)
    if isinstance(record, Service):
        lead = site.words[page.language]["take_lead"]
        lines = (lead, record.name, record.phone, head.canonical)
        return record.name, "\n".join(line for line in lines if line)
    title = fill(page.title, site, page.language)
    return title, f"{title}\n{head.canonical}"


def _part(text: str) -> str:
    """Write text as a part of an address. Letters beyond ASCII stay as they are: a browser encodes them."""
    return _ASCII.sub(lambda found: quote(found[0], safe=":/"), text)
