"""What a person should look at: two machines of a house changed one thing, unknown to each other.

A flag is a row of the house's scope that the province makes; the house shows it as a sentence
with two buttons. It is gone when a `flag_answer` has come, and back when that is taken back.
"""

from hashlib import blake2b

from sync.protocol.strict_json import Json
from sync.server.merging import Conflict, Entry, HeldRow

FLAG = "flag"
ANSWER = "flag_answer"
_ID_BYTES = 16


def flag_id(entry: Entry, conflict: Conflict) -> str:
    """Return the flag's id, made of the line's bytes: the same line raises the same flag.

    So it is under whatever log the line comes again, and an answered flag stays answered.
    """
    told = f"{conflict.what}:{conflict.field or ''}".encode()
    return blake2b(entry.fingerprint + told, digest_size=_ID_BYTES).hexdigest()


def flag_row(entry: Entry, conflict: Conflict) -> HeldRow:
    """Return the flag: which row and field, what holds now, what was lost, and by which line.

    A lost box is the row's own, closed for the row's id; the house alone can open it.
    """
    said: dict[str, Json] = {
        "what": conflict.what,
        "of": entry.line.kind,
        "row": entry.line.row_id,
        "field": conflict.field,
        "kept": _plain(conflict.kept),
        "lost": _plain(conflict.lost),
        "at": entry.line.at,
        "user": entry.line.user or None,
    }
    for absent in [name for name, value in said.items() if value is None]:
        del said[absent]
    return HeldRow(fields=said, box=conflict.lost_box)


def _plain(value: Json) -> Json:
    # A line that was mended may have said anything.
    return None if isinstance(value, (list, dict)) else value
