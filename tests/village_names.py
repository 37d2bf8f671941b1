"""Names as the peoples of the highlands and of the lowlands write them; nobody's in particular."""

import unicodedata
from collections.abc import Iterator
from itertools import product
from pathlib import Path

HIGHLAND = (
    ("Y Ngông Niê Kdăm", "y ngong nie kdam", "Ngông"),
    ("H'Blum Buôn Yă", "hblum buon ya", "H'Blum"),
    ("H’Ơ̆ng Niê", "hong nie", "H’Ơ̆ng"),
    ("Cill K'Git", "cill kgit", "K'Git"),
    ("K’Brôih", "kbroih", "K’Brôih"),
    ("Ka Nhêm", "ka nhem", "Nhêm"),
    ("Điểu Ƀrư̆", "dieu bru", "Ƀrư̆"),
    ("Thị Ê̆p", "thi ep", "Ê̆p"),
    ("R’Tíh", "rtih", "R’Tíh"),
    ("Y Čuăn Ñiê", "y cuan nie", "Čuăn"),
    ("Ksor Ní", "ksor ni", "Ní"),
    ("N'Drông Ŏt", "ndrong ot", "Ŏt"),
    ("M’Nông Pŭ Ĭn", "mnong pu in", "Ĭn"),
)
"""M'Nông, Ê Đê, Mạ, Cơ Ho and Gia Rai forms (domain.md, 4.2 and 4.3): the name, how it is typed
without accents, and the word that it is sorted by."""

OTHER_APOSTROPHE = str.maketrans("'’", "’'")
_FOLDER = Path(__file__).parent / "names"


def lowland() -> list[str]:
    """Return the given names of tests/names, each with a family name before it."""
    given = [
        line
        for file in ("boy.txt", "girl.txt")
        for line in (_FOLDER / file).read_text("utf-8").split("\n")
        if line
    ]
    return [f"Nguyễn {name}" for name in sorted(set(given))]


def ways_to_write(name: str) -> Iterator[str]:
    """Give the name composed and decomposed, with either apostrophe."""
    for form, swapped in product(("NFC", "NFD"), (False, True)):
        written = unicodedata.normalize(form, name)
        yield written.translate(OTHER_APOSTROPHE) if swapped else written
