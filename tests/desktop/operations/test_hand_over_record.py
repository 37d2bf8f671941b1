from desktop.operations.hand_over_record import CrateOnPaper, hand_over_record
from desktop.operations.settings import HouseSettings, change_settings
from desktop.register.barcodes import CRATE, barcode
from desktop.register.hand_over import read_hand_over_code

THE_CRATE = CrateOnPaper(
    barcode(CRATE, house_number="0417", serial=12), "Tỉnh 12", "Nhà văn hoá Thôn 3"
)


def test_a_record_lists_what_is_in_the_crate_and_its_code_counts_it(house):
    house.do(change_settings, settings=HouseSettings(house_name="Nhà văn hoá Bon Bu Sóp"))
    house.copies("Tắt đèn")
    chosen = house.copies("Dế Mèn", copies=3)
    record = house.see(hand_over_record, crate=THE_CRATE, copy_ids=chosen)
    assert [entry.accession_number for entry in record.entries] == ["000002", "000003", "000004"]
    assert (record.giver, record.on_day) == ("Nhà văn hoá Bon Bu Sóp", house.moment.today)
    read = read_hand_over_code(record.code)
    assert (read.crate, read.count) == (THE_CRATE.barcode, 3)


def test_the_code_changes_with_the_books(house):
    chosen = house.copies(copies=2)
    codes = {
        house.see(hand_over_record, crate=THE_CRATE, copy_ids=ids).code
        for ids in (chosen, chosen[:1], chosen[1:])
    }
    assert len(codes) == 3
