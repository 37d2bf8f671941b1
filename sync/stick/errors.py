"""The ways a stick can fail, by what to do about each.

None of them loses anything: what was not confirmed stays in the house and goes again. They carry
facts; the window's error presenter makes the sentences.
"""


class StickError(Exception):
    """Base class: the stick, or a file on it, cannot be used."""


class StickReadOnlyError(StickError):
    """The stick does not let anything be written: its switch is set, or it is worn out."""


class StickFullError(StickError):
    """The stick has too little room, in bytes."""

    def __init__(self, *, needed: int, free: int) -> None:
        super().__init__(f"needed {needed}, free {free}")
        self.needed = needed
        self.free = free


class StickGoneError(StickError):
    """The stick was pulled out or gave up, after `at` bytes of a file were written."""

    def __init__(self, *, at: int) -> None:
        super().__init__(f"at byte {at}")
        self.at = at


class StickUnreliableError(StickError):
    """What was read back from the stick is not what was written."""


class FolderTakenError(StickError):
    """Something that is not ours has the name of our folder or file on the stick."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class ForeignFileError(StickError):
    """A file that is not for this PC, or is damaged; nothing in it was believed.

    `what`: name, link, size, magic, digest, frame, header, key, house, device, or a member.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
