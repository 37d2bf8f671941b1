"""A stick at the province's own desk: its bundles in, a receipt beside each."""

from dataclasses import dataclass
from io import BytesIO

from sync.protocol.bundles import read_receipt
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.server.province import Province
from sync.stick.errors import ForeignFileError
from sync.stick.folder import Stick


@dataclass(frozen=True, slots=True)
class BundleTaken:
    """What became of a bundle: the name of its receipt on the stick, or why there is none."""

    name: str
    receipt: str | None = None
    refused: str | None = None


def take_bundles(province: Province, stick: Stick) -> tuple[BundleTaken, ...]:
    """Take in every bundle on a stick; the bundles stay until their house knows the receipt.

    Raises:
        StickError: the stick is gone or full; what was taken in stays so, and may come again.
    """
    return tuple(_taken(province, stick, name) for name in stick.contents().bundles)


def _taken(province: Province, stick: Stick, name: str) -> BundleTaken:
    try:
        with stick.opened(name) as file:
            receipt = province.take_bundle(file)
    except (UnreadableBundleError, ForeignFileError) as error:
        return BundleTaken(name, refused=error.what)
    put = read_receipt(BytesIO(receipt)).header.name
    stick.put(put, [receipt])
    return BundleTaken(name, receipt=put)
