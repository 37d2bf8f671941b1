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
        <source>Asking the centre…</source>
        <translation>Đang hỏi trung tâm…</translation>
    </message>
    <message>
        <source>This computer has joined the centre.</source>
        <translation>Máy này đã nối với trung tâm.</translation>
    </message>
    <message>
        <source>See what it is</source>
        <translation>Xem là việc gì</translation>
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
        <source>sent</source>
        <translation>đã gửi</translation>
    </message>
    <message>
        <source>kept safe by the centre</source>
        <translation>trung tâm đã sao lưu</translation>
    </message>
    <message>
        <source>The centre held another version of this register, as after an old backup, so this computer compared everything again. All entries of this computer are at the centre now.</source>
        <translation>Trung tâm đang giữ một bản khác của sổ này, như khi lấy lại bản sao lưu cũ, nên máy đã đối chiếu lại từ đầu. Mọi mục trong máy này nay đều đã có ở trung tâm.</translation>
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
        <source>The centre knows this house as “{house}”.</source>
        <translation>Trung tâm ghi tên nhà mình là “{house}”.</translation>
    </message>
    <message>
        <source>saved on this computer</source>
        <translation>đã lưu trong máy này</translation>
    </message>
    <message>
        <source>The computer sends by itself as soon as there is a connection. You can go on working meanwhile.</source>
        <translation>Khi có mạng, máy sẽ tự gửi. Trong lúc đó cứ làm việc bình thường.</translation>
    </message>
    <message>
        <source>Send over the network</source>
        <translation>Gửi qua mạng</translation>
    </message>
    <message>
        <source>Calling the centre… Go on working, nothing has to wait for it.</source>
        <translation>Đang gọi trung tâm… Cứ làm việc tiếp, không phải đợi.</translation>
    </message>
    <message>
        <source>Sending… You can go on working meanwhile.</source>
        <translation>Đang gửi… Trong lúc gửi vẫn làm việc khác được.</translation>
    </message>
    <message>
        <source>Sending… {sent} are over there.</source>
        <translation>Đang gửi… {sent} đã tới nơi.</translation>
    </message>
    <message>
        <source>Sending… {sent} are over there, about {left} to go: {time}.</source>
        <translation>Đang gửi… {sent} đã tới nơi, còn khoảng {left}, gửi mất {time}.</translation>
    </message>
    <message numerus="yes">
        <source>The network is good. The centre has received %n item(s).</source>
        <translation>
            <numerusform>Mạng tốt. Trung tâm đã nhận đủ %n mục vừa gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The network is good. The centre answered; there was nothing new to send.</source>
        <translation>Mạng tốt. Trung tâm đã trả lời; không có gì mới cần gửi.</translation>
    </message>
    <message numerus="yes">
        <source>Last sent: {day}, {time} – the centre has received %n item(s) so far.</source>
        <translation>
            <numerusform>Lần gửi gần nhất: {day}, {time} – đến nay trung tâm đã nhận đủ %n mục.</numerusform>
        </translation>
    </message>
    <message>
        <source>not all sent yet</source>
        <translation>chưa gửi hết</translation>
    </message>
    <message>
        <source>not kept safe there yet</source>
        <translation>trung tâm chưa sao lưu</translation>
    </message>
</context>
<context>
    <name>UnsentWords</name>
    <message>
        <source>{registers} – about {size}</source>
        <translation>{registers} – khoảng {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s) or return(s)</source>
        <translation>
            <numerusform>%n lượt mượn/trả</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of visits</source>
        <translation>
            <numerusform>%n ngày lượt khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n club session(s)</source>
        <translation>
            <numerusform>%n buổi CLB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s)</source>
        <translation>
            <numerusform>%n đầu sách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n cuốn sách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entry(s)</source>
        <translation>
            <numerusform>%n mục khác</numerusform>
        </translation>
    </message>
</context>
</TS>
