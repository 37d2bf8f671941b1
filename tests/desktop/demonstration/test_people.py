import unicodedata

from desktop.demonstration.people import invented_names


def test_the_same_seed_gives_the_same_names():
    assert invented_names(60, seed=7) == invented_names(60, seed=7)


def test_no_name_is_given_twice():
    names = invented_names(200, seed=1)
    assert len(set(names)) == 200


def test_the_names_have_the_letters_of_the_highlands():
    letters = set(unicodedata.normalize("NFD", "".join(invented_names(200, seed=1))))
    assert {"\u0306", "Đ", "'"} <= letters
