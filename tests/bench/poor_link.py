"""Two network namespaces with a poor link between them, for one measurement."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.bench.linkemu import Counts, enter

UP, DOWN = 64_000, 128_000  # bits a second
DELAY = 0.3  # seconds, each way
PROVINCE = "10.77.0.2"
_HOUSE = "10.77.0.1"


class NoPoorLinkError(Exception):
    """This machine cannot make one: it says why."""


@dataclass(frozen=True, slots=True)
class Passed:
    """What passed since the link was made."""

    up: Counts
    down: Counts

    def since(self, before: "Passed") -> "Passed":
        """Return what passed after `before`."""
        return Passed(_less(self.up, before.up), _less(self.down, before.down))


class PoorLink:
    """64 kbit/s up, 128 down, 300 ms each way, 2 % loss, a queue of 30 kB."""

    def __init__(self) -> None:
        """Make the namespaces and the link.

        Raises:
            NoPoorLinkError: this machine or this user cannot.
        """
        self._names = [f"nvh-{end}-{os.getpid()}" for end in ("house", "province")]
        if os.geteuid() != 0:
            raise NoPoorLinkError("only root can make a network namespace")
        if not Path("/dev/net/tun").exists():
            raise NoPoorLinkError("there is no /dev/net/tun here")
        try:
            self._make()
        except (OSError, subprocess.CalledProcessError) as error:
            self._forget_namespaces()
            raise NoPoorLinkError(f"{type(error).__name__}: {error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._emulator as emulator:  # closes its stdin, which ends it
            if emulator.stdin is not None:
                emulator.stdin.close()
        self._forget_namespaces()

    @contextmanager
    def at_house(self) -> Iterator[None]:
        """Let this thread see the network of the house."""
        with _in(self._names[0]):
            yield

    @contextmanager
    def at_province(self) -> Iterator[None]:
        """Let this thread see the network of the province, and the processes that it starts."""
        with _in(self._names[1]):
            yield

    def passed(self) -> Passed:
        """Return what passed until now."""
        return self._ask("stats")

    def cut(self, *, after_bytes: int, seconds: float) -> None:
        """Lose everything for so long, once so many more bytes went up."""
        self._ask(f"cut {after_bytes} {seconds}")

    def _make(self) -> None:
        for name in self._names:
            _run("ip", "netns", "add", name)
            # What a kernel remembers of a link would change the next connection.
            _run("ip", "netns", "exec", name, "sysctl", "-qw", "net.ipv4.tcp_no_metrics_save=1")
        ends = zip(("house", "province"), self._names, (_HOUSE, PROVINCE), strict=True)
        words = [
            word
            for end, name, address in ends
            for word in (f"--{end}={name}", f"--{end}-address={address}/24")
        ]
        self._emulator = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.bench.linkemu", *words),
                *(f"--up={UP}", f"--down={DOWN}", f"--delay={DELAY}"),
                *("--loss=0.02", "--queue=30000"),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        if self._line() != "ready\n":
            raise OSError("the link did not start")

    def _ask(self, command: str) -> Passed:
        if self._emulator.stdin is None:
            raise BrokenPipeError
        self._emulator.stdin.write(command + "\n")
        self._emulator.stdin.flush()
        said = json.loads(self._line())
        return Passed(Counts(**said["up"]), Counts(**said["down"]))

    def _line(self) -> str:
        return "" if self._emulator.stdout is None else self._emulator.stdout.readline()

    def _forget_namespaces(self) -> None:
        for name in self._names:
            subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True)


@contextmanager
def _in(name: str) -> Iterator[None]:
    own = Path("/proc/thread-self/ns/net")
    with own.open("rb") as before:
        enter(Path("/var/run/netns") / name)
        try:
            yield
        finally:
            enter(Path(f"/proc/self/fd/{before.fileno()}"))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _less(after: Counts, before: Counts) -> Counts:
    return Counts(*(getattr(after, name) - getattr(before, name) for name in Counts.__slots__))
