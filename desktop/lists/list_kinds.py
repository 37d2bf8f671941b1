"""The kinds of lists that can be read."""

from collections.abc import Mapping
from typing import Any

from desktop.register.book_list import BOOK_LIST
from desktop.register.list_rows import ListKind
from desktop.register.person_list import PERSON_LIST

KINDS: Mapping[str, ListKind[Any]] = {kind.name: kind for kind in (BOOK_LIST, PERSON_LIST)}
"""By the names by which one process tells them to another."""
