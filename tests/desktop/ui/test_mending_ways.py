"""From what the centre could not count to the very form, in the real window."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from sqlalchemy import text

from desktop.operations.club_members import add_member
from desktop.operations.club_sessions import SessionKey
from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.crates import make_crate, put_into_crate
from desktop.operations.in_house import read_in_house
from desktop.operations.lending import lend_copy
from desktop.operations.records import NAMED_KINDS
from desktop.operations.recovery import note_sheet_printed
from desktop.operations.roll_call import mark_person
from desktop.operations.stock_takes import begin_stock_take, scan_stock
from desktop.operations.visits import count_visits, day_visits
from desktop.register.consent import GIVEN, PHOTO
from desktop.ui.catalogue.title_dialog import TitleDialog
from desktop.ui.clubs.club_dialog import ClubDialog
from desktop.ui.mending_ways import MendingWays
from desktop.ui.parts.form_dialog import FormDialog
from desktop.ui.people.person_dialog import PersonDialog
from desktop.ui.visits.number_dialog import NumberDialog
from tests.desktop.ui.pages_house import TODAY, told_by_the_province
from tests.desktop.ui.test_page_table import window

__all__ = ["window"]

REASON = "The centre could not read this. Write it anew, then save."


@pytest.fixture(autouse=True)
def _printed(house):
    house.do(note_sheet_printed)


@pytest.fixture
def correct(house, window, qtbot):
    """Be told that an entry is not counted, and press the button."""

    def correct(kind, row_id, field, code="malformed"):
        said = {"log": "a" * 32, "seq": 1, "of": kind, "row": row_id.hex}
        house.do(everything_was_sent)
        told_by_the_province(house, "verdict", "1" * 32, said | {"code": code, "field": field})
        page = window.open_page("things")
        qtbot.wait_until(lambda: bool(buttons(page, "Open and correct it")))
        QTest.mouseClick(buttons(page, "Open and correct it")[0], Qt.MouseButton.LeftButton)

    return correct


def everything_was_sent(unit, _moment):
    """A line can only be judged where it has come."""
    unit.connection().exec_driver_sql("UPDATE exchange SET mark = (SELECT max(seq) FROM outbox)")


def buttons(page, said):
    return [made for made in page.findChildren(QPushButton) if made.text().strip() == said]


def words(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def sheet(window, qtbot, kind):
    page = window.frame
    qtbot.wait_until(lambda: any(one.isVisible() for one in page.findChildren(kind)))
    return next(one for one in page.findChildren(kind) if one.isVisible())


def first_id(house, table):
    row = house.ask(lambda unit, _: unit.exec(text(f"SELECT id FROM {table}")).first())
    return UUID(row[0])


def test_a_book_opens_with_the_reason_under_its_field(house, window, correct, qtbot):
    house.book("Sử thi", year=2018)
    correct("title", first_id(house, "title"), "year")
    form = sheet(window, qtbot, TitleDialog)
    qtbot.wait_until(lambda: REASON in words(form))
    reason = next(label for label in form.findChildren(QLabel) if label.text() == REASON)
    under = reason.mapTo(form, reason.rect().topLeft()).y()
    assert under >= form.year.mapTo(form, form.year.rect().bottomLeft()).y()
    assert form.year.isVisible()
    assert form.focusWidget() is form.year
    form.year.setText("2019")
    with qtbot.wait_signal(form.saved):
        form.save_asked.emit()


def test_a_person_s_own_sheet_opens(house, window, correct, qtbot):
    hoa = house.person("Thị Hoa", phone="0912")
    correct("person", hoa, "p")
    form = sheet(window, qtbot, PersonDialog)
    qtbot.wait_until(lambda: REASON in words(form))
    assert form.full_name.text() == "Thị Hoa"


def test_what_is_missing_is_said_to_be_missing(house, window, correct, qtbot):
    correct("club", house.club("Cồng chiêng", weekdays=(6,)), "since", code="missing")
    form = sheet(window, qtbot, ClubDialog)
    qtbot.wait_until(lambda: "The centre needs this. Fill it in, then save." in words(form))


def test_a_reason_without_a_field_on_the_sheet_stands_above_the_buttons(
    house, window, correct, qtbot
):
    correct("person", house.person("Thị Hoa"), "card")
    form = sheet(window, qtbot, FormDialog)
    qtbot.wait_until(lambda: form.sentence() == REASON)


def test_a_number_of_visitors_is_asked_again_for_its_own_entry(house, window, correct, qtbot):
    group = house.groups["Thiếu nhi"]
    house.do(lambda unit, moment: count_visits(unit, moment, group_id=group, count=27))
    correct("visit", first_id(house, "visit"), "count")
    form = sheet(window, qtbot, NumberDialog)
    assert window.current() == "visits"
    assert any(said.startswith("Thiếu nhi: how many was it really?") for said in words(form))
    form.number_given.emit(7)
    day = lambda: house.ask(lambda unit, moment: day_visits(unit, moment, day=TODAY))  # noqa: E731
    qtbot.wait_until(lambda: day().total == 7)


def test_a_loan_leads_to_its_borrower_at_the_desk(house, window, correct, qtbot):
    hoa, copy = house.person("Thị Hoa"), house.book("Sử thi")[0]
    house.do(lambda unit, moment: lend_copy(unit, moment, person_id=hoa, copy_id=copy.copy_id))
    correct("loan", first_id(house, "loan"), "due")
    qtbot.wait_until(lambda: window.current() == "lending")
    page = window.page("lending")
    qtbot.wait_until(lambda: any("Thị Hoa" in said for said in words(page)))


def test_a_copy_leads_to_its_book(house, window, correct, qtbot):
    copy = house.book("Sử thi")[0]
    correct("copy", copy.copy_id, "state")
    page = window.page("catalogue")
    qtbot.wait_until(lambda: "Sử thi" in words(page) and REASON in words(page))


def test_what_was_agreed_to_leads_to_the_person(house, window, correct, qtbot):
    hoa, draft = house.person("Thị Hoa"), ConsentDraft(PHOTO, GIVEN)
    house.do(lambda unit, moment: note_consent(unit, moment, person_id=hoa, draft=draft))
    correct("consent", first_id(house, "consent"), "purpose")
    qtbot.wait_until(lambda: window.current() == "people")
    page = window.page("people")
    qtbot.wait_until(lambda: "Thị Hoa" in words(page))


def test_a_book_read_in_the_house_leads_to_its_title(house, window, correct, qtbot):
    copy = house.book("Sử thi")[0]
    house.do(lambda unit, moment: read_in_house(unit, moment, copy_id=copy.copy_id))
    correct("in_house_use", first_id(house, "in_house_use"), "count")
    qtbot.wait_until(lambda: "Sử thi" in words(window.page("catalogue")))


def test_who_was_at_a_session_leads_to_its_roll(house, window, correct, qtbot):
    hoa = house.person("Thị Hoa")
    club = house.club("Cồng chiêng", weekdays=(6,), members=(hoa,))
    key = SessionKey(club, TODAY, 1)
    house.do(lambda unit, moment: mark_person(unit, moment, key=key, person_id=hoa, mark="present"))
    correct("presence", first_id(house, "presence"), "mark")
    qtbot.wait_until(lambda: window.current() == "clubs")
    page = window.page("clubs")
    qtbot.wait_until(lambda: "Cồng chiêng" in words(page))


def test_a_member_leads_to_the_club(house, window, correct, qtbot):
    hoa, club = house.person("Thị Hoa"), house.club("Cồng chiêng")
    house.do(lambda unit, moment: add_member(unit, moment, club_id=club, person_id=hoa))
    correct("club_member", first_id(house, "club_member"), "until")
    qtbot.wait_until(lambda: "Cồng chiêng" in words(window.page("clubs")))


def test_a_group_of_visitors_leads_to_the_settings(house, window, correct, qtbot):
    correct("visit_group", house.groups["Thiếu nhi"], "label")
    qtbot.wait_until(lambda: window.current() == "settings")


@pytest.mark.parametrize(("kind", "field"), [("crate", "name"), ("crate_copy", "since")])
def test_a_crate_and_a_book_in_it_lead_to_the_crate(house, window, correct, qtbot, kind, field):
    house.book("Sử thi")
    crate = house.do(lambda unit, moment: make_crate(unit, moment, name="A", receiver="Thôn 3"))
    house.do(lambda unit, moment: put_into_crate(unit, moment, crate_id=crate.crate_id, code="1"))
    made = first_id(house, kind)
    house.do(lambda unit, moment: make_crate(unit, moment, name="B", receiver="Thôn 3"))
    correct(kind, made, field)
    page = window.page("crates")
    qtbot.wait_until(lambda: page.view.crate_id() == crate.crate_id)


def test_a_scan_leads_to_its_stock_take(house, window, correct, qtbot):
    first, _ = house.do(begin_stock_take), house.do(begin_stock_take)
    house.do(lambda unit, moment: scan_stock(unit, moment, take_id=first.take_id, code="7"))
    correct("stock_scan", first_id(house, "stock_scan"), "code")
    page = window.page("stock_take")
    qtbot.wait_until(lambda: page.takes.currentData() == first.take_id)


def test_every_kind_of_entry_has_a_way(window):
    assert set(MendingWays(window)._ways) == NAMED_KINDS - {"visit_group"}
