"""The form of each kind of record: what the province judges a line by, after it has taken it.

The house tests its own lines against the same forms. A form says what is a well-formed fact of
its kind; whether it was allowed to happen is the house's business, for it has happened.
"""

import re
from collections.abc import Mapping, Set
from typing import Annotated, Any, get_type_hints

from pydantic import BaseModel, Field, ValidationError, create_model

from sync.protocol.club_facts import CLUB_FACTS
from sync.protocol.desk_facts import (
    HoldMade,
    InHouseUseMade,
    MonthClosingMade,
    ReturnDetailMade,
)
from sync.protocol.forms import Code, Day, Fact, Number, RowId, Sealed, Text, Whole
from sync.protocol.lines import DERIVED_IDS, Line
from sync.protocol.strict_json import Json
from sync.protocol.visit_facts import DelegationMade, VisitGroupMade, VisitMade, VisitTallyMade

_NAME = re.compile(r"[a-z_]{1,40}")


class UnfitFactError(ValueError):
    """A line that is no well-formed fact of its kind: why, and in which field."""

    def __init__(self, code: str, field: str) -> None:
        super().__init__(code)
        self.code = code
        # The name may be a stranger's own: it must not carry anything into a table or a page.
        self.field = field if _NAME.fullmatch(field) else "?"


class PersonMade(Fact):
    """A person known to the house; who it is stands only in the sealed box."""

    card: Text
    joined: Day
    p: Sealed
    group: RowId | None = None
    left: Day | None = None
    into: RowId | None = None


class HouseholdMade(Fact):
    """People under one roof; who they are stands only in sealed boxes."""

    since: Day
    p: Sealed | None = None


class ConsentMade(Fact):
    """Somebody allowed something, or took it back; who stands only in the sealed box."""

    person: RowId
    purpose: Code
    what: Code
    day: Day
    number: Whole
    p: Sealed | None = None


class PersonTraitMade(Fact):
    """That the house keeps something about a person that the province never reads."""

    person: RowId
    p: Sealed | None = None


class TitleMade(Fact):
    """A book as a work."""

    title: Text
    author: Text | None = None
    publisher: Text | None = None
    year: Number | None = None
    isbn: Text | None = None
    pages: Whole | None = None
    price: Whole | None = None
    category: Text | None = None
    place: Text | None = None
    call: Text | None = None
    scheme: Code | None = None
    trashed: Day | None = None


class CopyMade(Fact):
    """One physical copy of a title."""

    title: RowId
    accession: Text
    barcode: Text
    acquired: Day
    state: Code
    owner: Text | None = None
    holder: Text | None = None
    shelf: Text | None = None
    withdrawn: Day | None = None
    decision: Text | None = None
    trashed: Day | None = None
    sought: Day | None = None


class LoanMade(Fact):
    """One copy lent to one person."""

    copy_of: Annotated[RowId, Field(alias="copy")]  # `copy` is a method of every model
    person: RowId
    day: Day
    due: Day


class LoanEventMade(Fact):
    """Something that happened to a loan."""

    loan: RowId
    what: Code
    day: Day
    due: Day | None = None


class ReminderMade(Fact):
    """Somebody was reminded of a loan; by whom stands only in the sealed box."""

    loan: RowId
    day: Day
    p: Sealed | None = None


class CrateMade(Fact):
    """One journey of a crate; `owner` and `holder` are absent where it is the house itself.

    `to` is the house that it is sent to, if the province is to tell that house of it.
    """

    barcode: Text
    name: Text
    state: Code
    since: Day
    owner: Text | None = None
    holder: Text | None = None
    due: Day | None = None
    count: Whole | None = None
    proof: Text | None = None
    to: RowId | None = None


class CrateCopyMade(Fact):
    """One copy's time in a crate."""

    crate: RowId
    copy_of: Annotated[RowId, Field(alias="copy")]
    since: Day
    until: Day | None = None
    why: Code | None = None


class StockTakeMade(Fact):
    """One count of the shelves, or of one part of the stock."""

    begun: Day
    shelf: Text | None = None
    ended: Day | None = None
    found: Whole | None = None
    missing: Whole | None = None


class StockScanMade(Fact):
    """One scan of a stock take."""

    take: RowId
    code: Text
    day: Day
    copy_of: Annotated[RowId | None, Field(alias="copy")] = None


REGISTERS: Mapping[str, type[BaseModel]] = {
    "visit_group": VisitGroupMade,
    "visit": VisitMade,
    "visit_tally": VisitTallyMade,
    "delegation": DelegationMade,
    "person": PersonMade,
    "household": HouseholdMade,
    "consent": ConsentMade,
    "person_trait": PersonTraitMade,
    "title": TitleMade,
    "copy": CopyMade,
    "loan": LoanMade,
    "loan_event": LoanEventMade,
    **CLUB_FACTS,
    "reminder": ReminderMade,
    "crate": CrateMade,
    "crate_copy": CrateCopyMade,
    "stock_take": StockTakeMade,
    "stock_scan": StockScanMade,
    "return_detail": ReturnDetailMade,
    "in_house_use": InHouseUseMade,
    "month_closing": MonthClosingMade,
    "hold": HoldMade,
}
"""What the house keeps of its visits, loans and clubs, and the months it closed."""


class FlagAnswerMade(Fact):
    """What a keeper chose where two houses' machines had changed one thing."""

    flag: RowId
    choice: Code


class ErasureMade(Fact):
    """The order to blank one row for ever, in the tables and in every line that tells of it."""

    of: Annotated[Code, Field(pattern=f"^({'|'.join(REGISTERS)})$")]
    row: RowId


class EscrowMade(Fact):
    """The house's key, sealed to the key that the province keeps off-line."""

    sealed: Sealed


MADE: Mapping[str, type[BaseModel]] = {
    **REGISTERS,
    "flag_answer": FlagAnswerMade,
    "erasure": ErasureMade,
    "escrow": EscrowMade,
}


def _edited(made: type[BaseModel]) -> type[BaseModel]:
    """The same form, where every field may be absent; only a nullable one may be emptied."""
    hints = get_type_hints(made, include_extras=True)
    fields: dict[str, Any] = {name: (hints[name], None) for name in made.model_fields}
    return create_model(made.__name__.replace("Made", "Edited"), __base__=Fact, **fields)


EDITED: Mapping[str, type[BaseModel]] = {kind: _edited(made) for kind, made in MADE.items()}


def check_fact(line: Line) -> None:
    """Raise UnfitFactError for a line that is no well-formed fact of its kind."""
    if line.kind not in MADE:
        raise UnfitFactError("unknown_kind", "t")
    said: dict[str, Json] = dict(line.fields)
    if "p" in said:  # a box stands beside the open fields, not among them
        raise UnfitFactError("unknown_field", "p")
    if line.sealed is not None:
        said["p"] = line.sealed
    if line.operation == "d":
        _require_nothing(said.keys() - set(DERIVED_IDS.get(line.kind, ())))
        return
    forms = MADE if line.operation == "i" else EDITED
    try:
        forms[line.kind].model_validate(said)
    except ValidationError as error:
        raise _unfit(error) from error


def _require_nothing(said: Set[str]) -> None:
    if said:
        raise UnfitFactError("unknown_field", min(said))


def _unfit(error: ValidationError) -> UnfitFactError:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    code = {"missing": "missing", "extra_forbidden": "unknown_field"}.get(first["type"])
    return UnfitFactError(code or "malformed", str(first["loc"][0]))
