"""An address becomes its QR code once: it is kept with the paper, where no change of a text ends it."""

from __future__ import annotations

from wijzer.build.keys import code_of
from wijzer.build.store import Pack, Store
from wijzer.publish import codes, codes_on_sheets, written
from wijzer.sheets import qr_file
from wijzer.site import Site


class Codes:
    """The QR codes of the pages of a site; `paper` keeps those of each language."""

    def __init__(self, site: Site, paper: Store) -> None:
        self._site, self._paper = site, paper

    def of(self, language: str) -> dict[str, str]:
        """Give the code of each page of a language: its place on the site -> its text."""
        known = self._load(language)
        pack: Pack = {}

        def drawn(address: str) -> str:
            pack[address] = known.get(address) or (address, qr_file(address))
            return str(pack[address][1])

        found = codes(self._site, language, drawn)
        if pack.keys() != known.keys():
            self._paper.save(f"codes/{language}.pack", code_of("sheets"), pack)
        return found

    def on_sheets(self) -> dict[str, str]:
        """Give the codes that sheets made in the browser show; those drawn with their language are kept."""
        packs = [self._load(language) for language in written(self._site)]
        there = {address: text for pack in packs for address, (_, text) in pack.items()}
        return codes_on_sheets(self._site, lambda address: there.get(address) or qr_file(address))

    def _load(self, language: str) -> Pack:
        return self._paper.load(f"codes/{language}.pack", code_of("sheets"))
