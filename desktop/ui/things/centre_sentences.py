"""The half of the sentences about what the centre says: what it could not count, what differs."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.operations.set_aside import ELSEWHERE, REVOKED
from desktop.operations.things import (
    EditedAfterDeletion,
    EditedTwice,
    HeldBack,
    NotCounted,
    Shown,
)
from desktop.ui.things.record_words import field_words, record_words, value_words


class CentreSentences(QObject):
    """What happened to which entry, that it is safe, and what now."""

    def not_counted(self, thing: NotCounted) -> str:
        """Say which entry does not count yet, and for which field."""
        field = field_words(thing.record.kind, thing.field)
        if not field:
            said = self.tr("The centre has {record}, but cannot count it yet: a part is not right.")
        elif thing.code == "missing":
            said = self.tr("The centre has {record}, but cannot count it yet: “{field}” is empty.")
        else:
            said = self.tr(
                "The centre has {record}, but cannot count it yet: “{field}” is not right."
            )
        said = said.format(record=record_words(thing.record), field=field)
        if thing.others:
            said += " " + self.tr("%n more are like it.", "", thing.others)
        return said + " " + self.tr("Nothing is lost; once corrected, it counts.")

    def held_back(self, thing: HeldBack) -> str:
        """Say how many entries do not count, and who can do something about it."""
        if thing.why == ELSEWHERE:
            return self.tr(
                "%n item(s) from another computer of the house do not count yet. Nothing is lost; "
                "open this program there and correct them.",
                "",
                thing.count,
            )
        if thing.why == REVOKED:
            return self.tr(
                "%n item(s) came from a computer that the centre had stopped accepting, so they do "
                "not count yet. Nothing is lost or to be written again; call the officer.",
                "",
                thing.count,
            )
        return self.tr(
            "The centre keeps %n item(s) that its program cannot read yet. Nothing is lost or to "
            "be written again; call the officer and read out the code.",
            "",
            thing.count,
        )

    def not_admitted(self) -> str:
        """Say that this computer may not send any more."""
        return self.tr(
            "The centre does not accept this computer any more. Nothing is lost: everything stays "
            "on this computer. Call the officer, ask for a new code, and type it in."
        )

    def edited_twice(self, thing: EditedTwice) -> str:
        """Say what each of two computers wrote."""
        kept = self._written(thing, [(one.field, one.kept) for one in thing.differences])
        lost = [(one.field, one.lost) for one in thing.differences]
        return self.tr(
            "Two computers changed {record}: one wrote {kept}, the other {lost}. Which is right?"
        ).format(
            record=record_words(thing.record),
            kept=kept,
            lost=_quoted(*lost[0]) if len(lost) == 1 else self._written(thing, lost),
        )

    def edited_after_deletion(self, thing: EditedAfterDeletion) -> str:
        """Say that it was deleted and changed at once."""
        return self.tr(
            "One computer took {record} out while another changed it, so it is still in the "
            "register. Keep it?"
        ).format(record=record_words(thing.record))

    @staticmethod
    def _written(thing: EditedTwice, values: Sequence[tuple[str, Shown]]) -> str:
        return ", ".join(
            f"{field_words(thing.record.kind, field)} {_quoted(field, value)}".strip()
            for field, value in values
        )


def _quoted(field: str, value: Shown) -> str:
    said = value_words(field, value)
    return said if value is None else f"“{said}”"
