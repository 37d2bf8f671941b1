"""The village in an address, for lists that a village head reads and words for the loudspeaker."""

import re

# What settlements are called in the lowlands and highlands: hamlet, bon and buôn (M'Nông, Ê Đê),
# plei (Gia Rai, Ba Na), bản (north), ấp (south), blocks and quarters of towns.
_KINDS = r"thôn|bon|bu|buôn|buon|plei|làng|bản|ấp|xóm|tổ|khu|khối|phố"
_VILLAGE = re.compile(rf"(?:^|[,;–-]\s*|\s)((?:{_KINDS})\s+[^,;]+)", re.IGNORECASE)


def village_of(address: str | None) -> str | None:
    """Return the village that an address names, or None if it names none.

    What stands before it, a house number or a family, never goes with it.
    """
    found = _VILLAGE.search(address or "")
    if found is None:
        return None
    village = found.group(1).strip()
    return village[0].upper() + village[1:]
