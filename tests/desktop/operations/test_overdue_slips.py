from desktop.operations.loan_changes import lend_copy
from desktop.operations.loans import lending_figures
from desktop.operations.overdue_slips import late_by_village, late_readers


def lend(house, person_id, *titles):
    for title in titles:
        (copy,) = house.copies(title)
        house.do(lend_copy, person_id=person_id, copy_id=copy)


def late(house):
    """Three readers of two villages with four books that are late, and one that is not."""
    lend(house, house.person("Thị Mai", address="Thôn 3"), "Đất rừng", "Dế Mèn")
    lend(house, house.person("Điểu Bơ", address="Số 2, bon Pi Nao"), "Tắt đèn")
    lend(house, house.person("Y Krông", address="nhà ông Tài"), "Chí Phèo")
    house.pass_days(30)
    lend(house, house.person("H’Blum", address="Thôn 3"), "Lão Hạc")


def test_each_reader_gets_one_slip_with_every_late_book(house):
    late(house)
    readers = house.see(late_readers)
    assert [(reader.full_name, len(reader.loans)) for reader in readers] == [
        ("Điểu Bơ", 1),
        ("Thị Mai", 2),
        ("Y Krông", 1),
    ]
    assert all(len(reader.card_number) == 14 for reader in readers)


def test_villages_are_counted_and_nobody_is_named(house):
    late(house)
    counts = house.see(late_by_village)
    assert [(one.village, one.copies) for one in counts] == [
        ("Bon Pi Nao", 1),
        ("Thôn 3", 2),
        ("", 1),
    ]


def test_slips_and_villages_add_up_to_the_number_of_the_first_screen(house):
    late(house)
    overdue = house.see(lending_figures).overdue
    assert sum(len(reader.loans) for reader in house.see(late_readers)) == overdue == 4
    assert sum(one.copies for one in house.see(late_by_village)) == overdue


def test_nothing_late_is_no_slip(house):
    assert house.see(late_readers) == ()
    assert house.see(late_by_village) == ()
