import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.register.barcodes import barcode
from desktop.register.scanned_keys import FAST_MS, Fate, KeyKind, ScannedKeys
from tests.desktop.ui.scanner.keyboard import (
    FINGERS_MS,
    NoProgram,
    Retyping,
    Telex,
    Vni,
    keys_of,
)

CARD = barcode("2", house_number="0417", serial=3)
COPY = barcode("3", house_number="0417", serial=64)
ISBN = "9786042090216"


class Field:
    """A text field behind the catcher, as the window would have it."""

    def __init__(self):
        self.keys = ScannedKeys()
        self.text = ""
        self.waiting = []
        self.before = []
        self.scans = []
        self.last_ms = None

    def take(self, pressed):
        for each in pressed:
            if self.last_ms is not None and each.at_ms - self.last_ms > FAST_MS:
                self.pause()
            self.last_ms = each.at_ms
            self._press(each)
        self.pause()
        return self

    def pause(self):
        self._do(self.keys.pause())

    def _press(self, pressed):
        kind = {"\b": KeyKind.BACKSPACE, "\n": KeyKind.END, "\t": KeyKind.END}.get(pressed.key)
        kind = kind or (KeyKind.DIGIT if pressed.key.isdecimal() else KeyKind.TEXT)
        answer = self.keys.press(kind, pressed.key, pressed.at_ms)
        if answer.drop:
            self.waiting.pop()
        self._do(answer, pressed.key)

    def _do(self, answer, key=""):
        if answer.release:
            self._write("".join(self.waiting))
            self.waiting = []
        if answer.begins:
            self.before.append(self.text)
        if answer.fate is Fate.WAIT:
            self.waiting.append(key)
        elif answer.fate is Fate.PASS:
            self._write(key)
        if answer.scan is not None:
            self.waiting = []
            self.text = self.before[-answer.scan.pieces]
            self.scans.append(answer.scan)

    def _write(self, keys):
        for key in keys:
            self.text = self.text[:-1] if key == "\b" else self.text + key


def typed(program, text):
    return keys_of(program, text, gap=FINGERS_MS)


def after(pressed, gap=FINGERS_MS):
    return (pressed[-1].at_ms if pressed else 0) + gap


@pytest.mark.parametrize("code", [CARD, COPY, ISBN, "000123", "8934567890123"])
@pytest.mark.parametrize("end", ["\n", "\t"])
def test_a_scan_reaches_the_desk_and_nothing_else(code, end):
    field = Field().take(keys_of(NoProgram(), code + end))
    assert [scan.code for scan in field.scans] == [code]
    assert field.text == ""


@pytest.mark.parametrize("number", [COPY, "123", "000123", "2026"])
def test_fingers_write_into_the_field(number):
    field = Field().take(typed(NoProgram(), number + "\n"))
    assert (field.text, field.scans) == (number + "\n", [])


def test_five_quick_digits_are_no_scan():
    field = Field().take(keys_of(NoProgram(), "12345\n"))
    assert (field.text, field.scans) == ("12345\n", [])


def test_a_long_text_with_letters_stays_where_it_was_scanned_to():
    # The recovery code and an invitation come by scanner, too, into their own fields.
    field = Field().take(keys_of(NoProgram(), "KX7Q2404170000\n"))
    assert (field.text, field.scans) == ("KX7Q2404170000\n", [])


def test_a_scanner_without_an_end_is_understood_when_the_code_proves_itself():
    field = Field().take(keys_of(NoProgram(), COPY))
    assert (field.text, [scan.ended_by for scan in field.scans]) == ("", [""])


def test_an_enter_that_comes_late_does_not_press_a_button():
    field = Field().take(keys_of(NoProgram(), COPY + "\n", delays={14: 100}))
    assert (field.text, [scan.code for scan in field.scans]) == ("", [COPY])


def test_the_next_scan_after_one_without_an_end_is_its_own():
    first = keys_of(NoProgram(), COPY)
    field = Field().take(first).take(keys_of(NoProgram(), CARD + "\n", begins=after(first, 100)))
    assert [scan.code for scan in field.scans] == [COPY, CARD]


def test_what_was_being_typed_stays_and_the_scan_is_not_joined_to_it():
    hand = typed(NoProgram(), "2041")
    field = Field().take(hand).take(keys_of(NoProgram(), COPY + "\n", begins=after(hand)))
    assert (field.text, [scan.code for scan in field.scans]) == ("2041", [COPY])


@pytest.mark.parametrize("late", range(1, 14))
@pytest.mark.parametrize("by", [40, 120, 240])
def test_a_scan_that_was_torn_apart_is_joined_and_taken_out_of_the_field(late, by):
    field = Field().take(keys_of(NoProgram(), COPY + "\n", delays={late: by}))
    assert (field.text, [scan.code for scan in field.scans]) == ("", [COPY])


def test_fourteen_digits_by_hand_are_never_joined_to_a_scan():
    field = Field().take(keys_of(NoProgram(), COPY + "\n", gap=100))
    assert (field.text, field.scans) == (COPY + "\n", [])


def test_the_slowest_pause_and_the_end_are_told():
    field = Field().take(keys_of(NoProgram(), COPY + "\t", delays={5: 20}))
    [scan] = field.scans
    assert (scan.slowest_ms, scan.ended_by, scan.rewritten) == (28, "\t", False)


@pytest.mark.parametrize("word", ["Hoa", "bạn", "d", "thuy", "Y Blơ", "an", "wifi", "x", "muoi"])
@pytest.mark.parametrize("program", [Vni, Telex, Retyping, NoProgram])
@pytest.mark.parametrize("code", [CARD, COPY, ISBN])
def test_a_scan_behind_a_typed_word_is_read_back_from_what_the_typing_program_made(
    word, program, code
):
    program = program()
    hand = typed(program, word)
    field = Field().take(hand)
    before = field.text
    field.take(keys_of(program, code + "\n", begins=after(hand)))
    assert [scan.code for scan in field.scans] == [code]
    assert field.text == before


def test_a_scan_that_cannot_be_read_back_is_never_taken_for_another():
    hand = typed(NoProgram(), "Hoa")
    changed = keys_of(NoProgram(), "\bx" + COPY[3:] + "\n", begins=after(hand))
    field = Field().take(hand).take(changed)
    assert (field.text, [scan.spoiled for scan in field.scans]) == ("Hoa", [True])


@given(
    word=st.text("aeiouyâêôơưăđdhntgmbc ", max_size=6),
    serial=st.integers(0, 99_999_999),
    kind=st.sampled_from("2345"),
    program=st.sampled_from([Vni, Telex, Retyping, NoProgram]),
)
@example(word="ơđ", serial=0, kind="2", program=Vni)  # its 7 takes the horn off, the stroke stays
def test_no_scan_is_lost_or_lands_in_a_field(word, serial, kind, program):
    program, code = program(), barcode(kind, house_number="0417", serial=serial)
    hand = typed(program, word)
    field = Field().take(hand)
    before = field.text
    field.take(keys_of(program, code + "\n", begins=after(hand)))
    assert field.text == before
    assert [scan.code for scan in field.scans] == [code]


@given(
    st.lists(st.tuples(st.sampled_from("0123456789ab "), st.integers(FAST_MS, 2000)), max_size=30)
)
def test_fingers_lose_no_key_and_make_no_scan(keys):
    field, at = Field(), 0
    for key, gap in keys:
        at += gap
        field.take([type(keys_of(NoProgram(), key)[0])(key, at)])
    assert (field.text, field.scans) == ("".join(key for key, _ in keys), [])
