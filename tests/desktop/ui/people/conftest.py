"""The house that the pages of this room are tested in."""

from tests.desktop.ui.pages_house import house

__all__ = ["house"]
