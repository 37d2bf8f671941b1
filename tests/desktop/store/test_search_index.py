from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.register.folding import fold, initials
from desktop.store.database import Database
from desktop.store.search_index import found_ids
from desktop.store.tables.catalogue import TitleRow
from desktop.store.tables.people import PersonRow
from tests.conftest import KEY


def title(text):
    return TitleRow(title=text, folded=fold(text), initials=initials(text))


def person(name):
    return PersonRow(
        full_name=name,
        sort_word=name,
        card_number="",
        joined_on=date(2026, 1, 1),
        folded=fold(name),
        initials=initials(name),
        sort_key=fold(name),
    )


def shelve(database, *texts):
    with database.unit_of_work(now=1) as unit:
        for text in texts:
            unit.add(title(text))
            unit.flush()


def found(database, typed, *, limit=50, table="title"):
    row_type, column = {"title": (TitleRow, "title"), "person": (PersonRow, "full_name")}[table]
    with database.reading() as unit:
        ids = found_ids(unit, table, typed, limit=limit)
        return [getattr(unit.get_one(row_type, row_id), column) for row_id in ids]


@pytest.mark.parametrize(
    "typed", ["dat rung", "Đất rừng", "đất r", "  ĐẤT  RỪNG ", "drpn", "phương nam", "nam đất"]
)
def test_a_book_is_found_however_it_is_typed(database, typed):
    shelve(database, "Đất rừng phương Nam", "Dế mèn phiêu lưu ký")
    assert found(database, typed) == ["Đất rừng phương Nam"]


@pytest.mark.parametrize("typed", ["", "   ", "…", "?!", '"', "*"])
def test_nothing_typed_finds_nothing(database, typed):
    shelve(database, "Dế mèn phiêu lưu ký")
    assert found(database, typed) == []


def test_the_closest_come_first(database):
    shelve(database, "Kho tàng núi đá", "Một ngày ở núi", "Núi xanh", "Trên đỉnh núing", "Núi")
    assert found(database, "núi") == [
        "Núi",
        "Núi xanh",
        "Kho tàng núi đá",
        "Một ngày ở núi",
        "Trên đỉnh núing",
    ]


def test_of_two_that_are_equally_close_the_marks_that_were_typed_decide(database):
    shelve(database, "Lân", "Lan", "Làn")
    assert found(database, "làn")[0] == "Làn"
    assert found(database, "lân")[0] == "Lân"


def test_what_begins_so_comes_before_newer_books_that_only_contain_it(database):
    shelve(database, "Tô Hoài", *(f"Sách của Tô {number}" for number in range(300)))
    assert found(database, "tô", limit=3)[0] == "Tô Hoài"
    assert len(found(database, "tô")) == 50


def test_the_same_words_always_give_the_same_order(database):
    shelve(database, *["Truyện cổ"] * 9, *["Một truyện"] * 9)
    assert len({tuple(found(database, "truy")) for _ in range(5)}) == 1


def test_a_changed_title_is_found_by_its_new_name_only(database):
    shelve(database, "Đất rừng")
    with database.unit_of_work(now=2) as unit:
        [row_id] = found_ids(unit, "title", "dat", limit=1)
        row = unit.get_one(TitleRow, row_id)
        row.title, row.folded, row.initials = "Núi xanh", "nui xanh", "nx"
    assert found(database, "dat") == []
    assert found(database, "nx") == ["Núi xanh"]


def test_a_deleted_title_is_not_found(database):
    shelve(database, "Đất rừng")
    with database.unit_of_work(now=2) as unit:
        unit.connection().exec_driver_sql("DELETE FROM title")
    assert found(database, "dat") == []


@pytest.mark.parametrize("typed", ["H'Lan", "h’lan", "hlan", "hln", "niê", "Ayũn"])
def test_a_person_is_found_with_or_without_the_apostrophe(database, typed):
    with database.unit_of_work(now=1) as unit:
        unit.add(person("H'Lan Niê Ayŭn"))
        unit.add(person("Điểu Bơ"))
    expected = [] if typed == "hln" else ["H'Lan Niê Ayŭn"]
    assert found(database, typed, table="person") == expected


def test_only_what_has_an_index_can_be_searched(database):
    with database.reading() as unit:
        assert found_ids(unit, "outbox; DROP TABLE title", "a", limit=1) == []


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    database = Database(tmp_path_factory.mktemp("shelf") / "register.nvh", KEY)
    shelve(database, "Đất rừng phương Nam", "Dế mèn phiêu lưu ký", "R'Tíh và bon làng")
    yield database
    database.close()


@settings(deadline=None)
@given(typed=st.text(max_size=60))
def test_nothing_that_can_be_typed_is_an_error(shelf, typed):
    assert set(found(shelf, typed)) <= {
        "Đất rừng phương Nam",
        "Dế mèn phiêu lưu ký",
        "R'Tíh và bon làng",
    }
