<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>GroupsCard</name>
    <message>
        <source>Visitors are counted by</source>
        <translation>Đếm khách theo nhóm</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Nhóm {number}</translation>
    </message>
    <message>
        <source>Leave a line empty to count by fewer groups. What was counted before stays in every report.</source>
        <translation>Muốn ít nhóm hơn thì để trống dòng đó. Số đã đếm trước đây vẫn nằm trong báo cáo.</translation>
    </message>
</context>
<context>
    <name>HouseCard</name>
    <message>
        <source>The house</source>
        <translation>Nhà văn hoá</translation>
    </message>
    <message>
        <source>Name of the house</source>
        <translation>Tên nhà văn hoá</translation>
    </message>
    <message>
        <source>Who is at the desk</source>
        <translation>Người trực</translation>
    </message>
    <message>
        <source>Number of the house (4 digits)</source>
        <translation>Mã số nhà (4 chữ số)</translation>
    </message>
    <message>
        <source>The number stands on every card and book label that is printed.</source>
        <translation>Mã này in trên mọi thẻ và nhãn sách.</translation>
    </message>
</context>
<context>
    <name>LendingCard</name>
    <message>
        <source>Lending books</source>
        <translation>Cho mượn sách</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Số ngày</translation>
    </message>
    <message>
        <source>Books for one person</source>
        <translation>Số cuốn mỗi người</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>Số lần gia hạn</translation>
    </message>
    <message>
        <source>Lend for</source>
        <translation>Cho mượn</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>tối đa</translation>
    </message>
    <message>
        <source>books for one person</source>
        <translation>cuốn mỗi người</translation>
    </message>
    <message>
        <source>renew</source>
        <translation>gia hạn</translation>
    </message>
    <message>
        <source>times</source>
        <translation>lần</translation>
    </message>
    <message>
        <source>The computer reminds when a limit is reached; the keeper decides. Books that are out keep the day they were given.</source>
        <translation>Tới mức thì máy nhắc, còn cho hay không là do người trực. Sách đang mượn vẫn giữ hạn trả cũ.</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Open days</source>
        <translation>Ngày mở cửa</translation>
    </message>
    <message>
        <source>Closed on single days</source>
        <translation>Nghỉ riêng từng ngày</translation>
    </message>
    <message>
        <source>No single closed days.</source>
        <translation>Chưa có ngày nghỉ riêng nào.</translation>
    </message>
    <message>
        <source>Closed day</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Closed on this day</source>
        <translation>Nghỉ ngày này</translation>
    </message>
    <message>
        <source>Open on this day after all</source>
        <translation>Vẫn mở cửa ngày này</translation>
    </message>
</context>
<context>
    <name>ScreenCard</name>
    <message>
        <source>The screen</source>
        <translation>Màn hình</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Another language shows when the program is opened again.</source>
        <translation>Đổi ngôn ngữ thì mở lại chương trình mới thấy.</translation>
    </message>
    <message>
        <source>Let the lending desk be heard</source>
        <translation>Có tiếng báo ở quầy mượn – trả</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Save   Ctrl+S</source>
        <translation>Lưu   Ctrl+S</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
</context>
</TS>
