"""What the columns of a list of people are called, and the workbook of people to fill in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.lists.sample_list import SampleWords
from desktop.register.person_headings import PersonField

translate = QCoreApplication.translate
# The order of the columns in our own workbooks; a name and an address in two parts are for others.
OWN_COLUMNS = (
    PersonField.NAME,
    PersonField.BORN,
    PersonField.GROUP,
    PersonField.ADDRESS,
    PersonField.PHONE,
    PersonField.CARD,
    PersonField.HOUSEHOLD,
    PersonField.GUARDIAN,
    PersonField.NICKNAME,
    PersonField.FORMER,
)


def field_names() -> Mapping[str, str]:
    """Return what the columns of the list are called."""
    return {
        PersonField.NAME: translate("PeopleImport", "Full name"),
        PersonField.BORN: translate("PeopleImport", "Year of birth"),
        PersonField.GROUP: translate("PeopleImport", "Group"),
        PersonField.ADDRESS: translate("PeopleImport", "Address"),
        PersonField.PHONE: translate("PeopleImport", "Telephone"),
        PersonField.CARD: translate("PeopleImport", "Card number"),
        PersonField.HOUSEHOLD: translate("PeopleImport", "Household"),
        PersonField.GUARDIAN: translate("PeopleImport", "Guardian"),
        PersonField.NICKNAME: translate("PeopleImport", "Usual name"),
        PersonField.FORMER: translate("PeopleImport", "Former names"),
        PersonField.FAMILY: translate("PeopleImport", "Family name and middle names"),
        PersonField.HAMLET: translate("PeopleImport", "Hamlet"),
    }


def own_headings() -> tuple[str, ...]:
    """Return the first row of our own workbooks."""
    names = field_names()
    return tuple(names[field] for field in OWN_COLUMNS)


def sample_words() -> SampleWords:
    """Return all that stands in the workbook to fill in."""
    names = field_names()
    return SampleWords(
        sheet=translate("PeopleImport", "People"),
        headings={field: names[field] for field in OWN_COLUMNS},
        examples=_examples(),
        choices={PersonField.GROUP: _groups(), PersonField.ADDRESS: _hamlets()},
        widths={PersonField.NAME: 30, PersonField.ADDRESS: 28, PersonField.GUARDIAN: 26},
    )


def _examples() -> Sequence[Mapping[str, str]]:
    household = translate("PeopleImport", "Household of Điểu Mẫu")
    return (
        {
            PersonField.NAME: translate("PeopleImport", "Example: Điểu Mẫu"),
            PersonField.BORN: "1961",
            PersonField.GROUP: _groups()[0],
            PersonField.ADDRESS: _hamlets()[0],
            PersonField.HOUSEHOLD: household,
        },
        {
            PersonField.NAME: translate("PeopleImport", "Example: Thị Thử"),
            PersonField.BORN: "2016",
            PersonField.GROUP: _groups()[2],
            PersonField.ADDRESS: _hamlets()[0],
            PersonField.HOUSEHOLD: household,
            PersonField.GUARDIAN: "Điểu Mẫu",
        },
    )


def _groups() -> tuple[str, ...]:
    return (
        translate("PeopleImport", "Adults"),
        translate("PeopleImport", "Young people"),
        translate("PeopleImport", "Children"),
    )


def _hamlets() -> tuple[str, ...]:
    return (
        translate("PeopleImport", "Hamlet 1"),
        translate("PeopleImport", "Hamlet 2"),
        translate("PeopleImport", "Hamlet 3"),
    )
