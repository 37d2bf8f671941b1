"""The card of the visitor groups: the words on the tiles of the first screen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from desktop.operations.visit_groups import VisitGroup
from desktop.ui import theme
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped

_MOST = 8  # one for each of Ctrl+1…8


class GroupsCard(Card):
    """Up to eight groups; an empty line is no group."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Visitors are counted by"))
        lines = Flow(gap=theme.GAP)
        self._lines = [QLineEdit() for _ in range(_MOST)]
        for place, line in enumerate(self._lines, 1):
            line.setAccessibleName(self.tr("Group {number}").format(number=place))
            line.setPlaceholderText(self.tr("Group {number}").format(number=place))
            line.setMinimumWidth(theme.pixels(200))
            lines.addWidget(line)
        self.body.addLayout(lines)
        self.body.addWidget(
            wrapped(
                self.tr(
                    "Leave a line empty to count by fewer groups. What was counted before stays "
                    "in every report."
                ),
                "soft",
            )
        )
        self.body.addStretch()

    def show_groups(self, groups: Sequence[VisitGroup]) -> None:
        """Fill the lines in."""
        labels = [group.label for group in groups] + [""] * _MOST
        for line, label in zip(self._lines, labels, strict=False):
            line.setText(label)

    def labels(self) -> tuple[str, ...]:
        """Return the groups that are filled in."""
        return tuple(line.text().strip() for line in self._lines if line.text().strip())
