from desktop.store.pin_hashes import is_pin, pin_hash


def test_a_pin_is_known_again_and_stands_nowhere():
    kept = pin_hash("482913")
    assert is_pin("482913", kept)
    assert not is_pin("482914", kept)
    assert "482913" not in kept
    assert kept.startswith("$argon2id$")


def test_one_pin_of_two_people_is_kept_as_two_things():
    assert pin_hash("1234") != pin_hash("1234")


def test_what_is_no_hash_opens_to_nobody():
    assert not is_pin("1234", "1234")
