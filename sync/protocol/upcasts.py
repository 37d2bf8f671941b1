"""How a line of an earlier version of the words is understood today.

Each version of the schema that was ever released keeps its step here for ever: an old house is
never refused, and its lines, which never change, can be judged again at any time.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sync.protocol import versions
from sync.protocol.lines import Line

UPCASTS: Mapping[int, Callable[[Line], Line]] = {}
"""From the schema of a line to the next one. Empty: the first schema is today's."""


class UnknownSchemaError(ValueError):
    """A line of a schema that never was."""


def upcast(line: Line) -> Line:
    """Return the line as a house of today's schema would have written it.

    Raises:
        UnknownSchemaError: no step leads on from the line's schema.
    """
    for schema in range(line.schema, versions.SCHEMA):
        if schema not in UPCASTS:
            raise UnknownSchemaError(schema)
        line = replace(UPCASTS[schema](line), schema=schema + 1)
    return line
