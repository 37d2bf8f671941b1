<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
    <context>
        <name>PeopleExportDialog</name>
        <message>
            <source>Write the list of people into a file?</source>
            <translation>Ghi danh sách người ra tệp?</translation>
        </message>
        <message>
            <source>The file will hold personal data: names, years of birth, addresses, telephones, households and guardians of everybody who is here now.</source>
            <translation>Tệp sẽ chứa thông tin cá nhân: họ tên, năm sinh, địa chỉ, số điện thoại, hộ gia đình và người giám hộ của mọi người đang có trong sổ.</translation>
        </message>
        <message>
            <source>Whoever has the file can read it. Give it only to whom the law or the person allows, and delete it when it is no longer needed.</source>
            <translation>Ai cầm tệp cũng đọc được. Chỉ đưa cho nơi được pháp luật hoặc chính người đó cho phép, và xoá tệp khi không cần nữa.</translation>
        </message>
        <message>
            <source>Consents, ethnicity and disability are not in it.</source>
            <translation>Trong tệp không có phần đồng ý, dân tộc và khuyết tật.</translation>
        </message>
        <message>
            <source>Leave it   Esc</source>
            <translation>Để sau   Esc</translation>
        </message>
        <message>
            <source>Choose where to save it…</source>
            <translation>Chọn nơi lưu…</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Mọi người</translation>
        </message>
        <message>
            <source>Personal data of the culture house: do not pass on, delete when no longer needed.</source>
            <translation>Thông tin cá nhân của nhà văn hoá: không chuyển cho người khác, xoá khi không cần nữa.</translation>
        </message>
        <message>
            <source>about {year}</source>
            <translation>khoảng {year}</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) are in {file}</source>
            <translation>
                <numerusform>%n người có trong {file}</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the list of people</source>
            <translation>Lưu danh sách người</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Tệp Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>People of the house</source>
            <translation>Danh sách người của nhà văn hoá</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
    <message>
        <source>Past imports…</source>
        <translation>Các lần nhập…</translation>
    </message>
        <message>
            <source>Find by name, initials, card or phone…</source>
            <translation>Tìm theo tên, chữ đầu, số thẻ, điện thoại…</translation>
        </message>
        <message>
            <source>Add a person   Ctrl+N</source>
            <translation>Thêm người   Ctrl+N</translation>
        </message>
        <message>
            <source>{count} people; the first {shown} are shown. Type to find others.</source>
            <translation>{count} người; đang hiện {shown} người đầu. Hãy gõ để tìm người khác.</translation>
        </message>
        <message>
            <source>{shown} of {count} people</source>
            <translation>{shown} trong {count} người</translation>
        </message>
        <message>
            <source>{count} people</source>
            <translation>{count} người</translation>
        </message>
        <message>
            <source>Nobody is written down yet. Press Ctrl+N to add the first person.</source>
            <translation>Chưa ghi ai cả. Bấm Ctrl+N để thêm người đầu tiên.</translation>
        </message>
        <message>
            <source>Nobody is called “{typed}”. Press Ctrl+N to add this person.</source>
            <translation>Chưa có ai tên “{typed}”. Bấm Ctrl+N để thêm người này.</translation>
        </message>
        <message>
            <source>Also who left</source>
            <translation>Cả người đã thôi</translation>
        </message>
            <message>
            <source>Lists…</source>
            <translation>Danh sách…</translation>
        </message>
            <message>
            <source>Take people from an Excel list…</source>
            <translation>Nhập người từ danh sách Excel…</translation>
        </message>
            <message>
            <source>Write the list of people into an Excel file…</source>
            <translation>Ghi danh sách người ra tệp Excel…</translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message>
            <source>Name</source>
            <translation>Họ tên</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Nhóm</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>Thôn, bon</translation>
        </message>
        <message>
            <source>Books out</source>
            <translation>Đang mượn</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Mọi người</translation>
        </message>
    </context>
    <context>
        <name>PersonDialog</name>
        <message>
            <source>Change a person</source>
            <translation>Sửa thông tin</translation>
        </message>
        <message>
            <source>A new person</source>
            <translation>Thêm người</translation>
        </message>
        <message>
            <source>Is it one of these?</source>
            <translation>Có phải là:</translation>
        </message>
        <message>
            <source>Full name (needed)</source>
            <translation>Họ tên (cần có)</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Nhóm</translation>
        </message>
        <message>
            <source>Village or address</source>
            <translation>Thôn, bon, địa chỉ</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Năm sinh</translation>
        </message>
        <message>
            <source>Parent or guardian</source>
            <translation>Cha mẹ, người trông nom</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Word to sort by</source>
            <translation>Từ xếp tên</translation>
        </message>
        <message>
            <source>Where the name stands in lists; usually the given name.</source>
            <translation>Danh sách xếp theo chữ này, thường là tên gọi.</translation>
        </message>
        <message>
            <source>Please type the name.</source>
            <translation>Hãy gõ họ tên.</translation>
        </message>
        <message>
            <source>The year of birth has four digits, such as 1987.</source>
            <translation>Năm sinh có bốn chữ số, ví dụ 1987.</translation>
        </message>
        <message>
            <source>{person} is written down.</source>
            <translation>Đã ghi {person}.</translation>
        </message>
        <message>
            <source>– no group –</source>
            <translation>– chưa chọn –</translation>
        </message>
        <message>
            <source>About this year: nobody has a paper of it</source>
            <translation>Khoảng năm ấy, không có giấy tờ</translation>
        </message>
        <message>
            <source>Usually called</source>
            <translation>Tên thường gọi</translation>
        </message>
        <message>
            <source>Former names</source>
            <translation>Tên cũ</translation>
        </message>
        <message>
            <source>Found by them too. A semicolon stands between two.</source>
            <translation>Gõ tên cũ cũng tìm được. Giữa hai tên ghi dấu chấm phẩy.</translation>
        </message>
    </context>
    <context>
        <name>PersonPane</name>
        <message>
            <source>About this person</source>
            <translation>Thông tin</translation>
        </message>
        <message>
            <source>Lend books</source>
            <translation>Cho mượn</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Sửa</translation>
        </message>
        <message>
            <source>No longer a reader</source>
            <translation>Thôi làm bạn đọc</translation>
        </message>
        <message>
            <source>Choose a person in the list.</source>
            <translation>Hãy chọn một người trong danh sách.</translation>
        </message>
        <message>
            <source>No longer a reader since {day}.</source>
            <translation>Đã thôi làm bạn đọc từ {day}.</translation>
        </message>
        <message>
            <source>Has {held} of {allowed} books</source>
            <translation>Đang mượn {held} / {allowed} cuốn</translation>
        </message>
        <message>
            <source>Parent or guardian: {name}</source>
            <translation>Cha mẹ, người trông nom: {name}</translation>
        </message>
        <message>
            <source>Born in {year}</source>
            <translation>Sinh năm {year}</translation>
        </message>
        <message>
            <source>Telephone: {number}</source>
            <translation>Điện thoại: {number}</translation>
        </message>
        <message>
            <source>Card: {number}</source>
            <translation>Số thẻ: {number}</translation>
        </message>
        <message>
            <source>{days} days overdue</source>
            <translation>quá hạn {days} ngày</translation>
        </message>
        <message>
            <source>due back {day}</source>
            <translation>hạn trả {day}</translation>
        </message>
        <message>
            <source>Print cards…</source>
            <translation>In thẻ…</translation>
        </message>
        <message>
            <source>Show year of birth and telephone</source>
            <translation>Xem năm sinh, điện thoại</translation>
        </message>
        <message>
            <source>Born about {year}</source>
            <translation>Sinh khoảng năm {year}</translation>
        </message>
        <message>
            <source>Usually called {name}</source>
            <translation>Thường gọi: {name}</translation>
        </message>
        <message>
            <source>Formerly {name}</source>
            <translation>Tên cũ: {name}</translation>
        </message>
        <message>
            <source>A reader again</source>
            <translation>Lại là bạn đọc</translation>
        </message>
        <message>
            <source>More…</source>
            <translation>Khác…</translation>
        </message>
        <message>
            <source>{name} (head of the household)</source>
            <translation>{name} (chủ hộ)</translation>
        </message>
        <message>
            <source>Lives with {names}</source>
            <translation>Cùng hộ: {names}</translation>
        </message>
    </context>
    <context>
        <name>PersonPicker</name>
        <message>
            <source>Add “{name}”</source>
            <translation>Thêm “{name}”</translation>
        </message>
        <message>
            <source>a new person</source>
            <translation>người mới</translation>
        </message>
    </context>
    <context>
        <name>GuardianField</name>
        <message>
            <source>Parent or guardian</source>
            <translation>Cha mẹ, người trông nom</translation>
        </message>
        <message>
            <source>Is it one of these?</source>
            <translation>Có phải là:</translation>
        </message>
        <message>
            <source>A person of the house.</source>
            <translation>Người đã có trong sổ.</translation>
        </message>
        <message>
            <source>For children.</source>
            <translation>Ghi cho trẻ em.</translation>
        </message>
    </context>
    <context>
        <name>PersonChoice</name>
        <message>
            <source>“{name}”</source>
            <translation>“{name}”</translation>
        </message>
        <message>
            <source>no longer a reader</source>
            <translation>đã thôi</translation>
        </message>
    </context>
    <context>
        <name>PeopleSentences</name>
        <message>
            <source>{name} is a reader again</source>
            <translation>{name} lại là bạn đọc</translation>
        </message>
        <message>
            <source>{name} lives with {other}</source>
            <translation>{name} ở cùng hộ với {other}</translation>
        </message>
        <message>
            <source>{name} no longer lives in that household</source>
            <translation>{name} không còn ở hộ ấy</translation>
        </message>
        <message>
            <source>{name} is the head of the household</source>
            <translation>{name} là chủ hộ</translation>
        </message>
        <message>
            <source>{other} and {name} are one person now</source>
            <translation>Đã gộp {other} vào {name}</translation>
        </message>
        <message>
            <source>Written down for {name}</source>
            <translation>Đã ghi cho {name}</translation>
        </message>
        <message>
            <source>{name} agreed: {purpose}</source>
            <translation>{name} đồng ý: {purpose}</translation>
        </message>
        <message>
            <source>{name} no longer agrees: {purpose}</source>
            <translation>{name} thôi đồng ý: {purpose}</translation>
        </message>
    </context>
    <context>
        <name>ConsentWords</name>
        <message>
            <source>name and address stand in the registers</source>
            <translation>ghi họ tên, địa chỉ vào sổ</translation>
        </message>
        <message>
            <source>photographs of club sessions are kept</source>
            <translation>giữ ảnh buổi sinh hoạt</translation>
        </message>
        <message>
            <source>ethnicity and disability are written down</source>
            <translation>ghi dân tộc, khuyết tật</translation>
        </message>
        <message>
            <source>{day}: agreed that {purpose} – {who}</source>
            <translation>{day}: đồng ý {purpose} – {who}</translation>
        </message>
        <message>
            <source>{day}: no longer agrees that {purpose} – {who}</source>
            <translation>{day}: thôi đồng ý {purpose} – {who}</translation>
        </message>
        <message>
            <source>{name} (guardian)</source>
            <translation>{name} (người trông nom)</translation>
        </message>
        <message>
            <source>paper no. {number}</source>
            <translation>giấy số {number}</translation>
        </message>
        <message>
            <source>written down by {name}</source>
            <translation>{name} ghi</translation>
        </message>
    </context>
    <context>
        <name>PersonWays</name>
        <message>
            <source>Household…</source>
            <translation>Hộ gia đình…</translation>
        </message>
        <message>
            <source>What is agreed to…</source>
            <translation>Đồng ý những gì…</translation>
        </message>
        <message>
            <source>Written down twice…</source>
            <translation>Bị ghi hai lần…</translation>
        </message>
        <message>
            <source>All that is written down…</source>
            <translation>Xem tất cả đã ghi…</translation>
        </message>
        <message>
            <source>Erase for ever…</source>
            <translation>Xoá vĩnh viễn…</translation>
        </message>
        <message>
            <source>Ethnicity and disability…</source>
            <translation>Dân tộc, khuyết tật…</translation>
        </message>
    </context>
    <context>
        <name>HouseholdDialog</name>
        <message>
            <source>Household</source>
            <translation>Hộ gia đình</translation>
        </message>
        <message>
            <source>Nobody else is written down here yet.</source>
            <translation>Chưa ghi ai ở cùng.</translation>
        </message>
        <message>
            <source>Who lives here too? Name or card…</source>
            <translation>Ai ở cùng nữa? Gõ tên hoặc số thẻ…</translation>
        </message>
        <message>
            <source>Head of the household</source>
            <translation>Là chủ hộ</translation>
        </message>
        <message>
            <source>No longer lives here</source>
            <translation>Không còn ở đây</translation>
        </message>
        <message>
            <source>Close   Esc</source>
            <translation>Đóng   Esc</translation>
        </message>
        <message>
            <source>Household of {name}</source>
            <translation>Hộ của {name}</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Chủ hộ</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Họ tên</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>{name} was written down twice</source>
            <translation>{name} bị ghi hai lần</translation>
        </message>
        <message>
            <source>Find the other entry. Its loans, clubs and rolls go to {name} with everything that stands only there; its card goes on working. Ctrl+Z parts them again.</source>
            <translation>Hãy tìm chỗ ghi kia. Sách mượn, câu lạc bộ, điểm danh và những gì chỉ ghi ở đó sẽ sang {name}; thẻ cũ vẫn dùng được. Ctrl+Z tách ra lại.</translation>
        </message>
        <message>
            <source>The other entry: name or card…</source>
            <translation>Chỗ ghi kia: tên hoặc số thẻ…</translation>
        </message>
        <message>
            <source>Make them one</source>
            <translation>Gộp làm một</translation>
        </message>
        <message>
            <source>Leave it   Esc</source>
            <translation>Để sau   Esc</translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <source>Erase {name} for ever?</source>
            <translation>Xoá vĩnh viễn {name}?</translation>
        </message>
        <message>
            <source>Name, telephone, address and all that was said about this person are erased: here, on the other computers and at the centre. No copy brings them back.</source>
            <translation>Họ tên, điện thoại, địa chỉ và mọi điều đã ghi về người này sẽ bị xoá: ở đây, ở các máy khác và ở trung tâm. Bản sao lưu cũng không lấy lại được.</translation>
        </message>
        <message>
            <source>Visits, loans and sessions stay counted, without anybody's name.</source>
            <translation>Lượt đến, lượt mượn, buổi sinh hoạt vẫn còn trong số liệu, không kèm tên ai.</translation>
        </message>
        <message>
            <source>This cannot be taken back.</source>
            <translation>Việc này không hoàn tác được.</translation>
        </message>
        <message>
            <source>Leave it   Esc</source>
            <translation>Để sau   Esc</translation>
        </message>
        <message>
            <source>Erase for ever</source>
            <translation>Xoá vĩnh viễn</translation>
        </message>
    </context>
    <context>
        <name>ConsentDialog</name>
        <message>
            <source>What {name} agrees to</source>
            <translation>{name} đồng ý những gì</translation>
        </message>
        <message>
            <source>– choose –</source>
            <translation>– hãy chọn –</translation>
        </message>
        <message>
            <source>agrees</source>
            <translation>đồng ý</translation>
        </message>
        <message>
            <source>no longer agrees</source>
            <translation>thôi đồng ý</translation>
        </message>
        <message>
            <source>the parent or guardian</source>
            <translation>cha mẹ hoặc người trông nom</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Who says it</source>
            <translation>Ai nói</translation>
        </message>
        <message>
            <source>Name of the guardian</source>
            <translation>Tên người trông nom</translation>
        </message>
        <message>
            <source>The person</source>
            <translation>Người ấy</translation>
        </message>
        <message>
            <source>To what</source>
            <translation>Việc gì</translation>
        </message>
        <message>
            <source>Number of the paper</source>
            <translation>Số tờ giấy</translation>
        </message>
        <message>
            <source>The signed paper stays in the drawer.</source>
            <translation>Giấy có chữ ký cất trong ngăn kéo.</translation>
        </message>
        <message>
            <source>Nothing was agreed to yet.</source>
            <translation>Chưa đồng ý việc gì.</translation>
        </message>
        <message>
            <source>Please choose what stands on the paper.</source>
            <translation>Hãy chọn đúng như trên giấy.</translation>
        </message>
    </context>
    <context>
        <name>TraitsDialog</name>
        <message>
            <source>Ethnicity and disability of {name}</source>
            <translation>Dân tộc, khuyết tật của {name}</translation>
        </message>
        <message>
            <source>– not said –</source>
            <translation>– không nói –</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>có</translation>
        </message>
        <message>
            <source>no</source>
            <translation>không</translation>
        </message>
        <message>
            <source>Kept apart, never shown in a list, and sent only sealed. The reports get counts.</source>
            <translation>Cất riêng, không hiện trong danh sách nào, gửi đi thì niêm kín. Báo cáo chỉ có số đếm.</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>Dân tộc</translation>
        </message>
        <message>
            <source>Lives with a disability</source>
            <translation>Có khuyết tật</translation>
        </message>
        <message>
            <source>Note the consent first: it is a line of its own.</source>
            <translation>Hãy ghi việc đồng ý trước, ở mục riêng.</translation>
        </message>
    </context>
</TS>
