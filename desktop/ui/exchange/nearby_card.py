"""The card for another computer in the same room: through it, or it through this one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from desktop.background.nearby import Nearby
from desktop.background.nearby_worker import OpenMailbox
from desktop.operations.qr_code import qr_modules
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.exchange.nearby_words import Joining, NearbyWords, Recalled, Sent
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.qr_picture import QrPicture
from desktop.ui.parts.sentence_line import ATTENTION, CALM, DONE, SentenceLine


class NearbyCard(Card):
    """Folded until it is asked for; nothing of it is on by itself.

    Signals:
        changed: what waits may be different now.
        joined: this computer speaks for a house now.
    """

    changed = Signal()
    joined = Signal()

    def __init__(self, nearby: Nearby) -> None:
        super().__init__("")
        self.title.setText(self.tr("Through another computer in the room"))
        self._nearby = nearby
        self._presenter = ErrorPresenter(self)
        self._words = NearbyWords(self)
        self._is_open = False
        self._address = QLineEdit()
        self._address.setAccessibleName(self.tr("Address that the other computer shows"))
        self._send = button(self.tr("Send through that computer"), "", "send")
        self._sent = SentenceLine()
        self._switch = button(self.tr("Let other computers send through this one"), "", "wifi")
        self._kept = SentenceLine()
        self._shown_address = wrapped("", "pageTitle")
        self._qr = QrPicture()
        self._assemble()
        self._join()
        self.hide()
        nearby.recall()

    def ask(self) -> None:
        """Open the card."""
        self.show()
        self._address.setFocus()

    def _assemble(self) -> None:
        label = labelled(self.tr("Address that the other computer shows"), "strong")
        label.setBuddy(self._address)
        sending, keeping = Flow(), Flow()
        sending.addWidget(self._send)
        keeping.addWidget(self._switch)
        self._shown_address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addWidget(
            wrapped(
                self.tr(
                    "If this computer has no network and another one in the room has: what waits "
                    "goes sealed to that one, and it sends it on. It cannot read any of it."
                )
            )
        )
        self.body.addWidget(label)
        self.body.addWidget(self._address)
        self.body.addLayout(sending)
        self.body.addWidget(self._sent)
        self.body.addWidget(
            wrapped(
                self.tr(
                    "If this is the computer with the network: other computers may send through "
                    "it whenever this program runs."
                )
            )
        )
        self.body.addLayout(keeping)
        for part in (self._kept, self._shown_address, self._qr):
            self.body.addWidget(part)
        for part in (self._sent, self._kept, self._shown_address, self._qr):
            part.hide()

    def _join(self) -> None:
        self._send.clicked.connect(self._on_send)
        self._address.returnPressed.connect(self._on_send)
        self._switch.clicked.connect(self._on_switch)
        self._nearby.opened.connect(self._on_opened)
        self._nearby.closed.connect(self._on_closed)
        self._nearby.not_opened.connect(self._on_not_opened)
        self._nearby.recalled.connect(self._on_recalled)
        self._nearby.sent.connect(self._on_sent)
        self._nearby.joining.connect(self._on_joining)
        self._nearby.not_sent.connect(self._on_not_sent)

    # ---- through another computer ------------------------------------------------------------

    def _on_recalled(self, chosen: Recalled) -> None:
        if not self._address.text():
            self._address.setText(chosen.address)

    def _on_send(self) -> None:
        if not self._address.text().strip():
            _say(self._sent, self.tr("Type the address that the other computer shows."), ATTENTION)
            return
        self._send.setEnabled(False)
        _say(self._sent, self.tr("Handing it over… You can go on working meanwhile."), CALM)
        self._nearby.send(self._address.text())

    def _on_sent(self, done: Sent) -> None:
        self._send.setEnabled(True)
        _say(self._sent, self._words.sent(done), DONE)
        self.changed.emit()

    def _on_joining(self, done: Joining) -> None:
        self._send.setEnabled(True)
        _say(self._sent, self._words.joining(done), DONE)
        self.changed.emit()
        if done.joined:
            self.joined.emit()

    def _on_not_sent(self, error: Exception) -> None:
        self._send.setEnabled(True)
        _say(self._sent, self._presenter.sentence(error), ATTENTION)

    # ---- other computers through this one ----------------------------------------------------

    def _on_switch(self) -> None:
        self._switch.setEnabled(False)
        if self._is_open:
            _say(self._kept, self.tr("Closing…"), CALM)
            self._nearby.close()
        else:
            _say(self._kept, self.tr("Opening…"), CALM)
            self._nearby.open()

    def _on_opened(self, mailbox: OpenMailbox) -> None:
        self.show()  # it may be open since the program began
        self._show_open(is_open=True)
        _say(self._kept, self._words.kept(mailbox), DONE)
        where, slash, secret = mailbox.address.rpartition("/")
        # The space lets large letters go on in the next line; whoever types it may leave it out.
        self._shown_address.setText(f"{where}{slash} {secret}")
        self._qr.show_modules(qr_modules(mailbox.address), self.tr("QR code of the address"))

    def _on_closed(self) -> None:
        was_open = self._is_open
        self._show_open(is_open=False)
        if was_open:
            _say(self._kept, self.tr("Closed: no other computer can send through this one."), CALM)

    def _on_not_opened(self, error: Exception) -> None:
        self._show_open(is_open=False)
        _say(self._kept, self._presenter.sentence(error), ATTENTION)

    def _show_open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self._switch.setEnabled(True)
        words = (
            self.tr("Stop letting them")
            if is_open
            else self.tr("Let other computers send through this one")
        )
        self._switch.setText(f" {words}")
        self._switch.setAccessibleName(words)
        self._shown_address.setVisible(is_open)
        self._qr.setVisible(is_open)


def _say(line: SentenceLine, sentence: str, tone: str) -> None:
    line.say(sentence, tone)
    line.show()
