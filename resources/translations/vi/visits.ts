<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>DayNumbers</name>
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
</context>
</TS>
