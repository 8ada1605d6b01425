"""mkdocs.yml becomes the settings of the fast road, and MkDocs' own server shows what that road builds."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
import re
import tempfile
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import mkdocs

from wijzer.build import Build, RefusedError, Settings, Tale, code_of, digest, packs
from wijzer.search import reading_half

_LUNR = Path(mkdocs.__file__).parent / "contrib/search/templates/search/lunr.js"
"""Lunr for the browser, as MkDocs brings it: it reads the indexes that lunr for Python writes."""

_LOOK = 0.2
"""Seconds between two looks at the files an editor may change."""

_KEPT = ".cache/wijzer"
"""Where what mkdocs.yml says is kept, beside it: where the cache is, unless it says another place."""

_REFERS = re.compile(r"^INHERIT:|!ENV", re.MULTILINE)
"""What in mkdocs.yml takes a value from elsewhere: what such a file says is not kept."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Said:
    """What mkdocs.yml says, as MkDocs understands it."""

    docs: str
    frame: str
    out: str
    cache: str
    today: str
    compress: bool


def settings(config_file: Path, out: Path | None = None) -> Settings:
    """Read mkdocs.yml. `out` is where the site goes, if not where mkdocs.yml says.

    Raises RefusedError when MkDocs finds a fault in it.
    """
    said = (None if out else _recalled(config_file)) or _asked(config_file, out)
    return Settings(
        top=config_file.absolute().parent,
        docs=Path(said.docs),
        frame=Path(said.frame),
        out=Path(said.out),
        cache=Path(said.cache),
        today=date.fromisoformat(said.today) if said.today else date.today(),
        compress=packs(said.compress),
        extra={"assets/js/lunr.js": lunr()},
    )


def _asked(config_file: Path, out: Path | None) -> _Said:
    """Let MkDocs read mkdocs.yml, and keep what it said for the next build."""
    from mkdocs.config import load_config  # with every plugin: half of the time before anything is read
    from mkdocs.exceptions import ConfigurationError

    try:
        config = load_config(str(config_file), **({"site_dir": str(out.resolve())} if out else {}))
    except ConfigurationError as error:
        raise RefusedError(f"{config_file}: {error}") from error
    ours = config.plugins["wijzer"].config
    top, frame = Path(config.config_file_path).parent, config.theme.custom_dir or ""
    cache = top / ours["cache"]
    said = _Said(config.docs_dir, frame, config.site_dir, str(cache), ours["today"], ours["compress"])
    if not out and cache == top / _KEPT and not _REFERS.search(config_file.read_text("utf-8")):
        with contextlib.suppress(OSError):
            cache.mkdir(parents=True, exist_ok=True)
            kept = {"key": _key(config_file, said), "said": dataclasses.asdict(said)}
            (cache / "mkdocs.part").write_text(json.dumps(kept), "utf-8")
            (cache / "mkdocs.part").replace(cache / "mkdocs.json")
    return said


def _recalled(config_file: Path) -> _Said | None:
    """Give what MkDocs said of the same mkdocs.yml before, if it still would."""
    try:
        kept = json.loads((config_file.parent / _KEPT / "mkdocs.json").read_text("utf-8"))
        said = _Said(**kept["said"])
        same = kept["key"] == _key(config_file, said)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return said if same and Path(said.docs).is_dir() and Path(said.frame).is_dir() else None


def _key(config_file: Path, said: _Said) -> str:
    """Give the key of all that MkDocs goes by, and of its answer."""
    return digest(config_file.absolute(), config_file.read_text("utf-8"), code_of("plugin"), said)


def lunr() -> str:
    """Give the half of lunr that reads."""
    return reading_half(_LUNR.read_text("utf-8"))


def serve(config_file: Path, tale: Tale) -> None:
    """Show the site at the address in mkdocs.yml, and build what an editor changes as it is saved."""
    from mkdocs.config import load_config  # slow to load, and a build serves nothing
    from mkdocs.exceptions import Abort
    from mkdocs.livereload import LiveReloadServer

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="wijzer_") as folder:
        config = load_config(str(config_file))
        host, port = config.dev_addr
        site = Path(folder) / "site"
        shown = Build(dataclasses.replace(settings(config_file, site), serving=True), tale)
        shown.run()
        tale.say(shown.told())

        def again() -> None:
            try:
                shown.run()
            except RefusedError as error:
                raise Abort(str(error)) from error
            tale.say(shown.told())

        mount = urlsplit(config.site_url or "/").path
        server = LiveReloadServer(again, host, port, str(site), mount, polling_interval=_LOOK)
        server.error_handler = lambda code: _error_page(site, code)
        for watched in (shown.settings.docs, shown.settings.frame):
            server.watch(str(watched))
        tale.say(f"the site is at {server.url}; stop with Ctrl+C")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            server.shutdown()
        finally:
            shown.stop()


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
