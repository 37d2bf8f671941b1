"""Whether the computer's clock can be believed. Nothing is ever refused because of it.

The battery of an old PC is flat, and it starts in the year 2000; a village without internet has
nothing to set it by. Days are chosen by the keeper and order by numbers, so a wrong clock only
costs a warning.
"""

from enum import Enum

from sqlmodel import Session

BUILT_AT = 1_795_305_600
"""22 November 2026, raised with each release: no clock that is right says less."""
FAR_AHEAD_SECONDS = 400 * 86_400


class ClockDoubt(Enum):
    """Why the clock is not believed."""

    BEFORE_BUILD = "before_build"
    BEFORE_LAST_SEEN = "before_last_seen"
    FAR_AHEAD = "far_ahead"


def doubt(now: int, *, last_seen: int, built_at: int = BUILT_AT) -> ClockDoubt | None:
    """Return what is wrong with the time, if anything is.

    `last_seen` is the latest time that could be believed, 0 if there was none yet.
    """
    # A day of grace each way: a wrong time zone is no reason to worry a keeper.
    day = 86_400
    if now < built_at - day:
        return ClockDoubt.BEFORE_BUILD
    if now < last_seen - day:
        return ClockDoubt.BEFORE_LAST_SEEN
    if now > max(last_seen, built_at) + FAR_AHEAD_SECONDS:
        return ClockDoubt.FAR_AHEAD
    return None


def last_seen(unit: Session) -> int:
    """Return the latest time that could be believed; `Database.unit_of_work` keeps it."""
    latest = unit.connection().exec_driver_sql("SELECT latest FROM capture").scalar_one()
    return int(latest)


def believe(unit: Session, time: int) -> None:
    """Take the province's signed time as seen: it ends every doubt of earlier times."""
    unit.connection().exec_driver_sql("UPDATE capture SET latest = ?", (time,))
