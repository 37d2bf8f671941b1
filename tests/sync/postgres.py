"""A throw-away PostgreSQL from the programs that this machine has: Debian's, or any on the path."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OS_USER = "postgres"


def find_postgres() -> Path | None:
    """Return the folder with initdb, of the newest version."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    if debian:
        return debian[-1].parent
    return Path(on_path).parent if on_path else None


@contextmanager
def running_postgres(programs: Path) -> Iterator[str]:
    """Run a cluster in a temporary folder and give its address, to end with a database's name."""
    # PostgreSQL refuses to run as root, and its user must reach the folder.
    as_other = ["runuser", "-u", OS_USER, "--"] if os.geteuid() == 0 else []
    folder = Path(tempfile.mkdtemp(prefix="province-"))
    if as_other:
        os.chown(folder, pwd.getpwnam(OS_USER).pw_uid, -1)
    data, port = folder / "data", _free_port()

    def run(*command):
        subprocess.run([*as_other, *command], check=True, cwd=folder, stdout=subprocess.DEVNULL)

    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
    try:
        run(
            programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres",
            "--locale=C.UTF-8", "-E", "UTF8", "--no-sync",
        )  # fmt: skip
        run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql+psycopg://postgres@127.0.0.1:{port}"
        finally:
            run(programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]
