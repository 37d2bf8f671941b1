"""A house on the store thread, for every page."""

import pytest

from desktop.ui import theme
from tests.desktop.ui.pages_house import house

__all__ = ["house"]

_USUAL = 100


@pytest.fixture(scope="session")
def _look(qapp):
    theme.install(qapp)


@pytest.fixture(autouse=True)
def _usual_letters(qapp, _look):
    yield
    # Every widget that there is would be dressed anew.
    if theme.letter_size() != _USUAL:
        theme.set_letter_size(qapp, _USUAL)
