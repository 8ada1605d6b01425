"""A Site becomes its public status: which page exists in which language, and how it stands there."""

from __future__ import annotations

import json
from typing import Any

from wijzer.drift import behind
from wijzer.model import SOURCE
from wijzer.page import Page
from wijzer.site import Site


def status(site: Site) -> str:
    """Give status.json: per language and page whether it is in step or behind, who made it, and reviewed."""
    data: dict[str, Any] = {
        "source_language": SOURCE,
        "languages": {language.code: _language(site, language.code) for language in site.built},
    }
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)


def state(site: Site, page: Page | None) -> str:
    """Give how a page stands: source, in_step, behind or missing."""
    if page is None:
        return "missing"
    if page.language == SOURCE:
        return "source"
    return "behind" if behind(site, page) else "in_step"


def _language(site: Site, code: str) -> dict[str, Any]:
    pages = {path: pages.get(code) for path, pages in sorted(site.by_path.items())}
    return {
        path: {
            "state": state(site, page),
            "made_by": "machine" if code != SOURCE and not page.review else "person",
            "reviewed": bool(page.review),
        }
        for path, page in pages.items()
        if page is not None
    }
