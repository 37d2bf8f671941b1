"""The operating system's opinion that there is a network: a hint, and often a wrong one."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation


class NetworkHint(QObject):
    """Says when the system believes to be online again; stays silent where it has no opinion.

    Signals:
        online: a network seems to have come back.
    """

    online = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_opinion = QNetworkInformation.loadDefaultBackend()
        if self._has_opinion:
            QNetworkInformation.instance().reachabilityChanged.connect(self._on_reachability)

    def is_metered(self) -> bool:
        """Return whether the system says that each byte may cost money. Any thread may ask."""
        return self._has_opinion and QNetworkInformation.instance().isMetered()

    @Slot(object)
    def _on_reachability(self, reachability: QNetworkInformation.Reachability) -> None:
        if reachability == QNetworkInformation.Reachability.Online:
            self.online.emit()
