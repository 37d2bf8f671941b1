<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
    <context>
        <name>ClubDialog</name>
        <message>
            <source>Change a club</source>
            <translation>Sửa câu lạc bộ</translation>
        </message>
        <message>
            <source>A new club</source>
            <translation>Thêm câu lạc bộ</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Từ ngày</translation>
        </message>
        <message>
            <source>Name of the club (needed)</source>
            <translation>Tên câu lạc bộ (cần có)</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Meets</source>
            <translation>Sinh hoạt</translation>
        </message>
        <message>
            <source>Which one in the month</source>
            <translation>Tuần nào trong tháng</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Vào</translation>
        </message>
        <message>
            <source>At</source>
            <translation>Lúc</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Nơi sinh hoạt</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>Người phụ trách</translation>
        </message>
        <message>
            <source>Please type the name of the club.</source>
            <translation>Hãy gõ tên câu lạc bộ.</translation>
        </message>
        <message>
            <source>On which day does the club meet? Choose it, or “No fixed day”.</source>
            <translation>Câu lạc bộ sinh hoạt vào thứ mấy? Hãy chọn thứ, hoặc chọn “Không cố định”.</translation>
        </message>
        <message>
        <source>On the day of the moon</source>
        <translation>Vào ngày (âm lịch)</translation>
    </message>
</context>
    <context>
        <name>ClubView</name>
        <message>
            <source>Nobody is in this club yet. Type a name above to add a member.</source>
            <translation>Câu lạc bộ chưa có ai. Gõ tên ở ô trên để thêm thành viên.</translation>
        </message>
        <message>
            <source>Add a member: type a name…</source>
            <translation>Thêm thành viên: gõ tên…</translation>
        </message>
        <message>
            <source>Back to the week   Esc</source>
            <translation>Quay lại   Esc</translation>
        </message>
        <message>
            <source>Leaves the club   Delete</source>
            <translation>Rời câu lạc bộ   Delete</translation>
        </message>
        <message>
            <source>Change name or schedule</source>
            <translation>Sửa tên, lịch</translation>
        </message>
        <message>
            <source>Unplanned session today</source>
            <translation>Buổi đột xuất hôm nay</translation>
        </message>
        <message>
            <source>Leader: {name}</source>
            <translation>Phụ trách: {name}</translation>
        </message>
        <message>
            <source>{count} members</source>
            <translation>{count} thành viên</translation>
        </message>
        <message>
        <source>Pause for a while…</source>
        <translation>Tạm nghỉ…</translation>
    </message>
    <message>
        <source>Meets again from today</source>
        <translation>Sinh hoạt lại từ hôm nay</translation>
    </message>
    <message>
        <source>{count} leading</source>
        <translation>{count} phụ trách</translation>
    </message>
    <message>
        <source>Role…</source>
        <translation>Vai trò…</translation>
    </message>
        <message>
            <source>…on another day</source>
            <translation>…vào ngày khác</translation>
        </message>
        <message>
            <source>The club ends…</source>
            <translation>Ngừng hoạt động…</translation>
        </message>
        <message>
            <source>The club goes on again</source>
            <translation>Cho hoạt động lại</translation>
        </message>
        <message>
            <source>Delete: written down by mistake</source>
            <translation>Xoá vì ghi nhầm</translation>
        </message>
</context>
    <context>
        <name>ClubWords</name>
        <message>
            <source>Gongs</source>
            <translation>Cồng chiêng</translation>
        </message>
        <message>
            <source>Epic singing</source>
            <translation>Hát kể sử thi</translation>
        </message>
        <message>
            <source>Weaving</source>
            <translation>Dệt thổ cẩm</translation>
        </message>
        <message>
            <source>Then singing and tính lute</source>
            <translation>Hát then, đàn tính</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Đọc sách</translation>
        </message>
        <message>
            <source>Sport</source>
            <translation>Thể thao</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Phụ nữ</translation>
        </message>
        <message>
            <source>Old and young together</source>
            <translation>Liên thế hệ</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Khác</translation>
        </message>
        <message>
            <source>rain or flood</source>
            <translation>mưa lũ</translation>
        </message>
        <message>
            <source>power cut</source>
            <translation>mất điện</translation>
        </message>
        <message>
            <source>harvest</source>
            <translation>đi gặt, đi rẫy</translation>
        </message>
        <message>
            <source>holiday</source>
            <translation>trùng lễ, Tết</translation>
        </message>
        <message>
            <source>another reason</source>
            <translation>lý do khác</translation>
        </message>
        <message>
            <source>present</source>
            <translation>có mặt</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>vắng</translation>
        </message>
        <message>
            <source>not marked</source>
            <translation>chưa ghi</translation>
        </message>
        <message>
        <source>Tết</source>
        <translation>Tết</translation>
    </message>
    <message>
        <source>Pauses from {first} on, until it meets again: {reason}</source>
        <translation>Đang tạm nghỉ từ {first}, chưa biết ngày sinh hoạt lại: {reason}</translation>
    </message>
    <message>
        <source>Pauses from {first} to {last}: {reason}</source>
        <translation>Tạm nghỉ từ {first} đến {last}: {reason}</translation>
    </message>
    <message>
        <source>nothing of it</source>
        <translation>không ghi</translation>
    </message>
    <message>
        <source>Other songs, dances, crafts</source>
        <translation>Dân ca, dân vũ, nghề khác</translation>
    </message>
    <message>
        <source>member</source>
        <translation>thành viên</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>phụ trách</translation>
    </message>
    <message>
        <source>artisan</source>
        <translation>nghệ nhân</translation>
    </message>
    <message>
        <source>women</source>
        <translation>nữ</translation>
    </message>
    <message>
        <source>of an ethnic minority</source>
        <translation>người dân tộc thiểu số</translation>
    </message>
    <message>
        <source>children under 16</source>
        <translation>trẻ em dưới 16 tuổi</translation>
    </message>
    <message>
        <source>55 and older</source>
        <translation>từ 55 tuổi</translation>
    </message>
    <message>
        <source>60 and older</source>
        <translation>từ 60 tuổi</translation>
    </message>
    <message>
        <source>with a disability</source>
        <translation>người khuyết tật</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>vắng có lý do</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>phụ trách</translation>
    </message>
    <message>
        <source>Opened to be changed on {day}.</source>
        <translation>Đã mở để sửa ngày {day}.</translation>
    </message>
    <message>
        <source>Opened to be changed on {day} by {keeper}.</source>
        <translation>{keeper} đã mở để sửa ngày {day}.</translation>
    </message>
        <message>
            <source>too few members</source>
            <translation>ít người tham gia</translation>
        </message>
        <message>
            <source>nobody to lead it</source>
            <translation>không còn người phụ trách</translation>
        </message>
        <message>
            <source>joined another club</source>
            <translation>nhập vào câu lạc bộ khác</translation>
        </message>
        <message>
            <source>disbanded by decision</source>
            <translation>giải thể theo quyết định</translation>
        </message>
        <message>
            <source>No sessions from {day} on: {reason}</source>
            <translation>Sẽ ngừng hoạt động từ {day}: {reason}</translation>
        </message>
        <message>
            <source>Ended on {day}: {reason}</source>
            <translation>Đã ngừng hoạt động từ {day}: {reason}</translation>
        </message>
        <message>
            <source>next on {day}</source>
            <translation>buổi tới: {day}</translation>
        </message>
</context>
    <context>
        <name>ClubsTable</name>
        <message>
            <source>Club</source>
            <translation>Câu lạc bộ</translation>
        </message>
        <message>
            <source>Meets</source>
            <translation>Sinh hoạt</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Thành viên</translation>
        </message>
        <message>
            <source>Clubs</source>
            <translation>Câu lạc bộ</translation>
        </message>
        <message>
            <source>no fixed day</source>
            <translation>không cố định</translation>
        </message>
        <message>
        <source>pauses: {reason}</source>
        <translation>tạm nghỉ: {reason}</translation>
    </message>
        <message>
            <source>ended on {day}</source>
            <translation>ngừng từ {day}</translation>
        </message>
        <message>
            <source>{when}, next {day} ({moon})</source>
            <translation>{when}, buổi tới {day} ({moon})</translation>
        </message>
</context>
    <context>
        <name>RollCallView</name>
        <message>
            <source>Back to the week   Esc</source>
            <translation>Quay lại   Esc</translation>
        </message>
        <message>
            <source>This session did not take place: {reason}.</source>
            <translation>Buổi này không họp: {reason}.</translation>
        </message>
        <message>
            <source>Nobody is in this club yet. Type who came under “Somebody else came”.</source>
            <translation>Câu lạc bộ chưa có ai. Gõ tên người đến vào ô “Có người khác đến”.</translation>
        </message>
        <message>
        <source>I am in charge: change it</source>
        <translation>Tôi phụ trách: mở để sửa</translation>
    </message>
    <message>
        <source>This session is more than a month ago.</source>
        <translation>Đã quá 30 ngày: chỉ người phụ trách nhà được sửa.</translation>
    </message>
</context>
    <context>
        <name>RollList</name>
        <message>
            <source>The roll</source>
            <translation>Danh sách điểm danh</translation>
        </message>
    </context>
    <context>
        <name>RollSide</name>
        <message>
            <source>Who was there</source>
            <translation>Ai có mặt</translation>
        </message>
        <message>
            <source>All others present   Ctrl+A</source>
            <translation>Còn lại có mặt   Ctrl+A</translation>
        </message>
        <message>
            <source>Type a name…</source>
            <translation>Gõ tên…</translation>
        </message>
        <message>
            <source>Others, without names</source>
            <translation>Người khác, không ghi tên</translation>
        </message>
        <message>
            <source>What the session was about</source>
            <translation>Nội dung buổi này</translation>
        </message>
        <message>
            <source>Somebody else came</source>
            <translation>Có người khác đến</translation>
        </message>
        <message>
            <source>This session did not take place…</source>
            <translation>Buổi này không họp…</translation>
        </message>
        <message>
        <source>Space: present, absent, excused, not marked. A letter: jump to a name.</source>
        <translation>Phím cách: có mặt, vắng, vắng có lý do, chưa ghi. Gõ chữ cái: nhảy đến tên.</translation>
    </message>
    <message>
        <source>Present {count}</source>
        <translation>Có mặt {count}</translation>
    </message>
    <message>
        <source>Absent {count}</source>
        <translation>Vắng {count}</translation>
    </message>
    <message>
        <source>Excused {count}</source>
        <translation>Vắng có lý do {count}</translation>
    </message>
    <message>
        <source>Not marked {count}</source>
        <translation>Chưa ghi {count}</translation>
    </message>
    <message>
        <source>Leading {present} of {all}</source>
        <translation>Phụ trách {present}/{all}</translation>
    </message>
    <message>
        <source>Women, children, elderly…</source>
        <translation>Trong đó nữ, trẻ em, người cao tuổi…</translation>
    </message>
    <message>
        <source>Place, heritage, note…</source>
        <translation>Nơi họp, di sản, ghi chú…</translation>
    </message>
    <message>
        <source>Photos…</source>
        <translation>Ảnh…</translation>
    </message>
</context>
    <context>
        <name>Schedule</name>
        <message>
            <source>Every week</source>
            <translation>Mỗi tuần</translation>
        </message>
        <message>
            <source>Every second week</source>
            <translation>Hai tuần một lần</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>Mỗi tháng</translation>
        </message>
        <message>
            <source>No fixed day</source>
            <translation>Không cố định</translation>
        </message>
        <message>
            <source>first</source>
            <translation>tuần đầu</translation>
        </message>
        <message>
            <source>second</source>
            <translation>tuần thứ hai</translation>
        </message>
        <message>
            <source>third</source>
            <translation>tuần thứ ba</translation>
        </message>
        <message>
            <source>fourth</source>
            <translation>tuần thứ tư</translation>
        </message>
        <message>
            <source>last</source>
            <translation>tuần cuối</translation>
        </message>
        <message>
            <source>{how} on the {place} {days}</source>
            <translation>{how} vào {days} {place}</translation>
        </message>
        <message>
            <source>{how} on {days}</source>
            <translation>{how} vào {days}</translation>
        </message>
        <message>
            <source>at {time}</source>
            <translation>lúc {time}</translation>
        </message>
        <message>
            <source>, from {day}</source>
            <translation>, từ {day}</translation>
        </message>
        <message>
        <source>Every lunar month</source>
        <translation>Mỗi tháng âm lịch</translation>
    </message>
    <message>
        <source>the new moon (1st)</source>
        <translation>mùng một</translation>
    </message>
    <message>
        <source>the full moon (15th)</source>
        <translation>rằm</translation>
    </message>
    <message>
        <source>the {day}. of the moon</source>
        <translation>ngày {day} âm</translation>
    </message>
    <message>
        <source>the {day}. of the young moon</source>
        <translation>mùng {day} âm</translation>
    </message>
</context>
    <context>
        <name>SessionRow</name>
        <message>
            <source>today</source>
            <translation>hôm nay</translation>
        </message>
        <message>
            <source>session {number}</source>
            <translation>buổi {number}</translation>
        </message>
        <message>
            <source>unplanned</source>
            <translation>đột xuất</translation>
        </message>
        <message>
            <source>✓ held, {present} present</source>
            <translation>✓ đã họp, có mặt {present}</translation>
        </message>
        <message>
            <source>, {unnamed} without names</source>
            <translation>, {unnamed} người không ghi tên</translation>
        </message>
        <message>
            <source>did not take place: {reason}</source>
            <translation>không họp: {reason}</translation>
        </message>
        <message>
            <source>not written down yet</source>
            <translation>chưa ghi</translation>
        </message>
        <message>
            <source>still to come</source>
            <translation>sắp tới</translation>
        </message>
        <message>
            <source>Roll call</source>
            <translation>Điểm danh</translation>
        </message>
        <message>
            <source>Look or change</source>
            <translation>Xem, sửa</translation>
        </message>
        <message>
            <source>today, not called yet</source>
            <translation>hôm nay, chưa điểm danh</translation>
        </message>
    </context>
    <context>
        <name>WeekView</name>
        <message>
            <source>No club yet. Press Ctrl+N to add the first one.</source>
            <translation>Chưa có câu lạc bộ nào. Bấm Ctrl+N để thêm câu lạc bộ đầu tiên.</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Các buổi</translation>
        </message>
        <message>
            <source>‹ Week before</source>
            <translation>‹ Trước</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Tuần này</translation>
        </message>
        <message>
            <source>Week after ›</source>
            <translation>Sau ›</translation>
        </message>
        <message>
            <source>All clubs</source>
            <translation>Các câu lạc bộ</translation>
        </message>
        <message>
            <source>Add a club   Ctrl+N</source>
            <translation>Thêm câu lạc bộ   Ctrl+N</translation>
        </message>
        <message>
            <source>Members and schedule</source>
            <translation>Thành viên, lịch</translation>
        </message>
        <message>
            <source>Unplanned session today</source>
            <translation>Buổi đột xuất hôm nay</translation>
        </message>
        <message>
            <source>No sessions in this week.</source>
            <translation>Tuần này không có buổi nào.</translation>
        </message>
        <message>
            <source>…on another day</source>
            <translation>…vào ngày khác</translation>
        </message>
        <message>
            <source>Clubs that ended: {count}</source>
            <translation>Câu lạc bộ đã ngừng: {count}</translation>
        </message>
    </context>
<context>
    <name>ClubDoneWords</name>
    <message>
        <source>Added: club {club}</source>
        <translation>Đã thêm câu lạc bộ {club}</translation>
    </message>
    <message>
        <source>Changed: club {club}</source>
        <translation>Đã sửa câu lạc bộ {club}</translation>
    </message>
    <message>
        <source>{name} joined {club}</source>
        <translation>{name} vào câu lạc bộ {club}</translation>
    </message>
    <message>
        <source>{name} left {club}</source>
        <translation>{name} thôi sinh hoạt ở {club}</translation>
    </message>
    <message numerus="yes">
        <source>{club}: %n more are there</source>
        <translation>
            <numerusform>{club}: thêm %n người có mặt</numerusform>
        </translation>
    </message>
    <message>
        <source>{club}: {name} came along</source>
        <translation>{club}: có thêm {name}</translation>
    </message>
    <message numerus="yes">
        <source>{club}: %n others without a name</source>
        <translation>
            <numerusform>{club}: %n người khác không ghi tên</numerusform>
        </translation>
    </message>
    <message>
        <source>{club}: the topic is written down</source>
        <translation>{club}: đã ghi nội dung buổi</translation>
    </message>
    <message>
        <source>{club} did not meet on {day}: {reason}</source>
        <translation>{club} không họp ngày {day}: {reason}</translation>
    </message>
    <message>
        <source>{club} pauses from {first} on: {reason}</source>
        <translation>{club} tạm nghỉ từ {first}: {reason}</translation>
    </message>
    <message>
        <source>{club} pauses from {first} to {last}: {reason}</source>
        <translation>{club} tạm nghỉ từ {first} đến {last}: {reason}</translation>
    </message>
    <message>
        <source>{club} meets again from {day} on</source>
        <translation>{club} sinh hoạt lại từ {day}</translation>
    </message>
    <message>
        <source>{club}: {name} is {mark}</source>
        <translation>{club}: {name} {mark}</translation>
    </message>
    <message>
        <source>{name} is now {role} in {club}</source>
        <translation>{club}: {name} nay là {role}</translation>
    </message>
    <message>
        <source>{club}, {day}: place, heritage and note are written down</source>
        <translation>{club}, {day}: đã ghi nơi họp, di sản, ghi chú</translation>
    </message>
    <message>
        <source>{club}, {day}: a photo was added</source>
        <translation>{club}, {day}: đã thêm một ảnh</translation>
    </message>
    <message>
        <source>{club}, {day}: a photo was taken away</source>
        <translation>{club}, {day}: đã bỏ một ảnh</translation>
    </message>
    <message>
        <source>{club} meets no more from {day} on: {reason}</source>
        <translation>{club} ngừng hoạt động từ {day}: {reason}</translation>
    </message>
    <message>
        <source>{club} goes on and meets by its schedule</source>
        <translation>{club} hoạt động lại theo lịch</translation>
    </message>
    <message>
        <source>Deleted: club {club}, which never met</source>
        <translation>Đã xoá câu lạc bộ {club}, chưa có buổi nào</translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>The club pauses</source>
        <translation>Câu lạc bộ tạm nghỉ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến hết ngày</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Nobody knows yet how long</source>
        <translation>Chưa biết ngày sinh hoạt lại</translation>
    </message>
</context>
<context>
    <name>DetailsBox</name>
    <message>
        <source>Where, if not in the usual place</source>
        <translation>Nơi họp, nếu khác thường lệ</translation>
    </message>
    <message>
        <source>What was handed down</source>
        <translation>Di sản được truyền dạy</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>TopicField</name>
    <message>
        <source>Practising what is known</source>
        <translation>Ôn bài cũ</translation>
    </message>
    <message>
        <source>Learning something new</source>
        <translation>Học bài mới</translation>
    </message>
    <message>
        <source>Teaching the young</source>
        <translation>Truyền dạy cho lớp trẻ</translation>
    </message>
    <message>
        <source>A performance</source>
        <translation>Biểu diễn</translation>
    </message>
    <message>
        <source>A talk and a discussion</source>
        <translation>Nói chuyện chuyên đề, thảo luận</translation>
    </message>
    <message>
        <source>Plans for the next month</source>
        <translation>Bàn việc tháng tới</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Choose: {name}</source>
        <translation>Chọn: {name}</translation>
    </message>
</context>
<context>
    <name>PhotosBox</name>
    <message>
        <source>Add a photo…</source>
        <translation>Thêm ảnh…</translation>
    </message>
    <message>
        <source>Photos stay on this computer and in its own copies.</source>
        <translation>Ảnh chỉ nằm trong máy này và trong bản sao lưu của nhà.</translation>
    </message>
    <message>
        <source>The file “{name}” is no picture. Nothing was changed.</source>
        <translation>Tệp “{name}” không phải là ảnh. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bỏ ảnh</translation>
    </message>
    <message>
        <source>Take photo {place} away</source>
        <translation>Bỏ ảnh {place}</translation>
    </message>
    <message>
        <source>This photo is not on this computer.</source>
        <translation>Ảnh này không có trong máy.</translation>
    </message>
    <message>
        <source>Photo {place}</source>
        <translation>Ảnh {place}</translation>
    </message>
    <message>
        <source>A photo of this session</source>
        <translation>Ảnh của buổi này</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp)</source>
        <translation>Ảnh (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
</context>
<context>
    <name>MembersTable</name>
        <message>
            <source>Members</source>
            <translation>Thành viên</translation>
        </message>
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
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>The club ends</source>
        <translation>Câu lạc bộ ngừng hoạt động</translation>
    </message>
    <message>
        <source>No sessions from</source>
        <translation>Ngừng từ ngày</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Its sessions and members stay in the register and in every report. It can go on again at any time.</source>
        <translation>Các buổi đã ghi và danh sách thành viên vẫn còn trong sổ và trong mọi báo cáo. Lúc nào cũng có thể cho hoạt động lại.</translation>
    </message>
</context>
<context>
    <name>SessionDayDialog</name>
    <message>
        <source>An unplanned or second session</source>
        <translation>Buổi đột xuất hoặc buổi thứ hai</translation>
    </message>
    <message>
        <source>Call the roll   Ctrl+S</source>
        <translation>Điểm danh   Ctrl+S</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Where the club met by its schedule that day, this is one more session.</source>
        <translation>Nếu hôm đó câu lạc bộ đã có buổi theo lịch thì đây là một buổi thêm.</translation>
    </message>
</context>
</TS>
