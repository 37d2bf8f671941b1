"""Why a command was not done, as a code and a sentence."""

from desktop.command_line.said import Exit, RefusedError, Said
from desktop.store.errors import RegisterUnavailableError
from sync.client.errors import ExchangeFailedError
from sync.protocol.isbn_pack import UnreadablePackError
from sync.protocol.sealed_frames import UnreadableBundleError
from sync.stick.errors import ForeignFileError, StickError

FORESEEN = (
    RefusedError,
    ExchangeFailedError,
    StickError,
    UnreadableBundleError,
    UnreadablePackError,
    RegisterUnavailableError,
    OSError,
)
_SAFE = "Nothing is lost: what is not confirmed stays in the house."


def failure(error: Exception) -> Said:
    """Return the answer for an error that was foreseen."""
    if isinstance(error, RefusedError):
        return error.said
    code, words = _code_and_words(error)
    facts = {
        name: value
        for name in ("what", "reason", "status", "needed", "free", "at")
        if isinstance(value := getattr(error, name, None), str | int)
    }
    return Said(code, f"{words} {_SAFE}", {"error": type(error).__name__, **facts})


def _code_and_words(error: Exception) -> tuple[Exit, str]:
    if isinstance(error, ForeignFileError | UnreadableBundleError | UnreadablePackError):
        what = f"The file is damaged, or it is not for this PC ({error.what})."
        return Exit.REFUSED_FILE, what
    if isinstance(error, StickError):
        return Exit.STICK, f"The stick cannot be used ({type(error).__name__})."
    if isinstance(error, RegisterUnavailableError):
        return Exit.REGISTER, f"The register cannot be opened ({type(error).__name__})."
    if isinstance(error, OSError):
        return Exit.NOT_DONE, f"A file could not be read or written (errno {error.errno})."
    return Exit.NOT_DONE, f"The exchange did not go through ({type(error).__name__})."
