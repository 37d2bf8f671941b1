"""The sheet on which a roll is called by hand while there is no power."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.operations.roll_sheets import RollSheetFacts
from desktop.paper.marks import Align
from desktop.paper.ruled_pages import Above, Column, RuledPages
from desktop.ui.printing.book_words import page_words
from desktop.ui.wording import day_and_month, weekday_name

translate = QCoreApplication.translate
_GUESTS, _LINES = 5, 20


def roll_sheet(facts: RollSheetFacts, *, sessions: int, with_names: bool) -> RuledPages:
    """Return the sheet, with a column for each session; without names all of it is blank."""
    names = [_called(facts, place) for place in range(len(facts.names))] if with_names else []
    blank = ("",) * sessions
    lines = [*names, *[""] * (_GUESTS if with_names else _LINES)]
    rows = [(str(number) if name else "", name, *blank) for number, name in enumerate(lines, 1)]
    others = translate("RollSheetWords", "Others, without a name: how many")
    topic = translate("RollSheetWords", "What it was about")
    rows += [("", others, *blank), ("", topic, *blank)]
    days = facts.days if with_names else ()
    return RuledPages(
        above=(
            Above(facts.house, 3.2, align=Align.LEFT),
            Above(translate("RollSheetWords", "ROLL CALL"), 6.0, bold=True),
            Above(facts.club if with_names else _dotted(), 4.6, bold=True),
            Above(_where(facts) if with_names else "", 3.4),
            Above(_marks(), 3.4, align=Align.LEFT, lines=2),
        ),
        columns=(
            Column(translate("RollSheetWords", "No."), 0.9, Align.RIGHT),
            Column(translate("RollSheetWords", "Name"), 6.4),
            *(
                Column(_heading(days[place] if place < len(days) else None), 1.7, Align.CENTRE)
                for place in range(sessions)
            ),
        ),
        rows=tuple(rows),
        page_words=page_words(about=facts.club if with_names else ""),
        last_words=(
            translate(
                "RollSheetWords",
                "When the power is back: Clubs, choose the session, call the roll from this sheet.",
            ),
        ),
    )


def _called(facts: RollSheetFacts, place: int) -> str:
    name = facts.names[place]
    if place >= facts.leaders:
        return name
    return translate("RollSheetWords", "{name} (leads)").format(name=name)


def _heading(day: date | None) -> str:
    if day is None:
        return translate("RollSheetWords", "…… / ……")
    return f"{weekday_name(day.weekday())} {day_and_month(day)}"


def _where(facts: RollSheetFacts) -> str:
    return " · ".join(filter(None, (facts.starts_at, facts.place)))


def _dotted() -> str:
    return translate("RollSheetWords", "Club: {blank}").format(blank="." * 60)


def _marks() -> str:
    return translate(
        "RollSheetWords",
        "A tick: present. V: absent. P: absent for a reason. Leave it empty where nobody knows.",
    )
