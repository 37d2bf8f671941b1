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
    p: Sealed | None = None


class ClubMemberMade(Fact):
    """A person's time in a club."""

    club: RowId
    person: RowId
    since: Day
    until: Day | None = None


class ClubPauseMade(Fact):
    """A time in which a club does not meet; without `until` nobody knows yet how long."""

    club: RowId
    since: Day
    reason: Code
    until: Day | None = None


class ClubSessionMade(Fact):
    """One session of a club."""

    club: RowId
    day: Day
    number: Whole
    planned: YesNo
    state: Code
    unnamed: Whole
    time: Time | None = None
    reason: Text | None = None
    topic: Text | None = None


class PresenceMade(Fact):
    """One person on the roll of one session."""

    session: RowId
    person: RowId
    walked_in: YesNo
    mark: Code | None = None


CLUB_FACTS: Mapping[str, type[Fact]] = {
    "club": ClubMade,
    "club_member": ClubMemberMade,
    "club_pause": ClubPauseMade,
    "club_session": ClubSessionMade,
    "presence": PresenceMade,
}
"""The kinds of lines that the register of clubs makes."""
