"""A Site becomes what is wrong with it; what was found right is not looked at again before it changes."""

from __future__ import annotations

from wijzer.build.keys import code_of, digest
from wijzer.build.narrow import Sight
from wijzer.build.settings import Settings
from wijzer.build.store import Pack, Store, pack_of
from wijzer.check import check_pairs, check_tables, check_texts
from wijzer.rules import Problem


class Judge:
    """Runs the checks of a site."""

    def __init__(self, sight: Sight, settings: Settings, store: Store) -> None:
        self._sight, self._docs, self._store = sight, settings.docs, store
        there = sorted(str(file) for file in settings.docs.rglob("*"))
        config = settings.top / "mkdocs.yml"
        self._there = digest(there, config.read_bytes() if config.is_file() else b"")
        """The key of what checks ask the disk."""

    def faults(self, task: tuple[str, str]) -> tuple[Problem, ...]:
        """Run the checks of a task: ("check", which), or ("pairs", language)."""
        what, which = task
        return self._check(which) if what == "check" else self._pairs(which)

    def _check(self, which: str) -> tuple[Problem, ...]:
        """Run the checks of `texts` or `tables`, unless all that they can look at was right before."""
        name, code, sight = pack_of("check", which), code_of("check"), self._sight
        seen, key = sight.of_tables() if which == "tables" else (sight.site, sight.everything)
        key = digest(key, self._there)
        if self._store.load(name, code).get("clean", ("",))[0] == key:
            return ()
        found = tuple(check_tables(seen, self._docs) if which == "tables" else check_texts(seen, self._docs))
        if not found:
            self._store.save(name, code, {"clean": (key, ())})
        return found

    def _pairs(self, language: str) -> tuple[Problem, ...]:
        """Hold each translation of a language against its Dutch page, unless both are as they were."""
        name, code = pack_of("pairs", language), code_of("check")
        known = self._store.load(name, code)
        pack: Pack = {}
        problems: list[Problem] = []
        for page in (one for one in self._sight.site.pages if one.language == language):
            seen, key = self._sight.of_pair(page)
            found = () if known.get(page.path, ("",))[0] == key else tuple(check_pairs(seen))
            problems += found
            if not found:
                pack[page.path] = (key, ())
        if pack != known:
            self._store.save(name, code, pack)
        return tuple(problems)
