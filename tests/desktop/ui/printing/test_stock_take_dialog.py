from desktop.operations.stock_takes import begin_stock_take
from desktop.ui.printing.stock_take_dialog import StockTakeDialog
from tests.desktop.ui.printing.paper_kept import kept, opened, words_of


def test_the_minutes_name_what_was_not_found(house, qtbot, tmp_path):
    house.book("Dế Mèn", copies=2)
    take_id = house.do(begin_stock_take).take_id
    dialog = opened(qtbot, StockTakeDialog(house.store, take_id=take_id))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    told = words_of(kept(qtbot, dialog, tmp_path / "minutes.pdf"))
    assert told.count("Dế Mèn") == 2
    assert "MINUTES OF A STOCK TAKE" in told
