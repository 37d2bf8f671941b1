"""The words of past imports: what came in, what stays when one is taken back, and why."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.import_uses import TakenBack, TakingBack, WhyStays
from desktop.operations.past_imports import PastImport
from desktop.register.person_list import PERSON_LIST
from desktop.ui import wording

translate = QCoreApplication.translate


def came_in(past: PastImport) -> str:
    """Return how many of what an import brought: "812 books"."""
    words = (
        translate("PastImports", "{count} people")
        if _of_people(past)
        else translate("PastImports", "{count} books")
    )
    return words.format(count=wording.number(past.came_in))


def standing(past: PastImport) -> str:
    """Return whether it still stands, in a word for a cell."""
    if past.undone_at is None:
        return translate("PastImports", "stands")
    words = translate("PastImports", "taken back {day}")
    return words.format(day=wording.short_date(wording.day_of(past.undone_at)))


def what_would_happen(past: PastImport, taking: TakingBack) -> str:
    """Return what taking the import back would do, or what it left."""
    if past.undone_at is not None:
        words = (
            translate("PastImports", "It was taken back; {stay} of it were used and stay.")
            if taking.staying
            else translate("PastImports", "It was taken back; nothing of it is left.")
        )
    elif not taking.going:
        words = (
            translate("PastImports", "All that is left of it was used since: it stays.")
            if taking.staying
            else translate("PastImports", "Nothing of it is left.")
        )
    elif taking.staying:
        words = translate(
            "PastImports", "{going} are still as they came and can go. {stay} were used and stay."
        )
    else:
        words = translate("PastImports", "All {going} are still as they came and can go.")
    going, stay = wording.number(taking.going), wording.number(taking.staying)
    return words.format(going=going, stay=stay)


def take_back_words(past: PastImport, taking: TakingBack) -> str:
    """Return what the button says that takes the import back."""
    words = (
        translate("PastImports", "Take this import back: remove {count} people")
        if _of_people(past)
        else translate("PastImports", "Take this import back: remove {count} books")
    )
    return words.format(count=wording.number(taking.going))


def taken_back_words(past: PastImport, done: TakenBack) -> str:
    """Return what was taken back, and what stays."""
    words = (
        translate("PastImports", "Of {file}, {count} were taken back; {stay} were used and stay.")
        if done.stay
        else translate("PastImports", "All {count} that came with {file} were taken back.")
    )
    count, stay = wording.number(done.taken_back), wording.number(done.stay)
    return words.format(file=past.file_name, count=count, stay=stay)


def why_it_stays(why: WhyStays) -> str:
    """Return why something of an import stays."""
    return {
        WhyStays.LENT: translate("PastImports", "a loan was written down, standing or taken back"),
        WhyStays.READ_HERE: translate("PastImports", "it was read in the house"),
        WhyStays.TRAVELLED: translate("PastImports", "it was put into a crate"),
        WhyStays.COUNTED: translate("PastImports", "it was scanned in a stock take"),
        WhyStays.NOT_ON_SHELF: translate(
            "PastImports", "it is lost, withdrawn, in the trash or with another house"
        ),
        WhyStays.CHANGED: translate("PastImports", "something about it was changed since"),
        WhyStays.OTHER_COPIES: translate("PastImports", "other copies came to this title"),
        WhyStays.MEMBER: translate("PastImports", "this person joined a club"),
        WhyStays.ON_A_ROLL: translate("PastImports", "this person stands on a roll"),
        WhyStays.CONSENT: translate("PastImports", "a consent was written down"),
        WhyStays.LEFT: translate("PastImports", "this person left, or was merged or erased"),
        WhyStays.NAMED: translate(
            "PastImports", "somebody who stays has this person as guardian or in the household"
        ),
        WhyStays.NOTED: translate("PastImports", "something else was written down since"),
    }[why]


def _of_people(past: PastImport) -> bool:
    return past.kind == PERSON_LIST.name
