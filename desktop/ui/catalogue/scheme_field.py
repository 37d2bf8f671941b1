"""Which scheme a call number follows."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox


class SchemeField(QComboBox):
    """The schemes, and none: a call number is free text first of all."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.addItem(self.tr("not said"), None)
        for scheme, words in scheme_names().items():
            self.addItem(words, scheme)

    def choose(self, scheme: str | None) -> None:
        """Show this scheme; one that only a later version knows is shown as none."""
        self.setCurrentIndex(max(0, self.findData(scheme)))

    def scheme(self) -> str | None:
        """Return the scheme that is chosen."""
        chosen: str | None = self.currentData()
        return chosen

    def word(self, scheme: str | None) -> str:
        """Return what this scheme is called here."""
        return self.itemText(max(0, self.findData(scheme)))


def scheme_names() -> dict[str, str]:
    """Return what each of CALL_SCHEMES is called; a list of books is understood by these names."""
    translate = QCoreApplication.translate
    return {
        "ddc": translate("SchemeField", "DDC (Dewey)"),
        "bbk": translate("SchemeField", "BBK"),
        "classes": translate("SchemeField", "19 classes"),
        "house": translate("SchemeField", "the house’s own"),
    }
