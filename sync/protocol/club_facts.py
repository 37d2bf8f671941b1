"""The forms of what a house tells of its clubs: who meets when, and who was there."""

from collections.abc import Mapping

from sync.protocol.forms import Code, Day, Fact, RowId, Sealed, Text, Time, Whole, YesNo


class ClubMade(Fact):
    """A club and when it meets; its leader stands only in the sealed box."""

    name: Text
    kind: Code
    since: Day
    rule: Text | None = None
    time: Time | None = None
    place: Text | None = None
    until: Day | None = None
    ending: Code | None = None
    p: Sealed | None = None


class ClubMemberMade(Fact):
    """A person's time in a club, as member, leader or artisan."""

    club: RowId
    person: RowId
    since: Day
    until: Day | None = None
    role: Code = "member"


class ClubPauseMade(Fact):
    """A time in which a club does not meet; without `until` nobody knows yet how long."""

    club: RowId
    since: Day
    reason: Code
    until: Day | None = None


class ClubSessionMade(Fact):
    """One session of a club; a note stands only in the sealed box.

    Without `state` nobody has said yet whether it was held.
    The groups are of those who came without a name, absent where nobody counted them.
    """

    club: RowId
    day: Day
    number: Whole
    planned: YesNo
    unnamed: Whole
    state: Code | None = None
    time: Time | None = None
    reason: Text | None = None
    topic: Text | None = None
    place: Text | None = None
    heritage: Code | None = None
    women: Whole | None = None
    minority: Whole | None = None
    children: Whole | None = None
    aged_55: Whole | None = None
    aged_60: Whole | None = None
    disabled: Whole | None = None
    p: Sealed | None = None


class PresenceMade(Fact):
    """One person on the roll of one session."""

    session: RowId
    person: RowId
    walked_in: YesNo
    mark: Code | None = None
    leads: YesNo = 0


class LateChangeMade(Fact):
    """An old session was opened to be changed; by whom stands only in the sealed box."""

    club: RowId
    day: Day
    number: Whole
    changed: Day
    p: Sealed | None = None


CLUB_FACTS: Mapping[str, type[Fact]] = {
    "club": ClubMade,
    "club_member": ClubMemberMade,
    "club_pause": ClubPauseMade,
    "club_session": ClubSessionMade,
    "presence": PresenceMade,
    "late_change": LateChangeMade,
}
"""The kinds of lines that the register of clubs makes."""
