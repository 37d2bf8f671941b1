"""What two computers of one house write down when neither knows of the other."""

from datetime import timedelta

from sqlmodel import Session, col, select

from desktop.operations.loans import is_open
from desktop.register.moment import Moment
from desktop.store.tables.lending import LoanRow
from desktop.store.tables.people import PersonRow
from tests.day.hands import Keeper, wait_until


def disagree(keeper: Keeper) -> None:
    """Lend a copy once more that is out, and give two people one card."""
    kept: list[object] = []
    keeper.house.store.change(_disagree, then=kept.append)
    wait_until(lambda: bool(kept))


def _disagree(unit: Session, moment: Moment) -> bool:
    people = unit.exec(select(PersonRow).order_by(col(PersonRow.sort_key)).limit(3)).all()
    if people[0].card_number == people[1].card_number:
        return False
    people[0].card_number = people[1].card_number
    loan = unit.exec(select(LoanRow).where(is_open()).order_by(col(LoanRow.id))).first()
    if loan is not None:
        due = moment.today + timedelta(days=14)
        unit.add(
            LoanRow(
                copy_id=loan.copy_id,
                person_id=people[2].id,
                lent_on=moment.today,
                due_on=due,
                current_due_on=due,
            )
        )
    return True
