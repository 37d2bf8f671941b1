"""A house in memory that sends by stick, and sticks that fail."""

import errno
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from io import BytesIO

from typing_extensions import override

from sync.client.bundles import put_bundle
from sync.client.ports import HouseEnd
from sync.client.receipts import take_receipt, take_receipts
from sync.stick.calls import StickCalls
from sync.stick.folder import Stick
from tests.sync.client.memory_inbox import MemoryInbox
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.province import AT, visit_line

TODAY = date(2026, 11, 23)


class MemoryQuestions:
    def __init__(self):
        self.asked = []

    def next_number(self):
        return max((one.number for one in self.asked), default=0) + 1

    def note(self, questions):
        self.asked.extend(questions)

    def find(self, nonce):
        return next((one for one in self.asked if one.nonce == nonce), None)

    def overtake(self, answered, *, at):
        nonces = [one.nonce for one in self.asked]
        count = len(nonces) if answered is None else nonces.index(answered) + 1
        self.asked[:count] = [replace(one, overtaken=True) for one in self.asked[:count]]
        self.asked[count:] = [replace(one, not_before=at) for one in self.asked[count:]]


class StickOutbox(MemoryOutbox):
    """An outbox in memory whose answers overtake its questions."""

    def __init__(self, lines=(), *, batch=1_000, questions=None):
        self.questions = questions or MemoryQuestions()
        super().__init__(lines, batch=batch)

    @override
    def settle(self, confirmed):
        super().settle(confirmed)
        self.questions.overtake(confirmed.question, at=confirmed.at)

    @override
    def begin_new_log(self):
        lines = self.lines[self.durable :]
        self.__init__(lines, batch=self.batch, questions=self.questions)


class House:
    """A house whose lines lie in memory."""

    def __init__(self, credentials, *, lines=0, batch=1_000):
        self.outbox, self.inbox = StickOutbox(batch=batch), MemoryInbox()
        self.end = HouseEnd(self.outbox, self.outbox.questions, credentials, self.inbox)
        self.write(lines)

    def write(self, count):
        start = len(self.outbox.lines)
        for number in range(start + 1, start + count + 1):
            self.outbox.write(visit_line(number))

    def put(self, stick, **more):
        return put_bundle(stick, self.end, clock=lambda: AT, today=TODAY, **more)

    def take(self, receipt):
        return take_receipt(BytesIO(receipt), self.end)

    def take_all(self, stick):
        return take_receipts(stick, self.end)

    @property
    def mark(self):
        return self.outbox.mark


def bundle_on(stick, name=None):
    """The bytes of a bundle on a stick."""
    with stick.opened(name or stick.contents().bundles[0]) as file:
        return file.read()


class PulledCalls(StickCalls):
    """A stick that is pulled out after some bytes, or at some call; from then on nothing works."""

    def __init__(self, *, after_bytes=None, at_call=None, error=errno.EIO):
        self.bytes_left, self.calls_left, self.error = after_bytes, at_call, error
        self.is_gone = False
        self.calls = 0

    @contextmanager
    def _call(self):
        self.calls += 1
        if self.calls_left is not None and self.calls > self.calls_left:
            self.is_gone = True
        if self.is_gone:
            raise OSError(self.error, "gone")
        yield

    def names(self, folder):
        with self._call():
            return super().names(folder)

    def status(self, path):
        with self._call():
            return super().status(path)

    def make_folder(self, path):
        with self._call():
            super().make_folder(path)

    def create(self, path):
        with self._call():
            return super().create(path)

    def open(self, path):
        with self._call():
            return super().open(path)

    def write(self, handle, piece):
        with self._call():
            if self.bytes_left is None:
                return super().write(handle, piece)
            if self.bytes_left == 0:
                self.is_gone = True
                raise OSError(self.error, "gone")
            written = super().write(handle, piece[: self.bytes_left])
            self.bytes_left -= written
            return written

    def read(self, handle, size):
        with self._call():
            return super().read(handle, size)

    @override
    def flush(self, handle):
        with self._call():
            pass  # the test's own disk need not

    def close(self, handle):
        super().close(handle)
        with self._call():
            pass

    def replace(self, old, new):
        with self._call():
            super().replace(old, new)

    def remove(self, path):
        with self._call():
            super().remove(path)

    @override
    def flush_folder(self, folder):
        with self._call():
            pass

    def free_bytes(self, folder):
        with self._call():
            return super().free_bytes(folder)


class QuickCalls(StickCalls):
    """A good stick that does not wait for the test's own disk."""

    @override
    def flush(self, handle):
        pass

    @override
    def flush_folder(self, folder):
        pass


def good_stick(folder):
    folder.mkdir(exist_ok=True)
    return Stick(folder, QuickCalls())
