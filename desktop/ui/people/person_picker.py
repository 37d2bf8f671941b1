"""A box that finds one person while typing: arrow down, Enter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.people import PersonAdded, PersonDraft, PersonLine, add_person, find_people
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.choice_list import Choice, ChoiceList
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.people.person_choice import person_choices

_MOST = 6


class PersonPicker(QWidget):
    """Picks a known person, or (unless it `adds` nobody) writes down a new one of that name.

    Signals:
        picked: carries the person's id.
        refused: a new person could not be written down; carries the sentence.
    """

    picked = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        store: StoreThread,
        placeholder: str,
        parent: QWidget | None = None,
        *,
        adds: bool = True,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._adds = adds
        self.box = SearchBox(placeholder)
        self.choices = ChoiceList(placeholder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self.choices)
        self.box.searched.connect(self._on_searched)
        self.box.entered.connect(self._on_entered)
        self.box.left_downwards.connect(self.choices.take_keys)
        self.choices.left_upwards.connect(self.box.setFocus)
        self.choices.picked.connect(self._on_picked)

    def put_away(self) -> bool:
        """Put away what was typed or offered; return whether there was anything."""
        something = bool(self.box.text() or self.choices.offered())
        self.box.clear()
        self.choices.offer(())
        return something

    def _on_searched(self, typed: str) -> None:
        self._find(typed, take_keys=False)

    def _on_entered(self, typed: str) -> None:
        self._find(typed, take_keys=True)

    def _find(self, typed: str, *, take_keys: bool) -> None:
        if not typed:
            self.choices.offer(())
            return

        def on_found(people: tuple[PersonLine, ...]) -> None:
            if typed == self.box.text().strip():
                self._offer(people, typed)
                if take_keys:
                    self.choices.take_keys()

        self._store.read(
            lambda unit, moment: find_people(unit, moment, typed=typed, limit=_MOST),
            then=on_found,
        )

    def _offer(self, people: tuple[PersonLine, ...], typed: str) -> None:
        new = Choice(self.tr("Add “{name}”").format(name=typed), self.tr("a new person"), typed)
        self.choices.offer([*person_choices(people), *([new] if self._adds else [])])

    def _on_picked(self, value: object) -> None:
        self.put_away()
        self.box.setFocus()
        if isinstance(value, PersonLine):
            self.picked.emit(value.person_id)
        elif isinstance(value, str):
            self._write_down(value)

    def _write_down(self, full_name: str) -> None:
        self._store.change(
            lambda unit, moment: add_person(unit, moment, draft=PersonDraft(full_name=full_name)),
            then=self._on_written_down,
            failed=lambda error: self.refused.emit(ErrorPresenter().sentence(error)),
        )

    def _on_written_down(self, done: PersonAdded) -> None:
        self.picked.emit(done.person_id)
