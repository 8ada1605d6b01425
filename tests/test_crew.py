import os
import signal

import pytest

from wijzer.crew import EndedError, share


@pytest.mark.parametrize("hands", [1, 2, 5])
def test_each_task_is_done_once(hands):
    assert sorted(share(lambda task: task * task, range(9), hands)) == [(n, n * n) for n in range(9)]


def test_work_is_done_in_other_processes():
    assert os.getpid() not in {process for _, process in share(lambda _: os.getpid(), range(4), 2)}


def test_nothing_to_do_is_done():
    assert list(share(str, [], 2)) == []


def test_a_large_result_arrives_whole():
    assert [len(text) for _, text in share(lambda task: "x" * task, [3_000_000, 5_000_000], 2)] == [
        3_000_000,
        5_000_000,
    ]


@pytest.mark.parametrize("hands", [1, 2])
def test_what_goes_wrong_in_a_task_goes_wrong_here(hands):
    def work(task):
        raise FileNotFoundError(2, "No such file", f"{task}.md")

    with pytest.raises(FileNotFoundError, match="No such file"):
        list(share(work, ["a", "b"], hands))


def test_a_fault_that_cannot_travel_is_told_in_words():
    class Odd(Exception):  # noqa: N818
        def __init__(self, one, two):
            super().__init__(one)

    def work(_):
        raise Odd("kapot", 2)

    with pytest.raises(RuntimeError, match="kapot"):
        list(share(work, [1, 2], 2))


def test_a_process_that_is_killed_is_missed():
    with pytest.raises(EndedError, match="a process of the build was ended from outside"):
        list(share(lambda _: os.kill(os.getpid(), signal.SIGKILL), [1, 2, 3], 2))
