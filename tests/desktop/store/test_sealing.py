import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.store.errors import BoxClosedError
from desktop.store.sealing import seal, unseal

KEY = bytes(range(32))
ROW = bytes(range(16))
WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
FIELDS = st.dictionaries(WORDS, WORDS | st.integers() | st.none(), max_size=6)


@given(FIELDS)
def test_the_house_can_always_open_its_own_box(fields):
    assert unseal(KEY, ROW, seal(KEY, ROW, fields)) == fields


def test_nothing_of_a_name_can_be_read_in_a_box():
    box = seal(KEY, ROW, {"name": "Điểu Bơ"})
    assert "Bơ" not in box
    assert json.loads(f'"{box}"') == box


def test_the_same_fields_never_make_the_same_box_twice():
    assert seal(KEY, ROW, {"name": "H'Lan"}) != seal(KEY, ROW, {"name": "H'Lan"})


@pytest.mark.parametrize(
    ("key", "row"), [(bytes(32), ROW), (KEY, bytes(16))], ids=["other house", "other row"]
)
def test_a_box_opens_for_its_own_house_and_row_only(key, row):
    with pytest.raises(BoxClosedError):
        unseal(key, row, seal(KEY, ROW, {"name": "H'Lan"}))


@pytest.mark.parametrize("box", ["", "A", "é", "AAAA", "!" * 60])
def test_rubbish_does_not_open(box):
    with pytest.raises(BoxClosedError):
        unseal(KEY, ROW, box)
