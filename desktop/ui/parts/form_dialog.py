"""A sheet with fields: Enter goes on, Ctrl+S saves, Ctrl+Enter saves and begins the next."""

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QFrame,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.half_filled import HalfFilled
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, DONE, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over

_WIDTH, _HEIGHT = 720, 680
_MARGIN = 3 * theme.GAP


class FormDialog(Sheet):
    """Fields one under the other, a sentence when something is amiss, and the buttons.

    Signals:
        save_asked: save and close.
        next_asked: save and empty the sheet for the next one.
    """

    save_asked = Signal()
    next_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, repeats: bool = True) -> None:
        super().__init__(parent)
        self._title = wrapped("", "pageTitle")
        self._repeats = repeats
        self._half_filled: HalfFilled | None = None
        self._placed: dict[QWidget, QWidget | QLayout] = {}
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, theme.GAP, 0)
        self._form.setSpacing(12)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._sentence = SentenceLine()
        self._sentence.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 2 * theme.GAP, _MARGIN, 2 * theme.GAP)
        column.setSpacing(12)
        column.addWidget(self._title)
        self._scroll = self._scroller()
        column.addWidget(self._scroll, 1)
        column.addWidget(self._sentence)
        column.addWidget(self._buttons())

    def set_title(self, title: str) -> None:
        """Say what the sheet is for."""
        self.setWindowTitle(title)
        self._title.setText(title)

    def add_field(self, words: str, field: QWidget, hint: str = "") -> None:
        """Put a field at the end, with its words before it and a hint below."""
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(words)
        if not hint:
            self._placed[field] = field
            self._form.addRow(label, field)
            return
        both = QVBoxLayout()
        both.setSpacing(2)
        both.addWidget(field)
        both.addWidget(wrapped(hint, "soft"))
        self._placed[field] = both
        self._form.addRow(label, both)

    def add_wide(self, widget: QWidget) -> None:
        """Put something at the end that takes the whole width."""
        self._form.addRow(widget)

    def show_field(self, field: QWidget, *, shown: bool) -> None:
        """Show or hide a field together with its words."""
        self._form.setRowVisible(self._placed[field], shown)

    def explain(self, name: str, sentence: str) -> None:
        """Say what the centre found amiss in the field of that name, under it if it stands here."""
        field = self._field_named(name)
        if field is None:
            self.complain(sentence)
            return
        placed = self._placed[field]
        at = (
            self._form.getLayoutPosition(placed)
            if isinstance(placed, QLayout)
            else self._form.getWidgetPosition(placed)
        )
        reason = wrapped(sentence, "waiting")
        self._form.insertRow(at[0] + 1, "", reason)  # type: ignore[index]  # (row, role)
        field.setFocus()
        # Once it has a place: the field alone may stand at the lower edge.
        QTimer.singleShot(0, reason, lambda: self._scroll.ensureWidgetVisible(reason))

    def _field_named(self, name: str) -> QWidget | None:  # noqa: ARG002  # a sheet knows its own
        """Return the field for a name on the wire, shown; None if the sheet has none."""
        return None

    def _subject(self) -> str | None:
        """Return what the sheet is about, where half of it is kept if it is left; None: nothing."""
        return None

    def name_saving(self, words: str, *, can_save: bool) -> None:
        """Say on the button what saving will do, where that is more than to save."""
        self._saver.setText(words)
        self._saver.setAccessibleName(words)
        self._saver.setEnabled(can_save)

    def complain(self, sentence: str) -> None:
        """Say what is amiss; what was typed stays."""
        self._sentence.say(sentence, ATTENTION)
        self._sentence.show()

    def praise(self, sentence: str) -> None:
        """Say what was saved before the sheet was emptied."""
        self._sentence.say(sentence, DONE)
        self._sentence.show()

    def sentence(self) -> str:
        """Return the sentence that stands above the buttons."""
        return "" if self._sentence.isHidden() else self._sentence.sentence()

    def _scroller(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("scrolled")
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._form)
        outer.addStretch()
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidget(inside)
        return scroller

    def _buttons(self) -> QWidget:
        row = QWidget()
        flow = Flow()
        row.setLayout(flow)
        self._saver = self._button(self.tr("Save   Ctrl+S"), "main", "Ctrl+S", self.save_asked)
        flow.addWidget(self._saver)
        if self._repeats:
            words = self.tr("Save and add another   Ctrl+Enter")
            again = self._button(words, "", "Ctrl+Return", self.next_asked)
            QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self.next_asked)
            flow.addWidget(again)
        self._anew = self._button_without_key(self.tr("Begin with an empty sheet"))
        self._anew.clicked.connect(self._on_anew)
        self._anew.hide()
        flow.addWidget(self._anew)
        leave = self._button_without_key(self.tr("Leave it   Esc"))
        leave.clicked.connect(self.reject)
        flow.addWidget(leave)
        return row

    def _button_without_key(self, words: str) -> QPushButton:
        made = button(words, "quiet")
        made.setAutoDefault(False)  # Qt has no name for it
        return made

    def _button(self, words: str, name: str, key: str, asked: SignalInstance) -> QPushButton:
        made = button(words, name)
        made.setAutoDefault(False)  # Qt has no name for it
        made.clicked.connect(asked)
        QShortcut(QKeySequence(key), self).activated.connect(asked)
        return made

    def open_over(self, page: QWidget) -> None:
        """Open as large as the window allows."""
        fit_over(self, page, width=_WIDTH, height=_HEIGHT)
        self._bring_back(page)
        self.open()
        field = self.focusWidget()
        if isinstance(field, QLineEdit):
            # Selected words would vanish with the first key.
            field.deselect()
            field.setCursorPosition(len(field.text()))

    def _bring_back(self, page: QWidget) -> None:
        subject = self._subject()
        if subject is None:
            return
        half = HalfFilled(self, page, f"{type(self).__name__} {subject}")
        self._half_filled = half
        self.rejected.connect(half.keep)
        self.accepted.connect(half.forget)
        if half.bring_back():
            self._anew.show()
            self.praise(self.tr("What was typed here before and not saved stands here again."))

    def _on_anew(self) -> None:
        if self._half_filled is not None:
            self._half_filled.begin_anew()
        self._anew.hide()
        self._sentence.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        here = QApplication.focusWidget()
        if isinstance(here, QPushButton):
            here.click()
        else:
            forwards = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.focusNextPrevChild(forwards)
