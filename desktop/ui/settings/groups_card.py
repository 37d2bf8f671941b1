"""The card of the visitor groups: the words on the tiles of the first screen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit

from desktop.operations.visit_groups import VisitGroup
from desktop.register.visits import BY_AGE, BY_AGE_AND_SEX, BY_PURPOSE, MOST_GROUPS
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped


class GroupsCard(Card):
    """Up to eight groups; an empty line is no group."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Visitors are counted by"))
        ready = Flow(gap=theme.GAP)
        for words, labels in (
            (self.tr("By age"), BY_AGE),
            (self.tr("By age and sex"), BY_AGE_AND_SEX),
            (self.tr("By what they come for"), BY_PURPOSE),
        ):
            take = button(words)
            take.setToolTip(" · ".join(labels))
            take.clicked.connect(partial(self._fill_in, labels))
            ready.addWidget(take)
        self.body.addLayout(ready)
        lines = Flow(gap=theme.GAP)
        self._lines = [QLineEdit() for _ in range(MOST_GROUPS)]
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
        self._fill_in([group.label for group in groups])

    def labels(self) -> tuple[str, ...]:
        """Return the groups that are filled in."""
        return tuple(line.text().strip() for line in self._lines if line.text().strip())

    def _fill_in(self, labels: Sequence[str]) -> None:
        for line, label in zip(self._lines, [*labels, *[""] * MOST_GROUPS], strict=False):
            line.setText(label)
