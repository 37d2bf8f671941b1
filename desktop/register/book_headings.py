"""What the columns of a book list can hold, and how they are headed."""

from enum import StrEnum

from desktop.register.list_headings import Vocabulary


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
    BARCODE = "barcode"
    COPIES = "copies"


_HEADINGS: dict[str, tuple[str, ...]] = {
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
    BookField.BARCODE: (
        "ma vach", "so ma vach", "nhan ma vach", "ma vach sach", "barcode", "barcodes", "bar code",
    ),
    BookField.COPIES: (
        "so ban", "so luong", "so cuon", "so quyen", "copies", "quantity", "number of copies",
    ),
}  # fmt: skip
# "tên" is a title, "tên nhà xuất bản" is not.
_WHOLE_HEADINGS: dict[str, str] = {
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
BOOKS = Vocabulary(
    fields=tuple(BookField),
    needed=BookField.TITLE,
    beginnings=_HEADINGS,
    whole=_WHOLE_HEADINGS,
    other_matters=_OTHER_MATTERS,
    other_marks=(_SIZE,),
)
"""What the columns of a list of books can hold."""
