<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>ByStickStep</name>
    <message>
        <source>No network is needed here: the whole register comes on a stick.</source>
        <translation>Ở đây không cần mạng: toàn bộ sổ về bằng USB.</translation>
    </message>
    <message>
        <source>Ask the officer for a stick with a new invitation for this house: the one of the old computer does not serve again.</source>
        <translation>Hãy xin cán bộ USB có giấy mời mới cho nhà mình: giấy mời của máy cũ không dùng lại được.</translation>
    </message>
    <message>
        <source>Put the stick in on Send – Receive and press “Join with this stick”. A sealed request goes onto it.</source>
        <translation>Mở Gửi – nhận, cắm USB rồi bấm “Nối bằng USB này”. Máy chép lên USB một yêu cầu đã niêm phong.</translation>
    </message>
    <message>
        <source>The officer takes the stick to the centre and brings it back. Only this computer can open what lies on it then.</source>
        <translation>Cán bộ mang USB lên trung tâm rồi mang về. Chỉ máy này mở được những gì trên USB khi ấy.</translation>
    </message>
    <message>
        <source>Put the stick in again and press “Take the answer”: the old register comes from it. The sheet with the recovery code brings back the names.</source>
        <translation>Cắm USB lần nữa rồi bấm “Nhận trả lời”: sổ cũ về từ đó. Tờ mã khôi phục lấy lại tên người.</translation>
    </message>
    <message>
        <source>If the stick is pulled out too soon, put it in again: it goes on.</source>
        <translation>Nếu lỡ rút USB sớm quá, cứ cắm lại: máy lấy tiếp.</translation>
    </message>
</context>
<context>
    <name>CentreStep</name>
    <message>
        <source>Ask the centre for a new one-time code for this house: the code of the old computer does not serve again. Copy both lines from the paper.</source>
        <translation>Hãy xin trung tâm mã dùng một lần mới cho nhà mình: mã của máy cũ không dùng lại được. Chép hai dòng theo tờ giấy.</translation>
    </message>
    <message>
        <source>Address of the centre</source>
        <translation>Địa chỉ của trung tâm</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Mã dùng một lần</translation>
    </message>
</context>
<context>
    <name>ChoiceStep</name>
    <message>
        <source>This register is still empty, so the old one can come in its place. Where is it?</source>
        <translation>Sổ trên máy này còn trống nên có thể lấy sổ cũ về. Sổ cũ đang ở đâu?</translation>
    </message>
    <message>
        <source>At the centre, by the network</source>
        <translation>Ở trung tâm, lấy qua mạng</translation>
    </message>
    <message>
        <source>With the address and a new one-time code on the paper of the centre.</source>
        <translation>Cần tờ giấy của trung tâm có địa chỉ và mã dùng một lần mới.</translation>
    </message>
    <message>
        <source>On a backup copy</source>
        <translation>Ở bản sao lưu</translation>
    </message>
    <message>
        <source>A stick or a folder with the copy, and the sheet with the recovery code.</source>
        <translation>Cần USB hoặc thư mục có bản sao lưu, và tờ mã khôi phục.</translation>
    </message>
    <message>
        <source>At the centre, by stick</source>
        <translation>Ở trung tâm, lấy bằng USB</translation>
    </message>
    <message>
        <source>With the invitation that the officer copied onto a stick.</source>
        <translation>Cần USB có giấy mời do cán bộ chép.</translation>
    </message>
</context>
<context>
    <name>CopyStep</name>
    <message>
        <source>Copies are called “day-…” and lie in the folder NhaVanHoa-SaoLuu of the stick. The newest one has the latest day in its name.</source>
        <translation>Bản sao lưu có tên “day-…”, nằm trong thư mục NhaVanHoa-SaoLuu của USB. Bản mới nhất có ngày muộn nhất trong tên.</translation>
    </message>
    <message>
        <source>Choose the copy…</source>
        <translation>Chọn bản sao lưu…</translation>
    </message>
    <message>
        <source>The sheet with the recovery code opens it. Type its groups.</source>
        <translation>Tờ mã khôi phục mở được bản này. Hãy gõ các nhóm chữ trên tờ ấy.</translation>
    </message>
    <message>
        <source>No copy is chosen yet.</source>
        <translation>Chưa chọn bản sao lưu nào.</translation>
    </message>
    <message>
        <source>Chosen: {name}</source>
        <translation>Đã chọn: {name}</translation>
    </message>
    <message>
        <source>Which copy?</source>
        <translation>Chọn bản sao lưu nào?</translation>
    </message>
    <message>
        <source>Copies of the register (*.nvh)</source>
        <translation>Bản sao lưu của sổ (*.nvh)</translation>
    </message>
</context>
<context>
    <name>ProgressStep</name>
    <message>
        <source>If the line is cut, what has come stays here, and the rest follows from there. This sheet may be closed: it goes on by itself.</source>
        <translation>Nếu mạng đứt, phần đã về vẫn nằm trong máy, lần sau lấy tiếp từ đó. Có thể đóng tờ này: máy vẫn tự lấy tiếp.</translation>
    </message>
    <message>
        <source>Asking the centre…</source>
        <translation>Đang hỏi trung tâm…</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) have come so far…</source>
        <translation>
            <numerusform>Đã lấy về %n mục…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Get back the old register</source>
        <translation>Lấy lại sổ cũ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Open Send – Receive</source>
        <translation>Mở Gửi – nhận</translation>
    </message>
    <message>
        <source>Get it back</source>
        <translation>Lấy về</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>This copy does not open without the recovery code. Nothing was changed. Type the groups of the sheet.</source>
        <translation>Bản sao lưu này cần mã khôi phục mới mở được. Chưa có gì thay đổi. Hãy gõ các nhóm chữ trên tờ mã.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Fill in both lines from the paper first.</source>
        <translation>Hãy điền đủ hai dòng theo tờ giấy đã.</translation>
    </message>
    <message>
        <source>Choose the copy first.</source>
        <translation>Hãy chọn bản sao lưu đã.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Thử lại ngay</translation>
    </message>
    <message>
        <source>Not everything has come yet. {why}</source>
        <translation>Sổ cũ chưa về hết. {why}</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>The old register is on this computer now.</source>
        <translation>Sổ cũ đã về máy này.</translation>
    </message>
    <message>
        <source>Compare these numbers with what you remember.</source>
        <translation>Hãy so các con số này với những gì bạn nhớ.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n cuốn sách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loan(s)</source>
        <translation>
            <numerusform>%n lượt mượn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n lượt khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n club session(s)</source>
        <translation>
            <numerusform>%n buổi câu lạc bộ</numerusform>
        </translation>
    </message>
</context>
</TS>
