"""A people, typed as one says it or chosen from the 54 names of the table."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop.operations.ethnicity_names import peoples_called
from desktop.operations.traits import ethnicities
from desktop.register.ordering import vietnamese_key
from desktop.ui import theme
from desktop.ui.parts.labels import wrapped

_SEVERAL = 6


class EthnicityField(QWidget):
    """A line above the list: what is typed chooses; the list always shows what will be kept.

    An editable combo box would take the end of a scan for a choice.
    """

    def __init__(self, not_said: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Type it as people say it: M’nông, Rade, Châu Mạ…"))
        self.line.setAccessibleName(self.tr("Ethnicity, as people say it"))
        self.line.setClearButtonEnabled(True)
        self.list = QComboBox()
        self.list.setAccessibleName(self.tr("Ethnicity"))
        self.list.addItem(not_said, None)
        for one in sorted(ethnicities(), key=lambda one: vietnamese_key(one.name)):
            self.list.addItem(one.name, one.code)
        self.told = wrapped("", "soft")
        self.told.hide()
        self.line.textEdited.connect(self._on_typed)
        self.list.activated.connect(lambda _: self._tell(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        for part in (self.line, self.told, self.list):
            column.addWidget(part)
        self.setFocusProxy(self.line)

    def code(self) -> str | None:
        """Return the code of the people that is chosen, None where it is not said."""
        code = self.list.currentData()
        return None if code is None else str(code)

    def choose(self, code: str | None) -> None:
        """Choose the people of this code."""
        self.list.setCurrentIndex(max(self.list.findData(code), 0))

    def _on_typed(self, text: str) -> None:
        found = peoples_called(text)
        if len(found) == 1:
            self.choose(found[0].code)
            self._tell(self.tr("In the table: {name}").format(name=found[0].name))
            return
        self.choose(None)
        if not found:
            unknown = self.tr("No people of the table is called so. Choose it in the list.")
            self._tell(unknown if text.strip() else "")
            return
        names = ", ".join(one.name for one in found[:_SEVERAL])
        self._tell(self.tr("Several are called so: {names}. Choose it.").format(names=names))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
