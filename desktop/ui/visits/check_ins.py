"""Ctrl+Enter in a search box: whoever is named there is here."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.check_in import check_in, who_is_meant
from desktop.operations.people import PersonLine
from desktop.register.errors import NobodyMeantError
from desktop.ui.parts.choice_list import ChoiceList
from desktop.ui.parts.search_box import SearchBox
from desktop.ui.people.person_choice import person_choices


class CheckIns(QObject):
    """Counts the person whom the box names; where several are meant, the keeper picks one."""

    def __init__(self, store: StoreThread, page: QWidget, box: SearchBox) -> None:
        super().__init__(page)
        self._store = store
        self._page = page
        self._box = box
        self._again = False
        # Over the page, not in its layout: nothing must jump while somebody picks.
        self._choices = ChoiceList(self.tr("Who is here"), page)
        self._choices.picked.connect(self._on_picked)
        self._choices.left_upwards.connect(box.setFocus)
        box.textEdited.connect(lambda _: self._choices.offer(()))
        box.take_presence()
        box.presence_entered.connect(self._ask)

    def _ask(self, words: str, again: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._again = again
        self._store.read(partial(who_is_meant, typed=words), then=partial(self._on_found, words))

    def _on_found(self, words: str, people: tuple[PersonLine, ...]) -> None:
        if words != self._box.text().strip():
            return
        if len(people) == 1:
            self._count(people[0])
        elif not people:
            self._choices.offer(())
            self._box.selectAll()
            self._store.failed.emit(NobodyMeantError(words))
        else:
            self._choices.offer(person_choices(people))
            corner = self._box.mapTo(self._page, self._box.rect().bottomLeft())
            self._choices.move(corner)
            self._choices.setFixedWidth(self._box.width())
            self._choices.raise_()
            self._choices.take_keys()

    def _on_picked(self, value: object) -> None:
        if isinstance(value, PersonLine):
            self._count(value)

    def _count(self, person: PersonLine) -> None:
        self._choices.offer(())
        self._box.setFocus()
        self._box.selectAll()
        self._store.change(
            partial(check_in, person_id=person.person_id, again=self._again),
            then=lambda _: self._box.clear(),
        )
