"""Opens the demonstration house with its own province; both end with the window."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop import paths
from desktop.__main__ import leave
from desktop.__main__ import main as open_program
from desktop.demonstration.house import HOUSE_NAME, fill_house
from desktop.demonstration.province import DemonstrationProvince
from desktop.register.moment import Moment
from desktop.store.key_store import key_store_for
from desktop.store.opening import open_register


def main() -> int:
    """Fill a house, start its province, join the two, and open the window."""
    with TemporaryDirectory(prefix="nhavanhoa-", ignore_cleanup_errors=True) as folder:
        house = Path(folder, "house")
        province = DemonstrationProvince(Path(folder))
        try:
            code = _prepare(house, province)
            return open_program(
                ["--register", str(house), "--server", province.url, "--code", code]
            )
        finally:
            province.stop()


def _prepare(house: Path, province: DemonstrationProvince) -> str:
    """Fill the house and start the province at the same time; return the code that joins them."""
    with ThreadPoolExecutor(1) as beside:
        started = beside.submit(province.start)
        fill_a_month(house)
        started.result()
    return province.enrolment_code(HOUSE_NAME)


def fill_a_month(folder: Path) -> None:
    """Make the register of a house in the folder, with the month up to now in it."""
    place = paths.places(folder)
    folder.mkdir(parents=True, exist_ok=True)
    database = open_register(place.register, key_store_for(place.register), backups=place.backups)
    try:
        fill_house(database, until=Moment.of(datetime.now(UTC).astimezone()))
    finally:
        database.close()


if __name__ == "__main__":
    leave(main())
