import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.store.errors import BoxClosedError
from desktop.store.sealing import WORDS, seal, unseal
from desktop.store.what_leaves import WHAT_LEAVES

KEY = bytes(range(32))
ROW = bytes(range(16))
LINE = b'{"t":"person"}'
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
FIELDS = st.dictionaries(
    TEXTS | st.sampled_from(WORDS), TEXTS | st.integers() | st.none(), max_size=6
)
# What leaves before a place is given to it would travel with its name: eight bytes and more.
PERSON = {"name": "Điểu Bơ", "sort": "Bơ", "born": 1987, "phone": "0300000000", "address": "Bon 3"}


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


def test_a_box_does_not_say_what_its_fields_are_called():
    values = json.dumps(list(PERSON.values()), ensure_ascii=False, separators=(",", ":")).encode()
    box = seal(KEY, ROW, PERSON, change=LINE)
    assert len(box) * 3 // 4 == 12 + 16 + len(values) - 1


def test_every_sealed_field_has_its_place():
    sealed = {word for leaving in WHAT_LEAVES.values() for word in leaving.sealed_columns.values()}
    assert sealed <= set(WORDS)


def test_the_places_are_those_of_the_first_release():
    # A place that moves gives a phone number out as an address, in every box ever closed.
    first = ("name", "sort", "born", "phone", "address", "guardian", "leader")
    assert WORDS[: len(first)] == first


def test_a_box_of_the_first_release_opens():
    box = (
        "igUHySmQwB_mD1Bf4Wmpv3DWAPt5GWgYK3nw0euuM0b0PwqdHjuF3aSeJ9m4E7Ve"
        "5ou2-Hknf2Lzgkv0lxJRd7HHgaVjuBkVvVSVKf6o7jzhGyQ9ol4Y9yU"
    )
    assert unseal(KEY, ROW, box) == PERSON | {"guardian": "Điểu Kron"}


def test_a_field_without_a_place_travels_with_its_name():
    fields = {"name": "H'Lan", "nickname": "Lan"}
    assert unseal(KEY, ROW, seal(KEY, ROW, fields, change=LINE)) == fields
