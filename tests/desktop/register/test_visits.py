import pytest

from desktop.register.errors import TextMissingError, TooManyGroupsError
from desktop.register.visits import BY_AGE, BY_AGE_AND_SEX, BY_PURPOSE, group_labels


def test_labels_are_kept_once_and_in_their_order():
    assert group_labels(["Thiếu nhi", " Người  lớn", "", "Thiếu nhi"]) == ("Thiếu nhi", "Người lớn")


def test_there_are_eight_tiles():
    assert len(group_labels([f"Nhóm {place}" for place in range(8)])) == 8
    with pytest.raises(TooManyGroupsError):
        group_labels([f"Nhóm {place}" for place in range(9)])


def test_a_house_counts_by_one_group_at_least():
    with pytest.raises(TextMissingError):
        group_labels([" "])


@pytest.mark.parametrize("ready", [BY_AGE, BY_AGE_AND_SEX, BY_PURPOSE])
def test_a_ready_set_may_be_chosen_as_it_is(ready):
    assert group_labels(ready) == ready
