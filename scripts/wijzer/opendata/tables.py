"""The tables of the Human Services Data Specification 3.0 that the directory fills, column by column.

A column without a default is required. `…_id` names a row of another table. The specification:
https://docs.openreferral.org/en/3.0/hsds/schema_reference.html
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """Who delivers a service. The directory knows no more than the service itself."""

    id: str
    name: str
    alternate_name: str = ""
    description: str
    email: str = ""
    website: str = ""
    tax_status: str = ""
    tax_id: str = ""
    year_incorporated: int | None = None
    legal_status: str = ""
    logo: str = ""
    uri: str = ""
    parent_organization_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What somebody can go there for."""

    id: str
    organization_id: str
    program_id: str = ""
    name: str
    alternate_name: str = ""
    description: str = ""
    url: str = ""
    email: str = ""
    status: Literal["active", "inactive", "defunct", "temporarily closed"]
    interpretation_services: str = ""
    application_process: str = ""
    fees_description: str = ""
    wait_time: str = ""
    fees: str = ""
    accreditations: str = ""
    eligibility_description: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    assured_date: date | None = None
    """The day the record was last compared with its sources."""
    assurer_email: str = ""
    licenses: str = ""
    alert: str = ""
    """What a reader should ask first: not everything is confirmed."""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A term that a service is filed under, or a value of our own that has no column."""

    id: str
    link_id: str
    taxonomy_term_id: str
    link_type: str = ""
    link_entity: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAtLocation:
    """A service at an address."""

    id: str
    service_id: str
    location_id: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place with an address."""

    id: str
    location_type: Literal["physical", "postal", "virtual"]
    url: str = ""
    organization_id: str = ""
    name: str = ""
    alternate_name: str = ""
    description: str = ""
    transportation: str = ""
    latitude: float | None = None
    longitude: float | None = None
    external_identifier: str = ""
    external_identifier_type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number, and whether anyone has phoned it."""

    id: str
    location_id: str = ""
    service_id: str = ""
    organization_id: str = ""
    contact_id: str = ""
    service_at_location_id: str = ""
    number: str
    extension: int | None = None
    type: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """The address of a location."""

    id: str
    location_id: str = ""
    attention: str = ""
    address_1: str
    address_2: str = ""
    city: str
    region: str = ""
    state_province: str
    """The province, or the Brussels region, that the postcode lies in."""
    postal_code: str
    country: str
    address_type: Literal["physical", "postal", "virtual"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceArea:
    """Where a service works."""

    id: str
    service_id: str = ""
    name: str = ""
    description: str = ""
    extent: str = ""
    extent_type: str = ""
    uri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredDocument:
    """What somebody should bring."""

    id: str
    service_id: str = ""
    document: str = ""
    uri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language a service is offered in."""

    id: str
    service_id: str = ""
    location_id: str = ""
    phone_id: str = ""
    name: str = ""
    """Its own name."""
    code: str = ""
    """ISO 639-1, or 639-3 where that has no code."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonomyTerm:
    """A topic, a target group, or the name of a value of our own."""

    id: str
    code: str = ""
    name: str
    description: str
    parent_id: str = ""
    taxonomy: str = ""
    language: str = ""
    taxonomy_id: str = ""
    term_uri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """A list of terms."""

    id: str
    name: str
    description: str
    uri: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The last thing that was done to a record."""

    id: str
    resource_id: str
    resource_type: str
    last_action_date: date
    last_action_type: str
    field_name: str
    previous_value: str
    replacement_value: str
    updated_by: str


Record = (
    Organization | Service | Attribute | ServiceAtLocation | Location | Phone | Address | ServiceArea
    | RequiredDocument | Language | TaxonomyTerm | Taxonomy | Metadata
)  # fmt: skip

TABLES: dict[str, tuple[str, type[Record]]] = {
    "organization": ("organizations.csv", Organization),
    "service": ("services.csv", Service),
    "attribute": ("attributes.csv", Attribute),
    "service_at_location": ("service_at_location.csv", ServiceAtLocation),
    "location": ("locations.csv", Location),
    "phone": ("phones.csv", Phone),
    "address": ("addresses.csv", Address),
    "service_area": ("service_areas.csv", ServiceArea),
    "required_document": ("required_documents.csv", RequiredDocument),
    "language": ("languages.csv", Language),
    "taxonomy_term": ("taxonomy_terms.csv", TaxonomyTerm),
    "taxonomy": ("taxonomies.csv", Taxonomy),
    "metadata": ("metadata.csv", Metadata),
}
"""Name of a table -> its file in the package, and what a row of it is."""
