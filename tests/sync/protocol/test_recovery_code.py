import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.enrolment import CODE_LETTERS
from sync.protocol.recovery_code import (
    GROUPS,
    RecoveryCodeFault,
    WrongRecoveryCodeError,
    group_is_right,
    read_recovery_code,
    recovery_groups,
    scanned_text,
)

KEY = bytes(range(32))
SHEET = recovery_groups(KEY)
keys = st.binary(min_size=32, max_size=32)
groups = st.integers(0, GROUPS - 1)
places = st.integers(0, 4)


def fault(typed) -> RecoveryCodeFault:
    with pytest.raises(WrongRecoveryCodeError) as caught:
        read_recovery_code(typed)
    return caught.value.fault


@given(keys)
def test_a_key_comes_back_from_paper(key):
    assert read_recovery_code(" ".join(recovery_groups(key))) == key


@given(keys)
def test_a_scanner_reads_the_same_as_a_hand_types(key):
    assert read_recovery_code(scanned_text(key)) == key


def test_a_sheet_has_fourteen_groups_of_five():
    assert [len(group) for group in SHEET] == [5] * 14


@given(keys, st.sampled_from(["", " ", "-", "\n"]))
def test_look_alikes_small_letters_and_gaps_do_not_matter(key, gap):
    typed = gap.join(recovery_groups(key)).lower().replace("0", "o").replace("1", "l")
    assert read_recovery_code(typed) == key


@given(keys, groups, places, st.sampled_from(CODE_LETTERS), st.sampled_from([" ", ""]))
def test_one_wrong_letter_names_its_group(key, group, place, letter, gap):
    typed = list(recovery_groups(key))
    right = typed[group]
    typed[group] = right[:place] + letter + right[place + 1 :]
    if typed[group] != right:
        assert fault(gap.join(typed)) == RecoveryCodeFault((group + 1,))


@given(keys, groups, places, places)
def test_two_letters_that_changed_places_name_their_group(key, group, first, second):
    typed = list(recovery_groups(key))
    letters = list(typed[group])
    letters[first], letters[second] = letters[second], letters[first]
    if "".join(letters) != typed[group]:
        typed[group] = "".join(letters)
        assert fault(" ".join(typed)) == RecoveryCodeFault((group + 1,))


@given(keys, groups, groups)
def test_two_groups_that_changed_places_are_both_named(key, first, second):
    typed = list(recovery_groups(key))
    typed[first], typed[second] = typed[second], typed[first]
    if first != second:
        assert fault(" ".join(typed)).groups == tuple(sorted((first + 1, second + 1)))


def test_a_letter_left_out_names_its_group_and_is_counted():
    typed = list(SHEET)
    typed[6] = typed[6][:-1]
    assert fault(" ".join(typed)) == RecoveryCodeFault((7,), letters_missing=1)


def test_a_group_left_out_is_seen_where_it_should_stand():
    found = fault(" ".join(SHEET[:3] + SHEET[4:]))
    assert (found.groups[0], found.letters_missing) == (4, 5)


def test_letters_too_many_are_counted_below_nothing():
    assert fault(" ".join(SHEET) + " 0000").letters_missing == -4


def test_groups_of_two_sheets_are_refused_as_a_whole():
    other = recovery_groups(bytes(32))
    assert fault(" ".join(SHEET[:7] + other[7:])) == RecoveryCodeFault()


def test_a_group_is_judged_while_it_is_typed():
    assert group_is_right(3, SHEET[2].lower())
    assert not group_is_right(4, SHEET[2])
    assert not group_is_right(3, SHEET[2][:4])
    assert not group_is_right(15, SHEET[2])


@given(st.text(max_size=120))
def test_any_text_is_read_or_refused(noise):
    with pytest.raises(WrongRecoveryCodeError):
        read_recovery_code(noise)


def test_the_error_says_nothing_of_the_letters():
    with pytest.raises(WrongRecoveryCodeError) as caught:
        read_recovery_code(" ".join(SHEET[:-1]) + " 00000")
    assert SHEET[0] not in f"{caught.value}{caught.value!r}"
