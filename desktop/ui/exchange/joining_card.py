"""The card that joins this computer to the province, once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped

_NO_ADDRESS = "https://"


class JoiningCard(Card):
    """Takes the address and the one-time code that the centre wrote on a paper.

    Signals:
        join_asked: both are filled in; carries the address and the code.
        neighbour_asked: take the invitation's way through another computer.
    """

    join_asked = Signal(str, str)
    neighbour_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Join the centre"))
        self._first_time = wrapped(
            self.tr(
                "This computer does not send anything yet. Everything you write down is kept "
                "here. When you have the paper from the centre, copy these two lines from it; "
                "or put in the stick with the invitation."
            )
        )
        self.body.addWidget(self._first_time)
        form = QFormLayout()
        form.setSpacing(theme.GAP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._address = self._field(form, self.tr("Address of the centre"), _NO_ADDRESS)
        self._code = self._field(form, self.tr("One-time code"), "")
        self.body.addLayout(form)
        row = Flow()
        join = button(self.tr("Join this computer"), "main")
        join.clicked.connect(self._ask)
        row.addWidget(join)
        self._neighbour = button(self.tr("Ask through another computer"), "", "wifi")
        self._neighbour.clicked.connect(self.neighbour_asked)
        self._neighbour.hide()
        row.addWidget(self._neighbour)
        self.body.addLayout(row)
        self._answer = wrapped("")
        self.body.addWidget(self._answer)
        self._answer.hide()
        self._code.returnPressed.connect(self._ask)

    def show_again(self, address: str | None, *, again: bool, invited: bool) -> None:
        """Ask for a new code where the computer had joined before, at the same address.

        With an invitation that is not answered yet, another computer may carry the request.
        """
        self._neighbour.setVisible(invited)
        self._first_time.setHidden(again)
        if again and address and self._address.text() == _NO_ADDRESS:
            self._address.setText(address)

    def say(self, sentence: str) -> None:
        """Say what is happening."""
        self._say(sentence, "soft")

    def say_trouble(self, sentence: str) -> None:
        """Say why it did not work."""
        self._say(sentence, "overdue")

    def _say(self, sentence: str, name: str) -> None:
        self._answer.setText(sentence)
        self._answer.show()
        self._answer.setObjectName(name)
        self.style().unpolish(self._answer)
        self.style().polish(self._answer)

    @staticmethod
    def _field(form: QFormLayout, name: str, start: str) -> QLineEdit:
        field = QLineEdit(start)
        field.setAccessibleName(name)
        label = labelled(name, "strong")
        label.setBuddy(field)
        form.addRow(label, field)
        return field

    def _ask(self) -> None:
        address, code = self._address.text().strip(), self._code.text().strip()
        if address.removeprefix(_NO_ADDRESS) and code:
            self.join_asked.emit(address, code)
        else:
            self.say_trouble(self.tr("Fill in both lines from the paper first."))
