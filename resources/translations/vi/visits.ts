<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>DayNumbers</name>
    <message>
        <source>About so many: nobody counted</source>
        <translation>Khoảng chừng đó, không đếm từng người</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>Thêm một: {name}</translation>
    </message>
    <message>
        <source>One less: {name}</source>
        <translation>Bớt một: {name}</translation>
    </message>
    <message>
        <source>Type 0 where nobody came. What is left empty is not written down.</source>
        <translation>Không có khách thì gõ 0. Ô để trống thì máy không ghi.</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Nobody came that day</source>
        <translation>Ngày đó không có khách</translation>
    </message>
    <message>
        <source>You are writing down the numbers of:</source>
        <translation>Đang nhập số cho:</translation>
    </message>
    <message>
        <source>The numbers of today. Type what is right.</source>
        <translation>Số của hôm nay. Gõ lại cho đúng.</translation>
    </message>
    <message>
        <source>Of these, if you know it:</source>
        <translation>Trong đó (nếu biết):</translation>
    </message>
    <message>
        <source>Delegation…</source>
        <translation>Đoàn khách…</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Type the number</source>
        <translation>Nhập số</translation>
    </message>
    <message>
        <source>How many came today: {group}</source>
        <translation>Hôm nay có bao nhiêu người: {group}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>About so many: nobody counted</source>
        <translation>Khoảng chừng đó, không đếm từng người</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>What was counted</source>
        <translation>Đã ghi trong ngày</translation>
    </message>
    <message>
        <source>Nothing is written down for this day.</source>
        <translation>Ngày này chưa ghi gì.</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Về Hôm nay</translation>
    </message>
    <message>
        <source>Day:</source>
        <translation>Ngày:</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Không có khách</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>đã hoàn tác</translation>
    </message>
    <message>
        <source>written down later</source>
        <translation>nhập bù</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>{group}: how many was it really? The centre could not read this number.</source>
        <translation>{group}: đúng ra là bao nhiêu lượt? Trung tâm chưa đọc được con số đang ghi.</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>ước lượng</translation>
    </message>
    <message>
        <source>Whole week, from paper</source>
        <translation>Cả tuần, từ sổ giấy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>máy khác</translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message>
        <source>Women</source>
        <translation>Phụ nữ</translation>
    </message>
    <message>
        <source>Ethnic minorities</source>
        <translation>Dân tộc thiểu số</translation>
    </message>
    <message>
        <source>Children under 16</source>
        <translation>Trẻ em dưới 16 tuổi</translation>
    </message>
    <message>
        <source>55 and older</source>
        <translation>Từ 55 tuổi</translation>
    </message>
    <message>
        <source>60 and older</source>
        <translation>Từ 60 tuổi</translation>
    </message>
    <message>
        <source>With a disability</source>
        <translation>Người khuyết tật</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>A look round</source>
        <translation>Tham quan</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Học tập</translation>
    </message>
    <message>
        <source>Cultural exchange</source>
        <translation>Giao lưu văn hoá</translation>
    </message>
    <message>
        <source>Meeting or training</source>
        <translation>Họp, tập huấn</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Kiểm tra, khảo sát</translation>
    </message>
    <message>
        <source>Written down: nobody came on {day}</source>
        <translation>Đã ghi: {day} không có khách</translation>
    </message>
    <message>
        <source>Written down for {day}: {count} {group}</source>
        <translation>Đã nhập bù {day}: {count} {group}</translation>
    </message>
    <message>
        <source>Written down: {group} were counted, not estimated</source>
        <translation>Đã ghi: {group} là số đã đếm, không phải ước lượng</translation>
    </message>
    <message>
        <source>Written down: {count} {group}</source>
        <translation>Đã ghi: {count} {group}</translation>
    </message>
    <message>
        <source>{name} is here: +1 {group}</source>
        <translation>{name} có mặt: +1 {group}</translation>
    </message>
    <message>
        <source>The group {name} came: {count}</source>
        <translation>Đoàn {name} đến: {count} người</translation>
    </message>
    <message>
        <source>Written down from the paper for {days}: {count} visits</source>
        <translation>Đã nhập từ sổ giấy cho {days}: {count} lượt</translation>
    </message>
    <message>
        <source>Written down for {day}: the group {name}, {count}</source>
        <translation>Đã ghi cho {day}: đoàn {name}, {count} người</translation>
    </message>
</context>
<context>
    <name>DelegationDialog</name>
    <message>
        <source>A delegation came</source>
        <translation>Có đoàn khách đến</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>About so many: nobody counted</source>
        <translation>Khoảng chừng đó, không đếm từng người</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Tên đoàn</translation>
    </message>
    <message>
        <source>What they came for</source>
        <translation>Đến để làm gì</translation>
    </message>
    <message>
        <source>Write down what the group is called, such as the school or the village.</source>
        <translation>Hãy ghi tên đoàn, ví dụ tên trường hoặc tên thôn.</translation>
    </message>
    <message>
        <source>A delegation came on {day}</source>
        <translation>Đoàn khách, {day}</translation>
    </message>
</context>
<context>
    <name>CheckIns</name>
    <message>
        <source>Who is here</source>
        <translation>Ai có mặt</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>You are writing down the numbers of:</source>
        <translation>Đang nhập số cho:</translation>
    </message>
    <message>
        <source>Type 0 where nobody came. What is left empty is not written down.</source>
        <translation>Không có khách thì gõ 0. Ô để trống thì máy không ghi.</translation>
    </message>
    <message>
        <source>Write the week down</source>
        <translation>Ghi cả tuần</translation>
    </message>
    <message>
        <source>Print empty sheets…</source>
        <translation>In phiếu trống…</translation>
    </message>
    <message>
        <source>By the moon</source>
        <translation>Âm lịch</translation>
    </message>
    <message>
        <source>About so many: nobody counted</source>
        <translation>Ước chừng, không đếm từng người</translation>
    </message>
    <message>
        <source>A delegation came</source>
        <translation>Đoàn khách</translation>
    </message>
</context>
<context>
    <name>PresenceSentences</name>
    <message>
        <source>{name} is counted today already. Came once more: Ctrl+Shift+Enter.</source>
        <translation>{name} đã có mặt hôm nay rồi. Đến lần nữa: Ctrl+Shift+Enter.</translation>
    </message>
    <message>
        <source>Nobody here is called “{typed}”. Count the visit with a press on a box instead.</source>
        <translation>Chưa có ai tên “{typed}” trong máy. Hãy bấm vào ô nhóm để đếm lượt này.</translation>
    </message>
</context>
</TS>
