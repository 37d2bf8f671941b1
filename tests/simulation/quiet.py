"""The end of a schedule: every fault stops, everybody sends until all is quiet."""

from functools import partial

ROUNDS = 12
_BY_STICK = 0.2
_IS_READMITTED = 0.7
_VISITS = 5
"""Who is shut out hears it, the request goes, its answer comes; and one for older receipts."""


def settle_down(schedule):
    """Every fault stops; everybody sends until all is quiet."""
    schedule.weather.is_calm = True
    while schedule.road.late:
        schedule.quietly(schedule.road.deliver_late)
    _readmit(schedule)
    # The two roads end alike.
    say_all = (
        partial(_say_all_by_stick, schedule)
        if schedule.chance.random() < _BY_STICK
        else schedule.exchange
    )
    _say_all(schedule, say_all)
    if schedule.learning.is_done:
        # Whoever puts an older database back runs this again.
        schedule.learning.happen(schedule.capital.province)
        _say_all(schedule, say_all)
    schedule.truth.check_at_quiet(schedule.machines, is_newer_known=schedule.learning.is_done)
    for log, (hw, chain) in sorted(schedule.truth.heads.items()):
        schedule.note(log, hw, chain.hex())
    schedule.note(schedule.truth.answers.hexdigest())


def _readmit(schedule):
    """What was kept of a device without effect has it after a new enrolment."""
    for officer in schedule.officers:
        officer.throw_invitations_away()
    for machine in schedule.machines:
        machine.now = schedule.now
        if machine.is_asking_to_join():
            _visit(schedule, machine)
        if schedule.truth.is_revoked(machine) and schedule.chance.random() < _IS_READMITTED:
            if schedule.chance.random() < _BY_STICK:
                _readmit_by_stick(schedule, machine)
            else:
                machine.enrol_anew(schedule.capital.province)
    schedule.capital.province.replay()


def _readmit_by_stick(schedule, machine):
    """A file serves one PC: it is thrown away before another of the house finds it."""
    officer = schedule.officers[0]
    officer.bring_invitation(machine)
    _visit(schedule, machine)
    officer.throw_invitations_away()
    assert not schedule.truth.is_revoked(machine), "31 an invitation lets nobody in"


def _visit(schedule, machine):
    """The officer comes until whatever this PC asks is answered."""
    for _ in range(_VISITS):
        schedule.officer_at_house(schedule.officers[0], machine)
        schedule.officers[0].visit_capital()
    assert not machine.is_asking_to_join(), "31 an invitation is never answered"


def _say_all(schedule, say_all):
    """All in turn, until each of them had nothing to say since anybody last had."""
    machines, turns, quiet = schedule.machines, 0, 0
    while quiet < len(machines) and turns < ROUNDS * len(machines):
        machine = machines[turns % len(machines)]
        machine.now = schedule.now
        quiet = quiet + 1 if say_all(machine) else 0
        schedule.truth.check(machines)
        turns += 1
    assert quiet == len(machines), "I7 there is no end to it"


def _say_all_by_stick(schedule, machine):
    """The same, by an officer who comes, goes to the capital, and comes again."""
    officer = schedule.officers[0]
    before = machine.unsent()
    first = schedule.officer_at_house(officer, machine)
    officer.visit_capital()
    taken = schedule.officer_at_house(officer, machine)
    if schedule.truth.is_revoked(machine):
        # It must have been told so now: a disk that was put back may have known it before. Whoever
        # is told at the first visit, by what lay on the stick, writes nothing for the second.
        return (
            (first is None or taken is None)
            and machine.is_closed()
            and not (before or machine.unsent())
        )
    if taken is None:
        return False
    schedule.note("by stick", len(taken), len(before))
    # The province may have gone back since: what was sent is then sent again.
    is_news = any(one.began_new_log or one.taken or one.more for one in taken)
    # An answer that was overtaken says nothing of what is new.
    is_answered = any(one.answered for one in taken)
    return is_answered and not (before or machine.unsent() or is_news)
