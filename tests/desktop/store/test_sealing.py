import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.store.errors import BoxClosedError
from desktop.store.sealing import seal, unseal

KEY = bytes(range(32))
ROW = bytes(range(16))
LINE = b'{"t":"person"}'
WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
FIELDS = st.dictionaries(WORDS, WORDS | st.integers() | st.none(), max_size=6)


@given(FIELDS)
def test_the_house_can_always_open_its_own_box(fields):
    assert unseal(KEY, ROW, seal(KEY, ROW, fields, change=LINE)) == fields


def test_nothing_of_a_name_can_be_read_in_a_box():
    box = seal(KEY, ROW, {"name": "Điểu Bơ"}, change=LINE)
    assert "Bơ" not in box
    assert json.loads(f'"{box}"') == box


def test_the_same_fields_make_another_box_in_every_change():
    fields = {"name": "H'Lan"}
    assert seal(KEY, ROW, fields, change=b"one") != seal(KEY, ROW, fields, change=b"two")


def test_two_copies_of_one_disk_close_a_change_into_the_same_box():
    fields = {"name": "H'Lan"}
    assert seal(KEY, ROW, fields, change=LINE) == seal(KEY, ROW, fields, change=LINE)


def test_no_other_house_closes_a_change_so():
    fields = {"name": "H'Lan"}
    box, other = seal(KEY, ROW, fields, change=LINE), seal(bytes(32), ROW, fields, change=LINE)
    assert box[:16] != other[:16], "the salt says nothing of the change"


@pytest.mark.parametrize(
    ("key", "row"), [(bytes(32), ROW), (KEY, bytes(16))], ids=["other house", "other row"]
)
def test_a_box_opens_for_its_own_house_and_row_only(key, row):
    with pytest.raises(BoxClosedError):
        unseal(key, row, seal(KEY, ROW, {"name": "H'Lan"}, change=LINE))


@pytest.mark.parametrize("box", ["", "A", "é", "AAAA", "!" * 60])
def test_rubbish_does_not_open(box):
    with pytest.raises(BoxClosedError):
        unseal(KEY, ROW, box)
