"""A field for the recovery code: it says which group to look at again while one types."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.operations.recovery import GROUP_LETTERS, GROUPS, recovery_group_is_right
from desktop.ui.parts.labels import wrapped


class CodeField(QWidget):
    """Takes the groups of the sheet, with or without gaps.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._field = QLineEdit()
        self._field.setObjectName("search")
        self._field.setAccessibleName(self.tr("Recovery code"))
        self._field.setPlaceholderText(self.tr("The groups of the sheet, in order"))
        self._told = wrapped("", "soft")
        column.addWidget(self._field)
        column.addWidget(self._told)
        self._field.textChanged.connect(self._tell)
        self._field.returnPressed.connect(self.entered)
        self.setFocusProxy(self._field)
        self._tell()

    def typed(self) -> str:
        """Return what was typed."""
        return self._field.text()

    def told(self) -> str:
        """Return what is said about it."""
        return self._told.text()

    def set_typed(self, typed: str) -> None:
        """Put back what was typed before."""
        self._field.setText(typed)

    def _tell(self) -> None:
        groups = _groups(self._field.text())
        wrong = [
            place
            for place, group in enumerate(groups, start=1)
            if len(group) >= GROUP_LETTERS and not recovery_group_is_right(place, group)
        ]
        whole = sum(len(group) >= GROUP_LETTERS for group in groups)
        if wrong:
            said = self.tr("Group {number} is not as on the sheet: look at it again.").format(
                number=wrong[0]
            )
        else:
            said = self.tr("{count} of {all} groups").format(count=whole, all=GROUPS)
        self._told.setText(said)
        self._told.setObjectName("overdue" if wrong else "soft")
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)


def _groups(typed: str) -> list[str]:
    parts = typed.replace("-", " ").split()
    if any(len(part) > GROUP_LETTERS for part in parts):  # without gaps, or scanned
        letters = "".join(parts).upper().removeprefix("NVH:")
        return [letters[at : at + GROUP_LETTERS] for at in range(0, len(letters), GROUP_LETTERS)]
    return parts
