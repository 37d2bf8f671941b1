import pytest

from desktop.register.catalogue import CALL_SCHEMES
from desktop.ui.catalogue.scheme_field import SchemeField


@pytest.fixture
def field(qtbot):
    field = SchemeField("Call number by")
    qtbot.add_widget(field)
    return field


@pytest.mark.parametrize("scheme", [None, *CALL_SCHEMES])
def test_every_scheme_can_be_chosen(field, scheme):
    field.choose(scheme)
    assert field.scheme() == scheme


def test_a_scheme_of_a_later_version_is_shown_as_none(field):
    field.choose("udc")
    assert field.scheme() is None


def test_a_scheme_has_its_word(qtbot):
    field = SchemeField("Scheme")
    qtbot.add_widget(field)
    assert (field.word("ddc"), field.word(None)) == ("DDC (Dewey)", "not said")
