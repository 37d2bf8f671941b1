<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>CarriedWords</name>
    <message>
        <source>Done. You may pull out the stick.</source>
        <translation>Xong. Rút USB được rồi.</translation>
    </message>
    <message>
        <source>This computer has joined the centre as “{house}”.</source>
        <translation>Máy này đã nối với trung tâm, tên nhà là “{house}”.</translation>
    </message>
    <message>
        <source>The request to join as “{house}” lies on it. Give it to the officer, and put it in again here when it comes back.</source>
        <translation>Trong USB có đơn xin nối của “{house}”. Hãy đưa USB cho cán bộ; khi cán bộ mang về thì cắm lại vào máy này.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) lie sealed on it; they count as sent when the centre’s answer comes back on a stick.</source>
        <translation>
            <numerusform>%n mục đã niêm phong trên USB; khi USB mang giấy báo nhận của trung tâm về thì mới ghi là đã gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The centre has received everything up to item {number}.</source>
        <translation>Trung tâm đã nhận đủ đến mục số {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) came from the centre.</source>
        <translation>
            <numerusform>Đã lấy về %n mục từ trung tâm.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything has come yet: the stick asks for the rest. Give it to the officer once more; what has come shows when all of it is there.</source>
        <translation>Tin về chưa đủ, USB đã xin phần còn lại. Hãy đưa cán bộ mang đi lần nữa; phần đã về sẽ hiện ra khi có đủ.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) found no room in the file.</source>
        <translation>
            <numerusform>Còn %n mục chưa vừa tệp này.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beware: %n program(s) on the stick could start by themselves. They were not touched.</source>
        <translation>
            <numerusform>Chú ý: trên USB có %n chương trình lạ có thể tự chạy. Máy không mở chúng.</numerusform>
        </translation>
    </message>
</context>
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
    <message>
        <source>Copy onto a stick</source>
        <translation>Chép ra USB</translation>
    </message>
    <message>
        <source>The centre does not accept this computer any more. Nothing is lost: what is not sent stays here. Call the officer, ask for a new code, and type it in below; or put in a stick with a new invitation.</source>
        <translation>Trung tâm không nhận số liệu từ máy này nữa. Không mất gì: mục chưa gửi vẫn nằm trong máy. Hãy gọi cán bộ xin mã mới rồi nhập ở bên dưới; hoặc cắm USB có giấy mời mới.</translation>
    </message>
    <message>
        <source>Through another computer</source>
        <translation>Qua máy khác cùng phòng</translation>
    </message>
</context>
<context>
    <name>JoiningCard</name>
    <message>
        <source>Join the centre</source>
        <translation>Nối với trung tâm</translation>
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
    <message>
        <source>This computer does not send anything yet. Everything you write down is kept here. When you have the paper from the centre, copy these two lines from it; or put in the stick with the invitation.</source>
        <translation>Máy này chưa gửi gì đi. Mọi việc ghi vào đều nằm trong máy. Khi có tờ giấy của trung tâm, hãy chép hai dòng này theo giấy; hoặc cắm USB có giấy mời vào máy.</translation>
    </message>
    <message>
        <source>Ask through another computer</source>
        <translation>Xin nối qua máy khác</translation>
    </message>
</context>
<context>
    <name>NearbyCard</name>
    <message>
        <source>Through another computer in the room</source>
        <translation>Qua máy khác cùng phòng</translation>
    </message>
    <message>
        <source>Address that the other computer shows</source>
        <translation>Địa chỉ hiện trên máy kia</translation>
    </message>
    <message>
        <source>Send through that computer</source>
        <translation>Gửi qua máy này</translation>
    </message>
    <message>
        <source>Let other computers send through this one</source>
        <translation>Cho máy khác gửi nhờ qua máy này</translation>
    </message>
    <message>
        <source>If this computer has no network and another one in the room has: what waits goes sealed to that one, and it sends it on. It cannot read any of it.</source>
        <translation>Khi máy mình không có mạng mà một máy khác cùng phòng có mạng: số liệu được dán kín rồi nhờ máy kia gửi hộ. Máy kia không đọc được gì.</translation>
    </message>
    <message>
        <source>If this is the computer with the network: other computers may send through it whenever this program runs.</source>
        <translation>Nếu chính máy này có mạng: cho các máy khác gửi nhờ, lúc nào chương trình đang mở cũng được.</translation>
    </message>
    <message>
        <source>Type the address that the other computer shows.</source>
        <translation>Hãy gõ địa chỉ đang hiện trên máy kia.</translation>
    </message>
    <message>
        <source>Handing it over… You can go on working meanwhile.</source>
        <translation>Đang chuyển sang máy kia… Trong lúc đó vẫn làm việc bình thường.</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Đang tắt…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở…</translation>
    </message>
    <message>
        <source>QR code of the address</source>
        <translation>Mã QR của địa chỉ</translation>
    </message>
    <message>
        <source>Closed: no other computer can send through this one.</source>
        <translation>Đã tắt: máy khác không gửi nhờ qua máy này được nữa.</translation>
    </message>
    <message>
        <source>Stop letting them</source>
        <translation>Thôi cho gửi nhờ</translation>
    </message>
</context>
<context>
    <name>NearbyWords</name>
    <message>
        <source>The centre has received everything up to item {number}.</source>
        <translation>Trung tâm đã nhận đủ đến mục số {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) lie sealed with the other computer; they count as sent when the centre has answered. Press once more later to take the answer.</source>
        <translation>
            <numerusform>%n mục đã dán kín, đang nằm ở máy kia; khi trung tâm trả lời mới tính là đã gửi. Lát nữa bấm lại lần nữa để nhận trả lời.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing new to send, and no answer yet.</source>
        <translation>Không có gì mới để gửi, và chưa có trả lời.</translation>
    </message>
    <message>
        <source>Other computers may send now. Type this address there, or scan it:</source>
        <translation>Máy khác gửi nhờ được rồi. Ở máy kia, hãy gõ địa chỉ này hoặc quét mã:</translation>
    </message>
    <message>
        <source>Other computers may send now. Lying here: {all}, answered by the centre: {done}. Their address:</source>
        <translation>Máy khác gửi nhờ được rồi. Đang giữ hộ: {all} gói, trung tâm đã trả lời: {done} gói. Địa chỉ để gõ ở máy kia:</translation>
    </message>
    <message>
        <source>This computer has joined the centre as “{house}”.</source>
        <translation>Máy này đã nối với trung tâm, tên nhà là “{house}”.</translation>
    </message>
    <message>
        <source>The request to join as “{house}” lies with the other computer, which sends it on. Press once more later to take the answer.</source>
        <translation>Đơn xin nối của “{house}” đã nằm ở máy kia, máy kia sẽ gửi đi. Lát nữa bấm lần nữa để lấy trả lời.</translation>
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
    <name>StickCard</name>
    <message>
        <source>By stick</source>
        <translation>Gửi bằng USB</translation>
    </message>
    <message>
        <source>Put a stick into this computer. It is seen by itself.</source>
        <translation>Hãy cắm USB vào máy này. Máy tự thấy USB, không cần bấm gì thêm.</translation>
    </message>
    <message>
        <source>Stick {name} – {free} free</source>
        <translation>Thấy USB {name} (còn trống {free})</translation>
    </message>
    <message>
        <source>Copy what waits onto it</source>
        <translation>Chép số liệu để gửi đi</translation>
    </message>
    <message>
        <source>Back up onto it</source>
        <translation>Sao lưu vào USB này</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>This stick is locked: its little switch stands at LOCK.</source>
        <translation>USB này đang khoá, chưa ghi được: hãy gạt lẫy nhỏ bên cạnh USB ra khỏi chữ LOCK.</translation>
    </message>
    <message>
        <source>Writing… Leave the stick in.</source>
        <translation>Đang chép… Xin để yên USB.</translation>
    </message>
    <message>
        <source>Backing up… Leave the stick in.</source>
        <translation>Đang sao lưu… Xin để yên USB.</translation>
    </message>
    <message>
        <source>Done: a backup lies on the stick, and it was checked. You may pull it out.</source>
        <translation>Xong. Trên USB đã có bản sao lưu, máy đã kiểm tra lại. Rút USB được rồi.</translation>
    </message>
    <message>
        <source>Taking in the book list… Leave the stick in.</source>
        <translation>Đang lấy gói biên mục… Đừng rút USB.</translation>
    </message>
    <message>
        <source>Done: the book list is here ({which}). You may pull out the stick.</source>
        <translation>Xong: đã có gói biên mục ({which}). Rút USB được rồi.</translation>
    </message>
</context>
<context>
    <name>StickInvitations</name>
    <message>
        <source>This computer has asked to join as “{house}”. When the stick comes back from the officer, the answer lies on it.</source>
        <translation>Máy này đã xin nối với tên “{house}”. Khi cán bộ mang USB về, trả lời của trung tâm nằm trong đó.</translation>
    </message>
    <message>
        <source>Take the answer</source>
        <translation>Nhận trả lời</translation>
    </message>
    <message>
        <source>Join with this stick</source>
        <translation>Nối bằng USB này</translation>
    </message>
    <message>
        <source>An invitation on this stick is damaged. Ask the officer to copy it once more.</source>
        <translation>Có một giấy mời trong USB này bị hỏng. Nhờ cán bộ chép lại.</translation>
    </message>
    <message>
        <source>The centre invites “{house}”. The invitation is good until {day}.</source>
        <translation>Trung tâm mời “{house}” nối máy. Giấy mời dùng được đến {day}.</translation>
    </message>
</context>
<context>
    <name>StickSteps</name>
    <message>
        <source>Take what the centre sent back</source>
        <translation>Nhận thư trả lời của trung tâm</translation>
    </message>
    <message>
        <source>Check the stick</source>
        <translation>Kiểm tra USB</translation>
    </message>
    <message>
        <source>Pack and seal what waits</source>
        <translation>Đóng gói và niêm phong</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Chép vào USB</translation>
    </message>
    <message>
        <source>Read it back and compare</source>
        <translation>Đọc lại để kiểm tra</translation>
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
<context>
    <name>StickPacks</name>
    <message>
        <source>Take in the book list</source>
        <translation>Lấy gói biên mục vào máy</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>Lấy lại lần nữa</translation>
    </message>
    <message>
        <source>The centre’s book list lies on it: {which}.</source>
        <translation>Trong USB có gói biên mục của trung tâm: {which}.</translation>
    </message>
    <message>
        <source>The book list on it is the one that is here: {which}.</source>
        <translation>Gói biên mục trong USB chính là gói máy này đang có: {which}.</translation>
    </message>
    <message>
        <source>The book list on it is older than the one that is here.</source>
        <translation>Gói biên mục trong USB cũ hơn gói máy này đang có.</translation>
    </message>
    <message>
        <source>The book list on it is another centre’s; it is left as it is.</source>
        <translation>Gói biên mục trong USB là của trung tâm khác, máy để nguyên.</translation>
    </message>
    <message>
        <source>A book list on it is damaged. Ask the officer to copy it again.</source>
        <translation>Một gói biên mục trong USB bị hỏng. Nhờ cán bộ chép lại.</translation>
    </message>
    <message>
        <source>{books} books, of {day}</source>
        <translation>{books} cuốn sách, ngày {day}</translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>The centre’s book list</source>
        <translation>Gói biên mục của trung tâm</translation>
    </message>
    <message>
        <source>With it, typing or scanning the ISBN of a new book fills in its title, author, publisher and year, without a network. Put the officer’s stick into this computer to take a list in.</source>
        <translation>Có gói này thì khi thêm sách chỉ cần gõ hoặc quét mã ISBN: nhan đề, tác giả, nhà xuất bản và năm hiện ra ngay, không cần mạng. Cắm USB của cán bộ vào máy này để lấy gói.</translation>
    </message>
    <message>
        <source>The book list is damaged. Ask the officer for the stick once more.</source>
        <translation>Gói biên mục bị hỏng. Nhờ cán bộ mang USB đến lần nữa.</translation>
    </message>
    <message>
        <source>There is none here yet.</source>
        <translation>Máy này chưa có gói nào.</translation>
    </message>
    <message>
        <source>Here: {which}.</source>
        <translation>Đang có: {which}.</translation>
    </message>
</context>
<context>
    <name>PackFetching</name>
    <message>
        <source>How much of the book list has come</source>
        <translation>Đã tải được bao nhiêu của gói biên mục</translation>
    </message>
    <message>
        <source>Ask the centre for a newer list</source>
        <translation>Hỏi trung tâm có gói mới không</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>Dừng tải</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Đang hỏi trung tâm…</translation>
    </message>
    <message>
        <source>Fetching the book list…</source>
        <translation>Đang tải gói biên mục…</translation>
    </message>
    <message>
        <source>{come} of {size} have come. You can go on working meanwhile.</source>
        <translation>Đã tải {come} trong {size}. Cứ làm việc tiếp, không phải đợi.</translation>
    </message>
    <message>
        <source>The centre has a newer book list. On a slow line it takes long; what has come stays when the line breaks.</source>
        <translation>Trung tâm có gói biên mục mới. Mạng chậm thì tải lâu; mạng đứt giữa chừng thì phần đã tải vẫn còn.</translation>
    </message>
    <message>
        <source>Fetch the book list ({size})</source>
        <translation>Tải gói biên mục ({size})</translation>
    </message>
    <message>
        <source>The centre has no newer list.</source>
        <translation>Trung tâm chưa có gói nào mới hơn.</translation>
    </message>
    <message>
        <source>The book list is here and serves: {which}.</source>
        <translation>Đã tải xong, gói biên mục dùng được ngay: {which}.</translation>
    </message>
    <message>
        <source>The book list that came cannot be used, so it was thrown away. The one before serves on. Tell the officer.</source>
        <translation>Gói vừa tải về không dùng được nên đã bỏ đi. Gói cũ vẫn dùng như trước. Hãy báo cho cán bộ.</translation>
    </message>
</context>
</TS>
