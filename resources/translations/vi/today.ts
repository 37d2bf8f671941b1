<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>AnnouncementCard</name>
    <message>
        <source>I have read it</source>
        <translation>Đã đọc</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>trung tâm</translation>
    </message>
    <message>
        <source>News from {unit}, {day}</source>
        <translation>Tin từ {unit}, ngày {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n more after it</source>
        <translation>
            <numerusform>Còn %n tin nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BooksCard</name>
    <message>
        <source>Books</source>
        <translation>Sách</translation>
    </message>
    <message>
        <source>Scan a card or book, or type a name…</source>
        <translation>Quét thẻ hoặc sách, hay gõ tên…</translation>
    </message>
    <message>
        <source>lent</source>
        <translation>mượn</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>trả</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>đến hạn hôm nay</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>quá hạn</translation>
    </message>
</context>
<context>
    <name>SessionsCard</name>
    <message>
        <source>Clubs today</source>
        <translation>Câu lạc bộ hôm nay</translation>
    </message>
    <message>
        <source>No club meets today.</source>
        <translation>Hôm nay không có buổi sinh hoạt nào.</translation>
    </message>
    <message>
        <source>Unplanned session</source>
        <translation>Buổi đột xuất</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n came</source>
        <translation>
            <numerusform>✓ có mặt %n</numerusform>
        </translation>
    </message>
    <message>
        <source>did not meet</source>
        <translation>không họp</translation>
    </message>
    <message>
        <source>Call the roll</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nobody came</source>
        <translation>Không có khách</translation>
    </message>
    <message>
        <source>Write it down now</source>
        <translation>Nhập bù</translation>
    </message>
    <message>
        <source>The house is closed today. Visitors can be written down all the same.</source>
        <translation>Hôm nay nghỉ theo lịch. Vẫn ghi được nếu có khách.</translation>
    </message>
    <message>
        <source>No visitors are written down for {day}.</source>
        <translation>{day} chưa ghi lượt khách.</translation>
    </message>
    <message>
        <source>A new computer? The old register of this house can come here.</source>
        <translation>Máy mới? Có thể lấy lại sổ cũ của nhà về máy này.</translation>
    </message>
    <message>
        <source>Get back the old register</source>
        <translation>Lấy lại sổ cũ</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Visitors today</source>
        <translation>Lượt khách hôm nay</translation>
    </message>
    <message>
        <source>Nobody has come yet today. When a visitor comes, press the box that fits: each press is one person.</source>
        <translation>Chưa có ai đến hôm nay. Khi có khách, bấm vào ô tương ứng – mỗi lần bấm là một người.</translation>
    </message>
    <message>
        <source>Today&apos;s list</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Write down another day…</source>
        <translation>Nhập bù…</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n lượt</numerusform>
        </translation>
    </message>
    <message>
        <source>Delegation…</source>
        <translation>Đoàn khách…</translation>
    </message>
</context>
<context>
    <name>ToDoStrip</name>
    <message>
        <source>Look at it</source>
        <translation>Xem việc</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Máy chưa có bản sao lưu nào.</translation>
    </message>
    <message numerus="yes">
        <source>No backup for %n day(s).</source>
        <translation>
            <numerusform>%n ngày chưa sao lưu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>Có %n mục cần xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>To do: {what}</source>
        <translation>Việc cần làm: {what}</translation>
    </message>
</context>
<context>
    <name>NameSearch</name>
    <message>
        <source>Who is meant</source>
        <translation>Ai được nói tới</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>Thêm “{name}”</translation>
    </message>
    <message>
        <source>a new person   Ctrl+N</source>
        <translation>người mới   Ctrl+N</translation>
    </message>
</context>
</TS>
