"""The forms of what is noted at the desk beside the loans, and of months that were closed."""

from typing import Annotated

from pydantic import Field

from sync.protocol.forms import Code, Day, Fact, RowId, Sealed, Text, Whole, YesNo


class ReturnDetailMade(Fact):
    """What was noted of a return; the words stand only in the sealed box."""

    loan: RowId
    day: Day
    damaged: YesNo
    p: Sealed | None = None


class InHouseUseMade(Fact):
    """Books that were read in the house; one of them, or so many that are not named."""

    count: Whole
    day: Day
    copy_of: Annotated[RowId | None, Field(alias="copy")] = None


class MonthClosingMade(Fact):
    """A month was closed with these figures (JSON, name to number), or opened again."""

    month: Day
    number: Whole
    what: Code
    day: Day
    figures: Text | None = None
    p: Sealed | None = None


class HoldMade(Fact):
    """A person waits for a title, at the longest until a day."""

    title: RowId
    person: RowId
    day: Day
    until: Day
    ended: Day | None = None
    how: Code | None = None
