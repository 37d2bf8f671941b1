"""Who looks after a child: a person whom the house knows, or just a name."""

from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.people import PersonLine, find_people
from desktop.ui.parts.choice_list import ChoiceList
from desktop.ui.parts.labels import wrapped
from desktop.ui.people.person_choice import person_choices

_PAUSE_MS = 80
_MOST = 4


class GuardianField(QWidget):
    """A name that is typed; people of that name are offered, and none need be picked."""

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        self._store = store
        self._person_id: UUID | None = None
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Parent or guardian"))
        self.choices = ChoiceList(self.tr("Is it one of these?"))
        self._known = wrapped("", "soft")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.name, self.choices, self._known):
            column.addWidget(widget)
        self.setFocusProxy(self.name)
        self.name.textEdited.connect(self._on_typed)
        self._pause.timeout.connect(self._look)
        self.choices.picked.connect(self._on_picked)
        self._show_whether_known()

    def show_guardian(self, name: str | None, person_id: UUID | None) -> None:
        """Show who looks after the child."""
        self._person_id = person_id
        self.name.setText(name or "")
        self.choices.offer(())
        self._show_whether_known()

    def guardian_name(self) -> str | None:
        """Return the name, None where a known person is meant or nobody."""
        return None if self._person_id else self.name.text().strip() or None

    def guardian_id(self) -> UUID | None:
        """Return which known person is meant, None for a name alone."""
        return self._person_id

    def _on_typed(self) -> None:
        self._person_id = None
        self._show_whether_known()
        self._pause.start()

    def _look(self) -> None:
        typed = self.name.text().strip()
        if not typed or self._person_id is not None:
            self.choices.offer(())
            return
        self._store.read(
            lambda unit, moment: find_people(unit, moment, typed=typed, limit=_MOST),
            then=self._on_found,
        )

    def _on_found(self, people: tuple[PersonLine, ...]) -> None:
        self.choices.offer(person_choices(people))

    def _on_picked(self, person: PersonLine) -> None:
        self.show_guardian(person.full_name, person.person_id)
        self.name.setFocus()

    def _show_whether_known(self) -> None:
        known = self.tr("A person of the house.")
        self._known.setText(known if self._person_id else self.tr("For children."))
