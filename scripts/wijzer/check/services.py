"""Services: what a record names exists, and its number can be dialled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from wijzer.opendata import ADDRESS
from wijzer.page import Page, Service
from wijzer.records import nearest
from wijzer.rules import Problem, problem
from wijzer.site import Site

_BELGIAN = re.compile(r"(?:0|\+32)(?:[1-35-9]\d{7}|4[1-3]\d{6}|4[5-9]\d{7})|1\d{2,3}|116\d{3}")
"""The national numbering plan: a zone or a service (070, 078, 0800, 090x) with nine digits in all,
a mobile with ten, an emergency or short number, a European 116 number."""
_FOREIGN = re.compile(r"\+(?!32)[1-9]\d{6,13}")
_SPACING = re.compile(r"[ ./]")


def check(site: Site) -> Iterator[Problem]:
    """Check the record of each service that was read, drafts included."""
    for page in site.pages:
        if isinstance(page.record, Service):
            yield from _names(site, page, page.record)
            yield from _phone(page, page.record)
            if page.record.address and not ADDRESS.fullmatch(page.record.address):
                yield problem("SERV05", page.at("address"), address=page.record.address)


def wishes(site: Site, today: date) -> Iterator[Problem]:
    """Wish for the real day of a phone call that is still to come."""
    for page in site.pages:
        if isinstance(page.record, Service) and (called := page.record.called_on) and called > today:
            yield problem("SERV10", page.at("called_on"), called=called)


def _names(site: Site, page: Page, record: Service) -> Iterator[Problem]:
    if not record.topics:
        yield problem("PAGE13", page.at("topics"))
    for topic in record.topics:
        if topic not in site.topics:
            yield problem("PAGE11", page.at("topics"), topic=topic, nearest=nearest(topic, site.topics))
    for code in record.languages:
        if code not in site.by_code:
            near = nearest(code, site.by_code)
            yield problem("SERV02", page.at("languages"), language=code, nearest=near)
    for group in record.groups:
        if group not in site.groups:
            yield problem("SERV03", page.at("groups"), group=group, nearest=nearest(group, site.groups))


def _phone(page: Page, record: Service) -> Iterator[Problem]:
    digits, called = _SPACING.sub("", record.phone), record.called_on
    if digits and not (_BELGIAN.fullmatch(digits) or _FOREIGN.fullmatch(digits)):
        yield problem("SERV01", page.at("phone"), phone=record.phone)
    if called and not record.phone:
        yield problem("READ03", page.at("called_on"), key="phone")
    if called and called < record.taken_on:
        yield problem("SERV04", page.at("called_on"), called=called, taken=record.taken_on)
