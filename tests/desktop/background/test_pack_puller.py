from dataclasses import asdict, replace
from datetime import date

import pytest

from desktop.background.pack_puller import (
    FIRST_BYTES,
    FIRST_LOOK_SECONDS,
    LOOK_BYTES,
    LOOK_EVERY_SECONDS,
    PackPuller,
)
from desktop.operations.isbn_lookup import PackState, look_up_isbn
from desktop.store.enrolment import Enrolment, enrolment, keep_enrolment
from desktop.store.pulled_pack import PulledPack
from sync.client.errors import OfflineError
from sync.server.province import Province
from tests.sync.isbn_packs import book, pack_of
from tests.sync.province import new_device, serving

NOBODY_LISTENS = "http://127.0.0.1:9"
BOOKS = [book(number) for number in range(60_000)]


class Line:
    """How fast bytes come, and whether they cost money; its own watch stands between parts."""

    def __init__(self):
        self.now, self.a_part, self.is_metered = 0.0, 0.001, False

    def watch(self):
        self.now += self.a_part
        return self.now


class Heard:
    """What a puller said, in order."""

    def __init__(self, puller):
        self.said = []
        for name in ("progressed", "offered", "nothing_newer", "taken", "unusable", "failed"):
            getattr(puller, name).connect(
                lambda *facts, name=name: self.said.append((name, *facts))
            )

    def names(self):
        return [name for name, *_ in self.said]

    def last(self):
        return self.said[-1]


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    province = Province(f"sqlite:///{tmp_path_factory.mktemp('province') / 'p.sqlite'}")
    yield province
    province.close()


@pytest.fixture(scope="module")
def pack(province):
    return pack_of(BOOKS, seed=province.identity.seed)


@pytest.fixture
def shelf(tmp_path):
    return tmp_path / "shelf" / "books.nvhk"


@pytest.fixture
def url(province, shelf):
    shelf.parent.mkdir()
    with serving(province, isbn_pack=shelf) as running:
        yield running.url


@pytest.fixture
def joined(store, province, url):
    given = Enrolment(**asdict(new_device(province, url=url)))
    store.submit(lambda unit, _: keep_enrolment(unit, given)).result()
    return store


@pytest.fixture
def line():
    return Line()


@pytest.fixture
def puller(store, line):
    puller = PackPuller(store, trust=None, is_metered=lambda: line.is_metered, stopwatch=line.watch)
    line.now += FIRST_LOOK_SECONDS
    return puller


@pytest.fixture
def heard(puller):
    return Heard(puller)


@pytest.fixture
def slow(line, pack, shelf):
    """A pack lies there for all, at the end of a slow line."""
    shelf.write_bytes(pack)
    line.a_part = 5.0
    return len(pack) - FIRST_BYTES


def knows_a_book(store):
    return store.submit_reading(
        lambda unit, moment: look_up_isbn(unit, moment, isbn=BOOKS[9].isbn)
    ).result()


def test_a_quick_line_brings_the_pack_unasked(joined, puller, heard, pack, shelf, qtbot):
    shelf.write_bytes(pack)
    with qtbot.wait_signal(puller.taken) as caught:
        puller.look()
    assert caught.args == [PackState(len(BOOKS), date(2026, 9, 21))]
    assert knows_a_book(joined).title == BOOKS[9].title
    assert heard.names().count("progressed") > 1
    with qtbot.wait_signal(puller.nothing_newer):
        puller.pull()


def test_a_slow_line_only_tells_that_there_is_one_until_somebody_asks(
    joined, slow, puller, heard, qtbot
):
    puller.look()
    assert heard.last() == ("offered", slow)
    with qtbot.wait_signal(puller.taken):
        puller.pull()
    assert knows_a_book(joined)


def test_where_each_byte_may_cost_money_only_its_size_is_asked(
    joined, puller, heard, line, pack, shelf
):
    shelf.write_bytes(pack)
    line.is_metered = True
    puller.look()
    assert heard.last() == ("offered", len(pack) - LOOK_BYTES)


def test_it_looks_once_a_day(joined, puller, heard, line):
    puller.look()
    puller.look()
    assert heard.names() == ["nothing_newer"]
    line.now += LOOK_EVERY_SECONDS
    puller.look()
    assert heard.names() == ["nothing_newer"] * 2


def test_whoever_stops_it_keeps_what_came(joined, slow, puller, heard, qtbot):
    with qtbot.wait_signal(puller.progressed):
        puller.pull()
    puller.rest()
    assert heard.last() == ("offered", slow)


def move(store, url):
    """The province answers at another address from now on."""
    given = store.submit_reading(lambda unit, _: enrolment(unit)).result()
    given = replace(given, server_url=url)
    store.submit(lambda unit, _: keep_enrolment(unit, given)).result()


def test_a_line_that_breaks_goes_on_when_it_is_there_again(joined, url, slow, puller, heard, qtbot):
    puller.look()
    move(joined, NOBODY_LISTENS)
    puller.pull()
    name, error = heard.last()
    assert (name, type(error)) == ("failed", OfflineError)
    move(joined, url)
    with qtbot.wait_signal(puller.taken):
        puller.look()
    assert knows_a_book(joined)


def test_unasked_nobody_hears_of_a_line_that_is_not_there(store, province, puller, heard):
    given = Enrolment(**asdict(new_device(province)))
    store.submit(lambda unit, _: keep_enrolment(unit, given)).result()
    puller.look()
    assert heard.said == []


def test_a_pack_of_another_province_is_thrown_away_and_not_fetched_again(
    joined, puller, heard, shelf, tmp_path
):
    shelf.write_bytes(pack_of(BOOKS[:9]))
    puller.pull()
    assert heard.names()[-1] == "unusable"
    assert PulledPack(tmp_path).standing() is None
    assert knows_a_book(joined) is None


def test_the_register_s_own_lines_go_first_after_the_start(joined, line, heard, puller):
    line.now = 0.0
    puller.look()
    assert heard.said == []


def test_a_house_that_did_not_join_asks_nobody(store, puller, heard):
    puller.pull()
    assert heard.said == []
