"""The fast road: all pages at once, in several processes, and none that is known from before."""

from wijzer.build.join import MismatchError, join
from wijzer.build.keys import code_of, digest
from wijzer.build.run import Build
from wijzer.build.settings import RefusedError, Settings, packs
from wijzer.build.tell import Tale
from wijzer.crew import EndedError

__all__ = [
    "Build",
    "EndedError",
    "MismatchError",
    "RefusedError",
    "Settings",
    "Tale",
    "code_of",
    "digest",
    "join",
    "packs",
]
