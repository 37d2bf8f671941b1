from desktop.operations.lending import desk_lines, lend_copy, renew_loan, return_copy
from desktop.operations.people import end_membership


def test_the_desk_shows_what_it_did_today_newest_first(house):
    person_id, [copy_id] = house.person("Điểu Bơ"), house.copies("Dế Mèn")
    loan_id = house.do(lend_copy, person_id=person_id, copy_id=copy_id).loan_id
    house.do(renew_loan, loan_id=loan_id)
    house.do(return_copy, loan_id=loan_id)
    house.do(end_membership, person_id=person_id)
    lines = house.see(desk_lines)
    assert [line.what for line in lines] == ["returned", "renewed", "lent"]
    assert {(line.person_name, line.title, line.accession_number) for line in lines} == {
        ("Điểu Bơ", "Dế Mèn", "000001")
    }
    assert [line.due_on is None for line in lines] == [True, False, False]
    assert lines[0].at == house.moment.at
    assert house.see(desk_lines, limit=1) == lines[:1]


def test_what_was_undone_and_what_was_yesterday_is_not_shown(house):
    person_id, copies = house.person(), house.copies(copies=2)
    house.do(lend_copy, person_id=person_id, copy_id=copies[0])
    house.pass_days(1)
    house.do(lend_copy, person_id=person_id, copy_id=copies[1])
    assert [line.accession_number for line in house.see(desk_lines)] == ["000002"]
    house.undo()
    assert house.see(desk_lines) == ()
