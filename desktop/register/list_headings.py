"""Which column of a list is what, guessed from its heading in Vietnamese or English."""

import unicodedata
from collections.abc import Mapping as Words
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.register.errors import RuleBrokenError
from desktop.register.folding import fold

Mapping = tuple[str | None, ...]
"""For each column, from the left: the field that it holds; None is one that is not imported."""

_MOST_WORDS = 6  # more is a sentence above the table: "Danh mục sách của nhà văn hóa …"


class MissingColumnError(RuleBrokenError):
    """No column of the list holds what every row must have."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The fields of one kind of list, and the headings under which they stand.

    Attributes:
        fields: in the order in which they are offered.
        needed: the field without which a row is nothing.
        beginnings: folded, so that "Nhan đề", "NHAN ĐỀ" and "nhan de" are one heading. A heading
            that begins with one of these and goes on ("Giá bìa (đồng)") is the same column.
        whole: headings too short to be the beginning of another.
        as_written: headings that only their marks tell from others ("Hộ", "Họ").
        other_matters: beginnings of headings that mean something else, folded;
            `other_marks` are those that only their marks tell, as they are written.
    """

    fields: tuple[str, ...]
    needed: str
    beginnings: Words[str, tuple[str, ...]]
    whole: Words[str, str] = field(default_factory=dict)
    as_written: Words[str, str] = field(default_factory=dict)
    other_matters: tuple[str, ...] = ()
    other_marks: tuple[str, ...] = ()

    def guess(self, headings: Sequence[str]) -> Mapping:
        """Return what each column seems to hold; no field is given to two columns.

        A heading that is exactly a known one goes before one that only begins like it.
        """
        mapping: list[str | None] = [None] * len(headings)
        for recognise in (self._marked, self._whole, self._beginning):
            for place, heading in enumerate(headings):
                found = recognise(heading)
                if mapping[place] is None and found not in mapping:
                    mapping[place] = found
        return tuple(mapping)

    def recognised(self, cells: Sequence[str]) -> int:
        """Return how many of the cells read like headings: what finds the heading row."""
        return sum(found is not None for found in self.guess(cells))

    def require(self, mapping: Mapping) -> None:
        """Raise MissingColumnError if no column holds what every row must have."""
        if self.needed not in mapping:
            raise MissingColumnError(self.needed)

    def _marked(self, heading: str) -> str | None:
        return self.as_written.get(_as_written(heading))

    def _whole(self, heading: str) -> str | None:
        folded = self._folded(heading)
        for known_field, known in self.beginnings.items():
            if folded in known:
                return known_field
        return self.whole.get(folded)

    def _beginning(self, heading: str) -> str | None:
        folded = self._folded(heading)
        if folded.startswith(self.other_matters) or len(folded.split()) > _MOST_WORDS:
            return None
        found = [
            (len(known), known_field)
            for known_field, beginnings in self.beginnings.items()
            for known in beginnings
            if folded.startswith(known + " ")
        ]
        return max(found)[1] if found else None

    def _folded(self, heading: str) -> str:
        written = _as_written(heading)
        if written in self.as_written or (
            self.other_marks and written.startswith(self.other_marks)
        ):
            return ""
        return fold(heading)


def _as_written(heading: str) -> str:
    return unicodedata.normalize("NFC", heading).casefold().strip()
