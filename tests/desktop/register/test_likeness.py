from hypothesis import given
from hypothesis import strategies as st

from desktop.register.likeness import Entry, KnownNames, likest, names_alike


def test_names_are_compared_word_by_word_in_any_order():
    names = ["nguyen van duc", "thi mai", "van duc nguyen", "nguyen van duk\nong tai"]
    assert set(names_alike("nguyen van duc", names)) == {0, 2, 3}
    assert names_alike("ong tai", names) == {3: 100.0}
    assert names_alike("", names) == {}


def test_years_and_hamlets_bear_on_it():
    sought = Entry(0, "dieu bo", "bon pi nao", 1950)
    others = [
        (Entry(1, "dieu bo", "bon bu sop", 1950), 100.0),
        (Entry(2, "dieu bo", "bon pi nao", 1951), 100.0),
        (Entry(3, "dieu bo", "bon pi nao", 1960), 100.0),
        (Entry(4, "dieu bo", "", 1958, about=True), 100.0),
        (Entry(5, "dieu ba", "bon bu sop"), 86.0),
        (Entry(6, "dieu ba", "bon pi nao"), 86.0),
    ]
    assert likest(sought, others, limit=9) == (2, 4, 1, 6)
    assert likest(sought, others, limit=1) == (2,)


WORDS = st.lists(st.sampled_from(["dieu", "bo", "ba", "thi", "mai", "may", "y"]), min_size=1)
NAMES = st.lists(WORDS.map(" ".join), min_size=1, max_size=8)


@given(NAMES, WORDS.map(" ".join))
def test_a_list_is_compared_by_the_same_rule_as_a_name_that_is_typed(names, sought):
    known = KnownNames()
    for place, name in enumerate(names):
        known.add(Entry(place, name))
    wanted = Entry(-1, sought)
    alike = names_alike(sought, names)
    typed = likest(wanted, ((Entry(place, ""), score) for place, score in alike.items()), limit=9)
    found = known.likest(wanted)
    assert (found is None) is (typed == ())
    if found is not None:
        assert alike[found] == max(alike.values())
