"""The sheet with the recovery code: the only way back to the names if this PC is lost."""

from dataclasses import dataclass, field
from hashlib import blake2b

from sqlmodel import Session

from desktop.operations.permission import require
from desktop.operations.qr_code import Modules, qr_modules
from desktop.operations.settings import read_settings
from desktop.register.keepers import Permission
from desktop.register.moment import Moment
from desktop.store.enrolment import enrolment
from desktop.store.house_key import house_key, take_house_key
from desktop.store.recovery_opening import read_code
from desktop.store.tables.house import SettingRow
from sync.protocol import recovery_code

GROUPS = recovery_code.GROUPS
GROUP_LETTERS = recovery_code.GROUP_LETTERS
_PRINTED = "recovery_sheet"


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the sheet. The secrets do not show in a log or an error.

    `qr` says the same as the groups; `mark` is no secret: a sheet with another mark is not of
    this house's key any more.
    """

    house_name: str
    house_number: str
    mark: str
    groups: tuple[str, ...] = field(repr=False)
    qr: Modules = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveryState:
    """Whether the house can come back after a fire: when its sheet was printed, if ever.

    `printed_at` is None, too, when the key has changed since.
    """

    mark: str
    printed_at: int | None


@dataclass(frozen=True, slots=True)
class NamesBroughtBack:
    """So many people and clubs have their names again."""

    count: int


def recovery_sheet(unit: Session, moment: Moment) -> RecoverySheet:
    """Return what is to be printed.

    Raises:
        NotAllowedError: the sheet is shown only to whoever is in charge.
    """
    require(unit, Permission.HOUSE)
    key, settings, joined = house_key(unit), read_settings(unit, moment), enrolment(unit)
    return RecoverySheet(
        house_name=settings.house_name or (joined.house_name if joined else ""),
        house_number=settings.house_number,
        mark=_mark(key),
        groups=recovery_code.recovery_groups(key),
        qr=qr_modules(recovery_code.scanned_text(key)),
    )


def recovery_state(unit: Session, moment: Moment) -> RecoveryState:
    """Return whether a sheet of today's key was printed."""
    mark, printed = _mark(house_key(unit)), unit.get(SettingRow, _PRINTED)
    of, _, at = (printed.value if printed else "").partition("@")
    return RecoveryState(mark, int(at) if of == mark else None)


def note_sheet_printed(unit: Session, moment: Moment) -> None:
    """Note that the sheet went to paper."""
    unit.merge(SettingRow(key=_PRINTED, value=f"{_mark(house_key(unit))}@{moment.at}"))


def bring_back_names(unit: Session, moment: Moment, *, typed: str) -> NamesBroughtBack:
    """Open what the province gave back closed, on a PC that takes the place of a lost one.

    Raises:
        RecoveryCodeMistypedError: the letters are no code; it says which group.
        RecoveryRefusedError: the code is of another house, or nothing waits for one.
    """
    return NamesBroughtBack(take_house_key(unit, read_code(typed)))


def recovery_group_is_right(number: int, typed: str) -> bool:
    """Return whether these letters can be the group with this number, from 1, of any sheet."""
    return recovery_code.group_is_right(number, typed)


def _mark(key: bytes) -> str:
    return blake2b(key, digest_size=2, person=b"NVH/sheet/v1").hexdigest().upper()
