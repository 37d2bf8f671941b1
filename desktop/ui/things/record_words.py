"""What entries, their fields and their values are called in a sentence."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.operations.records import Record
from desktop.operations.things import Shown
from desktop.register import catalogue
from desktop.register import crates as journey
from desktop.ui import wording
from desktop.ui.clubs.club_words import (
    ending_words,
    group_words,
    heritage_words,
    kind_words,
    mark_words,
    reason_words,
    role_words,
)
from desktop.ui.clubs.schedule import days_words, how_words, schedule_of

translate = QCoreApplication.translate
_MOST_LETTERS = 40


def record_words(record: Record) -> str:
    """Return what an entry is called in the middle of a sentence."""
    words = {
        "visit": translate("RecordWords", "the visitors of {day} ({name}: {count})")
        if record.name
        else translate("RecordWords", "the visitors of {day}"),
        "visit_tally": translate("RecordWords", "what was noted of the visitors of {day}"),
        "delegation": translate("RecordWords", "the group {name} that came on {day}"),
        "visit_group": translate("RecordWords", "the group “{name}”"),
        "person": translate("RecordWords", "the card of {name}"),
        "household": translate("RecordWords", "the household of {name}")
        if record.name
        else translate("RecordWords", "a household"),
        "consent": translate("RecordWords", "what {name} allowed on {day}"),
        "person_trait": translate("RecordWords", "what is noted of {name}"),
        "title": translate("RecordWords", "the book “{name}”"),
        "copy": translate("RecordWords", "copy {other} of “{name}”"),
        "loan": translate("RecordWords", "the loan of “{name}” to {other} on {day}"),
        "loan_event": translate(
            "RecordWords", "the return or renewal of “{name}” by {other} on {day}"
        ),
        "return_detail": translate("RecordWords", "the note on “{name}” that {other} returned"),
        "in_house_use": translate("RecordWords", "“{name}” read in the house on {day}")
        if record.name
        else translate("RecordWords", "the {count} books read in the house on {day}"),
        "hold": translate("RecordWords", "“{name}” that {other} waits for since {day}"),
        "club": translate("RecordWords", "the club {name}"),
        "club_member": translate("RecordWords", "the membership of {other} in the club {name}"),
        "club_pause": translate("RecordWords", "the pause of {name} from {day}"),
        "club_session": translate("RecordWords", "the session of {name} on {day}"),
        "late_change": translate("RecordWords", "the late change of {name} on {day}"),
        "presence": translate("RecordWords", "{other} on the roll of {name} on {day}"),
        "reminder": translate("RecordWords", "the reminder of “{name}” to {other} on {day}"),
        "crate": translate("RecordWords", "the crate {name}"),
        "crate_copy": translate("RecordWords", "“{name}” in the crate {other}"),
        "stock_take": translate("RecordWords", "the stock take of {day} ({name})")
        if record.name
        else translate("RecordWords", "the stock take of {day}"),
        "stock_scan": translate("RecordWords", "the scan {name} of the stock take of {day}"),
    }.get(record.kind, translate("RecordWords", "an entry"))
    return words.format(
        name=record.name,
        other=record.other,
        day="" if record.day is None else wording.short_date(record.day),
        count="" if record.count is None else wording.number(record.count),
    )


def field_words(kind: str, field: str) -> str:
    """Return what a field is called on its form; "" for one that stands on none."""
    own = {
        ("delegation", "p"): translate("RecordWords", "name of the group"),
        ("delegation", "purpose"): translate("RecordWords", "what they came for"),
        ("copy", "title"): translate("RecordWords", "book"),
        ("club", "name"): translate("RecordWords", "name of the club"),
        ("club", "p"): translate("RecordWords", "leader"),
        ("club", "since"): translate("RecordWords", "from"),
        ("club", "place"): translate("RecordWords", "place"),
        ("club_session", "p"): translate("RecordWords", "note"),
        ("club_session", "place"): translate("RecordWords", "place"),
        ("late_change", "p"): translate("RecordWords", "who changed it"),
        ("household", "p"): translate("RecordWords", "head of the household"),
        ("household", "since"): translate("RecordWords", "since"),
        ("consent", "p"): translate("RecordWords", "who agreed"),
        ("consent", "purpose"): translate("RecordWords", "what for"),
        ("person_trait", "p"): translate("RecordWords", "ethnicity and disability"),
        ("return_detail", "p"): translate("RecordWords", "note"),
        ("return_detail", "damaged"): translate("RecordWords", "came back damaged"),
        ("hold", "how"): translate("RecordWords", "how it ended"),
        ("in_house_use", "count"): translate("RecordWords", "number of books"),
        ("loan_event", "due"): translate("RecordWords", "due date"),
        ("crate", "name"): translate("RecordWords", "name of the crate"),
        ("crate", "since"): translate("RecordWords", "since"),
        ("crate", "due"): translate("RecordWords", "to come back on"),
        ("crate", "count"): translate("RecordWords", "books by the record"),
        ("crate_copy", "since"): translate("RecordWords", "since"),
    }
    usual = _usual_field_words() | _stock_field_words()
    return own.get((kind, field)) or usual.get(field, "")


def value_words(field: str, value: Shown) -> str:
    """Return a value as it stands in quotation marks in a sentence or on a button."""
    if value is None:
        return translate("RecordWords", "left empty")
    if isinstance(value, date):
        return wording.short_date(value)
    if field == "disability":
        return _disability_words(has_one=bool(value))
    if not isinstance(value, str):
        return f"{value:.15g}"
    written = {
        "kind": kind_words,
        "reason": reason_words,
        "mark": mark_words,
        "role": role_words,
        "heritage": heritage_words,
        "ending": ending_words,
        "state": _state_words,
        "rule": _rule_words,
    }
    said = written[field](value) if field in written else value
    return said if len(said) <= _MOST_LETTERS else f"{said[: _MOST_LETTERS - 1].rstrip()}…"


def reason_sentence(code: str) -> str:
    """Return what stands under the field of a form that the centre could not count."""
    if code == "missing":
        return translate("RecordWords", "The centre needs this. Fill it in, then save.")
    return translate("RecordWords", "The centre could not read this. Write it anew, then save.")


def _usual_field_words() -> dict[str, str]:
    return {
        "name": translate("RecordWords", "full name"),
        "p": translate("RecordWords", "full name and what belongs to it"),
        "sort": translate("RecordWords", "word to sort by"),
        "born": translate("RecordWords", "year of birth"),
        "phone": translate("RecordWords", "telephone"),
        "address": translate("RecordWords", "village or address"),
        "guardian": translate("RecordWords", "parent or guardian"),
        "leader": translate("RecordWords", "leader"),
        "group": translate("RecordWords", "group"),
        "card": translate("RecordWords", "card number"),
        "joined": translate("RecordWords", "reader since"),
        "left": translate("RecordWords", "no longer a reader since"),
        "title": translate("RecordWords", "title"),
        "author": translate("RecordWords", "author"),
        "publisher": translate("RecordWords", "publisher"),
        "year": translate("RecordWords", "year"),
        "isbn": translate("RecordWords", "ISBN"),
        "pages": translate("RecordWords", "pages"),
        "price": translate("RecordWords", "price"),
        "category": translate("RecordWords", "category"),
        "accession": translate("RecordWords", "accession number"),
        "barcode": translate("RecordWords", "barcode"),
        "acquired": translate("RecordWords", "day it came"),
        "state": translate("RecordWords", "state"),
        "kind": translate("RecordWords", "kind"),
        "rule": translate("RecordWords", "days of meeting"),
        "time": translate("RecordWords", "time"),
        "since": translate("RecordWords", "member since"),
        "until": translate("RecordWords", "until"),
        "ending": translate("RecordWords", "why it ended"),
        "day": translate("RecordWords", "day"),
        "due": translate("RecordWords", "due date"),
        "count": translate("RecordWords", "number of visitors"),
        "hour": translate("RecordWords", "hour"),
        "unnamed": translate("RecordWords", "others without a name"),
        "reason": translate("RecordWords", "why it did not take place"),
        "topic": translate("RecordWords", "topic"),
        "mark": translate("RecordWords", "roll call"),
        "role": translate("RecordWords", "role in the club"),
        "heritage": translate("RecordWords", "what is handed down"),
        "ethnicity": translate("RecordWords", "ethnicity"),
        "disability": translate("RecordWords", "disability"),
        **group_words(),
        "label": translate("RecordWords", "name of the group"),
    }


def _stock_field_words() -> dict[str, str]:
    return {
        "call": translate("RecordWords", "call number"),
        "scheme": translate("RecordWords", "kind of call number"),
        "place": translate("RecordWords", "place of publication"),
        "shelf": translate("RecordWords", "shelf it belongs to"),
        "owner": translate("RecordWords", "belongs to"),
        "holder": translate("RecordWords", "is at"),
        "to": translate("RecordWords", "goes to"),
        "withdrawn": translate("RecordWords", "withdrawn on"),
        "decision": translate("RecordWords", "decision"),
        "trashed": translate("RecordWords", "thrown away on"),
        "sought": translate("RecordWords", "looked for since"),
        "copy": translate("RecordWords", "copy"),
        "person": translate("RecordWords", "reader"),
        "loan": translate("RecordWords", "loan"),
        "club": translate("RecordWords", "club"),
        "session": translate("RecordWords", "session"),
        "crate": translate("RecordWords", "crate"),
        "take": translate("RecordWords", "stock take"),
        "code": translate("RecordWords", "code"),
        "what": translate("RecordWords", "what happened"),
        "why": translate("RecordWords", "how it left"),
        "proof": translate("RecordWords", "number on the record"),
        "begun": translate("RecordWords", "begun on"),
        "ended": translate("RecordWords", "closed on"),
        "found": translate("RecordWords", "books in their place"),
        "missing": translate("RecordWords", "books not found"),
    }


def _state_words(state: str) -> str:
    words = {
        "held": translate("RecordWords", "took place"),
        "did_not_take_place": translate("RecordWords", "did not take place"),
        catalogue.KEPT: translate("RecordWords", "in the house"),
        catalogue.LOST: translate("RecordWords", "nowhere to be found"),
        catalogue.WITHDRAWN: translate("RecordWords", "withdrawn from the stock"),
        catalogue.TRASHED: translate("RecordWords", "thrown away"),
        catalogue.TAKEN_BACK: translate("RecordWords", "taken back"),
        catalogue.GIVEN_BACK: translate("RecordWords", "given back"),
        journey.FILLING: translate("RecordWords", "being filled"),
        journey.SENT: translate("RecordWords", "on its way"),
        journey.THERE: translate("RecordWords", "at the other house"),
        journey.HOME: translate("RecordWords", "came home"),
        journey.COMING: translate("RecordWords", "being checked"),
        journey.HERE: translate("RecordWords", "received"),
        journey.CANCELLED: translate("RecordWords", "called off"),
    }
    return words.get(state, state)


def _disability_words(*, has_one: bool) -> str:
    if has_one:
        return translate("RecordWords", "lives with a disability")
    return translate("RecordWords", "lives without a disability")


def _rule_words(rule: str) -> str:
    schedule = schedule_of(rule)
    days = days_words(schedule)
    return f"{how_words(schedule.how)}: {days}" if days else how_words(schedule.how)
