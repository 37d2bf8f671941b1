"""All that is written down of one person, as a paper that they take home."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.operations.people import PersonCard
from desktop.operations.personal_data import PersonalData
from desktop.operations.traits import Traits
from desktop.paper.marks import Align
from desktop.paper.ruled_pages import Above, Column, RuledPages
from desktop.ui.people.consent_words import consent_words
from desktop.ui.printing.book_words import page_words
from desktop.ui.wording import number, short_date

translate = QCoreApplication.translate
Row = tuple[str, str]


def personal_pages(data: PersonalData) -> RuledPages:
    """Return the paper; what nobody wrote down has no line."""
    told = translate("PersonalWords", "Shown on {day} to whoever it is about, who asked for it.")
    return RuledPages(
        above=(
            Above(data.house_name, 3.4),
            Above(
                translate("PersonalWords", "WHAT IS WRITTEN DOWN ABOUT ONE PERSON"), 5.4, bold=True
            ),
            Above(told.format(day=short_date(data.today)), 3.4, align=Align.LEFT),
        ),
        columns=(
            Column(translate("PersonalWords", "What"), 3.4),
            Column(translate("PersonalWords", "What is written"), 9.6),
        ),
        rows=tuple(
            row
            for part in (_person(data.card), _traits(data.traits), _papers(data), _deeds(data))
            for row in part
        ),
        page_words=page_words(),
        last_words=(
            translate(
                "PersonalWords",
                "Whatever is wrong is put right, and all is erased for ever, if you ask for it.",
            ),
        ),
    )


def _person(card: PersonCard) -> Iterator[Row]:
    born = translate("PersonalWords", "about {year}") if card.born_about else "{year}"
    living = ", ".join(
        member.full_name for member in card.household if member.person_id != card.person_id
    )
    for what, written in (
        (translate("PersonalWords", "Full name"), card.full_name),
        (translate("PersonalWords", "Usually called"), card.nickname),
        (translate("PersonalWords", "Former names"), card.former_names),
        (
            translate("PersonalWords", "Year of birth"),
            born.format(year=card.birth_year) if card.birth_year else None,
        ),
        (translate("PersonalWords", "Telephone"), card.phone),
        (translate("PersonalWords", "Village or address"), card.address),
        (translate("PersonalWords", "Parent or guardian"), card.guardian),
        (translate("PersonalWords", "Lives with"), living),
        (translate("PersonalWords", "Group"), card.group_label),
        (translate("PersonalWords", "Card"), card.card_number),
        (translate("PersonalWords", "A reader since"), short_date(card.joined_on)),
        (
            translate("PersonalWords", "A reader until"),
            short_date(card.left_on) if card.left_on else None,
        ),
    ):
        if written:
            yield what, written


def _traits(traits: Traits) -> Iterator[Row]:
    if traits.ethnicity is not None:
        yield translate("PersonalWords", "Ethnicity"), traits.ethnicity.name
    if traits.has_disability is not None:
        said = (
            translate("PersonalWords", "yes")
            if traits.has_disability
            else translate("PersonalWords", "no")
        )
        yield translate("PersonalWords", "Lives with a disability"), said


def _papers(data: PersonalData) -> Iterator[Row]:
    for line in data.consents.lines:
        yield translate("PersonalWords", "Agreement"), consent_words(line)


def _deeds(data: PersonalData) -> Iterator[Row]:
    for time in data.clubs:
        if time.until is None:
            words = translate("PersonalWords", "{club}, since {since}")
        else:
            words = translate("PersonalWords", "{club}, {since} to {until}")
        until = "" if time.until is None else short_date(time.until)
        since = short_date(time.since)
        said = words.format(club=time.club, since=since, until=until)
        yield translate("PersonalWords", "Club"), said
    yield translate("PersonalWords", "Sessions on whose roll"), number(data.sessions)
    for loan in data.loans:
        if loan.closed_on is None:
            words = translate("PersonalWords", "{title}, since {day}")
        else:
            words = translate("PersonalWords", "{title}, {day} to {back}")
        back = "" if loan.closed_on is None else short_date(loan.closed_on)
        day = short_date(loan.lent_on)
        said = words.format(title=loan.title, day=day, back=back)
        yield translate("PersonalWords", "Borrowed"), said
    for title in data.holds:
        yield translate("PersonalWords", "Asked for"), title
    yield translate("PersonalWords", "Reminded of books"), number(data.reminders)
