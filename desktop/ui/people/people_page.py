"""Everybody known to the house: found while typing, shown with what they have borrowed."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.people import (
    PersonCard,
    PersonLine,
    begin_again,
    end_membership,
    find_people,
    people_count,
    person_card,
)
from desktop.operations.settings import read_settings
from desktop.register.keepers import Permission
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.empty_notice import EmptyNotice
from desktop.ui.parts.finder_page import FinderPage
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.page_key import button_key
from desktop.ui.parts.search_box import AT_ONCE, SearchBox
from desktop.ui.people.people_table import PeopleTable
from desktop.ui.people.person_dialog import PersonDialog
from desktop.ui.people.person_pane import PersonPane
from desktop.ui.people.person_ways import PersonWays

translate = QCoreApplication.translate
_LIMIT, _FOUND_LIMIT = 200, 20


class PeoplePage(FinderPage[PersonLine, PersonCard]):
    """Finds, adds and changes people.

    Signals:
        serve_asked: lend books to this person; carries the id.
        cards_asked: cards are to be printed; carries the id of the person in front.
        data_asked: all that is written down of a person is to be shown; carries the id.
        import_asked: people are to be taken from a list.
        imports_asked: the lists that were imported are to be shown.
        export_asked: the list of people is to be written into a file.
    """

    serve_asked = Signal(object)
    cards_asked = Signal(object)
    data_asked = Signal(object)
    import_asked = Signal()
    imports_asked = Signal()
    export_asked = Signal()

    def __init__(self, store: StoreThread) -> None:
        table, pane = PeopleTable(), PersonPane()
        find = translate("PeoplePage", "Find by name, initials, card or phone…")
        super().__init__(
            store,
            search=SearchBox(find, pause_ms=AT_ONCE),
            table=table,
            pane=pane,
            nothing=EmptyNotice("", picture="users"),
        )
        add = button(self.tr("Add a person   Ctrl+N"), "main", "user-plus")
        self._count = 0
        self.everyone = QCheckBox(self.tr("Also who left"))
        self.everyone.toggled.connect(self.reload)
        self._pane_of_person = pane
        above = QWidget()
        row = Flow(gap=2 * theme.GAP)
        above.setLayout(row)
        row.addWidget(self._known)
        row.addWidget(self.everyone)
        row.addWidget(self._lists_button())
        self._lay_out(add, above, gap=theme.GAP)
        self._begin_new_with(add, self.add_person)
        table.activated_value.connect(self._on_activated)
        pane.lend_asked.connect(self.serve_asked)
        pane.edit_asked.connect(self._on_edit)
        pane.end_asked.connect(self._on_end)
        pane.cards_asked.connect(self.cards_asked)
        button_key(self, "Ctrl+P", pane.cards)
        pane.again_asked.connect(self._on_again)
        pane.more_asked.connect(self._on_more)
        self.ways = PersonWays(store, self)
        self.ways.merged.connect(self.open_person)
        self.ways.data_asked.connect(self.data_asked)

    def show_for(self, may: frozenset[Permission]) -> None:
        """Keep merging, erasing and what is sensitive for whoever is in charge."""
        self.ways.offer_to(may)
        self._export.setVisible(Permission.HOUSE in may)

    def _lists_button(self) -> QPushButton:
        lists = button(self.tr("Lists…"), "quiet", "users")
        deeds = QMenu(lists)
        take = deeds.addAction(self.tr("Take people from an Excel list…"))
        take.triggered.connect(self.import_asked)
        deeds.addAction(self.tr("Past imports…")).triggered.connect(self.imports_asked)
        self._export = deeds.addAction(self.tr("Write the list of people into an Excel file…"))
        self._export.triggered.connect(self.export_asked)
        lists.setMenu(deeds)
        return lists

    @override
    def reload(self) -> None:
        """Fetch the list, how many people there are, and the person again."""
        everyone = self.everyone.isChecked()
        self._store.read(
            lambda unit, moment: people_count(unit, moment, everyone=everyone), then=self._on_count
        )
        self._on_searched()
        self._load_card()

    @override
    def _on_searched(self) -> None:
        typed, everyone = self._typed(), self.everyone.isChecked()
        limit = _FOUND_LIMIT if typed else _LIMIT
        self._store.read(
            lambda unit, moment: find_people(
                unit, moment, typed=typed, limit=limit, everyone=everyone
            ),
            then=lambda people: self._show(typed, people),
        )

    def open_person(self, person_id: UUID) -> None:
        """Show this person."""
        self._choose(person_id)

    def mend_person(self, person_id: UUID, field: str, reason: str) -> None:
        """Open this person's sheet, with the reason why it has to be corrected."""
        self._store.read(
            self._card_of(person_id),
            then=lambda person: self._open_sheet(
                PersonDialog(self._store, self, person=person), (field, reason)
            ),
            failed=self._on_refused,
        )

    def add_person(self) -> None:
        """Open the sheet for a new person, with the name that was searched for in vain."""
        typed = self._typed()
        name = "" if any(letter.isdigit() for letter in typed) else typed
        self._open_sheet(PersonDialog(self._store, self, full_name=name))

    def _on_count(self, count: int) -> None:
        self._count = count

    def _show(self, typed: str, people: tuple[PersonLine, ...]) -> None:
        if typed == self._typed():  # a slower answer to an earlier key
            self._known.setText(self._how_many(len(people)))
            self._show_lines(people)

    def _how_many(self, shown: int) -> str:
        if shown == (_FOUND_LIMIT if self._typed() else _LIMIT) < self._count:
            words = self.tr("{count} people; the first {shown} are shown. Type to find others.")
        elif self._typed():
            words = self.tr("{shown} of {count} people")
        else:
            words = self.tr("{count} people")
        return words.format(count=self._count, shown=shown)

    @override
    def _id_of(self, found: PersonLine | PersonCard) -> UUID:
        return found.person_id

    @override
    def _card_of(self, chosen_id: UUID) -> Operation[PersonCard]:
        return lambda unit, moment: person_card(unit, moment, person_id=chosen_id)

    @override
    def _nothing_words(self, typed: str) -> str:
        if not typed:
            return self.tr("Nobody is written down yet. Press Ctrl+N to add the first person.")
        words = self.tr("Nobody is called “{typed}”. Press Ctrl+N to add this person.")
        return words.format(typed=typed)

    def _on_activated(self, person: PersonLine) -> None:
        self.serve_asked.emit(person.person_id)

    def _on_edit(self, person: PersonCard) -> None:
        self._open_sheet(PersonDialog(self._store, self, person=person))

    def _open_sheet(self, sheet: PersonDialog, why: tuple[str, str] | None = None) -> None:
        sheet.saved.connect(self.open_person)
        sheet.existing_picked.connect(self.open_person)
        self._open_dialog(sheet)
        if why is not None:
            sheet.explain(*why)

    def _on_more(self, person: PersonCard) -> None:
        self._store.read(
            read_settings, then=lambda settings: self._offer_more(person, settings.traits_kept)
        )

    def _offer_more(self, person: PersonCard, traits: bool) -> None:  # noqa: FBT001  # an answer
        menu = self.ways.menu(person, traits=traits)
        menu.aboutToHide.connect(menu.deleteLater)
        more = self._pane_of_person.more
        menu.popup(more.mapToGlobal(QPoint(0, more.height())))

    def _on_again(self, person: PersonCard) -> None:
        self._store.change(
            lambda unit, moment: begin_again(unit, moment, person_id=person.person_id),
            failed=self._on_refused,
        )

    def _on_end(self, person: PersonCard) -> None:
        self._store.change(
            lambda unit, moment: end_membership(unit, moment, person_id=person.person_id),
            failed=self._on_refused,
        )
