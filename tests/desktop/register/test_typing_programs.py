import pytest

from desktop.register.typing_programs import key_behind, tone_key


@pytest.mark.parametrize(
    ("deleted", "added", "digit"),
    [
        ("a", "á", "1"),
        ("an", "àn", "2"),
        ("á", "ả", "3"),
        ("a", "ã", "4"),
        ("A", "Ạ", "5"),
        ("o", "ô", "6"),
        ("ô", "ơ", "7"),
        ("uo", "ươ", "7"),
        ("a", "ă", "8"),
        ("d", "đ", "9"),
        ("á", "a", "0"),
        ("ê̆", "ế̆", "1"),
    ],
)
def test_the_digit_is_read_back_from_the_mark_it_made(deleted, added, digit):
    assert key_behind(deleted, added) == digit


@pytest.mark.parametrize(("deleted", "added"), [("ư", "w"), ("a", "b"), ("a", "a"), ("ô", "o")])
def test_what_no_digit_does_is_none(deleted, added):
    assert key_behind(deleted, added) is None


def test_the_tone_of_a_word_is_a_digit():
    assert (tone_key("Hoà"), tone_key("Hoa")) == ("2", "")
