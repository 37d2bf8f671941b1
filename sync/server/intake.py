"""What happens to new lines: judged, posted, written down; in the caller's transaction."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, update

from sync.protocol.envelope import Header
from sync.protocol.lines import Line
from sync.server.crate_receipts import tell_senders
from sync.server.crates import tell_receivers
from sync.server.erasure import empty_lines, erased_rows, tells_of, tells_of_any
from sync.server.holdings import RowKey
from sync.server.judgement import ERASED, REPEATED, SET_ASIDE, Verdict, judge
from sync.server.ledger import NewLine, append, repeated, save_verdicts
from sync.server.merging import Entry
from sync.server.parking import drop_parked
from sync.server.posting import REVOKED, Posting
from sync.server.tables import house

_REPEATED = Verdict(REPEATED)
_REVOKED = Verdict(SET_ASIDE, REVOKED)
_ERASED = Verdict(ERASED)
# Made once: to make it takes longer than to ask it, and every envelope does.
_REACH = (
    update(house).where(house.c.house_id == bindparam("of_house")).values(rev=bindparam("reached"))
)

_Judged = tuple[Line | None, Verdict]


def take_in(
    connection: Connection,
    header: Header,
    new: Sequence[NewLine],
    *,
    rev: int,
    at: int,
    is_revoked: bool = False,
) -> None:
    """Write new lines into the ledger and change what is held of the house, under this revision.

    The lines of a revoked device are set aside whatever they say, and not thrown away; what it
    brings a second time is a repetition all the same, or both would count once it is enrolled anew.
    """
    repeats = repeated(connection, header, new)
    judged = [judge(line.line) for line in new]
    if is_revoked:
        judged = [(line, _REVOKED) for line, _ in judged]
    if repeats:
        judged = [
            (line, _REPEATED if one.seq in repeats else verdict)
            for one, (line, verdict) in zip(new, judged, strict=True)
        ]
    posting = Posting(connection, header.house)
    posting.load(line for line, _ in judged if line)
    erased = _erased_before(connection, header, judged)
    verdicts = [
        posting.post(Entry(header.log, one.seq, rev, line, one.fingerprint), verdict)
        if line
        else _ERASED
        if tells_of_any(erased, [one.line])
        else posting.set_aside(header.log, one.seq, None, verdict)
        for one, (line, verdict) in zip(new, judged, strict=True)
    ]
    verdicts = _overtaken(posting, header, new, judged, verdicts)
    append(connection, header, new, verdicts=verdicts, rev=rev, at=at)
    close(connection, posting, rev=rev)


def close(connection: Connection, posting: Posting, *, rev: int) -> None:
    """Write down what a posting changed, under the house's new revision.

    Crates that are on their way to another house are told to that house, and what became of
    those that came is told to whoever sent them.
    """
    house_id = posting.holdings.house_id
    save_verdicts(connection, house_id, posting.changed)
    for key in sorted(posting.erased):
        posting.mended(*empty_lines(connection, house_id, key))
    drop_parked(connection, house_id, posting.erased)
    posting.holdings.save(rev)
    tell_receivers(connection, posting.holdings, at=rev)
    tell_senders(connection, posting.holdings, at=rev)
    connection.execute(_REACH, {"of_house": house_id, "reached": rev})


def _erased_before(
    connection: Connection, header: Header, judged: Sequence[_Judged]
) -> Sequence[RowKey]:
    """Return the rows of which a line that cannot be read may tell, though they were erased."""
    has_unreadable = any(line is None for line, _ in judged)
    return erased_rows(connection, header.house) if has_unreadable else ()


def _overtaken(
    posting: Posting,
    header: Header,
    new: Sequence[NewLine],
    judged: Sequence[_Judged],
    verdicts: list[Verdict],
) -> list[Verdict]:
    """Return what became of the new lines once those after them had come."""
    if posting.changed:
        verdicts = [
            posting.changed.pop((header.log, one.seq), verdict)
            for one, verdict in zip(new, verdicts, strict=True)
        ]
    for key in posting.erased:
        for place, (one, (line, _)) in enumerate(zip(new, judged, strict=True)):
            if tells_of(key, line, one.line):
                verdicts[place] = _ERASED
                posting.mended((header.log, one.seq))
    return verdicts
