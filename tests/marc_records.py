"""Small MARC records of invented books, sound unless a test breaks them."""

from unicodedata import combining
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from desktop.register.kept_fields import KEPT_TAGS
from desktop.register.list_cells import tidy
from desktop.register.marc_field import MarcField

NAMESPACE = "http://www.loc.gov/MARC21/slim"


def marc(title, *, encoding="utf-8", more=()):
    """Return a record as ISO 2709; `encoding` None takes the title as bytes."""
    raw = title if encoding is None else title.encode(encoding)
    fields = [
        ("001", b"7"),
        ("008", b"840112s1962    vm       b    00010 vie  "),
        ("100", b"0 \x1faNam"),
        ("245", b"10\x1fa" + raw + b" /\x1fcNam"),
        *((tag, text.encode()) for tag, text in more),
    ]
    return iso2709(fields, coding=b"a" if encoding == "utf-8" else b" ")


def iso2709(fields, *, coding=b"a"):
    """Return a record of these fields."""
    directory, start = b"", 0
    for tag, data in fields:
        directory += b"%b%04d%05d" % (tag.encode(), len(data) + 1, start)
        start += len(data) + 1
    base = 24 + len(directory) + 1
    leader = b"%05dnam %b22%05d a 4500" % (base + start + 1, coding, base)
    body = b"".join(data + b"\x1e" for _, data in fields)
    return leader + directory + b"\x1e" + body + b"\x1d"


def marc_xml(*titles, prefix=""):
    """Return a collection of records."""
    records = "".join(
        f"<{prefix}record><{prefix}leader>00000nam a2200000 a 4500</{prefix}leader>"
        f'<{prefix}datafield tag="245" ind1="0" ind2="0">'
        f'<{prefix}subfield code="a">{escape(title)}</{prefix}subfield></{prefix}datafield>'
        f"</{prefix}record>"
        for title in titles
    )
    name = f":{prefix[:-1]}" if prefix else ""
    return f'<{prefix}collection xmlns{name}="{NAMESPACE}">{records}</{prefix}collection>'


def _has_base(value):
    return value and not combining(value[0])


def kept_marc_fields():
    """Draw fields of the kinds that are kept, with letters of every kind."""
    value = st.text(st.characters(exclude_categories=["C"], exclude_characters="‡¶"), max_size=40)
    subfield = st.tuples(st.sampled_from("abchnpuv3"), value.map(tidy).filter(_has_base))
    return st.lists(
        st.builds(
            MarcField,
            tag=st.sampled_from(KEPT_TAGS),
            subfields=st.lists(subfield, max_size=4).map(tuple),
            indicators=st.sampled_from(["  ", "1 ", "04", " 2"]),
        ),
        max_size=6,
    )
