"""Names of people who do not exist, in the forms that the peoples of the highlands write them.

The parts are common; the combinations are drawn. Forms: M'Nông with Điểu or Thị and no family name,
Ê Đê with the clan last, Cơ Ho and Mạ with K' and Ka, Kinh, Tày and Hmông with the family first
(domain.md, section 4.3).
"""

from random import Random

_KINH = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Nông", "Giàng")
_MIDDLE = ("Văn", "Thị", "Đức", "Ngọc", "Minh", "Thu", "Quang", "Thanh")
_GIVEN = ("An", "Bình", "Chi", "Dung", "Đạt", "Hoa", "Hằng", "Khánh", "Lan", "Mai", "Nam", "Oanh",
          "Phúc", "Quý", "Sơn", "Thảo", "Uyên", "Vinh", "Yến")  # fmt: skip
_MNONG_GIVEN = ("Bơ̆", "Krơng", "N’Xuân", "Ƀang", "Srê", "Tông", "Jri", "Mbơ̆", "R’Lan", "Klưn")
_EDE_GIVEN = ("Blum", "Liêng", "Ngông", "Djuôn", "Wen", "Čuôr", "Nuê", "Bŏk")
_EDE_CLAN = ("Niê", "Buôn Yă", "Mlô", "Niê Kdăm", "Ayŭn", "Êban")
_COHO_GIVEN = ("Brêl", "Ngọc", "Sơn", "Duyên", "Hoàn", "Thuyên")

ADDRESSES = ("Bon Pi Nao", "Bon Bu Sóp", "Thôn 3", "Thôn Đoàn Kết", "Buôn Čuôr")


def invented_name(draw: Random) -> str:
    """Return a full name of nobody, drawn from `draw`."""
    form = draw.choices(("mnong", "ede", "coho", "kinh"), weights=(4, 2, 1, 5))[0]
    if form == "mnong":
        return f"{draw.choice(('Điểu', 'Thị', 'Y', 'H’'))} {draw.choice(_MNONG_GIVEN)}"
    if form == "ede":
        return f"{draw.choice(('Y ', 'H’'))}{draw.choice(_EDE_GIVEN)} {draw.choice(_EDE_CLAN)}"
    if form == "coho":
        return f"{draw.choice(('K’', 'Ka '))}{draw.choice(_COHO_GIVEN)}"
    return f"{draw.choice(_KINH)} {draw.choice(_MIDDLE)} {draw.choice(_GIVEN)}"


def invented_names(count: int, *, seed: int) -> list[str]:
    """Return that many different names; the same seed gives the same names."""
    draw, names = Random(seed), dict[str, None]()  # noqa: S311  # a demonstration, not a secret
    while len(names) < count:
        names[invented_name(draw)] = None
    return list(names)
