"""A house and its province in bad weather: what must hold after every step."""

import contextlib
import copy
import json
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)
from sqlalchemy import select
from typing_extensions import override

from sync.client.errors import ExchangeFailedError
from sync.client.exchange import exchange
from sync.protocol.chain import chain_root, links
from sync.server.flags import FLAG
from sync.server.tables import held_row, ledger_line
from sync.server.verdicts import VERDICT
from tests.sync.client.fragile_province import FragileProvince
from tests.sync.client.lossy_road import LossyRoad, StraightRoad
from tests.sync.client.memory_outbox import MemoryOutbox
from tests.sync.province import AT, new_device, visit_line

BATCH = 2
POISON = b'{"t":"visit","count":NaN}'


class ExchangeMachine(RuleBasedStateMachine):
    province_type = FragileProvince
    outbox_type = MemoryOutbox

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.province = self.province_type(self.folder / "province.sqlite")
        self.credentials = new_device(self.province)
        self.road = LossyRoad(StraightRoad(self.province, self.credentials))
        self.province.back_up()
        self.outbox = self.new_outbox()
        self.written = Counter()
        self.number = 0
        self.old_disks = []
        self.was_restored = False

    @override
    def teardown(self):
        try:
            self.settle_down()
        finally:
            self.province.close()
            shutil.rmtree(self.folder)

    # What happens in the house.

    @rule(poison=st.booleans())
    def write(self, poison):
        self.number += 1
        line = POISON + b"%d" % self.number if poison else visit_line(self.number)
        self.write_line(line)

    @precondition(lambda self: self.outbox.lines)
    @rule(count=st.integers(-3, 3))
    def edit(self, count):
        self.number += 1
        row_id = f"{1 + self.number // 2:032x}"
        self.write_line(visit_line(self.number, count=count, row_id=row_id, operation="u"))

    @precondition(lambda self: self.outbox.lines)
    @rule()
    def write_the_same_again(self):
        self.write_line(self.outbox.lines[-1])

    @rule()
    def send_in_good_weather(self):
        self.send([])

    @rule(good=st.integers(0, 2), mishap=st.sampled_from(LossyRoad.MISHAPS))
    def send_in_bad_weather(self, good, mishap):
        self.send(["none"] * good + [mishap])

    def send(self, mishaps):
        self.road.mishaps = list(mishaps)
        self.old_disks.append(copy.deepcopy(self.outbox))
        log, lines = self.outbox.log, list(self.outbox.lines)
        with contextlib.suppress(ExchangeFailedError):
            self.exchange()
        if self.outbox.log != log:
            assert self.was_restored, "a new log without a restored disk"
            assert self.outbox.lines == lines

    @precondition(lambda self: self.old_disks)
    @rule(age=st.integers(1, 4))
    def restore_the_house(self, age):
        self.outbox = copy.deepcopy(self.old_disks[-min(age, len(self.old_disks))])
        self.was_restored = True

    @rule()
    def start_a_new_log(self):
        """As after the opening of a copy: the same bytes under another log."""
        self.outbox = self.new_outbox(self.outbox.lines)
        self.old_disks = []
        self.was_restored = False

    # What happens on the way and at the province.

    @precondition(lambda self: self.road.late)
    @rule(chance=st.randoms(use_true_random=False))
    def a_late_question_arrives(self, chance):
        self.road.road.send(chance.choice(self.road.late))

    @rule()
    def back_up_the_province(self):
        self.province.back_up()

    @rule()
    def restore_the_province(self):
        self.province.restore()
        # Until the next proved answer, nobody in the house can know it.
        for outbox in (self.outbox, *self.old_disks):
            outbox.is_proved = False

    # What must hold.

    @invariant()
    def nothing_is_shown_as_sent_that_the_province_lacks(self):
        if self.outbox.is_proved:
            held = self.held_lines().get(self.outbox.log, [])
            mark = self.outbox.mark
            assert held[:mark] == self.outbox.lines[:mark]

    @invariant()
    def each_log_is_whole_and_was_written_by_the_house(self):
        for log, rows in self.ledger().items():
            assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
            chains = links(chain_root(log), [row.line for row in rows])
            assert [row.chain for row in rows] == chains
            assert all(self.written[row.line] for row in rows)

    @invariant()
    def every_line_has_its_effect_once(self):
        effects, most = Counter(), Counter()
        for rows in self.ledger().values():
            here = Counter(row.line for row in rows)
            most |= here
            effects.update(row.line for row in rows if row.verdict != "repeated")
        assert effects == most

    @invariant()
    def every_row_is_held_once(self):
        made = {
            json.loads(row.line)["i"]
            for rows in self.ledger().values()
            for row in rows
            if row.verdict == "applied"
        }
        with self.province.engine.begin() as connection:
            # Verdicts and flags are rows that no log brought.
            of_a_log = select(held_row.c.row_id).where(held_row.c.kind.not_in({VERDICT, FLAG}))
            held = connection.execute(of_a_log).scalars().all()
        assert sorted(held) == sorted(made)

    def settle_down(self):
        """At quiet everything arrives."""
        self.road.mishaps = []
        self.exchange()
        assert self.outbox.mark == len(self.outbox.lines)
        assert self.held_lines().get(self.outbox.log, []) == self.outbox.lines
        self.every_line_has_its_effect_once()

    # How it is done.

    def new_outbox(self, lines=()):
        return self.outbox_type(lines, batch=BATCH)

    def write_line(self, line):
        self.written[line] += 1
        self.outbox.write(line)

    def exchange(self):
        return exchange(self.outbox, self.road, self.credentials, clock=lambda: AT)

    def ledger(self):
        logs = {}
        statement = select(ledger_line).order_by(ledger_line.c.log, ledger_line.c.seq)
        with self.province.engine.begin() as connection:
            for row in connection.execute(statement):
                logs.setdefault(row.log, []).append(row)
        return logs

    def held_lines(self):
        return {log: [row.line for row in rows] for log, rows in self.ledger().items()}
