"""A store thread over a real register."""

import pytest

from desktop.background.store_thread import StoreThread


@pytest.fixture
def store(database, now, qapp):
    store = StoreThread(lambda: database, lambda: now)
    yield store
    store.stop()
