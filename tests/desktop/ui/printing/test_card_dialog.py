from desktop.paper.stock import CARDS
from desktop.register.barcodes import household_code
from desktop.ui.printing.card_dialog import EVERYBODY, HOUSEHOLD, HOUSEHOLDS, ONE, CardDialog
from tests.desktop.ui.printing.paper_kept import codes_of, kept, opened, words_of


def family(house):
    father = house.person("Điểu Bơ", address="Bon Pi Nao")
    child = house.person("Điểu Krông", address="Bon Pi Nao", guardian="Điểu Bơ", birth_year=2018)
    house.person("Thị Lan", address="Thôn 3")
    return father, child


def dialog_for(house, qtbot, person_id=None):
    dialog = opened(qtbot, CardDialog(house.store, person_id=person_id))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    return dialog


def test_the_person_in_front_gets_a_card(house, qtbot, tmp_path):
    father, _ = family(house)
    dialog = dialog_for(house, qtbot, father)
    assert dialog.which.key() == ONE
    path = kept(qtbot, dialog, tmp_path / "card.pdf")
    assert codes_of(path) == [house.card_of(father)]
    assert "Điểu Bơ" in words_of(path)


def test_a_household_is_proposed_and_can_be_corrected(house, qtbot, tmp_path):
    father, child = family(house)
    dialog = dialog_for(house, qtbot, father)
    dialog.which.choose(HOUSEHOLD)
    path = kept(qtbot, dialog, tmp_path / "household.pdf")
    father_s = house.card_of(father)
    assert codes_of(path) == sorted([father_s, house.card_of(child), household_code(father_s)])
    assert "Điểu Krông" not in words_of(path)  # a child's card shows the given name alone
    dialog.members[1].setChecked(False)
    path = kept(qtbot, dialog, tmp_path / "alone.pdf")
    assert codes_of(path) == [father_s, household_code(father_s)]
    dialog.members[0].setChecked(False)
    assert dialog.pages() == ()


def test_a_household_too_large_for_one_card_goes_on_another(house, qtbot, tmp_path):
    people = [house.person(f"Người {number}", phone="0905000001") for number in range(8)]
    dialog = dialog_for(house, qtbot, people[0])
    dialog.which.choose(HOUSEHOLD)
    for box in dialog.members:
        box.setChecked(True)
    path = kept(qtbot, dialog, tmp_path / "household.pdf")
    cards = [house.card_of(person) for person in people]
    assert set(codes_of(path)) > set(cards)
    assert words_of(path).count("HOUSEHOLD CARD") == 2


def test_everybody_gets_a_card(house, qtbot, tmp_path):
    family(house)
    dialog = dialog_for(house, qtbot)
    assert dialog.which.key() == EVERYBODY
    assert len(codes_of(kept(qtbot, dialog, tmp_path / "cards.pdf"))) == 3
    dialog.start.set_number(9)
    assert len(dialog.pages()) == 2


def test_each_household_of_a_hamlet_gets_a_card(house, qtbot, tmp_path):
    father, _ = family(house)
    for number in range(3):
        parent = f"Y Săn {number}"
        house.person(parent, address="Thôn 3")
        house.person(f"Y Krông {number}", address="Thôn 3", guardian=parent)
    dialog = dialog_for(house, qtbot)
    dialog.which.choose(HOUSEHOLDS)
    dialog.start.set_number(3)
    assert len(dialog.pages()) == 2
    assert words_of(kept(qtbot, dialog, tmp_path / "all.pdf")).count("HOUSEHOLD CARD") == 4
    dialog.hamlet.list.setCurrentIndex(1)
    assert dialog.start.number() == 3
    assert len(dialog.pages()) == 1
    codes = codes_of(kept(qtbot, dialog, tmp_path / "hamlet.pdf"))
    assert household_code(house.card_of(father)) in codes
    assert len(codes) == 3


def test_a_household_of_nine_goes_on_on_a_second_card_of_the_same_head(house, qtbot, tmp_path):
    people = [house.person(f"Người {number}", phone="0905000001") for number in range(9)]
    dialog = dialog_for(house, qtbot)
    dialog.which.choose(HOUSEHOLDS)
    path = kept(qtbot, dialog, tmp_path / "nine.pdf")
    assert words_of(path).count("HOUSEHOLD CARD") == 2
    head = household_code(house.card_of(people[0]))
    assert codes_of(path) == sorted([*(house.card_of(one) for one in people), head, head])


def test_the_cards_of_one_hamlet_begin_on_the_card_that_is_touched(house, qtbot):
    family(house)
    dialog = dialog_for(house, qtbot)
    dialog.hamlet.list.setCurrentIndex(2)
    box = CARDS.box(4)
    dialog.preview.touched.emit(box.left + 5, box.top + 5)
    assert dialog.start.number() == 5
    assert len(dialog.pages()) == 1
    assert min(mark.box.top for mark in dialog.pages()[0].marks if hasattr(mark, "box")) > box.top
