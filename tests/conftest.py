"""Fixtures that every test may use."""

import gc
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

# Without a display Qt would abort the process instead of failing a test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from desktop.register.moment import Moment
from desktop.store.database import Database
from tests.desktop.background.officer import Officer

KEY = bytes(range(32))
NOW = Moment(at=1_795_330_800, today=date(2026, 11, 22), hour=14)


@pytest.fixture(autouse=True)
def _garbage_is_collected_on_the_window_s_thread() -> Iterator[None]:
    # As in the program (desktop/ui/tidying.py): a widget may be destroyed on that thread alone.
    gc.disable()
    yield
    gc.collect(1)


@pytest.fixture
def now() -> Moment:
    return NOW


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "register.nvh", KEY)
    yield database
    database.close()


@pytest.fixture
def officer(tmp_path: Path) -> Iterator[Officer]:
    """Somebody with a stick, and a province of their own."""
    officer = Officer(tmp_path)
    yield officer
    officer.province.close()
