"""Keeps what a sheet would print, and reads it back."""

from pathlib import Path

from tests.desktop.paper.reading import codes, dots_of, words_of


def opened(qtbot, dialog):
    """Show the sheet and wait for its first pages."""
    qtbot.add_widget(dialog)
    with qtbot.wait_exposed(dialog):
        dialog.show()
    return dialog


def kept(qtbot, dialog, path: Path) -> Path:
    """Press "Keep as a PDF file"; return the file."""
    with qtbot.wait_signal(dialog.printed):
        dialog.keep_as(path)
    return path


def codes_of(path: Path) -> list[str]:
    return codes(dots_of(path, 300))


__all__ = ["codes_of", "kept", "opened", "words_of"]
