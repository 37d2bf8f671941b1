"""Short codes for reading out on the telephone: the name of a plant and a number, "BÀNG-7".

A code is drawn from what it stands for, so that it is the same today and tomorrow, on this
computer and on another one of the house.
"""

from collections.abc import Iterable
from hashlib import blake2b

# One or two syllables that are told apart on a bad line.
_PLANTS = (
    "BÀNG", "BƯỞI", "BÔNG", "CAM", "CAU", "CÀ PHÊ", "CHANH", "CHÈ", "CHUỐI", "DỪA", "DỨA", "ĐA",
    "ĐÀO", "ĐIỀU", "ĐU ĐỦ", "GẠO", "GỪNG", "HẸ", "HỒNG", "HUỆ", "KHẾ", "KHOAI", "LAN", "LẠC",
    "LIM", "LÚA", "MAI", "ME", "MÍA", "MÍT", "MƠ", "MUỐI", "MƯỚP", "NA", "NẤM", "NGÔ", "NGHỆ",
    "NHÃN", "ỔI", "ỚT", "PHƯỢNG", "QUẾ", "QUÝT", "RAU MÁ", "RIỀNG", "SẢ", "SẤU", "SẮN", "SEN",
    "SIM", "SỒI", "SÚNG", "TÁO", "THÔNG", "TIÊU", "TRÀM", "TRE", "TRÚC", "VẢI", "VỪNG", "XOÀI",
)  # fmt: skip
_NUMBERS = 99


def phone_codes(keys: Iterable[str]) -> dict[str, str]:
    """Return a code for each key; two keys that would share one get neighbours, in key order."""
    codes: dict[str, str] = {}
    for key in sorted(set(keys)):
        drawn = int.from_bytes(blake2b(key.encode(), digest_size=8).digest())
        while _code(drawn) in codes.values():
            drawn += 1
        codes[key] = _code(drawn)
    return codes


def _code(drawn: int) -> str:
    plant, number = divmod(drawn % (len(_PLANTS) * _NUMBERS), _NUMBERS)
    return f"{_PLANTS[plant]}-{number + 1}"
