"""Work is shared among forked processes, which see everything their parent has read without copying it."""

from __future__ import annotations

import fcntl
import gc
import os
import pickle
import selectors
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, TypeVar

T = TypeVar("T")
R = TypeVar("R")

Outcome = tuple[int, BaseException | None, Any]
"""The number of a task, what went wrong, and what came of it."""

_WAITING = 1 << 20
"""Bytes that may wait for a process that is at work itself: Linux lets everybody ask for so many."""

_TIDIED = 1_000_000, 20, 100
"""New objects before the young are looked through, and how often that goes before the older are."""


class EndedError(Exception):
    """A process was ended from outside, for want of memory perhaps."""


@contextmanager
def rarely_tidied() -> Iterator[None]:
    """Let Python look for circles among its objects rarely: nearly all of a build is kept to its end."""
    before = gc.get_threshold()
    gc.set_threshold(*_TIDIED)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def share(
    work: Callable[[T], R], tasks: Sequence[T], hands: int, *, apart: bool = False
) -> Iterator[tuple[T, R]]:
    """Do `work` on each task in `hands` processes; yield each task with its result as it is done.

    This process is one of them, unless the work is to be done `apart`: then it keeps none of the memory
    that it takes. Tasks are taken in order by whoever is free: put the longest first. Raises what `work`
    raises, and EndedError when a process ends before its work does.
    """
    if min(hands, len(tasks)) < 2:
        for task in tasks:
            yield task, work(task)
        return
    numbers, feed = os.pipe()
    os.write(feed, b"".join(number.to_bytes(2, "big") for number in range(len(tasks))))
    os.close(feed)
    crew = [_start(work, tasks, numbers) for _ in range(min(hands, len(tasks)) - (not apart))]
    own = iter(()) if apart else _taken(work, tasks, numbers)
    done = 0
    try:
        for number, failure, result in _results([pipe for _, pipe in crew], own):
            if failure:
                raise failure
            done += 1
            yield tasks[number], result
    finally:
        os.close(numbers)
        for process, pipe in crew:
            if done < len(tasks):  # what the others are at is of no use any more
                os.kill(process, signal.SIGKILL)
            pipe.close()
            os.waitpid(process, 0)
    if done < len(tasks):
        raise EndedError("a process of the build was ended from outside")


def _taken(work: Callable[[T], R], tasks: Sequence[T], numbers: int) -> Iterator[Outcome]:
    """Take one task after another, and give what comes of it."""
    while number := os.read(numbers, 2):
        yield _done(work, tasks, int.from_bytes(number, "big"))


def _start(work: Callable[[T], R], tasks: Sequence[T], numbers: int) -> tuple[int, BinaryIO]:
    reading, writing = os.pipe()
    with suppress(OSError):
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, _WAITING)
    gc.freeze()  # what is there stays: looking through it in each process would copy it
    process = os.fork()
    if process:
        os.close(writing)
        return process, os.fdopen(reading, "rb")
    code = 1
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as out:
            for outcome in _taken(work, tasks, numbers):
                pickle.dump(outcome, out)
                out.flush()
        code = 0
    except BrokenPipeError:  # the parent is gone, or wants no more
        pass
    finally:
        os._exit(code)


def _done(work: Callable[[T], R], tasks: Sequence[T], number: int) -> Outcome:
    try:
        return number, None, work(tasks[number])
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))
        except Exception:
            return number, RuntimeError("".join(traceback.format_exception(error))), None
        return number, error, None


def _results(pipes: list[BinaryIO], own: Iterator[Outcome]) -> Iterator[Outcome]:
    """Give what comes of the tasks of the others, and between them what comes of our `own`."""
    with selectors.DefaultSelector() as waiting:
        for pipe in pipes:
            waiting.register(pipe, selectors.EVENT_READ, pipe)
        for outcome in own:
            yield outcome
            yield from _arrived(waiting, 0)
        while waiting.get_map():
            yield from _arrived(waiting, None)


def _arrived(waiting: selectors.BaseSelector, seconds: float | None) -> Iterator[Outcome]:
    for ready, _ in waiting.select(seconds):
        try:
            yield pickle.load(ready.data)
        except (EOFError, pickle.UnpicklingError):
            waiting.unregister(ready.fileobj)
