"""The house's end of a stick: everything that the province has not confirmed, in one file.

A bundle begins after the mark and never after an earlier bundle: whichever stick arrives, it
brings all. A bundle that gets lost costs nothing but its way.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sync.client.ports import Credentials, HouseEnd, Outbox
from sync.client.stick_note import NAME, stick_note
from sync.protocol.bundles import LINES_FRAME, BundleHeader, read_bundle, write_bundle
from sync.protocol.envelope import NONCE_BYTES, Header, write_envelope
from sync.protocol.house_log import Lines, LogPlace, Question
from sync.protocol.limits import BUNDLE_BYTES
from sync.protocol.sealed_frames import Frame, UnreadableBundleError, room_for
from sync.stick.errors import FolderTakenError, ForeignFileError, StickReadOnlyError
from sync.stick.folder import Stick

MOST_LINES = 2_000
MOST_BYTES = 1_000_000
_ROOM = BUNDLE_BYTES - 2 * 65_536
"""What all frames may take: the clear line, the digest and a margin are left out."""


class LogChangedError(Exception):
    """This installation began a new log while the bundle was made; nothing was written."""


@dataclass(frozen=True, slots=True)
class BundleWritten:
    """What lies on the stick now: read back, and safe to pull out.

    `left` lines found no room in the file; `runnable` files on the stick could start by
    themselves: nothing of ours is among them.
    """

    name: str
    number: int
    first: int
    last: int
    size: int
    left: int
    runnable: int


@dataclass(frozen=True, slots=True)
class Packed:
    """The frames of a bundle, and the questions that they ask: to be remembered before it goes."""

    header: BundleHeader
    frames: tuple[Frame, ...]
    questions: tuple[Question, ...]


def put_bundle(
    stick: Stick,
    house: HouseEnd,
    *,
    clock: Callable[[], int],
    today: date,
    opening: Sequence[Frame] = (),
) -> BundleWritten:
    """Write every line after the mark onto the stick; ask, even if there is none.

    `opening` frames go before the lines: a request for enrolment. When this returns, the stick
    may be pulled out; a cut before leaves the bundle that was there, or none. The questions are
    remembered before the file is written, so that no answer can come unexpected.

    Raises:
        StickError: nothing was written.
        LogChangedError: the log was left for a new one meanwhile; ask again.
    """
    credentials = house.credentials
    stick.try_out(needed=0)
    _clear_away(stick, house)
    packed = pack(house, clock=clock, opening=opening)
    pieces = write_bundle(packed.header, packed.frames, province_key=credentials.province_key)
    stick.try_out(needed=sum(room_for(frame.body) for frame in packed.frames))
    house.questions.note(packed.questions)
    _leave_a_note(stick, credentials, today)
    contents = stick.contents()
    name = _free_name(stick, contents.bundles, packed.header, house)
    size = stick.put(name, pieces)
    return BundleWritten(
        name=name,
        number=packed.header.number,
        first=packed.header.first,
        last=packed.header.last,
        size=size,
        left=house.outbox.place().last - packed.header.last,
        runnable=contents.runnable,
    )


def pack(house: HouseEnd, *, clock: Callable[[], int], opening: Sequence[Frame] = ()) -> Packed:
    """Return a bundle of every line after the mark; ask, even if there is none.

    Raises:
        LogChangedError: the log was left for a new one meanwhile; ask again.
    """
    outbox, credentials = house.outbox, house.credentials
    place, number = outbox.place(), house.questions.next_number()
    frames, asked = list(opening), []
    room = _ROOM - sum(room_for(frame.body) for frame in opening)
    last = place.mark
    for lines in _batches(outbox, place):
        header = _header(house, place, lines, clock=clock)
        envelope = write_envelope(header, lines.lines, seed=credentials.device_key)
        room -= room_for(envelope)
        if room < 0:
            break
        last = header.first - 1 + header.count
        frames.append(Frame(LINES_FRAME, envelope))
        asked.append(Question(number, header.nonce, place.log, header.first, last, header.pull))
    if outbox.place().log != place.log:
        raise LogChangedError
    bundle = BundleHeader(
        house=credentials.house_id,
        device=credentials.device_id,
        log=place.log,
        first=place.mark + 1,
        last=last,
        number=number,
        question=asked[0].nonce,
    )
    return Packed(bundle, tuple(frames), tuple(asked))


def _batches(outbox: Outbox, place: LogPlace) -> Iterator[Lines]:
    """Yield the lines after the mark, as they are now; once none, if there is none."""
    after = place.mark
    while True:
        lines = outbox.lines_after(after, most_lines=MOST_LINES, most_bytes=MOST_BYTES)
        yield lines
        after += len(lines.lines)
        if after >= place.last or not lines.lines:
            return


def _header(house: HouseEnd, place: LogPlace, lines: Lines, *, clock: Callable[[], int]) -> Header:
    credentials, backlog = house.credentials, house.outbox.backlog()
    is_last = lines.first - 1 + len(lines.lines) >= place.last
    return Header(
        log=place.log,
        device=credentials.device_id,
        house=credentials.house_id,
        first=lines.first,
        count=len(lines.lines),
        previous=lines.previous,
        nonce=secrets.token_bytes(NONCE_BYTES),
        clock=clock(),
        state={"backlog": backlog.unsent, "disk_mb": backlog.disk_mb},
        # What the province tells should know of every line.
        pull=house.inbox.cursors() if house.inbox and is_last else (),
        anew=house.inbox.is_anew() if house.inbox and is_last else False,
    )


def _leave_a_note(stick: Stick, credentials: Credentials, today: date) -> None:
    # Written first: when the bundle is there, the stick may be pulled out.
    try:
        stick.put(NAME, [stick_note(credentials.house_name, today)])
    except FolderTakenError:
        return


def _free_name(stick: Stick, there: Sequence[str], header: BundleHeader, house: HouseEnd) -> str:
    """Return the file's name; another PC of the house may have brought the same numbers.

    It may even have the same log: two PCs with one disk do not know of each other yet.
    """
    stem = header.name.partition(".")[0]
    for name in there:
        if name == header.name or name.startswith(f"{stem}-"):
            found = _header_of(stick, name)
            is_free = found is None or (found.log == header.log and _is_asked(found, house))
            if is_free:
                return name
    return header.name_beside_another if header.name in there else header.name


def _clear_away(stick: Stick, house: HouseEnd) -> None:
    """Remove this log's bundles whose every line the province has confirmed."""
    place = house.outbox.place()
    for name in stick.contents().bundles:
        header = _header_of(stick, name)
        if header is None or header.log != place.log or not _is_asked(header, house):
            continue
        if header.first <= header.last <= place.mark:
            try:
                stick.remove(name)
            except StickReadOnlyError:
                return


def _is_asked(header: BundleHeader, house: HouseEnd) -> bool:
    """Return whether this PC wrote the bundle: no other remembers its question."""
    return house.questions.find(header.question) is not None


def _header_of(stick: Stick, name: str) -> BundleHeader | None:
    try:
        with stick.opened(name) as file:
            return read_bundle(file).header
    except (UnreadableBundleError, ForeignFileError):
        return None
