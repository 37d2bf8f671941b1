"""A house on the store thread, for every page."""

import pytest

from desktop.ui import theme
from tests.desktop.ui.pages_house import house

__all__ = ["house"]


@pytest.fixture(autouse=True)
def _usual_letters(qapp):
    theme.install(qapp)
    yield
    theme.set_letter_size(qapp, 100)
