"""Known-bad protocols, each with one thing wrong: `mutants` looks for the seed that sees it."""

import secrets
from dataclasses import dataclass, field, replace
from types import SimpleNamespace

import pytest
from sqlalchemy.exc import OperationalError
from typing_extensions import override

from desktop.store import new_log
from desktop.store.bundle_marks import overtake
from desktop.store.outbox import exchange_row
from desktop.store.sealing import seal
from sync.protocol.chain import links
from sync.protocol.envelope import read_header
from sync.protocol.replies import FORK, GAP, HELD, write_standing
from sync.server.judgement import TO_APPLY
from sync.server.ledger import NewLine, fingerprint
from sync.server.province import Answer
from tests.simulation.capital import Capital, CapitalCrashError, FragileProvince
from tests.simulation.desk import MachineOutbox
from tests.simulation.machine import Machine
from tests.simulation.schedule import play


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
    def _take(self, connection, envelope, *asked):
        self.promised = super()._take(connection, envelope, *asked)
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


class _GoesByTheClockOutbox(MachineOutbox):
    """Calls sent what is older than the last answer."""

    @override
    def settle(self, confirmed):
        with self.machine.database.reading() as unit:
            older = unit.connection().exec_driver_sql(
                "SELECT count(*) FROM outbox WHERE json_extract(line, '$.a') <= ?",
                (confirmed.at,),
            )
            hw = max(confirmed.hw, older.scalar_one())
        super().settle(replace(confirmed, hw=hw, chain=self.chain_at(hw)))


class _GoesByTheClock(Machine):
    outbox_type = _GoesByTheClockOutbox


class _SinceLastExportOutbox(MachineOutbox):
    @override
    def place(self):
        place = super().place()
        return replace(place, mark=max(place.mark, min(self.machine.exported, place.last)))

    @override
    def lines_after(self, seq, *, most_lines, most_bytes):
        lines = super().lines_after(seq, most_lines=most_lines, most_bytes=most_bytes)
        self.machine.exported = max(self.machine.exported, seq + len(lines.lines))
        return lines


class _SinceLastExport(Machine):
    """Writes onto the stick only what was on none before."""

    exported = 0

    @override
    def end(self):
        return replace(super().end(), outbox=_SinceLastExportOutbox(self))


class _CountsTheLive(Capital):
    """Calls durable what is held now, not what the backup holds that was carried away."""

    @override
    def verify(self):
        super().verify()
        with self.province.engine.begin() as connection:
            connection.exec_driver_sql("UPDATE log SET durable = hw")


class _KeepsHalf(FragileProvince):
    """Commits what was written before its disk was full."""

    @override
    def _take(self, connection, envelope, *asked):
        try:
            return super()._take(connection, envelope, *asked)
        except OperationalError:
            connection.connection.driver_connection.execute("COMMIT")
            raise


class _KeepsHalfCapital(Capital):
    province_type = _KeepsHalf


class _KnowsDevicesOnly(FragileProvince):
    """Tells lines apart by the device and their number alone."""

    @override
    def _take(self, connection, envelope, *asked):
        header = envelope.header
        found = connection.exec_driver_sql(
            "SELECT log FROM log WHERE house_id = ? AND device_id = ?",
            (header.house, header.device),
        ).scalar()
        as_known = replace(header, log=found or header.log)
        standing = super()._take(connection, replace(envelope, header=as_known), *asked)
        return replace(standing, log=header.log)


class _KnowsDevicesOnlyCapital(Capital):
    province_type = _KnowsDevicesOnly


def _compares_numbers(connection, envelope, head):
    """Takes what is above what is held, whatever lies before it."""
    before = envelope.header.first - 1
    if before > head.hw:
        return GAP, ()
    lines = envelope.lines[head.hw - before :]
    chains = links(head.chain, lines)
    return HELD, tuple(
        NewLine(head.hw + place, line, chain, fingerprint(line))
        for place, (line, chain) in enumerate(zip(lines, chains, strict=True), start=1)
    )


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


_OVERTAKE = "desktop.store.outbox.overtake"
_CLOSED = "sync.server.taking.REVOKED"
_IS_ANOTHER = "sync.client.exchange.is_another_history"
_LEFT_BEHIND = "desktop.store.new_log._last_left_behind"

MUTANTS = {
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
    "cuts a transaction in two": Mutant({_LEFT_BEHIND: lambda _, durable: durable}),
    "calls durable what is held now": Mutant(types={"capital_type": _CountsTheLive}),
    "goes by the clock": Mutant(types={"machine_type": _GoesByTheClock}),
    "keeps half of a batch": Mutant(types={"capital_type": _KeepsHalfCapital}),
    "tells lines apart by device and number": Mutant(
        {"sync.server.taking.compare": _compares_numbers},
        {"capital_type": _KnowsDevicesOnlyCapital},
    ),
    "believes a receipt that was overtaken": Mutant({_OVERTAKE: lambda *_, **__: None}),
    "believes an older answer to a later question": Mutant(
        {_OVERTAKE: lambda unit, answered, **_: overtake(unit, answered, at=0)}
    ),
    "writes only what was on no stick before": Mutant(types={"machine_type": _SinceLastExport}),
    "seals a change twice": Mutant({"desktop.store.outbox.seal": _seals_by_chance}),
    "tells nobody of a second machine": Mutant(
        {"sync.server.taking.note_split": lambda *_, **__: None}
    ),
    "takes lines of a revoked device for good": Mutant({"sync.server.intake._REVOKED": TO_APPLY}),
    "does not tell a device that it is revoked": Mutant({_CLOSED: None}),
}
