"""The records of a text file whose cells are parted by commas, semicolons or tabs."""

import csv
import io
import re
from itertools import islice

from desktop.lists.list_file_errors import (
    BrokenQuotesError,
    NotAListError,
)
from desktop.register.list_headings import Vocabulary

Records = list[tuple[str, ...]]

ONE_BY_ONE = "latin-1"

_UTF8 = "utf-8"
_PARTERS = (",", ";", "\t")
_SAMPLE = 50_000
_SAMPLE_RECORDS = 30
# Excel's own way of naming what parts the cells, on a line that it does not show.
_NAMED_PARTER = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def read_delimited_text(content: bytes, vocabulary: Vocabulary) -> tuple[Records, str]:
    """Return the records and the encoding's name.

    Bytes that are no Unicode are given one by one, as Latin-1: the letters of an old font.

    Raises:
        BrokenQuotesError: quotation marks do not close.
        NotAListError: it is no text at all.
    """
    text, encoding = _decoded(content)
    named = _NAMED_PARTER.match(text)
    if named:
        return _records(text[named.end() :], named[1]), encoding
    return _records(text, _likely_parter(text, vocabulary)), encoding


def _decoded(content: bytes) -> tuple[str, str]:
    encoding = _encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != _UTF8:
            raise NotAListError from error
        text, encoding = content.decode(ONE_BY_ONE), ONE_BY_ONE
    if "\0" in text:
        raise NotAListError
    return text, encoding


def _encoding(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if content.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    # Without a mark, UTF-16 gives itself away: the second byte of every comma and digit is zero.
    beginning = content[:_SAMPLE]
    if b",\0" in beginning or b"\t\0" in beginning or b"\n\0" in beginning:
        return "utf-16-le"
    return _UTF8


def _likely_parter(text: str, vocabulary: Vocabulary) -> str:
    """Return the sign under which the beginning shows the most headings, then the most cells."""

    def likeness(parter: str) -> tuple[int, int]:
        beginning = csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=parter)
        try:
            rows = list(islice(beginning, _SAMPLE_RECORDS))
        except csv.Error:
            return (0, 0)
        return max(((vocabulary.recognised(row), len(row)) for row in rows), default=(0, 0))

    return max(_PARTERS, key=likeness)


def _records(text: str, parter: str) -> Records:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=parter, strict=True)
    try:
        return [tuple(record) for record in reader]
    except csv.Error as error:
        raise BrokenQuotesError(line=reader.line_num) from error
