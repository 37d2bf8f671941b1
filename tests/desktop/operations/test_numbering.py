from desktop.operations.catalogue import TitleDraft, add_title, title_card
from desktop.operations.numbering import go_on_after_accessions, numbers_ahead
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.settings import HouseSettings, change_settings
from desktop.store.tables.house import SettingRow


def first_number(house):
    return house.do(add_title, draft=TitleDraft("Dế Mèn")).first_accession


def test_every_number_carries_the_house(house):
    house.do(change_settings, settings=HouseSettings(house_number="0417"))
    [copy] = house.see(
        title_card, title_id=house.do(add_title, draft=TitleDraft("Dế Mèn")).title_id
    ).copies
    card = house.do(add_person, draft=PersonDraft("Điểu Bơ")).card_number
    assert (copy.barcode[:13], card[:13]) == ("3041700000001", "2041700000001")


def test_a_house_that_lost_its_counters_goes_on_after_the_highest_number(house):
    house.copies(copies=12)
    card = house.do(add_person, draft=PersonDraft("Điểu Bơ")).card_number
    with house.database.unit_of_work(now=0) as unit:
        unit.connection().exec_driver_sql("DELETE FROM setting")
    assert first_number(house) == "000013"
    next_card = house.do(add_person, draft=PersonDraft("Thị Mai")).card_number
    assert int(next_card[5:13]) == int(card[5:13]) + 1
    [barcodes] = house.rows("SELECT COUNT(DISTINCT barcode) FROM copy")
    assert barcodes == (13,)


def test_numbers_that_came_with_a_list_are_not_given_again(house):
    with house.database.unit_of_work(now=0) as unit:
        go_on_after_accessions(unit, ["000500", "12", "TN9", "9786042090216"])
    assert first_number(house) == "000501"


def test_lower_numbers_of_a_list_do_not_turn_the_counter_back(house):
    house.copies(copies=9)
    with house.database.unit_of_work(now=0) as unit:
        go_on_after_accessions(unit, ["000003"])
    assert first_number(house) == "000010"


def give(house, how_many):
    with house.database.unit_of_work(now=0) as unit:
        return numbers_ahead(unit, house_number="0417", how_many=how_many)


def ahead(house, how_many=3):
    return [int(code[5:13]) for code in give(house, how_many)]


def test_numbers_given_ahead_follow_each_other_and_no_copy_gets_them(house):
    first, second = ahead(house), ahead(house)
    assert second[0] == first[-1] + 1
    assert first[0] > 50_000_000
    assert [int(code[5:13]) for (code,) in house.rows("SELECT barcode FROM copy")] == []
    house.copies()
    assert int(house.rows("SELECT barcode FROM copy")[0][0][5:13]) == 1


def test_a_copy_with_a_label_printed_ahead_does_not_move_the_counter(house):
    house.copies(copies=2)
    with house.database.unit_of_work(now=0) as unit:
        unit.connection().exec_driver_sql("DELETE FROM setting")
        unit.connection().exec_driver_sql(
            "UPDATE copy SET barcode = '30000612345678' WHERE accession_number = '000002'"
        )
    house.copies()
    assert (
        int(house.rows("SELECT max(barcode) FROM copy WHERE barcode < '300005'")[0][0][5:13]) == 2
    )


def test_a_register_that_was_put_back_gives_no_number_again(house):
    ahead(house)
    ((key, value),) = house.rows("SELECT key, value FROM setting WHERE key GLOB 'serial.ahead*'")
    lost = set(ahead(house, 500))
    with house.database.unit_of_work(now=0) as unit:
        # The counter is the old one again; the log is a new one (store/new_log.py).
        unit.merge(SettingRow(key=key, value=value))
        unit.connection().exec_driver_sql("UPDATE exchange SET log = 'another installation'")
    assert not lost & set(ahead(house, 500))
