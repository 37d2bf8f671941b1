from desktop.operations.reports import month_totals
from desktop.operations.visits import count_visits, day_visits, set_visit_groups, visit_groups


def labels(house):
    return [group.label for group in house.see(visit_groups)]


def test_a_new_house_counts_by_the_usual_groups(house):
    assert labels(house) == ["Người lớn", "Thanh niên", "Thiếu nhi", "Người cao tuổi"]


def test_looking_at_the_groups_writes_nothing_and_counting_keeps_their_ids(house):
    before = house.groups()
    assert house.rows("SELECT * FROM visit_group") == []
    house.do(count_visits, group_id=before[0])
    assert house.groups() == before


def test_a_label_that_stays_is_the_same_group_in_a_new_place(house):
    adults, *_ = house.groups()
    house.do(set_visit_groups, labels=["Khách xa", "Người lớn"])
    assert labels(house) == ["Khách xa", "Người lớn"]
    assert house.groups()[1] == adults


def test_a_retired_group_keeps_its_visits_in_every_number(house):
    youth = house.groups()[1]
    house.do(count_visits, group_id=youth, count=7)
    house.do(set_visit_groups, labels=["Người lớn"])
    visits = house.see(day_visits, day=house.moment.today)
    assert [(tally.label, tally.count) for tally in visits.tallies] == [
        ("Người lớn", 0),
        ("Thanh niên", 7),
    ]
    assert visits.total == house.see(month_totals, year=2026, month=11).visits == 7


def test_a_label_that_comes_back_is_the_same_group_again(house):
    youth = house.groups()[1]
    house.do(set_visit_groups, labels=["Người lớn"])
    house.do(set_visit_groups, labels=["Thanh niên"])
    assert house.groups() == [youth]
