import pytest

from desktop.register.merging import kept_of


@pytest.mark.parametrize(
    ("into", "kept"),
    [
        ({}, "a"),
        ({"a": "b"}, "b"),
        ({"a": "b", "b": "c"}, "c"),
        ({"a": "b", "b": "a"}, "a"),
        ({"a": "c", "c": "b", "b": "c"}, "b"),
    ],
)
def test_one_stands_for_all_whichever_way_they_were_merged(into, kept):
    assert kept_of("a", into) == kept
