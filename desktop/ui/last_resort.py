"""What nobody caught: a calm line for the keeper, a report without names for the officer."""

import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

_MOST_REPORTS = 50
_installed: list[Path] = []


def reports_folder() -> Path | None:
    """Return where this program writes its reports, None where nobody installed it."""
    return _installed[-1] if _installed else None


class LastResort(QObject):
    """Catches what escaped everywhere else; work goes on.

    Signals:
        caught: the program made a mistake; carries the error.
    """

    caught = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Write reports into this folder."""
        super().__init__(parent)
        self._folder = folder

    def install(self) -> None:
        """Stand behind the window, behind every thread and behind Qt."""
        _installed.append(self._folder)
        sys.excepthook = self.on_error
        threading.excepthook = self.on_thread_error
        qInstallMessageHandler(self._on_qt_message)

    def on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write a report and tell the window."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._report(f"{kind.__module__}.{kind.__qualname__}", traceback.extract_tb(trace))
        self.caught.emit(error)

    def on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        """Do the same for a thread that died."""
        if args.exc_value is not None:
            self.on_error(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_qt_message(
        self, kind: QtMsgType, _context: QMessageLogContext, message: str | None
    ) -> None:
        # Qt's own words hold no entry of the register.
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self._report(f"Qt {kind.name}: {message}", None)

    def _report(self, what: str, trace: traceback.StackSummary | None) -> None:
        # The class and the lines of the program only: the words of an error, such as a failed
        # statement with its values, may hold a name.
        lines = [what]
        lines += [f"  {Path(step.filename).name}:{step.lineno} {step.name}" for step in trace or ()]
        now = datetime.now(UTC)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._forget_old()
            report = self._folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
            report.write_text("\n".join(lines) + "\n", "utf-8")
        except OSError:
            return

    def _forget_old(self) -> None:
        reports = sorted(self._folder.glob("report-*.txt"))
        for old in reports[: max(0, len(reports) - _MOST_REPORTS + 1)]:
            old.unlink()
