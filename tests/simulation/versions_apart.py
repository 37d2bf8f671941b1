"""A house whose program is newer than the province's, and the day when the province learns."""

import pytest
from pydantic import BaseModel

from sync.protocol.facts import EDITED, MADE

NEWER = 2
_KIND = "playground"
_NOTE = (
    "INSERT INTO outbox (line) SELECT json_object('t', ?, 'i', ?, 'o', 'i', 'a', at, 'u', user, "
    f"'x', number, 's', {NEWER}, 'd', json_object('label', ?, 'place', 1)) FROM capture"
)
_HAVE = "INSERT INTO visit_group (id, label, place, retired) VALUES (?, ?, 1, 0)"


class PlaygroundMade(BaseModel):
    """A kind that today's province does not know yet."""

    label: str
    place: int


def note_newer_line(connection, chance):
    """Note what only a later version's triggers note: a kind that is new, or one in new words."""
    row_id, label = f"{chance.getrandbits(128):032x}", f"Sân {chance.randrange(10**9)}"
    kind = chance.choice((_KIND, "visit_group"))
    connection.exec_driver_sql(_NOTE, (kind, row_id, label))
    if kind == "visit_group":
        connection.exec_driver_sql("UPDATE capture SET applying = 1")
        connection.exec_driver_sql(_HAVE, (row_id, label))
        connection.exec_driver_sql("UPDATE capture SET applying = 0")


class Learning:
    """Whether the capital's program knows the newer words by now."""

    def __init__(self):
        self._patch = pytest.MonkeyPatch()
        self.is_done = False

    def happen(self, province):
        """The province's program is replaced by the next version, which judges again."""
        if not self.is_done:
            self._patch.setattr("sync.protocol.versions.SCHEMA", NEWER)
            self._patch.setattr("sync.protocol.upcasts.UPCASTS", {NEWER - 1: lambda line: line})
            self._patch.setitem(MADE, _KIND, PlaygroundMade)
            self._patch.setitem(EDITED, _KIND, PlaygroundMade)
            self.is_done = True
        province.replay()

    def forget(self):
        self._patch.undo()
