"""The village in an address, for lists that a village head reads and words for the loudspeaker."""

import re

from desktop.register.ordering import vietnamese_key

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


def walking_key(address: str | None) -> tuple[bool, str, bool, str]:
    """Return by what addresses are sorted for a walk: village by village, house by house.

    Addresses that name no village come last, and after them who has none.
    """
    village = village_of(address) or ""
    return not village, vietnamese_key(village), not address, vietnamese_key(address or "")
