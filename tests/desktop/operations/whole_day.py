"""A day on which one of each deed is done that can be taken back, in a house with a yesterday."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid5

from desktop.operations import (
    bulk_edit,
    catalogue,
    check_in,
    club_endings,
    club_members,
    club_pauses,
    clubs,
    consents,
    copy_changes,
    crate_receiving,
    crates,
    delegations,
    flags,
    holds,
    households,
    in_house,
    lending,
    list_import,
    merges,
    new_labels,
    partings,
    people,
    reminders,
    return_details,
    roll_call,
    session_photos,
    set_aside,
    settings,
    sought_copies,
    stock_takes,
    thing_answers,
    traits,
    trash,
    visit_weeks,
    visits,
    withdrawal,
)
from desktop.operations.club_sessions import SessionKey
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.register.hand_over import hand_over_code
from desktop.register.schedules import Pause
from desktop.store.received_rows import keep_received
from sync.protocol.pulled_rows import PulledRow
from tests import book_lists, people_lists
from tests.conftest import NOW
from tests.desktop.operations.house import House
from tests.desktop.operations.test_things_to_look_at import lend_beside_the_rules, share_a_card

TODAY, YESTERDAY = NOW.today, NOW.yesterday
LABEL = barcode(COPY, house_number="0000", serial=50_000_001)
SLIP = hand_over_code(
    barcode(CRATE, house_number="0031", serial=4),
    [barcode(COPY, house_number="0031", serial=number) for number in (1, 2)],
).digits()
_FLAG, _TRAITS_FLAG = UUID("f" * 32), UUID("e" * 32)
NAMES = ("An", "Bình", "Cúc", "Dung", "Em", "Giang", "Hoa", "Khê", "Lan", "Mai")


class WholeDay(House):
    """Yesterday is written down when it is made; `do_everything` is today."""

    def __init__(self, database, folder):
        super().__init__(database, NOW)
        self.folder = folder
        self.pass_days(-1)
        self.people = [self.person(f"Thị {name}") for name in NAMES]
        self.books = self.copies("Dế Mèn", copies=20, category="Thiếu nhi")
        self.strays = self.copies("Cà phê", copies=2, category="Nông nghiệp")
        self.others = [self.copies(f"Truyện {number}")[0] for number in range(4)]
        self.titles = [line.title_id for line in self.see(catalogue.find_titles)]
        self.loans = [
            self.do(lending.lend_copy, person_id=person, copy_id=copy).loan_id
            for person, copy in zip(self.people, self.books[:5], strict=False)
        ]
        self.clubs = [self.club("Cồng chiêng"), self.club("Dệt")]
        self.began_yesterday()
        self.pass_days(1)

    def work_through(self, store):
        """Let the thread of the store alone touch the register from now on."""

        def do(operation, **wishes):
            return store.submit(lambda unit, moment: operation(unit, moment, **wishes)).result()

        def see(query, **wishes):
            return store.submit_reading(lambda unit, moment: query(unit, moment, **wishes)).result()

        self.do, self.see = do, see
        self.rows = lambda sql: see(lambda unit, _: unit.connection().exec_driver_sql(sql).all())

    def began_yesterday(self):
        an, binh, cuc, dung, em, giang, *_ = self.people
        self.do(people.end_membership, person_id=em)
        self.do(households.join_household, person_id=cuc, other_id=dung)
        self.do(households.join_household, person_id=giang, other_id=dung)
        self.do(
            settings.change_settings,
            settings=replace(self.see(settings.read_settings), traits_kept=True),
        )
        self.do(consents.note_consent, person_id=an, draft=consents.ConsentDraft("traits", "given"))
        for club in self.clubs:
            self.do(club_members.add_member, club_id=club, person_id=an)
            self.do(club_members.add_member, club_id=club, person_id=binh)
        self.do(club_pauses.pause_club, club_id=self.clubs[1], pause=Pause(YESTERDAY, None, "tet"))
        self.key = SessionKey(self.clubs[0], YESTERDAY, 1)
        self.do(session_photos.add_photo, key=self.key, picture=b"one")
        self.do(trash.trash_title, title_id=self.title_of(self.others[0]))
        self.do(visits.count_visits, group_id=self.groups()[0], count=2)
        self.visit = UUID(self.rows("SELECT id FROM visit")[0][0])
        self.twice = [
            lend_beside_the_rules(self, person, self.books[6]) for person in self.people[7:9]
        ]
        (self.owner, _), _number = share_a_card(self, "Y Một", "Y Hai")
        self.taken_for_one = self.person("Y Ba")
        gone = self.person("Y Bốn", nickname="Bốn con")
        self.do(merges.merge_people, kept_id=self.taken_for_one, gone_id=gone)
        self.told()

    def told(self):
        """The province says that a book was changed on two computers, and somebody's traits."""
        said = {"what": "edited_twice", "of": "title", "row": self.title_of(self.others[1]).hex}
        said |= {"at": NOW.at, "field": "publisher", "kept": None, "lost": "NXB Văn học"}
        trait = {"what": "edited_after_deletion", "of": "person_trait", "at": NOW.at}
        trait |= {"row": uuid5(self.people[0], "NVH/trait").hex}
        rows = [
            ("house", PulledRow(kind="flag", row_id=flag.hex, rev=1, fields=fields))
            for flag, fields in ((_FLAG, said), (_TRAITS_FLAG, trait))
        ]
        self.do(lambda unit, _: keep_received(unit.connection(), rows))

    def title_of(self, copy_id):
        return UUID(self.rows(f"SELECT title_id FROM copy WHERE id = '{copy_id.hex}'")[0][0])

    def do_everything(self):
        self.do_what_is_counted()
        self.do_people()
        self.do_clubs()
        self.do_books()
        self.do_loans()
        self.do_crates_and_shelves()

    def do_what_is_counted(self):
        group = self.groups()[0]
        self.do(visits.count_visits, group_id=group)
        self.do(visits.note_nobody_came, day=TODAY - timedelta(days=3))
        self.do(check_in.check_in, person_id=self.people[0])
        self.do(delegations.receive_delegation, name="Đoàn xã", count=9, purpose="tour")
        typed = [visit_weeks.DayTyped(TODAY - timedelta(days=4), {group: 5}, {"women": 2})]
        self.do(visit_weeks.write_days, typed=typed)
        self.do(set_aside.correct_visit, visit_id=self.visit, count=7)

    def do_people(self):
        an, binh, cuc, _, em, giang, hoa, *_, mai = self.people
        self.do(people.add_person, draft=people.PersonDraft("Thị Mới"))
        self.do(people.change_person, person_id=an, draft=people.PersonDraft("Thị Khác"))
        path = book_lists.written(self.folder, ("Họ và tên",), [("Điểu Khuê",)])
        run = people_lists.run_of(people_lists.read(path, self.folder), self.folder)
        self.do(list_import.import_all, run=run)
        self.do(people.end_membership, person_id=hoa)
        self.do(people.begin_again, person_id=em)
        self.do(households.join_household, person_id=an, other_id=binh)
        self.do(households.leave_household, person_id=cuc)
        self.do(households.choose_head, person_id=giang)
        self.do(merges.merge_people, kept_id=an, gone_id=mai)
        self.do(partings.part_people, person_id=self.taken_for_one)
        self.do(
            consents.note_consent, person_id=binh, draft=consents.ConsentDraft("register", "given")
        )
        self.do(traits.change_traits, person_id=an, ethnicity="20", has_disability=None)
        self.do(flags.answer_flag, flag_id=_TRAITS_FLAG, choice=flags.KEPT)
        self.do(thing_answers.name_card_owner, person_id=self.owner)

    def do_clubs(self):
        an, binh, cuc, dung = self.people[:4]
        gong, weaving = self.clubs
        key = SessionKey(gong, TODAY, 1)
        draft = clubs.ClubDraft("Cờ", "sport", None, None, None, None, TODAY)
        mistake = self.do(clubs.add_club, draft=draft).club_id
        self.do(club_members.add_member, club_id=mistake, person_id=cuc)
        self.do(club_endings.delete_club, club_id=mistake)
        self.do(club_endings.end_club, club_id=gong, day=TODAY, reason="no_leader")
        self.do(club_endings.go_on, club_id=gong)
        self.do(clubs.change_club, club_id=weaving, draft=replace(draft, name="Dệt vải"))
        self.do(club_pauses.resume_club, club_id=weaving)
        self.do(
            club_pauses.pause_club,
            club_id=gong,
            pause=Pause(TODAY + timedelta(days=9), None, "tet"),
        )
        self.do(club_members.add_member, club_id=gong, person_id=cuc)
        self.do(club_members.change_role, club_id=gong, person_id=cuc, role="artisan")
        self.do(club_members.end_club_membership, club_id=gong, person_id=binh)
        self.do(roll_call.mark_person, key=key, person_id=an, mark="absent")
        self.do(roll_call.mark_the_rest_present, key=key)
        self.do(roll_call.add_walk_in, key=key, person_id=dung)
        self.do(roll_call.set_unnamed, key=key, count=4)
        self.do(roll_call.set_details, key=key, details=roll_call.SessionDetails(place="Nhà rông"))
        self.do(roll_call.set_topic, key=key, topic="Chiêng mới")
        self.do(session_photos.add_photo, key=key, picture=b"two")
        photo = self.see(session_photos.photos_of, key=self.key)[0].photo_id
        self.do(session_photos.remove_photo, photo_id=photo)
        self.do(roll_call.did_not_take_place, key=SessionKey(weaving, TODAY, 1), reason="harvest")

    def do_books(self):
        draft = catalogue.TitleDraft("Sử thi")
        title = self.title_of(self.others[1])
        self.do(catalogue.add_title, draft=draft, copies=2)
        self.do(catalogue.change_title, title_id=title, draft=replace(draft, year=2019))
        self.do(catalogue.add_copies, title_id=title, copies=1)
        self.do(
            copy_changes.change_copy,
            copy_id=self.books[7],
            draft=copy_changes.CopyDraft(owner="Tỉnh"),
        )
        self.do(bulk_edit.change_titles, title_ids=self.titles[:2], field="publisher", value="NXB")
        self.do(withdrawal.withdraw_copies, typed="9", decision="12/QĐ", on_day=TODAY)
        self.do(trash.put_back, title_id=self.title_of(self.others[0]))
        self.do(trash.trash_title, title_id=self.title_of(self.others[2]))
        self.do(trash.trash_copy, copy_id=self.books[9])
        path = book_lists.written(self.folder, ("Nhan đề",), [("Hạt thóc",)])
        run = book_lists.run_of(book_lists.read(path, self.folder), self.folder)
        self.do(list_import.import_all, run=run)
        self.do(flags.answer_flag, flag_id=_FLAG, choice=flags.LOST)

    def do_loans(self):
        binh = self.people[1]
        self.do(lending.lend_copy, person_id=binh, copy_id=self.others[3])
        book = new_labels.LabelledBook(LABEL, "Chưa biên mục")
        self.do(new_labels.lend_new_book, book=book, person_id=binh)
        self.do(lending.return_copy, loan_id=self.loans[0])
        details = return_details.ReturnDetails(damaged=True)
        self.do(return_details.note_return, loan_id=self.loans[0], details=details)
        self.do(lending.renew_loan, loan_id=self.loans[1])
        self.do(reminders.remind, loan_ids=self.loans[2:3])
        self.do(reminders.report_lost, loan_id=self.loans[3])
        self.do(in_house.count_in_house, count=3)
        self.do(thing_answers.name_holder, loan_id=self.twice[0])
        wishes = {"title_id": self.title_of(self.others[3])}
        self.do(holds.place_hold, person_id=self.people[3], **wishes)
        self.do(holds.place_hold, person_id=self.people[2], **wishes)
        self.do(holds.cancel_hold, hold_id=self.see(holds.title_holds, **wishes)[0].hold_id)

    def do_crates_and_shelves(self):
        self.do(crate_receiving.expect_crate, code=SLIP, name="Tỉnh 4", owner="Ea Tul")
        crate = self.do(crates.make_crate, name="Thiếu nhi 1", receiver="Thôn 3").crate_id
        self.do(crates.put_into_crate, crate_id=crate, code="12")
        self.do(crates.send_crate, crate_id=crate)
        take = self.do(stock_takes.begin_stock_take, shelf="Thiếu nhi").take_id
        wishes = {"take_id": take}
        self.do(stock_takes.scan_stock, code="13", **wishes)
        stray = self.rows(f"SELECT accession_number FROM copy WHERE id = '{self.strays[0].hex}'")[
            0
        ][0]
        self.do(stock_takes.take_scans, content=f"{stray}\n77\n".encode(), file_name="S", **wishes)
        self.do(stock_takes.put_on_shelf, copy_id=self.strays[0], **wishes)
        self.do(stock_takes.put_right, copy_id=self.books[1], **wishes)
        self.do(sought_copies.search_later, copy_id=self.books[15], **wishes)
        self.do(sought_copies.found_again, copy_id=self.books[15])
        self.do(stock_takes.write_missing_lost, **wishes)
        self.do(stock_takes.end_stock_take, **wishes)
