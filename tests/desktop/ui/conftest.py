"""A house on the store thread, for every page."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator

from desktop.ui import theme, translation
from tests.desktop.ui.pages_house import house

__all__ = ["house"]

_USUAL = 100
_ROOT = Path(__file__).parents[3]
WORDS = _ROOT / "resources" / "translations"
TOOLS = _ROOT / ".venv" / "bin"


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
    compiled = tmp_path / "translations"
    compiled.mkdir()
    for language in ("vi", "en"):
        lists = [str(words) for words in sorted((WORDS / language).glob("*.ts"))]
        subprocess.run(
            [TOOLS / "pyside6-lrelease", "-silent", *lists, "-qm", compiled / f"{language}.qm"],
            check=True,
        )
    monkeypatch.setattr(translation, "files", lambda _: tmp_path)
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
