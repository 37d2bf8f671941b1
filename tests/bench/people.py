"""From the last key to the people who are shown, on the real page: 20,000 of them, with families.

The duplicate guard is measured beside it: what it costs while a new name is typed.
"""

import random
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from sqlmodel import Session, insert

from desktop.background.store_thread import StoreThread
from desktop.operations.duplicates import Sought, similar_people
from desktop.register.folding import fold
from desktop.register.moment import Moment
from desktop.register.people import (
    default_sort_word,
    phone_backwards,
    search_text,
    sort_key,
)
from desktop.store.row_ids import new_row_id
from desktop.store.tables.people import HouseholdRow, PersonRow
from desktop.ui.people.people_page import PeoplePage
from tests.bench.figures import Figure, percentile
from tests.bench.window_parts import Shown, application, bury, store_in, wait_until

_PEOPLE = 20_000
_A_HOUSEHOLD = 5
_ASKED, _GUARDED = 200, 40
_PAUSE_S = 0.15  # between two keys of a quick hand, and for the card of whoever was chosen
_FIRST = ("Nguyễn", "Trần", "Lê", "Điểu", "Thị", "Y", "H'Blum", "K'Brẻ", "Ka", "Nông", "Vàng")
_MIDDLE = ("Văn", "Thị", "Đức", "Ngọc", "Ngông", "Krông", "Buôn", "Minh", "Thu", "Xuân")
_LAST = ("Hoà", "Đức", "Yă", "Niê", "Kdăm", "Bơ", "Mai", "Lan", "Khăm", "Ƀrư̆", "Giang", "Sáng")


def measure(folder: Path) -> list[Figure]:
    """Search as people do: whole names, beginnings, two words, initials, the end of a number."""
    app = application()
    with store_in(folder) as store:
        names = store.submit(_fill).result()
        page = PeoplePage(store)
        page.resize(1150, 640)
        page.show()
        _settle(app)
        taken = [_search(app, page, typed) for typed in _typed(names)]
        bury(page)
        guard = [_guard(store, name) for name in names[:: _PEOPLE // _GUARDED]]
    return [
        Figure("search_people_20k_ms_p95", round(percentile(taken, 95), 1), "ms", 16),
        Figure("search_people_20k_ms_p50", round(percentile(taken, 50), 1), "ms", None),
        Figure("similar_people_20k_ms_p95", round(percentile(guard, 95), 1), "ms", None),
    ]


def _search(app, page: PeoplePage, typed: str) -> float:
    page._search.setText(typed[:-1])
    _settle(app)
    shown = Shown(page._table, page, other_rows=False)
    nothing_held = Qt.KeyboardModifier.NoModifier
    app.sendEvent(page._search, QKeyEvent(QEvent.Type.KeyPress, 0, nothing_held, typed[-1]))
    taken = shown.wait()
    _settle(app)
    return taken


def _settle(app) -> None:
    until = time.monotonic() + _PAUSE_S
    wait_until(app, lambda: time.monotonic() > until)


def _guard(store: StoreThread, name: str) -> float:
    begun = time.perf_counter()
    store.submit_reading(
        lambda unit, moment: similar_people(unit, moment, sought=Sought(name))
    ).result()
    return (time.perf_counter() - begun) * 1000


def _typed(names: list[str]) -> list[str]:
    draw = random.Random(7)
    ways = (
        lambda name: name,
        lambda name: fold(name)[:5],
        lambda name: f"{fold(name).split()[-1]} {fold(name)[:2]}",
        lambda name: "".join(word[0] for word in fold(name).split()),
        lambda _: f"{draw.randrange(1000):03}",
    )
    return [ways[n % len(ways)](draw.choice(names)) for n in range(_ASKED)]


def _fill(unit: Session, moment: Moment) -> list[str]:
    draw = random.Random(5)
    names, people, households = [], [], []
    for number in range(_PEOPLE):
        name = f"{draw.choice(_FIRST)} {draw.choice(_MIDDLE)} {draw.choice(_LAST)}"
        nickname = f"ông {draw.choice(_LAST)}" if number % 7 == 0 else None
        folded, initials = search_text(name, nickname)
        word = default_sort_word(name)
        person_id = new_row_id()
        if number % _A_HOUSEHOLD == 0:
            household_id = new_row_id()
            households.append({"id": household_id, "since": moment.today, "head_id": person_id})
        names.append(name)
        people.append(
            {
                "id": person_id,
                "full_name": name,
                "sort_word": word,
                "nickname": nickname,
                "birth_year": 1940 + number % 80,
                "phone": f"09{number:08}",
                "address": f"Bon {number % 12}",
                "household_id": household_id,
                "card_number": f"2{number:013}",
                "joined_on": moment.today,
                "folded": folded,
                "initials": initials,
                "sort_key": sort_key(word, name),
                "phone_backwards": phone_backwards(f"09{number:08}"),
            }
        )
    unit.connection().execute(insert(HouseholdRow), households)
    unit.connection().execute(insert(PersonRow), people)
    return names
