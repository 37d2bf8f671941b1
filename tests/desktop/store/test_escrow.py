from nacl.public import PrivateKey, SealedBox
from sqlmodel import select

from desktop.store.escrow import keep_escrow
from desktop.store.house_key import house_key
from desktop.store.outbox import exchange_row, lines_after
from desktop.store.tables.safekeeping import EscrowRow
from sync.protocol.facts import check_fact
from sync.protocol.lines import read_line
from sync.protocol.texts import from_text

OFF_LINE = PrivateKey(bytes(range(32)))
RECOVERY_KEY = bytes(OFF_LINE.public_key)


def escrows(unit):
    return unit.exec(select(EscrowRow)).all()


def test_the_off_line_key_alone_opens_what_leaves_the_house(database):
    with database.unit_of_work(now=1) as unit:
        keep_escrow(unit, RECOVERY_KEY)
        key = house_key(unit)
    with database.unit_of_work(now=2) as unit:
        [text] = lines_after(unit, 0, most_lines=9, most_bytes=9_999).lines
    line = read_line(text)
    check_fact(line)
    sealed = from_text(line.fields["sealed"], length=80)
    assert SealedBox(OFF_LINE).decrypt(sealed) == key
    assert "made_for" not in line.fields


def test_a_key_is_sealed_once_for_each_two_keys(database):
    with database.unit_of_work(now=1) as unit:
        for _ in range(2):
            keep_escrow(unit, RECOVERY_KEY)
        assert len(escrows(unit)) == 1
        keep_escrow(unit, bytes(PrivateKey(bytes(32)).public_key))
        assert len(escrows(unit)) == 2
        exchange_row(unit).house_key = bytes(32).hex()
        keep_escrow(unit, RECOVERY_KEY)
        assert len(escrows(unit)) == 3
