"""Two entries that were one person: which of them stands for both."""

from collections.abc import Mapping
from typing import TypeVar

Key = TypeVar("Key", str, int)


def kept_of(key: Key, into: Mapping[Key, Key]) -> Key:
    """Return the entry that stands for this one after all mergings.

    Two machines may each have merged the other's way round; of such a ring the smallest stands.
    """
    seen = [key]
    while (following := into.get(seen[-1])) is not None:
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]
