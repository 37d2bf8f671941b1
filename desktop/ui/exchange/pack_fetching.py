"""Fetching the centre's book list over the network: how far it is, and the buttons for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.background.exchanger import Exchanger
from desktop.operations.isbn_lookup import PackState
from desktop.ui import theme, wording
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.exchange.stick_packs import pack_words
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped

_WHOLE = 1_000


class PackFetching(QWidget):
    """A sentence, a bar while bytes come, and a button that says how much is to come.

    Signals:
        taken: another list serves now.
    """

    taken = Signal()

    def __init__(self, exchanger: Exchanger) -> None:
        super().__init__()
        self._presenter = ErrorPresenter(self)
        self._words = wrapped("")
        self._bar = QProgressBar()
        self._bar.setRange(0, _WHOLE)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How much of the book list has come"))
        self._look = button(self.tr("Ask the centre for a newer list"), "", "wifi")
        self._fetch = button("", "", "wifi")
        self._stop = button(self.tr("Stop fetching"), "quiet")
        self._look.clicked.connect(self._ask_for_news)
        self._look.clicked.connect(exchanger.pack_look_asked)
        self._fetch.clicked.connect(exchanger.pack_asked)
        self._fetch.clicked.connect(self._begin)
        self._stop.clicked.connect(exchanger.pack_rest_asked)
        exchanger.pack.progressed.connect(self._on_progressed)
        exchanger.pack.offered.connect(self._on_offered)
        exchanger.pack.nothing_newer.connect(self._on_nothing_newer)
        exchanger.pack.taken.connect(self._on_taken)
        exchanger.pack.unusable.connect(self._on_unusable)
        exchanger.pack.failed.connect(self._on_failed)
        self._lay_out()
        self._show(self._look)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = Flow()
        for one in (self._look, self._fetch, self._stop):
            row.addWidget(one)
        column.addLayout(row)

    def _show(self, *shown: QWidget, words: str = "") -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for one in (self._bar, self._look, self._fetch, self._stop):
            one.setVisible(one in shown)

    def _ask_for_news(self) -> None:
        self._look.setEnabled(False)
        self._words.setText(self.tr("Asking the centre…"))
        self._words.show()

    def _begin(self) -> None:
        self._show(self._bar, self._stop, words=self.tr("Fetching the book list…"))

    def _on_progressed(self, come: int, size: int) -> None:
        self._bar.setValue(_WHOLE * come // max(1, size))
        words = self.tr("{come} of {size} have come. You can go on working meanwhile.").format(
            come=wording.size(come), size=wording.size(size)
        )
        self._show(self._bar, self._stop, words=words)

    def _on_offered(self, missing: int) -> None:
        self._offer(missing)
        self._show(
            self._fetch,
            words=self.tr(
                "The centre has a newer book list. On a slow line it takes long; what has come "
                "stays when the line breaks."
            ),
        )

    def _offer(self, missing: int) -> None:
        words = self.tr("Fetch the book list ({size})").format(size=wording.size(missing))
        self._fetch.setText(f" {words}")
        self._fetch.setAccessibleName(words)

    def _on_nothing_newer(self) -> None:
        self._look.setEnabled(True)
        self._show(self._look, words=self.tr("The centre has no newer list."))

    def _on_taken(self, state: PackState) -> None:
        self._look.setEnabled(True)
        words = self.tr("The book list is here and serves: {which}.")
        self._show(self._look, words=words.format(which=pack_words(state)))
        self.taken.emit()

    def _on_unusable(self) -> None:
        self._look.setEnabled(True)
        words = self.tr(
            "The book list that came cannot be used, so it was thrown away. The one before "
            "serves on. Tell the officer."
        )
        self._show(self._look, words=words)

    def _on_failed(self, error: Exception) -> None:
        self._look.setEnabled(True)
        self._show(self._look, words=self._presenter.sentence(error))
