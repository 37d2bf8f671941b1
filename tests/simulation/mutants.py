"""Known-bad protocols: each must be caught by some seed, or the simulator proves nothing.

`python -m tests.simulation.mutants --most N` says for each the seed that kills it.
"""

import argparse
import secrets
import sys
from dataclasses import dataclass, field, replace
from types import SimpleNamespace

import pytest
from typing_extensions import override

from desktop.store import new_log
from desktop.store.outbox import exchange_row
from desktop.store.sealing import seal
from sync.client.exchange import _Question
from sync.protocol.envelope import read_header
from sync.protocol.replies import FORK, HELD, Standing, write_standing
from sync.server.province import Answer
from tests.simulation.capital import Capital, CapitalCrashError, FragileProvince
from tests.simulation.desk import MachineOutbox
from tests.simulation.ground import new_ground
from tests.simulation.machine import Machine
from tests.simulation.schedule import play

MOST_SEEDS = 400


class _BelievesAnyChainOutbox(MachineOutbox):
    @override
    def settle(self, confirmed):
        hw = min(confirmed.hw, self.place().last)
        super().settle(replace(confirmed, hw=hw, chain=self.chain_at(hw)))


class _BelievesAnyChain(Machine):
    outbox_type = _BelievesAnyChainOutbox


class _NeverGoesBackOutbox(MachineOutbox):
    @override
    def settle(self, confirmed):
        mark = self.place().mark
        if confirmed.hw >= mark:
            super().settle(confirmed)
        else:
            self.machine.is_proved = True


class _NeverGoesBack(Machine):
    outbox_type = _NeverGoesBackOutbox


class _AnswersFirst(FragileProvince):
    """Promises before the commit, and keeps the promise to itself when it dies."""

    @override
    def _take(self, connection, envelope):
        self.promised = super()._take(connection, envelope)
        return self.promised

    @override
    def sync(self, body, token):
        try:
            return super().sync(body, token)
        except CapitalCrashError:
            seed, nonce = self.identity.seed, read_header(body).nonce
            return Answer(200, write_standing(self.promised, seed=seed, nonce=nonce))


class _AnswersFirstCapital(Capital):
    province_type = _AnswersFirst


def _believes(question, reply, log, nonce, *, honest=_Question._believed):
    """Takes everything that is no proper answer for a yes to all that was asked."""
    if not reply.startswith(b"<html"):
        return honest(question, reply, log, nonce)
    last = question.outbox.place().last
    return Standing(
        answer=HELD, lineage="", log=log, hw=last, chain=question.outbox.chain_at(last),
        durable=0, set_aside=0, time=0,
    )  # fmt: skip


def _sees_no_chain(outbox, standing):
    return standing.answer == FORK or standing.hw > outbox.place().last


def _keeps_its_log(unit):
    log = exchange_row(unit).log
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(new_log, "secrets", SimpleNamespace(token_hex=lambda _: log))
        new_log.begin_new_log(unit)


def _drops_what_was_sent(connection, _durable):
    return connection.exec_driver_sql("SELECT mark FROM exchange").scalar_one()


def _seals_by_chance(house_key, row_id, fields, *, change):
    return seal(house_key, row_id, fields, change=change + secrets.token_bytes(8))


@dataclass(frozen=True)
class Mutant:
    """A protocol with one thing wrong: names to put something else in the place of, or types."""

    patches: dict = field(default_factory=dict)
    types: dict = field(default_factory=dict)

    def play(self, seed, ground):
        with pytest.MonkeyPatch.context() as patch:
            for target, change in self.patches.items():
                patch.setattr(target, change)
            return play(seed, ground, **self.types)


_IS_ANOTHER = "sync.client.exchange.is_another_history"
_LEFT_BEHIND = "desktop.store.new_log._last_left_behind"

MUTANTS = {
    "trusts any 200": Mutant({"sync.client.exchange._Question._believed": _believes}),
    "accepts any signature": Mutant({"sync.protocol.replies.is_signed": lambda *_: True}),
    "does not de-duplicate": Mutant({"sync.server.intake.repeated": lambda *_: frozenset()}),
    "answers before the commit": Mutant(types={"capital_type": _AnswersFirstCapital}),
    "ignores forks": Mutant({_IS_ANOTHER: lambda *_: False}, {"machine_type": _BelievesAnyChain}),
    "acknowledges without the chain": Mutant(
        {_IS_ANOTHER: _sees_no_chain}, {"machine_type": _BelievesAnyChain}
    ),
    "ignores a province that went back": Mutant(types={"machine_type": _NeverGoesBack}),
    "keeps its log after a restore": Mutant(
        {
            "desktop.background.store_outbox.begin_new_log": _keeps_its_log,
            "desktop.store.restored_register.begin_new_log": _keeps_its_log,
        }
    ),
    "drops what is not durable": Mutant({_LEFT_BEHIND: _drops_what_was_sent}),
    "seals a change twice": Mutant({"desktop.store.outbox.seal": _seals_by_chance}),
    "tells nobody of a second machine": Mutant(
        {"sync.server.province.note_split": lambda *_, **__: None}
    ),
}


def first_killing_seed(mutant, ground, *, most):
    """Return the seed that catches the mutant and what it saw, or None."""
    for seed in range(1, most + 1):
        outcome = mutant.play(seed, ground)
        if outcome.violation:
            return seed, outcome.violation
    return None


def main(arguments=None):
    """Say for each mutant the seed that kills it; return 1 if one lives."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.mutants")
    parser.add_argument("--most", type=int, default=MOST_SEEDS, help="seeds to try for each")
    most = parser.parse_args(arguments).most
    alive = 0
    with new_ground() as ground:
        for name, mutant in MUTANTS.items():
            killed = first_killing_seed(mutant, ground, most=most)
            alive += killed is None
            print(f"{name}: " + (f"killed by seed {killed[0]}: {killed[1]}" if killed else "LIVES"))
            sys.stdout.flush()
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
