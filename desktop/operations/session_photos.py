"""Photos of a session, one to three. They stay on this computer and in its copies."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.operations.club_sessions import SessionKey
from desktop.operations.consents import who_allows
from desktop.operations.done import Done, journal
from desktop.operations.late_changes import check_open
from desktop.operations.roll_view import roll
from desktop.operations.still_there import club_row
from desktop.register.clubs import MOST_PHOTOS, PRESENT
from desktop.register.consent import PHOTO
from desktop.register.errors import NoLongerThereError, TooManyPhotosError
from desktop.register.moment import Moment
from desktop.register.visits import check_day
from desktop.store.photo_album import album_of
from desktop.store.row_ids import new_row_id
from desktop.store.tables.clubs import SessionPhotoRow


@dataclass(frozen=True, slots=True)
class PhotoAdded(Done):
    """A photo of a session was kept."""

    club_name: str
    day: date


@dataclass(frozen=True, slots=True)
class PhotoRemoved(Done):
    """A photo was taken away; until tomorrow it can come back."""

    club_name: str
    day: date


@dataclass(frozen=True, slots=True)
class PhotoNamed:
    """The photo that undo takes away, or brings back."""

    photo_id: UUID


@dataclass(frozen=True, slots=True)
class SessionPhoto:
    """One photo; `picture` is None where its file is not on this computer."""

    photo_id: UUID
    picture: bytes | None


def add_photo(unit: Session, moment: Moment, *, key: SessionKey, picture: bytes) -> PhotoAdded:
    """Keep a photo that was scaled down already.

    Raises:
        TooManyPhotosError: the session has as many as there may be.
        FutureDayError, SessionClosedError: the session is not to be changed today.
        NoLongerThereError: there is no such club.
        RegisterUnavailableError: the disk does not take it; nothing was changed.
    """
    club = club_row(unit, key.club_id)
    check_day(key.day, today=moment.today)
    check_open(unit, moment, key)
    if len(_photos(unit, key)) >= MOST_PHOTOS:
        raise TooManyPhotosError(MOST_PHOTOS)
    photo_id = new_row_id()
    # The file first: a row always has its picture, and a file without a row is only bytes.
    secret = album_of(unit).keep(photo_id, picture)
    unit.add(
        SessionPhotoRow(
            id=photo_id, club_id=club.id, on_day=key.day, number=key.number, secret=secret
        )
    )
    done = PhotoAdded(club.name, key.day)
    journal(unit, moment, done, PhotoNamed(photo_id))
    return done


def remove_photo(unit: Session, moment: Moment, *, photo_id: UUID) -> PhotoRemoved:
    """Take a photo away; the next copy of the register after today lets go of it for ever.

    Raises:
        NoLongerThereError: there is no such photo.
        SessionClosedError: the session is not to be changed today.
    """
    row = unit.get(SessionPhotoRow, photo_id)
    if row is None or row.removed_on is not None:
        raise NoLongerThereError("photo")
    check_open(unit, moment, SessionKey(row.club_id, row.on_day, row.number))
    row.removed_on = moment.today
    done = PhotoRemoved(club_row(unit, row.club_id).name, row.on_day)
    journal(unit, moment, done, PhotoNamed(photo_id))
    return done


def photos_of(unit: Session, moment: Moment, *, key: SessionKey) -> tuple[SessionPhoto, ...]:
    """Return the photos of a session, the oldest first."""
    album = album_of(unit)
    return tuple(SessionPhoto(row.id, album.read(row.id, row.secret)) for row in _photos(unit, key))


def without_photo_consent(unit: Session, moment: Moment, *, key: SessionKey) -> tuple[str, ...]:
    """Return who may be in a photo of the session and never agreed to one, as on the roll.

    Whoever is marked absent or excused is in none. A photo is personal data (domain.md, 3 and 6).
    """
    here = [one for one in roll(unit, moment, key=key).entries if one.mark in {PRESENT, None}]
    agreed = who_allows(unit, [one.person_id for one in here], PHOTO)
    return tuple(one.full_name for one in here if one.person_id not in agreed)


def take_back_photo(unit: Session, moment: Moment, named: PhotoNamed) -> None:
    """The photo is taken away again."""
    unit.get_one(SessionPhotoRow, named.photo_id).removed_on = moment.today


def restore_photo(unit: Session, moment: Moment, named: PhotoNamed) -> None:
    """The photo is there again."""
    unit.get_one(SessionPhotoRow, named.photo_id).removed_on = None


def _photos(unit: Session, key: SessionKey) -> list[SessionPhotoRow]:
    return list(
        unit.exec(
            select(SessionPhotoRow)
            .where(
                SessionPhotoRow.club_id == key.club_id,
                SessionPhotoRow.on_day == key.day,
                SessionPhotoRow.number == key.number,
                col(SessionPhotoRow.removed_on).is_(None),
            )
            .order_by(col(SessionPhotoRow.id))
        )
    )
