"""Where the program keeps its files on this computer: the only module that asks appdirs."""

from dataclasses import dataclass
from pathlib import Path

import appdirs

_APP = "NhaVanHoa"


@dataclass(frozen=True, slots=True)
class Places:
    """The files of one house. `folder` is on the computer itself, never on a network drive."""

    folder: Path

    @property
    def register(self) -> Path:
        """The house's database."""
        return self.folder / "register.nvh"

    @property
    def backups(self) -> Path:
        """The folder of the copies."""
        return self.folder / "backups"

    @property
    def mailbox(self) -> Path:
        """The folder of what other computers in the building send through this one."""
        return self.folder / "mailbox"

    @property
    def lock(self) -> Path:
        """What one running copy of the program holds."""
        return self.folder / "running.lock"

    @property
    def logs(self) -> Path:
        """The folder of the program's own notes, without names."""
        return self.folder / "logs"


def places(folder: Path | None = None) -> Places:
    """Return the places in a folder, or in the one that the system gives this account."""
    # Without an author Windows gives %LOCALAPPDATA%\NhaVanHoa, which does not roam.
    return Places(folder or Path(appdirs.user_data_dir(_APP, appauthor=False)))
