"""The card of the house's name, who keeps it, and how the screen looks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from desktop.operations.keepers import KeeperLine
from desktop.operations.settings import HouseSettings
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.labels import labelled, wrapped


class HouseCard(Card):
    """Whose register it is."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("The house"))
        self.name = QLineEdit()
        self.keeper = QLineEdit()
        self.number = QLineEdit()
        self.number.setMaxLength(4)
        self._form = _add_lines(
            self,
            (
                (self.tr("Name of the house"), self.name),
                (self.tr("Who is at the desk"), self.keeper),
                (self.tr("Number of the house (4 digits)"), self.number),
            ),
        )
        self.body.addWidget(
            wrapped(
                self.tr("The number stands on every card and book label that is printed."), "soft"
            )
        )
        self.traits = QCheckBox(self.tr("Write down ethnicity and disability of who agrees"))
        self.body.addWidget(self.traits)
        self.another = button(self.tr("Another house on this computer…"), "quiet", "house")
        self.body.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()

    def show_settings(self, settings: HouseSettings) -> None:
        """Fill the lines in."""
        self.traits.setChecked(settings.traits_kept)
        _fill(self.name, settings.house_name)
        _fill(self.keeper, settings.keeper_name)
        self.number.setText(settings.house_number)

    def show_keepers(self, lines: Sequence[KeeperLine]) -> None:
        """Leave the keeper's name to their own sheet where several people work."""
        if len(lines) == 1:
            _fill(self.keeper, lines[0].name)
        self._form.setRowVisible(self.keeper, len(lines) <= 1)


class ScreenCard(Card):
    """The size of the letters and the language."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("The screen"))
        self.letters = QComboBox()
        for percent in theme.LETTER_SIZES:
            self.letters.addItem(f"{percent} %", percent)
        self.language = QComboBox()
        self.language.addItem("Tiếng Việt", "vi")
        self.language.addItem("English", "en")
        _add_lines(
            self,
            (
                (self.tr("Size of the letters"), self.letters),
                (self.tr("Language"), self.language),
            ),
        )
        self.sounds = QCheckBox(self.tr("Let every scan be heard"))
        self.body.addWidget(self.sounds)
        self.body.addWidget(
            wrapped(self.tr("Another language shows when the program is opened again."), "soft")
        )
        self.body.addStretch()

    def show_settings(self, settings: HouseSettings) -> None:
        """Choose what the house has chosen."""
        self.show_letters(settings.text_scale)
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.sounds.setChecked(settings.sounds)

    def show_letters(self, percent: int) -> None:
        """Choose the letter size in use."""
        self.letters.setCurrentIndex(self.letters.findData(percent))


def _fill(field: QLineEdit, words: str) -> None:
    field.setText(words)
    field.setCursorPosition(0)  # of a name that is longer than the field one reads the beginning


def _add_lines(card: Card, lines: tuple[tuple[str, QWidget], ...]) -> QFormLayout:
    form = QFormLayout()
    form.setSpacing(theme.GAP)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    for words, field in lines:
        label = labelled(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        form.addRow(label, field)
    card.body.addLayout(form)
    return form
