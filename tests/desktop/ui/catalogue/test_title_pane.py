from datetime import timedelta
from functools import partial

import pytest

from desktop.operations import crates
from desktop.operations.sought_copies import search_later
from desktop.operations.stock_takes import begin_stock_take
from desktop.operations.trash import trash
from desktop.operations.undo import undo_last
from desktop.ui.catalogue.catalogue_page import CataloguePage
from desktop.ui.catalogue.copy_dialog import CopyDialog


@pytest.fixture
def copies(house):
    return house.book("Kính vạn hoa", copies=3)


@pytest.fixture
def page(qtbot, house, copies):
    page = CataloguePage(house.store)
    page.resize(1100, 560)
    qtbot.add_widget(page)
    return page


def opened(qtbot, page):
    with qtbot.wait_exposed(page):
        page.show()
    qtbot.wait_until(lambda: page._pane.copy is not None)
    return page._pane


def places(pane):
    model = pane.copies.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def history(pane):
    loans = pane.copy._loans
    return [loans.itemAt(place).widget().text() for place in range(loans.count())]


def test_where_is_it_knows_readers_and_crates_on_their_way(house, qtbot, page, copies):
    house.lend(house.person("Thị Mai"), copies[0])
    due = house.clock.moment.today + timedelta(days=90)
    crate = house.do(
        lambda unit, moment: crates.make_crate(
            unit, moment, name="A", receiver="Thôn 3", due_on=due
        )
    ).crate_id
    house.do(lambda unit, moment: crates.put_into_crate(unit, moment, crate_id=crate, code="2"))
    house.do(lambda unit, moment: crates.send_crate(unit, moment, crate_id=crate))
    pane = opened(qtbot, page)
    has, away, here = places(pane)
    assert has.startswith("Thị Mai has it")
    assert (away, here) == ("crate A: on its way to Thôn 3", "in the house")
    assert page._table.model().index(0, 2).data() == "1 / 3"


def test_names_of_the_past_are_shown_to_whoever_asks_and_hidden_again(house, qtbot, page, copies):
    house.lend(house.person("Thị Mai"), copies[0], days_ago=3)
    pane = opened(qtbot, page)
    qtbot.wait_until(lambda: len(history(pane)) == 2)
    assert "Thị Mai" not in "".join(history(pane))
    pane.copy.names.click()
    qtbot.wait_until(lambda: "Thị Mai: " in "".join(history(pane)))
    pane.copy.names.click()
    qtbot.wait_until(lambda: "Thị Mai" not in "".join(history(pane)))
    pane.copy.names.click()
    qtbot.wait_until(lambda: "Thị Mai" in "".join(history(pane)))
    pane.copies.selectRow(1)
    qtbot.wait_until(lambda: history(pane) == ["Never lent yet."])
    pane.copies.selectRow(0)
    qtbot.wait_until(lambda: len(history(pane)) == 2)
    assert "Thị Mai" not in "".join(history(pane)), "nobody asked again"


def test_the_chosen_copy_goes_into_the_trash_and_comes_back(house, qtbot, page, copies):
    pane = opened(qtbot, page)
    pane.copies.selectRow(1)
    pane.copy.throw.click()
    qtbot.wait_until(lambda: pane.copies.model().rowCount() == 2)
    [line] = house.ask(trash)
    assert line.accession_numbers == (copies[1].accession_number,)
    house.store.change(undo_last)
    qtbot.wait_until(lambda: pane.copies.model().rowCount() == 3)


def test_a_lent_copy_stays_and_it_is_said_why(house, qtbot, page, copies):
    house.lend(house.person("Thị Mai"), copies[0])
    pane = opened(qtbot, page)
    pane.copy.throw.click()
    qtbot.wait_until(lambda: copies[0].accession_number in page._sentence.sentence())
    assert pane.copies.model().rowCount() == 3


def test_the_chosen_copy_is_changed_and_stays_chosen(house, qtbot, page, copies):
    pane = opened(qtbot, page)
    pane.copies.setFocus()
    pane.copies.selectRow(2)
    pane.copy.edit.click()
    [sheet] = page.findChildren(CopyDialog)
    sheet.shelf.setText("Kệ 2")
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: pane._card.copies[2].should_be_at == "Kệ 2")
    assert pane.copies.chosen().copy_id == copies[2].copy_id
    assert pane.copy._facts.text() == "shelf Kệ 2"


def test_a_title_without_copies_has_no_copy_to_show(house, qtbot, page):
    house.book("Sách chưa có bản", copies=0)
    with qtbot.wait_exposed(page):
        page.show()
    qtbot.wait_until(lambda: page._pane.card() is not None)
    assert (page._pane.copies, page._pane.copy) == (None, None)


def test_a_copy_that_was_looked_for_is_found_with_one_press(house, qtbot, page, copies):
    take = house.do(begin_stock_take).take_id
    house.do(partial(search_later, take_id=take, copy_id=copies[0].copy_id))
    assert page._filter._chips["sought"].isHidden()
    pane = opened(qtbot, page)
    qtbot.wait_until(lambda: not page._filter._chips["sought"].isHidden())
    page._filter.press("sought")
    qtbot.wait_until(lambda: pane.copy is not None and not pane.copy.found.isHidden())
    assert places(pane)[0].startswith("not found at the stock take")
    pane.copy.found.click()
    qtbot.wait_until(lambda: page._lists.currentWidget() is page._nothing)
    house.store.change(undo_last)
    qtbot.wait_until(lambda: page._lists.currentWidget() is not page._nothing)
