"""The lines with which a house tells of a crate and its books."""

from tests.sync.province import line_of

A = "a" * 32
CRATE, OTHER = "c" * 32, "d" * 32
BARCODE = "50001000000010"


def row_id(number):
    return f"{number:032x}"


def book(number, *, crate=CRATE):
    """The lines of one book and of its time in a crate."""
    title, copy, time = (row_id(100 * kind + number) for kind in (1, 2, 3))
    named = {"title": f"Sách {number}", "author": "Y Blô"}
    accession = {"title": title, "accession": str(number), "barcode": f"3000100000{number:03d}0"}
    return (
        line_of("title", title, **named),
        line_of("copy", copy, acquired="2026-01-05", state="kept", **accession),
        line_of("crate_copy", time, crate=crate, copy=copy, since="2026-11-22"),
    )


def crate(to, row=CRATE, **fields):
    said = {"barcode": BARCODE, "name": "Thùng 1", "state": "filling", "since": "2026-11-22"}
    return line_of("crate", row, **(said | {"to": to} | fields))


def on_its_way(row=CRATE, state="sent"):
    return line_of("crate", row, "u", state=state, since="2026-11-23")
