"""What was asked by stick, kept by the store thread."""

from desktop.background.store_thread import StoreThread
from desktop.store import bundle_marks
from sync.protocol.house_log import Question


class StoreQuestions:
    """Asks the store thread and waits: for the exchange thread, never for the window's."""

    def __init__(self, store: StoreThread) -> None:
        self._store = store

    def next_number(self) -> int:
        """Return the number of the next bundle."""
        return self._store.submit_reading(lambda unit, _: bundle_marks.next_number(unit)).result()

    def note(self, questions: tuple[Question, ...]) -> None:
        """Remember what is asked; when this returns, it survives a power cut."""
        self._store.submit(
            lambda unit, moment: bundle_marks.note(unit, questions, now=moment.at)
        ).result()

    def find(self, nonce: bytes) -> Question | None:
        """Return the question with this nonce, or None if this register never asked it."""
        return self._store.submit_reading(lambda unit, _: bundle_marks.find(unit, nonce)).result()
