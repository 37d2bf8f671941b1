"""The card where a touch counts one visitor."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from desktop.operations.visit_groups import DELEGATIONS
from desktop.operations.visits import DayVisits, GroupTally
from desktop.ui import theme, wording
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.tile import Tile

_FEW = 4


class VisitsCard(Card):
    """A tile for each group of visitors.

    Signals:
        counted: one visitor of this group came; carries the group's id.
        number_asked: the keeper wants to type a number; carries the GroupTally.
        list_asked: what was counted today.
        back_entry_asked: numbers of another day.
        delegation_asked: a group came together.
    """

    counted = Signal(object)
    number_asked = Signal(object)
    list_asked = Signal()
    back_entry_asked = Signal()
    delegation_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Visitors today"))
        self._total = labelled("", "large")
        self.head.addWidget(self._total)
        self._tiles: dict[UUID, Tile] = {}
        self._tallies: tuple[GroupTally, ...] = ()
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.body.addLayout(self._grid, 1)
        self._nobody_yet = wrapped(
            self.tr(
                "Nobody has come yet today. When a visitor comes, press the box that fits: "
                "each press is one person."
            ),
            "soft",
        )
        self.body.addWidget(self._nobody_yet)
        below = Flow(gap=theme.GAP)
        self._delegation = button(self.tr("Delegation…"), "", "users")
        self._delegation.clicked.connect(self.delegation_asked)
        below.addWidget(self._delegation)
        listed = button(self.tr("Today's list"), "quiet", "history")
        listed.clicked.connect(self.list_asked)
        below.addWidget(listed)
        other_day = button(self.tr("Write down another day…"), "quiet", "clock")
        other_day.clicked.connect(self.back_entry_asked)
        below.addWidget(other_day)
        self._lists = (listed, other_day)
        self.body.addLayout(below)

    def show_visits(self, visits: DayVisits) -> None:
        """Show the numbers of today."""
        tallies = tuple(tally for tally in visits.tallies if tally.group_id != DELEGATIONS)
        if [(tally.group_id, tally.label) for tally in tallies] != [
            (tally.group_id, tally.label) for tally in self._tallies
        ]:
            self._lay_tiles(tallies)
        self._tallies = tallies
        for tally in tallies:
            self._tiles[tally.group_id].show_count(tally.count, estimated=tally.estimated > 0)
        total = self.tr("%n visit(s)", "", visits.total)
        self._total.setText(f"≈ {total}" if visits.estimated else total)
        together = visits.total - sum(tally.count for tally in tallies)
        words = self.tr("Delegation…")
        self._delegation.setText(
            f" {words}  {wording.number(together)}" if together else f" {words}"
        )
        self._nobody_yet.setHidden(visits.has_entry)

    def offer_lists(self, *, offered: bool) -> None:
        """Offer the list of the day and other days, or the tiles alone."""
        for made in self._lists:
            made.setVisible(offered)

    def count_in(self, place: int) -> None:
        """Count one visitor in the tile with that number, if there is one."""
        if place < len(self._tallies):
            self.counted.emit(self._tallies[place].group_id)

    def _lay_tiles(self, tallies: tuple[GroupTally, ...]) -> None:
        for tile in self._tiles.values():
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self._tiles.clear()
        across = 2 if len(tallies) <= _FEW else 3
        for place, tally in enumerate(tallies):
            tile = Tile(tally.label, key=f"Ctrl+{place + 1}")
            tile.clicked.connect(partial(self.count_in, place))
            tile.number_asked.connect(partial(self._ask_number, place))
            self._grid.addWidget(tile, place // across, place % across)
            self._tiles[tally.group_id] = tile

    def _ask_number(self, place: int) -> None:
        self.number_asked.emit(self._tallies[place])
