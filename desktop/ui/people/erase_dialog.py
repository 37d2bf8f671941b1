"""Erasing a person: one of the few questions that are asked, for it cannot be taken back."""

from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.erasure import NamesFound, erase_person, names_found
from desktop.operations.people import PersonCard
from desktop.ui import theme
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.scroller import scroller
from desktop.ui.people.name_words import place_words
from desktop.ui.people.person_sheet import PersonSheet


class EraseDialog(PersonSheet):
    """Says what will be gone for ever; nothing is done unless the verb is pressed.

    Below stands where else the name was found: what goes with it, and what somebody must read.
    """

    height_asked = 560

    def __init__(self, store: StoreThread, parent: QWidget | None, *, person: PersonCard) -> None:
        super().__init__(store, parent)
        self._person_id = person.person_id
        self.name_it(self.tr("Erase {name} for ever?").format(name=person.full_name))
        for words in (
            self.tr(
                "Name, telephone, address and all that was said about this person are erased: "
                "here, on the other computers and at the centre. No copy brings them back."
            ),
            self.tr("Visits, loans and sessions stay counted, without anybody's name."),
            self.tr("This cannot be taken back."),
        ):
            self.body.addWidget(wrapped(words))
        self.words = QCheckBox(self.tr("Take the name out of these words, too"))
        self.words.hide()
        self.found = QVBoxLayout()
        self.found.setContentsMargins(0, 0, 0, 0)
        self.found.setSpacing(theme.GAP // 2)
        inside = QWidget()
        inside.setLayout(self.found)
        self.body.addWidget(scroller(inside), 1)
        self.body.addWidget(self.words)
        leave = self.add_act(self.tr("Leave it   Esc"), "main", self.reject)
        self.act = self.add_act(self.tr("Erase for ever"), "", self._erase)
        if isinstance(leave, QPushButton):
            leave.setDefault(True)
            leave.setFocus()
        store.read(
            lambda unit, moment: names_found(unit, moment, person_id=person.person_id),
            then=self._show,
            failed=self._on_refused,
        )

    def _show(self, names: NamesFound) -> None:
        if names.certain:
            told = self.tr("The name also goes out of:")
            self._list(told, [place_words(one) for one in names.certain])
        if names.is_shared:
            told = self.tr("Somebody else here has this name. Read who is meant:")
        else:
            told = self.tr("The name was found in what was written freely. Read who is meant:")
        if names.doubtful:
            self._list(told, [place_words(one) for one in names.doubtful])
            self.words.show()
            self.words.setChecked(not names.is_shared)
        self.found.addWidget(
            wrapped(
                self.tr("A name that was shortened or misspelled in a note is not found."), "soft"
            )
        )
        self.found.addStretch()

    def _list(self, told: str, places: list[str]) -> None:
        self.found.addWidget(wrapped(told, "strong"))
        for place in places:
            self.found.addWidget(wrapped("• " + place))

    def _erase(self) -> None:
        person_id, words = self._person_id, self.words.isChecked()
        self._store.change(
            lambda unit, moment: erase_person(unit, moment, person_id=person_id, words=words),
            then=lambda _: self.accept(),
            failed=self._on_refused,
        )
