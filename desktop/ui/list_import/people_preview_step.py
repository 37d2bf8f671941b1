"""What an import of people would do, before it does it; and what no import writes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from desktop.lists.list_reading import Reading
from desktop.operations.list_matching import Doubtful
from desktop.operations.people_matching import KnownPerson
from desktop.operations.people_preview import LikePeople, PeoplePreview
from desktop.register.folding import fold
from desktop.register.person_list import ListedPerson
from desktop.ui import wording
from desktop.ui.list_import.preview_step import PreviewStep
from desktop.ui.parts.value_model import Column
from desktop.ui.parts.value_table import ValueTable

translate = QCoreApplication.translate
_NUMBERING = frozenset({"stt", "tt", "so tt", "so thu tu", "no", "number"})


class PeoplePreviewStep(PreviewStep[PeoplePreview, LikePeople]):
    """New people, those who are there, those in doubt, and rows that are not taken.

    A double click or Enter on somebody in doubt decides that row otherwise.
    """

    def __init__(self) -> None:
        self._otherwise: set[int] = set()
        self._all: Sequence[LikePeople] = ()
        super().__init__(
            first=ValueTable(translate("PeoplePreview", "The first people"), _columns()),
            in_doubt=ValueTable(
                translate("PeoplePreview", "People in doubt"),
                (
                    *_columns()[:4],
                    Column(translate("PeoplePreview", "May be"), _like, stretch=1),
                    Column(translate("PeoplePreview", "What happens"), self._what, bold=True),
                ),
            ),
            choices=(
                (
                    translate("PeoplePreview", "People in doubt: leave them out, and list them"),
                    Doubtful.LEAVE,
                ),
                (
                    translate("PeoplePreview", "People in doubt: take each as a new person"),
                    Doubtful.NEW,
                ),
            ),
        )
        self._in_doubt.activated_value.connect(self._decide_otherwise)
        self._choice.activated.connect(lambda _: self._decide_alike())

    @override
    def others(self) -> frozenset[int]:
        return frozenset(self._otherwise)

    @override
    def figures_of(self, preview: PeoplePreview) -> tuple[tuple[int, str], ...]:
        self._otherwise.clear()
        self._all = preview.first_doubtful
        return (
            (preview.new, translate("PeoplePreview", "new people")),
            (preview.known, translate("PeoplePreview", "there by their card: they stay as is")),
            (
                preview.doubtful,
                translate("PeoplePreview", "in doubt: perhaps written down already"),
            ),
        )

    @override
    def notice_of(self, reading: Reading, preview: PeoplePreview) -> str:
        said = [
            translate(
                "PeoplePreview",
                "Nobody's consent is written by this: ask each, and note it on the person's sheet.",
            )
        ]
        if preview.children:
            words = translate("PeoplePreview", "Children for whom nobody is written down: {count}.")
            said.append(words.format(count=wording.number(preview.children)))
        if preview.taken_cards:
            words = translate(
                "PeoplePreview", "Card numbers that somebody else has: {count}. New ones are given."
            )
            said.append(words.format(count=wording.number(preview.taken_cards)))
        if preview.doubtful:
            said.append(
                translate(
                    "PeoplePreview",
                    "In doubt: a double click, or Enter, on a row decides that row otherwise.",
                )
            )
        columns = _left_out(reading)
        if columns:
            words = translate("PeoplePreview", "Columns that are not taken: {columns}.")
            said.append(words.format(columns=", ".join(columns)))
        return "\n".join(said)

    @override
    def first_of(self, preview: PeoplePreview) -> tuple[str, Sequence[LikePeople]]:
        return translate("PeoplePreview", "First people"), preview.first_people

    @override
    def doubtful_of(self, preview: PeoplePreview) -> Sequence[LikePeople]:
        return preview.first_doubtful

    @override
    def button_of(self, preview: PeoplePreview) -> tuple[str, bool]:
        others = len(self._otherwise)
        leave = self.doubtful() is Doubtful.LEAVE
        people = preview.new + (others if leave else preview.doubtful - others)
        words = translate("PeoplePreview", "Import {count} people")
        return words.format(count=wording.number(people)), people > 0

    def _decide_otherwise(self, chosen: LikePeople) -> None:
        row, at = chosen.person.row_number, self._in_doubt.currentIndex()
        self._otherwise ^= {row}
        self._in_doubt.show_values(self._all)
        self._in_doubt.setCurrentIndex(self._in_doubt.model().index(at.row(), 0))
        self.doubtful_chosen.emit()

    def _decide_alike(self) -> None:
        self._otherwise.clear()
        self._in_doubt.show_values(self._all)
        self.doubtful_chosen.emit()

    def _what(self, line: LikePeople) -> str:
        leave = self.doubtful() is Doubtful.LEAVE
        if leave is (line.person.row_number in self._otherwise):
            return translate("PeoplePreview", "taken")
        return translate("PeoplePreview", "left out")


def _columns() -> tuple[Column[LikePeople], ...]:
    return (
        Column(
            translate("PeoplePreview", "Row"), lambda line: str(line.person.row_number), number=True
        ),
        Column(
            translate("PeoplePreview", "Name"),
            lambda line: line.person.full_name,
            stretch=1,
            bold=True,
        ),
        Column(translate("PeoplePreview", "Born"), lambda line: _born(line.person)),
        Column(
            translate("PeoplePreview", "Address"),
            lambda line: line.person.address or "–",
            stretch=1,
        ),
        Column(translate("PeoplePreview", "Household"), lambda line: line.person.household or "–"),
        Column(translate("PeoplePreview", "Guardian"), lambda line: line.person.guardian or "–"),
    )


def _born(person: ListedPerson) -> str:
    if person.birth_year is None:
        return "–"
    if person.born_about:
        return translate("PeoplePreview", "about {year}").format(year=person.birth_year)
    return str(person.birth_year)


def _like(line: LikePeople) -> str:
    like = line.like
    if like is None:
        return "–"
    where = _where(like)
    known = (like.full_name, str(like.birth_year or ""), like.address or "", where)
    return " · ".join(filter(None, known))


def _where(like: KnownPerson) -> str:
    if like.row_number is None:
        return translate("PeoplePreview", "written down")
    return translate("PeoplePreview", "row {row}").format(row=like.row_number)


def _left_out(reading: Reading) -> tuple[str, ...]:
    """Return the headings of the columns that hold something and are not taken.

    The numbers of the rows are nothing that could be lost.
    """
    columns = zip(reading.headings, reading.samples, reading.mapping, strict=True)
    return tuple(
        heading.strip()
        for heading, samples, field in columns
        if field is None and samples and heading.strip() and fold(heading) not in _NUMBERING
    )
