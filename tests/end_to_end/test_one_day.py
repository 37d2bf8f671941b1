from tests.day.day import Day


def test_a_day_at_the_desk_reaches_the_province_line_by_line(qapp, tmp_path):
    outcome = Day(tmp_path, lambda _: None).play()
    assert outcome.captured > 400  # with the project's own short list of books
    assert outcome.agrees, outcome
