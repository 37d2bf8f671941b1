"""One high tone for what is done, two low ones for what wants the eye; silence without a device."""

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from desktop.ui.parts.sentence_line import ATTENTION

Player = Callable[[Path], None]
# QSoundEffect lies in Qt's Addons, which are not shipped: the system's own player is asked.
_PLAYERS = ("pw-play", "paplay", "aplay", "afplay")


class Sounds(QObject):
    """Plays what a sentence sounds like."""

    def __init__(self, parent: QObject | None = None, *, player: Player | None = None) -> None:
        """Take the system's player unless another is brought."""
        super().__init__(parent)
        self._play = player or system_player()
        self._is_on = True

    def turn(self, *, on: bool) -> None:
        """Let sounds be heard, or not."""
        self._is_on = on

    def sound(self, tone: str) -> None:
        """Let a sentence of this tone be heard."""
        if self._is_on:
            name = "attention" if tone == ATTENTION else "done"
            self._play(Path(str(files("resources") / "sounds" / f"{name}.wav")))


def system_player() -> Player:
    """Return what plays a file on this system without waiting for its end."""
    if sys.platform == "win32":
        return _play_on_windows
    found = next(filter(None, map(shutil.which, _PLAYERS)), None)
    return _silence if found is None else lambda file: _start(found, file)


def _silence(file: Path) -> None:
    """Play nothing."""


def _start(program: str, file: Path) -> None:
    playing = QProcess()
    playing.setProgram(program)
    playing.setArguments([str(file)])
    playing.setStandardErrorFile(QProcess.nullDevice())
    playing.setStandardOutputFile(QProcess.nullDevice())
    playing.startDetached()  # whether there is a device is its own affair


def _play_on_windows(file: Path) -> None:
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415  # there on Windows only

        how = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        # Without a device it raises: the sentence is there all the same.
        with suppress(RuntimeError):
            winsound.PlaySound(str(file), how)
