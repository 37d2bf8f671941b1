from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.club_endings import end_club
from desktop.operations.clubs import club_card, clubs
from desktop.operations.journal import undo_last
from desktop.operations.roll_call import SessionKey, set_unnamed
from desktop.ui.clubs.club_dialog import ClubDialog
from desktop.ui.clubs.clubs_page import ClubsPage
from desktop.ui.clubs.session_day_dialog import SessionDayDialog
from desktop.ui.clubs.session_row import SessionRow
from tests.desktop.ui.pages_house import TODAY


@pytest.fixture
def page(qtbot, house):
    page = ClubsPage(house.store)
    qtbot.add_widget(page)
    page.resize(1100, 560)
    return page


def opened(qtbot, page):
    with qtbot.wait_exposed(page):
        page.show()
    return page


def test_the_sessions_of_the_week_are_listed(house, qtbot, page):
    house.club("Cồng chiêng", weekdays=[1, 6])
    opened(qtbot, page)
    qtbot.wait_until(lambda: len(page.findChildren(SessionRow)) == 2)


def test_a_session_still_to_come_has_no_roll_call(house, qtbot, page):
    house.club("Cồng chiêng", weekdays=[1])
    opened(qtbot, page)
    page._week._go(1)
    qtbot.wait_until(lambda: page._week._title.text().startswith("23/11"))
    [row] = page._week._sessions.widget().findChildren(SessionRow)
    assert row.findChildren(type(page._week._open)) == []


def test_enter_on_a_club_opens_its_members(house, qtbot, page):
    mai = house.person("Thị Mai")
    house.club("Cồng chiêng", members=[mai])
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._week.clubs.chosen() is not None)
    qtbot.keyClick(page._week.clubs, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: page._club.members.model().rowCount() == 1)


def test_a_member_is_added_by_typing_and_taken_out_by_delete(house, qtbot, page):
    house.person("Thị Mai")
    club_id = house.club("Cồng chiêng")
    opened(qtbot, page)
    page.open_club(club_id)
    picker = page._club.picker
    qtbot.keyClicks(picker.box, "mai")
    qtbot.wait_until(picker.choices.isVisible)
    qtbot.keyClick(picker.box, Qt.Key.Key_Down)
    qtbot.keyClick(picker.choices, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: page._club.members.model().rowCount() == 1)
    page._club.members.setFocus()
    qtbot.keyClick(page._club.members, Qt.Key.Key_Delete)
    qtbot.wait_until(lambda: page._club.members.model().rowCount() == 0)
    card = house.ask(lambda unit, moment: club_card(unit, moment, club_id=club_id))
    assert card.members == ()


def test_somebody_added_twice_is_a_sentence(house, qtbot, page):
    mai = house.person("Thị Mai")
    club_id = house.club("Cồng chiêng", members=[mai])
    opened(qtbot, page)
    page.open_club(club_id)
    page._club.picker.picked.emit(mai)
    qtbot.wait_until(lambda: "already a member" in page._club._sentence.sentence())


def test_a_new_club_reads_its_schedule_back_as_a_sentence(house, qtbot):
    sheet = ClubDialog(house.store, today=TODAY)
    qtbot.add_widget(sheet)
    sheet.name.setText("Cồng chiêng")
    sheet.weekdays.choose([1, 4])
    sheet.weekdays.changed.emit()
    assert sheet.schedule_words.text() == (
        "Every week on Tuesday, Friday at 19:30, from 22/11/2026"
    )
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    [club] = house.ask(clubs)
    assert (club.rule, club.starts_at) == ("FREQ=WEEKLY;BYDAY=TU,FR", "19:30")


def test_a_club_without_a_weekday_is_asked_for_one(house, qtbot):
    sheet = ClubDialog(house.store, today=TODAY)
    qtbot.add_widget(sheet)
    sheet.name.setText("Cồng chiêng")
    sheet.save_asked.emit()
    assert "On which day" in sheet.sentence()
    assert house.ask(clubs) == ()


def test_a_changed_club_keeps_its_schedule(house, qtbot):
    club_id = house.club("Cong chieng", weekdays=[1, 4], starts_at="18:00")
    card = house.ask(lambda unit, moment: club_card(unit, moment, club_id=club_id))
    sheet = ClubDialog(house.store, today=TODAY, club=card)
    qtbot.add_widget(sheet)
    sheet.name.setText("Cồng chiêng")
    with qtbot.wait_signal(sheet.saved):
        sheet.save_asked.emit()
    [club] = house.ask(clubs)
    assert (club.name, club.rule, club.starts_at) == (
        "Cồng chiêng",
        "FREQ=WEEKLY;BYDAY=TU,FR",
        "18:00",
    )


def test_an_empty_house_says_how_to_begin(house, qtbot, page):
    opened(qtbot, page)
    qtbot.wait_until(lambda: page._week._lists.currentWidget() is page._week._no_club)


def test_a_club_that_meets_at_the_full_moon_is_written_down_and_read_back(house, qtbot):
    sheet = ClubDialog(house.store, today=TODAY)
    qtbot.add_widget(sheet)
    sheet.name.setText("Ot N'drong")
    sheet.how.setCurrentIndex(sheet.how.findData("lunar"))
    assert sheet.weekdays.isHidden()
    sheet.moon.setCurrentIndex(1)
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: len(house.ask(clubs)) == 1)
    [line] = house.ask(clubs)
    card = house.ask(lambda unit, moment: club_card(unit, moment, club_id=line.club_id))
    again = ClubDialog(house.store, today=TODAY, club=card)
    qtbot.add_widget(again)
    assert again.schedule_words.text().startswith("Every lunar month on the full moon (15th)")


def test_a_club_pauses_and_meets_again(house, qtbot, page):
    club_id = house.club("Cồng chiêng", weekdays=[6])
    opened(qtbot, page)
    page.open_club(club_id)
    view = page._club
    qtbot.wait_until(lambda: view._club is not None)
    view.pause(view._club).save_asked.emit()
    qtbot.wait_until(lambda: "harvest" in view._standing.text())
    assert view._resume.isVisible()
    view._resume.click()
    qtbot.wait_until(view._resume.isHidden)


def act(view, words):
    return next(made for made in view.findChildren(QPushButton) if words in made.text())


def lines(page):
    model = page._week.clubs.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_club_that_ended_stands_apart_and_goes_on_again(house, qtbot, page):
    club_id = house.club("Cồng chiêng", weekdays=[6])
    house.club("Dệt")
    end = {"club_id": club_id, "day": TODAY, "reason": "few_members"}
    house.do(lambda unit, moment: end_club(unit, moment, **end))
    opened(qtbot, page)
    qtbot.wait_until(lambda: lines(page) == ["Dệt"])
    ended = act(page._week, "Clubs that ended: 1")
    ended.click()
    assert lines(page) == ["Dệt", "Cồng chiêng"]
    assert page._week.clubs.model().index(1, 1).data() == "ended on 22/11/2026"
    assert page._week.findChildren(SessionRow) == []
    page.open_club(club_id)
    again = act(page._club, "goes on again")
    standing = "Ended on 22/11/2026: too few members"
    qtbot.wait_until(lambda: page._club._standing.text() == standing)
    assert act(page._club, "Unplanned session").isHidden()
    again.click()
    qtbot.wait_until(again.isHidden)
    page.show_week()
    qtbot.wait_until(lambda: len(page._week.findChildren(SessionRow)) == 1)


def test_a_club_written_down_by_mistake_is_deleted_and_undo_brings_it_back(house, qtbot, page):
    club_id = house.club("Cồng chiêng", members=[house.person("Thị Mai")])
    opened(qtbot, page)
    page.open_club(club_id)
    delete = act(page._club, "by mistake")
    qtbot.wait_until(lambda: page._club._club is not None and not delete.isHidden())
    delete.click()
    qtbot.wait_until(lambda: page._views.currentWidget() is page._week)
    assert house.ask(clubs) == ()
    house.do(undo_last)
    [line] = house.ask(clubs)
    assert (line.name, line.members) == ("Cồng chiêng", 1)


def test_a_club_that_met_cannot_be_deleted(house, qtbot, page):
    club_id = house.club("Cồng chiêng", weekdays=[6])
    key = SessionKey(club_id, TODAY, 1)
    house.do(lambda unit, moment: set_unnamed(unit, moment, key=key, count=3))
    opened(qtbot, page)
    page.open_club(club_id)
    qtbot.wait_until(lambda: page._club._club is not None)
    assert act(page._club, "by mistake").isHidden()


def test_a_second_session_of_a_past_day_is_called(house, qtbot, page):
    club_id = house.club("Cồng chiêng", weekdays=[6])
    opened(qtbot, page)
    page.open_club(club_id)
    qtbot.wait_until(lambda: page._club._club is not None)
    act(page._club, "on another day").click()
    sheet = page.findChild(SessionDayDialog)
    sheet.day.set_day(TODAY - timedelta(days=7))
    sheet.save_asked.emit()
    qtbot.wait_until(lambda: page._views.currentWidget() is page._roll)
    assert page._roll._key == SessionKey(club_id, TODAY - timedelta(days=7), 2)


def test_days_of_sessions_have_the_moon_beside_them(house, qtbot, page):
    house.club("Cồng chiêng", weekdays=[6])
    opened(qtbot, page)
    qtbot.wait_until(lambda: len(page.findChildren(SessionRow)) == 1)
    [row] = page.findChildren(SessionRow)
    assert any("14/10 lunar" in label.text() for label in row.findChildren(QLabel))
    assert "next 22/11 (14/10 lunar)" in page._week.clubs.model().index(0, 1).data()
