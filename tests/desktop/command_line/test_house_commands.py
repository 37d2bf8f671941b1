from uuid import UUID

from desktop.background.single_copy import SingleCopy
from desktop.command_line.said import Exit
from desktop.paths import places
from desktop.store.tables.visits import VisitGroupRow
from sync.server.tokens import ROTATE_AFTER_SECONDS, device_with_token
from tests.sync.client.stick_house import House
from tests.sync.isbn_packs import book, pack_of
from tests.sync.province import line_of, new_device


def at(register):
    return ("--register", register.folder)


def test_a_house_is_asked_how_it_stands(joined, say):
    said = say("status", *at(joined))
    assert (said["enrolled"], said["unsent"], said["sent_to"]) == (True, 3, 0)


def test_what_waits_is_sent_now(joined, say):
    said = say("send", *at(joined))
    assert (said["sent"], said["confirmed_to"]) == (3, 3)
    assert say("status", *at(joined))["unsent"] == 0


def test_a_token_that_takes_over_is_kept_and_shown_from_then_on(joined, say, running, clock):
    first = joined.enrolment().token
    clock.at += ROTATE_AFTER_SECONDS
    say("send", *at(joined))
    second = joined.enrolment().token
    assert second != first
    assert say("send", *at(joined))["code"] == Exit.DONE
    with running.province.engine.begin() as connection:
        assert device_with_token(connection, first).token_at is None
        assert device_with_token(connection, second).token_at == clock.at


def test_a_stick_goes_there_and_back(joined, say, running, stick, tmp_path):
    said = say("write-bundle", tmp_path / "stick", *at(joined))
    assert (said["first"], said["last"], said["left"], said["number"]) == (1, 3, 0, 1)
    forwarded = say("forward", tmp_path / "stick", "--to", running.url)
    [bundle] = forwarded["bundles"]
    assert bundle["refused"] is None
    said = say("take-receipt", tmp_path / "stick", *at(joined))
    assert (said["confirmed_to"], said["receipts"][0]["answered"]) == (3, 1)
    assert say("status", *at(joined))["unsent"] == 0
    assert stick.contents().receipts == ()


def test_a_receipt_brings_what_another_pc_of_the_house_wrote(joined, say, running, stick, tmp_path):
    code = running.province.another_code(joined.enrolment().house_id)
    other = House(new_device(running.province, code=code))
    other.outbox.write(line_of("visit_group", "5" * 32, label="Người lớn", place=7))
    other.put(stick)
    say("write-bundle", tmp_path / "stick", *at(joined))
    say("forward", tmp_path / "stick", "--to", running.url)
    said = say("take-receipt", tmp_path / "stick", *at(joined))
    assert [one["taken"] for one in said["receipts"]] == [1]
    database = joined.open()
    with database.reading() as unit:
        assert unit.get(VisitGroupRow, UUID("5" * 32)).label == "Người lớn"
    database.close()


def test_one_receipt_is_taken_by_its_name(joined, say, running, stick, tmp_path):
    say("write-bundle", tmp_path / "stick", *at(joined))
    say("forward", tmp_path / "stick", "--to", running.url)
    receipt = tmp_path / "stick/NVH" / stick.contents().receipts[0]
    assert say("take-receipt", receipt, *at(joined))["confirmed_to"] == 3
    said = say("take-receipt", receipt, *at(joined))
    assert (said["confirmed_to"], said["receipts"][0]["overtaken"]) == (3, 1)


def test_a_register_that_the_program_holds_is_left_alone(joined, say, tmp_path):
    lock = SingleCopy(places(joined.folder).lock)
    assert lock.take()
    for command in (
        ("status",),
        ("send",),
        ("write-bundle", tmp_path / "stick"),
        ("take-receipt", tmp_path / "stick"),
    ):
        said = say(*command, *at(joined))
        assert (said["code"], said["error"]) == (Exit.PROGRAM_RUNS, "ProgramRunning")
    lock.let_go()
    assert say("status", *at(joined))["code"] == Exit.DONE


def test_a_house_that_has_not_joined_hears_so(register, say, stick, tmp_path):
    assert say("status", *at(register))["enrolled"] is False
    assert say("send", *at(register))["code"] == Exit.NOT_JOINED
    assert say("write-bundle", tmp_path / "stick", *at(register))["code"] == Exit.NOT_JOINED


def test_no_register_is_made_where_there_is_none(say, tmp_path):
    said = say("status", "--register", tmp_path / "nowhere")
    assert (said["code"], said["error"]) == (Exit.REGISTER, "NoRegister")
    assert not (tmp_path / "nowhere").exists()


def test_a_stick_that_is_not_there_is_told(joined, say, tmp_path):
    said = say("write-bundle", tmp_path / "gone", *at(joined))
    assert (said["code"], said["error"]) == (Exit.STICK, "StickGoneError")


def test_a_province_that_is_not_there_is_told(register, say, province):
    register.join(province, "http://127.0.0.1:9")
    register.write()
    said = say("send", *at(register))
    assert (said["code"], said["error"]) == (Exit.NOT_DONE, "OfflineError")
    assert say("status", *at(register))["unsent"] == 3


def test_a_house_joins_by_stick_from_there_and_back(register, say, running, stick, tmp_path):
    register.write()
    laid = tmp_path / "stick" / "NVH"
    laid.mkdir()
    assert say("join", tmp_path / "stick", *at(register))["code"] == Exit.NOT_JOINED
    given = new_device(running.province)
    name, data = running.province.invite(given.house_id)
    (laid / name).write_bytes(data)
    said = say("join", tmp_path / "stick", *at(register))
    assert (said["joined"], said["last"]) == (False, 3)
    say("forward", tmp_path / "stick", "--to", running.url)
    assert say("join", tmp_path / "stick", *at(register))["joined"] is True
    assert say("status", *at(register))["unsent"] == 0
    assert say("join", tmp_path / "stick", *at(register))["error"] == "AlreadyJoined"


def test_of_several_invitations_one_has_to_be_named(register, say, province, stick, tmp_path):
    laid = tmp_path / "stick" / "NVH"
    laid.mkdir()
    names = []
    for _ in range(2):
        name, data = province.invite(new_device(province).house_id)
        (laid / name).write_bytes(data)
        names.append(name)
    said = say("join", tmp_path / "stick", *at(register))
    assert (said["code"], said["error"]) == (Exit.WRONG_USE, "WhichInvitation")
    said = say("join", tmp_path / "stick", "--invitation", names[1], *at(register))
    assert said["joined"] is False


def test_a_pack_of_the_own_province_is_taken_in(joined, province, say, tmp_path):
    file = tmp_path / "books.nvhk"
    file.write_bytes(pack_of([book(1), book(2)], seed=province.identity.seed))
    said = say("take-pack", file, *at(joined))
    assert (said["books"], said["made_on"]) == (2, "2026-09-21")
    file.write_bytes(pack_of([book(1)]))
    said = say("take-pack", file, *at(joined))
    assert (said["code"], said["what"]) == (Exit.REFUSED_FILE, "pack_province")


def test_a_house_that_joined_nobody_takes_no_pack(register, say, tmp_path):
    file = tmp_path / "books.nvhk"
    file.write_bytes(pack_of([book(1)]))
    assert say("take-pack", file, *at(register))["code"] == Exit.NOT_JOINED
