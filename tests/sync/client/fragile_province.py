"""A real province whose process can die, and whose disk can go back to a backup."""

import shutil

from sqlalchemy import event
from typing_extensions import override

from sync.server.province import Province
from tests.sync.client.lossy_road import CrashError


class FragileProvince(Province):
    def __init__(self, path):
        super().__init__(f"sqlite:///{path}")
        self.path = path
        self.crashes = self._dies_now = False
        event.listen(self.engine, "commit", self._maybe_die)

    def back_up(self):
        shutil.copy(self.path, self._backup)

    def restore(self):
        self.engine.dispose()
        shutil.copy(self._backup, self.path)

    @property
    def _backup(self):
        return self.path.with_suffix(".backup")

    @override
    def _take(self, connection, envelope, pull):
        standing = super()._take(connection, envelope, pull)
        self._dies_now = self.crashes
        return standing

    def _maybe_die(self, _connection):
        if self._dies_now:
            self._dies_now = False
            raise CrashError
