"""The card that says what was sent and what was not, and sends."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from desktop.operations.exchange_state import ExchangeState
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped


class SendingCard(Card):
    """Two ticks - sent, kept by the centre - and a button that always answers.

    Signals:
        send_asked: send now, whatever the timetable says.
    """

    send_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Sending to the centre"))
        self._waiting = wrapped("", "pageTitle")
        self._last = wrapped("")
        self._house = wrapped("", "soft")
        self._sent = labelled("")
        self._kept = labelled("")
        ticks = Flow(gap=3 * theme.GAP, line_gap=4)
        ticks.addWidget(self._sent)
        ticks.addWidget(self._kept)
        row = Flow()
        self._send = button(self.tr("Send now"), "main", "send")
        self._send.clicked.connect(self.send_asked)
        row.addWidget(self._send)
        self._answer = wrapped("", "soft")
        self.body.addWidget(self._waiting)
        self.body.addWidget(self._last)
        self.body.addWidget(self._house)
        self.body.addLayout(ticks)
        self.body.addLayout(row)
        self.body.addWidget(self._answer)
        self.body.addWidget(
            wrapped(
                self.tr(
                    "The computer also sends by itself as soon as there is a connection. "
                    "You can go on working meanwhile."
                ),
                "soft",
            )
        )

    def show_state(self, state: ExchangeState) -> None:
        """Show what the register knows."""
        self._house.setHidden(not state.house_name)
        self._house.setText(
            self.tr("The centre knows this house as “{house}”.").format(house=state.house_name)
        )
        self._waiting.setText(self._waiting_sentence(state))
        self._last.setText(self._last_sentence(state))
        all_sent, all_kept = state.unsent == 0, state.durable_to >= state.sent_to
        self._tick(self._sent, self.tr("sent"), done=all_sent)
        self._tick(self._kept, self.tr("kept safe by the centre"), done=all_sent and all_kept)

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001  # a signal's own argument
        """Show whether something is being sent at the moment."""
        if busy:
            self.say(self.tr("Sending…"))

    def show_progress(self, progress: object) -> None:
        """Show how far the sending has come."""
        sent = getattr(progress, "sent", None)
        if isinstance(sent, int):
            self.say(self.tr("Sending… %n item(s) so far", "", sent))

    def show_sent(self, outcome: object) -> None:
        """Say what the centre has confirmed."""
        sent = getattr(outcome, "sent", 0)
        if getattr(outcome, "began_new_log", False):
            self.say(
                self.tr(
                    "The centre held another version of this register, as after an old backup, so "
                    "this computer compared everything again. All entries of this computer are at "
                    "the centre now."
                )
            )
        elif sent:
            self.say(self.tr("The centre has received %n item(s).", "", sent))
        else:
            self.say(self.tr("The centre answered. There was nothing new to send."))

    def say(self, sentence: str) -> None:
        """Say what is happening."""
        self._answer.setText(sentence)

    def say_trouble(self, sentence: str) -> None:
        """Say why nothing was sent; what waits is safe."""
        self._answer.setText(sentence)

    def _waiting_sentence(self, state: ExchangeState) -> str:
        if state.unsent == 0:
            return self.tr("Everything is sent")
        if state.oldest_unsent_at is None:
            return self.tr("Not sent yet: %n item(s)", "", state.unsent)
        return self.tr("Not sent yet: %n item(s), since {day}", "", state.unsent).format(
            day=wording.short_date(wording.day_of(state.oldest_unsent_at))
        )

    def _last_sentence(self, state: ExchangeState) -> str:
        if state.last_exchange_at is None:
            return self.tr("Nothing has been sent from this computer yet.")
        at = state.last_exchange_at
        return self.tr("Last sent: {day}, {time}").format(
            day=wording.short_date(wording.day_of(at)), time=wording.clock(at)
        )

    @staticmethod
    def _tick(label: QLabel, words: str, *, done: bool) -> None:
        label.setText(f"✓ {words}" if done else f"○ {words}")
        label.setObjectName("done" if done else "waiting")
        label.style().unpolish(label)
        label.style().polish(label)
