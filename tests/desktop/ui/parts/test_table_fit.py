import pytest

from desktop.ui.parts.table_fit import Letters, Wish, shared_out
from desktop.ui.parts.value_model import cell_font


def test_who_shares_takes_what_the_others_leave():
    assert shared_out(500, (Wish(80), Wish(60, 1), Wish(60, 1))) == (80, 210, 210)


def test_two_shares_are_twice_as_wide():
    assert shared_out(400, (Wish(10, 2), Wish(10, 1), Wish(100))) == (200, 100, 100)


def test_nothing_is_left_over():
    assert sum(shared_out(101, (Wish(10, 1), Wish(10, 1), Wish(10, 1)))) == 101


def test_who_needs_more_than_its_share_leaves_less_to_the_others():
    assert shared_out(400, (Wish(250, 1), Wish(50, 1), Wish(50, 1))) == (250, 75, 75)


def test_who_is_short_only_after_another_took_more_keeps_its_words_too():
    assert shared_out(300, (Wish(200, 1), Wish(60, 1), Wish(20, 1))) == (200, 60, 40)


def test_where_there_is_too_little_room_every_word_stays_whole():
    assert shared_out(100, (Wish(90), Wish(60, 1))) == (90, 60)


def test_a_table_without_a_column_that_shares_is_as_wide_as_its_words():
    assert shared_out(500, (Wish(90), Wish(60))) == (90, 60)


@pytest.fixture
def letters(qapp):
    return Letters(cell_font(bold=False))


def test_words_go_on_in_as_many_lines_as_they_need(letters):
    words = "Truyện cổ M’Nông kể cho thiếu nhi"
    assert letters.lines(words, letters.width(words)) == 1
    assert letters.lines(words, letters.width(words) - 1) == 2
    assert letters.lines(words, letters.longest_word(words)) > 3


def test_the_longest_word_is_one_of_them(letters):
    assert letters.longest_word("a nghiêng b") == letters.width("nghiêng")
    assert letters.longest_word("") == 0
