"""Names while they are typed into the box of Today, and the way to a person who is new."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.check_in import check_in
from desktop.operations.people import PersonLine, find_people
from desktop.ui.parts.choice_list import Choice, ChoiceList
from desktop.ui.parts.page_key import page_key
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.people.person_choice import person_choices

_MOST = 8


class NameSearch(QObject):
    """Offers who may be meant; Enter serves them at the desk, Ctrl+Enter says that they are here.

    Signals:
        person_picked: serve this person; carries the id.
    """

    person_picked = Signal(object)

    def __init__(self, store: StoreThread, page: QWidget, box: SearchBox) -> None:
        super().__init__(page)
        self._store = store
        self._page = page
        self._box = box
        self._says_presence = False
        # Over the page, not in its layout: nothing must jump while somebody types.
        self.choices = ChoiceList(self.tr("Who is meant"), page)
        self.choices.picked.connect(self._on_picked)
        self.choices.left_upwards.connect(box.setFocus)
        self.choices.installEventFilter(self)
        box.textEdited.connect(self._on_typed)
        box.searched.connect(self._on_searched)
        box.entered.connect(lambda _: self.choices.offer(()))
        box.presence_entered.connect(self._on_presence)
        box.left_downwards.connect(self.choices.take_keys)
        page_key(page, "Ctrl+N", self.add_person)

    def add_person(self) -> None:
        """Open the sheet of a new person, with the name that was searched for in vain."""
        if self._box.isVisible():
            words = self._box.text().strip()
            self._write_down(words if _is_name(words) else "")

    def _on_typed(self, words: str) -> None:
        self._says_presence = False
        if not _is_name(words.strip()):
            self.choices.offer(())

    def _on_presence(self) -> None:
        # Another list answers that, and an answer that is on its way must not lie over it.
        self._says_presence = True
        self.choices.offer(())

    def _on_searched(self, words: str) -> None:
        if not _is_name(words) or self._says_presence:
            self.choices.offer(())
            return
        self._store.read(
            partial(find_people, typed=words, limit=_MOST), then=partial(self._on_found, words)
        )

    def _on_found(self, words: str, people: tuple[PersonLine, ...]) -> None:
        if words != self._box.text().strip() or self._says_presence or self.choices.hasFocus():
            return
        new = Choice(
            self.tr("Add “{name}”").format(name=words), self.tr("a new person   Ctrl+N"), words
        )
        self.choices.offer(person_choices(people) or [new])
        self.choices.move(self._box.mapTo(self._page, self._box.rect().bottomLeft()))
        self.choices.setFixedWidth(self._box.width())
        self.choices.raise_()

    def _on_picked(self, value: object) -> None:
        self._come_back()
        if isinstance(value, PersonLine):
            self._box.clear()
            self.person_picked.emit(value.person_id)
        elif isinstance(value, str):
            self._write_down(value)

    def _write_down(self, full_name: str) -> None:
        from desktop.ui.people.person_dialog import PersonDialog

        sheet = PersonDialog(self._store, self._page, full_name=full_name)
        sheet.saved.connect(lambda _: self._look_for(sheet.full_name.text()))
        sheet.existing_picked.connect(self._serve)
        sheet.open_over(self._page)

    def _look_for(self, full_name: str) -> None:
        """Leave the new name in the box: Enter serves, Ctrl+Enter says that they are here."""
        self._says_presence = False
        self._box.setText(full_name)
        self._on_searched(full_name.strip())  # the same words as before say nothing by themselves
        self._box.setFocus()

    def _serve(self, person_id: UUID) -> None:
        self._box.clear()
        self.person_picked.emit(person_id)

    def _come_back(self) -> None:
        self.choices.offer(())
        self._box.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._come_back()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self._say_here()
                return True
        return super().eventFilter(watched, event)

    def _say_here(self) -> None:
        chosen = self.choices.currentIndex().data(Qt.ItemDataRole.UserRole)
        self._come_back()
        if isinstance(chosen, Choice) and isinstance(chosen.value, PersonLine):
            self._store.change(
                partial(check_in, person_id=chosen.value.person_id),
                then=lambda _: self._box.clear(),
            )


def _is_name(words: str) -> bool:
    """Return whether words are no number of a card or a copy."""
    return bool(words) and not any(letter.isdigit() for letter in words)
