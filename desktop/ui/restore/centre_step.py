"""The two lines from the paper of the centre, for a computer in the place of a lost one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.labels import labelled, wrapped


class CentreStep(QWidget):
    """Takes the address and the one-time code.

    Signals:
        entered: Enter was pressed in the last line.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(
            wrapped(
                self.tr(
                    "Ask the centre for a new one-time code for this house: the code of the old "
                    "computer does not serve again. Copy both lines from the paper."
                )
            )
        )
        form = QFormLayout()
        form.setSpacing(theme.GAP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._address = self._field(form, self.tr("Address of the centre"), "https://")
        self._code = self._field(form, self.tr("One-time code"), "")
        self._code.returnPressed.connect(self.entered)
        column.addLayout(form)
        column.addStretch()
        self.setFocusProxy(self._address)

    def filled_in(self) -> tuple[str, str] | None:
        """Return the address and the code, or None while one of them is missing."""
        address, code = self._address.text().strip(), self._code.text().strip()
        return (address, code) if address.removeprefix("https://") and code else None

    @staticmethod
    def _field(form: QFormLayout, name: str, start: str) -> QLineEdit:
        field = QLineEdit(start)
        field.setAccessibleName(name)
        label = labelled(name, "strong")
        label.setBuddy(field)
        form.addRow(label, field)
        return field
