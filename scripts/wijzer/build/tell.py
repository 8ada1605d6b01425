"""A build tells how far it is, once it takes long enough for somebody to wonder."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

_QUIET = 2.0
"""Seconds before anything is said, and between two lines."""


@dataclass(slots=True)
class Tale:
    """The lines of one build. `out` is given each line; `clock` gives seconds."""

    out: Callable[[str], None]
    clock: Callable[[], float] = time.perf_counter
    _start: float = field(init=False)
    _said: float = field(init=False)
    _lap: float = field(init=False)
    laps: dict[str, float] = field(default_factory=dict)
    """What was done -> the seconds it took."""
    _once: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin to count: nothing is done yet."""
        self._start = self._said = self._lap = self.clock()
        self.laps.clear()

    @property
    def seconds(self) -> float:
        """The seconds since the beginning."""
        return self.clock() - self._start

    def say(self, line: str) -> None:
        """Say something an editor should know now."""
        self.out(line)

    def say_once(self, about: str, line: str) -> None:
        """Say something, unless something about the same was said before."""
        if about not in self._once:
            self._once.add(about)
            self.out(line)

    def progress(self, what: str, done: int, total: int) -> None:
        """Say how many of how many are done, if the last line is more than two seconds ago."""
        now = self.clock()
        if done < total and now - self._said > _QUIET:
            self._said = now
            self.out(f"{what}: {done} of {total}")

    def lap(self, what: str) -> None:
        """Note that `what` is done, and has taken the time since the last lap."""
        now = self.clock()
        self.laps[what] = self.laps.get(what, 0) + now - self._lap
        self._lap = now
