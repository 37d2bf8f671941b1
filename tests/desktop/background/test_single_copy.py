import multiprocessing
import os
import signal

from desktop.background.single_copy import SingleCopy


def test_a_second_copy_of_the_program_is_noticed(tmp_path):
    first, second = SingleCopy(tmp_path / "a" / "lock"), SingleCopy(tmp_path / "a" / "lock")
    assert first.take()
    assert not second.take()
    first.let_go()
    assert second.take()


def take_and_wait(lock, taken):
    copy = SingleCopy(lock)
    copy.take()
    taken.set()
    signal.pause() if hasattr(signal, "pause") else os.read(0, 1)


def test_a_copy_that_was_killed_does_not_keep_the_house_locked(tmp_path):
    processes = multiprocessing.get_context("spawn")
    taken = processes.Event()
    other = processes.Process(target=take_and_wait, args=(tmp_path / "lock", taken))
    other.start()
    taken.wait()
    assert not SingleCopy(tmp_path / "lock").take()
    other.kill()
    other.join()
    assert SingleCopy(tmp_path / "lock").take()
