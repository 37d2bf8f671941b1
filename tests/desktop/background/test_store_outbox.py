import pytest

from desktop.background.store_outbox import StoreOutbox
from desktop.store.tables.visits import VisitGroupRow
from tests.sync.client.outbox_contract import OutboxContract


class TestStoreOutbox(OutboxContract):
    @pytest.fixture
    def outbox(self, store):
        return StoreOutbox(store)

    @pytest.fixture
    def write(self, store):
        def write():
            group = VisitGroupRow(label="Trẻ em", place=1)
            store.submit(lambda unit, _: unit.add(group)).result()

        return write
