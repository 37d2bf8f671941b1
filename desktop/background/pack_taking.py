"""Taking in the province's ISBN pack: for a thread that may wait for a stick and for the store."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO

from desktop.background.store_thread import StoreThread
from desktop.operations.isbn_lookup import PackState, state_of
from desktop.store.enrolment import enrolment
from desktop.store.isbn_pack import IsbnPack
from sync.client.errors import NotJoinedError
from sync.protocol.isbn_pack import Pack, PackHead, UnreadablePackError, read_pack, require_whole
from sync.stick.errors import ForeignFileError, StickGoneError
from sync.stick.folder import Stick, opened_file


class PackNews(Enum):
    """What a pack on a stick is to this house."""

    NEWER = "newer"
    SAME = "same"
    OLDER = "older"
    FOREIGN = "foreign"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class PackOnStick:
    """A pack by its file; its blocks were not looked at yet."""

    file_name: str
    news: PackNews
    state: PackState


@dataclass(frozen=True, slots=True)
class PacksOnStick:
    """The packs on one stick."""

    root: Path
    packs: tuple[PackOnStick, ...]


def packs_on(root: Path, store: StoreThread) -> PacksOnStick:
    """Return what lies on a stick.

    Raises:
        NotJoinedError: nobody could say yet whose a pack should be.
        StickError: the stick is gone.
    """
    stick, ours = Stick(root), Ours(store)
    return PacksOnStick(
        root, tuple(_looked_at(stick, name, ours) for name in stick.contents().packs)
    )


def take_pack(stick: Stick, store: StoreThread, *, file_name: str) -> PackState:
    """Let a pack on a stick serve from now on, once all of it is here and was verified.

    Until then the one that was there serves; a cut at any point leaves it. The same edition may
    come again: that mends a damaged one.

    Raises:
        NotJoinedError: nobody could say yet whose a pack should be.
        ForeignFileError: it is cut or altered, another province's, or older.
        StickError: the stick is gone.
        RegisterUnavailableError: this PC's disk could not take it.
    """
    with stick.opened(file_name) as file:
        return _taken(file, Ours(store), store)


def take_pack_file(path: Path, store: StoreThread) -> PackState:
    """Let a pack that somebody chose serve from now on; as `take_pack`.

    Raises:
        OSError: the file cannot be opened; else as `take_pack`.
    """
    with opened_file(path) as file:
        return _taken(file, Ours(store), store)


def take_pulled_pack(path: Path, store: StoreThread) -> PackState:
    """Let a pack that came whole over the network, beside the register, serve from now on.

    Raises:
        NotJoinedError, ForeignFileError, RegisterUnavailableError: as `take_pack`.
        OSError: the file cannot be read.
    """
    ours = Ours(store)
    with path.open("rb") as file:
        whole = _read(file)
        if refused := _REFUSED.get(ours.news(whole.head)):
            raise ForeignFileError(refused)
        _require_whole(whole, file)
    store.submit_below(lambda *_: ours.pack.put_in_place(path)).result()
    return state_of(whole.head)


class Ours:
    """Whose packs this house takes, and which it has.

    Raises:
        NotJoinedError: the house has not joined a province.
    """

    def __init__(self, store: StoreThread) -> None:
        given = store.submit_reading(lambda unit, _: enrolment(unit)).result()
        if given is None:
            raise NotJoinedError
        self._province_key = given.province_key
        self.pack: IsbnPack = store.submit_below(lambda database, _: database.isbn_pack).result()
        self._held = store.submit_below(lambda *_: self.pack.standing()).result().head

    @property
    def edition(self) -> int:
        """Which edition of this province's is here, 0 if none."""
        held = self._held
        return held.edition if held and held.province_key == self._province_key else 0

    def news(self, head: PackHead) -> PackNews:
        """Return what a pack with this head is to this house."""
        if head.province_key != self._province_key:
            return PackNews.FOREIGN
        held = self._held
        # A province that was built anew begins to count anew.
        if held is None or held.province_key != head.province_key or head.edition > held.edition:
            return PackNews.NEWER
        return PackNews.SAME if head.edition == held.edition else PackNews.OLDER


def _looked_at(stick: Stick, name: str, ours: Ours) -> PackOnStick:
    try:
        with stick.opened(name) as file:
            head = read_pack(file).head
    except (ForeignFileError, UnreadablePackError):
        return PackOnStick(name, PackNews.DAMAGED, PackState())
    return PackOnStick(name, ours.news(head), state_of(head))


_REFUSED = {PackNews.FOREIGN: "pack_province", PackNews.OLDER: "pack_older"}


def _taken(file: IO[bytes], ours: Ours, store: StoreThread) -> PackState:
    offered = _read(file)
    if refused := _REFUSED.get(ours.news(offered.head)):
        raise ForeignFileError(refused)
    file.seek(0)
    try:
        ours.pack.write(_pieces(file), size=offered.size)
        # What is verified is what lies on this disk, not what came from the stick.
        with ours.pack.unfinished.open("rb") as written:
            whole = _read(written)
            _require_whole(whole, written)
        if whole.head != offered.head:
            raise ForeignFileError("pack")
        # On the store's thread nobody is looking into the old one meanwhile.
        store.submit_below(lambda *_: ours.pack.put_in_place()).result()
    finally:
        ours.pack.forget_unfinished()
    return state_of(whole.head)


def _read(file: IO[bytes]) -> Pack:
    try:
        return read_pack(file)
    except UnreadablePackError as error:
        raise ForeignFileError("pack") from error


def _require_whole(pack: Pack, file: IO[bytes]) -> None:
    try:
        require_whole(pack, file)
    except UnreadablePackError as error:
        raise ForeignFileError("pack") from error


def _pieces(file: IO[bytes]) -> Callable[[int], bytes]:
    def piece(size: int) -> bytes:
        # An error of the stick must not be taken for one of the disk.
        try:
            return file.read(size)
        except OSError as error:
            raise StickGoneError(at=0) from error

    return piece
