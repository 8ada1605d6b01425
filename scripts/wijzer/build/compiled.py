"""Templates are compiled once for each change of their text, and kept between builds."""

from __future__ import annotations

import marshal

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from wijzer.build.store import Store


class Compiled(BytecodeCache):
    """Compiled templates in a store, each in a pack of its own. `code` is the key of what compiled them."""

    def __init__(self, store: Store, code: str) -> None:
        self._store, self._code = store, code

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give `bucket` what was compiled of the same text, if that is known."""
        kept = self._store.load(_pack(bucket.key), self._code).get("code")
        if kept and kept[0] == bucket.checksum:
            bucket.code = marshal.loads(kept[1])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what `bucket` compiled."""
        self._store.save(
            _pack(bucket.key), self._code, {"code": (bucket.checksum, marshal.dumps(bucket.code))}
        )

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Give the name of a template: there is one folder of them."""
        return name

    def packs(self, frame: Environment) -> set[str]:
        """Give the packs that the templates of `frame` use."""
        return {_pack(name) for name in frame.list_templates(["html", "svg"])}


def _pack(name: str) -> str:
    return f"templates/{name}.pack"
