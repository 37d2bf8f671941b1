"""One field of a MARC 21 record."""

from dataclasses import dataclass

Subfields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MarcField:
    """One field: a control field has `text`, any other has subfields."""

    tag: str
    text: str = ""
    subfields: Subfields = ()
    indicators: str = "  "

    def first(self, codes: str) -> str:
        """Return the first subfield that has one of the codes, in the order of the codes."""
        for code in codes:
            for found, value in self.subfields:
                if found == code and value.strip():
                    return value
        return ""
