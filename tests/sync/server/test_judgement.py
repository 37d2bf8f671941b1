import pytest

from sync.server.judgement import FUTURE, SET_ASIDE, TO_APPLY, Verdict, judge
from tests.sync.province import line_of, visit_line


def test_what_a_line_says_is_known_even_if_it_does_not_fit():
    line, _ = judge(line_of("hologram", "1" * 32))
    assert (line.kind, line.row_id) == ("hologram", "1" * 32)


def test_a_line_of_a_schema_that_never_was_is_set_aside():
    assert judge(visit_line(1).replace(b'"s":1', b'"s":0'))[1] == Verdict(
        SET_ASIDE, "unknown_schema", "s"
    )


def test_a_good_line_is_applied():
    line, verdict = judge(visit_line(1))
    assert (line.kind, verdict) == ("visit", TO_APPLY)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (b"no json", Verdict(SET_ASIDE, "unreadable", "json")),
        (b'{"t":"visit"}', Verdict(SET_ASIDE, "unreadable", "i")),
        (line_of("hologram", "1" * 32), Verdict(SET_ASIDE, "unknown_kind", "t")),
        (line_of("visit", "1" * 32, mood="calm"), Verdict(SET_ASIDE, "missing", "count")),
        (line_of("visit", "1" * 32, schema=2, mood="calm"), Verdict(FUTURE)),
    ],
    ids=["no json", "no frame", "unknown kind", "missing field", "later version"],
)
def test_a_line_that_does_not_fit_is_kept_with_its_reason(text, verdict):
    assert judge(text)[1] == verdict
