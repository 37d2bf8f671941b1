"""The words for visits: what was counted and noted, of whom, and what for."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.check_in import CheckedIn
from desktop.operations.delegations import DelegationCame
from desktop.operations.visit_weeks import DaysWritten
from desktop.operations.visits import NobodyCame, VisitsCounted
from desktop.register.visits import ESTIMATED
from desktop.ui.wording import about, day_and_month, long_date

translate = QCoreApplication.translate


def tally_words(what: str) -> str:
    """Return what is noted of a day's visitors."""
    return {
        "women": translate("VisitWords", "Women"),
        "minority": translate("VisitWords", "Ethnic minorities"),
        "children": translate("VisitWords", "Children under 16"),
        "from_55": translate("VisitWords", "55 and older"),
        "from_60": translate("VisitWords", "60 and older"),
        "disabled": translate("VisitWords", "With a disability"),
    }[what]


def purpose_words(purpose: str) -> str:
    """Return what a delegation came for."""
    other = translate("VisitWords", "Something else")
    return {
        "tour": translate("VisitWords", "A look round"),
        "study": translate("VisitWords", "Learning"),
        "exchange": translate("VisitWords", "Cultural exchange"),
        "meeting": translate("VisitWords", "Meeting or training"),
        "inspection": translate("VisitWords", "Inspection"),
    }.get(purpose, other)


def counted_words(done: VisitsCounted | NobodyCame) -> str:
    """Return the sentence for visits that were counted, or for none."""
    if isinstance(done, NobodyCame):
        said = translate("VisitWords", "Written down: nobody came on {day}")
        return said.format(day=long_date(done.day))
    if not done.count:  # only an estimate can be written down once more
        said = translate("VisitWords", "Written down: {group} were counted, not estimated")
        return said.format(group=done.group_label)
    if done.back_entry:
        said = translate("VisitWords", "Written down for {day}: {count} {group}")
    else:
        said = translate("VisitWords", "Written down: {count} {group}")
    count = f"{done.count:+d}"
    if done.certainty == ESTIMATED:
        count = f"≈ {count}"
    return said.format(day=long_date(done.day), count=count, group=done.group_label)


def noted_words(done: CheckedIn | DelegationCame | DaysWritten) -> str:
    """Return the sentence for somebody who is here, for a group, for what was noted of a day."""
    if isinstance(done, CheckedIn):
        said = translate("VisitWords", "{name} is here: +1 {group}")
        return said.format(name=done.full_name, group=done.group_label)
    if isinstance(done, DelegationCame):
        said = translate("VisitWords", "The group {name} came: {count}")
        if done.back_entry:
            said = translate("VisitWords", "Written down for {day}: the group {name}, {count}")
        count = about(done.count, estimated=done.certainty == ESTIMATED)
        return said.format(day=long_date(done.day), name=done.name, count=count)
    said = translate("VisitWords", "Written down from the paper for {days}: {count} visits")
    days = ", ".join(day_and_month(day) for day in done.days)
    return said.format(days=days, count=f"{done.visits:+d}")
