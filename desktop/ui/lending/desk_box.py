"""The one box of the desk, with the list of people, titles or copies that its words may mean."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.catalogue import CopyLine, TitleCard, TitleLine, find_titles, title_card
from desktop.operations.lending import HouseholdScanned, SeveralCopies, copies_meant
from desktop.operations.people import PersonLine, find_people
from desktop.ui.catalogue.copy_words import place_words
from desktop.ui.parts.choice_list import Choice, ChoiceList
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.people.person_choice import person_choices
from desktop.ui.visits.check_ins import CheckIns

_PEOPLE, _TITLES = 6, 4
Found = tuple[tuple[PersonLine, ...], tuple[TitleLine, ...]]


class DeskBox(QWidget):
    """Takes codes and names. After Enter it is empty again, ready for the next scan.

    Signals:
        code_given: a card, a copy's number or an ISBN.
        person_picked: a person was picked from the list; carries the id.
        explained: a sentence about what was typed.
    """

    code_given = Signal(str)
    person_picked = Signal(object)
    explained = Signal(str)

    def __init__(self, store: StoreThread, page: QWidget) -> None:
        super().__init__(page)
        self._store = store
        self._page = page
        self._box = SearchBox(self.tr("Scan a card or book, or type a name…"))
        self._box.setObjectName("scan")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        # Over the page, not in its layout: the desk must not jump while somebody types.
        self._choices = ChoiceList(self.tr("What is meant"), page)
        self._box.textChanged.connect(self._on_typed)
        self._box.searched.connect(self._on_searched)
        self._box.entered.connect(self._on_entered)
        self._box.left_downwards.connect(self._choices.take_keys)
        self._box.installEventFilter(self)
        self._check_ins = CheckIns(store, page, self._box)
        self._choices.left_upwards.connect(self._box.setFocus)
        self._choices.picked.connect(self._on_picked)

    def come_back(self) -> None:
        """Put the cursor into the box, unless a list waits to be chosen from."""
        if self.isVisible() and not self._choices.hasFocus():
            self._box.setFocus()

    def forget(self) -> None:
        """Empty the box and put the list away."""
        self._box.clear()
        self._choices.offer(())

    def put_away(self) -> bool:
        """Put away what was typed or offered; return whether there was anything."""
        something = bool(self._box.text() or self._choices.offered())
        self.forget()
        self._box.setFocus()
        return something

    def take_letter(self, letter: str) -> None:
        """Take a key that was pressed elsewhere on the page."""
        self._box.setFocus()
        self._box.insert(letter)

    def offer(self, several: SeveralCopies | HouseholdScanned) -> None:
        """Let the keeper choose one of several copies, or one of a family."""
        if isinstance(several, HouseholdScanned):
            self._offer(person_choices(several.members))
        else:
            self._offer(
                [Choice(copy.accession_number, place_words(copy), copy) for copy in several.copies]
            )
        self._choices.take_keys()

    def _of_title(self, title: TitleLine) -> str:
        words = self.tr("book {numbers}").format(numbers=title.accession_numbers)
        return " · ".join(filter(None, (title.author, words)))

    def _on_searched(self, words: str) -> None:
        if _is_name(words):
            self._find(words, take_keys=False)

    def _on_typed(self, words: str) -> None:
        # At once and not after the pause: by then the list may offer the copies of an ISBN.
        if not _is_name(words):
            self._choices.offer(())

    def _on_entered(self, words: str) -> None:
        if not words:
            return
        if _is_name(words):
            self._find(words, take_keys=True)
        else:
            self.forget()
            self.code_given.emit(words)

    def _find(self, words: str, *, take_keys: bool) -> None:
        def on_found(found: Found) -> None:
            if words == self._box.text().strip():
                self._on_found(found, take_keys=take_keys)

        self._store.read(
            lambda unit, moment: (
                find_people(unit, moment, typed=words, limit=_PEOPLE),
                find_titles(unit, moment, typed=words, limit=_TITLES),
            ),
            then=on_found,
        )

    def _on_found(self, found: Found, *, take_keys: bool) -> None:
        people, titles = found
        if take_keys and len(people) + len(titles) == 1:
            self._on_picked([*people, *titles][0])
            return
        self._offer(
            person_choices(people)
            + [Choice(title.title, self._of_title(title), title) for title in titles]
        )
        if take_keys and (people or titles):
            self.explained.emit(self.tr("Choose the right one with ↑ ↓, then Enter."))
            self._choices.take_keys()
        elif take_keys:
            words = self._box.text().strip()
            self.explained.emit(
                self.tr("Nobody and no book is called “{words}”.").format(words=words)
            )

    def _on_picked(self, value: object) -> None:
        self.forget()
        self._box.setFocus()
        if isinstance(value, PersonLine):
            self.person_picked.emit(value.person_id)
        elif isinstance(value, CopyLine):
            self.code_given.emit(value.barcode)
        elif isinstance(value, TitleLine):
            self._open_title(value.title_id)

    def _open_title(self, title_id: UUID) -> None:
        self._store.read(
            lambda unit, moment: title_card(unit, moment, title_id=title_id), then=self._on_title
        )

    def _on_title(self, card: TitleCard) -> None:
        copies = copies_meant(card.copies)
        if len(copies) == 1:
            self.code_given.emit(copies[0].barcode)
        else:
            self.offer(SeveralCopies(card.draft.title, tuple(copies)))

    def _offer(self, choices: list[Choice]) -> None:
        self._choices.offer(choices)
        self._place_choices()
        self._choices.raise_()

    def _place_choices(self) -> None:
        corner = self.mapTo(self._page, self.rect().bottomLeft())
        self._choices.move(corner)
        self._choices.setFixedWidth(self.width())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place_choices()
        return super().eventFilter(watched, event)


def _is_name(words: str) -> bool:
    # Accession numbers, cards and ISBNs have digits; names and titles that have some are found by
    # their other words.
    return bool(words) and not any(letter.isdigit() for letter in words)
