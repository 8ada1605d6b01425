"""Something to take along: a page as a message to a phone, and what stands on its paper beside its words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import quote

from wijzer import formats
from wijzer.facts import fill
from wijzer.head import Head
from wijzer.page import Page, Service
from wijzer.site import Site

SHEET_WORDS = (
    "take_lead", "take_check", "take_printed", "phone", "email", "website", "address",
    "bring", "cost", "languages",
)  # fmt: skip
"""The interface texts a hand-out holds in the client's language, beside the Dutch."""


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
    """Give the agencies with a phone number, for the paper of a page for newcomers."""
    if page.for_referrers:
        return ()
    words, locale = site.words[page.language], site.by_code[page.language].locale
    return tuple(
        Agency(
            name=found.label,
            regions=formats.listing([words[f"region_{region}"] for region in record.regions], locale),
            phone=record.phone,
        )
        for path in site.by_path
        if (found := site.best(page.language, path)) and found.kind == "agency"
        if isinstance(record := site.record(found), Service) and record.phone
    )


def sheet_words(site: Site, code: str) -> str:
    """Give the JSON of the words a hand-out needs in one language."""
    words = site.words[code]
    return json.dumps({key: words[key] for key in SHEET_WORDS if key in words}, ensure_ascii=False)


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
    """Write text as a part of an address. Letters beyond ASCII stay: browsers encode them, and it is shorter."""
    return "".join(one if ord(one) > 0xA0 else quote(one, safe="") for one in text)
