import gc
import threading

import pytest
from PySide6.QtCore import QObject

from desktop.ui.tidying import Tidying


@pytest.fixture
def tidying(qapp):
    owner = QObject()
    yield Tidying(owner)
    owner.deleteLater()


class Ring:
    """Something that only the garbage collector can end."""

    def __init__(self, ended):
        self.itself = self
        self.ended = ended

    def __del__(self):
        self.ended.append(threading.current_thread())


def test_garbage_is_collected_on_the_window_s_thread_alone(tidying, qtbot):
    ended = []

    def make_rubbish():
        for _ in range(3 * gc.get_threshold()[0]):
            Ring(ended)

    worker = threading.Thread(target=make_rubbish)
    worker.start()
    worker.join()
    assert ended == []
    tidying.tidy()
    assert set(ended) == {threading.main_thread()}


def test_nothing_is_collected_before_it_is_due(tidying):
    gc.collect()
    ended = []
    Ring(ended)
    tidying.tidy()
    assert ended == []
