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
        if QNetworkInformation.loadDefaultBackend():
            QNetworkInformation.instance().reachabilityChanged.connect(self._on_reachability)

    @Slot(object)
    def _on_reachability(self, reachability: QNetworkInformation.Reachability) -> None:
        if reachability == QNetworkInformation.Reachability.Online:
            self.online.emit()
