import pytest

from desktop.store.engine_guard import require_safe_sqlite, sqlite_is_safe
from desktop.store.errors import UnsafeSqliteError


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 50, 7), (3, 44, 6), (3, 53, 4), (4, 0, 0)])
def test_a_version_with_the_repair_is_safe(version):
    assert sqlite_is_safe(version)


@pytest.mark.parametrize("version", [(3, 51, 2), (3, 50, 6), (3, 49, 9), (3, 44, 5), (3, 40, 1)])
def test_a_version_that_loses_rows_is_not(version):
    assert not sqlite_is_safe(version)


def test_the_program_refuses_to_run_on_it():
    with pytest.raises(UnsafeSqliteError) as caught:
        require_safe_sqlite("3.40.1")
    assert caught.value.version == "3.40.1"
