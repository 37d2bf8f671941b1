from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.lines import Line, UnreadableLineError, read_line
from sync.protocol.strict_json import write_json

WHOLE = {
    "t": "visit", "i": "1" * 32, "o": "i", "a": 100, "u": "hoa", "x": 7, "s": 1, "d": {"count": 2}
}  # fmt: skip


def test_a_line_says_which_row_changed_and_how():
    assert read_line(write_json(WHOLE)) == Line(
        kind="visit", row_id="1" * 32, operation="i", schema=1, at=100, user="hoa",
        transaction=7, fields={"count": 2},
    )  # fmt: skip


def test_user_fields_and_box_may_be_absent():
    bare = {name: WHOLE[name] for name in "tioaxs"}
    line = read_line(write_json(bare))
    assert (line.user, line.fields, line.sealed) == ("", {}, None)


def test_an_edit_may_say_what_the_house_had_seen_before_it():
    assert read_line(write_json(WHOLE | {"o": "u", "b": 118})).base == 118
    assert read_line(write_json(WHOLE)).base == 0


@pytest.mark.parametrize("member", list("tioaxs"))
def test_every_other_member_is_needed(member):
    with pytest.raises(UnreadableLineError) as caught:
        read_line(write_json({name: said for name, said in WHOLE.items() if name != member}))
    assert caught.value.where == member


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("t", "Visit"), ("t", "a" * 41), ("t", 1), ("i", "1" * 31), ("i", "G" * 32), ("i", None),
        ("o", "x"), ("o", ["i"]), ("a", -1), ("a", "now"), ("s", True), ("x", 1.5), ("d", []),
        ("u", 3), ("b", -1), ("b", "118"), ("b", None),
    ],
)  # fmt: skip
def test_a_member_of_another_form_is_named(member, value):
    with pytest.raises(UnreadableLineError) as caught:
        read_line(write_json(WHOLE | {member: value}))
    assert caught.value.where == member


def test_a_line_beyond_the_limit_is_not_parsed():
    with pytest.raises(UnreadableLineError, match="length"):
        read_line(b" " * 65_537)


@given(st.binary(max_size=99))
def test_any_bytes_are_read_or_refused(text):
    with pytest.raises(UnreadableLineError):
        read_line(text)


def test_a_presence_is_named_by_its_session_and_person():
    session, person = UUID(int=1), UUID(int=2)
    said = {name: WHOLE[name] for name in "oaxs"} | {"t": "presence"}
    fields = {"session": session.hex, "person": person.hex}
    line = read_line(write_json(said | {"d": fields}))
    assert line.row_id == uuid5(session, person.hex).hex


@pytest.mark.parametrize("fields", [{}, {"session": "1" * 32}, {"session": "1", "person": "2"}])
def test_a_presence_without_its_names_cannot_be_read(fields):
    said = {name: WHOLE[name] for name in "oaxs"} | {"t": "presence", "d": fields}
    with pytest.raises(UnreadableLineError):
        read_line(write_json(said))
