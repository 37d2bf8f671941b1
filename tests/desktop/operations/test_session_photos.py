import pytest

from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.roll_call import mark_person
from desktop.operations.session_photos import (
    PhotoAdded,
    PhotoRemoved,
    add_photo,
    photos_of,
    remove_photo,
    without_photo_consent,
)
from desktop.register.errors import (
    FutureDayError,
    NoLongerThereError,
    SessionClosedError,
    TooManyPhotosError,
)
from desktop.store.backups import back_up
from desktop.store.what_leaves import WHAT_LEAVES
from tests.desktop.operations.gong_club import SUNDAY, Club


@pytest.fixture
def club(house):
    return Club(house)


def pictures(club):
    return [photo.picture for photo in club.house.see(photos_of, key=club.key)]


def test_a_photo_is_kept_and_taken_back(house, club):
    assert club.do(add_photo, picture=b"one") == PhotoAdded("Cồng chiêng", SUNDAY)
    club.do(add_photo, picture=b"two")
    assert pictures(club) == [b"one", b"two"]
    house.undo()
    assert pictures(club) == [b"one"]


def test_a_photo_that_was_taken_away_comes_back(house, club):
    club.do(add_photo, picture=b"one")
    [photo] = house.see(photos_of, key=club.key)
    done = house.do(remove_photo, photo_id=photo.photo_id)
    assert done == PhotoRemoved("Cồng chiêng", SUNDAY)
    assert pictures(club) == []
    with pytest.raises(NoLongerThereError):
        house.do(remove_photo, photo_id=photo.photo_id)
    house.undo()
    assert pictures(club) == [b"one"]


def test_a_session_has_three_photos_at_most(club):
    for number in range(3):
        club.do(add_photo, picture=b"%d" % number)
    with pytest.raises(TooManyPhotosError):
        club.do(add_photo, picture=b"four")
    assert len(pictures(club)) == 3


def test_a_session_to_come_or_long_ago_takes_no_photo(house, club):
    club.key = club.later(7)
    with pytest.raises(FutureDayError):
        club.do(add_photo, picture=b"one")
    house.pass_days(40)
    with pytest.raises(SessionClosedError):
        club.do(add_photo, picture=b"one")


def test_no_word_of_a_photo_leaves_the_house(house, club):
    before = house.rows("SELECT count(*) FROM outbox")
    club.do(add_photo, picture=b"one")
    assert house.rows("SELECT count(*) FROM outbox") == before
    assert "session_photo" not in {row_type.__tablename__ for row_type in WHAT_LEAVES}


def test_copies_have_each_photo_beside_them_until_it_was_taken_away(house, club, tmp_path):
    copies = tmp_path / "copies"
    club.do(add_photo, picture=b"one")
    club.do(add_photo, picture=b"two")
    back_up(house.database, copies, house.moment)
    assert len(list((copies / "photos").iterdir())) == 2
    house.do(remove_photo, photo_id=house.see(photos_of, key=club.key)[0].photo_id)
    back_up(house.database, copies, house.moment)
    assert len(list((copies / "photos").iterdir())) == 2  # it may come back today
    house.pass_days(1)
    back_up(house.database, copies, house.moment)
    assert len(list((copies / "photos").iterdir())) == 1
    assert pictures(club) == [b"two"]


def test_a_photo_whose_file_is_gone_is_told(house, club, tmp_path):
    club.do(add_photo, picture=b"one")
    [photo] = house.see(photos_of, key=club.key)
    house.database.album.remove(photo.photo_id)
    assert pictures(club) == [None]


def test_who_came_and_did_not_agree_to_photos_is_named(house, club):
    assert house.see(without_photo_consent, key=club.key) == ("Điểu Bơ", "Thị Mai", "Y Ngông")
    for what in ("given", "withdrawn"):
        house.do(note_consent, person_id=club.bo, draft=ConsentDraft("photo", what))
    house.do(note_consent, person_id=club.mai, draft=ConsentDraft("photo", "given"))
    club.do(mark_person, person_id=club.ngong, mark="absent")
    assert house.see(without_photo_consent, key=club.key) == ("Điểu Bơ",)
