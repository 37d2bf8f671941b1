"""What people allow the house to do with their data, in words."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.consents import ConsentLine
from desktop.register.consent import GIVEN, PHOTO, REGISTER, TRAITS
from desktop.ui.wording import short_date

translate = QCoreApplication.translate


def purpose_words(purpose: str) -> str:
    """Return what is allowed, as it completes "agreed that …"."""
    return {
        REGISTER: translate("ConsentWords", "name and address stand in the registers"),
        PHOTO: translate("ConsentWords", "photographs of club sessions are kept"),
        TRAITS: translate("ConsentWords", "ethnicity and disability are written down"),
    }.get(purpose, purpose)


def consent_words(line: ConsentLine) -> str:
    """Return one fact as a sentence: what, when, by whom, on which paper."""
    if line.what == GIVEN:
        said = translate("ConsentWords", "{day}: agreed that {purpose} – {who}")
    else:
        said = translate("ConsentWords", "{day}: no longer agrees that {purpose} – {who}")
    guardian = translate("ConsentWords", "{name} (guardian)")
    who = guardian.format(name=line.given_by) if line.by_guardian else line.given_by
    words = said.format(day=short_date(line.on_day), purpose=purpose_words(line.purpose), who=who)
    paper = translate("ConsentWords", "paper no. {number}").format(number=line.form_number)
    keeper = translate("ConsentWords", "written down by {name}").format(name=line.recorded_by)
    more = (paper if line.form_number else None, keeper if line.recorded_by else None)
    return ", ".join(filter(None, (words, *more)))
