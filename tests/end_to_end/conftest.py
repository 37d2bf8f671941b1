"""A real house and a real province, each a process of its own, and a network between them."""

import pytest

from tests.end_to_end.both_ends import BothEnds
from tests.end_to_end.fault_proxy import fault_proxy
from tests.sync.conftest import database_url, postgres, postgresql_url

__all__ = ["database_url", "postgres", "postgresql_url"]


@pytest.fixture
def proxy():
    with fault_proxy() as proxy:
        yield proxy


@pytest.fixture
def ends(tmp_path, database_url, proxy):
    ends = BothEnds(tmp_path, database_url, proxy)
    yield ends
    ends.close()
