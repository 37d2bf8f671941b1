"""What every outbox must do. Each outbox's test class inherits these tests.

Subclasses give two fixtures: `outbox`, and `write() -> None`, which adds exactly one line.
"""

from sync.protocol.chain import chain_root, links
from sync.protocol.house_log import Confirmed

ALL = {"most_lines": 1_000, "most_bytes": 256 * 1024}


def confirm(outbox, seq, *, durable=0):
    outbox.settle(
        Confirmed(
            hw=seq,
            chain=outbox.chain_at(seq),
            durable=durable,
            lineage="0" * 32,
            set_aside=0,
            at=1_795_330_800,
        )
    )


class OutboxContract:
    def test_a_log_begins_at_its_root(self, outbox):
        place = outbox.place()
        assert (place.last, place.mark, place.durable) == (0, 0, 0)
        assert place.mark_chain == outbox.chain_at(0) == chain_root(place.log)

    def test_nothing_written_is_nothing_to_send(self, outbox):
        assert outbox.lines_after(0, **ALL).lines == ()
        assert outbox.backlog().unsent == 0

    def test_what_is_written_waits(self, outbox, write):
        write()
        write()
        assert outbox.place().last == outbox.backlog().unsent == 2
        assert len(outbox.lines_after(0, **ALL).lines) == 2

    def test_a_line_never_changes_after_it_was_first_asked_for(self, outbox, write):
        write()
        first = outbox.lines_after(0, **ALL)
        write()
        assert outbox.lines_after(0, **ALL).lines[:1] == first.lines

    def test_every_line_is_bound_to_all_before_it(self, outbox, write):
        for _ in range(3):
            write()
        lines = outbox.lines_after(0, **ALL)
        chains = links(lines.previous, lines.lines)
        assert chains == [outbox.chain_at(seq) for seq in (1, 2, 3)]

    def test_the_lines_after_some_are_bound_to_the_chain_there(self, outbox, write):
        for _ in range(3):
            write()
        lines = outbox.lines_after(2, **ALL)
        assert (lines.first, len(lines.lines)) == (3, 1)
        assert lines.previous == outbox.chain_at(2)

    def test_a_line_is_one_line_of_text(self, outbox, write):
        write()
        [line] = outbox.lines_after(0, **ALL).lines
        assert b"\n" not in line
        assert line.startswith(b"{")

    def test_a_line_that_the_log_has_not_has_no_chain(self, outbox, write):
        write()
        outbox.lines_after(0, **ALL)
        assert outbox.chain_at(2) is None

    def test_lines_keep_to_the_greatest_number(self, outbox, write):
        for _ in range(3):
            write()
        assert len(outbox.lines_after(0, most_lines=2, most_bytes=10**6).lines) == 2

    def test_one_line_comes_even_if_it_is_too_long(self, outbox, write):
        write()
        write()
        assert len(outbox.lines_after(0, most_lines=9, most_bytes=1).lines) == 1

    def test_lines_keep_to_the_greatest_size(self, outbox, write):
        for _ in range(3):
            write()
        one, two, _ = outbox.lines_after(0, **ALL).lines
        size = len(one) + len(two)
        assert len(outbox.lines_after(0, most_lines=9, most_bytes=size).lines) == 2

    def test_what_is_confirmed_no_longer_waits(self, outbox, write):
        write()
        write()
        outbox.lines_after(0, **ALL)
        confirm(outbox, 1)
        assert (outbox.place().mark, outbox.backlog().unsent) == (1, 1)
        assert outbox.place().mark_chain == outbox.chain_at(1)

    def test_a_province_that_fell_behind_takes_the_mark_back(self, outbox, write):
        write()
        write()
        outbox.lines_after(0, **ALL)
        confirm(outbox, 2)
        confirm(outbox, 1)
        assert (outbox.place().mark, outbox.backlog().unsent) == (1, 1)

    def test_what_the_backup_of_the_province_holds_is_kept(self, outbox, write):
        write()
        outbox.lines_after(0, **ALL)
        confirm(outbox, 1, durable=1)
        assert outbox.place().durable == 1

    def test_what_was_confirmed_can_be_sent_again(self, outbox, write):
        write()
        first = outbox.lines_after(0, **ALL)
        confirm(outbox, 1)
        assert outbox.lines_after(0, **ALL) == first

    def test_a_new_log_holds_every_line_not_known_to_be_durable_byte_for_byte(self, outbox, write):
        for _ in range(5):
            write()
        before, log = outbox.lines_after(0, **ALL).lines, outbox.place().log
        confirm(outbox, 4, durable=2)
        outbox.begin_new_log()
        place, lines = outbox.place(), outbox.lines_after(0, **ALL)
        assert place.log != log
        assert (place.last, place.mark, place.durable) == (3, 0, 0)
        assert lines.lines == before[2:]
        assert lines.previous == place.mark_chain == chain_root(place.log)

    def test_a_new_log_is_bound_to_its_own_root(self, outbox, write):
        write()
        write()
        outbox.begin_new_log()
        lines = outbox.lines_after(0, **ALL)
        assert links(chain_root(outbox.place().log), lines.lines)[-1] == outbox.chain_at(2)

    def test_work_goes_on_in_a_new_log(self, outbox, write):
        write()
        confirm(outbox, 1, durable=1)
        outbox.begin_new_log()
        assert outbox.place().last == 0
        write()
        assert (outbox.place().last, outbox.backlog().unsent) == (1, 1)
        assert len(outbox.lines_after(0, **ALL).lines) == 1
