"""The card that says what was sent and what was not, and sends."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from desktop.operations.exchange_state import ExchangeState
from desktop.operations.unsent import Unsent
from desktop.ui import theme, wording
from desktop.ui.exchange.road_standing import Progress, Road, RoadStanding
from desktop.ui.exchange.unsent_words import UnsentWords
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.sentence_line import ATTENTION, CALM, DONE, SentenceLine

_WHOLE = 1_000


class SendingCard(Card):
    """Three ticks - saved here, sent, kept by the centre - and a button that always answers.

    Signals:
        send_asked: send now, whatever the timetable says.
    """

    send_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Sending to the centre"))
        self._unsent_words = UnsentWords(self)
        self._waiting = wrapped("", "pageTitle")
        self._registers = wrapped("")
        self._last = wrapped("", "soft")
        self._house = wrapped("", "soft")
        self._here, self._sent, self._kept = labelled(""), labelled(""), labelled("")
        self._roads = Flow()
        self._road = SentenceLine()
        self._bar = QProgressBar()
        self._assemble()

    def show_state(self, state: ExchangeState, waiting: Unsent) -> None:
        """Show what the register knows."""
        self._house.setHidden(not state.house_name)
        self._house.setText(
            self.tr("The centre knows this house as “{house}”.").format(house=state.house_name)
        )
        self._waiting.setText(self._waiting_sentence(state))
        self._registers.setText(self._unsent_words.sentence(waiting))
        self._registers.setHidden(not waiting.lines)
        self._last.setText(self._last_sentence(state))
        all_sent, all_kept = state.unsent == 0, state.durable_to >= state.sent_to
        self._tick(self._here, self.tr("saved on this computer"), done=True)
        sent = self.tr("sent") if all_sent else self.tr("not all sent yet")
        self._tick(self._sent, sent, done=all_sent)
        all_kept = all_kept and all_sent
        kept = (
            self.tr("kept safe by the centre") if all_kept else self.tr("not kept safe there yet")
        )
        self._tick(self._kept, kept, done=all_kept)

    def show_road(self, standing: RoadStanding, sentence: Callable[[Exception], str]) -> None:
        """Show how the last sending went, or how far this one has come."""
        self._bar.setVisible(standing.road is Road.SENDING)
        if standing.road is Road.SENDING:
            self._show_progress(standing.progress)
        elif standing.error is not None:
            self._road.say(sentence(standing.error), ATTENTION)
        elif standing.road is Road.GOOD:
            self._road.say(self._sent_sentence(standing.outcome), DONE)
        else:
            self._road.say(
                self.tr(
                    "The computer sends by itself as soon as there is a connection. "
                    "You can go on working meanwhile."
                )
            )

    def say(self, sentence: str) -> None:
        """Say what is happening."""
        self._road.say(sentence, CALM)

    def add_road(self, way: QPushButton) -> None:
        """Put a button for another way to the centre beside the first."""
        self._roads.addWidget(way)

    def _assemble(self) -> None:
        ticks = Flow(gap=3 * theme.GAP, line_gap=4)
        for tick in (self._here, self._sent, self._kept):
            ticks.addWidget(tick)
        send = button(self.tr("Send over the network"), "main", "send")
        send.clicked.connect(self._on_pressed)
        self._roads.addWidget(send)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.hide()
        for part in (self._waiting, self._registers):
            self.body.addWidget(part)
        self.body.addLayout(ticks)
        self.body.addWidget(self._last)
        self.body.addLayout(self._roads)
        self.body.addWidget(self._road)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._house)

    def _on_pressed(self) -> None:
        # Said before anything else happens: the answer of the centre may take a minute.
        self.say(self.tr("Calling the centre… Go on working, nothing has to wait for it."))
        self.send_asked.emit()

    def _show_progress(self, progress: Progress | None) -> None:
        if progress is None:
            self._bar.setRange(0, 0)
            self.say(self.tr("Sending… You can go on working meanwhile."))
            return
        left = progress.bytes_left
        self._bar.setRange(0, 0 if left is None else _WHOLE)
        if left is not None:
            whole = max(1, progress.bytes_sent + left)
            self._bar.setValue(_WHOLE * progress.bytes_sent // whole)
        words = self._progress_sentence(progress)
        self._bar.setAccessibleName(words)
        self.say(words)

    def _progress_sentence(self, progress: Progress) -> str:
        sent = wording.size(progress.bytes_sent)
        if progress.bytes_left is None or progress.seconds_left is None:
            return self.tr("Sending… {sent} are over there.").format(sent=sent)
        return self.tr("Sending… {sent} are over there, about {left} to go: {time}.").format(
            sent=sent,
            left=wording.size(progress.bytes_left),
            time=wording.duration(progress.seconds_left),
        )

    def _sent_sentence(self, outcome: object) -> str:
        sent = getattr(outcome, "sent", 0)
        if getattr(outcome, "began_new_log", False):
            return self.tr(
                "The centre held another version of this register, as after an old backup, so "
                "this computer compared everything again. All entries of this computer are at "
                "the centre now."
            )
        if sent:
            return self.tr("The network is good. The centre has received %n item(s).", "", sent)
        return self.tr("The network is good. The centre answered; there was nothing new to send.")

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
        return self.tr(
            "Last sent: {day}, {time} – the centre has received %n item(s) so far.",
            "",
            state.sent_to,
        ).format(day=wording.short_date(wording.day_of(at)), time=wording.clock(at))

    @staticmethod
    def _tick(label: QLabel, words: str, *, done: bool) -> None:
        label.setText(f"✓ {words}" if done else f"○ {words}")
        label.setObjectName("done" if done else "waiting")
        label.style().unpolish(label)
        label.style().polish(label)
