"""A poor link between two network namespaces, in a process of its own.

A TUN device in each namespace; whole IP packets are carried between them with a rate, a delay each
way, independent loss and a queue that drops at its end. So TCP behaves as on a real slow link
(handshakes, slow start, repeated packets), which a slow proxy cannot show, and which needs no
netem in the kernel. A lost packet has used its time on the air.

One command a line on stdin, one line of JSON as its answer: `stats`; `cut BYTES SECONDS`, which
loses everything for so long once so many more bytes went up. It ends when stdin does.
"""

import argparse
import ctypes
import fcntl
import heapq
import json
import os
import random
import select
import struct
import subprocess
import sys
import time
from collections import deque
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

_NEW_NETWORK = 0x40000000  # CLONE_NEWNET
_TUNSETIFF = 0x400454CA
_TUN, _WITHOUT_HEADER = 0x0001, 0x1000
_TCP, _SYN = 6, 0x02
_MTU = 1_400
_NETWORK = "10.77.0.0/24"
_AT_A_TIME = 64
_LIBC = ctypes.CDLL(None, use_errno=True)


@dataclass(slots=True)
class Counts:
    """What went one way: packets and bytes offered, lost; `payload` counts repeated bytes once.

    A connection counts from its first byte on.
    """

    packets: int = 0
    packet_bytes: int = 0
    lost: int = 0
    dropped: int = 0
    connections: int = 0
    payload: int = 0


@dataclass(slots=True)
class Way:
    """One direction of the link."""

    source: int
    sink: int
    rate: float
    delay: float
    loss: float
    queue: int
    chance: random.Random
    counts: Counts = field(default_factory=Counts)
    _free_at: float = 0.0
    _queued: deque[tuple[float, int]] = field(default_factory=deque)
    _queued_bytes: int = 0
    _on_the_air: list[tuple[float, int, bytes]] = field(default_factory=list)
    _reached: dict[bytes, int] = field(default_factory=dict)
    _silent: set[bytes] = field(default_factory=set)

    def next_due(self) -> float | None:
        """Return when the next packet arrives."""
        return self._on_the_air[0][0] if self._on_the_air else None

    def take(self, now: float, *, is_cut: bool) -> None:
        """Take what wants to be sent."""
        for _ in range(_AT_A_TIME):
            try:
                packet = os.read(self.source, 65_535)
            except BlockingIOError:
                return
            self._count(packet)
            self._send(packet, now, is_cut=is_cut)

    def deliver(self, now: float) -> None:
        """Hand over what has arrived."""
        while self._on_the_air and self._on_the_air[0][0] <= now:
            with suppress(OSError):  # an end that went away
                os.write(self.sink, heapq.heappop(self._on_the_air)[2])

    def _send(self, packet: bytes, now: float, *, is_cut: bool) -> None:
        while self._queued and self._queued[0][0] <= now:
            self._queued_bytes -= self._queued.popleft()[1]
        if is_cut or self._queued_bytes + len(packet) > self.queue:
            self.counts.dropped += 1
            return
        self._free_at = max(self._free_at, now) + len(packet) * 8 / self.rate
        self._queued.append((self._free_at, len(packet)))
        self._queued_bytes += len(packet)
        if self.chance.random() < self.loss:
            self.counts.lost += 1
            return
        arrival = (self._free_at + self.delay, self.counts.packets, packet)
        heapq.heappush(self._on_the_air, arrival)

    def _count(self, packet: bytes) -> None:
        self.counts.packets += 1
        self.counts.packet_bytes += len(packet)
        if packet[0] >> 4 != 4 or packet[9] != _TCP:
            return
        start = (packet[0] & 15) * 4
        ports = packet[start : start + 4]
        (number,) = struct.unpack_from("!I", packet, start + 4)
        end = number + len(packet) - start - (packet[start + 12] >> 4) * 4
        if packet[start + 13] & _SYN:
            self._reached[ports] = number + 1
            self._silent.add(ports)
        elif 0 < (new := (end - self._reached.get(ports, end)) % 2**32) < 2**31:
            # Where nobody answered there was no handshake either.
            self.counts.connections += ports in self._silent
            self._silent.discard(ports)
            self.counts.payload += new
            self._reached[ports] = end


class Link:
    """Both ways, until stdin ends."""

    def __init__(self, up: Way, down: Way) -> None:
        self._up, self._down = up, down
        self._cut_at: int | None = None
        self._cut_for = self._cut_until = 0.0

    def run(self) -> None:
        """Carry packets and answer commands."""
        ways = (self._up, self._down)
        while True:
            due = [at for way in ways if (at := way.next_due()) is not None]
            wait = max(0.0, min([*due, time.monotonic() + 1.0]) - time.monotonic())
            ready, _, _ = select.select([way.source for way in ways] + [sys.stdin], [], [], wait)
            now = time.monotonic()
            for way in ways:
                if way.source in ready:
                    way.take(now, is_cut=self._is_cut(now))
                way.deliver(now)
            if sys.stdin in ready and not self._answer(sys.stdin.readline().split()):
                return

    def _is_cut(self, now: float) -> bool:
        if self._cut_at is not None and self._up.counts.payload >= self._cut_at:
            self._cut_at, self._cut_until = None, now + self._cut_for
        return now < self._cut_until

    def _answer(self, command: list[str]) -> bool:
        if not command:
            return False
        if command[0] == "cut":
            self._cut_at = self._up.counts.payload + int(command[1])
            self._cut_for = float(command[2])
        said = {"up": asdict(self._up.counts), "down": asdict(self._down.counts)}
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()
        return True


def enter(namespace: Path) -> None:
    """Let this thread, and the processes that it starts, see the network of a namespace."""
    with namespace.open("rb") as opened:
        if _LIBC.setns(opened.fileno(), _NEW_NETWORK) != 0:
            raise OSError(ctypes.get_errno(), "setns")


def _tun(namespace: str, address: str) -> int:
    enter(Path("/var/run/netns") / namespace)
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, _TUNSETIFF, struct.pack("16sH14x", b"tun0", _TUN | _WITHOUT_HEADER))
    for command in (
        ("addr", "add", address, "dev", "tun0"),
        ("link", "set", "tun0", "mtu", str(_MTU), "up"),
        ("link", "set", "lo", "up"),
        # What Windows and most servers speak; a kernel's own choice may be kinder to losses.
        ("route", "replace", _NETWORK, "dev", "tun0", "congctl", "cubic"),
    ):
        subprocess.run(["ip", *command], check=True)
    return device


def main() -> None:
    """Make the link that the command line describes and carry packets over it."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("house", "province", "house-address", "province-address"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("up", "down", "delay", "loss"):
        parser.add_argument(f"--{name}", type=float, required=True)
    parser.add_argument("--queue", type=int, required=True)
    asked = parser.parse_args()
    house = _tun(asked.house, asked.house_address)
    province = _tun(asked.province, asked.province_address)
    rest = (asked.delay, asked.loss, asked.queue)
    up = Way(house, province, asked.up, *rest, random.Random(1))
    down = Way(province, house, asked.down, *rest, random.Random(2))
    print("ready", flush=True)
    Link(up, down).run()


if __name__ == "__main__":
    main()
