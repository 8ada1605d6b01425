"""A page in the words of schema.org. The agencies are what it is about, never its publisher."""

from __future__ import annotations

from typing import Any

from wijzer.head import Head, visible_keywords
from wijzer.menu import Crumb
from wijzer.model import SOURCE
from wijzer.page import Page, Service, Video
from wijzer.site import Site

Thing = dict[str, Any]

_ABOUT_THE_PROGRAMME = ("inburgering/index.md",)
_NAMES_THE_AGENCIES = ("index.md", "inburgering/aanmelden.md", "doorverwijzers/agentschappen.md")
_MAIN_AGENCIES = ("agii", "atlas", "amal", "huis-van-het-nederlands-brussel")


def json_ld(site: Site, page: Page, head: Head, crumbs: tuple[Crumb, ...]) -> Thing:
    """Describe `page` as one graph."""
    graph = [_web_page(site, page, head)]
    if len(crumbs) > 1:
        graph.append(_breadcrumbs(site, crumbs))
    record = site.record(page)
    if isinstance(record, Video):
        graph.append(_video(site, page, head, record))
    elif isinstance(record, Service):
        graph.append(_agency(site, page) if page.kind == "agency" else _service(site, page, record))
    elif page.kind == "pillar" or page.path in _ABOUT_THE_PROGRAMME:
        graph.append(_programme(site, page, head))
    if page.path in _NAMES_THE_AGENCIES:
        graph += _agencies(site, page.language)
    return {"@context": "https://schema.org", "@graph": graph}


def _web_page(site: Site, page: Page, head: Head) -> Thing:
    thing: Thing = {
        "@type": "WebPage",
        "@id": head.canonical,
        "name": head.title,
        "inLanguage": page.language,
        "isPartOf": {
            "@type": "WebSite",
            "name": site.publisher.name,
            "url": site.publisher.site_url,
        },
    }
    if terms := visible_keywords(page, head.keywords):
        thing["keywords"] = ", ".join(terms)
    if page.language != SOURCE and (dutch := site.page(SOURCE, page.path)):
        thing["translationOfWork"] = {"@id": site.publisher.site_url + dutch.address}
    return thing


def _breadcrumbs(site: Site, crumbs: tuple[Crumb, ...]) -> Thing:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": crumb.label,
                "item": site.publisher.site_url + crumb.address,
            }
            for number, crumb in enumerate(crumbs, start=1)
        ],
    }


def _agencies(site: Site, language: str) -> list[Thing]:
    pages = (site.best(language, f"diensten/{name}.md") for name in _MAIN_AGENCIES)
    return [_named(_agency(site, page)) for page in pages if page]


def _named(agency: Thing) -> Thing:
    """Give what points to an agency; all there is to say stands on its own page, under the same `@id`."""
    return {key: agency[key] for key in ("@type", "@id", "name", "url", "telephone") if key in agency}


def _agency(site: Site, page: Page) -> Thing:
    record = site.record(page)
    assert isinstance(record, Service)
    dutch = site.sources_of_all[page.path]
    thing: Thing = {
        "@type": "GovernmentOrganization",
        "@id": f"{site.publisher.site_url}{dutch.address}#organisation",
        "name": record.name,
        "areaServed": _areas(site, record, page.language),
    }
    known = {
        "url": record.website,
        "telephone": record.phone,
        "email": record.email,
        "address": record.address,
    }
    return thing | {key: value for key, value in known.items() if value}


def _service(site: Site, page: Page, record: Service) -> Thing:
    thing: Thing = {
        "@type": "Service",
        "name": record.name,
        "serviceType": [site.topics[topic] for topic in record.topics],
        "areaServed": _areas(site, record, page.language),
    }
    if record.website:
        thing["url"] = record.website
    if record.languages:
        thing["availableLanguage"] = list(record.languages)
    return thing


def _programme(site: Site, page: Page, head: Head) -> Thing:
    return {
        "@type": "GovernmentService",
        "name": page.label,
        "description": head.description,
        "url": head.canonical,
        "serviceType": "Inburgering",
        "areaServed": [site.words[page.language][f"region_{one}"] for one in ("vlaanderen", "brussel")],
        "provider": [
            {"@type": thing["@type"], "@id": thing["@id"], "name": thing["name"]}
            for thing in _agencies(site, page.language)
        ],
    }


def _video(site: Site, page: Page, head: Head, film: Video) -> Thing:
    base = site.publisher.site_url
    thing: Thing = {
        "@type": "VideoObject",
        "name": page.title,
        "description": head.description,
        "inLanguage": page.language if film.spoken in ("", "none") else film.spoken,
        "thumbnailUrl": base + film.poster if film.poster else "",
        "uploadDate": f"{film.published_on}T00:00:00+01:00" if film.published_on else "",
        "duration": f"PT{film.seconds}S" if film.seconds else "",
        "transcript": transcript(page),
    }
    if film.video.startswith("https://"):
        thing["embedUrl"] = film.video
    else:
        thing["contentUrl"] = base + film.video
    return {key: value for key, value in thing.items() if value}


def transcript(page: Page) -> str:
    """Give the text under the heading with id `tekst`: what a film shows and says."""
    lines: list[str] = []
    inside = False
    for block in page.blocks:
        if block.kind in ("h1", "h2"):
            inside = block.id == "tekst"
        elif inside:
            lines.append(block.text)
    return " ".join(lines)


def _areas(site: Site, record: Service, language: str) -> list[str]:
    return [site.words[language][f"region_{region}"] for region in record.regions]
