"""The house's own choices."""

from dataclasses import asdict, dataclass, field, replace

from pydantic_core import from_json, to_json
from sqlmodel import Session, select

from desktop.operations.done import read_value
from desktop.operations.keepers import name_the_only_one
from desktop.operations.permission import require
from desktop.register.errors import NumberOutOfRangeError
from desktop.register.keepers import Permission
from desktop.register.lending import LendingPolicy
from desktop.register.moment import Moment
from desktop.register.opening import OpeningCalendar
from desktop.register.text import at_the_door
from desktop.store.tables.house import SettingRow

_NUMBERS = {
    "loan_days": (1, 365),
    "copies_per_person": (1, 99),
    "renewals": (0, 99),
    "text_scale": (100, 200),
    "house_number": (0, 9999),
}
_HOUSE_DIGITS = 4


@dataclass(frozen=True, slots=True)
class HouseSettings:
    """What the house chose, or what a new house starts with.

    `keeper_name` is of a house with one keeper: where several work, `operations.keepers` has
    them. `text_scale` is in percent; `house_number` stands in every barcode of the house;
    `sounds` are those of scans; `traits_kept` whether ethnicity and disability are
    written down of those who allow it; `tallies` are what is noted of a day's visitors;
    `slip_paper` is what loan slips are printed on (desktop.paper.loan_slips), "" where none are.
    """

    house_name: str = ""
    keeper_name: str = ""
    lending: LendingPolicy = field(default_factory=LendingPolicy)
    opening: OpeningCalendar = field(default_factory=OpeningCalendar)
    text_scale: int = 100
    language: str = "vi"
    house_number: str = "0000"
    sounds: bool = True
    traits_kept: bool = False
    tallies: tuple[str, ...] = ()
    slip_paper: str = ""


def read_settings(unit: Session, moment: Moment) -> HouseSettings:
    """Return the choices of the house."""
    rows = unit.exec(select(SettingRow.key, SettingRow.value)).all()
    known = HouseSettings.__dataclass_fields__
    kept = {key: from_json(value) for key, value in rows if key in known}
    return read_value(HouseSettings, kept)


def change_settings(unit: Session, moment: Moment, *, settings: HouseSettings) -> None:
    """Keep other choices. Loans that are out keep the due date they were given.

    Raises:
        NumberOutOfRangeError: a number cannot be meant.
        NotAllowedError: only whoever is in charge chooses more than how the screen looks.
    """
    _check(settings)
    before = read_settings(unit, moment)
    if replace(settings, text_scale=before.text_scale) != before:
        require(unit, Permission.HOUSE)
    values = {
        **asdict(settings),
        "house_name": at_the_door(settings.house_name),
        "keeper_name": at_the_door(settings.keeper_name),
        "opening": {
            "open_weekdays": sorted(settings.opening.open_weekdays),
            "closed_days": sorted(settings.opening.closed_days),
        },
    }
    for key, value in values.items():
        unit.merge(SettingRow(key=key, value=to_json(value).decode()))
    name_the_only_one(unit, settings.keeper_name)


def _check(settings: HouseSettings) -> None:
    numbers = {
        **asdict(settings.lending),
        "text_scale": settings.text_scale,
        "house_number": _house_number(settings.house_number),
    }
    for name, number in numbers.items():
        lowest, highest = _NUMBERS[name]
        if not lowest <= number <= highest:
            raise NumberOutOfRangeError(name, lowest, highest)


def _house_number(written: str) -> int:
    whole = len(written) == _HOUSE_DIGITS and written.isascii() and written.isdecimal()
    return int(written) if whole else -1
