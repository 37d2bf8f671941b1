"""The text file of a scanner with a memory: one scan a line, in whatever form its maker chose.

Seen in manuals: the code alone; code and quantity; date, time and code; fields in quotes; an AIM
prefix (]C1) before the code, the asterisks of Code 39 around it. Every line that is not empty is
one scan; one without anything like a code is a scan of an unknown code, so that all are counted.
"""

import re

from desktop.register.barcodes import CodeKind, kind_of

MOST_BYTES = 8_000_000
_CODE_BYTES = 60
_FIELDS = re.compile(r"[\t,;|]")
_AIM = re.compile(r"^\](?:[A-Za-z]\d)")
_WHEN = re.compile(r"\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_MARKS = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))


def scanned_codes(content: bytes) -> tuple[str, ...]:
    """Return the code of every scan in the file, in its order."""
    lines = re.split(r"\r\n|\n|\r", _decoded(content))
    return tuple(_code(line) for line in lines if _visible(line))


def _decoded(content: bytes) -> str:
    for name, mark in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    if content[1:2] == b"\0":
        return content.decode("utf-16-le", "replace")
    # Codes are ASCII: whatever stands beside them may be any alphabet.
    return content.decode("latin-1")


def _visible(line: str) -> str:
    return "".join(sign for sign in line if sign.isprintable()).strip()


def _code(line: str) -> str:
    parts = (_visible(part).strip("\"' ") for part in _FIELDS.split(line))
    fields = [_AIM.sub("", part).strip("* ") for part in parts]
    for field in fields:
        if kind_of(field.replace(" ", "")) is not CodeKind.ACCESSION:
            return field.replace(" ", "")
    fit = [field for field in fields if field and not _WHEN.fullmatch(field)]
    # What is left beside the code is a quantity or a place: mostly shorter than the code.
    code = max(fit, key=len) if fit else _visible(line)
    return code.encode()[:_CODE_BYTES].decode(errors="ignore")
