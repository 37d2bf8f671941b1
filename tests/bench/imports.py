"""100,000 records of a library program: from the file to titles and copies in the register.

The road of the window, without its painting: the reading process, the look, the import in pieces.
Memory is the highest of the reading process and of this one, added: they are there together.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from desktop.lists.list_child import command, read_answer, staged_in, write_order
from desktop.lists.list_reading import ReadingOrder
from desktop.operations.book_import import BookRun
from desktop.operations.book_preview import BookLook
from desktop.operations.list_import import import_some
from desktop.operations.list_matching import Doubtful
from desktop.operations.list_preview import look_at_some
from tests.bench.figures import Figure, most_memory
from tests.bench.window_parts import store_in
from tests.marc_records import iso2709

_RECORDS = 100_000
_TEXT = (
    "sự tích ngọn thác đầu bon chàng thợ rèn voi già hạt lúa biết đi cô út cá bống ché vỡ ông "
    "trăng xuống núi tiếng chiêng gọi mưa"
)
_WORDS = _TEXT.split()
_KILOBYTES_IN_MEGABYTE = 1024


def measure(folder: Path) -> list[Figure]:
    """Import into an empty house, in a process of its own: memory is a figure of its whole life."""
    path = folder / "sach.mrc"
    with path.open("wb") as file:
        file.writelines(_records())
    ended = subprocess.run(
        [sys.executable, "-m", __name__, str(folder)], capture_output=True, check=True
    )
    seconds, processor, megabytes = map(float, ended.stdout.split())
    return [
        Figure("import100k_cpu_s", processor, "s", None),
        Figure("import100k_s", seconds, "s", 60),
        Figure("import100k_mb", megabytes, "MB", 300),
    ]


def _records():
    draw = Random(3)
    for number in range(_RECORDS):
        title = " ".join(draw.choices(_WORDS, k=draw.randrange(3, 8)))
        author = " ".join(draw.choices(_WORDS, k=3)).title()
        fields = (
            ("001", f"{number}"),
            ("008", "840112s1962    vm       b    00010 vie  "),
            ("020", f"  \x1fc{draw.randrange(20, 300)}000đ"),
            ("082", "04\x1fa895.9223\x1f223"),
            ("100", f"0 \x1fa{author},"),
            ("245", f"10\x1fa{title} {number} :\x1fbtruyện /\x1fcNam kể"),
            ("260", "  \x1faH. :\x1fbKim Đồng,\x1fc2019"),
            ("300", "  \x1fa64tr. ;\x1fc21cm"),
            ("653", "  \x1faTruyện dân gian"),
            ("653", "  \x1faThiếu nhi"),
            ("852", f"  \x1faTV\x1fbKho mở\x1fjVN.{number:06d}"),
        )
        yield iso2709([(tag, data.encode()) for tag, data in fields])


def _import(folder: Path) -> None:
    with store_in(folder) as store:
        began = time.perf_counter()
        staged = staged_in(folder)
        write_order(folder, ReadingOrder("books", folder / "sach.mrc", staged, 2026))
        subprocess.run(command(folder), check=True)
        reading = read_answer(folder)
        look, seen = BookLook(staged), None
        while seen is None:
            seen = store.submit_reading(lambda u, m: look_at_some(u, m, look=look)).result()
        run = BookRun(
            staged,
            left_out=folder / "left.jsonl",
            file_name="sach.mrc",
            refused=reading.refused,
            doubtful=Doubtful.NEW,
        )
        done = None
        while done is None:
            done = store.submit(lambda u, m: import_some(u, m, run=run)).result()
        seconds = time.perf_counter() - began
    if (done.titles, done.copies, done.refused) != (_RECORDS, _RECORDS, 0):
        raise AssertionError(done)
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    processor = sum(one.ru_utime + one.ru_stime for one in used)
    megabytes = most_memory() + used[1].ru_maxrss / _KILOBYTES_IN_MEGABYTE
    print(round(seconds, 1), round(processor, 1), round(megabytes, 1))


if __name__ == "__main__":
    _import(Path(sys.argv[1]))
