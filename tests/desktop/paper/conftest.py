"""The letters that are shipped with the program."""

import pytest

from desktop.ui import theme


@pytest.fixture(autouse=True)
def _our_letters(qapp):
    theme.install(qapp)
