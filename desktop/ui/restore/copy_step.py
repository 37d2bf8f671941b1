"""Which copy comes in the register's place, and the code that opens a copy of another computer."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.recovery.code_field import CodeField


class CopyStep(QWidget):
    """Takes a file and the groups of the sheet."""

    def __init__(self) -> None:
        super().__init__()
        self._copy: Path | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(
            wrapped(
                self.tr(
                    "Copies are called “day-…” and lie in the folder NhaVanHoa-SaoLuu of the "
                    "stick. The newest one has the latest day in its name."
                )
            )
        )
        row = Flow()
        choose = button(self.tr("Choose the copy…"), "", "hard-drive")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row.addWidget(choose)
        column.addLayout(row)
        self._chosen = wrapped("", "soft")
        column.addWidget(self._chosen)
        column.addWidget(
            wrapped(self.tr("The sheet with the recovery code opens it. Type its groups."))
        )
        self.code = CodeField()
        column.addWidget(self.code)
        column.addStretch()
        self.setFocusProxy(choose)
        self._show()

    def choose(self, copy: Path) -> None:
        """Take this copy."""
        self._copy = copy
        self._show()

    def copy(self) -> Path | None:
        """Return the copy that was chosen."""
        return self._copy

    def _show(self) -> None:
        self._chosen.setText(
            self.tr("No copy is chosen yet.")
            if self._copy is None
            else self.tr("Chosen: {name}").format(name=self._copy.name)
        )

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Which copy?"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Copies of the register (*.nvh)"))
        dialog.fileSelected.connect(lambda path: self.choose(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
