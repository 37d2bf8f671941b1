"""Every place that a name can stand in has words of its own."""

from datetime import date

from desktop.operations.erasure import NameFound
from desktop.store.name_traces import FIELDS_OF_NAMES, FREE_WORDS
from desktop.ui.people.name_words import place_words


def test_every_place_is_told_apart():
    places = FIELDS_OF_NAMES | FREE_WORDS
    told = {
        place_words(NameFound(place, "Thị Mai", date(2026, 11, 3), "Y Zzqxy Niê"))
        for place in places
    }
    assert len(told) == len(places)
    assert all("{" not in words for words in told)
