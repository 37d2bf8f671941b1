"""A house on the store thread, for every page."""

import pytest
from PySide6.QtCore import QLocale, QTranslator

from desktop.ui import theme, translation
from tests.desktop.ui.compiled_words import compile_words
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


@pytest.fixture
def app_language(qapp, tmp_path, monkeypatch):
    """Compiles a language as `make translations` does, and lets the program find it."""
    before = QLocale()
    compile_words(tmp_path)
    monkeypatch.setattr(translation, "files", lambda _: tmp_path)
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
