"""Languages: mkdocs.yml builds those that docs/_data/languages.yml says have pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wijzer.model import Place
from wijzer.rules import Problem, problem
from wijzer.site import Site
from wijzer.source import read_text, yaml_row


def check(site: Site, config: Path) -> Iterator[Problem]:
    """Check the languages of the i18n plugin in the file `config`, if there is one."""
    if not config.is_file():
        return
    row = yaml_row(read_text(config, str(config)), str(config))
    plugins = [one for one in row.values.get("plugins", ()) if isinstance(one, dict)]
    for options in (one["i18n"] for one in plugins if "i18n" in one):
        found = [str(language["locale"]) for language in options.get("languages", ())]
        wanted = [language.code for language in site.built]
        if found != wanted:
            values = {"found": ", ".join(found), "wanted": ", ".join(wanted)}
            yield problem("LANG01", Place(str(config), row.lines["plugins"]), **values)
