"""What families and villages read and hear about books that are late."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.operations.overdue_slips import LateReader, VillageCount
from desktop.paper.slips import MOST_BOOKS, OverdueSlip, SlipLine
from desktop.ui.wording import number, short_date

translate = QCoreApplication.translate


def slip_of(house: str, reader: LateReader, today: date) -> OverdueSlip:
    """Return the slip for one reader's family."""
    name = ", ".join(filter(None, (reader.full_name, reader.address)))
    left_over = len(reader.loans) - MOST_BOOKS
    more = translate("SlipWords", "and {count} more books").format(count=left_over)
    due = translate("SlipWords", "due {day}")
    return OverdueSlip(
        house=house,
        heading=translate("SlipWords", "PLEASE BRING BACK OUR BOOKS"),
        greeting=translate("SlipWords", "To the family of {name}").format(name=name),
        request=translate(
            "SlipWords",
            "The books below are overdue. Please bring them back, or come to keep them longer, "
            "so that others can read them.",
        ),
        lines=tuple(
            SlipLine(loan.title, loan.accession_number, due.format(day=short_date(loan.due_on)))
            for loan in reader.loans
        ),
        more=more if left_over > 0 else "",
        thanks=translate("SlipWords", "Thank you!"),
        day=translate("SlipWords", "Written on {day}").format(day=short_date(today)),
        card_number=reader.card_number,
    )


def spoken_words(house: str, counts: Sequence[VillageCount]) -> str:
    """Return what is read over the loudspeaker: villages and numbers, nobody's name."""
    return _paragraphs(
        translate("SlipWords", "Dear people of the villages, {house} announces:").format(
            house=house
        ),
        _sum(counts),
        *_villages(counts),
        translate(
            "SlipWords",
            "Whoever has borrowed books, please bring them back or come to keep them longer, so "
            "that others can read them.",
        ),
        translate("SlipWords", "The announcement ends here. Thank you."),
    )


def written_words(house: str, counts: Sequence[VillageCount]) -> str:
    """Return what is sent to a group on Zalo: the same, shorter."""
    return _paragraphs(
        f"📚 {house}",
        _sum(counts),
        *(f"• {words}" for words in _villages(counts)),
        translate(
            "SlipWords", "Please bring them back or keep them longer at the desk. Thank you!"
        ),
    )


def _sum(counts: Sequence[VillageCount]) -> str:
    words = translate("SlipWords", "{count} books should have come back by now.")
    return words.format(count=number(sum(one.copies for one in counts)))


def _villages(counts: Sequence[VillageCount]) -> list[str]:
    words = translate("SlipWords", "{village}: {count} books")
    elsewhere = translate("SlipWords", "Other places")
    return [
        words.format(village=one.village or elsewhere, count=number(one.copies)) for one in counts
    ]


def _paragraphs(*sentences: str) -> str:
    return "\n".join(sentences)
