"""Every name of the villages is printed with letters that are there: nothing is an empty box."""

import subprocess
import unicodedata
from itertools import count

import pytest
from PySide6.QtGui import QFont, QRawFont, QTextLayout

from desktop.paper.cards import ReaderCard, reader_card
from desktop.paper.drawing import write_pdf
from desktop.paper.marks import Box, Page, Words
from desktop.register.barcodes import CARD, barcode
from tests.desktop.paper.reading import words_of
from tests.village_names import HIGHLAND, lowland, ways_to_write

_ALPHABETS = (
    "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYaăâbcdđeêghiklmnoôơpqrstuưvxy"
    "ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ"
    "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    "ƀɃčČñÑĕĔĭĬŏŎŭŬ'’"
)
_WITH_TWO_MARKS = "Ê̆ê̆Ô̆ô̆Ơ̆ơ̆Ư̆ư̆"
"""M'Nông and Ê Đê (domain.md, 4.2): these four have no composed form."""


_ACROSS, _DOWN = 3, 58
_ON_A_PAGE = _ACROSS * _DOWN


def _page_of(names: list[str]) -> Page:
    boxes = (Box(10 + 64 * (at % _ACROSS), 10 + 4.6 * (at // _ACROSS), 62, 4.6) for at in count())
    return Page(tuple(Words(box, name, 2.6) for name, box in zip(names, boxes, strict=False)))


def all_names() -> list[str]:
    return [*lowland(), *(written for name, _, _ in HIGHLAND for written in ways_to_write(name))]


def shaped(text: str, *, bold: bool) -> list[tuple[str, int]]:
    """Return each glyph that would be drawn, with the font that it comes from."""
    font = QFont("Noto Sans")
    font.setBold(bold)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [
        (run.rawFont().familyName(), glyph)
        for run in layout.glyphRuns()
        for glyph in run.glyphIndexes()
    ]


@pytest.mark.parametrize("bold", [False, True])
def test_our_font_has_every_letter_and_every_mark(bold):
    font = QFont("Noto Sans")
    font.setBold(bold)
    raw = QRawFont.fromFont(font)
    assert raw.familyName() == "Noto Sans"
    letters = set(_ALPHABETS + _WITH_TWO_MARKS + "".join(all_names()))
    letters |= set(unicodedata.normalize("NFD", "".join(letters)))
    missing = [letter for letter in letters if not raw.supportsCharacter(ord(letter))]
    assert missing == []


@pytest.mark.parametrize("bold", [False, True])
def test_no_letter_of_a_name_is_borrowed_from_another_font_or_an_empty_box(bold):
    for name in [_ALPHABETS, _WITH_TWO_MARKS, *all_names()]:
        glyphs = shaped(name, bold=bold)
        assert {family for family, _ in glyphs} == {"Noto Sans"}, name
        assert all(glyph for _, glyph in glyphs), name


def test_the_names_come_out_of_a_printed_list_as_they_went_in_with_our_fonts_alone(tmp_path):
    names = all_names()
    pages = [
        _page_of(names[first : first + _ON_A_PAGE]) for first in range(0, len(names), _ON_A_PAGE)
    ]
    pdf = tmp_path / "names.pdf"
    write_pdf(pages, pdf)
    printed = " ".join(words_of(pdf).split())
    for name in names:
        assert unicodedata.normalize("NFC", name) in printed, name
    assert fonts_in(pdf) == {"NotoSans-Regular"}


def test_a_card_has_the_name_as_it_is_written_in_bold(tmp_path):
    name, pdf = "H’Ơ̆ng Ƀrư̆ Čuăn Ñiê", tmp_path / "card.pdf"
    number = barcode(CARD, house_number="0417", serial=1)
    card = ReaderCard("Nhà văn hoá Bon Pi Nao", "THẺ BẠN ĐỌC", name, "Buôn Čuôr", number)
    write_pdf([Page(reader_card(Box(10, 10, 85.6, 54), card))], pdf)
    assert name in " ".join(words_of(pdf).split())
    assert fonts_in(pdf) == {"NotoSans-Regular", "NotoSans-Bold"}


def fonts_in(pdf) -> set[str]:
    told = subprocess.run(
        ["pdffonts", str(pdf)], check=True, timeout=60, capture_output=True, text=True
    )
    rows = told.stdout.splitlines()[2:]
    assert all(" yes " in row for row in rows)  # embedded
    return {row.split()[0].rpartition("+")[2] for row in rows}
