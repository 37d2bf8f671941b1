"""Provinces for the tests of the exchange, on both kinds of database."""

import secrets

import pytest

from sync.server.province import Province
from tests.sync.postgres import new_database, running_postgres
from tests.sync.province import new_device, serving

BACKENDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres():
    with running_postgres() as address:
        yield address


@pytest.fixture(params=BACKENDS)
def database_url(request, tmp_path):
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'province.sqlite'}"
        return
    yield request.getfixturevalue("postgresql_url")


@pytest.fixture
def postgresql_url(postgres):
    """A new database of a role that is no superuser."""
    url = new_database(postgres, f"p{secrets.token_hex(4)}")
    return url.render_as_string(hide_password=False)


@pytest.fixture
def province(database_url):
    province = Province(database_url)
    yield province
    province.close()


@pytest.fixture
def sqlite_province(tmp_path):
    province = Province(f"sqlite:///{tmp_path / 'province.sqlite'}")
    yield province
    province.close()


@pytest.fixture
def device(province):
    return new_device(province)


@pytest.fixture
def shelf(tmp_path):
    """Where a server looks for the ISBN pack that it hands out."""
    return tmp_path / "shelf.nvhk"


@pytest.fixture
def running(sqlite_province, shelf):
    """A real server on 127.0.0.1; its province is on SQLite."""
    with serving(sqlite_province, isbn_pack=shelf) as running:
        yield running
