from desktop.operations import crates
from desktop.ui.printing.crate_dialog import CrateDialog


def test_the_record_of_a_crate_is_shown_with_its_books(house, qtbot):
    house.book("Dế Mèn", copies=2)
    made = house.do(lambda u, m: crates.make_crate(u, m, name="Tỉnh 12", receiver="Thôn 3"))
    for code in ("1", "2"):
        house.do(
            lambda u, m, code=code: crates.put_into_crate(u, m, crate_id=made.crate_id, code=code)
        )
    dialog = CrateDialog(house.store, crate_id=made.crate_id)
    qtbot.add_widget(dialog)
    qtbot.wait_until(lambda: dialog.said() == "2 books")
    assert len(dialog.pages()) == 1
