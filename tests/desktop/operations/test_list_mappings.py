from desktop.operations.list_mappings import remember_mapping, remembered_mapping
from desktop.operations.settings import read_settings
from desktop.register.book_headings import BookField

HEADINGS = ("Cột một", "Ghi chú")
MAPPING = (BookField.TITLE, None)


def test_columns_are_known_again_by_their_headings(database, now):
    with database.unit_of_work(now=now.at) as unit:
        remember_mapping(unit, now, kind="books", headings=HEADINGS, mapping=MAPPING)
    with database.reading() as unit:
        assert (
            remembered_mapping(unit, now, kind="books", headings=("CỘT MỘT", "ghi chú")) == MAPPING
        )
        again, others = ("CỘT MỘT", "ghi chú"), ("Cột một", "Khác")
        assert remembered_mapping(unit, now, kind="books", headings=again) == MAPPING
        assert remembered_mapping(unit, now, kind="books", headings=others) is None
        assert remembered_mapping(unit, now, kind="people", headings=again) is None
        assert read_settings(unit, now).language == "vi"
