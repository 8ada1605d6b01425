"""Published services become one table in Dutch, for whoever opens it in a spreadsheet."""

from __future__ import annotations

from wijzer import services
from wijzer.model import SOURCE
from wijzer.opendata.package import write
from wijzer.opendata.rows import source_title
from wijzer.page import Page, Service
from wijzer.site import Site

_MARK = "\ufeff"
"""Without this mark Excel does not take the file for UTF-8."""


def plain(site: Site) -> str:
    """Give the table, separated by semicolons, as spreadsheets set to Dutch expect."""
    rows = [_row(site, page, record) for page, record in services.published(site)]
    columns = rows[0].keys() if rows else ()
    return _MARK + write(columns, (row.values() for row in rows), ";")


def _row(site: Site, page: Page, record: Service) -> dict[str, object]:
    words = site.words[SOURCE]
    return {
        "id": services.name(page),
        "naam": record.name,
        "omschrijving": services.introduction(site, page),
        "onderwerpen": ", ".join(site.topics[topic] for topic in record.topics),
        "doelgroepen": ", ".join(site.groups[group] for group in record.groups),
        "werkt in": ", ".join(words[f"region_{region}"] for region in record.regions),
        "toelichting bij werkt in": record.region_note,
        "in elke": record.per,
        "talen": ", ".join(site.by_code[code].name for code in record.languages),
        "telefoon": record.phone,
        "telefoon overgenomen uit": record.phone_source,
        "nagebeld op": record.called_on,
        "e-mail": record.email,
        "website": record.website,
        "website nagekeken": "nee" if record.website_status else "",
        "adres": record.address,
        "meebrengen": record.bring,
        "prijs": record.cost,
        "alles bevestigd": "nee" if record.confidence == "medium" else "ja",
        "overgenomen op": record.taken_on,
        "volgende controle": services.next_check(record),
        "bronnen": " | ".join(source_title(site, source) for source in page.sources),
        "pagina": site.publisher.site_url + page.address,
    }
