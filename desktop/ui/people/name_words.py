"""Where a name stands, in a sentence: for whoever decides whether it is to go from there."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.erasure import NameFound
from desktop.ui.wording import short_date

translate = QCoreApplication.translate


def place_words(found: NameFound) -> str:
    """Return the place, whose it is and, if it is more than a name, what stands there."""
    table, column = found.place
    where = _places()[f"{table}.{column}"]
    day = "" if found.on_day is None else short_date(found.on_day)
    told = where.format(whose=found.whose, day=day)
    return translate("NameWords", "{place}: “{words}”").format(place=told, words=found.text)


def _places() -> dict[str, str]:
    return {
        "person.guardian": translate("NameWords", "guardian of {whose}"),
        "person.former_names": translate("NameWords", "former name of {whose}"),
        "person.nickname": translate("NameWords", "usual name of {whose}"),
        "person.address": translate("NameWords", "address of {whose}"),
        "consent.given_by": translate("NameWords", "gave the consent for {whose}"),
        "consent.form_number": translate("NameWords", "number of the consent form of {whose}"),
        "consent.recorded_by": translate("NameWords", "wrote down the consent of {whose}"),
        "return_detail.brought_by": translate("NameWords", "brought back {whose} on {day}"),
        "return_detail.note": translate("NameWords", "remark when {whose} came back on {day}"),
        "club.leader": translate("NameWords", "leads {whose}"),
        "club.name": translate("NameWords", "name of a club"),
        "club.place": translate("NameWords", "place of {whose}"),
        "club_session.topic": translate("NameWords", "topic of {whose} on {day}"),
        "club_session.place": translate("NameWords", "place of {whose} on {day}"),
        "club_session.note": translate("NameWords", "note of {whose} on {day}"),
        "delegation.name": translate("NameWords", "group that came on {day}"),
        "reminder.keeper": translate("NameWords", "reminded of a loan"),
        "late_change.keeper": translate("NameWords", "opened an old session"),
        "month_closing.keeper": translate("NameWords", "closed a month"),
        "crate.name": translate("NameWords", "name of a crate"),
        "list_import.file_name": translate("NameWords", "file of an imported list"),
    }
