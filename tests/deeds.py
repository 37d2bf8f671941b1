"""Every kind of deed that there is."""

import sys

from desktop.operations.done import Done


def every_deed(kind: type[Done] = Done) -> set[type[Done]]:
    """Return the deeds; what several of them have in common is none itself."""
    deeds = set()
    for sub in kind.__subclasses__():
        below = every_deed(sub)
        # A dataclass with slots is made twice; the first one is in no module.
        if not below and getattr(sys.modules[sub.__module__], sub.__name__, None) is sub:
            below = {sub}
        deeds |= below
    return deeds
