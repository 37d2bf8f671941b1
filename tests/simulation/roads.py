"""The way from a house to the capital, through everything that can happen to a message."""

from collections import defaultdict
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError

from sync.client.errors import (
    ExchangeFailedError,
    OfflineError,
    PortalError,
    ServerMisbehavedError,
    ServerTroubleError,
)
from sync.protocol.envelope import UnreadableEnvelopeError, read_envelope, write_envelope
from tests.simulation.capital import CapitalCrashError

PAGE = b"<html><body>Please log in</body></html>\n{}\n"
_MOST_STATEMENTS = 6


class Road:
    """Carries the envelopes of every machine; remembers what may come a second time."""

    def __init__(self, capital, truth, *, weather, chance):
        self.capital, self.truth = capital, truth
        self.weather, self.chance = weather, chance
        self.carried, self.late = [], []
        self.machines = []
        self.requests_left, self.is_echo = None, False
        # A proxy keeps what it once brought to the same PC.
        self.replies = defaultdict(list)

    def of(self, machine):
        return _RoadOf(self, machine.credentials)

    def send(self, envelope, credentials):
        """Deliver the envelope through the weather."""
        token, replies = credentials.token, self.replies[credentials.device_id]
        if self.is_echo and replies:
            self.weather.fire("4 old reply")
            return replies[-1]
        if self.weather.hits("1 request lost") or self.requests_left == 0:
            raise OfflineError
        if self.requests_left is not None:
            self.requests_left -= 1
        if self.weather.hits("6 request held back"):
            self.late.append((envelope, token))
            raise OfflineError
        self._meet_strangers()
        self.carried.append((envelope, token))
        self.truth.check_question(envelope, token, self.machines)
        reply = self._at_the_capital(envelope, token, replies)
        return self._on_the_way_back(reply, replies)

    def deliver_late(self):
        """An envelope that was held back arrives after those that were sent later."""
        envelope, token = self.late.pop(self.chance.randrange(len(self.late)))
        self._answer(envelope, token)

    def replay(self):
        """An envelope that arrived once arrives again."""
        self._answer(*self.chance.choice(self.carried))

    def send_forged(self, other):
        """A stolen token without its key, bytes turned on the way, a house that is another's."""
        envelope, token = self.chance.choice(self.carried)
        read = read_envelope(envelope)
        altered = tuple(line.replace(b"T", b"X", 1) for line in read.lines)
        forgeries = (
            (write_envelope(read.header, altered, seed=bytes(32)), token),
            (envelope, other.credentials.token),
            (envelope[:-1] + bytes([envelope[-1] ^ 1]), token),
            (write_envelope(read.header, read.lines, seed=other.credentials.device_key), token),
        )
        self._answer(*self.chance.choice(forgeries))

    def _meet_strangers(self):
        if self.weather.hits("7 HTTP 500"):
            raise ServerTroubleError(500)
        if self.weather.hits("8 HTTP 429 or 503"):
            raise ServerTroubleError(self.chance.choice((429, 503)), retry_after=60)

    def _at_the_capital(self, envelope, token, replies):
        if self.weather.hits("9 captive portal"):
            if self.chance.random() < 0.5:
                raise PortalError("redirect")
            return PAGE
        if replies and self.weather.hits("4 old reply"):
            return self.chance.choice(replies)
        with self._bad_luck_there():
            reply = self._answer(envelope, token)
        if self.weather.hits("11 server crash after commit"):
            self.capital.restart()
            raise OfflineError
        return reply

    def _on_the_way_back(self, reply, replies):
        if self.weather.hits("2 reply lost"):
            raise OfflineError
        if self.weather.hits("3 reply cut"):
            return reply[: self.chance.randrange(len(reply))]
        replies.append(reply)
        return reply

    def hand_over(self, bundle):
        """Have what a stick brought taken in, and return the receipt."""
        with self._bad_luck_there(), self._mishaps():
            receipt = self.capital.province.take_bundle(bundle)
        self.truth.check_receipt(receipt)
        return receipt

    def invite(self, house_id):
        """Return the file with which a PC of the house can join by stick: its name and bytes."""
        return self.capital.province.invite(house_id)

    def _answer(self, envelope, token):
        with self._mishaps():
            reply = self.capital.province.sync(envelope, token).body
        self.truth.check_answer(reply)
        return reply

    @contextmanager
    def _bad_luck_there(self):
        """Let the capital's program die at its commit, or its disk be full at some statement."""
        province = self.capital.province
        if self.weather.strikes("10 server crash before commit"):
            province.dies_at_commit = True
        if self.weather.strikes("12 server disk full"):
            province.runs_full(self.chance.randrange(1, _MOST_STATEMENTS))
        try:
            yield
        finally:
            province.has_room()
            province.dies_at_commit = False

    @contextmanager
    def _mishaps(self):
        try:
            yield
        except CapitalCrashError as error:
            self.weather.fire("10 server crash before commit")
            self.capital.restart()
            raise OfflineError from error
        except OperationalError as error:
            self.weather.fire("12 server disk full")
            raise ServerTroubleError(503, retry_after=60) from error
        except UnreadableEnvelopeError as error:
            raise ServerMisbehavedError("status 400") from error


class _RoadOf:
    """The road as one machine sees it."""

    def __init__(self, road, credentials):
        self._road, self._credentials = road, credentials
        self._ahead = None

    def send(self, envelope, *, following=None):
        """Carry an envelope; what follows it may arrive before its answer does, or before it."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead.envelope == envelope:
            return ahead.heard()
        weather = self._road.weather
        is_first = following and self._road.requests_left is None
        if is_first and weather.hits("33 the later question arrives first"):
            self._ahead = _Ahead(following, self._carry)
        try:
            return self._carry(envelope)
        finally:
            if following and self._ahead is None and weather.hits("32 two questions under way"):
                self._ahead = _Ahead(following, self._carry)

    def _carry(self, envelope):
        return self._road.send(envelope, self._credentials)


class _Ahead:
    """An envelope that was carried before its turn, and what came of it."""

    def __init__(self, envelope, carry):
        self.envelope = envelope
        self._reply, self._error = None, None
        try:
            self._reply = carry(envelope)
        except ExchangeFailedError as error:
            self._error = error

    def heard(self):
        if self._error is not None:
            raise self._error
        return self._reply
