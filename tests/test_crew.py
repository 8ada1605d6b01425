import os
import signal
import time

import pytest

from wijzer.crew import EndedError, share


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("hands", [1, 2, 5])
def test_each_task_is_done_once(hands, apart):
    found = share(lambda task: task * task, range(9), hands, apart=apart)
    assert sorted(found) == [(n, n * n) for n in range(9)]


def who(_):
    time.sleep(0.02)
    return os.getpid()


def test_work_is_done_here_and_in_other_processes():
    found = {process for _, process in share(who, range(12), 3)}
    assert len(found) == 3
    assert os.getpid() in found


def test_work_that_is_done_apart_is_done_in_others_alone():
    found = {process for _, process in share(who, range(12), 3, apart=True)}
    assert len(found) == 3
    assert os.getpid() not in found


def test_nothing_to_do_is_done():
    assert list(share(str, [], 2)) == []


def test_a_large_result_arrives_whole():
    found = share(lambda task: "x" * task, [3_000_000, 5_000_000], 2, apart=True)
    assert sorted(len(text) for _, text in found) == [3_000_000, 5_000_000]


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("hands", [1, 2])
def test_what_goes_wrong_in_a_task_goes_wrong_here(hands, apart):
    def work(task):
        raise FileNotFoundError(2, "No such file", f"{task}.md")

    with pytest.raises(FileNotFoundError, match="No such file"):
        list(share(work, ["a", "b"], hands, apart=apart))


def test_a_fault_that_cannot_travel_is_told_in_words():
    class Odd(Exception):  # noqa: N818
        def __init__(self, one, two):
            super().__init__(one)

    def work(_):
        raise Odd("kapot", 2)

    with pytest.raises(RuntimeError, match="kapot"):
        list(share(work, [1, 2], 2, apart=True))


@pytest.mark.parametrize("apart", [True, False])
def test_a_process_that_is_killed_is_missed(apart):
    here = os.getpid()

    def work(_):
        time.sleep(0.02)
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(EndedError, match="a process of the build was ended from outside"):
        list(share(work, range(9), 3, apart=apart))
