"""The steps from one schema to the next, written for Alembic: numbers are `user_version`.

They are ordinary modules that are imported by name, so a wheel and a frozen program carry them;
no ini file and no folder is read. A step never changes after its release.
"""

from collections.abc import Callable, Mapping

from desktop.store.migrations import step_1

STEPS: Mapping[int, Callable[[], None]] = {1: step_1.upgrade}
