"""The people at the desk: writing them down, and one taking over from another."""

import secrets
from dataclasses import dataclass, field

from sqlmodel import Session, func, select

from desktop.operations.permission import (
    active_rows,
    allowed,
    name_at_desk,
    needs_names,
    require,
    row_at_desk,
)
from desktop.register.errors import NoLongerThereError
from desktop.register.keepers import (
    MOST_WRONG,
    KeeperNameTakenError,
    LastKeeperError,
    Permission,
    Role,
    checked_pin,
    pause_left,
)
from desktop.register.moment import Moment
from desktop.register.text import at_the_door, required_text
from desktop.store.pin_hashes import is_pin, pin_hash
from desktop.store.tables.house import SettingRow
from desktop.store.tables.keepers import KeeperRow

_LAST = "at_desk"
_ID_BYTES = 4


@dataclass(frozen=True, slots=True)
class KeeperLine:
    """One person who works here."""

    keeper_id: str
    name: str
    role: Role
    has_pin: bool


@dataclass(frozen=True, slots=True)
class KeeperDraft:
    """What is written on somebody's sheet. An empty PIN leaves it as it is."""

    name: str
    role: Role
    pin: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    without_pin: bool = False


@dataclass(frozen=True, slots=True)
class AtDesk:
    """Who is at the desk, and what they may do; without an id nobody has said so.

    Whoever works alone and without a PIN is there by themselves. `is_asked` says
    whether people have to say who they are.
    """

    keeper_id: str
    name: str
    may: frozenset[Permission]
    is_asked: bool


@dataclass(frozen=True, slots=True)
class PinAnswer:
    """What became of a try: right, or how many more there are, or how long nothing is tried."""

    keeper_id: str
    is_right: bool
    tries_left: int = MOST_WRONG
    pause: int = 0


def keepers(unit: Session, moment: Moment) -> tuple[KeeperLine, ...]:
    """Return who works here, in the order in which they came."""
    return tuple(
        KeeperLine(row.id, row.name, Role(row.role), row.pin_hash is not None)
        for row in active_rows(unit)
    )


def at_desk(unit: Session, moment: Moment) -> AtDesk:
    """Return who is at the desk now."""
    is_asked = needs_names(unit)
    row = row_at_desk(unit)
    if row is None and not is_asked:
        row = next(iter(active_rows(unit)), None)
    return AtDesk(
        keeper_id=row.id if row else "",
        name=name_at_desk(unit),
        may=allowed(unit),
        is_asked=is_asked,
    )


def whoever_begins(unit: Session, moment: Moment) -> str:
    """Return the id of who is at the desk when the program opens; empty if they have to say so.

    It is the one of last time, or the only one; not if that person has a PIN.
    """
    rows = active_rows(unit)
    last = unit.get(SettingRow, _LAST)
    chosen = rows if len(rows) == 1 else [row for row in rows if last and row.id == last.value]
    return chosen[0].id if chosen and chosen[0].pin_hash is None else ""


def come_to_desk(unit: Session, moment: Moment, *, keeper_id: str, pin: str = "") -> PinAnswer:
    """Try a PIN; whoever has none is taken at their word. A wrong one is counted for good.

    Raises:
        NoLongerThereError: they do not work here any more.
    """
    row = keeper_row(unit, keeper_id)
    left = pause_left(paused_at=row.paused_at, at=moment.at)
    if left:
        return PinAnswer(keeper_id, is_right=False, pause=left)
    if row.pin_hash is not None and not is_pin(pin, row.pin_hash):
        return note_wrong(row, moment)
    return arrive(unit, row)


def arrive(unit: Session, row: KeeperRow) -> PinAnswer:
    """Let somebody who proved who they are be the one at the desk; wrong tries are forgotten."""
    row.wrong, row.paused_at, row.question = 0, None, None
    unit.merge(SettingRow(key=_LAST, value=row.id))
    return PinAnswer(row.id, is_right=True)


def note_wrong(row: KeeperRow, moment: Moment) -> PinAnswer:
    """Count one more wrong try; the last one begins a pause."""
    row.wrong += 1
    if row.wrong < MOST_WRONG:
        return PinAnswer(row.id, is_right=False, tries_left=MOST_WRONG - row.wrong)
    row.wrong, row.paused_at = 0, moment.at
    pause = pause_left(paused_at=moment.at, at=moment.at)
    return PinAnswer(row.id, is_right=False, tries_left=0, pause=pause)


def add_keeper(unit: Session, moment: Moment, *, draft: KeeperDraft) -> KeeperLine:
    """Write down somebody who works here; the first is in charge, whatever was chosen.

    Raises:
        NotAllowedError: only whoever is in charge does.
        TextMissingError, TextTooLongError, KeeperNameTakenError: the name cannot be kept so.
        PinNotUsableError, PinsDifferError: the PIN cannot.
    """
    require(unit, Permission.HOUSE)
    made = _new_row(unit, _free_name(unit, draft.name))
    made.role = draft.role.value if active_rows(unit) else Role.KEEPER.value
    if draft.pin or draft.again:
        set_pin(made, pin=draft.pin, again=draft.again)
    unit.add(made)
    return KeeperLine(made.id, made.name, Role(made.role), made.pin_hash is not None)


def change_keeper(unit: Session, moment: Moment, *, keeper_id: str, draft: KeeperDraft) -> None:
    """Keep another name or role; another PIN if one was typed, none if that was chosen.

    Raises:
        NotAllowedError, LastKeeperError, NoLongerThereError: it is not theirs to change so.
        TextMissingError, TextTooLongError, KeeperNameTakenError: the name cannot be kept so.
        PinNotUsableError, PinsDifferError: the PIN cannot.
    """
    require(unit, Permission.HOUSE)
    row = keeper_row(unit, keeper_id)
    row.name = _free_name(unit, draft.name, besides=keeper_id)
    if draft.role is not Role.KEEPER:
        _require_another_in_charge(unit, row)
    row.role = draft.role.value
    if draft.pin or draft.again:
        set_pin(row, pin=draft.pin, again=draft.again)
    elif draft.without_pin:
        row.pin_hash = None


def end_keeper(unit: Session, moment: Moment, *, keeper_id: str) -> None:
    """Note that somebody does not work here any more; what they wrote keeps its name.

    Raises:
        NotAllowedError, LastKeeperError, NoLongerThereError: nobody may, or somebody has to stay.
    """
    require(unit, Permission.HOUSE)
    row = keeper_row(unit, keeper_id)
    _require_another_in_charge(unit, row)
    row.left_on, row.pin_hash = moment.today.isoformat(), None


def set_pin(row: KeeperRow, *, pin: str, again: str) -> None:
    """Give somebody a PIN; wrong ones of before are forgotten.

    Raises:
        PinNotUsableError, PinsDifferError: it cannot be one.
    """
    row.pin_hash = pin_hash(checked_pin(pin, again=again))
    row.wrong, row.paused_at, row.question = 0, None, None


def name_the_only_one(unit: Session, name: str) -> None:
    """Keep the name of a house's only keeper; where several work, each has their own sheet."""
    rows, typed = active_rows(unit), at_the_door(name)
    if len(rows) == 1 and typed:
        rows[0].name = typed
    elif not rows and typed:
        unit.add(_new_row(unit, typed))


def keeper_row(unit: Session, keeper_id: str) -> KeeperRow:
    """Return somebody who works here.

    Raises:
        NoLongerThereError: they do not any more.
    """
    row = unit.get(KeeperRow, keeper_id)
    if row is None or row.left_on is not None:
        raise NoLongerThereError("keeper")
    return row


def _new_row(unit: Session, name: str) -> KeeperRow:
    number = unit.exec(select(func.count()).select_from(KeeperRow)).one() + 1
    return KeeperRow(
        id=secrets.token_hex(_ID_BYTES), number=number, name=name, role=Role.KEEPER.value
    )


def _free_name(unit: Session, name: str, *, besides: str = "") -> str:
    free = required_text(name, field="name")
    for row in active_rows(unit):
        if row.id != besides and row.name.casefold() == free.casefold():
            raise KeeperNameTakenError
    return free


def _require_another_in_charge(unit: Session, row: KeeperRow) -> None:
    others = [one for one in active_rows(unit) if one.id != row.id]
    if not any(one.role == Role.KEEPER for one in others):
        raise LastKeeperError
