"""What a command does with the register of this PC."""

from argparse import Namespace

from desktop.background.house_end import write_onto
from desktop.background.joining import invitations_on, join_by_stick
from desktop.background.pack_taking import take_pack_file
from desktop.command_line.open_house import NOT_JOINED, now, open_house
from desktop.command_line.said import Exit, RefusedError, Said
from desktop.operations.exchange_state import exchange_state
from sync.client.errors import NotJoinedError
from sync.client.exchange import exchange
from sync.client.http_road import HttpRoad
from sync.client.receipts import ReceiptTaken, take_receipt, take_receipts
from sync.protocol.strict_json import Json
from sync.stick.folder import Stick, opened_file

_APP = "nhavanhoa-exchange"
_JOINED = Said(
    Exit.NOT_DONE, "This house has joined a province already.", {"error": "AlreadyJoined"}
)


def status(asked: Namespace) -> Said:
    """Say how the house stands with the province."""
    with open_house(asked.register) as house:
        state = house.store.submit_reading(exchange_state).result()
    words = (
        f"{state.unsent} lines wait; the province holds the log up to {state.sent_to}, "
        f"and its backup up to {state.durable_to}; {state.set_aside} wait for a person there."
        if state.enrolled
        else f"This house has not joined a province; {state.unsent} lines wait."
    )
    facts: dict[str, Json] = {
        "enrolled": state.enrolled,
        "unsent": state.unsent,
        "oldest_unsent_at": state.oldest_unsent_at,
        "sent_to": state.sent_to,
        "durable_to": state.durable_to,
        "set_aside": state.set_aside,
        "last_exchange_at": state.last_exchange_at,
    }
    return Said(Exit.DONE, words, facts)


def send(asked: Namespace) -> Said:
    """Send what waits over the network, now."""
    with open_house(asked.register) as house:
        end = house.end()
        road = HttpRoad(end.credentials)
        try:
            outcome = exchange(
                end.outbox, road, end.credentials, clock=_clock, inbox=end.inbox, app=_APP
            )
        finally:
            road.close()
    facts: dict[str, Json] = {
        "sent": outcome.sent,
        "confirmed_to": outcome.confirmed_to,
        "taken": outcome.taken,
        "requests": outcome.requests,
        "bytes_up": outcome.bytes_up,
        "bytes_down": outcome.bytes_down,
        "began_new_log": outcome.began_new_log,
    }
    words = (
        f"The province confirmed {outcome.sent} lines, and the log up to {outcome.confirmed_to}."
    )
    return Said(Exit.DONE, words, facts)


def write_bundle(asked: Namespace) -> Said:
    """Write what waits onto a stick."""
    with open_house(asked.register) as house:
        written = write_onto(Stick(asked.folder), house.end(), house.store)
    facts: dict[str, Json] = {
        "file": written.name,
        "number": written.number,
        "first": written.first,
        "last": written.last,
        "size": written.size,
        "left": written.left,
        "runnable": written.runnable,
    }
    count = written.last - written.first + 1
    words = f"{count} lines lie on the stick in {written.name}, read back. It may be pulled out."
    if written.runnable:
        words += f" {written.runnable} files on it could start by themselves: do not open them."
    return Said(Exit.DONE, words, facts)


def take_receipts_in(asked: Namespace) -> Said:
    """Take a receipt, or all those on a stick that are for this PC."""
    with open_house(asked.register) as house:
        end = house.end()
        if asked.path.is_dir():
            taken = take_receipts(Stick(asked.path), end)
        else:
            with opened_file(asked.path) as file:
                taken = (take_receipt(file, end),)
        mark = end.outbox.place().mark
    facts: dict[str, Json] = {"confirmed_to": mark, "receipts": [_facts_of(one) for one in taken]}
    answered = sum(one.answered for one in taken)
    words = (
        f"{len(taken)} receipts for this PC, {answered} answers that were still expected; "
        f"the province holds the log up to {mark}."
    )
    return Said(Exit.DONE, words, facts)


def take_pack_in(asked: Namespace) -> Said:
    """Let an ISBN pack serve from now on."""
    with open_house(asked.register) as house:
        try:
            state = take_pack_file(asked.file, house.store)
        except NotJoinedError as error:
            raise RefusedError(NOT_JOINED) from error
    made_on = state.made_on.isoformat() if state.made_on else ""
    words = f"The ISBN pack of {made_on} is here: {state.books} books."
    return Said(Exit.DONE, words, {"books": state.books, "made_on": made_on})


def join(asked: Namespace) -> Said:
    """Join a province by stick: write the request, or take its answer."""
    stick = Stick(asked.folder)
    with open_house(asked.register) as house:
        state = house.store.submit_reading(exchange_state).result()
        if state.enrolled and not state.is_closed:
            raise RefusedError(_JOINED)
        try:
            name = asked.invitation or _only_invitation(stick)
            done = join_by_stick(stick, house.store, file_name=name)
        except NotJoinedError as error:
            raise RefusedError(NOT_JOINED) from error
    facts: dict[str, Json] = {
        "joined": done.joined,
        "file": done.written.name,
        "first": done.written.first,
        "last": done.written.last,
    }
    words = (
        f"This PC has joined as {done.house_name}."
        if done.joined
        else f"The request to join as {done.house_name} lies on the stick, read back. "
        "Give it to the officer; when it comes back, ask once more."
    )
    return Said(Exit.DONE, words, facts)


def _only_invitation(stick: Stick) -> str:
    """Return the stick's invitation, or nothing if it has none."""
    names = stick.contents().invitations
    if len(names) > 1:
        listed = ", ".join(f"{one.file_name} ({one.house_name})" for one in invitations_on(stick))
        words = f"Say with --invitation which of these it is: {listed}."
        raise RefusedError(Said(Exit.WRONG_USE, words, {"error": "WhichInvitation"}))
    return names[0] if names else ""


def _facts_of(taken: ReceiptTaken) -> Json:
    return {
        "number": taken.number,
        "answered": taken.answered,
        "overtaken": taken.overtaken,
        "taken": taken.taken,
        "began_new_log": taken.began_new_log,
    }


def _clock() -> int:
    return now().at
