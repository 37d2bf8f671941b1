"""What a person should look at, and how it is answered."""

from sync.protocol.lines import read_line
from sync.server.flags import flag_id
from sync.server.ledger import fingerprint
from sync.server.merging import Conflict, Entry
from sync.server.tables import held_row
from tests.sync.province import AT, line_of

A, B, C = "a" * 32, "b" * 32, "c" * 32
ROW, BOX, OTHER_BOX, DAY = "1" * 32, "A" * 60, "B" * 60, "2026-11-22"
MADE = line_of("title", ROW, title="Sử thi", year=2018)
ONE, TWO = (line_of("title", ROW, "u", base=1, year=year) for year in (2019, 2020))


def quarrel(tell):
    """Two machines edit the year, and neither has seen the other's."""
    tell(A, MADE)
    tell(A, ONE)
    tell(B, TWO)


def test_a_field_changed_in_two_places_raises_one_flag(tell, held):
    quarrel(tell)
    assert held("title")[ROW]["year"] == 2020
    [flag] = held("flag").values()
    assert flag == {
        "what": "edited_twice", "of": "title", "row": ROW, "field": "year",
        "kept": 2020, "lost": 2019, "at": AT,
    }  # fmt: skip


def test_a_lost_box_goes_into_the_flag_closed(tell, held):
    tell(A, line_of("person", ROW, box=BOX, card="1", joined=DAY))
    tell(A, line_of("person", ROW, "u", base=1, box=BOX + "A"))
    tell(B, line_of("person", ROW, "u", base=1, box=OTHER_BOX))
    [flag] = held("flag").values()
    assert (flag["field"], flag["p"], "lost" in flag) == ("p", BOX + "A", False)
    assert held("person")[ROW]["p"] == OTHER_BOX


def test_a_deletion_that_is_not_heeded_comes_back_to_whoever_sent_it(tell, held, rows):
    tell(A, MADE)
    tell(A, line_of("title", ROW, "u", base=1, year=2019))
    [edited] = {row.rev for row in rows(held_row)}
    tell(B, line_of("title", ROW, "d", base=1))
    assert held("title")[ROW]["year"] == 2019
    [row] = [row for row in rows(held_row) if row.kind == "title"]
    assert row.from_log == ""
    assert row.rev > edited
    [flag] = held("flag").values()
    assert flag == {"what": "edited_after_deletion", "of": "title", "row": ROW, "at": AT}


def answered(flag):
    return line_of("flag_answer", "9" * 32, flag=flag, choice="kept")


def test_an_answer_ends_the_flag_for_every_machine(tell, held, rows):
    quarrel(tell)
    [flag] = held("flag")
    tell(A, answered(flag))
    assert held("flag") == {}
    assert held("flag_answer") == {"9" * 32: {"flag": flag, "choice": "kept"}}
    [row] = [row for row in rows(held_row) if row.kind == "flag"]
    assert (row.gone, row.from_log) == (True, "")


def test_an_answer_that_comes_before_its_flag_answers_it_too(tell, held):
    said = Entry(B, 1, 3, read_line(TWO), fingerprint(TWO))
    tell(C, answered(flag_id(said, Conflict("edited_twice", "year"))))
    quarrel(tell)
    assert held("title")[ROW]["year"] == 2020
    assert held("flag") == {}


def test_the_same_line_under_another_log_raises_the_same_flag():
    first, again = (Entry(log, 1, 3, read_line(TWO), fingerprint(TWO)) for log in (B, C))
    year, title = (Conflict("edited_twice", field) for field in ("year", "title"))
    assert flag_id(first, year) == flag_id(again, year)
    assert flag_id(first, year) != flag_id(first, title)


def test_facts_are_all_kept_and_never_flagged(tell, held):
    session, person = "5" * 32, "6" * 32
    said = {"session": session, "person": person}
    presence = line_of("presence", "0" * 32, **said, walked_in=0)
    presence = presence.replace(b'"i":"' + b"0" * 32 + b'",', b"")
    tell(A, presence)
    tell(B, presence.replace(b'"walked_in":0', b'"walked_in":1,"mark":"present"'))
    [kept] = held("presence").values()
    assert kept == said | {"walked_in": 1, "mark": "present"}
    assert held("flag") == {}


def test_an_answer_that_is_taken_back_raises_the_flag_again(tell, held):
    quarrel(tell)
    [flag] = held("flag")
    before = held("flag")
    tell(A, answered(flag))
    tell(A, line_of("flag_answer", "9" * 32, "d"))
    assert held("flag") == before
    assert held("flag_answer") == {}


def test_taking_back_an_answer_to_nothing_makes_no_flag(tell, held):
    tell(A, answered("7" * 32))
    tell(A, line_of("flag_answer", "9" * 32, "d"))
    assert held("flag") == {}


def test_two_computers_that_moved_one_crate_are_asked(tell, held):
    crate = {"barcode": "50001000000010", "name": "Thùng 1", "since": "2026-11-20"}
    tell(A, line_of("crate", ROW, state="sent", **crate))
    tell(B, line_of("crate", ROW, "u", state="cancelled", base=0))
    tell(A, line_of("crate", ROW, "u", state="there"))
    [flag] = held("flag").values()
    assert (flag["of"], flag["field"], flag["kept"], flag["lost"]) == (
        "crate",
        "state",
        "there",
        "cancelled",
    )
