"""The tables of the house's own database, one module for each register."""

from desktop.store.tables import (
    bundles,
    catalogue,
    clubs,
    crates,
    house,
    keepers,
    lending,
    lists,
    people,
    pulled,
    safekeeping,
    stock_takes,
    visits,
)

# A statement may name a table only after its module was imported; importing the room does it.
__all__ = [
    "bundles",
    "catalogue",
    "clubs",
    "crates",
    "house",
    "keepers",
    "lending",
    "lists",
    "people",
    "pulled",
    "safekeeping",
    "stock_takes",
    "visits",
]
