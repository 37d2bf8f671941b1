"""What is said of crates: where one is, what was done with it, what a book in it does."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.crate_lists import CrateCard, CrateCopy, CrateLeft, CrateLine
from desktop.operations.crate_receipts import CrateReceipt
from desktop.operations.crate_rows import CrateChanged, CrateCopyMoved
from desktop.register import crates as journey
from desktop.ui.wording import number, short_date

translate = QCoreApplication.translate


def where_words(line: CrateLine) -> str:
    """Return where a crate is; what the other house said of it goes before what is noted here."""
    if line.receipt is not None:
        heard = (
            translate("CrateWords", "{holder} sent it back on {day}")
            if line.receipt.state == journey.GIVEN_BACK
            else translate("CrateWords", "received by {holder} on {day}")
        )
        return heard.format(holder=line.holder or "–", day=short_date(line.receipt.since))
    words = {
        journey.FILLING: translate("CrateWords", "being filled, for {holder}"),
        journey.SENT: translate("CrateWords", "on its way to {holder}"),
        journey.THERE: translate("CrateWords", "at {holder}"),
        journey.HOME: translate("CrateWords", "came home"),
        journey.ANNOUNCED: translate("CrateWords", "on its way here from {owner}"),
        journey.COMING: translate("CrateWords", "from {owner}, being checked"),
        journey.HERE: translate("CrateWords", "here, from {owner}"),
        journey.GIVEN_BACK: translate("CrateWords", "given back to {owner}"),
        journey.CANCELLED: translate("CrateWords", "cancelled"),
    }.get(line.state, "–")
    return words.format(holder=line.holder or "–", owner=line.owner or "–")


def card_words(card: CrateCard) -> str:
    """Return what there is to know about a crate, in one or two sentences."""
    line = card.line
    where = where_words(line)
    where = where[:1].upper() + where[1:]
    said = [
        translate("CrateWords", "{where} since {day}.").format(
            where=where, day=short_date(line.since)
        )
        if line.receipt is None
        else f"{where}: {_received_words(line.receipt)}"
    ]
    if line.due_on is not None and line.state not in (journey.HOME, journey.CANCELLED):
        said.append(
            translate("CrateWords", "To come back on {day}.").format(day=short_date(line.due_on))
        )
    if line.state == journey.ANNOUNCED:
        told = translate(
            "CrateWords", "{count} books. When it is here: scan them, or take it whole."
        )
        said.append(told.format(count=number(line.count)))
    elif line.state in (journey.COMING, journey.HERE):
        said.append(_differences(card))
    elif line.state in (journey.FILLING, journey.SENT) and line.is_told and not line.receipt:
        said.append(
            translate("CrateWords", "{holder} hears of it through Send and receive.").format(
                holder=line.holder
            )
        )
    elif line.state == journey.HOME and line.count:
        said.append(
            translate("CrateWords", "{count} books did not come home.").format(
                count=number(line.count)
            )
        )
    elif line.state == journey.GIVEN_BACK and line.count:
        said.append(
            translate("CrateWords", "{count} books are still to follow.").format(
                count=number(line.count)
            )
        )
    return " ".join(filter(None, said))


def counted(card: CrateCard) -> tuple[int, int | None, str] | None:
    """Return how many books were scanned, of how many, and what that means; None if none are."""
    line = card.line
    if line.state == journey.FILLING:
        return line.count, None, translate("CrateWords", "books are in the crate")
    if line.state == journey.ANNOUNCED:
        return 0, line.told, translate("CrateWords", "books are checked")
    if line.state == journey.COMING:
        return line.count, line.told, translate("CrateWords", "books are checked")
    home = sum(1 for copy in card.copies if copy.why == journey.CAME_HOME)
    if line.state in journey.AWAY or (line.state == journey.HOME and line.count):
        return home, home + line.count, translate("CrateWords", "books came home")
    return None


def _received_words(receipt: CrateReceipt) -> str:
    """Return what the other house has, or sent back, and what it did not find."""
    said = [translate("CrateWords", "{count} books.").format(count=number(receipt.count))]
    if receipt.missing:
        words = translate("CrateWords", "Not found there: {count}.")
        said.append(words.format(count=number(len(receipt.missing))))
    if receipt.late:
        words = translate("CrateWords", "Still with its readers: {count}.")
        said.append(words.format(count=number(receipt.late)))
    return " ".join(said)


def _differences(card: CrateCard) -> str:
    line = card.line
    if line.told is None:
        return translate("CrateWords", "Checked: {count}.").format(count=number(line.count))
    told = translate("CrateWords", "Checked: {count} of {told}.").format(
        count=number(line.count), told=number(line.told)
    )
    if line.count and (card.missing or card.extra):
        told += " " + translate("CrateWords", "Missing {missing}, too many {extra}.").format(
            missing=number(card.missing), extra=number(card.extra)
        )
    elif card.agrees:
        told += " " + translate("CrateWords", "Exactly the books of the record.")
    elif line.count and card.agrees is False:
        told += " " + translate("CrateWords", "The count agrees, but some books are others.")
    return told


def copy_words(copy: CrateCopy) -> str:
    """Return how a book of a crate stands."""
    if copy.why == journey.NOT_SEEN:
        return translate("CrateWords", "not scanned yet")
    if copy.why == journey.NOT_ARRIVED:
        return translate("CrateWords", "did not arrive there")
    if copy.until is None:
        if copy.reader is not None:
            return translate("CrateWords", "{reader} has it").format(reader=copy.reader)
        return translate("CrateWords", "in the crate")
    words = {
        journey.FOUND: translate("CrateWords", "found elsewhere {day}"),
        journey.LENT: translate("CrateWords", "stayed here {day}"),
        journey.CAME_HOME: translate("CrateWords", "came home {day}"),
        journey.WENT_BACK: translate("CrateWords", "given back {day}"),
    }.get(copy.why or "", translate("CrateWords", "not sent {day}"))
    return words.format(day=short_date(copy.until))


def done_words(done: CrateChanged | CrateCopyMoved) -> str:
    """Return what was done with a crate, or with a copy in it."""
    return changed_words(done) if isinstance(done, CrateChanged) else moved_words(done)


def changed_words(done: CrateChanged) -> str:
    """Return what a crate did."""
    words = {
        journey.SENT: translate("CrateWords", "Crate {name} is on its way: {count} books"),
        journey.THERE: translate("CrateWords", "Crate {name} was received there: {count} books"),
        journey.HOME: translate("CrateWords", "Crate {name} came home: {count} books"),
        journey.HERE: translate("CrateWords", "Crate {name} was received: {count} books"),
        journey.GIVEN_BACK: translate("CrateWords", "Crate {name} was given back: {count} books"),
    }.get(done.state, translate("CrateWords", "Crate {name} was cancelled"))
    said = words.format(name=done.name, count=number(done.count))
    if done.missing:
        words = (
            translate("CrateWords", "; {count} are still with readers")
            if done.state == journey.GIVEN_BACK
            else translate("CrateWords", "; {count} are missing")
        )
        said += words.format(count=number(done.missing))
    if done.extra:
        said += translate("CrateWords", "; {count} too many").format(count=number(done.extra))
    return said


def moved_words(done: CrateCopyMoved) -> str:
    """Return where one book went; the number is what is in the crate now."""
    if done.again:
        words = translate("CrateWords", "“{title}” was scanned before: put it with the others")
        return words.format(title=done.title)
    words = {
        None: translate("CrateWords", "“{title}” is in crate {name}, {count} books now"),
        journey.CAME_HOME: translate("CrateWords", "“{title}” came home from crate {name}"),
        journey.WENT_BACK: translate("CrateWords", "“{title}” followed crate {name}"),
    }.get(
        done.why, translate("CrateWords", "“{title}” was taken out of crate {name}, {count} left")
    )
    return words.format(title=done.title, name=done.name, count=number(done.count))


def left_words(crate: CrateLeft) -> str:
    """Return what to do with a book whose crate was given back without it."""
    return translate(
        "CrateWords", "It belongs to crate {name}, given back on {day}: put it aside to send after."
    ).format(name=crate.name, day=short_date(crate.since))
