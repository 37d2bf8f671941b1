import pytest

from desktop.store.tables.synced_row import SyncedRow
from desktop.store.what_leaves import WHAT_LEAVES


@pytest.mark.parametrize("row_type", WHAT_LEAVES, ids=lambda t: t.__name__)
def test_every_column_of_a_synced_table_is_accounted_for(row_type):
    leaving = WHAT_LEAVES[row_type]
    named = [*leaving.open_columns, *leaving.sealed_columns, *leaving.stays]
    assert sorted([*named, "id"]) == sorted(row_type.model_fields)


def test_every_synced_table_is_in_the_list():
    assert set(WHAT_LEAVES) == set(SyncedRow.__subclasses__())
