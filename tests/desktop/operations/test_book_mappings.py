from desktop.operations.book_mappings import remember_mapping, remembered_mapping
from desktop.operations.settings import read_settings
from desktop.register.book_headings import BookField

HEADINGS = ("Cột một", "Ghi chú")
MAPPING = (BookField.TITLE, None)


def test_columns_are_known_again_by_their_headings(database, now):
    with database.unit_of_work(now=now.at) as unit:
        remember_mapping(unit, now, headings=HEADINGS, mapping=MAPPING)
    with database.reading() as unit:
        assert remembered_mapping(unit, now, headings=("CỘT MỘT", "ghi chú")) == MAPPING
        assert remembered_mapping(unit, now, headings=("Cột một", "Khác")) is None
        assert read_settings(unit, now).language == "vi"
