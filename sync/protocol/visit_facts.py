"""The forms of visits, of what is noted of them, and of groups that came together."""

from typing import Annotated

from pydantic import Field

from sync.protocol.forms import Code, Day, Fact, Number, RowId, Sealed, Text, YesNo


class VisitGroupMade(Fact):
    """A group of visitors that the house counts by."""

    label: Text
    place: Number
    retired: YesNo = 0


class VisitMade(Fact):
    """A number of people counted at once; negative where a count is taken back."""

    count: Annotated[int, Field(ge=-100_000, le=100_000)]
    day: Day
    certainty: Code
    group: RowId | None = None
    hour: Annotated[int, Field(ge=0, le=23)] | None = None
    reverses: RowId | None = None


class VisitTallyMade(Fact):
    """How many more of a day's visitors were women, children and so on; negative to correct."""

    what: Code
    count: Annotated[int, Field(ge=-100_000, le=100_000)]
    day: Day
    reverses: RowId | None = None


class DelegationMade(Fact):
    """People who came together; who they were stands only in the sealed box."""

    visit: RowId
    purpose: Code
    p: Sealed | None = None
