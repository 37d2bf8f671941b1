from hypothesis import given
from hypothesis import strategies as st

from sync.server.revisions import following

NUMBERS = st.integers(0, 2**40)


@given(rev=NUMBERS, at=NUMBERS)
def test_a_revision_is_above_the_last_one_and_not_below_the_clock(rev, at):
    assert following(rev, at=at) in {rev + 1, at}
    assert following(rev, at=at) > rev
    assert following(rev, at=at) >= at


@given(ahead=NUMBERS, lag=NUMBERS, at=NUMBERS)
def test_who_lags_behind_the_clock_gives_a_later_one(ahead, lag, at):
    seen = following(ahead, at=at)
    assert following(max(ahead - lag, 0), at=seen + 1) > seen
