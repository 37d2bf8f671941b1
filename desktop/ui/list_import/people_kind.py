"""A list of people on its way into the register."""

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from desktop.background.store_thread import Operation
from desktop.lists.sample_list import SampleWords
from desktop.operations.import_uses import TakenBack
from desktop.operations.list_matching import Doubtful
from desktop.operations.people_import import PeopleImported, PeopleRun
from desktop.operations.people_preview import PeopleLook
from desktop.operations.people_taking_back import take_back_unused_people, undo_people
from desktop.register.person_list import PERSON_LIST
from desktop.ui import wording
from desktop.ui.list_import.import_kind import ImportKind, ImportWords
from desktop.ui.list_import.import_words import ImportTold, not_taken
from desktop.ui.list_import.people_preview_step import PeoplePreviewStep
from desktop.ui.list_import.people_words import field_names, own_headings, sample_words

translate = QCoreApplication.translate


class PeopleKind(ImportKind[PeopleImported]):
    """People: each row somebody. Nobody's consent comes with it."""

    kind = PERSON_LIST

    @override
    def words(self) -> ImportWords:
        return ImportWords(
            title=translate("PeopleImport", "Import a list of people"),
            guide=translate(
                "PeopleImport",
                "Choose an Excel file or a CSV file with one person in each row. Only the full "
                "name is needed.\n"
                "The table begins with a row that says what stands in each column.\n"
                "Nothing is changed before you have seen who will be taken.",
            ),
            picture="users",
            sample_name=translate("PeopleImport", "List of people to fill in"),
            sample_saved=translate(
                "PeopleImport",
                "The workbook {file} is saved. Write one person in each row in the place of the "
                "two examples, save it, and choose it here.",
            ),
            choose=translate("PeopleImport", "Choose a list of people"),
            files=translate(
                "PeopleImport", "Lists of people (*.xlsx *.xls *.ods *.csv *.txt *.tsv)"
            ),
            letters=translate(
                "PeopleImport",
                "Choose the way in which the names on the right read as they should.",
            ),
            needed=translate("PeopleImport", "Say which column is the full name"),
        )

    @override
    def field_names(self) -> Mapping[str, str]:
        return field_names()

    @override
    def known_headings(self) -> Collection[tuple[str, ...]]:
        return (own_headings(),)

    @override
    def sample_words(self, *, this_year: int) -> SampleWords:  # "khoảng 1950" may stand there
        return sample_words()

    @override
    def preview_step(self) -> PeoplePreviewStep:
        return PeoplePreviewStep()

    @override
    def told(self, done: PeopleImported) -> ImportTold:
        words = translate("PeopleImport", "People written down: {count}.")
        consent = translate(
            "PeopleImport",
            "Nobody's consent is written down yet: ask each, and note it on the person's sheet.",
        )
        return ImportTold(
            words.format(count=wording.number(done.people)), f"{not_taken(done)}\n{consent}"
        )

    @override
    def look(self, staged: Path) -> PeopleLook:
        return PeopleLook(staged)

    @override
    def run(
        self,
        staged: Path,
        *,
        left_out: Path,
        file_name: str,
        refused: int,
        doubtful: Doubtful,
        others: frozenset[int],
    ) -> PeopleRun:
        return PeopleRun(
            staged,
            left_out=left_out,
            file_name=file_name,
            refused=refused,
            doubtful=doubtful,
            others=others,
        )

    @override
    def undo(self, import_id: UUID) -> Operation[None]:
        return partial(undo_people, import_id=import_id)

    @override
    def undo_unused(self, import_id: UUID) -> Operation[TakenBack]:
        return partial(take_back_unused_people, import_id=import_id)

    @override
    def unused_words(self) -> str:
        return translate("PeopleImport", "Take back those who are not in use yet")

    @override
    def told_unused(self, done: TakenBack) -> ImportTold:
        words = translate("PeopleImport", "People taken back: {count}.")
        stay = translate(
            "PeopleImport",
            "{count} are in use and stay. Who, and why, is listed under “Past imports”.",
        )
        return ImportTold(
            words.format(count=wording.number(done.taken_back)),
            stay.format(count=wording.number(done.stay)),
        )
