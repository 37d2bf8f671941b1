"""A provincial server of one's own: a process on 127.0.0.1 that ends with the demonstration."""

import subprocess
import sys
from pathlib import Path
from typing import IO

_READY = "listening "
_SECONDS_TO_END = 30


class ProvinceDidNotStartError(Exception):
    """The server process ended before it listened."""


class DemonstrationProvince:
    """One server over one SQLite file; it can be stopped and started again at its address."""

    def __init__(self, folder: Path) -> None:
        """Choose where the province keeps its ledger; nothing is started yet."""
        self.database_url = f"sqlite:///{(folder / 'province.sqlite').as_posix()}"
        self.url = ""
        self._port = 0
        self._process: subprocess.Popen[str] | None = None

    def start(self, *, module: str = "sync.server") -> None:
        """Start the server and wait until it listens; a later start takes the same port.

        The server ends with this process however this process ends: it watches the pipe.
        `module` is what Python runs; a test runs a server that dies on purpose.

        Raises:
            ProvinceDidNotStartError: the process ended before it listened.
        """
        self._process = subprocess.Popen(  # noqa: S603  # our own module, no input of anybody
            [
                *(sys.executable, "-m", module, "--until-stdin-closes"),
                *("--database", self.database_url, "--port", str(self._port)),
            ],
            stdin=subprocess.PIPE,
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
                *("--database", self.database_url, "--house-name", house_name),
            ],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
        return made.stdout.strip()

    def stop(self) -> int:
        """Ask the server to end, wait for it, and return its exit code.

        A server that died before is only buried.
        """
        if self._process is None:
            return 0
        process, self._process = self._process, None
        with process:  # closes the pipes, which is what the server waits for, and waits
            if process.stdin is not None:
                process.stdin.close()
            return process.wait(_SECONDS_TO_END)


def _address(output: IO[str] | None) -> str:
    for line in output or ():
        if line.startswith(_READY):
            return line.removeprefix(_READY).strip()
    raise ProvinceDidNotStartError
