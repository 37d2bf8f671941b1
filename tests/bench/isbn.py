"""The ISBN pack of a million invented books: what it takes on the disk, and how soon it answers.

Syllables are drawn by a rank law from 6,500, so that a title packs worse than a real one, in which
words go together. Before each look-up the system is asked to forget the file, where it can be.
"""

import os
import random
import re
import time
from collections.abc import Iterator
from functools import partial
from itertools import accumulate, product
from pathlib import Path

from stdnum import ean

from desktop.operations.isbn_lookup import look_up_isbn
from desktop.store.isbn_pack import FILE_NAME
from sync.protocol.isbn_pack import PackEntry
from sync.server.isbn_pack import write_pack
from tests.bench.figures import Figure, percentile
from tests.bench.window_parts import store_in

_BOOKS = 1_000_000
_LOOK_UPS = 1_000
_BEGINNINGS = re.findall(r"\w+", "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x")
_MIDDLES = re.findall(
    r"\w+",
    "a á à ả ạ ă ắ â ấ ầ ậ e é ê ế ề ệ i í ì o ó ò ô ố ồ ộ ơ ớ ờ u ú ư ứ ừ ươ iê uô",
)
_ENDS = ("", "n", "ng", "nh", "m", "p", "t", "c", "i")
_SYLLABLES = 6_500


def measure(folder: Path) -> list[Figure]:
    """Make the pack, and ask for books that it has and, one time in five, for one it has not."""
    draw = random.Random(3)
    numbers = sorted(draw.sample(range(200_000_000), _BOOKS))
    file = folder / FILE_NAME
    began = time.perf_counter()
    with file.open("wb") as out:
        write_pack(_books(draw, numbers), out, seed=bytes(32), edition=1_790_000_000)
        out.flush()
        os.fsync(out.fileno())  # as when it is taken in; else the disk still writes while we ask
    made = time.perf_counter() - began
    with store_in(folder) as store:
        store.submit_reading(lambda *_: None).result()  # the register is open at the desk
        taken = []
        for number in range(_LOOK_UPS):
            isbn = _isbn(draw.choice(numbers) + (number % 5 == 0))
            _forget(file)
            began = time.perf_counter()
            store.submit_reading(partial(look_up_isbn, isbn=isbn)).result()
            taken.append((time.perf_counter() - began) * 1000)
    return [
        Figure("isbn_lookup_ms_p95", round(percentile(taken, 95), 2), "ms", 5),
        Figure("isbn_lookup_ms_p50", round(percentile(taken, 50), 2), "ms", None),
        Figure("isbn_lookup_first_ms", round(taken[0], 2), "ms", None),
        Figure("isbn_pack_mb", round(file.stat().st_size / 1e6, 1), "MB", 120),
        Figure("isbn_pack_made_s", round(made), "s", None),
    ]


def _books(draw: random.Random, numbers: list[int]) -> Iterator[PackEntry]:
    words = _words(draw)
    authors = [words(draw.choice((2, 3, 3, 4))).title() for _ in range(_BOOKS // 6)]
    publishers = [f"Nhà xuất bản {words(2).title()}" for _ in range(300)]
    for number in numbers:
        yield PackEntry(
            isbn=_isbn(number),
            title=words(max(2, round(draw.gauss(8, 4)))).capitalize(),
            author=draw.choice(authors),
            publisher=publishers[min(299, int(draw.expovariate(0.03)))],
            year=draw.randrange(1990, 2027),
            ddc=f"{draw.randrange(1000):03}.{draw.randrange(1000)}",
        )


def _words(draw: random.Random):
    made = ["".join(parts) for parts in product(_BEGINNINGS, _MIDDLES, _ENDS)]
    syllables = draw.sample(made, _SYLLABLES)
    weights = list(accumulate(1 / (rank + 3) for rank in range(_SYLLABLES)))
    return lambda count: " ".join(draw.choices(syllables, cum_weights=weights, k=count))


def _isbn(number: int) -> str:
    digits = f"978{number:09}"
    return digits + ean.calc_check_digit(digits)


def _forget(file: Path) -> None:
    if hasattr(os, "posix_fadvise"):
        with file.open("rb") as opened:
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
