"""What a real province tells all houses of a unit, until it is read here."""

import pytest

from desktop.operations.announcements import note_read, unread_announcements
from sync.server.scopes import join_unit
from tests.sync.province import AT


@pytest.fixture
def told(two):
    """The commune tells its houses two things."""
    commune = two.province.make_unit("Xã Quảng Tân", level="commune")
    with two.province.engine.begin() as connection:
        join_unit(connection, two.credentials[0].house_id, commune, at=AT)
    for text in ("Thứ sáu xe sách lưu động tới.", "Tháng sau tập huấn."):
        two.province.announce(commune, text)
    two.exchange()
    return two


def texts(house):
    return [one.text for one in house.see(unread_announcements)]


def test_it_is_told_with_the_name_of_the_unit(told):
    first = told.here.see(unread_announcements)[0]
    assert (first.text, first.unit_name) == ("Thứ sáu xe sách lưu động tới.", "Xã Quảng Tân")
    assert first.at > 0


def test_what_was_read_is_shown_no_more_at_this_computer(told):
    first = told.here.see(unread_announcements)[0]
    told.here.do(note_read, announcement_id=first.announcement_id)
    assert texts(told.here) == ["Tháng sau tập huấn."]
    assert len(texts(told.there)) == 2


def test_what_is_gone_is_not_remembered_as_read(told):
    told.here.do(note_read, announcement_id="9" * 32)
    assert told.here.rows("SELECT value FROM setting WHERE key = 'announcements_read'") == [("[]",)]


def test_a_house_that_was_told_nothing_has_nothing_to_read(two):
    assert two.here.see(unread_announcements) == ()
