"""One question to the province and its answer, with the question that may follow it at once."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from sync.client.answers import believed
from sync.client.pace import Pace
from sync.client.ports import Credentials, Inbox, Outbox, Road
from sync.client.pulling import Cursors, Pulled, require_progress, take_pages
from sync.protocol.envelope import NONCE_BYTES, Header, write_envelope
from sync.protocol.house_log import Backlog, Lines
from sync.protocol.replies import Standing


@dataclass(frozen=True, slots=True)
class Question:
    """An envelope that is ready to go; if it `is_half` a batch, the other may follow it."""

    log: str
    lines: Lines
    nonce: bytes
    pull: Cursors
    envelope: bytes
    is_half: bool

    @property
    def last(self) -> int:
        """Number of its last line, or of the line before it if it has none."""
        return self.lines.first - 1 + len(self.lines.lines)


@dataclass(frozen=True, slots=True)
class Answer:
    """A proved answer, what it was asked for, and what it cost."""

    standing: Standing
    asked: Cursors
    bytes_up: int
    bytes_down: int


@dataclass(frozen=True, slots=True)
class Asking:
    """Asks the province, and believes only what it signed for this very question.

    Over a slow road two questions are on their way at once, each half as large as a batch: the
    road stays full while an answer is waited for, and a cut costs one batch as ever.
    """

    outbox: Outbox
    road: Road
    credentials: Credentials
    clock: Callable[[], int]
    pace: Pace
    inbox: Inbox | None
    app: str

    def question(self, after: int, *, even_empty: bool) -> Question | None:
        """Return the question with the lines that follow `after`; None if there are none."""
        size = self.pace.size
        lines = self.outbox.lines_after(after, most_lines=size.lines, most_bytes=size.plain_bytes)
        if not lines.lines and not even_empty:
            return None
        if self.pace.goes_ahead and self._is_before_others(lines):
            return self._question(self._half(after), is_half=True)
        return self._question(lines, is_half=False)

    def following(self, question: Question) -> Question | None:
        """Return what may go right behind a question, before it was answered.

        Nothing that asks for pages does: what they tell must know of every line confirmed here.
        """
        if question.pull or not question.is_half or not self.pace.goes_ahead:
            return None
        lines = self._half(question.last)
        is_last = not self._is_before_others(lines)
        if not lines.lines or (is_last and self.inbox is not None):
            return None
        return self._question(lines, is_half=True)

    def about(self, question: Question, following: Question | None) -> Answer:
        """Send the question and return its answer; that to what follows is not waited for.

        Raises:
            ExchangeFailedError: no answer came that can be believed.
        """
        reply = self.pace.send(
            self.road,
            question.envelope,
            question.lines.lines,
            following=None if following is None else following.envelope,
        )
        standing = believed(
            reply, credentials=self.credentials, log=question.log, nonce=question.nonce
        )
        return Answer(standing, question.pull, len(question.envelope), len(reply))

    def take(self, answer: Answer) -> Pulled:
        """Take in the pages of an answer."""
        if self.inbox is None or not answer.asked:
            return Pulled()
        pulled = take_pages(self.inbox, answer.standing.pages, asked=answer.asked)
        require_progress(self.inbox, pulled, asked=answer.asked)
        return pulled

    def _half(self, after: int) -> Lines:
        size = self.pace.size.half()
        return self.outbox.lines_after(after, most_lines=size.lines, most_bytes=size.plain_bytes)

    def _is_before_others(self, lines: Lines) -> bool:
        return lines.first - 1 + len(lines.lines) < self.outbox.place().last

    def _question(self, lines: Lines, *, is_half: bool) -> Question:
        nonce, log = secrets.token_bytes(NONCE_BYTES), self.outbox.place().log
        header = self._header(log, lines, nonce)
        envelope = write_envelope(header, lines.lines, seed=self.credentials.device_key)
        return Question(log, lines, nonce, header.pull, envelope, is_half)

    def _header(self, log: str, lines: Lines, nonce: bytes) -> Header:
        is_last = not self._is_before_others(lines)
        return Header(
            log=log,
            device=self.credentials.device_id,
            house=self.credentials.house_id,
            first=lines.first,
            count=len(lines.lines),
            previous=lines.previous,
            nonce=nonce,
            app=self.app,
            clock=self.clock(),
            state=_state(self.outbox.backlog()),
            pull=self.inbox.cursors() if self.inbox and is_last else (),
            anew=self.inbox.is_anew() if self.inbox and is_last else False,
        )


def _state(backlog: Backlog) -> dict[str, int]:
    state = {"backlog": backlog.unsent, "disk_mb": backlog.disk_mb}
    return state if backlog.oldest_at is None else state | {"oldest": backlog.oldest_at}
