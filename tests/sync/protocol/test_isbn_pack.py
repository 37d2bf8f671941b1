from io import BytesIO

import pytest

from sync.protocol.isbn_pack import (
    ENTRIES_A_BLOCK,
    UnreadablePackError,
    read_pack,
    require_whole,
    write_block,
    write_head,
)
from sync.protocol.signing import INVITATION, public_key, sign
from sync.protocol.texts import signature_line
from tests.sync.isbn_packs import EDITION, SEED, book, isbn_of, pack_of

BOOKS = [book(number) for number in range(0, 3 * ENTRIES_A_BLOCK, 2)]
SMALL = [book(number, title=f"Bon {number}") for number in (1, 2, 5)]


def found(data, isbn):
    """Look up as a house does."""
    file = BytesIO(data)
    pack = read_pack(file)
    block = pack.block_of(isbn)
    return None if block is None else pack.entries(file, block).entry(isbn)


def test_every_book_is_found_and_no_other():
    data = pack_of(BOOKS)
    for entry in BOOKS:
        assert found(data, entry.isbn) == entry
    for number in (1, 3, 2 * ENTRIES_A_BLOCK + 1, 999_999):
        assert found(data, isbn_of(number)) is None
    assert found(data, "9780000000002") is None, "before the first"


def test_what_is_not_known_is_empty():
    bare = book(7, author="", publisher="", year=None, ddc="")
    assert found(pack_of([bare]), bare.isbn) == bare


def test_a_pack_says_whose_it_is_and_which():
    head = read_pack(BytesIO(pack_of(BOOKS))).head
    assert head.province_key == public_key(SEED)
    assert (head.edition, head.entries, head.blocks) == (EDITION, len(BOOKS), 2)
    assert head.file_name == f"isbn-{EDITION}.nvhk"


def test_a_pack_of_nothing_is_a_pack():
    data = pack_of([])
    assert found(data, isbn_of(1)) is None
    require_whole(read_pack(BytesIO(data)), BytesIO(data))


def test_no_flipped_byte_gives_another_book():
    good = pack_of(SMALL)
    for place in range(len(good)):
        data = bytearray(good)
        data[place] ^= 1 << place % 8
        for entry in SMALL:
            try:
                assert found(bytes(data), entry.isbn) == entry
            except UnreadablePackError:
                continue


def test_no_flipped_byte_is_taken_in():
    good = pack_of(SMALL)
    for place in range(len(good)):
        data = bytearray(good)
        data[place] ^= 1 << place % 8
        with pytest.raises(UnreadablePackError):
            require_whole(read_pack(BytesIO(data)), BytesIO(data))


def test_no_cut_and_nothing_added_passes():
    good = pack_of(SMALL)
    for data in [good[:length] for length in range(len(good))] + [good + b"\0"]:
        with pytest.raises(UnreadablePackError):
            read_pack(BytesIO(data))


def test_a_damaged_block_hurts_only_its_own_books():
    data = bytearray(pack_of(BOOKS))
    data[-1] ^= 1
    with pytest.raises(UnreadablePackError, match="block"):
        found(bytes(data), BOOKS[-1].isbn)
    assert found(bytes(data), BOOKS[0].isbn) == BOOKS[0]


def test_a_signature_for_another_purpose_does_not_count():
    line, _, rest = pack_of(SMALL).removeprefix(b"NVHK1\n").split(b"\n", 2)
    data = b"NVHK1\n" + line + b"\n" + signature_line(sign(SEED, INVITATION, line)) + rest
    with pytest.raises(UnreadablePackError, match="sig"):
        read_pack(BytesIO(data))


@pytest.mark.parametrize("order", ["ba", "aa", "b"])
def test_an_index_in_which_a_look_up_could_go_astray_is_refused_though_it_is_signed(order):
    first = write_block(SMALL[:2], place=0)
    second = write_block(SMALL[2:], place=len(first[0]))
    body = first[0] + second[0]
    index = b"".join({"a": first, "b": second}[name][1] for name in order)
    head = write_head(index=index, entries=3, body_bytes=len(body), edition=1, seed=SEED)
    with pytest.raises(UnreadablePackError, match="index"):
        read_pack(BytesIO(head + body))


@pytest.mark.parametrize("member", [b'"edition":', b'"entries":', b'"blocks":', b'"bytes":'])
def test_a_head_without_its_numbers_is_refused_though_it_is_signed(member):
    line, _, rest = pack_of(SMALL).removeprefix(b"NVHK1\n").split(b"\n", 2)
    line = line.replace(member, member + b"-")
    data = b"NVHK1\n" + line + b"\n" + signature_line(sign(SEED, b"NVH/isbn-pack/v1\0", line))
    with pytest.raises(UnreadablePackError, match=member.decode().strip('":')):
        read_pack(BytesIO(data + rest))
