"""This installation as a stick or a mailbox meets it: for a thread that may wait."""

from collections.abc import Sequence
from dataclasses import asdict

from desktop.background.store_inbox import StoreInbox
from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_questions import StoreQuestions
from desktop.background.store_thread import StoreThread
from desktop.store import enrolment as kept
from sync.client.bundles import BundleWritten, LogChangedError, put_bundle
from sync.client.errors import NotJoinedError
from sync.client.ports import Credentials, HouseEnd
from sync.protocol.sealed_frames import Frame
from sync.stick.folder import Stick


def house_end(store: StoreThread, credentials: Credentials | None = None) -> HouseEnd:
    """Return the house's end of a road; without credentials those that enrolment gave.

    Raises:
        NotJoinedError: the house has not joined a province.
    """
    return HouseEnd(
        StoreOutbox(store),
        StoreQuestions(store),
        credentials or _enrolled(store),
        StoreInbox(store),
    )


def called_credentials(store: StoreThread) -> Credentials | None:
    """Return what a house shows to a province that it can call.

    Without an address everything goes by stick: there is nobody to call.
    """
    found = store.submit_reading(lambda unit, _: kept.enrolment(unit)).result()
    return Credentials(**asdict(found)) if found and found.server_url else None


def write_onto(
    stick: Stick, house: HouseEnd, store: StoreThread, *, opening: Sequence[Frame] = ()
) -> BundleWritten:
    """Write what waits onto a stick; `opening` frames go before the lines.

    Raises:
        StickError: nothing was written.
    """

    def put() -> BundleWritten:
        now = store.now
        return put_bundle(stick, house, clock=lambda: now().at, today=now().today, opening=opening)

    try:
        return put()
    except LogChangedError:
        # The register began a new log while it was packed: what waits is numbered anew.
        return put()


def _enrolled(store: StoreThread) -> Credentials:
    given = store.submit_reading(lambda unit, _: kept.enrolment(unit)).result()
    if given is None:
        raise NotJoinedError
    return Credentials(**asdict(given))
