<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Who is at the desk?</source>
        <translation>Ai đang trực?</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>Mã PIN của {name}</translation>
    </message>
    <message>
        <source>Come to the desk</source>
        <translation>Vào trực</translation>
    </message>
    <message>
        <source>I forgot my PIN…</source>
        <translation>Quên mã PIN…</translation>
    </message>
    <message>
        <source>Leave it   Esc</source>
        <translation>Để sau   Esc</translation>
    </message>
    <message numerus="yes">
        <source>That was not the PIN. Nothing is tried for %n second(s) now; then type it again.</source>
        <translation>
            <numerusform>Mã PIN chưa đúng. Máy nghỉ %n giây, sau đó nhập lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. It can be tried %n more time(s).</source>
        <translation>
            <numerusform>Mã PIN chưa đúng. Còn nhập được %n lần.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmergencyLine</name>
    <message>
        <source>Print an emergency sheet</source>
        <translation>In tờ khẩn cấp</translation>
    </message>
    <message>
        <source>There is no emergency sheet. It helps whoever forgets their PIN.</source>
        <translation>Chưa có tờ khẩn cấp. Tờ này giúp người quên mã PIN.</translation>
    </message>
    <message>
        <source>The emergency sheet was printed on {day}. Does it still lie in the drawer?</source>
        <translation>Tờ khẩn cấp đã in ngày {day}. Tờ ấy còn trong ngăn kéo không?</translation>
    </message>
</context>
<context>
    <name>EmergencyPaper</name>
    <message>
        <source>Emergency sheet</source>
        <translation>Tờ khẩn cấp</translation>
    </message>
    <message>
        <source>House number {number} · printed on {day}</source>
        <translation>Nhà số {number} · in ngày {day}</translation>
    </message>
    <message>
        <source>Whoever forgot their PIN takes a new one with this code. It is good once.</source>
        <translation>Ai quên mã PIN thì dùng mã này để đặt mã PIN mới. Mã dùng được một lần.</translation>
    </message>
    <message>
        <source>At the computer: press F12, choose the name, press “I forgot my PIN…”, type the code.</source>
        <translation>Trên máy: bấm F12, chọn tên, bấm “Quên mã PIN…”, gõ mã ở trên.</translation>
    </message>
    <message>
        <source>If this sheet is lost or used up, whoever is in charge prints another one in Settings. Then this one is good no more.</source>
        <translation>Nếu mất tờ này hoặc đã dùng rồi, người phụ trách in tờ khác ở trang Cài đặt. Khi đó tờ này không còn dùng được.</translation>
    </message>
    <message>
        <source>Without the sheet: call the officer and read out what the computer asks.</source>
        <translation>Không có tờ này: gọi cán bộ và đọc câu hỏi trên máy.</translation>
    </message>
    <message>
        <source>Keep it in the drawer, not at the computer.</source>
        <translation>Cất trong ngăn kéo, không để cạnh máy.</translation>
    </message>
    <message>
        <source>The officer, telephone:</source>
        <translation>Cán bộ, số điện thoại:</translation>
    </message>
</context>
<context>
    <name>ForgottenDialog</name>
    <message>
        <source>A new PIN for {name}</source>
        <translation>Mã PIN mới cho {name}</translation>
    </message>
    <message>
        <source>Take the new PIN   Ctrl+S</source>
        <translation>Đặt mã PIN mới   Ctrl+S</translation>
    </message>
    <message>
        <source>The new PIN</source>
        <translation>Mã PIN mới</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>Nhập lại mã PIN mới</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>What stands on the sheet, or the six digits that the officer says.</source>
        <translation>Mã trên tờ giấy, hoặc sáu chữ số cán bộ đọc.</translation>
    </message>
    <message>
        <source>4 to 6 digits.</source>
        <translation>4 đến 6 chữ số.</translation>
    </message>
    <message>
        <source>Take the emergency sheet out of the drawer and type its code.</source>
        <translation>Lấy tờ khẩn cấp trong ngăn kéo và gõ mã trên tờ ấy.</translation>
    </message>
    <message>
        <source>There is no emergency sheet. The sheet with the recovery code helps as well: type all its groups.</source>
        <translation>Chưa có tờ khẩn cấp. Tờ mã khôi phục cũng dùng được: gõ đủ các nhóm chữ.</translation>
    </message>
    <message>
        <source>Or call the officer and read out:</source>
        <translation>Hoặc gọi cán bộ và đọc:</translation>
    </message>
    <message>
        <source>House {number}, question {question}</source>
        <translation>Nhà số {number}, câu hỏi {question}</translation>
    </message>
    <message>
        <source>Or ask {names}: whoever is in charge gives a new PIN in Settings.</source>
        <translation>Hoặc nhờ {names}: người phụ trách đặt mã PIN mới ở trang Cài đặt.</translation>
    </message>
    <message numerus="yes">
        <source>That was not the code. Nothing is tried for %n second(s) now; then type it again.</source>
        <translation>
            <numerusform>Mã chưa đúng. Máy nghỉ %n giây, sau đó nhập lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. It can be tried %n more time(s).</source>
        <translation>
            <numerusform>Mã chưa đúng. Còn nhập được %n lần.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeeperDialog</name>
    <message>
        <source>Another person at the desk</source>
        <translation>Thêm người trực</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <translation>Nhập lại mã PIN</translation>
    </message>
    <message>
        <source>No PIN any more</source>
        <translation>Bỏ mã PIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Việc làm</translation>
    </message>
    <message>
        <source>Leave it empty to keep the PIN as it is.</source>
        <translation>Để trống thì giữ mã PIN cũ.</translation>
    </message>
    <message>
        <source>4 to 6 digits; it may be left empty.</source>
        <translation>4 đến 6 chữ số; có thể để trống.</translation>
    </message>
    <message>
        <source>It keeps entries from being made in another&apos;s name; it keeps no thief out.</source>
        <translation>Mã PIN để khỏi ghi nhầm tên nhau; nó không ngăn được kẻ trộm.</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Không làm ở đây nữa</translation>
    </message>
</context>
<context>
    <name>KeeperSentences</name>
    <message>
        <source>The rules of the house do not allow this. Nothing was changed.</source>
        <translation>Quy định của nhà không cho phép việc này. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Only whoever is in charge of the house does this. Nothing was changed. Press F12 when they are at the desk.</source>
        <translation>Việc này chỉ người phụ trách làm. Chưa có gì thay đổi. Khi người phụ trách vào trực, bấm F12.</translation>
    </message>
    <message>
        <source>Whoever counts visitors does not write this down. Nothing was changed. Press F12 when somebody else is at the desk.</source>
        <translation>Tình nguyện viên đếm khách không ghi việc này. Chưa có gì thay đổi. Khi người khác vào trực, bấm F12.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 6 digits and no letters. Type it again.</source>
        <translation>Mã PIN có 4 đến 6 chữ số, không có chữ cái. Nhập lại.</translation>
    </message>
    <message>
        <source>The PIN was not typed the same way twice. Type it again.</source>
        <translation>Hai lần nhập mã PIN chưa giống nhau. Nhập lại.</translation>
    </message>
    <message>
        <source>Somebody has to be in charge of the house. Nothing was changed. Let another person be in charge first.</source>
        <translation>Nhà phải có người phụ trách. Chưa có gì thay đổi. Hãy chọn người khác phụ trách trước.</translation>
    </message>
    <message>
        <source>Another person at the desk has this name. Add something that tells the two apart.</source>
        <translation>Đã có người trực mang tên này. Ghi thêm để phân biệt hai người.</translation>
    </message>
</context>
<context>
    <name>KeeperWords</name>
    <message>
        <source>in charge of the house</source>
        <translation>người phụ trách</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>người trực</translation>
    </message>
    <message>
        <source>counts visitors</source>
        <translation>đếm khách</translation>
    </message>
    <message>
        <source>In charge of the house: everything</source>
        <translation>Người phụ trách: làm mọi việc</translation>
    </message>
    <message>
        <source>At the desk: registers, no settings</source>
        <translation>Người trực: ghi các sổ, không vào cài đặt</translation>
    </message>
    <message>
        <source>Counts visitors: only the tiles</source>
        <translation>Tình nguyện viên đếm khách: chỉ các ô đếm</translation>
    </message>
    <message>
        <source>with a PIN</source>
        <translation>có mã PIN</translation>
    </message>
    <message>
        <source>without a PIN</source>
        <translation>không có mã PIN</translation>
    </message>
</context>
</TS>
