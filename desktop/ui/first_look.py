"""What the window looks like before the register is open: letters, language, the house's name.

Kept in a small file beside the register, so that the first thing a keeper sees is not a jump.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.ui import theme

_FILE = "first-look.json"


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The last look; a new house starts with these."""

    percent: int = 100
    language: str = "vi"
    house_name: str = ""


def read_first_look(folder: Path) -> FirstLook:
    """Return the last look; whatever is wrong with the file, a look can be shown."""
    try:
        kept = json.loads((folder / _FILE).read_text("utf-8"))
        look = FirstLook(
            percent=int(kept["percent"]),
            language=str(kept["language"]),
            house_name=str(kept["house_name"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return FirstLook()
    return look if look.percent in theme.LETTER_SIZES else FirstLook(language=look.language)


def keep_first_look(folder: Path, look: FirstLook) -> None:
    """Remember the look; a disk that is full only costs the memory of it."""
    try:
        (folder / _FILE).write_text(json.dumps(asdict(look), ensure_ascii=False), "utf-8")
    except OSError:
        return
