"""The figures of a month in words, by card; of a closed month those that it was closed with."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.operations.closings import MonthView, figures_of, group_name, tally_name
from desktop.ui.reports.figures_card import Figure
from desktop.ui.visits.visit_words import tally_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """The lines of the four cards of a month."""

    visits: tuple[Figure, ...]
    loans: tuple[Figure, ...]
    clubs: tuple[Figure, ...]
    house: tuple[Figure, ...]


def month_figures(view: MonthView) -> MonthFigures:
    """Return the lines."""
    lines = _Lines(figures_of(view.totals), None if view.closed is None else view.closed.figures)
    totals, line = view.totals, lines.line
    visits = [line(translate("ReportsPage", "Visits in all"), "visits", leads=True)]
    visits += [line(group.label, group_name(group.label)) for group in totals.visits_by_group]
    if totals.visits_estimated:
        visits.append(line(translate("ReportsPage", "of these estimated"), "visits_estimated"))
    for noted in totals.tallies:
        words = translate("ReportsPage", "{what} (noted on %n day(s))", "", noted.days)
        visits.append(line(words.format(what=tally_words(noted.what)), tally_name(noted.what)))
    visits.append(line(translate("ReportsPage", "Days written down"), "days_with_entry"))
    return MonthFigures(tuple(visits), _loans(lines), _clubs(lines), _house(lines))


def figure_words(name: str) -> str:
    """Return what a figure is called where it stands alone; a group of visitors is its label."""
    words = {
        "visits": translate("ReportsPage", "Visits in all"),
        "visits_estimated": translate("ReportsPage", "estimated visits"),
        "days_with_entry": translate("ReportsPage", "Days written down"),
        "loans": translate("ReportsPage", "Books lent"),
        "renewals": translate("ReportsPage", "Renewed"),
        "read_in_house": translate("ReportsPage", "Read in the house"),
        "returns": translate("ReportsPage", "Returned"),
        "overdue": translate("ReportsPage", "Overdue at the end"),
        "sessions_held": translate("ReportsPage", "Sessions held"),
        "sessions_not_held": translate("ReportsPage", "Sessions that did not take place"),
        "attendances_named": translate("ReportsPage", "People who came to clubs, by name"),
        "attendances_unnamed": translate("ReportsPage", "People who came to clubs, unnamed"),
        "people": translate("ReportsPage", "People"),
        "new_people": translate("ReportsPage", "new people"),
        "titles": translate("ReportsPage", "Titles"),
        "new_titles": translate("ReportsPage", "new titles"),
        "copies": translate("ReportsPage", "Copies"),
        "new_copies": translate("ReportsPage", "new copies"),
    }
    if name in words:
        return words[name]
    kind, _, what = name.partition(":")
    return tally_words(what) if kind == "tally" else what or name


def _loans(lines: "_Lines") -> tuple[Figure, ...]:
    line = lines.line
    return (
        line(translate("ReportsPage", "Books lent"), "loans", leads=True),
        line(translate("ReportsPage", "Renewed"), "renewals"),
        line(translate("ReportsPage", "Read in the house"), "read_in_house"),
        line(translate("ReportsPage", "Returned"), "returns"),
        line(translate("ReportsPage", "Overdue at the end"), "overdue", wants_care=True),
    )


def _clubs(lines: "_Lines") -> tuple[Figure, ...]:
    line = lines.line
    came = ("attendances_named", "attendances_unnamed")
    return (
        line(translate("ReportsPage", "Sessions held"), "sessions_held", leads=True),
        line(translate("ReportsPage", "People who came"), *came),
        line(translate("ReportsPage", "of these without a name"), "attendances_unnamed"),
        line(translate("ReportsPage", "Sessions that did not take place"), "sessions_not_held"),
    )


def _house(lines: "_Lines") -> tuple[Figure, ...]:
    line = lines.line
    return (
        line(translate("ReportsPage", "People"), "people"),
        line(translate("ReportsPage", "new this month"), "new_people"),
        line(translate("ReportsPage", "Titles"), "titles"),
        line(translate("ReportsPage", "new titles this month"), "new_titles"),
        line(translate("ReportsPage", "Copies"), "copies"),
        line(translate("ReportsPage", "new copies this month"), "new_copies"),
    )


@dataclass(frozen=True, slots=True)
class _Lines:
    """Figures of today, and of the closing if there is one."""

    now: Mapping[str, int]
    closed: Mapping[str, int] | None

    def line(
        self, words: str, *names: str, leads: bool = False, wants_care: bool = False
    ) -> Figure:
        """Return one line: the sum of some figures."""
        now = sum(self.now.get(name, 0) for name in names)
        if self.closed is None:
            return Figure(words, now, leads, wants_care)
        kept = sum(self.closed.get(name, 0) for name in names)
        return Figure(words, kept, leads, wants_care, now if now != kept else None)
