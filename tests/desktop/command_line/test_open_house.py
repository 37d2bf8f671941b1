import pytest

from desktop.command_line.open_house import open_house
from desktop.command_line.said import Exit, RefusedError


def test_a_register_is_let_go_of_even_if_the_command_fails(register):
    with pytest.raises(ZeroDivisionError), open_house(register.folder):
        raise ZeroDivisionError
    with open_house(register.folder) as house, pytest.raises(RefusedError) as refused:
        house.end()
    assert refused.value.said.code == Exit.NOT_JOINED


def test_two_commands_do_not_open_one_register(register):
    again = open_house(register.folder)
    with open_house(register.folder), pytest.raises(RefusedError) as refused, again:
        pytest.fail("opened twice")
    assert refused.value.said.code == Exit.PROGRAM_RUNS
