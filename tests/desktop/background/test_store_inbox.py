import pytest

from desktop.background.store_inbox import StoreInbox
from desktop.background.store_thread import StoreThread
from desktop.store.database import Database
from tests.conftest import KEY
from tests.sync.client.inbox_contract import InboxContract, page


@pytest.fixture
def store(qapp, tmp_path, now):
    store = StoreThread(lambda: Database(tmp_path / "register.nvh", KEY), lambda: now)
    yield store
    store.stop()


@pytest.fixture
def inbox(store):
    return StoreInbox(store)


@pytest.fixture
def held(store):
    def ids(unit, _moment):
        return unit.connection().exec_driver_sql("SELECT id FROM visit").scalars().all()

    return lambda: {int(row_id, 16) for row_id in store.submit_reading(ids).result()}


class TestStoreInbox(InboxContract):
    pass


def test_the_window_hears_of_what_came(inbox, store, qtbot):
    inbox.take(page((1, 1), to=1), after=0)
    with qtbot.waitSignal(store.changed):
        inbox.apply()
    with qtbot.assertNotEmitted(store.changed):
        inbox.apply()
