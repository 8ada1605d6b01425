"""What a device keeps of the site: a manifest to install it by, a notice, and a worker that keeps pages."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import jinja2
import rjsmin

from wijzer.model import SOURCE, Language
from wijzer.page import REGISTER, SEARCH
from wijzer.site import Site

_KIT = {"contacts": REGISTER, "search": SEARCH}
"""The pages that are kept unseen, in the language of each page seen, with whatever they load."""

_SPOKEN = (
    "take_copy", "take_copied", "take_printed", "print", "finder_several", "finder_none", "search_off",
    "guide_question", "guide_result", "guide_back", "guide_restart",
)  # fmt: skip
"""The words only scripts say: `words.js` reads them from the manifest."""

PREVIEW = (
    'self.addEventListener("install", () => self.skipWaiting());\n'
    'self.addEventListener("activate", () => self.registration.unregister());\n'
)
"""The worker while an editor is watching: it takes the place of an older one, and keeps nothing."""

_LOADED = re.compile(r'="((?:\.\./|\./)*assets/[\w./-]+\.[0-9a-f]{8}\.(?!webmanifest)\w+)"')
_IMPORTED = re.compile(r"""(?:["'`](\.\.?/)|(assets/))([\w./-]+\.[0-9a-f]{8}\.\w+)["'`]""")


def files(site: Site, frame: Path) -> dict[str, str]:
    """Give the manifest and the notice of each language, and how it offers itself: place -> text.

    `frame` holds the template of the notice.
    """
    loader = jinja2.FileSystemLoader(frame)
    env = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    template = env.get_template("offline.html")
    found = {}
    for language in _languages(site):
        notice = template.render(site=site, language=language, **_notice(site, language))
        found[f"assets/offline/{language.code}.html"] = notice
        found[f"assets/app/{language.code}.webmanifest"] = manifest(site, language)
    offers = {language.code: site.words[language.code]["offer"] for language in _languages(site)}
    return found | {"assets/offers.json": _json(offers)}


def manifest(site: Site, language: Language) -> str:
    """Give the web app manifest of a language; its addresses begin where it stands itself.

    Browsers pass over its `words`, which are for the scripts of this site: what they alone say.
    """
    words = site.words[language.code]
    home = site.best(language.code, "index.md")
    icon: dict[str, str] = {"src": "../icon.svg", "type": "image/svg+xml", "sizes": "any"}
    pictures = [("192", "any"), ("512", "any"), ("512", "maskable")]
    return _json(
        {
            "id": site.publisher.root + language.code,
            "name": site.publisher.name,
            "short_name": site.publisher.name,
            "lang": language.code,
            "dir": language.direction,
            "words": {name: words[name] for name in _SPOKEN},
            "start_url": f"../../{home.address if home else ''}",
            "scope": "../../",
            "display": "standalone",
            "display_override": ["minimal-ui"],
            "theme_color": "#0a4d5c",
            "background_color": "#fffdf8",
            "icons": [
                icon,
                *(
                    {
                        "src": f"../{'maskable' if purpose == 'maskable' else 'icon'}-{size}.png",
                        "type": "image/png",
                        "sizes": f"{size}x{size}",
                        "purpose": purpose,
                    }
                    for size, purpose in pictures
                ),
            ],
        }
    )


def worker(site: Site, built: Path, frame: Path) -> str:
    """Give the service worker of the finished site in `built`, whose files have their last names.

    It is `frame`/worker.js below the kit of each language. Its bytes change with any page or file
    of a kit, and browsers take that for a new worker.
    """
    imported = cache(partial(_imported, built))  # the pages of all languages load the same scripts
    kits, pages = {}, set()
    for language in _languages(site):
        found = {name: site.best(language.code, path) for name, path in _KIT.items()}
        addresses = {name: page.address for name, page in found.items() if page}
        notice = next((built / "assets/offline").glob(f"{language.code}.*.html"))
        kits[language.code] = {
            "notice": notice.relative_to(built).as_posix(),
            **{name: _needed(built, addresses.get(name), imported) for name in _KIT},
        }
        pages |= set(addresses.values())
    content = hashlib.sha256()
    for page in sorted(pages):
        content.update((built / page / "index.html").read_bytes())
    code: str = rjsmin.jsmin((frame / "worker.js").read_text("utf-8"))
    head = f"// {content.hexdigest()[:8]}\nconst SOURCE={_json(SOURCE)},KITS={_json(kits)};\n"
    return head + code


def _needed(built: Path, address: str | None, imported: Callable[[str], list[str]]) -> list[str]:
    """Give the address of a page, if there is one, and of every file it loads, and those load."""
    if address is None:
        return []
    html = (built / address / "index.html").read_text("utf-8")
    waiting = [posixpath.normpath(posixpath.join(address, one)) for one in _LOADED.findall(html)]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found and (built / name).is_file():
            found.add(name)
            waiting += imported(name)
    return [address, *sorted(found)]


def _imported(built: Path, name: str) -> list[str]:
    """Give what a file loads that pages load: a script names others."""
    text = (built / name).read_text("utf-8") if name.endswith(".js") else ""
    folder = posixpath.dirname(name)
    return [
        posixpath.normpath(posixpath.join(posixpath.join(folder, near) if near else top, rest))
        for near, top, rest in _IMPORTED.findall(text)
    ]


def _notice(site: Site, language: Language) -> dict[str, object]:
    root = site.publisher.root
    found = [
        (key, site.best(language.code, path)) for key, path in (("prompt", REGISTER), ("search", SEARCH))
    ]
    return {
        "root": root,
        "words": site.words[language.code],
        "links": [(root + page.address, key, page.language) for key, page in found if page],
    }


def _languages(site: Site) -> list[Language]:
    """Give the languages that have a page."""
    having = {code for pages in site.by_path.values() for code in pages}
    return [language for language in site.built if language.code in having]


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
