"""A pack comes whole however often the line breaks."""

import pytest

from sync.client.errors import ExchangeFailedError, ServerMisbehavedError
from sync.client.http_road import open_edge
from sync.client.pack_pulling import pull_part
from sync.protocol.pack_parts import PACK_TYPE, Pulled
from tests.sync.client.strange_server import strange_server
from tests.sync.isbn_packs import EDITION, book, pack_of
from tests.sync.province import new_device

PACK = pack_of([book(number) for number in range(9_000)])
OTHER = pack_of([book(number) for number in range(900)], edition=EDITION + 1)


AT_ONCE = 1_024  # bytes that are lost when the line is cut


class MemoryFile:
    """The beginning of a pack, in memory."""

    def __init__(self):
        self.told, self.bytes, self.kept = None, b"", b""

    def standing(self):
        return self.told and Pulled(*self.told, len(self.bytes))

    def begin(self, edition, size):
        self.told, self.bytes = (edition, size), b""

    def add(self, piece):
        self.bytes += piece

    def keep(self):
        self.kept = self.bytes

    def forget(self):
        self.told, self.bytes = None, b""


@pytest.fixture
def file():
    return MemoryFile()


@pytest.fixture
def pull(running, file, shelf):
    shelf.write_bytes(PACK)
    edge = open_edge(running.url, token=new_device(running.province).token)

    def pull(most=1_000_000, held=0):
        return pull_part(edge, file, held=held, most_bytes=most)

    yield pull
    edge.close()


def test_a_pack_comes_in_parts(pull, file):
    steps = []
    while not steps or not steps[-1].is_whole:
        steps.append(pull(len(PACK) // 3))
    assert [step.come for step in steps[:2]] == [len(PACK) // 3, 2 * (len(PACK) // 3)]
    assert file.kept == PACK


def test_nothing_newer_comes_not_at_all(pull, file):
    assert pull(held=EDITION) is None
    pull(100, held=EDITION - 1)
    assert pull(held=EDITION) is None
    assert file.standing() is None


def test_another_edition_begins_anew(pull, file, shelf):
    pull(1_000)
    shelf.write_bytes(OTHER)
    assert pull(1_000) == Pulled(EDITION + 1, len(OTHER), 1_000)
    assert file.bytes == OTHER[:1_000]


def test_more_than_there_is_begins_anew(pull, file):
    file.begin(EDITION, len(PACK))
    file.add(PACK + b"more")
    assert pull(10) == Pulled(EDITION, len(PACK), 10)


@pytest.mark.parametrize("come", [0, 1, 9_000, 20_001, 29_999])
def test_a_cut_at_any_byte_leaves_what_came_and_goes_on_there(pull, file, come):
    with strange_server() as server:
        server.says(
            "206 Partial Content",
            *head_of(0, 29_999),
            "Content-Length: 30000",
            body=PACK[:come],
        )
        edge = open_edge(server.url)
        with pytest.raises(ExchangeFailedError):
            pull_part(edge, file, held=0, most_bytes=30_000)
        edge.close()
    assert PACK.startswith(file.kept)
    assert come - AT_ONCE < len(file.kept) <= come
    assert pull().is_whole
    assert file.bytes == PACK


def head_of(first, last, *, size=None, edition=EDITION):
    return (
        f"Content-Type: {PACK_TYPE}",
        f"Content-Range: bytes {first}-{last}/{size or len(PACK)}",
        f'ETag: "{edition}"',
    )


@pytest.mark.parametrize(
    "head",
    [
        head_of(5, 9),
        head_of(0, 9, size=300_000_001),
        head_of(0, 9, edition="a"),
        (f"Content-Type: {PACK_TYPE}",),
        head_of(0, 9, size=4),
    ],
)
def test_a_part_that_does_not_fit_is_not_kept(file, head):
    with strange_server() as server:
        server.says("206 Partial Content", *head, "Content-Length: 10", body=b"0123456789")
        edge = open_edge(server.url)
        with pytest.raises(ServerMisbehavedError):
            pull_part(edge, file, held=0, most_bytes=10)
        edge.close()
    assert file.bytes == b""


def test_a_begun_edition_of_another_size_is_thrown_away(file):
    file.begin(EDITION, 50)
    file.add(PACK[:5])
    with strange_server() as server:
        server.says("206 Partial Content", *head_of(5, 9), "Content-Length: 5", body=b"01234")
        edge = open_edge(server.url)
        with pytest.raises(ServerMisbehavedError):
            pull_part(edge, file, held=0, most_bytes=5)
        edge.close()
    assert file.standing() is None


def test_the_whole_file_in_the_place_of_a_part_is_refused(file):
    with strange_server() as server:
        server.says("200 OK", f"Content-Type: {PACK_TYPE}", "Content-Length: 2", body=b"ok")
        edge = open_edge(server.url)
        with pytest.raises(ServerMisbehavedError):
            pull_part(edge, file, held=0, most_bytes=2)
        edge.close()
    assert file.standing() is None
