"""Many seeds, on as many processors as there are; the outcomes come in the order of the seeds."""

import gc
import multiprocessing
import os
from contextlib import contextmanager
from functools import partial

from tests.simulation.engines import engines_kept
from tests.simulation.ground import new_ground
from tests.simulation.schedule import play

_SEEDS_AT_ONCE = 8


@contextmanager
def outcomes_of(seeds, *, jobs=None, play=play):
    """Give what came of each seed, while the block lasts."""
    # A process that begins anew shares no thread and no lock with this one.
    context = multiprocessing.get_context("spawn")
    with new_ground() as ground, context.Pool(jobs or os.cpu_count(), _begin) as pool:
        yield pool.imap(partial(play, ground=ground), seeds, _SEEDS_AT_ONCE)


def _begin():
    engines_kept().__enter__()  # for as long as the process lives
    # What was imported lasts too: the garbage collector need not look at it again and again.
    gc.collect()
    gc.freeze()
