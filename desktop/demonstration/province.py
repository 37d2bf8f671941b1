"""A provincial server of one's own: a process on 127.0.0.1 that ends with the demonstration."""

import subprocess
import sys
from pathlib import Path
from typing import IO

_READY = "listening "


class ProvinceDidNotStartError(Exception):
    """The server process ended before it listened."""


class DemonstrationProvince:
    """One server process over one SQLite file; it can be stopped, killed and started again."""

    def __init__(self, folder: Path, *, module: str = "sync.server") -> None:
        """Choose where the province keeps its ledger; nothing is started yet.

        `module` is what Python runs as the server (a test runs one that dies on purpose).
        """
        self._database = f"sqlite:///{(folder / 'province.sqlite').as_posix()}"
        self._module = module
        self._process: subprocess.Popen[str] | None = None
        self._port = 0
        self.url = ""

    @property
    def database_url(self) -> str:
        """Where the ledger is, for whoever compares both ends."""
        return self._database

    def start(self, *, module: str | None = None) -> None:
        """Start the server and wait until it listens; a later start takes the same port.

        Raises:
            ProvinceDidNotStartError: the process ended before it listened.
        """
        arguments = ["--database", self._database, "--port", str(self._port)]
        self._process = subprocess.Popen(  # noqa: S603  # our own module, no input of anybody
            [sys.executable, "-m", module or self._module, *arguments],
            stdout=subprocess.PIPE,
            text=True,
        )
        self.url = _address(self._process.stdout)
        self._port = int(self.url.rsplit(":", 1)[1])

    def enrolment_code(self, house_name: str) -> str:
        """Return a one-time code that joins a new house to this province."""
        made = subprocess.run(  # noqa: S603  # our own module, no input of anybody
            [
                *(sys.executable, "-m", "sync.server", "enrol-code"),
                *("--database", self._database, "--house-name", house_name),
            ],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return made.stdout.split()[-1]

    def stop(self) -> None:
        """Ask the server to end and wait for it."""
        if self._process is not None:
            self._process.terminate()
            self._end(self._process)

    def wait_until_dead(self) -> int:
        """Wait for a server that dies by itself; return its exit code."""
        if self._process is None:
            return 0
        code = self._process.wait(30)
        self._end(self._process)
        return code

    def _end(self, process: "subprocess.Popen[str]") -> None:
        process.wait(30)
        if process.stdout is not None:
            process.stdout.close()
        self._process = None


def _address(output: IO[str] | None) -> str:
    for line in output or ():
        if line.startswith(_READY):
            return line.removeprefix(_READY).strip()
    raise ProvinceDidNotStartError
