import pytest

from sync.client.errors import ServerMisbehavedError
from sync.client.exchange import exchange
from sync.client.pulling import Pulled, require_progress, take_pages
from sync.protocol.replies import Page
from sync.server.enrolment import make_code
from tests.sync.client.inbox_contract import InboxContract, page
from tests.sync.client.memory_inbox import MemoryInbox
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.province import AT, new_device, visit_line

ASKED = (("house", 0), ("unit", 0), ("ref", 0))


@pytest.fixture
def inbox():
    return MemoryInbox()


@pytest.fixture
def held(inbox):
    return lambda: {int(row_id, 16) for _, _, row_id in inbox.rows}


class TestMemoryInbox(InboxContract):
    pass


def test_rows_are_written_down_when_every_scope_is_whole(inbox, held):
    pages = (page((1, 1), to=1), Page("ref", (), 4, more=True))
    assert take_pages(inbox, pages, asked=ASKED) == Pulled(1, 0, more=True)
    assert held() == set()
    pages = (page(to=1), Page("ref", (), 5, more=False))
    assert take_pages(inbox, pages, asked=inbox.cursors()) == Pulled(0, 1, more=False)
    assert held() == {1}


@pytest.mark.parametrize(
    ("broken", "what"),
    [
        (Page("weather", (), 1, more=False), "pull"),
        (Page("house", (b"{}",), 1, more=False), "t"),
    ],
)
def test_a_page_that_nobody_asked_for_or_can_read_is_the_province_s_mistake(inbox, broken, what):
    with pytest.raises(ServerMisbehavedError) as caught:
        take_pages(inbox, (broken,), asked=ASKED)
    assert caught.value.what == what


def test_the_same_question_is_not_asked_for_ever(inbox):
    pulled = take_pages(inbox, (Page("house", (), 0, more=True),), asked=ASKED)
    with pytest.raises(ServerMisbehavedError, match="no_progress"):
        require_progress(inbox, pulled, asked=ASKED)


class Direct:
    """A road without a network."""

    def __init__(self, province, credentials):
        self.province, self.token, self.sent = province, credentials.token, 0

    def send(self, envelope, **_following):
        self.sent += 1
        return self.province.sync(envelope, self.token).body


@pytest.fixture
def first(sqlite_province):
    return new_device(sqlite_province)


@pytest.fixture
def second(sqlite_province, first):
    """Another device of the same house."""
    with sqlite_province.engine.begin() as connection:
        code = make_code(connection, first.house_id, at=AT)
    return new_device(sqlite_province, code=code)


def test_one_machine_s_lines_are_the_other_s_rows(sqlite_province, first, second, inbox, held):
    outbox = MemoryOutbox([visit_line(number) for number in range(1, 9)], batch=3)
    road = Direct(sqlite_province, first)
    exchange(outbox, road, first, clock=lambda: AT, inbox=MemoryInbox())
    outcome = exchange(
        MemoryOutbox(), Direct(sqlite_province, second), second, clock=lambda: AT, inbox=inbox
    )
    assert held() == set(range(1, 9))
    assert (outcome.taken, outcome.written, outcome.requests) == (8, 8, 1)


def test_pages_are_asked_for_until_there_is_no_more(
    sqlite_province, first, second, inbox, held, monkeypatch
):
    monkeypatch.setattr("sync.server.pages.PAGE_ROWS", 3)
    outbox = MemoryOutbox([visit_line(number) for number in range(1, 9)])
    exchange(outbox, Direct(sqlite_province, first), first, clock=lambda: AT)
    road = Direct(sqlite_province, second)
    heard = []
    outcome = exchange(
        MemoryOutbox(), road, second, clock=lambda: AT, inbox=inbox, progress=heard.append
    )
    assert held() == set(range(1, 9))
    assert outcome.requests == road.sent == 3
    assert [progress.taken for progress in heard] == [3, 6, 8]


def test_nothing_is_asked_for_before_the_last_line_has_gone(sqlite_province, first, inbox):
    asked = []

    class Watched(MemoryInbox):
        def cursors(self):
            asked.append(outbox.mark)
            return super().cursors()

    outbox = MemoryOutbox([visit_line(number) for number in range(1, 9)], batch=3)
    exchange(outbox, Direct(sqlite_province, first), first, clock=lambda: AT, inbox=Watched())
    assert min(asked) == 6


def test_a_machine_whose_log_forked_pulls_under_its_new_log(sqlite_province, first, inbox, held):
    road = Direct(sqlite_province, first)
    here, clone = MemoryOutbox([visit_line(1)]), MemoryOutbox([visit_line(2)])
    clone.log, clone.chains = here.log, [here.chains[0]]
    clone.lines = []
    clone.write(visit_line(2))
    exchange(here, road, first, clock=lambda: AT)
    outcome = exchange(clone, road, first, clock=lambda: AT, inbox=inbox)
    assert outcome.began_new_log
    assert 1 in held()
