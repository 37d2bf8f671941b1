import csv
import random
from collections import Counter
from io import BytesIO

import pytest

from sync.protocol.isbn_pack import read_pack, require_whole
from sync.server.book_csv import Fault, NotABookListError
from sync.server.isbn_pack import make_isbn_pack
from tests.sync.isbn_packs import SEED, isbn_of

AT = 1_790_000_000


@pytest.fixture
def made(tmp_path):
    """Make a pack of lines of CSV."""

    def made(*lines, at=AT):
        source = tmp_path / "books.csv"
        source.write_text("\n".join(("isbn,title,year", *lines)), "utf-8")
        return make_isbn_pack(source, tmp_path / "books.nvhk", seed=SEED, at=at)

    return made


def taken(folder):
    file = BytesIO((folder / "books.nvhk").read_bytes())
    pack = read_pack(file)
    require_whole(pack, file)
    return pack, file


def test_every_line_is_written_or_reported(made, tmp_path):
    draw = random.Random(1)
    ways = (
        lambda n: f"{isbn_of(n)},Bon {n},2001",
        lambda n: f"{isbn_of(n // 3)},Bon {n},",
        lambda n: f"{n},Bon {n},2001",
        lambda n: f"{isbn_of(n)},,2001",
        lambda n: f"{isbn_of(n)},Bon {n},?",
    )
    numbers = draw.sample(range(5_000), 1_000)
    done = made(*(draw.choice(ways)(number) for number in numbers))
    assert done.lines == 1_000 == done.written + done.reported.total()
    assert min(done.written, *done.reported.values()) > 10
    assert taken(tmp_path)[0].head.entries == done.written
    with (tmp_path / "books.nvhk.reported.csv").open(encoding="utf-8-sig") as file:
        listed = list(csv.DictReader(file))
    assert Counter(Fault(line["reason"]) for line in listed) == done.reported


def test_the_first_of_two_with_one_isbn_stays(made, tmp_path):
    done = made(f"{isbn_of(4)},Tập một,", f"{isbn_of(4)},Tập hai,")
    assert done.reported == {Fault.DOUBLED: 1}
    pack, file = taken(tmp_path)
    assert pack.entries(file, 0).entry(isbn_of(4)).title == "Tập một"


def test_an_edition_is_always_newer_than_the_one_that_lay_there(made):
    first = made(f"{isbn_of(4)},A,").edition
    assert first == AT
    assert made(f"{isbn_of(4)},A,", at=AT - 1_000).edition == first + 1


def test_a_list_that_cannot_be_read_leaves_the_pack_that_lay_there(made, tmp_path):
    made(f"{isbn_of(4)},A,")
    before = (tmp_path / "books.nvhk").read_bytes()
    (tmp_path / "other.csv").write_bytes(b"isbn,title\n\xff\xfe")
    with pytest.raises(NotABookListError):
        make_isbn_pack(tmp_path / "other.csv", tmp_path / "books.nvhk", seed=SEED, at=AT)
    assert (tmp_path / "books.nvhk").read_bytes() == before
    assert not list(tmp_path.glob("*.part"))
