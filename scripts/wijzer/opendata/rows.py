"""Published services become rows of the specification's tables, with ids that never change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from wijzer import services
from wijzer.model import SOURCE
from wijzer.opendata import tables as hsds
from wijzer.page import Page, Service
from wijzer.site import Site

Rows = dict[str, tuple[hsds.Record, ...]]
"""Name of a table -> its rows."""

ADDRESS = re.compile(r"(?P<street>.+), (?P<postcode>[1-9]\d{3}) (?P<city>.+)")
"""How an address is written: `Kongostraat 42, 9000 Gent`."""

_SPACE = uuid5(NAMESPACE_URL, "urn:wijzer:open-data")
_TAXONOMIES = {
    "topic": ("Onderwerpen", "Waar een dienst over gaat."),
    "group": ("Doelgroepen", "Voor wie een dienst is, waar een bron dat zegt."),
    "provenance": ("Herkomst", "Waar de gegevens vandaan komen en hoe ze zijn nagekeken."),
}
_PROVENANCE = {
    "source": ("Bron", "Het document of de webpagina waar de gegevens uit overgenomen zijn."),
    "called_on": ("Nagebeld op", "De dag waarop iemand het nummer belde. Ontbreekt: niemand belde."),
    "next_check": ("Volgende controle", "De dag waarop de gegevens opnieuw met de bron vergeleken worden."),
    "page": ("Pagina", "De pagina van de dienst op de website."),
}
_PROVINCES = (
    (1000, "Brussels Hoofdstedelijk Gewest"), (1300, "Waals-Brabant"), (1500, "Vlaams-Brabant"),
    (2000, "Antwerpen"), (3000, "Vlaams-Brabant"), (3500, "Limburg"), (4000, "Luik"), (5000, "Namen"),
    (6000, "Henegouwen"), (6600, "Luxemburg"), (7000, "Henegouwen"), (8000, "West-Vlaanderen"),
    (9000, "Oost-Vlaanderen"),
)  # fmt: skip
"""First postcode -> where it and those up to the next line lie, as bpost numbers them."""
_ISO = {"fa-AF": "prs", "zh-Hans": "zh"}
"""Language tag -> its ISO 639 code, where the tag says more than the language."""


def identity(*parts: str) -> str:
    """Give the id of something, always the same: `identity("service", "vdab")`."""
    return str(uuid5(_SPACE, "/".join(parts)))


def rows(site: Site) -> Rows:
    """Give the rows of every table, in the order of the services' names."""
    found: dict[str, list[hsds.Record]] = {name: [] for name in hsds.TABLES}
    kinds = {cls: name for name, (_, cls) in hsds.TABLES.items()}
    for page, record in services.published(site):
        for row in (*_service(site, page, record), *_contact(record, services.name(page))):
            found[kinds[type(row)]].append(row)
        for row in (*_place(record, services.name(page)), *_terms(site, page, record)):
            found[kinds[type(row)]].append(row)
    for row in _taxonomies(site):
        found[kinds[type(row)]].append(row)
    return {name: tuple(one) for name, one in found.items()}


def source_title(site: Site, key: str) -> str:
    """Give a source as a reader finds it again: its title and address, or its address alone."""
    source = site.sources.get(key)
    return f"{source.title}, {source.url}".rstrip(", ") if source else key


def _service(site: Site, page: Page, record: Service) -> Iterator[hsds.Record]:
    key, words = services.name(page), site.words[SOURCE]
    text = services.introduction(site, page)
    short = page.label if page.label != record.name else ""
    yield hsds.Organization(
        id=identity("organization", key), name=record.name, alternate_name=short, description=text,
        email=record.email, website=record.website,
    )  # fmt: skip
    unsure = [words["unsure"]] if record.confidence == "medium" else []
    spread = [words[f"per_{record.per}"]] if record.per else []
    yield hsds.Service(
        id=identity("service", key), organization_id=identity("organization", key), name=record.name,
        alternate_name=short, description=text, url=record.website, email=record.email, status="active",
        fees_description=record.cost,
        eligibility_description=", ".join(site.groups[group] for group in record.groups),
        assured_date=record.taken_on, alert=" ".join((*spread, *unsure)),
    )  # fmt: skip
    for region in record.regions:
        area = identity("service_area", key, region)
        yield hsds.ServiceArea(
            id=area, service_id=identity("service", key), name=words[f"region_{region}"],
            description=record.region_note,
        )  # fmt: skip
    for code in record.languages:
        yield hsds.Language(
            id=identity("language", key, code), service_id=identity("service", key),
            name=site.by_code[code].name, code=_ISO.get(code, code),
        )  # fmt: skip


def _contact(record: Service, key: str) -> Iterator[hsds.Record]:
    if record.phone:
        called = f"nagebeld op {record.called_on}" if record.called_on else "niet nagebeld"
        yield hsds.Phone(
            id=identity("phone", key), service_id=identity("service", key), number=record.phone,
            type="voice", description=f"Overgenomen uit {record.phone_source}, {called}",
        )  # fmt: skip
    if record.bring:
        yield hsds.RequiredDocument(
            id=identity("required_document", key), service_id=identity("service", key), document=record.bring
        )


def _place(record: Service, key: str) -> Iterator[hsds.Record]:
    if not (found := ADDRESS.fullmatch(record.address)):
        return
    location = identity("location", key)
    yield hsds.Location(
        id=location, location_type="physical", organization_id=identity("organization", key), name=record.name
    )
    province = next(name for first, name in reversed(_PROVINCES) if int(found["postcode"]) >= first)
    yield hsds.Address(
        id=identity("address", key), location_id=location, address_1=found["street"], city=found["city"],
        state_province=province, postal_code=found["postcode"], country="BE", address_type="physical",
    )  # fmt: skip
    yield hsds.ServiceAtLocation(
        id=identity("service_at_location", key), service_id=identity("service", key), location_id=location
    )


def _terms(site: Site, page: Page, record: Service) -> Iterator[hsds.Record]:
    key, service = services.name(page), identity("service", services.name(page))
    values = [("topic", topic, "") for topic in record.topics]
    values += [("group", group, "") for group in record.groups]
    values += [("provenance", "source", source_title(site, source)) for source in page.sources]
    if record.called_on:
        values.append(("provenance", "called_on", record.called_on.isoformat()))
    values.append(("provenance", "next_check", services.next_check(record).isoformat()))
    values.append(("provenance", "page", site.publisher.site_url + page.address))
    for kind, code, value in values:
        yield hsds.Attribute(
            id=identity("attribute", key, kind, code, value), link_id=service, link_type=kind,
            link_entity="service", taxonomy_term_id=identity("taxonomy_term", kind, code), value=value,
        )  # fmt: skip
    yield hsds.Metadata(
        id=identity("metadata", key, record.taken_on.isoformat()), resource_id=service,
        resource_type="service", last_action_date=record.taken_on, last_action_type="compare",
        field_name="assured_date", previous_value="unknown", replacement_value=record.taken_on.isoformat(),
        updated_by=site.publisher.publisher or site.publisher.name,
    )  # fmt: skip


def _taxonomies(site: Site) -> Iterator[hsds.Record]:
    terms = {
        "topic": {code: (label, label) for code, label in site.topics.items()},
        "group": {code: (label, label) for code, label in site.groups.items()},
        "provenance": _PROVENANCE,
    }
    for kind, (title, meaning) in _TAXONOMIES.items():
        yield hsds.Taxonomy(id=identity("taxonomy", kind), name=title, description=meaning)
        for code, (label, description) in terms[kind].items():
            yield hsds.TaxonomyTerm(
                id=identity("taxonomy_term", kind, code), code=f"{kind}/{code}", name=label,
                description=description, taxonomy=title, language=SOURCE,
                taxonomy_id=identity("taxonomy", kind),
            )  # fmt: skip
