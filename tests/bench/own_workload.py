"""A small month of one's own, for a clone without the shared workload: nothing is promised on it.

Same words as the shared one: flat changes of attendance, loan, club_session and member.
"""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

_NAMES = ("H'Blum Niê", "Điểu Bơ", "K'Brẻ", "Ka Glèng", "Y Thim Êban", "Nguyễn Thị Thơm")
_HAMLETS = ("Bon Pi Nao", "Buôn Êa", "Thôn 3")
_GROUPS = (("DOC-TN", 1), ("NCT", 1))
GROUPS = _GROUPS

Change = dict[str, Any]


class House:
    """A house with 200 readers and 300 copies."""

    def __init__(self) -> None:
        self._draw = random.Random(11)
        self._number = 0
        self._clock = datetime(2025, 3, 1, 1, tzinfo=UTC)
        self.members = [self._member() for _ in range(200)]
        self.copies = [self._id() for _ in range(300)]
        self.clubs = [(self._id(), "Đội chiêng", "NCT", ())]
        self.open_loans = [self._loan() for _ in range(40)]
        self._sessions: list[tuple[str, str]] = []

    def month(self, changes: int) -> list[Change]:
        """Return so many changes: 60 % presence, 25 % loans, 5 % sessions, 10 % people."""
        kinds = ("attendance",) * 12 + ("loan",) * 5 + ("club_session",) + ("member",) * 2
        return [self._change(self._draw.choice(kinds)) for _ in range(changes)]

    more = month

    def _change(self, kind: str) -> Change:
        self._clock += timedelta(minutes=self._draw.randrange(1, 6))
        made: Change
        operation = "insert"
        if kind == "attendance":
            session, group = (
                self._draw.choice(self._sessions) if self._sessions else (None, "DOC-TN")
            )
            made = {
                "member_id": self._draw.choice(self.members)["id"],
                "session_id": session,
                "group_code": group,
                "recorded_by": "hoa",
            }
        elif kind == "loan" and self._draw.random() < 0.5 and self.open_loans:
            operation, made = "update", self.open_loans.pop(0)
        elif kind == "loan":
            made = self._loan()
            self.open_loans.append(made)
        elif kind == "club_session":
            made = {"id": self._id(), "club_id": self.clubs[0][0], "topic": "Tập bài chiêng mới"}
            made["starts_at"] = self._clock.isoformat()
            self._sessions = [*self._sessions[-3:], (made["id"], "NCT")]
        else:
            made = self._member()
        return {"_t": kind, "_op": operation, "_at": self._clock.isoformat(), **made}

    def _id(self) -> str:
        self._number += 1
        return f"own-{self._number}"

    def _member(self) -> Change:
        return {
            "id": self._id(),
            "full_name": f"{self._draw.choice(_NAMES)} {self._number}",
            "birth_year": self._draw.randrange(1940, 2020),
            "hamlet": self._draw.choice(_HAMLETS),
            "phone": None,
        }

    def _loan(self) -> Change:
        return {
            "id": self._id(),
            "copy_id": self._draw.choice(self.copies),
            "member_id": self._draw.choice(self.members)["id"],
            "out_at": self._clock.isoformat(),
        }
