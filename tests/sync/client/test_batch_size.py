import pytest

from sync.client.batch_size import LEAST_BYTES, MOST_BYTES, BatchSize, Sent


def sent(*, up=64_000, down=300, seconds=8.0, lines=1_000, plain=900_000):
    return Sent(lines=lines, plain=plain, up=up, down=down, seconds=seconds)


def test_the_first_envelope_fits_the_poorest_line():
    size = BatchSize()
    assert size.road_bytes / 8_000 == 8
    assert 500_000 < size.plain_bytes < 1_000_000


def test_the_size_settles_on_ten_seconds_of_a_steady_road():
    for a_second in (800, 3_000, 8_000, 20_000):
        size = BatchSize()
        for _ in range(20):
            up = size.road_bytes
            size = size.after(sent(up=int(up), down=0, seconds=up / a_second))
        assert size.road_bytes <= max(64_000, a_second * 10.1)
        assert size.road_bytes >= a_second * 9


def test_a_very_slow_road_gets_two_kilobytes_and_a_quick_one_no_more_than_256():
    slow = quick = BatchSize()
    for _ in range(30):
        slow = slow.after(sent(up=int(slow.road_bytes), down=0, seconds=slow.road_bytes / 90))
        quick = quick.after(sent(up=int(quick.road_bytes), seconds=0.1))
    assert (slow.road_bytes, quick.road_bytes) == (LEAST_BYTES, MOST_BYTES)


def test_one_quick_envelope_proves_no_more_than_twice_its_size():
    assert BatchSize().after(sent(up=50_000, seconds=0.1)).road_bytes == 100_000


def test_a_small_envelope_does_not_prove_a_slow_road():
    before = BatchSize()
    assert before.after(sent(up=400, seconds=0.9, lines=2, plain=300)).road_bytes == 64_000


def test_a_long_answer_is_not_counted_against_what_goes_up():
    after = BatchSize().after(sent(up=64_000, down=640_000, seconds=40))
    assert after.road_bytes == 64_000


def test_a_stall_or_a_refusal_halves_what_goes_next_and_a_success_brings_it_back():
    size = BatchSize().halved(lines=900)
    assert (size.road_bytes, size.lines) == (32_000, 450)
    size = size.after(sent(up=30_000, seconds=1, lines=450))
    assert (size.road_bytes, size.lines) == (60_000, 900)


def test_halving_ends_at_one_line_and_two_kilobytes():
    size = BatchSize()
    for _ in range(20):
        size = size.halved(lines=size.lines)
    assert (size.road_bytes, size.lines) == (LEAST_BYTES, 1)


def test_an_empty_envelope_that_stalled_leaves_a_line_to_try():
    assert BatchSize().halved(lines=0).lines == 1


def test_lines_that_compress_well_make_larger_envelopes():
    size = BatchSize().after(sent(up=9_000, plain=300_000, seconds=1.2))
    assert size.plain_bytes == pytest.approx(64_000 * 300 / 9, rel=0.01)


def test_a_line_alone_says_nothing_of_the_ratio():
    assert BatchSize().after(sent(up=500, plain=200, lines=1)).ratio == BatchSize().ratio


def test_what_is_left_is_not_guessed_before_it_was_measured():
    assert BatchSize().bytes_for(5_000) is BatchSize().seconds_for(5_000) is None
    size = BatchSize().after(sent(up=30_000, down=2_000, lines=1_000, seconds=4))
    assert size.bytes_for(5_000) == 150_000
    assert size.seconds_for(5_000) == pytest.approx(18.75)


def test_a_road_that_changes_is_followed():
    size = BatchSize().after(sent(seconds=8))
    for _ in range(10):
        size = size.after(sent(seconds=2))
    assert size.seconds_for(1_000) == pytest.approx(2, rel=0.02)


def test_a_clock_that_stands_still_divides_by_nothing():
    assert BatchSize().after(sent(seconds=0)).bytes_a_second is None


def test_two_halves_fit_into_a_batch_with_what_stands_around_them():
    size = BatchSize()
    assert 0.9 * size.road_bytes < 2 * size.half().road_bytes < size.road_bytes
    assert size.half().lines == size.lines
