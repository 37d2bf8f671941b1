"""The end of a schedule: every fault stops, everybody sends until all is quiet."""

from functools import partial

ROUNDS = 12
_BY_STICK = 0.2
_IS_READMITTED = 0.7
_VISITS = 4
"""The request goes and its answer comes, and once more where an older invitation was refused."""


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
    for machine in schedule.machines:
        machine.now = schedule.now
        if schedule.truth.is_revoked(machine) and schedule.chance.random() < _IS_READMITTED:
            if schedule.chance.random() < _BY_STICK:
                schedule.officers[0].bring_invitation(machine)
            else:
                machine.enrol_anew(schedule.capital.province)
    _answer_invitations(schedule)
    schedule.capital.province.replay()


def _answer_invitations(schedule):
    """Whoever has an invitation, or finds one, uses it; then there are none any more."""
    officer = schedule.officers[0]
    for machine in schedule.machines:
        if schedule.truth.is_revoked(machine) or machine.is_asking_to_join():
            for _ in range(_VISITS):
                schedule.officer_at_house(officer, machine)
                officer.visit_capital()
    for one in schedule.officers:
        one.throw_invitations_away()
    asking = [one for one in schedule.machines if one.is_asking_to_join()]
    assert not asking, "31 an invitation is never answered"


def _say_all(schedule, say_all):
    is_quiet, rounds = False, 0
    while not is_quiet and rounds < ROUNDS:
        rounds += 1
        is_quiet = True
        for machine in schedule.machines:
            machine.now = schedule.now
            is_quiet = say_all(machine) and is_quiet
            schedule.truth.check(schedule.machines)
    assert is_quiet, "I7 there is no end to it"


def _say_all_by_stick(schedule, machine):
    """The same, by an officer who comes, goes to the capital, and comes again."""
    officer = schedule.officers[0]
    before = machine.unsent()
    schedule.officer_at_house(officer, machine)
    officer.visit_capital()
    taken = schedule.officer_at_house(officer, machine)
    if schedule.truth.is_revoked(machine):
        # It must have been told so now: a disk that was put back may have known it before.
        return taken is None and machine.is_closed() and not (before or machine.unsent())
    if taken is None:
        return False
    schedule.note("by stick", len(taken), len(before))
    # The province may have gone back since: what was sent is then sent again.
    is_news = any(one.began_new_log or one.taken for one in taken)
    # An answer that was overtaken says nothing of what is new.
    is_answered = any(one.answered for one in taken)
    return is_answered and not (before or machine.unsent() or is_news)
