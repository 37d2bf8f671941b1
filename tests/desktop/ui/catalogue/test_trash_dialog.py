import pytest

from desktop.operations.catalogue import find_titles
from desktop.operations.trash import trash_title
from desktop.ui.catalogue.catalogue_page import CataloguePage


@pytest.fixture
def page(qtbot, house):
    house.book("Kính vạn hoa", copies=2)
    page = CataloguePage(house.store)
    qtbot.add_widget(page)
    with qtbot.wait_exposed(page):
        page.show()
    qtbot.wait_until(lambda: page._pane.card() is not None)
    return page


def test_a_book_goes_into_the_trash_and_comes_back(house, qtbot, page):
    with qtbot.wait_signal(house.store.changed):
        page._pane._on_throw()
    qtbot.wait_until(lambda: page._lists.currentWidget() is page._nothing)
    dialog = page.open_trash()
    qtbot.wait_until(lambda: dialog.table.chosen() is not None)
    assert dialog.table.model().index(0, 1).data() == "000001–000002"
    with qtbot.wait_signal(house.store.changed):
        dialog.back.click()
    qtbot.wait_until(lambda: not dialog.back.isEnabled())
    assert "Kính vạn hoa" in dialog.said.sentence()
    assert [title.copies for title in house.ask(find_titles)] == [2]


def test_what_was_put_back_elsewhere_meanwhile_is_said(house, qtbot, page):
    [title] = house.ask(find_titles)
    title_id = title.title_id
    house.store.submit(lambda unit, now: trash_title(unit, now, title_id=title_id)).result()
    dialog = page.open_trash()
    qtbot.wait_until(dialog.back.isEnabled)
    house.store.submit(
        lambda unit, _: unit.connection().exec_driver_sql("DELETE FROM copy")
    ).result()
    house.store.submit(
        lambda unit, _: unit.connection().exec_driver_sql("DELETE FROM title")
    ).result()
    dialog.back.click()
    qtbot.wait_until(lambda: "taken back" in dialog.said.sentence())
