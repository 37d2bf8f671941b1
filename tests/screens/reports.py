"""The screens of the reports: a month before it is closed, and after; what is told to who helps."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from desktop.operations.closings import close_month
from desktop.operations.visits import count_visits, visit_groups
from desktop.ui.printing.hours_dialog import HoursDialog
from desktop.ui.reports.reports_page import ReportsPage
from desktop.ui.settings.support_dialog import SupportDialog
from tests.day.hands import Keeper, wait_until

Screen = Callable[[Keeper], QWidget]


def _last_month(keeper: Keeper) -> date:
    """Return the first day of last month, with visitors on a few days of it."""
    today = keeper.ask(lambda _unit, moment: moment.today)
    last = today.replace(day=1) - timedelta(days=1)
    _count(keeper, last)
    return last.replace(day=1)


def _count(keeper: Keeper, last: date) -> None:
    group = keeper.ask(visit_groups)[0].group_id

    def count(unit, moment):
        for back in range(4):
            day = last - timedelta(days=back)
            count_visits(unit, moment, group_id=group, count=9 + back, day=day)

    keeper.house.store.submit(count).result()


def _page(keeper: Keeper, month: date) -> ReportsPage:
    page = keeper.open("reports")
    assert isinstance(page, ReportsPage)
    page.show_month(month)
    wait_until(lambda: page._month == (month.year, month.month) and not page.closing.isHidden())
    return page


def _open(keeper: Keeper) -> QWidget:
    _page(keeper, _last_month(keeper))
    return keeper.frame


def _closing(keeper: Keeper) -> QWidget:
    page = _page(keeper, _last_month(keeper))
    page.closing.ask_to_close()
    sheet = page.closing.sheet()
    wait_until(lambda: bool(sheet.gaps.count()))
    return sheet


def _closed(keeper: Keeper) -> QWidget:
    month = _last_month(keeper)
    keeper.house.store.submit(
        lambda unit, moment: close_month(unit, moment, year=month.year, month=month.month)
    ).result()
    _count(keeper, month + timedelta(days=20))
    page = _page(keeper, month)
    wait_until(lambda: bool(page.closing.changed.text()))
    return keeper.frame


def _reopening(keeper: Keeper) -> QWidget:
    page = _page(keeper, _last_month(keeper))
    page.closing.ask_to_reopen()
    return page.closing.sheet()


def _hours(keeper: Keeper) -> QWidget:
    month = keeper.ask(lambda _unit, moment: moment.today).replace(day=1)
    keeper.open("reports")
    dialog = HoursDialog(keeper.house.store, keeper.frame, month=month)
    wait_until(lambda: bool(dialog.pages()))
    dialog.open_over(keeper.frame)
    return dialog


def _support(keeper: Keeper) -> QWidget:
    keeper.open("settings")
    dialog = SupportDialog(keeper.house.store, keeper.frame)
    wait_until(lambda: bool(dialog.text()))
    dialog.open_over(keeper.frame)
    return dialog


REPORTS: Mapping[str, Screen] = {
    "86-month-open": _open,
    "86-month-closing": _closing,
    "87-month-closed-and-changed": _closed,
    "87-month-opening": _reopening,
    "89-support-package": _support,
    "89-hours-and-weekdays": _hours,
}
