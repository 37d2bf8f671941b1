"""The numbered lines of this installation's log, and how far the province holds them.

A line is finalised once, before it can first be sent: its personal fields are sealed and the
chain is laid over its bytes. From then on it never changes; a trigger sees to that.
Every function takes a unit of work: a cut before the commit leaves the log as it was.
"""

import json
import shutil
import unicodedata
from pathlib import Path

from sqlmodel import Session

from desktop.store.bundle_marks import overtake
from desktop.store.clock_check import believe
from desktop.store.pulled_pages import ask_again, begin_again
from desktop.store.sealing import seal
from desktop.store.tables.house import ExchangeRow
from sync.protocol.chain import chain_root, links
from sync.protocol.house_log import Backlog, Confirmed, Lines, LogPlace

_PLACE = (
    "SELECT log, mark, mark_chain, durable, "
    "(SELECT coalesce(max(seq), 0) FROM outbox) AS last FROM exchange"
)
_BACKLOG = (
    "SELECT mark, (SELECT coalesce(max(seq), 0) FROM outbox) AS last, "
    "(SELECT json_extract(line, '$.a') FROM outbox WHERE seq > mark ORDER BY seq LIMIT 1) "
    "AS oldest_at, (SELECT file FROM pragma_database_list WHERE name = 'main') AS file "
    "FROM exchange"
)


class WrongChainError(ValueError):
    """What was confirmed names a chain that this log does not have: a bug of whoever checked it."""


def place(unit: Session) -> LogPlace:
    """Return where the log stands."""
    row = unit.connection().exec_driver_sql(_PLACE).one()
    return LogPlace(
        log=row.log,
        last=row.last,
        mark=row.mark,
        mark_chain=bytes.fromhex(row.mark_chain),
        durable=row.durable,
    )


def backlog(unit: Session) -> Backlog:
    """Return what the province has not confirmed."""
    row = unit.connection().exec_driver_sql(_BACKLOG).one()
    free = shutil.disk_usage(Path(row.file).parent).free
    return Backlog(unsent=row.last - row.mark, oldest_at=row.oldest_at, disk_mb=free // 2**20)


def lines_after(unit: Session, seq: int, *, most_lines: int, most_bytes: int) -> Lines:
    """Return the lines that follow `seq`: as many as fit, and at least one if there is one."""
    finalise(unit, up_to=seq + most_lines)
    found = final_lines_after(unit, seq, most_lines=most_lines, most_bytes=most_bytes)
    return found or Lines(seq + 1, b"", ())


def final_lines_after(unit: Session, seq: int, *, most_lines: int, most_bytes: int) -> Lines | None:
    """Return the same, changing nothing; None if a line that would go is not final yet."""
    previous = final_chain_at(unit, seq)
    if previous is None:
        return None
    rows = unit.connection().exec_driver_sql(
        "SELECT line, chain FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?", (seq, most_lines)
    )
    taken: list[bytes] = []
    room = most_bytes
    for text, chain in rows:
        if chain is None:
            return None
        line = text.encode()
        room -= len(line)
        if room < 0 and taken:
            break
        taken.append(line)
    return Lines(seq + 1, previous, tuple(taken))


def chain_at(unit: Session, seq: int) -> bytes | None:
    """Return the chain at a line, finalising up to it; None if the log has no such line."""
    if seq:
        finalise(unit, up_to=seq)
    return final_chain_at(unit, seq)


def final_chain_at(unit: Session, seq: int) -> bytes | None:
    """Return the chain at a line, changing nothing; None if there is no line or it is not final."""
    connection = unit.connection()
    if seq == 0:
        return chain_root(connection.exec_driver_sql("SELECT log FROM exchange").scalar_one())
    chain: bytes | None = connection.exec_driver_sql(
        "SELECT chain FROM outbox WHERE seq = ?", (seq,)
    ).scalar_one_or_none()
    return chain


def settle(unit: Session, confirmed: Confirmed, *, now: int) -> None:
    """Move the mark to what the province holds, which may be behind it after a restore there.

    A receipt moves nothing if a later question was answered while it was read.

    Raises:
        WrongChainError: the chain is not this log's; nothing was moved.
    """
    if chain_at(unit, confirmed.hw) != confirmed.chain:
        raise WrongChainError(confirmed.hw)
    if not overtake(unit, confirmed.question, at=confirmed.at):
        return
    _notice_another_province(unit, confirmed)
    ask_again(unit, confirmed.hw)
    unit.connection().exec_driver_sql(
        "UPDATE exchange SET mark = ?, mark_chain = ?, durable = ?, lineage = ?, set_aside = ?, "
        "last_exchange_at = ?, server_time = ?, token = coalesce(?, token), closed = ?",
        (
            confirmed.hw,
            confirmed.chain.hex(),
            confirmed.durable,
            confirmed.lineage,
            confirmed.set_aside,
            now,
            confirmed.at,
            confirmed.token,
            confirmed.closed,
        ),
    )
    believe(unit, confirmed.at)


def _notice_another_province(unit: Session, confirmed: Confirmed) -> None:
    """Ask for everything again: a province that was put back counts its revisions anew."""
    before = unit.connection().exec_driver_sql("SELECT mark, lineage FROM exchange").one()
    if confirmed.hw < before.mark or before.lineage not in {None, confirmed.lineage}:
        begin_again(unit)


def exchange_row(unit: Session) -> ExchangeRow:
    """Return the house's place in the exchange."""
    return unit.get_one(ExchangeRow, 1)


def finalise(unit: Session, *, up_to: int) -> None:
    """Seal and chain, in their order, the lines up to a number that are not final yet."""
    connection = unit.connection()
    # Lines at or below the mark were sent, so they are final: the search may begin there.
    raw = connection.exec_driver_sql(
        "SELECT seq, line FROM outbox WHERE seq > (SELECT mark FROM exchange) AND seq <= ? "
        "AND chain IS NULL ORDER BY seq",
        (up_to,),
    ).all()
    if not raw:
        return
    row = connection.exec_driver_sql("SELECT log, house_key FROM exchange").one()
    house_key = bytes.fromhex(row.house_key)
    previous = connection.exec_driver_sql(
        "SELECT chain FROM outbox WHERE seq = ?", (raw[0].seq - 1,)
    ).scalar() or chain_root(row.log)
    lines = [_final_line(noted.line, house_key) for noted in raw]
    chains = links(previous, (line.encode() for line in lines))
    connection.exec_driver_sql(
        "UPDATE outbox SET line = ?, chain = ? WHERE seq = ?",
        [(line, chain, noted.seq) for noted, line, chain in zip(raw, lines, chains, strict=True)],
    )


def _final_line(noted: str, house_key: bytes) -> str:
    line = json.loads(unicodedata.normalize("NFC", noted))
    personal = line.pop("p", None)
    for word in ("d", "u", "b"):
        if not line.get(word):
            line.pop(word, None)
    # An edit that emptied the last personal field says so: an empty box takes the full one's place.
    if personal or (personal is not None and line["o"] == "u"):
        row_id = bytes.fromhex(line["i"])
        line["p"] = seal(house_key, row_id, personal, change=noted.encode())
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"))
