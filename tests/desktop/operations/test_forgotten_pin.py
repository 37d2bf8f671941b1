from dataclasses import asdict, replace

import pytest

from desktop.operations.emergency_sheet import keep_emergency_sheet, new_emergency_sheet
from desktop.operations.forgotten_pin import NewPin, take_new_pin, ways_back
from desktop.operations.keepers import come_to_desk, end_keeper, whoever_begins
from desktop.operations.recovery import recovery_sheet
from desktop.register.errors import NoLongerThereError
from desktop.register.keepers import PinNotUsableError, PinsDifferError, Role
from desktop.store.enrolment import Enrolment, device_key, keep_enrolment
from desktop.store.errors import RecoveryCodeMistypedError
from sync.server.__main__ import main
from sync.server.province import Province
from tests.desktop.operations.desk_house import PINS, StaffedHouse
from tests.sync.province import new_device

NUMBER = ("--house-number", "0417")


@pytest.fixture
def staffed(database, now):
    return StaffedHouse(database, now)


@pytest.fixture
def officer(staffed, tmp_path, capsys):
    """Join the house to a province; return what the officer there says to a question."""
    return joined_officer(staffed, tmp_path / "province", capsys)


def joined_officer(house, folder, capsys):
    assert main(["enrol-code", "--database", str(folder), "--house-name", "A", *NUMBER]) == 0
    province = Province(f"sqlite:///{folder / 'province.sqlite'}")
    join(house, province, capsys.readouterr().out.strip())
    province.close()

    def officer(question):
        typed = ["pin-answer", "--database", str(folder), "--house", "0417"]
        assert main([*typed, "--question", question]) == 0
        return capsys.readouterr().out.strip()

    return officer


def join(house, province, code):
    key = house.do(lambda unit, _: device_key(unit))
    joined = new_device(province, code=code, key=key)
    house.do(lambda unit, _: keep_enrolment(unit, Enrolment(**asdict(joined))))


def printed(house):
    house.comes(Role.KEEPER)
    sheet = house.see(new_emergency_sheet)
    house.do(keep_emergency_sheet, sheet=sheet)
    house.user = ""
    return " ".join(sheet.groups)


def ways(house, role=Role.HELPER):
    return house.do(ways_back, keeper_id=house.ids[role])


def take(house, proof, role=Role.HELPER, pin="7777", again="7777"):
    return house.do(take_new_pin, keeper_id=house.ids[role], new=NewPin(proof, pin, again))


def comes_with(house, pin, role=Role.HELPER):
    return house.do(come_to_desk, keeper_id=house.ids[role], pin=pin).is_right


def test_the_sheet_from_the_drawer_gives_a_new_pin_once(staffed):
    code = printed(staffed)
    assert ways(staffed).has_sheet
    given = take(staffed, code)
    assert (given.answer.is_right, given.sheet_used, given.may_print) == (True, True, False)
    assert comes_with(staffed, "7777")
    assert not comes_with(staffed, PINS[Role.HELPER])
    assert not ways(staffed).has_sheet
    assert not take(staffed, code, pin="8888", again="8888").answer.is_right


def test_the_officer_gives_a_new_pin_by_telephone(staffed, officer):
    shown = ways(staffed)
    assert shown.house_number == "0417"
    answer = officer(shown.question)
    given = take(staffed, answer)
    assert (given.answer.is_right, given.sheet_used) == (True, False)
    assert comes_with(staffed, "7777")


def test_an_answer_is_good_once_and_for_one_person(staffed, officer):
    answer = officer(ways(staffed).question)
    ways(staffed, Role.KEEPER)
    assert not take(staffed, answer, Role.KEEPER).answer.is_right
    assert take(staffed, answer).answer.is_right
    ways(staffed)
    assert not take(staffed, answer, pin="8888", again="8888").answer.is_right


def test_the_question_stays_while_the_officer_looks_for_the_answer(staffed, officer):
    first = ways(staffed)
    assert ways(staffed) == first
    assert take(staffed, officer(first.question)).answer.is_right
    assert ways(staffed).question != first.question


def test_whoever_remembers_the_pin_after_all_needs_no_answer_any_more(staffed, officer):
    answer = officer(ways(staffed).question)
    comes_with(staffed, PINS[Role.HELPER])
    assert not take(staffed, answer).answer.is_right


def test_a_house_that_joined_another_province_asks_that_one(staffed, officer, tmp_path, capsys):
    ways(staffed)
    other = joined_officer(staffed, tmp_path / "other", capsys)
    assert take(staffed, other(ways(staffed).question)).answer.is_right


def test_a_computer_that_has_not_joined_asks_nobody(staffed):
    shown = ways(staffed)
    assert shown.question == ""
    assert not take(staffed, "123456").answer.is_right


def test_others_in_charge_are_named(staffed):
    assert ways(staffed).in_charge == ("Chị Hoa",)
    assert ways(staffed, Role.KEEPER).in_charge == ()


def test_the_recovery_code_gives_a_new_pin_too(staffed):
    staffed.comes(Role.KEEPER)
    groups = staffed.see(recovery_sheet).groups
    staffed.user = ""
    with pytest.raises(RecoveryCodeMistypedError):
        take(staffed, " ".join((*groups[:-1], "00000")))
    assert take(staffed, " ".join(groups), Role.KEEPER).answer.is_right
    assert comes_with(staffed, "7777", Role.KEEPER)


def test_wrong_codes_and_wrong_pins_are_counted_together_and_pause(staffed, officer):
    code, answer = printed(staffed), officer(ways(staffed).question)
    wrong = f"{(int(answer.replace(' ', '')) + 1) % 10**6:06}"
    left = [take(staffed, typed).answer.tries_left for typed in (wrong, "", "ABCDEFGHJK", "1")]
    assert left == [4, 3, 2, 1]
    last = staffed.do(come_to_desk, keeper_id=staffed.ids[Role.HELPER], pin="0000")
    assert (last.tries_left, last.pause) == (0, 60)
    assert take(staffed, code).answer.pause == 60
    assert not comes_with(staffed, PINS[Role.HELPER])
    staffed.moment = replace(staffed.moment, at=staffed.moment.at + 60)
    assert take(staffed, code).answer.is_right  # the pause took nothing from the sheet


@pytest.mark.parametrize(
    ("pin", "again", "error"), [("12", "12", PinNotUsableError), ("1234", "1243", PinsDifferError)]
)
def test_a_pin_that_cannot_be_costs_neither_the_sheet_nor_a_try(staffed, pin, again, error):
    code = printed(staffed)
    for proof in (code, "a wrong one"):
        with pytest.raises(error):
            take(staffed, proof, pin=pin, again=again)
    assert take(staffed, "x").answer.tries_left == 4
    assert take(staffed, code).answer.is_right


def test_whoever_took_a_new_pin_is_the_one_of_last_time(staffed):
    take(staffed, printed(staffed), Role.KEEPER)
    staffed.user = staffed.ids[Role.KEEPER]
    assert staffed.see(whoever_begins) == ""  # who has a PIN is asked
    assert staffed.rows("SELECT value FROM setting WHERE key = 'at_desk'") == [
        (staffed.ids[Role.KEEPER],)
    ]


def test_whoever_left_gets_none(staffed):
    code = printed(staffed)
    staffed.comes(Role.KEEPER)
    staffed.do(end_keeper, keeper_id=staffed.ids[Role.HELPER])
    with pytest.raises(NoLongerThereError):
        take(staffed, code)


def test_nothing_of_it_shows_in_a_log(staffed):
    assert "7777" not in repr(NewPin("ABCDEFGHJK", "7777", "7777"))
    assert "ABCDE" not in repr(NewPin("ABCDEFGHJK", "7777", "7777"))
