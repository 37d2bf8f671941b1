"""The screens for moving and counting books."""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget
from sqlmodel import Session

from desktop.operations.crate_lists import crates
from desktop.operations.crate_receiving import expect_crate, receive_copy
from desktop.operations.crates import make_crate, put_into_crate
from desktop.operations.sought_copies import search_later
from desktop.operations.stock_take_report import stock_take_report, stock_takes
from desktop.operations.stock_takes import begin_stock_take, scan_stock
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.register.errors import RuleBrokenError
from desktop.register.hand_over import hand_over_code
from desktop.register.moment import Moment
from desktop.store.received_rows import keep_received
from desktop.ui.crates.crate_dialogs import CrateCameDialog, NewCrateDialog
from desktop.ui.crates.crates_page import CratesPage
from desktop.ui.stock_take.stock_take_page import StockTakePage
from sync.protocol.pulled_rows import PulledRow
from sync.protocol.strict_json import Json
from tests.day.hands import Keeper

_BOOKS = [barcode(COPY, house_number="0099", serial=n) for n in range(1, 4)]
_CODE = hand_over_code(barcode(CRATE, house_number="0099", serial=12), _BOOKS).digits()


def _do(keeper: Keeper, deed: Callable[..., object]) -> None:
    keeper.house.store.submit(deed).result()


def _another_is_coming(unit: Session, _moment: Moment) -> None:
    crate = barcode(CRATE, house_number="0031", serial=4)
    titles = (("Sử thi Đăm Săn", "Nhiều tác giả"), ("Dế Mèn phiêu lưu ký", "Tô Hoài"))
    books: list[Json] = [
        [barcode(COPY, house_number="0031", serial=n), f"{n:06d}", title, author]
        for n, (title, author) in enumerate(titles, 1)
    ]
    said: dict[str, Json] = {"barcode": crate, "name": "Luân chuyển 4", "since": "2026-11-20"}
    said |= {"from": "Nhà văn hoá Ea Tul", "count": len(books), "books": books}
    rows = [
        ("unit", PulledRow("crate_sent", "c" * 32, 1, said)),
        ("ref", PulledRow("house", "b" * 32, 2, {"name": "Nhà văn hoá Ea Tul"})),
    ]
    keep_received(unit.connection(), rows)


def some_crates(keeper: Keeper) -> None:
    """Have a crate on its way here, one that is checked, and one that is filled."""
    if keeper.ask(crates):
        return
    _do(keeper, _another_is_coming)
    wishes = {"name": "Tỉnh 12", "owner": "Thư viện tỉnh Lâm Đồng"}
    _do(keeper, lambda unit, moment: expect_crate(unit, moment, code=_CODE, **wishes))
    theirs = next(line.crate_id for line in keeper.ask(crates) if line.name == "Tỉnh 12")
    for code in _BOOKS[:2]:
        _do(
            keeper,
            lambda unit, moment, code=code: receive_copy(
                unit, moment, crate_id=theirs, code=code, words="Sách luân chuyển"
            ),
        )
    goes = {"name": "Thiếu nhi 1", "receiver": "Nhà văn hoá Bon Pi Nao"}
    _do(keeper, lambda unit, moment: make_crate(unit, moment, **goes))
    ours = next(line.crate_id for line in keeper.ask(crates) if line.holder)
    for number in range(1, 15):
        try:
            _do(
                keeper,
                lambda unit, moment, number=number: put_into_crate(
                    unit, moment, crate_id=ours, code=str(number)
                ),
            )
        except RuleBrokenError:
            continue  # a reader has it


def _crates(keeper: Keeper) -> QWidget:
    some_crates(keeper)
    page = keeper.open("crates")
    assert isinstance(page, CratesPage)
    return keeper.frame


def _crate_filling(keeper: Keeper) -> QWidget:
    _crates(keeper)
    page = keeper.open("crates")
    assert isinstance(page, CratesPage)
    page.open_crate(next(line.crate_id for line in keeper.ask(crates) if line.holder))
    return keeper.frame


def _crate_checked(keeper: Keeper) -> QWidget:
    _crates(keeper)
    page = keeper.open("crates")
    assert isinstance(page, CratesPage)
    checked = (line.crate_id for line in keeper.ask(crates) if line.name == "Tỉnh 12")
    page.open_crate(next(checked))
    return keeper.frame


def _crate_coming(keeper: Keeper) -> QWidget:
    _crates(keeper)
    page = keeper.open("crates")
    assert isinstance(page, CratesPage)
    page.open_crate(UUID("c" * 32))
    return keeper.frame


def _new_crate(keeper: Keeper) -> QWidget:
    sheet = NewCrateDialog(keeper.house.store, keeper.frame)
    sheet.open_over(keeper.frame)
    return sheet


def _crate_came(keeper: Keeper) -> QWidget:
    sheet = CrateCameDialog(keeper.house.store, keeper.frame)
    sheet.open_over(keeper.frame)
    return sheet


def _stock_take(keeper: Keeper) -> QWidget:
    if not keeper.ask(stock_takes):
        _do(keeper, begin_stock_take)
        take = keeper.ask(stock_takes)[0].take_id
        for code in ("1", "2", "3", "3", "77", *map(str, range(6, 30))):
            _do(
                keeper,
                lambda unit, moment, code=code: scan_stock(unit, moment, take_id=take, code=code),
            )
        lines = keeper.ask(partial(stock_take_report, take_id=take)).missing[:3]
        for line in lines:
            _do(keeper, partial(search_later, take_id=take, copy_id=line.copy_id))
    page = keeper.open("stock_take")
    assert isinstance(page, StockTakePage)
    page.lists.table.selectRow(0)
    return keeper.frame


STOCK: Mapping[str, Callable[[Keeper], QWidget]] = {
    "60-crates": _crates,
    "60-crate-filled": _crate_filling,
    "61-crate-checked": _crate_checked,
    "62-new-crate": _new_crate,
    "63-crate-came": _crate_came,
    "64-stock-take": _stock_take,
    "65-crate-coming": _crate_coming,
}
