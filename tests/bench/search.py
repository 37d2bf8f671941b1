"""From the last key to the rows that are shown, on the real page: 200,000 titles, a copy each."""

import random
import re
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from sqlmodel import Session, insert

from desktop.operations.titles_search import TitlesFound
from desktop.register.catalogue import KEPT, search_text
from desktop.register.folding import fold
from desktop.register.moment import Moment
from desktop.store.row_ids import new_row_id
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.ui.catalogue.catalogue_page import CataloguePage
from tests.bench.figures import Figure, percentile
from tests.bench.window_parts import Shown, application, bury, store_in, wait_until

_TITLES = 200_000
_OPENINGS = 10
_PAUSE_S = 0.1  # between two keys of a quick hand
_WORDS = re.findall(
    r"\w+",
    "Sự tích ngọn thác đầu bon, chàng thợ rèn voi già, hạt lúa biết đi, cô út cá bống ché vỡ, "
    "ông trăng xuống núi, tiếng chiêng gọi mưa, thỏ đếm sao, bà nội trồng cây kơ nia, em bé, "
    "dòng suối, chú nhím ngủ, lớp học gốc bằng lăng, bảy màu khung dệt, đêm kể khan, sương, "
    "lời nói vần, tục ngữ bếp lửa, hoa văn thổ cẩm, mùa lễ, nhà dài, dựng cây nêu, dạy con đánh, "
    "đàn tính, cà phê xen tiêu",
)
_AUTHORS = ("Điểu Bơ", "H'Ngơi Buôn Yă", "Nguyễn Thị Lụa", "Y Blơ Niê", "K'Brẻ", "Vũ Đình Khoát")


def measure(folder: Path) -> list[Figure]:
    """Type 200 different things, as people do: beginnings, without marks, two words, initials."""
    app = application()
    with store_in(folder) as store:
        titles = store.submit(_fill).result()
        page = CataloguePage(store)
        page.resize(1150, 640)
        opened = []
        for _ in range(_OPENINGS):
            opened.append(_open(app, page))
            page.hide()
        page.show()
        _settle(app)
        taken = [_search(app, page, typed) for typed in _typed(titles)]
        bury(page)
    return [
        Figure("search_titles_200k_ms_p95", round(percentile(taken, 95), 1), "ms", 16),
        Figure("search_titles_200k_ms_p50", round(percentile(taken, 50), 1), "ms", None),
        Figure("catalogue_open_ms", round(percentile(opened, 95), 1), "ms", 150),
    ]


def _open(app, page: CataloguePage) -> float:
    page._titles.show_found(TitlesFound(0, (), {}), at_top=True)
    shown = Shown(page._table, page, other_rows=True)
    page.show()
    taken = shown.wait()
    _settle(app)
    return taken


def _search(app, page: CataloguePage, typed: str) -> float:
    page._search.setText(typed[:-1])
    _settle(app)
    shown = Shown(page._table, page, other_rows=False)
    nothing_held = Qt.KeyboardModifier.NoModifier
    app.sendEvent(page._search, QKeyEvent(QEvent.Type.KeyPress, 0, nothing_held, typed[-1]))
    taken = shown.wait()
    _settle(app)
    return taken


def _settle(app) -> None:
    """Let what follows (the chosen title's copies) be over: it is not of the next search."""
    until = time.monotonic() + _PAUSE_S
    wait_until(app, lambda: time.monotonic() > until)


def _typed(titles: list[str]) -> list[str]:
    draw = random.Random(7)
    ways = (
        lambda words: words[0],
        lambda words: fold(" ".join(words[:2])),
        lambda words: f"{words[2]} {words[0][:2]}",
        lambda words: "".join(fold(word)[:1] for word in words[:3]),
    )
    return [ways[n % len(ways)](draw.choice(titles).split()) for n in range(200)]


def _fill(unit: Session, moment: Moment) -> list[str]:
    draw = random.Random(5)
    rows, copies, titles = [], [], []
    for number in range(_TITLES):
        title = " ".join(draw.choices(_WORDS, k=draw.randrange(3, 8))) + f" {number % 977}"
        author = draw.choice(_AUTHORS)
        folded, initials = search_text(title, author, None)
        titles.append(title)
        rows.append(
            {
                "id": (title_id := new_row_id()),
                "title": title,
                "author": author,
                "folded": folded,
                "initials": initials,
            }
        )
        copies.append(
            {
                "id": new_row_id(),
                "title_id": title_id,
                "accession_number": f"{number:06}",
                "barcode": f"3{number:013}",
                "acquired_on": moment.today,
                "state": KEPT,
            }
        )
    unit.connection().execute(insert(TitleRow), rows)
    unit.connection().execute(insert(CopyRow), copies)
    return titles
