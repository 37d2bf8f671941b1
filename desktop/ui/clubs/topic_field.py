"""What a session was about: typed, or chosen from what it often is."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from desktop.ui import theme
from desktop.ui.parts.buttons import button

translate = QCoreApplication.translate


class TopicField(QWidget):
    """A line with a list beside it.

    An editable combo box would take the end of a scan for a choice.

    Signals:
        topic_set: another topic is written down; carries the words.
    """

    topic_set = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.editingFinished.connect(self._on_changed)
        self._choose = button(translate("TopicField", "Choose"))
        self._choose.setAccessibleName(translate("TopicField", "Choose: {name}").format(name=name))
        self.topics = QMenu(self._choose)
        self._choose.setMenu(self.topics)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP // 2)
        row.addWidget(self.line, 1)
        row.addWidget(self._choose)
        self.setFocusProxy(self.line)
        self.offer(())

    def offer(self, used: Iterable[str]) -> None:
        """Offer what this club did before, then what clubs often do."""
        self.topics.clear()
        for topic in dict.fromkeys((*used, *usual_topics())):
            # An ampersand in a menu would underline what follows.
            chosen = self.topics.addAction(topic.replace("&", "&&"))
            chosen.triggered.connect(partial(self._on_chosen, topic))

    def show_topic(self, topic: str | None) -> None:
        """Show what the register has, unless somebody is typing."""
        self._kept = topic or ""
        if not self.line.hasFocus():
            self.line.setText(self._kept)

    def _on_chosen(self, topic: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # the signal carries it
        self.line.setText(topic)
        self._on_changed()

    def _on_changed(self) -> None:
        topic = self.line.text().strip()
        if topic != self._kept:
            self._kept = topic
            self.topic_set.emit(topic)


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
