"""What a month, and the next twenty changes, cost over a poor link: bytes and seconds.

What the link loses it loses by chance: three months are sent, and the one in the middle counts.
Bytes are those of TCP, both ways, each counted once however often it was repeated: HTTP headers
and TLS records are in them. TLS handshakes are not, but in the seconds they are.
"""

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_thread import StoreThread
from desktop.demonstration.province import DemonstrationProvince
from sync.client.enrolment import enrol
from sync.client.errors import ExchangeFailedError
from sync.client.exchange import ExchangeOutcome, Progress, exchange
from sync.client.http_road import HttpRoad
from sync.client.pace import Pace
from sync.client.ports import Credentials
from tests.bench.figures import Figure
from tests.bench.handshake import handshake_bytes
from tests.bench.house_month import Clock, WrittenHouse
from tests.bench.month_of_work import Work, device_key, keep, month_of_work, register_in
from tests.bench.poor_link import DOWN, PROVINCE, UP, NoPoorLinkError, Passed, PoorLink
from tests.bench.tls_province import CERTIFICATE
from tests.bench.window_parts import application
from tests.sync.certificates import authority

NAMES = (
    "link64_bytes_per_change", "link64_seconds", "link64_ratio_to_link", "link64_next20_bytes",
    "link64_next20_requests", "resent_after_cut_bytes",
)  # fmt: skip
_MONTHS = 3
_CUT_CHANGES = 8_000
_CUT_SECONDS = 40.0  # longer than the house waits for a byte


def measure(folder: Path) -> list[Figure]:
    """Send over the link what a house has written; without a link nothing is measured."""
    application()  # the store's signals want one
    try:
        with PoorLink() as link:
            return _measured(link, folder)
    except NoPoorLinkError as error:
        print(f"link: NOT MEASURED: {error}")
        return [Figure(name, None, "", None) for name in NAMES]


def _measured(link: PoorLink, folder: Path) -> list[Figure]:
    work, clock, signer = month_of_work(), Clock(), authority()
    signer.server(folder, address=PROVINCE).rename(folder / CERTIFICATE)
    store = StoreThread(lambda: register_in(folder), lambda: clock.now)
    province = DemonstrationProvince(folder)
    try:
        with link.at_province():
            province.start(module="tests.bench.tls_province")
            house = WrittenHouse(store, clock)
            trust = signer.trust()
            code = province.enrolment_code("Bench")
            # What was there before the month is sent beside the link, and not counted.
            given = enrol(province.url, code, device_key(store), app="nhavanhoa", trust=trust)
            keep(store, given)
            house.found(work.house, work.groups)
            sender = _Sender(link, store, given, trust, handshake_bytes(province.url, trust))
            sender.send_beside()
        with link.at_house():
            months: list[_Cost] = []
            for _ in range(_MONTHS):
                house.write(work.next_month())
                months.append(sender.send())
            house.write(work.house.more(20))
            twenty = sender.send()
            house.write(work.house.more(_CUT_CHANGES))
            resent, batch = sender.send_through_a_cut()
    finally:
        store.stop()
        province.stop()
    return _figures(work, months, twenty, resent, batch)


@dataclass(frozen=True, slots=True)
class _Cost:
    """What one exchange took."""

    up: int
    down: int
    seconds: float
    requests: int
    link_seconds: float
    """What the link needs for the bytes of TCP, one way after the other as they are asked."""


@dataclass(frozen=True, slots=True)
class _Sender:
    link: PoorLink
    store: StoreThread
    credentials: Credentials
    trust: ssl.SSLContext
    handshake: tuple[int, int]

    def send_beside(self) -> None:
        """Send what waits over no link at all."""
        self._exchange(lambda _: None)

    def send(self) -> _Cost:
        """Send what waits over a new connection, as after a start of the program."""
        before, began = self.link.passed(), time.perf_counter()
        outcome = self._exchange(lambda _: None)
        seconds = time.perf_counter() - began
        passed = self.link.passed().since(before)
        needed = passed.up.payload * 8 / UP + passed.down.payload * 8 / DOWN
        up, down = self._without_handshakes(passed)
        return _Cost(up, down, seconds, outcome.requests, needed)

    def send_through_a_cut(self) -> tuple[int, float]:
        """Return the bytes that go again because of a cut at half way, and a batch of that road.

        What goes again is all that went up but the envelopes that were answered: both of two that
        were under way, and the HTTP headers of those that were answered. A batch is what the house
        had learned to put on the road at once, ten seconds of it (`BatchSize.road_bytes`): more
        than the largest envelope, which two thousand lines limit.
        """
        pace, before = Pace(), self._up()
        answered, batch = 0, pace.size.road_bytes

        def note(progress: Progress) -> None:
            nonlocal answered, batch
            answered, batch = progress.bytes_sent, pace.size.road_bytes

        self.link.cut(after_bytes=_CUT_CHANGES * 15 // 2, seconds=_CUT_SECONDS)
        try:
            self._exchange(note, pace)
        except ExchangeFailedError:
            again = self._up() - before - answered
        else:
            raise AssertionError("the cut came too late")
        self._send_when_it_is_mended()
        return again, batch

    def _send_when_it_is_mended(self) -> None:
        while True:
            try:
                self._exchange(lambda _: None)
            except ExchangeFailedError:  # the link is still cut
                continue
            return

    def _exchange(
        self, progress: Callable[[Progress], None], pace: Pace | None = None
    ) -> ExchangeOutcome:
        road = HttpRoad(self.credentials, trust=self.trust)
        try:
            outbox = StoreOutbox(self.store)
            now = self.store.now
            return exchange(
                outbox, road, self.credentials, clock=lambda: now().at, progress=progress, pace=pace
            )
        finally:
            road.close()

    def _up(self) -> int:
        return self._without_handshakes(self.link.passed())[0]

    def _without_handshakes(self, passed: Passed) -> tuple[int, int]:
        count, (up, down) = passed.up.connections, self.handshake
        return passed.up.payload - count * up, passed.down.payload - count * down


def _figures(
    work: Work, months: list[_Cost], twenty: _Cost, resent: int, batch: float
) -> list[Figure]:
    for cost in months:
        print(f"link: a month {cost}")
    print(f"link: the next twenty {twenty}")
    a_change = round(median((one.up + one.down) / work.changes for one in months), 2)
    ratio = round(median(one.seconds / one.link_seconds for one in months), 3)
    seconds = round(median(one.seconds for one in months), 1)
    promised = work.promised
    return [
        Figure("link64_bytes_per_change", a_change, "B", promised(26)),
        Figure("link64_seconds", seconds, "s", promised(50)),
        Figure("link64_ratio_to_link", ratio, "", promised(1.25)),
        Figure("link64_next20_bytes", twenty.up + twenty.down, "B", promised(2_000)),
        Figure("link64_next20_requests", twenty.requests, "requests", promised(1)),
        Figure("resent_after_cut_bytes", resent, "B", promised(batch)),
    ]
