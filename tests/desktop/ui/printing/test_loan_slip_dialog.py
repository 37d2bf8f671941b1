from dataclasses import replace

import pytest

from desktop.operations.settings import change_settings, read_settings
from desktop.ui.printing.loan_slip_dialog import HOUSEHOLD, LoanSlipDialog
from tests.desktop.ui.printing.paper_kept import kept, opened, words_of

ROOF = {"address": "Bon Pi Nao", "phone": "0900000001"}


@pytest.fixture
def mother(house):
    mother = house.person("Thị Mai", **ROOF)
    child = house.person("Điểu Bơ", birth_year=2018, guardian="Thị Mai", **ROOF)
    for person, title in ((mother, "Tắt đèn"), (child, "Dế Mèn")):
        house.lend(person, house.book(title)[0])
    settings = replace(house.ask(read_settings), slip_paper="a5")
    house.do(lambda unit, moment: change_settings(unit, moment, settings=settings))
    return mother


@pytest.fixture
def dialog(house, qtbot, mother):
    dialog = opened(qtbot, LoanSlipDialog(house.store, person_id=mother))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    return dialog


def test_the_slip_is_on_the_paper_of_the_house_and_another_can_be_chosen(dialog):
    assert (dialog.pages()[0].width, dialog.pages()[0].height) == (148, 210)
    dialog.paper.choose("roll")
    assert dialog.pages()[0].width == 80


def test_a_household_gets_one_slip_with_given_names_of_children(qtbot, dialog, tmp_path):
    told = words_of(kept(qtbot, dialog, tmp_path / "one.pdf"))
    assert "Tắt đèn" in told
    assert "Dế Mèn" not in told
    dialog.which.choose(HOUSEHOLD)
    qtbot.wait_until(lambda: "Bơ: Dế Mèn" in str(dialog.pages()))
    told = words_of(kept(qtbot, dialog, tmp_path / "all.pdf"))
    assert "Thị Mai: Tắt đèn" in told
    assert "Điểu" not in told


def test_who_lives_alone_is_asked_nothing(house, qtbot):
    alone = house.person("Y Krông")
    dialog = opened(qtbot, LoanSlipDialog(house.store, person_id=alone))
    qtbot.wait_until(lambda: dialog.said().startswith("No book is out"))
    assert dialog.which.isHidden()
    assert dialog.pages() == ()
