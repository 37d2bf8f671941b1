"""What stands in the support package, in words: the sheet shows the very text of the file."""

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication

from desktop.operations.support import SupportFacts
from desktop.ui.wording import number, short_date

translate = QCoreApplication.translate


def support_text(facts: SupportFacts, reports: tuple[tuple[str, str], ...]) -> str:
    """Return everything that is in the file, but for the words of the reports."""
    parts = (
        (translate("SupportWords", "The program"), _program(facts)),
        (translate("SupportWords", "How much is written down"), _counts(facts)),
        (translate("SupportWords", "What the house chose"), _choices(facts)),
        (translate("SupportWords", "Sending and copies"), _exchange(facts)),
        (translate("SupportWords", "Rows of the register, for whoever mends it"), _rows(facts)),
        (translate("SupportWords", "Last reports of errors"), [name for name, _ in reports]),
    )
    nothing = translate("SupportWords", "none")
    blocks = ("\n  ".join((title, *(lines or [nothing]))) for title, lines in parts)
    return "\n\n".join(blocks) + "\n"


def _program(facts: SupportFacts) -> list[str]:
    screen = QGuiApplication.primaryScreen().size()
    return [
        _line(translate("SupportWords", "Version"), _version("nhavanhoa")),
        _line("Python / Qt", f"{platform.python_version()} / {qVersion()}"),
        _line(translate("SupportWords", "System"), f"{platform.system()} {platform.release()}"),
        _line(translate("SupportWords", "Form of the register"), str(facts.schema)),
        _line(translate("SupportWords", "Screen"), f"{screen.width()}×{screen.height()}"),
        _line(translate("SupportWords", "Number of the house"), facts.house_number),
        _line(translate("SupportWords", "Day"), short_date(facts.today)),
        _line(translate("SupportWords", "Clock in doubt"), facts.clock_doubt or _yes(is_so=False)),
    ]


def _counts(facts: SupportFacts) -> list[str]:
    return [
        _line(translate("SupportWords", "People"), number(facts.people)),
        _line(translate("SupportWords", "Copies"), number(facts.books)),
        _line(translate("SupportWords", "Loans"), number(facts.loans)),
        _line(translate("SupportWords", "Visits"), number(facts.visits)),
        _line(translate("SupportWords", "Sessions"), number(facts.sessions)),
        _line(translate("SupportWords", "People who work here"), number(facts.keepers)),
    ]


def _choices(facts: SupportFacts) -> list[str]:
    return [
        _line(translate("SupportWords", "Days of a loan"), str(facts.loan_days)),
        _line(translate("SupportWords", "Books for one person"), str(facts.copies_per_person)),
        _line(translate("SupportWords", "Renewals"), str(facts.renewals)),
        _line(translate("SupportWords", "Open days a week"), str(facts.open_days)),
        _line(translate("SupportWords", "Letters"), f"{facts.letters} %"),
        _line(translate("SupportWords", "Language"), facts.language),
        _line(translate("SupportWords", "Sounds"), _yes(is_so=facts.sounds)),
        _line(
            translate("SupportWords", "Ethnicity and disability are kept"),
            _yes(is_so=facts.traits_kept),
        ),
        _line(translate("SupportWords", "Loan slips"), _yes(is_so=facts.slip_paper)),
    ]


def _exchange(facts: SupportFacts) -> list[str]:
    never = translate("SupportWords", "never")
    return [
        _line(translate("SupportWords", "Joined to the centre"), _yes(is_so=facts.enrolled)),
        _line(translate("SupportWords", "Shut out by the centre"), _yes(is_so=facts.shut_out)),
        _line(translate("SupportWords", "Not sent yet"), number(facts.unsent)),
        _line(translate("SupportWords", "Not counted by the centre"), number(facts.set_aside)),
        _line(
            translate("SupportWords", "Last sent on"),
            short_date(facts.sent_on) if facts.sent_on else never,
        ),
        _line(
            translate("SupportWords", "Last copy on"),
            short_date(facts.backed_up_on) if facts.backed_up_on else never,
        ),
        _line(translate("SupportWords", "Free on the disk"), f"{number(facts.free_mb)} MB"),
        _line(translate("SupportWords", "Size of the register"), f"{number(facts.register_kb)} kB"),
        *(
            _line(translate("SupportWords", "To look at: {kind}").format(kind=kind), str(count))
            for kind, count in facts.things
        ),
    ]


def _rows(facts: SupportFacts) -> list[str]:
    return [" · ".join(f"{table} {count}" for table, count in facts.rows)]


def _line(words: str, value: str) -> str:
    return f"{words}: {value}"


def _yes(*, is_so: bool) -> str:
    return translate("SupportWords", "yes") if is_so else translate("SupportWords", "no")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from its sources
        return "–"
