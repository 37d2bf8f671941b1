"""What a session was about: chosen from what it often is, or typed."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

translate = QCoreApplication.translate


class TopicField(QComboBox):
    """A line with a list behind it.

    Signals:
        topic_set: another topic is written down; carries the words.
    """

    topic_set = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.line.setAccessibleName(name)
        self.line.editingFinished.connect(self._on_changed)
        self.activated.connect(self._on_changed)
        self.offer(())

    @property
    def line(self) -> QLineEdit:
        """The line that is typed in."""
        line = self.lineEdit()
        assert line is not None  # noqa: S101  # an editable box has one
        return line

    def offer(self, used: Iterable[str]) -> None:
        """Offer what this club did before, then what clubs often do."""
        offered = list(dict.fromkeys((*used, *usual_topics())))
        if offered != [self.itemText(place) for place in range(self.count())]:
            typed = self.currentText()
            self.clear()
            self.addItems(offered)
            self.setEditText(typed)

    def show_topic(self, topic: str | None) -> None:
        """Show what the register has, unless somebody is typing."""
        self._kept = topic or ""
        if not self.line.hasFocus():
            self.setEditText(self._kept)

    def _on_changed(self) -> None:
        topic = self.currentText().strip()
        if topic != self._kept:
            self._kept = topic
            self.topic_set.emit(topic)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page over a field must not change what is written in it.
        event.ignore()


def usual_topics() -> tuple[str, ...]:
    """Return what sessions of any club are often about."""
    return (
        translate("TopicField", "Practising what is known"),
        translate("TopicField", "Learning something new"),
        translate("TopicField", "Teaching the young"),
        translate("TopicField", "A performance"),
        translate("TopicField", "A talk and a discussion"),
        translate("TopicField", "Plans for the next month"),
    )
