<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>ExchangePage</name>
    <message>
        <source>What keeps the register safe</source>
        <translation>Số liệu được giữ an toàn thế nào</translation>
    </message>
    <message>
        <source>Names, phone numbers and addresses travel sealed: only this house can read them. The province reads the numbers.</source>
        <translation>Họ tên, số điện thoại, địa chỉ được gửi đi trong “phong bì dán kín”: chỉ nhà mình đọc được. Trung tâm chỉ đọc được các con số.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) arrived, but somebody at the centre has to look at them.</source>
        <translation>
            <numerusform>Có %n mục đã tới nơi nhưng cán bộ ở trung tâm cần xem lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup on this computer yet.</source>
        <translation>Trên máy này chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>Last backup on this computer: {day}, {time}.</source>
        <translation>Bản sao lưu gần nhất trên máy này: {day}, {time}.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Đang hỏi trung tâm…</translation>
    </message>
    <message>
        <source>This computer has joined the centre.</source>
        <translation>Máy này đã nối với trung tâm.</translation>
    </message>
</context>
<context>
    <name>JoiningCard</name>
    <message>
        <source>Join the centre</source>
        <translation>Nối với trung tâm</translation>
    </message>
    <message>
        <source>This computer does not send anything yet. Everything you write down is kept here. When you have the paper from the centre, copy these two lines from it.</source>
        <translation>Máy này chưa gửi gì đi. Mọi thứ đã ghi vẫn nằm trong máy. Khi có tờ giấy của trung tâm, hãy chép hai dòng dưới đây từ tờ giấy ấy.</translation>
    </message>
    <message>
        <source>Address of the centre</source>
        <translation>Địa chỉ của trung tâm</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Mã dùng một lần</translation>
    </message>
    <message>
        <source>Join this computer</source>
        <translation>Nối máy này</translation>
    </message>
    <message>
        <source>Fill in both lines from the paper first.</source>
        <translation>Hãy điền đủ hai dòng theo tờ giấy đã.</translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message>
        <source>Sending to the centre</source>
        <translation>Gửi về trung tâm</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>The computer also sends by itself as soon as there is a connection. You can go on working meanwhile.</source>
        <translation>Có mạng là máy cũng tự gửi. Trong lúc gửi vẫn làm việc khác được.</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>đã gửi</translation>
    </message>
    <message>
        <source>kept safe by the centre</source>
        <translation>trung tâm đã sao lưu</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message numerus="yes">
        <source>Sending… %n item(s) so far</source>
        <translation>
            <numerusform>Đang gửi… đã được %n mục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The centre has received %n item(s).</source>
        <translation>
            <numerusform>Trung tâm đã nhận đủ %n mục.</numerusform>
        </translation>
    </message>
    <message>
        <source>The centre held another version of this register, as after an old backup, so this computer compared everything again. All entries of this computer are at the centre now.</source>
        <translation>Trung tâm đang giữ một bản khác của sổ này, như khi lấy lại bản sao lưu cũ, nên máy đã đối chiếu lại từ đầu. Mọi mục trong máy này nay đều đã có ở trung tâm.</translation>
    </message>
    <message>
        <source>The centre answered. There was nothing new to send.</source>
        <translation>Trung tâm đã trả lời. Không có gì mới để gửi.</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Đã gửi hết</translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet: %n item(s)</source>
        <translation>
            <numerusform>Chưa gửi: %n mục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet: %n item(s), since {day}</source>
        <translation>
            <numerusform>Chưa gửi: %n mục, từ ngày {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent from this computer yet.</source>
        <translation>Máy này chưa gửi lần nào.</translation>
    </message>
    <message>
        <source>Last sent: {day}, {time}</source>
        <translation>Lần gửi gần nhất: {day}, {time}</translation>
    </message>
    <message>
        <source>The centre knows this house as “{house}”.</source>
        <translation>Trung tâm ghi tên nhà mình là “{house}”.</translation>
    </message>
</context>
</TS>
