"""The card of what may be noted of a day's visitors beside their number."""

from collections.abc import Collection

from PySide6.QtWidgets import QCheckBox

from desktop.register.visits import TALLIES
from desktop.ui import theme
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.visits.visit_words import tally_words


class TalliesCard(Card):
    """Nothing is ticked until the house wants it."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Also noted of a day, as numbers"))
        self._boxes = {what: QCheckBox(tally_words(what)) for what in TALLIES}
        boxes = Flow(gap=2 * theme.GAP, line_gap=4)
        for box in self._boxes.values():
            box.setAccessibleName(box.text())
            boxes.addWidget(box)
        self.body.addLayout(boxes)
        self.body.addWidget(
            wrapped(
                self.tr(
                    "For reports that ask for it. They are typed under the numbers of a day, and "
                    "an empty cell stays “not noted”."
                ),
                "soft",
            )
        )
        self.body.addStretch()

    def show_tallies(self, tallies: Collection[str]) -> None:
        """Tick what the house notes."""
        for what, box in self._boxes.items():
            box.setChecked(what in tallies)

    def tallies(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(what for what, box in self._boxes.items() if box.isChecked())
