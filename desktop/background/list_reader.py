"""Reads book lists in a process of its own, which can be ended at any time."""

import shutil
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from desktop.lists.list_child import command, read_answer, staged_in, write_order
from desktop.lists.list_file_errors import ListFileError
from desktop.lists.list_reading import ReadingOrder

SECONDS_ALLOWED = 600

_PROGRAM = Path(__file__).parents[2]
_END_MILLISECONDS = 3_000


class ListReader(QObject):
    """One list at a time; what was read waits in a folder that goes with the reader.

    Signals:
        finished: the list was read; carries the Reading.
        failed: it was not; carries the ListFileError.
    """

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = Path(tempfile.mkdtemp(prefix="nhavanhoa-"))
        # Whatever ends first takes the folder away: the window, or the program.
        self.destroyed.connect(partial(shutil.rmtree, self.folder, ignore_errors=True))
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self.close)
        self.staged = staged_in(self.folder)
        self._process: QProcess | None = None
        self._roof = QTimer(self)
        self._roof.setSingleShot(True)
        self._roof.timeout.connect(self._end)

    def read(self, order: ReadingOrder) -> None:
        """Begin to read; what was read before is gone."""
        self._stop()
        write_order(self.folder, replace(order, staged=self.staged))
        program, *words = command(self.folder)
        process = QProcess(self)
        process.setWorkingDirectory(str(_PROGRAM))
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        self._roof.start(SECONDS_ALLOWED * 1000)
        process.start(program, words)

    def close(self) -> None:
        """End what is under way, and take the folder away."""
        self._stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(_END_MILLISECONDS)

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by the end of the process.
        if error is QProcess.ProcessError.FailedToStart:
            self._on_ended()

    def _on_ended(self) -> None:
        if self._process is None:
            return
        self._process.deleteLater()
        self._process = None
        self._roof.stop()
        try:
            reading = read_answer(self.folder)
        except ListFileError as error:
            self.failed.emit(error)
        else:
            self.finished.emit(reading)
