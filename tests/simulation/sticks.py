"""Two officers with sticks: they take what a house wrote, and bring back the answer."""

import errno
import shutil
from dataclasses import replace
from io import BytesIO

from desktop.background.joining import join_by_stick
from sync.client.bundles import put_bundle
from sync.client.errors import ExchangeFailedError
from sync.client.receipts import take_receipts
from sync.protocol.bundles import FOLDER, read_receipt
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.protocol.signing import public_key
from sync.stick.calls import StickCalls
from sync.stick.folder import Stick
from tests.desktop.store.store_at_once import StoreAtOnce

WRITING = "23 stick pulled, full or read-only"
CARRYING = "24 bundle twice, late, altered or foreign"
JOINING = "31 revoked device enrolled anew by stick"
_MOST_KEPT = 30
_STICK_CALLS = 25
_TAKES_IT_UNASKED = 0.2
"""How often a keeper takes an invitation although the PC is not told yet that it is shut out."""
_ANOTHER_PROVINCE = public_key(b"\x07" * 32)


class MishapCalls(StickCalls):
    """A stick that gives up at some call: pulled out, full, or worn out and read-only."""

    def __init__(self, chance):
        self._left = chance.randrange(1, _STICK_CALLS)
        self._bytes = chance.randrange(4_000)
        self._code = chance.choice((errno.ENODEV, errno.ENOSPC, errno.EROFS))
        self.happened = False

    def write(self, handle, piece):
        if self._left > 1:
            return super().write(handle, piece)
        # Some bytes of it arrive before the stick is gone.
        if self._bytes:
            super().write(handle, piece[: self._bytes])
        raise self._trouble()

    def create(self, path):
        self._count()
        return super().create(path)

    def flush(self, handle):
        self._count()
        super().flush(handle)

    def replace(self, old, new):
        self._count()
        super().replace(old, new)

    def remove(self, path):
        self._count()
        super().remove(path)

    def read(self, handle, size):
        self._count()
        return super().read(handle, size)

    def flush_folder(self, folder):
        self._count()
        super().flush_folder(folder)

    def _count(self):
        self._left -= 1
        if self._left <= 0:
            raise self._trouble()

    def _trouble(self):
        self._left, self.happened = 0, True
        return OSError(self._code, "stick")


class Officer:
    """Goes about with one stick, and is in no hurry."""

    def __init__(self, folder, road):
        self.folder, self._road = folder, road
        self._weather, self._chance = road.weather, road.chance
        self._kept = []
        folder.mkdir()

    def visit_house(self, machine):
        """Let the house take what the stick brings, and write what it has."""
        calls = MishapCalls(self._chance) if self._weather.strikes(WRITING) else None
        stick = Stick(self.folder, calls)
        try:
            return self._exchange(stick, machine)
        finally:
            if calls and calls.happened:
                self._weather.fire(WRITING)

    def _exchange(self, stick, machine):
        machine.look_at_credentials()
        name = self._invitation_for(machine, stick)
        if name or machine.is_asking_to_join():
            done = join_by_stick(stick, StoreAtOnce(machine), file_name=name)
            if done.joined:
                self._weather.fire(JOINING)
            return done.taken
        taken = take_receipts(stick, machine.end())
        put_bundle(stick, self._addressed(machine), clock=lambda: machine.now,
                   today=machine.moment().today)  # fmt: skip
        return taken

    def bring_invitation(self, machine):
        """Have a house invited anew; whoever of it needs that finds the file on this stick."""
        name, data = self._road.invite(machine.credentials.house_id)
        Stick(self.folder).put(name, [data])

    def throw_invitations_away(self):
        stick = Stick(self.folder)
        for name in stick.contents().invitations:
            stick.remove(name)

    def _invitation_for(self, machine, stick):
        """Return the name of the file that a keeper of this house would choose, or nothing."""
        there = [
            name
            for name in stick.contents().invitations
            if machine.credentials.house_id.startswith(name.partition(".")[0])
        ]
        if not there:
            return ""
        if machine.is_closed() or machine.is_asking_to_join():
            return there[0]
        takes_it = not self._weather.is_calm and self._chance.random() < _TAKES_IT_UNASKED
        return there[0] if takes_it else ""

    def visit_capital(self):
        """Have every bundle on the stick taken in; the receipts go onto the same stick."""
        stick = Stick(self.folder)
        for name in self._chance.sample(stick.contents().bundles, len(stick.contents().bundles)):
            bundle = (self.folder / FOLDER / name).read_bytes()
            self._hand_over(stick, bundle)
            if self._chance.random() < 0.5:
                stick.remove(name)
            self._keep(bundle)
        if self._kept and self._weather.hits(CARRYING):
            self._hand_over(stick, self._altered(self._chance.choice(self._kept)))

    def copy_to(self, other):
        """Two sticks with the same files: two officers bring the same bundles."""
        if (self.folder / FOLDER).exists():
            self._weather.fire(CARRYING)
            shutil.copytree(self.folder / FOLDER, other.folder / FOLDER, dirs_exist_ok=True)

    def _addressed(self, machine):
        """What the house writes, now and then for a province that is not ours."""
        end = machine.end()
        if not self._weather.hits(CARRYING):
            return end
        foreign = replace(end.credentials, province_key=_ANOTHER_PROVINCE)
        return replace(end, credentials=foreign)

    def _altered(self, bundle):
        """The very bundle again, or with one bit turned on the way."""
        if self._chance.random() < 0.6:
            return bundle
        place = self._chance.randrange(len(bundle))
        return bundle[:place] + bytes([bundle[place] ^ 1]) + bundle[place + 1 :]

    def _keep(self, bundle):
        self._kept.append(bundle)
        del self._kept[:-_MOST_KEPT]

    def _hand_over(self, stick, bundle):
        try:
            receipt = self._road.hand_over(bundle)
        except (UnreadableBundleError, ExchangeFailedError):
            return
        stick.put(read_receipt(BytesIO(receipt)).header.name, [receipt])
