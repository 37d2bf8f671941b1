from dataclasses import asdict

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.background.exchanger import Exchanger
from desktop.operations.isbn_lookup import PackState
from desktop.store.enrolment import Enrolment, keep_enrolment
from desktop.ui.exchange.pack_fetching import PackFetching
from sync.client.errors import OfflineError
from sync.server.province import Province
from tests.sync.isbn_packs import book, pack_of
from tests.sync.province import new_device, serving

FETCH = "Fetch the book list (86 MB)"
OFFERED = 86_000_000


@pytest.fixture
def exchanger(house):
    exchanger = Exchanger(house.store)
    yield exchanger
    exchanger.stop()


@pytest.fixture
def fetching(exchanger, qtbot):
    fetching = PackFetching(exchanger)
    qtbot.add_widget(fetching)
    fetching.show()
    return fetching


@pytest.fixture
def joined(house, tmp_path):
    """The house can call a province with a pack of two books."""
    province = Province(f"sqlite:///{tmp_path / 'province.sqlite'}")
    shelf = tmp_path / "shelf.nvhk"
    shelf.write_bytes(pack_of([book(1), book(2)], seed=province.identity.seed))
    with serving(province, isbn_pack=shelf) as running:
        given = Enrolment(**asdict(new_device(province, url=running.url)))
        house.store.submit(lambda unit, _: keep_enrolment(unit, given)).result()
        yield
    province.close()


def said(fetching):
    labels = fetching.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def buttons(fetching):
    return [one.text().strip() for one in fetching.findChildren(QPushButton) if one.isVisible()]


def press(fetching, words):
    next(one for one in fetching.findChildren(QPushButton) if one.text().strip() == words).click()


def test_a_list_that_is_asked_for_comes_and_serves(joined, fetching, qtbot):
    with qtbot.wait_signal(fetching.taken):
        press(fetching, "Ask the centre for a newer list")
    assert "The book list is here and serves: 2 books" in said(fetching)
    press(fetching, "Ask the centre for a newer list")
    qtbot.wait_until(lambda: "The centre has no newer list." in said(fetching))


def test_a_slow_line_is_asked_first_with_how_much_it_is(fetching, exchanger, qtbot):
    exchanger.pack.offered.emit(OFFERED)
    assert buttons(fetching) == [FETCH]
    with qtbot.wait_signal(exchanger.pack_asked):
        press(fetching, FETCH)
    assert buttons(fetching) == ["Stop fetching"]
    exchanger.pack.progressed.emit(43_500_000, 87_000_000)
    assert "have come" in said(fetching)
    assert fetching._bar.value() == 500
    with qtbot.wait_signal(exchanger.pack_rest_asked):
        press(fetching, "Stop fetching")


def test_what_broke_off_is_a_sentence(fetching, exchanger, qtbot):
    exchanger.pack.failed.emit(OfflineError("x"))
    qtbot.wait_until(lambda: "no connection" in said(fetching).casefold())
    assert buttons(fetching) == ["Ask the centre for a newer list"]


def test_what_is_no_list_is_said_to_be_thrown_away(fetching, exchanger, qtbot):
    exchanger.pack.unusable.emit()
    qtbot.wait_until(lambda: "it was thrown away" in said(fetching))
    assert buttons(fetching) == ["Ask the centre for a newer list"]


def test_what_serves_is_named(fetching, exchanger, qtbot):
    exchanger.pack.taken.emit(PackState(7))
    qtbot.wait_until(lambda: "7 books" in said(fetching))
