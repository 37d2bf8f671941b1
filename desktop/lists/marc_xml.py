"""The records of a MARCXML file, one by one, without holding the file.

A document type is refused before anything of it is read: no MARCXML has one, and it is where a
file asks for other files and for letters that multiply without end.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from desktop.lists.list_file_errors import HostileFileError, NotAListError
from desktop.lists.marc_file import FieldsOrFault
from desktop.register.legacy_letters import Letters, restored
from desktop.register.list_cells import Oddity
from desktop.register.list_rows import FaultyRow
from desktop.register.marc_field import MarcField

_PIECE = 1 << 16
_MOST_LETTERS = 1_000_000  # of one record
_RECORD = re.compile(rb"<(?:[\w.-]+:)?record[\s/>]")
_LONGEST_TAG = 64

Read = Callable[[int], bytes]


def looks_like_xml(beginning: bytes) -> bool:
    """Whether a file that begins so is XML, with or without a byte order mark."""
    text = beginning.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \r\n\t")
    return text.startswith(b"<")


def read_marc_xml(path: Path, letters: Letters) -> Iterator[FieldsOrFault]:
    """Yield the fields of each record; where the XML breaks off, one fault for each that is left.

    Raises:
        HostileFileError: it declares a document type or entities.
        NotAListError: it is XML of something else.
        OSError: the file is gone.
    """
    reading = _Reading(letters)
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            broken = reading.take(piece)
            yield from reading.records()
            if broken:
                yield from reading.lost(piece, file.read)
                return
        if reading.end():
            yield from reading.records()
            yield from reading.lost(b"", file.read)
    if not reading.collection:
        raise NotAListError


class _Reading:
    def __init__(self, letters: Letters) -> None:
        self.collection = False
        self._letters = letters
        self._done: list[FieldsOrFault] = []
        self._fields: list[MarcField] | None = None
        self._tag = self._indicators = self._code = ""
        self._subfields: list[tuple[str, str]] = []
        self._text: list[str] = []
        self._size = 0
        self._taken = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._letters_of

    def take(self, piece: bytes) -> bool:
        """Read on; return whether the XML is broken."""
        try:
            self._parser.Parse(piece, False)  # noqa: FBT003  # the parser takes it by place
        except (expat.ExpatError, ValueError, LookupError):
            return True
        self._taken += len(piece)
        return False

    def end(self) -> bool:
        """Say that nothing comes any more; return whether something should have."""
        try:
            self._parser.Parse(b"", True)  # noqa: FBT003  # as above
        except (expat.ExpatError, ValueError, LookupError):
            return True
        return False

    def records(self) -> Iterator[FieldsOrFault]:
        """Yield what was finished since."""
        done, self._done = self._done, []
        yield from done

    def lost(self, piece: bytes, read: Read) -> Iterator[FaultyRow]:
        """Yield a fault for the record that broke, and for each that begins after it.

        Raises:
            NotAListError: nothing before or after looks like a record.
        """
        at = max(0, self._parser.ErrorByteIndex - self._taken)
        line = str(self._parser.ErrorLineNumber)
        behind = 0
        rest = piece[at:]
        while rest:
            more = read(_PIECE)
            cut = len(rest) if not more else max(0, len(rest) - _LONGEST_TAG)
            behind += sum(found.start() < cut for found in _RECORD.finditer(rest))
            rest = rest[cut:] + more
            if not more:
                break
        begun = self._fields is not None
        if not (self.collection or behind):
            raise NotAListError
        for _ in range(max(1, begun + behind)):
            yield FaultyRow(Oddity.RECORD_DAMAGED, line)

    def _refuse(self, *_: object) -> NoReturn:
        raise HostileFileError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(" ")[2]
        if name == "record":
            self.collection = True
            self._fields, self._size = [], 0
        elif name == "collection":
            self.collection = True
        elif name in ("controlfield", "datafield"):
            self._tag = attributes.get("tag", "")
            self._indicators = attributes.get("ind1", " ") + attributes.get("ind2", " ")
            self._subfields = []
        elif name == "subfield":
            self._code = attributes.get("code", "")
        self._text = []

    def _letters_of(self, text: str) -> None:
        self._size += len(text)
        if self._size <= _MOST_LETTERS:
            self._text.append(text)

    def _end(self, name: str) -> None:
        name = name.rpartition(" ")[2]
        text = "".join(self._text)
        self._text = []
        if name == "subfield":
            self._subfields.append((self._code, restored(text, self._letters)))
        elif self._fields is None:
            return
        elif name == "controlfield":
            self._fields.append(MarcField(self._tag, text=text))
        elif name == "datafield":
            self._fields.append(MarcField(self._tag, "", tuple(self._subfields), self._indicators))
        elif name == "record":
            self._finish(self._fields)

    def _finish(self, fields: list[MarcField]) -> None:
        self._fields = None
        if self._size > _MOST_LETTERS:
            self._done.append(FaultyRow(Oddity.TOO_LONG, ""))
        else:
            self._done.append(tuple(fields))
