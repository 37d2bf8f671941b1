"""The card of the lending rules: one sentence with three gaps."""

from PySide6.QtWidgets import QComboBox

from desktop.register.lending import LendingPolicy
from desktop.ui import theme
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.flow import Flow, flow_row
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.printing.loan_slip_words import paper_words


class LendingCard(Card):
    """How long, how many, how often again."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Lending books"))
        self._days = NumberField(self.tr("Days"), lowest=1, highest=365)
        self._copies = NumberField(self.tr("Books for one person"), lowest=1, highest=99)
        self._renewals = NumberField(self.tr("Renewals"), highest=99)
        for before, field, after in (
            (self.tr("Lend for"), self._days, self.tr("days")),
            (self.tr("up to"), self._copies, self.tr("books for one person")),
            (self.tr("renew"), self._renewals, self.tr("times")),
        ):
            line = Flow(gap=theme.GAP)
            line.addWidget(labelled(before))
            line.addWidget(field)
            line.addWidget(labelled(after))
            self.body.addLayout(line)
        self.slips = QComboBox()
        for key, words in paper_words().items():
            self.slips.addItem(words, key)
        self.slips.setAccessibleName(self.tr("Loan slips (Ctrl+P at the desk)"))
        line = Flow(gap=theme.GAP)
        named = labelled(self.tr("Loan slips (Ctrl+P at the desk)"))
        named.setBuddy(self.slips)
        line.addWidget(named)
        line.addWidget(self.slips)
        self.body.addLayout(line)
        self.body.addWidget(
            wrapped(
                self.tr(
                    "The computer reminds when a limit is reached; the keeper decides. "
                    "Books that are out keep the day they were given."
                ),
                "soft",
            )
        )
        self.test_scanner = button(self.tr("Test the scanner…"), "quiet", "scan-line")
        self.test_scanner.setToolTip(
            self.tr(
                "Shows what a scanner sends, how quickly, and whether a typing program changes it."
            )
        )
        self.scanner_sheet = button(self.tr("Print its sheet…"), "quiet", "printer")
        self.scanner_sheet.setToolTip(self.tr("How a scanner is set up, with codes to try it on."))
        self.body.addWidget(flow_row(self.test_scanner, self.scanner_sheet))
        self.body.addStretch()

    def show_policy(self, policy: LendingPolicy) -> None:
        """Fill the gaps in."""
        self._days.set_number(policy.loan_days)
        self._copies.set_number(policy.copies_per_person)
        self._renewals.set_number(policy.renewals)

    def show_slips(self, paper: str) -> None:
        """Choose the paper of slips."""
        self.slips.setCurrentIndex(max(0, self.slips.findData(paper)))

    def policy(self) -> LendingPolicy:
        """Return what stands in the gaps."""
        return LendingPolicy(
            loan_days=self._days.number(),
            copies_per_person=self._copies.number(),
            renewals=self._renewals.number(),
        )
