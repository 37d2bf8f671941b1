"""The words for books that were read in the house, and for what was noted of a return."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.lending import ReadInHouse, ReturnNoted
from desktop.ui.wording import number

translate = QCoreApplication.translate


def words_beside_loans(done: ReadInHouse | ReturnNoted) -> str:
    """Return the sentence for either."""
    return _read_words(done) if isinstance(done, ReadInHouse) else _noted_words(done)


def _read_words(done: ReadInHouse) -> str:
    if done.title:
        said = translate("Desk", "Read in the house: “{title}” ({number}); {today} today")
    else:
        said = translate("Desk", "Read in the house, without a scan: {count}; {today} today")
    return said.format(
        title=done.title,
        number=done.accession_number,
        count=number(done.count),
        today=number(done.today),
    )


def _noted_words(done: ReturnNoted) -> str:
    details = done.details
    said = [translate("Desk", "Noted of “{title}”").format(title=done.title)]
    if details.damaged:
        said.append(translate("Desk", "damaged"))
    if details.note:
        said.append(details.note)
    if details.brought_by:
        words = translate("Desk", "{name} brought it")
        said.append(words.format(name=details.brought_by))
    return " · ".join(said)
