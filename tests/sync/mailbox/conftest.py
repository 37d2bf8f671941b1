"""A running mailbox on 127.0.0.1, and a road to the province that can be closed."""

import pytest

from sync.client.errors import OfflineError
from sync.mailbox.mailbox import Mailbox


class Road:
    def __init__(self, province):
        self.province, self.is_open, self.handed_over = province, True, 0

    def hand_over(self, bundle):
        if not self.is_open:
            raise OfflineError
        self.handed_over += 1
        return self.province.take_bundle(bundle.read())


@pytest.fixture
def road(sqlite_province):
    return Road(sqlite_province)


@pytest.fixture
def mailbox(tmp_path, road):
    mailbox = Mailbox(tmp_path / "box", road, host="127.0.0.1", chance=lambda: 0.0)
    mailbox._threads = mailbox._threads[:1]  # the test says when it forwards
    mailbox.start()
    yield mailbox
    mailbox.stop()
