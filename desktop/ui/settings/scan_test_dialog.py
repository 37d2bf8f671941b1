"""The page on which a scanner shows what it sends, and how quickly (product.md, C3)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.register.barcodes import CodeKind, kind_of
from desktop.register.scanned_keys import FAST_MS, Scan
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.sentence_line import ATTENTION, DONE, SentenceLine
from desktop.ui.parts.sheet import Sheet

_NEAR_THE_LIMIT_MS = 25
_KEYS_SHOWN, _SCANS_SHOWN = 40, 6
_WIDTH = 720


class ScanTestDialog(Sheet):
    """Takes every scan while it is open, and writes nothing down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Test the scanner"))
        self._keys: list[str] = []
        self._scans: list[str] = []
        self._verdict = SentenceLine()
        self._arrived = wrapped("")
        self._done = wrapped("")
        self._done.setMinimumHeight(theme.pixels(_SCANS_SHOWN * 24))
        close = button(self.tr("Close   Esc"), "main")
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are to be seen, not to press it
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * theme.GAP] * 4)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(labelled(self.tr("Test the scanner"), "pageTitle"))
        for part in (self._verdict, self._arrived, self._done):
            column.addWidget(part)
        column.addStretch()
        column.addWidget(close)
        self._verdict.say(
            self.tr("Scan any card or book a few times. Nothing is written down here.")
        )
        self._show()
        self.resize(theme.pixels(_WIDTH), 0)
        self.setFocus()

    def take_scan(self, scan: Scan) -> bool:
        """Say what the scanner sent, and whether all is well with it."""
        self._keys.clear()
        said = self.tr("{code} · longest pause {pause} ms · ended by {end}").format(
            code=f"{scan.code} ({self._kind(scan.code)})",
            pause=scan.slowest_ms,
            end=scan.ended_by or self.tr("nothing"),
        )
        self._scans = [said, *self._scans][:_SCANS_SHOWN]
        self._verdict.say(*self._judged(scan))
        self._show()
        return True

    def verdict(self) -> str:
        """Return what is said about the scanner now."""
        return self._verdict.sentence()

    def _judged(self, scan: Scan) -> tuple[str, str]:
        if scan.spoiled:
            words = self.tr(
                "The Vietnamese typing program changes what is scanned, and this scan could not "
                "be read. Switch it off and scan again."
            )
        elif scan.rewritten:
            words = self.tr(
                "The Vietnamese typing program changes what is scanned. It was read all the same; "
                "still, switch the typing program off while scanning."
            )
        elif not scan.ended_by:
            words = self.tr(
                "The scanner sends no Enter after the code. It works; but set it to end with "
                "Enter (see its sheet)."
            )
        elif scan.slowest_ms > _NEAR_THE_LIMIT_MS:
            words = self.tr(
                "The scanner is slow: near the limit of {limit} thousandths of a second between "
                "two digits."
            ).format(limit=FAST_MS)
        else:
            return self.tr("The scanner works well."), DONE
        return words, ATTENTION

    def _kind(self, code: str) -> str:
        return {
            CodeKind.CARD: self.tr("card"),
            CodeKind.COPY: self.tr("book"),
            CodeKind.HOUSEHOLD: self.tr("household"),
            CodeKind.CRATE: self.tr("crate"),
            CodeKind.ISBN: self.tr("ISBN"),
        }.get(kind_of(code), self.tr("another code"))

    def _on_end_of_keys(self) -> None:
        """Keys came through and Enter after them: no scanner, or one that is not understood."""
        letters = any(key.isalpha() for key in self._keys)
        self._verdict.say(
            self.tr(
                "Letters arrived. Labels of this program have digits only; a typing program may "
                "have changed them."
            )
            if letters
            else self.tr("These keys were typed by hand, or by a scanner that is too slow."),
            ATTENTION,
        )

    def _show(self) -> None:
        keys = " ".join(self._keys) or "–"
        self._arrived.setText(self.tr("Keys as they arrive: {keys}").format(keys=keys))
        self._done.setText("\n".join(self._scans) or self.tr("Nothing scanned yet."))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            self._keys = [*self._keys, event.text()][-_KEYS_SHOWN:]
            self._show()
        elif event.text() in ("\r", "\n", "\t") and self._keys:
            self._on_end_of_keys()
            self._keys.clear()
        else:
            super().keyPressEvent(event)
