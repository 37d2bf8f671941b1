"""A real server process over a real database, and what it takes of the machine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, NullPool, create_engine, text

from tests.bench.figures import most_memory
from tests.sync.postgres import new_database, running_postgres

DATABASES = ("sqlite", "postgresql")


@dataclass(frozen=True, slots=True)
class Server:
    """A process that answers on 127.0.0.1."""

    process: subprocess.Popen[str]
    port: int

    @property
    def is_up(self) -> bool:
        """Whether it is still the process that was started: nothing starts it again."""
        return self.process.poll() is None

    @property
    def computed(self) -> float:
        """The seconds that it computed for until now."""
        counted = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2]
        return sum(map(int, counted.split()[11:13])) / os.sysconf("SC_CLK_TCK")

    @property
    def most_memory(self) -> int:
        """The most that ever lay in the memory at once, in MB."""
        return int(most_memory(self.process.pid))


@contextmanager
def served(url: str, *more: str) -> Iterator[Server]:
    """Serve the database in a process of its own until the block ends."""
    command = [sys.executable, "-m", "sync.server", "--database", url, "--port", "0", *more]
    process = subprocess.Popen(
        [*command, "--until-stdin-closes"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        announced = process.stdout.readline()
        yield Server(process, int(announced.rpartition(":")[2]))
    finally:
        process.stdin.close()
        process.wait(30)
        process.stdout.close()


@contextmanager
def database(name: str, folder: Path, *, on_disk: Path | None = None) -> Iterator[str]:
    """Give the address of a new database, its tables on the disk of `on_disk` if that is given."""
    if name == "sqlite":
        yield f"sqlite:///{(on_disk or folder) / 'province.sqlite'}"
        return
    with running_postgres(waits_for_the_disk=True) as address:
        url = new_database(address, "province")
        if on_disk:
            _move(address, "province", on_disk)
        yield url.render_as_string(hide_password=False)


def _move(address: URL, name: str, disk: Path) -> None:
    """Put a database's tables onto another disk."""
    engine = create_engine(address, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f"CREATE TABLESPACE small LOCATION '{disk}'"))
        connection.execute(text(f"ALTER DATABASE {name} SET TABLESPACE small"))
