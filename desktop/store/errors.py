"""The ways the house's database can be out of reach."""


class RegisterUnavailableError(Exception):
    """The register could not be read or written. What was saved before is untouched."""


class DiskFullError(RegisterUnavailableError):
    """The disk has no room: the last change was not saved, everything before it was."""


class RegisterDamagedError(RegisterUnavailableError):
    """The file is damaged, or it is encrypted with another key. Nothing is written to it."""


class NotARegisterError(RegisterUnavailableError):
    """The file is a database of another program, or no database at all."""


class RegisterTooNewError(RegisterUnavailableError):
    """A newer version of the program wrote the file. Nothing is written to it."""

    def __init__(self, *, found: int, known: int) -> None:
        super().__init__(f"schema {found} is newer than {known}")
        self.found = found
        self.known = known


class RegisterBusyError(RegisterUnavailableError):
    """Another program holds the file; the change was not saved."""


class TooLongToTravelError(RegisterUnavailableError):
    """A change is too long for a line of the exchange: it was not saved."""


class RegisterKeyMissingError(RegisterUnavailableError):
    """The register is there, but this account of the computer does not hold its key."""


class RecoveryFailedError(RegisterUnavailableError):
    """The recovery code did not open the file. Nothing was changed."""


class RecoveryCodeMistypedError(RecoveryFailedError):
    """The letters are no recovery code.

    `groups` are the numbers, from 1, of those that cannot be right; none if each could be and the
    whole is not. `letters_missing` is below 0 where there are too many.
    """

    def __init__(self, groups: tuple[int, ...], letters_missing: int) -> None:
        super().__init__(groups, letters_missing)
        self.groups = groups
        self.letters_missing = letters_missing


class RegisterInUseError(RecoveryFailedError):
    """Something was written down in the register that a copy was to replace."""


class RecoveryFileMissingError(RecoveryFailedError):
    """Beside the file lies no recovery file, or none that is whole: no code can open it."""


class RecoveryRefusedError(RecoveryFailedError):
    """The code is right in itself, but it is of another house, or of a sheet before the last."""


class RegisterGoneError(RegisterUnavailableError):
    """The register is not where it was, though copies of it are. No empty one is made."""


class BoxClosedError(Exception):
    """A sealed box does not open: altered, or of another row or house. Carries the row's id."""


class UnsafeSqliteError(RegisterUnavailableError):
    """This SQLite can lose committed rows (the WAL-reset bug): the program will not run on it."""

    def __init__(self, version: str) -> None:
        super().__init__(f"SQLite {version}")
        self.version = version
