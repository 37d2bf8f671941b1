from desktop.operations.unsent import Unsent
from desktop.ui.exchange.unsent_words import UnsentWords


def test_only_the_registers_with_something_are_named():
    said = UnsentWords().sentence(Unsent(3, 2, 0, 0, 1, 0, 0, 0, 700))
    assert said == "2 loan(s) or return(s), 1 person(s) – about 1 KB"


def test_a_house_that_sent_everything_is_told_nothing():
    assert UnsentWords().sentence(Unsent(0, 0, 0, 0, 0, 0, 0, 0, 0)) == ""
