"""Known-bad ways to believe what comes back over the network."""

from dataclasses import replace

import pytest
from typing_extensions import override

from sync.client.answers import believed
from sync.protocol.envelope import NONCE_BYTES
from sync.protocol.replies import GAP, HELD, Standing
from sync.protocol.signing import is_signed
from tests.simulation.desk import MOST_LINES
from tests.simulation.known_bad import Mutant
from tests.simulation.machine import Machine

_SIGNED = "sync.protocol.replies.is_signed"


class _TrustsAnyPage(Machine):
    """Takes everything that is no proper answer for a yes to all that was asked."""

    @override
    def exchange(self, road):
        outbox = self.outbox_type(self)

        def trusts(reply, **question):
            if not reply.startswith(b"<html"):
                return believed(reply, **question)
            last = outbox.place().last
            return Standing(
                answer=HELD, lineage=question["credentials"].lineage, log=question["log"],
                hw=last, chain=outbox.chain_at(last), durable=0, set_aside=0, time=0,
            )  # fmt: skip

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("sync.client.asking.believed", trusts)
            return super().exchange(road)


class _StepsOverGaps(Machine):
    """Takes what was answered to the later of two questions for an answer to both."""

    @override
    def exchange(self, road):
        outbox = self.outbox_type(self)

        def steps_over(reply, **question):
            standing = believed(reply, **question)
            if standing.answer != GAP:
                return standing
            place = outbox.place()
            last = min(place.last, place.mark + MOST_LINES)
            return replace(standing, answer=HELD, hw=last, chain=outbox.chain_at(last))

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("sync.client.asking.believed", steps_over)
            return super().exchange(road)


class _BelievesOldAnswers(Machine):
    """Takes what answers any question that it ever asked for an answer to this one."""

    def __init__(self, folder, **where):
        super().__init__(folder, **where)
        self.nonces = []

    @override
    def exchange(self, road):
        def is_signed_for_one(key, purpose, message, signature):
            nonce, above = message[:NONCE_BYTES], message[NONCE_BYTES:]
            self.nonces.insert(0, nonce)
            return any(is_signed(key, purpose, one + above, signature) for one in self.nonces)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(_SIGNED, is_signed_for_one)
            return super().exchange(road)


ANSWERS = {
    "trusts any 200": Mutant(types={"machine_type": _TrustsAnyPage}),
    "moves its mark over a gap": Mutant(types={"machine_type": _StepsOverGaps}),
    "accepts any signature": Mutant({_SIGNED: lambda *_: True}),
    "believes an old answer": Mutant(types={"machine_type": _BelievesOldAnswers}),
}
