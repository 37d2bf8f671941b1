"""Which column of a book list is what, guessed from its heading in Vietnamese or English."""

import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from desktop.register.errors import RuleBrokenError
from desktop.register.folding import fold


class BookField(StrEnum):
    """What a column of a book list can hold."""

    TITLE = "title"
    AUTHOR = "author"
    PUBLISHER = "publisher"
    PLACE = "place"
    YEAR = "year"
    ISBN = "isbn"
    PAGES = "pages"
    PRICE = "price"
    CATEGORY = "category"
    CALL_NUMBER = "call_number"
    CALL_SCHEME = "call_scheme"
    SHELF = "shelf"
    ACCESSION = "accession"
    COPIES = "copies"


Mapping = tuple[BookField | None, ...]
"""For each column, from the left: what it holds; None is a column that is not imported."""


class MissingColumnError(RuleBrokenError):
    """No column of the list holds what every book must have."""

    def __init__(self, field: BookField) -> None:
        super().__init__(field)
        self.field = field


# Folded, so that "Nhan đề", "NHAN ĐỀ" and "nhan de" are one heading. A heading that begins with
# one of these and goes on ("Giá bìa (đồng)") is the same column.
_HEADINGS: dict[BookField, tuple[str, ...]] = {
    BookField.TITLE: (
        "nhan de", "ten sach", "tua sach", "tieu de", "ten tac pham", "ten tai lieu", "ten an pham",
        "ten cuon sach", "dau sach", "title", "book title", "book name",
    ),
    BookField.AUTHOR: (
        "tac gia", "ten tac gia", "nguoi viet", "nguoi soan", "author", "authors", "writer",
    ),
    BookField.PUBLISHER: (
        "nha xuat ban", "nha xb", "nxb", "don vi xuat ban", "publisher",
    ),
    BookField.PLACE: (
        "noi xuat ban", "noi xb", "dia diem xuat ban", "place of publication", "place",
    ),
    BookField.YEAR: (
        "nam xuat ban", "nam xb", "nam in", "nxb nam", "year", "publication year", "published",
    ),
    BookField.ISBN: ("isbn", "so isbn", "ma isbn", "isbn13", "isbn 13", "isbn10", "isbn 10"),
    BookField.PAGES: ("so trang", "trang", "pages", "page count", "number of pages"),
    BookField.PRICE: ("gia bia", "gia tien", "gia ban", "don gia", "price"),
    BookField.CATEGORY: (
        "the loai", "chu de", "danh muc", "loai sach", "linh vuc", "mon loai", "phan loai",
        "category", "genre", "subject",
    ),
    BookField.CALL_NUMBER: (
        "ky hieu xep gia", "ki hieu xep gia", "ky hieu phan loai", "ki hieu phan loai",
        "ky hieu xep kho", "ki hieu xep kho", "so phan loai", "chi so phan loai", "chi so ddc",
        "phan loai ddc", "so ddc", "ddc", "dewey", "call number", "call no", "shelfmark",
        "classification number",
    ),
    BookField.CALL_SCHEME: (
        "ky hieu theo", "ki hieu theo", "khung phan loai", "bang phan loai", "call number by",
        "call number scheme", "classification scheme",
    ),
    BookField.SHELF: (
        "kho gia", "kho ke", "ten kho", "ma kho", "ky hieu kho", "ki hieu kho", "kho sach",
        "ke sach", "tu sach", "so ke", "ten ke", "vi tri xep gia", "vi tri de", "vi tri", "noi de",
        "shelf", "shelving location", "location",
    ),
    BookField.ACCESSION: (
        "so dkcb", "dkcb", "ma dkcb", "so dang ky ca biet", "so dang ki ca biet", "ma ca biet",
        "so ca biet", "accession number", "accession no", "accession",
    ),
    BookField.COPIES: (
        "so ban", "so luong", "so cuon", "so quyen", "copies", "quantity", "number of copies",
    ),
}  # fmt: skip
# Headings too short to be the beginning of another: "tên" is a title, "tên nhà xuất bản" is not.
_WHOLE_HEADINGS = {
    "ten": BookField.TITLE,
    "sach": BookField.TITLE,
    "name": BookField.TITLE,
    "book": BookField.TITLE,
    "nam": BookField.YEAR,
    "gia": BookField.PRICE,
    "kho": BookField.SHELF,
    "ke": BookField.SHELF,
    "tu": BookField.SHELF,
    "ngan": BookField.SHELF,
    "ky hieu": BookField.CALL_NUMBER,
    "ki hieu": BookField.CALL_NUMBER,
    "loai": BookField.CATEGORY,
    "sl": BookField.COPIES,
    "ma sach": BookField.ACCESSION,
}
# "Khổ" is how tall a book is and folds to the letters of "kho", where it stands.
_SIZE = "khổ"
# Another title of the same book, beside the one that every list has.
_OTHER_MATTERS = ("nhan de song song",)
_MOST_WORDS = 6  # more is a sentence above the table: "Danh mục sách của nhà văn hóa …"


def guess_mapping(headings: Sequence[str]) -> Mapping:
    """Return what each column seems to hold; no field is given to two columns.

    A heading that is exactly a known one goes before one that only begins like it.
    """
    folded = ["" if _is_size(heading) else fold(heading) for heading in headings]
    mapping: list[BookField | None] = [None] * len(folded)
    for recognise in (_whole_heading, _beginning_of_heading):
        for place, heading in enumerate(folded):
            field = recognise(heading)
            if mapping[place] is None and field not in mapping:
                mapping[place] = field
    return tuple(mapping)


def recognised(cells: Sequence[str]) -> int:
    """Return how many of the cells read like headings: what finds the heading row of a sheet."""
    return sum(field is not None for field in guess_mapping(cells))


def require_title(mapping: Mapping) -> None:
    """Raise MissingColumnError if no column holds the title."""
    if BookField.TITLE not in mapping:
        raise MissingColumnError(BookField.TITLE)


def _is_size(heading: str) -> bool:
    return unicodedata.normalize("NFC", heading).casefold().strip().startswith(_SIZE)


def _whole_heading(heading: str) -> BookField | None:
    for field, known in _HEADINGS.items():
        if heading in known:
            return field
    return _WHOLE_HEADINGS.get(heading)


def _beginning_of_heading(heading: str) -> BookField | None:
    if heading.startswith(_OTHER_MATTERS) or len(heading.split()) > _MOST_WORDS:
        return None
    found = [
        (len(known), field)
        for field, beginnings in _HEADINGS.items()
        for known in beginnings
        if heading.startswith(known + " ")
    ]
    return max(found)[1] if found else None
