from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.operations.club_members import change_role, end_club_membership
from desktop.operations.club_sessions import SessionKey, sessions_between
from desktop.operations.people import find_people
from desktop.operations.roll_call import roll
from desktop.operations.undo import undo_last
from desktop.register.clubs import HeadGroups
from desktop.ui.clubs.clubs_page import ClubsPage
from tests.desktop.ui.clubs.photo_files import photo_file
from tests.desktop.ui.pages_house import TODAY

GIVEN = ("Bran", "Đơm", "Gioh", "Krang", "Lơng", "Mbrơi", "Ngai", "Prang", "Rin", "Sang")
NAMES = ("Điểu K’Lâm", "H’Blum Buôn Yă", "Y Bhăm Niê Kđăm", "Thị Mai")


@pytest.fixture
def members(house):
    return [house.person(name) for name in NAMES]


@pytest.fixture
def key(house, members):
    return SessionKey(house.club("Cồng chiêng", weekdays=[6], members=members), TODAY, 1)


@pytest.fixture
def page(qtbot, house):
    page = ClubsPage(house.store)
    qtbot.add_widget(page)
    page.resize(1100, 560)
    with qtbot.wait_exposed(page):
        page.show()
    page.activateWindow()
    return page


@pytest.fixture
def view(qtbot, page, key):
    page.open_roll(key)
    view = page._roll
    qtbot.wait_until(lambda: view.roll_model.rowCount() > 0)
    return view


def kept(house, key):
    return house.ask(lambda unit, moment: roll(unit, moment, key=key))


def counts(house, key):
    now = kept(house, key)
    return now.present, now.absent, now.not_marked


def press(qtbot, view, *keys):
    for pressed in keys:
        qtbot.keyClick(view.list, pressed)


def counted(view):
    return view.side.counted.text().replace("\u00a0", " ")


def test_space_turns_present_absent_excused_and_not_marked(house, qtbot, view, key):
    press(qtbot, view, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: counts(house, key) == (1, 0, 3))
    press(qtbot, view, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: counts(house, key) == (0, 1, 3))
    press(qtbot, view, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: (counts(house, key), kept(house, key).excused) == ((0, 0, 3), 1))
    press(qtbot, view, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: counts(house, key) == (0, 0, 4))


def test_a_mark_is_shown_before_the_disk_has_it(qtbot, view):
    press(qtbot, view, Qt.Key.Key_Space)
    assert counted(view) == "Present 1 · Absent 0 · Excused 0 · Not marked 3"


def test_the_count_breaks_only_between_its_parts(view):
    assert view.side.counted.text().split(" · ") == [
        "Present\u00a00",
        "Absent\u00a00",
        "Excused\u00a00",
        "Not\u00a0marked\u00a04",
    ]


def test_a_letter_jumps_to_the_next_given_name(qtbot, view):
    press(qtbot, view, "M")
    assert view.list.currentIndex().data() == "Thị Mai"
    press(qtbot, view, "K")
    assert view.list.currentIndex().data() in ("Điểu K’Lâm", "Y Bhăm Niê Kđăm")


def test_ctrl_a_marks_the_rest_present_and_leaves_the_absent(house, qtbot, view, key):
    press(qtbot, view, Qt.Key.Key_Space, Qt.Key.Key_Space)
    qtbot.keyClick(view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait_until(lambda: counts(house, key) == (3, 1, 0))


def test_forty_people_are_called_by_keyboard(house, qtbot, page):
    people = [house.person(f"Người Thứ{number}") for number in range(40)]
    key = SessionKey(house.club("Đọc sách", weekdays=[6], members=people), TODAY, 1)
    page.open_roll(key)
    view = page._roll
    qtbot.wait_until(lambda: view.roll_model.rowCount() == 40)
    for row in range(40):
        press(qtbot, view, Qt.Key.Key_Space, *([Qt.Key.Key_Space] if row % 10 == 0 else []))
        press(qtbot, view, Qt.Key.Key_Down)
    qtbot.wait_until(lambda: counts(house, key) == (36, 4, 0))
    qtbot.wait_until(lambda: not view._unkept)
    assert counted(view) == "Present 36 · Absent 4 · Excused 0 · Not marked 0"


def test_a_walk_in_is_typed_and_stands_on_the_roll(house, qtbot, view, key):
    ri = house.person("Điểu Ri")
    box = view.side.walk_in.box
    qtbot.keyClicks(box, "dieu ri")
    qtbot.wait_until(view.side.walk_in.choices.isVisible)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(view.side.walk_in.choices, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: view.roll_model.rowCount() == 5)
    [walk_in] = [entry for entry in kept(house, key).entries if entry.walked_in]
    assert walk_in.person_id == ri


def test_the_absent_of_forty_are_found_by_their_letters_and_all_others_are_there(
    house, qtbot, page
):
    """Far under a minute: one chord, and for each absent the letters of a name and Space."""
    names = [f"{family} {given}" for given in GIVEN for family in ("Điểu", "Thị", "Y", "H’")]
    people = [house.person(name) for name in names]
    key = SessionKey(house.club("Cồng chiêng", weekdays=[6], members=people), TODAY, 1)
    page.open_roll(key)
    view = page._roll
    qtbot.wait_until(lambda: view.roll_model.rowCount() == 40)
    pressed = 1
    qtbot.keyClick(view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for given in ("Bran", "Sang"):
        view.list._on_pause()
        letters = list(given[:2].upper())
        press(qtbot, view, *letters, Qt.Key.Key_Space)
        assert given in view.list.currentIndex().data()
        pressed += len(letters) + 1
    qtbot.wait_until(lambda: counts(house, key) == (38, 2, 0))
    assert pressed == 7


def test_whoever_leads_is_told_beside_the_count(house, qtbot, page, members):
    club_id = house.club("Cồng chiêng", weekdays=[6], members=members)
    house.do(
        lambda unit, moment: change_role(
            unit, moment, club_id=club_id, person_id=members[0], role="artisan"
        )
    )
    page.open_roll(SessionKey(club_id, TODAY, 1))
    view = page._roll
    qtbot.wait_until(lambda: "Leading 0 of 1" in counted(view))
    qtbot.keyClick(view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert counted(view) == "Present 3 · Absent 0 · Excused 0 · Not marked 0 · Leading 1 of 1"


def test_heads_without_a_name_are_kept_by_group(house, qtbot, view, key):
    view.side.unnamed.set_number(7)
    view.side.groups.fields["women"].setValue(4)
    qtbot.wait_until(lambda: kept(house, key).facts.groups == HeadGroups(women=4))
    view.side.groups.fields["women"].setValue(8)
    qtbot.wait_until(lambda: "from 0 to 7" in view.sentence.sentence())
    qtbot.wait_until(lambda: view.side.groups.groups() == HeadGroups(women=4))


def test_place_and_note_are_kept_when_the_cursor_leaves_them(house, qtbot, view, key):
    view.side.details.place.setText("Nhà dài bon Bu Prâng")
    view.side.details.place.editingFinished.emit()
    qtbot.wait_until(lambda: kept(house, key).facts.place == "Nhà dài bon Bu Prâng")
    assert kept(house, key).facts.heritage == "gong"


def test_an_old_session_is_opened_by_whoever_is_in_charge(house, qtbot, page, members):
    with house.clock.days_ago(60):
        club_id = house.club("Cồng chiêng", weekdays=[6], members=members)
    key = SessionKey(club_id, date(2026, 10, 4), 1)
    page.open_roll(key)
    view = page._roll
    qtbot.wait_until(view.old.isVisible)
    assert not view.list.isEnabled()
    view._open_old.click()
    qtbot.wait_until(view.list.isEnabled)
    assert "Opened to be changed on 22/11/2026" in view.old.accessibleName()
    press(qtbot, view, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: counts(house, key) == (1, 0, 3))


def test_people_without_a_name_are_a_number(house, qtbot, view, key):
    view.side.unnamed.set_number(7)
    qtbot.wait_until(lambda: kept(house, key).unnamed == 7)


def test_leaving_at_once_keeps_the_number(house, qtbot, page, view, key):
    view.side.unnamed.set_number(7)
    qtbot.keyClick(view.list, Qt.Key.Key_Escape)
    qtbot.wait_until(lambda: kept(house, key).unnamed == 7)
    assert page._views.currentWidget() is page._week


def test_the_topic_is_kept(house, qtbot, view, key):
    view.side.topic.line.setText("Bài chiêng mừng lúa mới")
    view.side.topic.line.editingFinished.emit()
    qtbot.wait_until(lambda: kept(house, key).topic == "Bài chiêng mừng lúa mới")


def test_a_session_that_did_not_take_place_says_why(house, qtbot, view, key):
    view.side.not_held.emit("rain")
    qtbot.wait_until(lambda: "rain" in view.sentence.sentence())
    assert kept(house, key).state == "did_not_take_place"


def test_undo_brings_the_mark_back(house, qtbot, view, key):
    press(qtbot, view, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: counts(house, key) == (1, 0, 3))
    house.store.change(undo_last)
    qtbot.wait_until(lambda: view.roll_model.count(None) == 4)


def test_whoever_leaves_the_club_stays_on_the_old_roll(house, qtbot, page, view, key, members):
    press(qtbot, view, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: counts(house, key) == (1, 0, 3))
    house.do(
        lambda unit, moment: end_club_membership(
            unit, moment, club_id=key.club_id, person_id=members[0]
        )
    )
    page.show_week()
    page.open_roll(key)
    qtbot.wait_until(lambda: view.roll_model.rowCount() == 4)


def test_a_second_session_on_one_day_has_its_own_roll(house, qtbot, page, view, key):
    press(qtbot, view, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: counts(house, key) == (1, 0, 3))
    page._on_unplanned(key.club_id, key.day)
    qtbot.wait_until(lambda: view._key is not None and view._key.number == 2)
    qtbot.wait_until(lambda: view.roll_model.count(None) == 4)


def test_a_club_without_members_takes_walk_ins(house, qtbot, page):
    key = SessionKey(house.club("Mới", weekdays=[6]), TODAY, 1)
    page.open_roll(key)
    qtbot.wait_until(page._roll._empty.isVisible)
    page._roll.side.walk_in._on_picked("Lý A Páo")
    qtbot.wait_until(lambda: kept(house, key).present + kept(house, key).not_marked == 1)
    [person] = house.ask(find_people)
    assert person.full_name == "Lý A Páo"


def test_the_week_shows_what_was_held(house, qtbot, page, view, key):
    press(qtbot, view, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: counts(house, key) == (1, 0, 3))
    first, last = date(2026, 11, 16), TODAY
    [session] = house.ask(
        lambda unit, moment: sessions_between(unit, moment, first=first, last=last)
    )
    assert (session.state, session.present) == ("held", 1)


def test_a_photo_is_kept_shown_and_taken_away(house, qtbot, view, key, tmp_path):
    view.side.photos.take_file(photo_file(tmp_path))
    qtbot.wait_until(lambda: len(view._photos) == 1)
    view.side.photos.removal_asked.emit(view._photos[0].photo_id)
    qtbot.wait_until(lambda: view._photos == ())
