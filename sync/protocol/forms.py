"""The forms that a record and its fields can have."""

import re
from datetime import date
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from sync.protocol.limits import STRING_BYTES

# Salt and authentication code of an empty box, as base64url: no box is shorter.
_LEAST_BOX = 38
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _is_a_day(text: str) -> str:
    # `fromisoformat` alone would take 20261122 too: one day, one text.
    if not _DAY.fullmatch(text):
        raise ValueError
    date.fromisoformat(text)
    return text


Text: TypeAlias = Annotated[str, Field(max_length=2_000)]
Code: TypeAlias = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
RowId: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Day: TypeAlias = Annotated[str, AfterValidator(_is_a_day)]
Time: TypeAlias = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Number: TypeAlias = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
Whole: TypeAlias = Annotated[int, Field(ge=0, le=1_000_000_000)]
# SQLite has no truth values: its triggers write 0 and 1.
YesNo: TypeAlias = bool | Annotated[int, Field(ge=0, le=1)]
Sealed: TypeAlias = Annotated[
    str, Field(pattern=r"^[A-Za-z0-9_-]+$", min_length=_LEAST_BOX, max_length=STRING_BYTES)
]


class Fact(BaseModel):
    """The form of one kind of record: nothing beside its fields, and nothing taken for another."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")
