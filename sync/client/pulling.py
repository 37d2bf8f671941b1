"""Taking in what the province tells, page by page."""

from dataclasses import dataclass, replace

from sync.client.errors import ServerMisbehavedError
from sync.client.ports import Inbox
from sync.protocol.pulled_rows import UnreadableRowError
from sync.protocol.replies import Page

Cursors = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Pulled:
    """What an answer brought: rows taken, rows written into the registers, whether more waits."""

    taken: int = 0
    written: int = 0
    more: bool = False


def take_pages(inbox: Inbox, pages: tuple[Page, ...], *, asked: Cursors) -> Pulled:
    """Take the pages of a believed answer; write them down once a scope is whole.

    A cut at any point loses nothing: what was taken stays, and what follows is asked for from
    there.

    Raises:
        ServerMisbehavedError: a line is no row, or a scope was not asked for.
    """
    kept = keep_pages(inbox, pages, asked=asked)
    return replace(kept, written=inbox.apply() if pages and not kept.more else 0)


def keep_pages(inbox: Inbox, pages: tuple[Page, ...], *, asked: Cursors) -> Pulled:
    """Take the pages of a believed answer, and write nothing down yet.

    Raises:
        ServerMisbehavedError: a line is no row, or a scope was not asked for.
    """
    after = dict(asked)
    try:
        for page in pages:
            inbox.take(page, after=after[page.scope])
    except UnreadableRowError as error:
        raise ServerMisbehavedError(error.where) from error
    except KeyError as error:
        raise ServerMisbehavedError("pull") from error
    reached = dict(inbox.cursors())
    more = any(page.more or reached[page.scope] < page.to for page in pages)
    return Pulled(sum(len(page.rows) for page in pages), more=more)


def require_progress(inbox: Inbox, pulled: Pulled, *, asked: Cursors) -> None:
    """Raise for an answer after which the same would be asked again, and again."""
    if pulled.more and inbox.cursors() == asked:
        raise ServerMisbehavedError("no_progress")
