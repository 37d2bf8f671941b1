"""How the road to the province was when it was last tried, for pages that were not open then."""

from enum import Enum
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from desktop.background.exchanger import Exchanger


class Progress(Protocol):
    """How far a sending has come; what is left is None before anything was measured."""

    @property
    def bytes_sent(self) -> int:
        """Bytes that are over there."""
        ...

    @property
    def bytes_left(self) -> int | None:
        """About how many bytes are still to go."""
        ...

    @property
    def seconds_left(self) -> float | None:
        """About how long that takes at the pace that was measured."""
        ...


class Road(Enum):
    """What is known of the road."""

    NOT_TRIED = "not_tried"
    SENDING = "sending"
    GOOD = "good"
    TROUBLE = "trouble"


class RoadStanding(QObject):
    """Listens to the exchange from the start of the program.

    Signals:
        changed: something of it is different now.
    """

    changed = Signal()

    def __init__(self, exchanger: Exchanger, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.road = Road.NOT_TRIED
        self.error: Exception | None = None
        self.progress: Progress | None = None
        self.outcome: object = None
        exchanger.busy_changed.connect(self._on_busy)
        exchanger.progressed.connect(self._on_progress)
        exchanger.succeeded.connect(self._on_succeeded)
        exchanger.failed.connect(self._on_failed)

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001  # a signal's own argument
        if busy:
            self.road, self.progress = Road.SENDING, None
            self.changed.emit()

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    @Slot(object)
    def _on_succeeded(self, outcome: object) -> None:
        self.road, self.error, self.outcome = Road.GOOD, None, outcome
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.road, self.error = Road.TROUBLE, error
        self.changed.emit()
