"""Many seeds, on as many processors as there are; what comes of them comes in their order."""

import gc
import multiprocessing
import os
from contextlib import contextmanager
from functools import partial

from tests.simulation.engines import engines_kept
from tests.simulation.ground import new_ground


@contextmanager
def in_parallel(play, items, *, jobs=None, at_once=1, on_postgresql=False):
    """Give `play(item, ground=…)` of each item, while the block lasts."""
    # A process that begins anew shares no thread and no lock with this one.
    context = multiprocessing.get_context("spawn")
    with (
        new_ground(on_postgresql=on_postgresql) as ground,
        context.Pool(jobs or os.cpu_count(), _begin) as pool,
    ):
        yield pool.imap(partial(play, ground=ground), items, at_once)


def _begin():
    engines_kept().__enter__()  # for as long as the process lives
    # What was imported lasts too: the garbage collector need not look at it again and again.
    gc.collect()
    gc.freeze()
