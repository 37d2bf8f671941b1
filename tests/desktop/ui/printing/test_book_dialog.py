import pytest

from desktop.operations.withdrawal import withdraw_copies
from desktop.ui.printing.book_dialog import LOANS, WITHDRAWAL, BookDialog
from tests.desktop.ui.printing.paper_kept import kept, opened, words_of


@pytest.fixture
def dialog(house, qtbot):
    house.book("Dế Mèn phiêu lưu ký", copies=30, author="Tô Hoài", price=45_000)
    house.lend(house.person("Thị Mai"), house.book("Tắt đèn")[0], days_ago=3)
    dialog = opened(qtbot, BookDialog(house.store))
    qtbot.wait_until(lambda: dialog.said() == "31 lines")
    return dialog


def test_the_accession_register_is_printed_whole(dialog, qtbot, tmp_path):
    told = words_of(kept(qtbot, dialog, tmp_path / "register.pdf"))
    assert "Tô Hoài. Dế Mèn phiêu lưu ký" in told
    assert all(f"{number:06d}" in told for number in range(1, 32))


def test_or_a_part_of_it(dialog, qtbot):
    dialog.numbers.setText("3-5")
    dialog.reload()
    qtbot.wait_until(lambda: dialog.said() == "3 lines")
    dialog.numbers.setText("5-3")
    dialog.reload()
    qtbot.wait_until(lambda: "Write numbers like" in dialog.said())
    assert dialog.pages() == ()


def test_the_loans_of_some_days_are_a_book_too(dialog, qtbot, tmp_path):
    dialog.which.choose(LOANS)
    qtbot.wait_until(lambda: dialog.said() == "1 lines")
    told = words_of(kept(qtbot, dialog, tmp_path / "loans.pdf"))
    assert "Thị Mai" in told
    dialog.first.set_day(dialog.last.day())
    qtbot.wait_until(lambda: dialog.said() == "0 lines")


def test_a_withdrawal_lists_the_books_that_go_and_keeps_them(dialog, house, qtbot, tmp_path):
    dialog.which.choose(WITHDRAWAL)
    qtbot.wait_until(lambda: dialog.said() == "0 lines")
    dialog.withdrawal.numbers.setText("1-2")
    dialog.reload()
    qtbot.wait_until(lambda: dialog.said() == "2 lines")
    told = words_of(kept(qtbot, dialog, tmp_path / "record.pdf"))
    assert "RECORD OF WITHDRAWAL" in told
    assert "000002" in told
    states = house.ask(
        lambda unit, _: unit.connection().exec_driver_sql("SELECT DISTINCT state FROM copy").all()
    )
    assert states == [("kept",)]


def test_the_books_of_the_record_are_taken_out_with_the_decision(dialog, house, qtbot, tmp_path):
    dialog.which.choose(WITHDRAWAL)
    dialog.withdrawal.numbers.setText("1-2")
    dialog.withdrawal.decision.setText("12/QĐ-NVH")
    dialog.withdrawal.act.click()
    qtbot.wait_until(lambda: "12/QĐ-NVH" in dialog.said())
    dialog.reload()
    qtbot.wait_until(lambda: dialog.said() == "2 lines")
    assert "12/QĐ-NVH" in words_of(kept(qtbot, dialog, tmp_path / "record.pdf"))
    withdrawn = house.ask(
        lambda unit, _: (
            unit.connection()
            .exec_driver_sql("SELECT count(*) FROM copy WHERE state = 'withdrawn'")
            .scalar_one()
        )
    )
    assert withdrawn == 2
    dialog.withdrawal.act.click()
    qtbot.wait_until(lambda: "No book on the shelf" in dialog.said())


def test_a_record_lists_no_book_that_left_before_and_says_which(dialog, house, qtbot, tmp_path):
    house.do(
        lambda unit, moment: withdraw_copies(
            unit, moment, typed="2", decision="1/QĐ", on_day=moment.today
        )
    )
    dialog.which.choose(WITHDRAWAL)
    dialog.withdrawal.numbers.setText("1-3")
    dialog.withdrawal.decision.setText("12/QĐ-NVH")
    dialog.reload()
    qtbot.wait_until(lambda: dialog.said().startswith("2 lines. No longer in the stock"))
    assert dialog.said().endswith("000002")
    told = words_of(kept(qtbot, dialog, tmp_path / "record.pdf"))
    assert [f"00000{number}" in told for number in (1, 2, 3)] == [True, False, True]
    dialog.withdrawal.act.click()
    qtbot.wait_until(lambda: "2 book(s); no longer in the stock" in dialog.said())


def test_a_choice_made_quickly_is_not_overtaken_by_the_one_before(dialog, qtbot):
    for which in (LOANS, WITHDRAWAL, LOANS, WITHDRAWAL):
        dialog.which.choose(which)
    qtbot.wait_until(lambda: dialog.said() == "0 lines")
    assert dialog.pages()[0].width == 210
