from PySide6.QtWidgets import QLabel

from desktop.ui.printing.slip_dialog import LIST, SlipDialog
from tests.desktop.ui.printing.paper_kept import codes_of, kept, opened, words_of


def test_each_late_reader_gets_a_slip(house, qtbot, tmp_path):
    late = [house.person(name, address="Thôn 3") for name in ("Thị Mai", "Điểu Bơ")]
    for person in late:
        house.lend(person, house.book("Dế Mèn")[0], days_ago=30)
    house.lend(house.person("Thị Lan"), house.book("Tắt đèn")[0])
    dialog = opened(qtbot, SlipDialog(house.store))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    path = kept(qtbot, dialog, tmp_path / "slips.pdf")
    assert codes_of(path) == sorted(house.card_of(person) for person in late)
    told = words_of(path)
    assert "Điểu Bơ, Thôn 3" in told
    assert "Thị Lan" not in told


def late_in_two_hamlets(house):
    for name, village in (("Thị Mai", "Thôn 3"), ("Điểu Bơ", "Bon Pi Nao")):
        reader = house.person(name, address=village, phone="0905000017")
        house.lend(reader, house.book("Dế Mèn")[0], days_ago=30)


def test_each_village_head_gets_a_sheet_without_telephone_numbers(house, qtbot, tmp_path):
    late_in_two_hamlets(house)
    dialog = opened(qtbot, SlipDialog(house.store))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    dialog.which.choose(LIST)
    assert len(dialog.pages()) == 2
    told = words_of(kept(qtbot, dialog, tmp_path / "list.pdf"))
    assert told.index("To the head of bon Pi Nao") < told.index("Điểu Bơ")
    assert told.index("Điểu Bơ") < told.index("To the head of thôn 3") < told.index("Thị Mai")
    assert told.count("Dế Mèn") == 2
    assert told.count("· Page 1 of 1") == 2
    assert "0905" not in told.replace(" ", "")


def test_one_hamlet_can_be_printed_alone(house, qtbot, tmp_path):
    late_in_two_hamlets(house)
    dialog = opened(qtbot, SlipDialog(house.store))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    dialog.which.choose(LIST)
    dialog.hamlet.list.setCurrentIndex(2)
    told = words_of(kept(qtbot, dialog, tmp_path / "list.pdf"))
    assert "Thị Mai" in told
    assert "Điểu Bơ" not in told


def test_nothing_late_is_good_news(house, qtbot):
    dialog = opened(qtbot, SlipDialog(house.store))
    qtbot.wait_until(
        lambda: any("Very good" in label.text() for label in dialog.findChildren(QLabel))
    )
    assert dialog.pages() == ()
