"""What a command does for somebody who carries files and has no register."""

import sys
from argparse import Namespace
from typing import IO

from desktop.command_line.said import Exit, Said
from sync.client.forwarding import Forwarded, HttpBundleRoad, forward
from sync.mailbox.mailbox import Mailbox
from sync.protocol.bundles import BUNDLE, RECEIPT, read_bundle, read_receipt
from sync.protocol.isbn_pack import PACK, UnreadablePackError, read_pack, require_whole
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.protocol.strict_json import Json
from sync.stick.folder import Stick, opened_file


def verify(asked: Namespace) -> Said:
    """Say whether a file is whole, and whose it is; who wrote it shows only where it opens."""
    with opened_file(asked.file) as file:
        if (pack := _pack_facts(file)) is not None:
            return Said(Exit.DONE, _PACK_WORDS.format(**pack), pack)
        facts = _facts_of(file)
    words = (
        f"The file is whole: a {facts['kind']} of house {facts['house']}. "
        "Only whom it is sealed to can open it and see who wrote it."
    )
    return Said(Exit.DONE, words, facts)


def forward_stick(asked: Namespace) -> Said:
    """Hand the bundles on a stick to the province, and lay its receipts beside them."""
    road = HttpBundleRoad(asked.to)
    try:
        done = tuple(forward(Stick(asked.folder), road))
    finally:
        road.close()
    refused = [one for one in done if one.refused]
    words = (
        f"{len(done) - len(refused)} of {len(done)} bundles have their receipt on the stick. "
        "It may be pulled out and go back to the houses."
    )
    for one in refused:
        words += f"\n{one.name} was refused ({one.refused})."
    code = Exit.REFUSED_FILE if refused else Exit.DONE
    return Said(code, words, {"bundles": [_forwarded(one) for one in done]})


def keep_mailbox(asked: Namespace) -> Said:
    """Keep bundles for the houses nearby and forward them, until the input closes."""
    road = HttpBundleRoad(asked.to)
    mailbox = Mailbox(asked.folder, road, host=asked.host, port=asked.port)
    mailbox.start()
    try:
        # Whoever stands here types it on the other PCs: it is shown, and written nowhere else.
        sys.stdout.write(f"{mailbox.address.text()}\n")
        sys.stdout.flush()
        sys.stdin.read()
    except KeyboardInterrupt:
        pass
    finally:
        mailbox.stop()
        road.close()
    return Said(Exit.DONE, "The mailbox is closed; what it kept stays in its folder.")


_PACK_WORDS = (
    "The file is whole: an ISBN pack of {entries} books, edition {edition}, signed by the "
    "province {province}. A house takes it if that is its own."
)


def _pack_facts(file: IO[bytes]) -> dict[str, Json] | None:
    """Return what stands on a pack, or None if the file is something else."""
    try:
        pack = read_pack(file)
        require_whole(pack, file)
    except UnreadablePackError as error:
        if error.what == "magic":
            return None
        raise
    head = pack.head
    return {
        "kind": PACK,
        "province": head.province_key.hex(),
        "edition": head.edition,
        "entries": head.entries,
    }


def _facts_of(file: IO[bytes]) -> dict[str, Json]:
    try:
        bundle = read_bundle(file).header
    except UnreadableBundleError as error:
        if error.what != "magic":
            raise
        receipt = read_receipt(file).header
        return {
            "kind": RECEIPT,
            "house": receipt.house,
            "device": receipt.device,
            "number": receipt.number,
        }
    return {
        "kind": BUNDLE,
        "house": bundle.house,
        "device": bundle.device,
        "number": bundle.number,
        "first": bundle.first,
        "last": bundle.last,
    }


def _forwarded(one: Forwarded) -> dict[str, Json]:
    return {
        "file": one.name,
        "receipt": one.receipt,
        "refused": one.refused,
        "already": one.already,
    }
