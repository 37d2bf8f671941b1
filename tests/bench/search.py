"""From what was typed to the rows that are shown, among 50,000 titles, on the real page.

The pause of the box (80 ms, so that a typing program can finish its letter) is not part of it.
"""

import random
import re
from pathlib import Path

from sqlmodel import Session, insert

from desktop.register.catalogue import search_text
from desktop.register.folding import fold
from desktop.register.moment import Moment
from desktop.store.row_ids import new_row_id
from desktop.store.tables.catalogue import TitleRow
from desktop.ui.catalogue.catalogue_page import CataloguePage
from tests.bench.figures import Figure, percentile
from tests.bench.window_parts import Shown, application, bury, store_in, wait_until

_TITLES = 50_000
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
        page.show()
        wait_until(app, lambda: page._table.model().rowCount() > 0)
        taken = [_search(app, page, typed) for typed in _typed(titles)]
        bury(page)
    return [Figure("search_titles_ms_p95", round(percentile(taken, 95), 1), "ms", 30)]


def _search(app, page: CataloguePage, typed: str) -> float:
    page._search.setText(typed)
    page._search._pause.stop()
    shown = Shown(page._table, page, other_rows=False)
    page._search.searched.emit(typed)
    wait_until(app, lambda: shown.milliseconds is not None)
    for _ in range(5):  # what follows (the chosen title's copies) is not of the next search
        app.processEvents()
    return shown.milliseconds or 0.0


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
    rows, titles = [], []
    for number in range(_TITLES):
        title = " ".join(draw.choices(_WORDS, k=draw.randrange(3, 8))) + f" {number % 977}"
        author = draw.choice(_AUTHORS)
        folded, initials = search_text(title, author, None)
        titles.append(title)
        rows.append(
            {
                "id": new_row_id(),
                "title": title,
                "author": author,
                "folded": folded,
                "initials": initials,
            }
        )
    unit.connection().execute(insert(TitleRow), rows)
    return titles
