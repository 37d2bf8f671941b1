"""The sheet for people who come together."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from typing_extensions import override

from desktop.background.store_thread import Operation, StoreThread
from desktop.operations.delegations import DelegationCame, receive_delegation
from desktop.register.visits import ESTIMATED, EXACT, PURPOSES
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.saving_dialog import SavingDialog
from desktop.ui.visits.visit_words import purpose_words
from desktop.ui.wording import long_date

_MOST_OF_NAME = 100


class DelegationDialog(SavingDialog[DelegationCame]):
    """Name, number and purpose: so many visits of today, or of another `day`."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, day: date | None = None
    ) -> None:
        super().__init__(store, parent, repeats=False)
        self._day = day
        title = self.tr("A delegation came")
        if day is not None:
            title = self.tr("A delegation came on {day}").format(day=long_date(day))
        self.set_title(title)
        self.name = QLineEdit()
        self.name.setMaxLength(_MOST_OF_NAME)
        self.number = NumberField(self.tr("How many people"), lowest=1)
        self.estimated = QCheckBox(self.tr("About so many: nobody counted"))
        self.purpose = QComboBox()
        for purpose in PURPOSES:
            self.purpose.addItem(purpose_words(purpose), purpose)
        self.add_field(self.tr("Name of the group"), self.name)
        self.add_field(self.tr("How many people"), self.number)
        self.add_field("", self.estimated)
        self.add_field(self.tr("What they came for"), self.purpose)
        self.name.setFocus()

    @override
    def _subject(self) -> str:
        return str(self._day)

    @override
    def _amiss(self) -> str:
        if self.name.text().strip():
            return ""
        self.name.setFocus()
        return self.tr("Write down what the group is called, such as the school or the village.")

    @override
    def _saving(self) -> Operation[DelegationCame]:
        return partial(
            receive_delegation,
            name=self.name.text(),
            count=self.number.number(),
            purpose=self.purpose.currentData(),
            certainty=ESTIMATED if self.estimated.isChecked() else EXACT,
            day=self._day,
        )

    @override
    def _id_of(self, done: DelegationCame) -> UUID:
        return done.visit_id
