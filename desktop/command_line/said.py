"""What a command answers: a code for scripts, facts for programs, a sentence for people."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from sync.protocol.strict_json import Json


class Exit(IntEnum):
    """The codes that a script may rely on."""

    DONE = 0
    NOT_DONE = 1  # the network, the province, or something that we did not foresee
    WRONG_USE = 2  # argparse uses it too
    PROGRAM_RUNS = 3
    STICK = 4
    REFUSED_FILE = 5
    NOT_JOINED = 6
    REGISTER = 7


@dataclass(frozen=True, slots=True)
class Said:
    """An answer. Neither facts nor words hold a secret or a person's name."""

    code: Exit
    words: str
    facts: Mapping[str, Json] = field(default_factory=dict)

    def as_json(self) -> str:
        """Return the answer for a program, on one line."""
        return json.dumps({"code": int(self.code), **self.facts}, ensure_ascii=False)


class RefusedError(Exception):
    """A command cannot be done; carries the answer that says why."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.words)
        self.said = said
