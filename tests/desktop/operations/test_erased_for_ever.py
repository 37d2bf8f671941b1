"""Whatever older copy is put back and whatever older stick is carried, who was erased stays so."""

import contextlib
import shutil
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from desktop.background.store_questions import StoreQuestions
from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.erasure import erase_person
from desktop.operations.lending import lend_copy, return_copy
from desktop.operations.people import PersonDraft, change_person, people_count
from desktop.register.consent import GUARDIAN
from desktop.register.errors import RuleBrokenError
from desktop.store.backups import back_up
from desktop.store.database import Database
from desktop.store.erasing import erase_again
from desktop.store.key_store import KeyFile
from desktop.store.opening import open_register
from desktop.store.recovery_opening import put_back
from desktop.store.restored_register import begin_new_log_if_restored
from sync.client.bundles import put_bundle
from sync.client.ports import HouseEnd
from sync.server.province import Province
from sync.server.tables import held_row
from sync.stick.folder import Stick
from tests.conftest import KEY, NOW
from tests.desktop.operations.house import House, all_that_is_written
from tests.desktop.store.store_at_once import at_once
from tests.end_to_end.pulling_house import Computer, another_device
from tests.sync.province import new_device

NAME = "Zzqxy H’Blum Niê"
DEEDS = ("rename", "agree", "copy", "pack", "exchange", "restore", "carry")
steps = st.lists(st.tuples(st.booleans(), st.sampled_from(DEEDS)), max_size=6)


class Machine(House):
    """One PC: its register may be an older one after a while, and older sticks lie about."""

    def __init__(self, folder, province, credentials):
        self.folder, self.province, self.credentials = folder, province, credentials
        folder.mkdir()
        self.copies_kept, self.packed = [], []
        self.open()

    def open(self):
        database = Database(self.folder / "register.nvh", KEY)
        begin_new_log_if_restored(database)
        erase_again(database)
        super().__init__(database, NOW)
        self.computer = Computer(database, self.province, self.credentials)

    def close(self):
        self.database.close()

    def rename(self, person_id):
        self.do(change_person, person_id=person_id, draft=PersonDraft(NAME + " An"))

    def agree(self, person_id):
        draft = ConsentDraft("register", "given", GUARDIAN, "Zzqxy Bhiu")
        self.do(note_consent, person_id=person_id, draft=draft)

    def copy(self, _):
        made = back_up(self.database, self.folder / "backups", NOW)
        kept = self.folder / f"copy-{len(self.copies_kept)}"
        shutil.copy(made, kept)
        self.copies_kept.append(kept)

    def pack(self, _):
        stick = self.folder / f"stick-{len(self.packed)}"
        stick.mkdir()
        computer = self.computer
        questions = StoreQuestions(at_once(self.database))
        end = HouseEnd(computer.outbox, questions, self.credentials, computer.inbox)
        put_bundle(Stick(stick), end, clock=lambda: NOW.at, today=NOW.today)
        [bundle] = (stick / "NVH").glob("*.nvhb")
        self.packed.append(bundle.read_bytes())

    def exchange(self, _):
        self.computer.exchange()

    def restore(self, _):
        if self.copies_kept:
            self.database.close()
            for left in self.folder.glob("register.nvh-*"):
                left.unlink()
            shutil.copy(self.copies_kept[0], self.folder / "register.nvh")
            self.open()

    def new_pc(self):
        """Put the oldest copy on a PC that never saw the register; return all it has in writing."""
        old = self.folder / "backups" / "day-2026-01-01.nvh"
        shutil.copy(self.copies_kept[0], old)
        other = self.folder / "new"
        keys = KeyFile(other / "key")
        other.mkdir()
        keys.keep(KEY)
        put_back(old, other / "register.nvh", keys, backups=other / "backups")
        database = open_register(other / "register.nvh", keys, backups=other / "backups")
        with contextlib.closing(database):
            return all_that_is_written(database)

    def carry(self, _):
        for bundle in self.packed:
            self.province.take_bundle(bundle)


@settings(max_examples=12, deadline=None)
@given(before=steps, after=steps)
@example(before=[], after=[(False, "agree"), (False, "copy"), (False, "pack")])
@example(before=[(False, "agree"), (False, "exchange")], after=[(True, "restore"), (True, "copy")])
def test_who_was_erased_stays_erased(before, after):
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as at_the_end:
        folder = Path(name)
        province = Province(f"sqlite:///{folder / 'province.sqlite'}", clock=lambda: NOW.at)
        at_the_end.callback(province.close)
        first = new_device(province)
        here = Machine(folder / "here", province, first)
        there = Machine(folder / "there", province, another_device(province, first))
        at_the_end.callback(here.close)
        at_the_end.callback(there.close)
        there.computer.take_house_key_from(here.computer)
        walk(province, here, there, before, after)


def walk(province, here, there, before, after):
    person_id = here.person(NAME, phone="Zzqxy 1")
    lent = here.do(lend_copy, person_id=person_id, copy_id=here.copies()[0])
    here.do(return_copy, loan_id=lent.loan_id)
    for machine in (here, there, here):
        machine.exchange(None)
    for machine in (here, there):
        machine.copy(None)
        machine.pack(None)
    do_all(here, there, before, person_id)
    here.do(erase_person, person_id=person_id)
    do_all(here, there, after, person_id)
    there.carry(None)
    here.copy(None)
    assert "Zzqxy" not in here.new_pc()
    here.restore(None)
    here.carry(None)
    for machine in (here, there) * 3:
        machine.exchange(None)
    for machine in (here, there):
        assert "Zzqxy" not in all_that_is_written(machine.database)
        assert machine.see(people_count) == 0
        assert machine.rows("SELECT count(*), closed_how FROM loan") == [(1, "returned")]
    with province.engine.connect() as connection:
        told = select(held_row).where(held_row.c.kind.in_(("person", "consent")))
        rows = connection.execute(told).all()
    assert rows
    assert all(row.erased and row.box is None for row in rows)


def do_all(here, there, asked, person_id):
    for is_here, deed in asked:
        # Whoever knows of the erasure cannot write anything down about nobody.
        with contextlib.suppress(RuleBrokenError):
            getattr(here if is_here else there, deed)(person_id)
