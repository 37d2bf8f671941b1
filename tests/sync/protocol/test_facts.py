import pytest

from desktop.store.what_leaves import WHAT_LEAVES
from sync.protocol.facts import EDITED, MADE, UnfitFactError, check_fact
from sync.protocol.lines import read_line
from tests.sync.protocol.club_lines import GOOD_CLUBS
from tests.sync.province import line_of

ROW, OTHER = "1" * 32, "2" * 32
BOX = "A" * 60
DAY = "2026-11-22"

GOOD = {
    "visit_group": {"label": "Trẻ em", "place": 1, "retired": 0},
    "visit": {"group": OTHER, "count": -3, "day": DAY, "hour": 0, "certainty": "exact"},
    "person": {"card": "20417000000012", "joined": DAY},
    "title": {
        "title": "Sử thi Ot N'drong", "year": 2019, "price": 85_000, "place": "H.",
        "call": "398.2", "scheme": "ddc", "trashed": DAY,
    },
    "copy": {
        "title": OTHER, "accession": "DK-1", "barcode": "3", "acquired": DAY, "state": "withdrawn",
        "owner": "Thư viện tỉnh", "holder": "Xã Nâm Nung", "shelf": "Kệ 2", "withdrawn": DAY,
        "decision": "12/QĐ-NVH", "trashed": DAY, "sought": DAY,
    },
    "loan": {"copy": OTHER, "person": OTHER, "day": DAY, "due": DAY},
    "loan_event": {"loan": OTHER, "what": "returned", "day": DAY},
    **GOOD_CLUBS,
    "reminder": {"loan": OTHER, "day": DAY},
    "crate": {
        "barcode": "5", "name": "Tỉnh 12", "owner": "Thư viện tỉnh", "state": "here", "since": DAY
    },
    "crate_copy": {"crate": OTHER, "copy": OTHER, "since": DAY, "until": DAY, "why": "home"},
    "stock_take": {"shelf": "Thiếu nhi", "begun": DAY, "found": 9, "missing": 0},
    "stock_scan": {"take": OTHER, "copy": OTHER, "code": "3", "day": DAY},
    "return_detail": {"loan": OTHER, "day": DAY, "damaged": 1},
    "visit_tally": {"what": "women", "count": 4, "day": DAY},
    "delegation": {"visit": OTHER, "purpose": "tour"},
    "in_house_use": {"copy": OTHER, "count": 1, "day": DAY},
    "month_closing": {
        "month": "2026-10-01", "number": 1, "what": "closed", "day": DAY, "figures": '{"visits":9}'
    },
    "hold": {"title": OTHER, "person": OTHER, "day": DAY, "until": DAY, "how": "lent"},
    "flag_answer": {"flag": OTHER, "choice": "kept"},
    "erasure": {"of": "person", "row": OTHER},
    "escrow": {"sealed": BOX},
}  # fmt: skip
BOXED = {"person"}

kinds = pytest.mark.parametrize("kind", GOOD)


def judged(kind, operation="i", /, *, box=None, **fields):
    check_fact(read_line(line_of(kind, ROW, operation, box=box, **fields)))


def box_of(kind):
    return BOX if kind in BOXED else None


@kinds
def test_a_good_fact_of_each_kind_is_taken(kind):
    judged(kind, box=box_of(kind), **GOOD[kind])


@kinds
def test_an_edit_may_name_any_one_field(kind):
    for name, value in GOOD[kind].items():
        judged(kind, "u", **{name: value})


@kinds
def test_a_field_that_the_kind_does_not_know_is_named(kind):
    for operation in "iu":
        with pytest.raises(UnfitFactError) as caught:
            judged(kind, operation, box=box_of(kind), **GOOD[kind], mood="calm")
        assert (caught.value.code, caught.value.field) == ("unknown_field", "mood")


@kinds
def test_a_row_that_is_gone_says_nothing_else(kind):
    judged(kind, "d")
    with pytest.raises(UnfitFactError):
        judged(kind, "d", box=BOX)


@pytest.mark.parametrize("made", [True, False], ids=["made", "edited"])
def test_the_forms_are_of_the_very_words_that_leave_the_house(made):
    words = {}
    for row_type, leaving in WHAT_LEAVES.items():
        box = {"p"} if leaving.sealed_columns else set()
        words[row_type.record_kind] = {*leaving.open_columns.values(), *box}
    forms = MADE if made else EDITED
    known = {
        kind: {field.alias or name for name, field in form.model_fields.items()}
        for kind, form in forms.items()
    }
    assert {kind: known[kind] for kind in words} == words


WRONG = [
    ("visit", {"count": "2"}, "malformed", "count"),
    ("visit", {"count": True}, "malformed", "count"),
    ("visit", {"hour": 24}, "malformed", "hour"),
    ("visit", {"day": "20261122"}, "malformed", "day"),
    ("visit", {"day": "2026-02-30"}, "malformed", "day"),
    ("visit", {"group": "1"}, "malformed", "group"),
    ("loan", {"copy": None}, "malformed", "copy"),
    ("club", {"time": "25:00"}, "malformed", "time"),
    ("person", {"name": "Điểu Bơ"}, "unknown_field", "name"),
    ("title", {"title": "a" * 2_001}, "malformed", "title"),
    ("erasure", {"of": "flag"}, "malformed", "of"),
    ("escrow", {"sealed": "open"}, "malformed", "sealed"),
    ("title", {"a\0b": 1}, "unknown_field", "?"),
]


@pytest.mark.parametrize(("kind", "changed", "code", "field"), WRONG)
def test_a_wrong_field_is_named(kind, changed, code, field):
    with pytest.raises(UnfitFactError) as caught:
        judged(kind, box=box_of(kind), **(GOOD[kind] | changed))
    assert (caught.value.code, caught.value.field) == (code, field)


def test_a_field_that_is_missing_is_named():
    with pytest.raises(UnfitFactError) as caught:
        judged("visit", count=1, day=DAY)
    assert (caught.value.code, caught.value.field) == ("missing", "certainty")


def test_a_person_comes_with_a_box_that_nobody_here_can_open():
    with pytest.raises(UnfitFactError) as caught:
        judged("person", **GOOD["person"])
    assert (caught.value.code, caught.value.field) == ("missing", "p")


@pytest.mark.parametrize("box", ["short", "A" * 59 + "=", {"name": "Điểu Bơ"}, "A" * 4_000 + "!"])
def test_a_box_that_is_not_sealed_is_set_aside(box):
    with pytest.raises(UnfitFactError) as caught:
        judged("person", box=box, **GOOD["person"])
    assert caught.value.field == "p"


def test_only_a_field_that_may_be_empty_may_be_emptied():
    judged("person", "u", left=None)
    with pytest.raises(UnfitFactError):
        judged("person", "u", card=None)


def test_a_kind_that_nobody_knows_is_named():
    with pytest.raises(UnfitFactError) as caught:
        judged("hologram", depth=3)
    assert (caught.value.code, caught.value.field) == ("unknown_kind", "t")
