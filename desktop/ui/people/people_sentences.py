"""What was done about people, in the words of the undo bar."""

from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from desktop.operations import consents, households, merges, partings, people, traits
from desktop.register.consent import GIVEN
from desktop.ui.people.consent_words import purpose_words

translate = QCoreApplication.translate
AboutPeople: TypeAlias = (
    people.ReaderAgain
    | households.HouseholdJoined
    | households.HouseholdLeft
    | households.HeadChosen
    | merges.PeopleMerged
    | partings.PeopleParted
    | consents.ConsentNoted
    | traits.TraitsChanged
)


def people_sentence(done: AboutPeople) -> str:
    """Return the sentence for something that was done about people."""
    match done:
        case people.ReaderAgain():
            words = translate("PeopleSentences", "{name} is a reader again")
        case households.HouseholdJoined():
            words = translate("PeopleSentences", "{name} lives with {other}")
            return words.format(name=done.full_name, other=done.other_name)
        case households.HouseholdLeft():
            words = translate("PeopleSentences", "{name} no longer lives in that household")
        case households.HeadChosen():
            words = translate("PeopleSentences", "{name} is the head of the household")
        case merges.PeopleMerged() | partings.PeopleParted():
            return _one_or_two(done)
        case consents.ConsentNoted():
            return _consent(done)
        case traits.TraitsChanged():
            words = translate("PeopleSentences", "Written down for {name}")
    return words.format(name=done.full_name)


def _one_or_two(done: merges.PeopleMerged | partings.PeopleParted) -> str:
    if isinstance(done, merges.PeopleMerged):
        words = translate("PeopleSentences", "{other} and {name} are one person now")
    else:
        words = translate("PeopleSentences", "{other} and {name} are two people again")
    return words.format(name=done.full_name, other=done.other_name)


def _consent(done: consents.ConsentNoted) -> str:
    if done.what == GIVEN:
        words = translate("PeopleSentences", "{name} agreed: {purpose}")
    else:
        words = translate("PeopleSentences", "{name} no longer agrees: {purpose}")
    return words.format(name=done.full_name, purpose=purpose_words(done.purpose))
