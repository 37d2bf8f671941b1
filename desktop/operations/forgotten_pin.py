"""A new PIN for somebody who forgot theirs: by a sheet from the drawer, or by the officer's word.

Whoever has either is believed: a PIN keeps entries from being made in another's name, it keeps no
thief out. Wrong codes are counted as wrong PINs are, and pause as they do.
"""

from dataclasses import dataclass, field
from hmac import compare_digest

from sqlmodel import Session

from desktop.operations.emergency_sheet import (
    emergency_state,
    has_sheet_form,
    use_emergency_sheet,
)
from desktop.operations.keepers import PinAnswer, arrive, keeper_row, note_wrong, set_pin
from desktop.operations.permission import active_rows
from desktop.operations.settings import read_settings
from desktop.register.keepers import Role, checked_pin, pause_left
from desktop.register.moment import Moment
from desktop.store.enrolment import enrolment
from desktop.store.house_key import house_key
from desktop.store.recovery_opening import read_code
from desktop.store.tables.keepers import KeeperRow
from sync.protocol.phone_answer import (
    ANSWER_DIGITS,
    answer_of,
    draw_question,
    heard,
    is_question_of,
    phone_secret,
    said_aloud,
)

# Longer than a sheet's code or an answer by far: only the recovery code has so many letters.
_RECOVERY_LETTERS = 20


@dataclass(frozen=True, slots=True)
class WaysBack:
    """How somebody comes to a new PIN.

    `question` is what to read out to the officer, in groups; empty where the computer has not
    joined the province. `in_charge` are others who can give a new PIN in the settings.
    """

    keeper_id: str
    name: str
    question: str
    house_number: str
    has_sheet: bool
    in_charge: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewPin:
    """What was typed when a PIN was forgotten: the proof, and the new PIN twice."""

    proof: str = field(repr=False)
    pin: str = field(repr=False)
    again: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinGiven:
    """What became of it.

    `sheet_used`: the sheet is good no more, and another is to be printed; `may_print`: by whoever
    used it, for they are in charge.
    """

    answer: PinAnswer
    sheet_used: bool = False
    may_print: bool = False


def ways_back(unit: Session, moment: Moment, *, keeper_id: str) -> WaysBack:
    """Return how this person comes to a new PIN; a question stays the same until it was answered.

    Raises:
        NoLongerThereError: they do not work here any more.
    """
    row, secret = keeper_row(unit, keeper_id), _secret(unit)
    if secret is None:
        row.question = None
    elif row.question is None or not is_question_of(secret, row.question):
        row.question = draw_question(secret)  # or the computer has joined another province since
    return WaysBack(
        keeper_id=keeper_id,
        name=row.name,
        question=said_aloud(row.question) if row.question else "",
        house_number=read_settings(unit, moment).house_number,
        has_sheet=emergency_state(unit, moment).printed_at is not None,
        in_charge=tuple(
            one.name for one in active_rows(unit) if one.id != keeper_id and one.role == Role.KEEPER
        ),
    )


def take_new_pin(unit: Session, moment: Moment, *, keeper_id: str, new: NewPin) -> PinGiven:
    """Give somebody a new PIN if the proof is good, and let them be at the desk.

    Raises:
        NoLongerThereError: they do not work here any more.
        PinNotUsableError, PinsDifferError: the PIN cannot be one; nothing was tried.
        RecoveryCodeMistypedError: a group of the recovery code cannot be right; likewise.
    """
    row = keeper_row(unit, keeper_id)
    left = pause_left(paused_at=row.paused_at, at=moment.at)
    if left:
        return PinGiven(PinAnswer(keeper_id, is_right=False, pause=left))
    checked_pin(new.pin, again=new.again)
    sheet_used = has_sheet_form(new.proof) and use_emergency_sheet(unit, new.proof)
    if not (sheet_used or _is_answer(unit, row, new.proof) or _is_recovery(unit, new.proof)):
        return PinGiven(note_wrong(row, moment))
    set_pin(row, pin=new.pin, again=new.again)
    return PinGiven(arrive(unit, row), sheet_used=sheet_used, may_print=row.role == Role.KEEPER)


def _is_answer(unit: Session, row: KeeperRow, typed: str) -> bool:
    secret, answer = _secret(unit), heard(typed)
    if secret is None or row.question is None or len(answer) != ANSWER_DIGITS:
        return False
    return compare_digest(answer.encode(), answer_of(secret, row.question).encode())


def _is_recovery(unit: Session, typed: str) -> bool:
    """Return whether this is the recovery code, which opens far more than a PIN does."""
    if len(heard(typed)) < _RECOVERY_LETTERS:
        return False
    return compare_digest(read_code(typed), house_key(unit))


def _secret(unit: Session) -> bytes | None:
    joined = enrolment(unit)
    return None if joined is None else phone_secret(joined.device_key, joined.province_key)
