from dataclasses import dataclass

from PySide6.QtCore import Qt

from desktop.ui import theme
from desktop.ui.parts.value_model import Column, ValueModel


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    days_late: int = 0


COLUMNS = (
    Column("Title", lambda book: book.title, stretch=1),
    Column(
        "Late",
        lambda book: str(book.days_late),
        ink=lambda book: theme.BRICK if book.days_late else "",
        number=True,
        struck=lambda book: book.days_late > 100,
    ),
)
SHORT = Book("Dế Mèn")
LATE = Book("Truyện cổ M’Nông", 9)


def shown(*books):
    model = ValueModel(COLUMNS)
    model.show_values(books)
    return model


def test_the_model_is_a_proper_one(qtmodeltester):
    qtmodeltester.check(shown(SHORT, LATE))


def test_late_is_said_in_words_and_in_colour_and_numbers_stand_right():
    model = shown(LATE)
    cell = model.index(0, 1)
    assert cell.data() == "9"
    assert cell.data(Qt.ItemDataRole.ForegroundRole).name().upper() == theme.BRICK
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_what_was_undone_is_struck_through():
    model = shown(Book("Cũ", 101))
    cell = model.index(0, 1)
    assert cell.data(Qt.ItemDataRole.FontRole).strikeOut()


def test_a_book_is_found_again_by_its_row():
    model = shown(SHORT, LATE)
    assert model.value_at(model.row_of(LATE)) == LATE
    assert model.row_of(Book("Mới")) == -1
