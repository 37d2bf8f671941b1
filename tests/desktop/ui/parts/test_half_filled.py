import gc
from datetime import date

import pytest
import shiboken6
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from desktop.ui.parts import half_filled
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.parts.number_field import NumberField

DAY = date(2026, 11, 22)


class Sheet(FormDialog):
    """A sheet with a field of each kind, about one thing or another."""

    def __init__(self, parent, *, about="1", name=""):
        super().__init__(parent)
        self.about = about
        self.name, self.number = QLineEdit(name), NumberField("How many")
        self.sure, self.kind = QCheckBox("Sure"), QComboBox()
        self.kind.addItems(["one", "other"])
        self.day = DateField("On", DAY)
        fields = (self.name, self.number, self.sure, self.kind, self.day)
        for number, field in enumerate(fields):
            self.add_field(str(number), field)

    def _subject(self):
        return self.about

    def stands(self):
        return (
            self.name.text(),
            self.number.number(),
            self.sure.isChecked(),
            self.kind.currentText(),
            self.day.day(),
        )


EMPTY = ("", 0, False, "one", DAY)
FILLED = ("Đoàn xã", 30, True, "other", date(2026, 11, 1))


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.add_widget(page)
    return page


def opened(page, **about):
    sheet = Sheet(page, **about)
    sheet.open_over(page)
    return sheet


def left_half_filled(page, **about):
    sheet = opened(page, **about)
    name, number, sure, kind, day = FILLED
    sheet.name.setText(name)
    sheet.number.set_number(number)
    sheet.sure.setChecked(sure)
    sheet.kind.setCurrentText(kind)
    sheet.day.set_day(day)
    sheet.reject()


def test_what_was_left_by_escape_stands_in_the_sheet_when_it_opens_again(page):
    left_half_filled(page)
    again = opened(page)
    assert again.stands() == FILLED
    assert "stands here again" in again.sentence()


def test_whoever_wants_an_empty_sheet_presses_once(page):
    left_half_filled(page)
    again = opened(page)
    again._anew.click()
    assert again.stands() == EMPTY
    again.reject()
    assert opened(page).stands() == EMPTY


def test_what_was_saved_does_not_come_back(page):
    left_half_filled(page)
    opened(page).accept()
    assert opened(page).stands() == EMPTY


def test_a_sheet_in_which_nothing_was_typed_is_forgotten(page):
    sheet = opened(page)
    sheet.sure.setChecked(True)
    sheet.reject()
    again = opened(page)
    assert (again.stands(), again.sentence()) == (EMPTY, "")


def test_words_stay_with_what_they_are_about(page):
    left_half_filled(page)
    assert opened(page, about="2").stands() == EMPTY
    # The same thing, but it was changed meanwhile: what was typed is not put over it.
    assert opened(page, name="Đoàn huyện").name.text() == "Đoàn huyện"
    assert opened(page).stands() == FILLED


def test_the_page_takes_what_was_left_with_it(qtbot):
    page = QWidget()
    left_half_filled(page)
    assert any(half_filled._KEPT.values())
    kept = len(half_filled._KEPT)
    shiboken6.delete(page)
    del page
    gc.collect()
    assert len(half_filled._KEPT) < kept


def test_whoever_comes_next_to_the_desk_finds_an_empty_sheet(page):
    left_half_filled(page)
    half_filled.forget_everything()
    assert opened(page).stands() == EMPTY
