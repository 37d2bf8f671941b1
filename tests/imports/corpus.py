"""Small valid lists of every kind, broken in ways that a seed draws; and what must hold.

Whatever the bytes are: the file is refused with a named error, or every row of it is a book (or a
person) or a refusal with a reason, and what waits for the register is exactly that.
"""

import io
import random
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter

from desktop.lists.list_file_errors import ListFileError
from desktop.lists.list_reading import Reading, ReadingOrder, read_list
from desktop.lists.marc_file import looks_like_marc
from desktop.lists.staged_rows import staged_refusals, staged_rows
from desktop.register.book_list import BOOK_LIST
from desktop.register.list_rows import ListKind
from desktop.register.person_list import PERSON_LIST
from desktop.register.text import SHORT_TEXT
from tests.book_lists import THIS_YEAR
from tests.marc_records import marc, marc_xml

REAL = Path(__file__).parents[1] / "marc"
_TITLES = ("Hạt thóc", "Mưa nguồn", "Sử thi M'Nông", "Đất rừng", "Bon R'Tíh")
_HEADINGS = "Nhan đề,Tác giả,Năm XB,ISBN,Số trang,Số lượng,Số ĐKCB\n"
_PEOPLE_HEADINGS = "Họ và tên,Năm sinh,Thôn,Số điện thoại,Số thẻ,Hộ,Người giám hộ,CCCD\n"
_PEOPLE = (
    ("Điểu Bơ", "khoảng 1950", "3", "912345678", "20000000000014", "Hộ 1", "", ""),
    ("H'Blum Buôn Yă", "20/11/2018", "Bon B", "", "", "Hộ 1", "Điểu Bơ", "0"),
    ("Y Ngông Niê Kdăm", "1988", "", "không có", "TV-1", "", "", "1"),
    ("Nguyễn Văn Đức", "", "", "", "", "", "", ""),
    ("Tổng cộng", "", "", "", "", "", "", ""),
)
_MOST_CHANGES = 6
_INSIDE = 0.8


@dataclass
class Played:
    """What became of the files; `unnamed` are rows of which no column is the title or the name."""

    files: int = 0
    rows: int = 0
    unnamed: int = 0
    listed: int = 0
    refused: int = 0
    errors: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Corpus:
    """Lists of one kind: whole ones, and what holds for everything that is understood of them."""

    kind: ListKind[Any]
    whole: Callable[[], Iterator[bytes]]
    holds: Callable[[Any], bool]


def play(folder: Path, *, first: int, files: int, corpus: "Corpus | None" = None) -> Played:
    """Read so many broken files, from this seed on; of books, unless another corpus is named.

    Raises:
        AssertionError: the counts of a file do not add up; the seed is named.
    """
    corpus = corpus or BOOKS
    whole = list(corpus.whole())
    played = Played()
    for seed in range(first, first + files):
        draw = random.Random(seed)
        content = broken(draw.choice(whole), draw, whole)
        _read_one(folder, content, seed, (corpus, played))
    return played


def broken(content: bytes, draw: random.Random, others: list[bytes]) -> bytes:
    """Return the content with one to six changes; of a workbook, mostly inside one of its parts."""
    if content.startswith(b"PK") and draw.random() < _INSIDE:
        return _broken_inside(content, draw, others)
    changed = bytearray(content)
    for _ in range(draw.randint(1, _MOST_CHANGES)):
        draw.choice(_CHANGES)(changed, draw, draw.choice(others))
    return bytes(changed)


def _broken_inside(content: bytes, draw: random.Random, others: list[bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as whole, zipfile.ZipFile(packed, "w") as copy:
        names = whole.namelist()
        chosen = draw.choice([name for name in names if "sheet" in name or "Strings" in name])
        for name in names:
            part = whole.read(name)
            copy.writestr(name, broken(part, draw, others) if name == chosen else part)
    return packed.getvalue()


def _read_one(folder: Path, content: bytes, seed: int, playing: tuple[Corpus, Played]) -> None:
    corpus, played = playing
    path = folder / "tep"
    path.write_bytes(content)
    played.files += 1
    try:
        order = ReadingOrder(corpus.kind.name, path, folder / "rows.jsonl", THIS_YEAR)
        reading = read_list(order)
    except ListFileError as error:
        played.errors[type(error).__name__] += 1
        return
    _require_sums(reading, folder, corpus, seed)
    if looks_like_marc(content[:4096]):
        assert reading.rows == _records_of(content), seed
    played.rows += reading.rows
    played.unnamed += 0 if reading.is_staged else reading.rows
    played.listed += reading.listed
    played.refused += reading.refused


def _require_sums(reading: Reading, folder: Path, corpus: Corpus, seed: int) -> None:
    if not reading.is_staged:
        return
    listed = [row.listed for row in staged_rows(folder / "rows.jsonl", corpus.kind.listed)]
    refused = list(staged_refusals(folder / "rows.jsonl"))
    assert reading.rows == reading.listed + reading.refused, seed
    assert (len(listed), len(refused)) == (reading.listed, reading.refused), seed
    numbers = [row.row_number for row in listed] + [row.row.row_number for row in refused]
    assert len(set(numbers)) == reading.rows, seed
    assert all(map(corpus.holds, listed)), seed


def _records_of(content: bytes) -> int:
    """Count the records another way: what is not blank between two terminators."""
    return sum(bool(piece.strip(b"\r\n\t \0\x1a")) for piece in content.split(b"\x1d"))


def _whole_lists_of_books() -> Iterator[bytes]:
    yield from (path.read_bytes() for path in sorted(REAL.glob("*.dat")))
    yield (REAL / "batch.xml").read_bytes()
    yield b"".join(marc(title, more=[("852", "  \x1fjVN.1")]) for title in _TITLES)
    yield b"".join(marc(title, encoding="cp1258") for title in ("Sách", "Truyên"))
    yield b"".join(marc(text, encoding="latin-1") for text in ("Nh÷ng bµi h¸t", "TruyÖn cæ"))
    yield marc_xml(*_TITLES).encode()
    rows = "".join(f"{title},Nam,2020,9786041234505,64,2,VN.{title}\n" for title in _TITLES)
    yield (_HEADINGS + rows).encode()
    yield (_HEADINGS + rows).encode("utf-16")
    yield "Nhan ®Ò;T¸c gi¶\nNh÷ng bµi h¸t ru;Nam\n".encode("latin-1")
    books = [(title, "Nam", 2020, 9786041234505, 64) for title in _TITLES]
    yield _workbook(_HEADINGS, books)


def _whole_lists_of_people() -> Iterator[bytes]:
    rows = "".join(f"{','.join(row)}\n" for row in _PEOPLE)
    yield (_PEOPLE_HEADINGS + rows).encode()
    yield (_PEOPLE_HEADINGS + rows).encode("utf-16")
    yield ("DANH SÁCH BẠN ĐỌC\n\n" + _PEOPLE_HEADINGS + rows).replace(",", ";").encode("utf-8-sig")
    yield "Họ,Tên,Hộ,Ngày sinh\nĐiểu,Bơ,Hộ 1,20/11/1987\nThị,Mai,Hộ 1,\n".encode()
    yield "Hä vµ tªn;N¨m sinh\nNguyÔn V¨n §øc;1980\n".encode("latin-1")
    yield _workbook(_PEOPLE_HEADINGS, _PEOPLE)


def _workbook(headings: str, rows: Sequence[Sequence[object]]) -> bytes:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet("Bảng")
    sheet.write_row(0, 0, headings.strip().split(","))
    for number, row in enumerate(rows, 1):
        sheet.write_row(number, 0, row)
        sheet.write_formula(number, 5, "=1+1", None, 2)
    book.close()
    return content.getvalue()


def _place(content: bytearray, draw: random.Random) -> int:
    return draw.randrange(len(content) + 1)


def _flip(content: bytearray, draw: random.Random, _other: bytes) -> None:
    if content:
        content[draw.randrange(len(content))] ^= 1 << draw.randrange(8)


def _cut_out(content: bytearray, draw: random.Random, _other: bytes) -> None:
    at = _place(content, draw)
    del content[at : at + draw.randint(1, 40)]


def _cut_off(content: bytearray, draw: random.Random, _other: bytes) -> None:
    del content[_place(content, draw) :]


def _twice(content: bytearray, draw: random.Random, _other: bytes) -> None:
    at = _place(content, draw)
    content[at:at] = content[at : at + draw.randint(1, 200)]


def _noise(content: bytearray, draw: random.Random, _other: bytes) -> None:
    at = _place(content, draw)
    content[at:at] = draw.randbytes(draw.randint(1, 20))


def _splice(content: bytearray, draw: random.Random, other: bytes) -> None:
    at = draw.randrange(len(other) + 1)
    content[_place(content, draw) :] = other[at:]


def _sign(content: bytearray, draw: random.Random, _other: bytes) -> None:
    """Put a sign where it means something: ends of fields and records, quotes, digits, markup."""
    at = _place(content, draw)
    content[at : at + draw.randrange(2)] = draw.choice(
        (b"\x1d", b"\x1e", b"\x1f", b"\x1b", b'"', b",", b"\n", b"99999", b"<", b"&x;", b"\0")
    )


BOOKS = Corpus(BOOK_LIST, _whole_lists_of_books, lambda book: bool(book.title) and book.copies > 0)
PEOPLE = Corpus(
    PERSON_LIST,
    _whole_lists_of_people,
    lambda person: bool(person.full_name) and len(person.full_name.encode()) <= SHORT_TEXT,
)
_CHANGES = (_flip, _flip, _cut_out, _cut_off, _twice, _noise, _splice, _sign, _sign)
