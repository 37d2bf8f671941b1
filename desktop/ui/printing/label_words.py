"""What stands on labels and cards."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.operations.cards import CardLine
from desktop.operations.crate_lists import CrateLine
from desktop.operations.labels import LabelLine
from desktop.paper.cards import MOST_MEMBERS, HouseholdCard, ReaderCard
from desktop.paper.crate_labels import CrateLabel
from desktop.paper.labels import CopyLabel
from desktop.paper.stock import Stock
from desktop.register.barcodes import household_code

translate = QCoreApplication.translate


def label_of(house: str, line: LabelLine) -> CopyLabel:
    """Return the label of a copy."""
    return CopyLabel(house, line.barcode, line.accession_number, line.title, line.call_number)


def crate_label_of(house: str, crate: CrateLine) -> CrateLabel:
    """Return the label of a crate; it names the house that the crate belongs to."""
    return CrateLabel(crate.owner or house, crate.name, crate.barcode)


def card_of(house: str, line: CardLine) -> ReaderCard:
    """Return the card of a reader."""
    heading = translate("LabelWords", "READER’S CARD")
    return ReaderCard(house, heading, line.name_on_card, line.village, line.card_number)


def household_card_of(
    house: str, members: Sequence[CardLine], *, head: CardLine | None = None
) -> HouseholdCard:
    """Return the card of a household; it is called after the head, or the first of them."""
    head = head or members[0]
    words = translate("LabelWords", "Household of {name}")
    return HouseholdCard(
        house,
        translate("LabelWords", "HOUSEHOLD CARD"),
        words.format(name=head.name_on_card),
        household_code(head.card_number),
        tuple(card_of(house, member) for member in members),
    )


def household_cards_of(house: str, family: Sequence[CardLine]) -> tuple[HouseholdCard, ...]:
    """Return the cards of a household; more than one has room for go on another."""
    return tuple(
        household_card_of(house, family[first : first + MOST_MEMBERS], head=family[0])
        for first in range(0, len(family), MOST_MEMBERS)
    )


def stock_name(stock: Stock) -> str:
    """Return what the keeper reads on the packet of labels."""
    words = (
        translate("LabelWords", "Your own sheet: {columns} × {rows} ({width} × {height} mm)")
        if stock.name == "own"
        else translate("LabelWords", "Plain A4 paper, to be cut: {columns} × {rows}")
        if stock.cut and stock.name == "plain"
        else translate("LabelWords", "A4 {columns} × {rows} labels ({width} × {height} mm)")
    )
    return words.format(
        columns=stock.columns,
        rows=stock.rows,
        width=_millimetres(stock.width),
        height=_millimetres(stock.height),
    )


def _millimetres(length: float) -> str:
    return f"{length:g}".replace(".", ",")
