"""Roads to a province in this process: a straight one, and one where everything goes wrong."""

from sync.client.errors import OfflineError, ServerMisbehavedError
from sync.protocol.compression import compress, inflate
from sync.protocol.envelope import UnreadableEnvelopeError
from sync.protocol.limits import REPLY_INFLATED_BYTES


class StraightRoad:
    def __init__(self, province, credentials):
        self.province = province
        self.credentials = credentials

    def send(self, envelope, **_following):
        try:
            return self.province.sync(envelope, self.credentials.token).body
        except UnreadableEnvelopeError as error:
            raise ServerMisbehavedError("status 400") from error


class LossyRoad:
    """Does to each envelope what the next of `mishaps` says, and nothing when there is none."""

    MISHAPS = (
        "none",
        "question lost",
        "question late",
        "question cut",
        "question twice",
        "answer lost",
        "answer cut",
        "answer flipped",
        "answer old",
        "crash before commit",
    )

    def __init__(self, road):
        self.road = road
        self.mishaps = []
        self.late, self.answers = [], []
        self.requests = 0

    def send(self, envelope, **_following):
        self.requests += 1
        mishap = self.mishaps.pop(0) if self.mishaps else "none"
        return getattr(self, "_" + mishap.replace(" ", "_"))(envelope)

    def _none(self, envelope):
        self.answers.append(self.road.send(envelope))
        return self.answers[-1]

    def _question_lost(self, _envelope):
        raise OfflineError

    def _question_late(self, envelope):
        self.late.append(envelope)
        raise OfflineError

    def _question_cut(self, envelope):
        return self.road.send(envelope[: len(envelope) // 2])

    def _question_twice(self, envelope):
        self._none(envelope)
        return self._none(envelope)

    def _answer_lost(self, envelope):
        self._none(envelope)
        raise OfflineError

    def _answer_cut(self, envelope):
        return self._none(envelope)[:-9]

    def _answer_flipped(self, envelope):
        answer = bytearray(inflate(self._none(envelope), at_most=REPLY_INFLATED_BYTES))
        answer[answer.index(b'"hw":') + 5] ^= 1
        return compress(bytes(answer))

    def _answer_old(self, _envelope):
        if not self.answers:
            raise OfflineError
        return self.answers[-1]

    def _crash_before_commit(self, envelope):
        self.road.province.crashes = True
        try:
            return self.road.send(envelope)
        except CrashError as error:
            raise OfflineError from error
        finally:
            self.road.province.crashes = False


class CrashError(Exception):
    """The server died before it could commit."""
