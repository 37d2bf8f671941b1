import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.operations.people import PersonDraft, add_person, find_people, person_card
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.finder_page import FinderPage
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.parts.side_pane import SidePane
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable


class Pane(SidePane):
    def __init__(self):
        super().__init__()
        self._begin("About", "Choose one.")

    def _fill(self, column, card):
        column.addWidget(wrapped(card.full_name))


class Finder(FinderPage):
    def __init__(self, store):
        super().__init__(
            store,
            search=SearchBox("Find"),
            table=ValueTable("People", [Column("Name", lambda person: person.full_name)]),
            pane=Pane(),
            nothing=EmptyNotice(""),
        )
        self.sheets = 0
        add = button("Add")
        self._lay_out(add, self._known, gap=4)
        self._begin_new_with(add, self.begin)

    def reload(self):
        typed = self._typed()
        self._store.read(
            lambda unit, moment: find_people(unit, moment, typed=typed), then=self._show_lines
        )
        self._load_card()

    def begin(self):
        self.sheets += 1
        self._open_dialog(FormDialog(self))

    def _id_of(self, found):
        return found.person_id

    def _card_of(self, chosen_id):
        return lambda unit, moment: person_card(unit, moment, person_id=chosen_id)

    def _nothing_words(self, typed):
        return f"Nothing for {typed}"


@pytest.fixture
def page(qtbot, house):
    house.person("Thị Mai")
    house.person("Nguyễn Văn Đức")
    page = Finder(house.store)
    qtbot.add_widget(page)
    with qtbot.wait_exposed(page):
        page.show()
    qtbot.wait_until(lambda: page._pane._card is not None)
    return page


def test_the_first_line_is_chosen_and_its_card_stands_beside_the_list(page):
    assert page._table.chosen().person_id == page._pane._card.person_id


def test_the_arrows_bring_the_card_along(qtbot, page):
    first = page._pane._card
    qtbot.keyClick(page._search, Qt.Key.Key_Down)
    qtbot.keyClick(page._table, Qt.Key.Key_Down)
    qtbot.wait_until(lambda: page._pane._card != first)
    assert page._table.chosen().person_id == page._pane._card.person_id


def test_nothing_found_is_said_with_what_was_typed(qtbot, page):
    qtbot.keyClicks(page._search, "xyz")
    qtbot.wait_until(lambda: page._lists.currentWidget() is page._nothing)
    assert "Nothing for xyz" in [label.text() for label in page._nothing.findChildren(QLabel)]
    qtbot.wait_until(lambda: page._pane._card is None)


def test_whoever_is_to_be_shown_is_shown_whatever_was_typed(house, qtbot, page):
    qtbot.keyClicks(page._search, "xyz")
    qtbot.wait_until(lambda: page._pane._card is None)
    mai = next(p for p in house.ask(find_people) if p.full_name == "Thị Mai")
    page._choose(mai.person_id)
    qtbot.wait_until(lambda: page._pane._card and page._pane._card.person_id == mai.person_id)
    assert page._search.text() == ""


def test_ctrl_n_opens_one_sheet(qtbot, page):
    qtbot.keyClick(page._search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.sheets == 1
    assert page._dialog.isVisible()
    page._dialog.reject()


def test_a_refusal_stands_on_the_page_until_something_changes(house, qtbot, page):
    page._on_refused(ValueError())
    assert page._sentence.isVisible()
    house.store.change(lambda unit, moment: add_person(unit, moment, draft=PersonDraft("Y Moan")))
    qtbot.wait_until(lambda: not page._sentence.isVisible())
