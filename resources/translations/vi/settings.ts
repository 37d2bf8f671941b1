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
    <message>
        <source>By age</source>
        <translation>Theo tuổi</translation>
    </message>
    <message>
        <source>By age and sex</source>
        <translation>Theo tuổi, nam – nữ</translation>
    </message>
    <message>
        <source>By what they come for</source>
        <translation>Theo việc đến nhà</translation>
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
    <message>
        <source>Write down ethnicity and disability of who agrees</source>
        <translation>Ghi dân tộc, khuyết tật của người đồng ý</translation>
    </message>
    <message>
        <source>Another house on this computer…</source>
        <translation>Nhà văn hoá khác trên máy này…</translation>
    </message>
</context>
<context>
    <name>KeepersCard</name>
    <message>
        <source>People at the desk</source>
        <translation>Những người trực</translation>
    </message>
    <message>
        <source>Another person…</source>
        <translation>Thêm người…</translation>
    </message>
    <message>
        <source>Click the name above or press F12 when somebody else comes to the desk.</source>
        <translation>Khi đổi người trực, bấm vào tên ở góc trên hoặc bấm F12.</translation>
    </message>
    <message>
        <source>Where only one person works, nobody is asked who they are.</source>
        <translation>Nhà chỉ có một người trực thì máy không hỏi gì.</translation>
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
    <message>
        <source>Test the scanner…</source>
        <translation>Thử máy quét…</translation>
    </message>
    <message>
        <source>Shows what a scanner sends, how quickly, and whether a typing program changes it.</source>
        <translation>Cho biết máy quét gửi gì, nhanh hay chậm, và bộ gõ tiếng Việt có đổi mã hay không.</translation>
    </message>
    <message>
        <source>Print its sheet…</source>
        <translation>In tờ hướng dẫn…</translation>
    </message>
    <message>
        <source>How a scanner is set up, with codes to try it on.</source>
        <translation>Cách cài đặt máy quét, có mã để quét thử.</translation>
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
    <name>ScanTestDialog</name>
    <message>
        <source>Test the scanner</source>
        <translation>Thử máy quét</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Scan any card or book a few times. Nothing is written down here.</source>
        <translation>Quét thử vài lần một thẻ hoặc một cuốn sách bất kỳ. Ở đây máy không ghi gì cả.</translation>
    </message>
    <message>
        <source>{code} · longest pause {pause} ms · ended by {end}</source>
        <translation>{code} · chậm nhất {pause} phần nghìn giây · kết thúc bằng {end}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>The Vietnamese typing program changes what is scanned, and this scan could not be read. Switch it off and scan again.</source>
        <translation>Bộ gõ tiếng Việt đang đổi chữ, lần quét này không đọc được. Hãy tắt bộ gõ rồi quét lại.</translation>
    </message>
    <message>
        <source>The Vietnamese typing program changes what is scanned. It was read all the same; still, switch the typing program off while scanning.</source>
        <translation>Bộ gõ tiếng Việt đang đổi chữ. Máy vẫn đọc được mã, nhưng nên tắt bộ gõ khi quét.</translation>
    </message>
    <message>
        <source>The scanner sends no Enter after the code. It works; but set it to end with Enter (see its sheet).</source>
        <translation>Máy quét không gửi Enter sau mã. Vẫn dùng được, nhưng nên đặt cho máy quét gửi Enter (xem tờ hướng dẫn kèm máy).</translation>
    </message>
    <message>
        <source>The scanner is slow: near the limit of {limit} thousandths of a second between two digits.</source>
        <translation>Máy quét hơi chậm: gần mức {limit} phần nghìn giây giữa hai chữ số.</translation>
    </message>
    <message>
        <source>The scanner works well.</source>
        <translation>Máy quét tốt.</translation>
    </message>
    <message>
        <source>card</source>
        <translation>thẻ</translation>
    </message>
    <message>
        <source>book</source>
        <translation>sách</translation>
    </message>
    <message>
        <source>household</source>
        <translation>hộ</translation>
    </message>
    <message>
        <source>crate</source>
        <translation>thùng</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>another code</source>
        <translation>mã lạ</translation>
    </message>
    <message>
        <source>Letters arrived. Labels of this program have digits only; a typing program may have changed them.</source>
        <translation>Có chữ cái trong mã. Nhãn của chương trình này chỉ có chữ số; có thể bộ gõ đã đổi chữ.</translation>
    </message>
    <message>
        <source>These keys were typed by hand, or by a scanner that is too slow.</source>
        <translation>Các phím này do tay gõ, hoặc do máy quét quá chậm.</translation>
    </message>
    <message>
        <source>Keys as they arrive: {keys}</source>
        <translation>Phím vừa nhận: {keys}</translation>
    </message>
    <message>
        <source>Nothing scanned yet.</source>
        <translation>Chưa quét gì.</translation>
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
        <source>Let every scan be heard</source>
        <translation>Có tiếng báo mỗi lần quét</translation>
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
    <message>
        <source>Support package…</source>
        <translation>Gói hỗ trợ…</translation>
    </message>
</context>
<context>
    <name>TalliesCard</name>
    <message>
        <source>Also noted of a day, as numbers</source>
        <translation>Ghi thêm mỗi ngày, chỉ bằng số</translation>
    </message>
    <message>
        <source>For reports that ask for it. They are typed under the numbers of a day, and an empty cell stays “not noted”.</source>
        <translation>Dùng khi báo cáo cần. Số này nhập dưới số khách của từng ngày; ô để trống nghĩa là “chưa ghi”.</translation>
    </message>
</context>
    <context>
        <name>LendingCard</name>
        <message>
            <source>Loan slips (Ctrl+P at the desk)</source>
            <translation>Phiếu mượn (Ctrl+P ở quầy)</translation>
        </message>
    </context>
<context>
    <name>SupportDialog</name>
    <message>
        <source>Support package</source>
        <translation>Gói hỗ trợ</translation>
    </message>
    <message>
        <source>One file for the officer who helps. It has no names, telephones, titles or codes of access; below is all that is in it.</source>
        <translation>Một tệp để đưa cho cán bộ giúp máy. Trong tệp không có họ tên, số điện thoại, tên sách hay mã truy cập; dưới đây là tất cả những gì có trong tệp.</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Ghi ra tệp…</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Written: {file}. Give it to the officer.</source>
        <translation>Đã ghi tệp {file}. Hãy đưa cho cán bộ.</translation>
    </message>
    <message>
        <source>Save the support package</source>
        <translation>Lưu gói hỗ trợ</translation>
    </message>
    <message>
        <source>Packed files (*.zip)</source>
        <translation>Tệp nén (*.zip)</translation>
    </message>
</context>
<context>
    <name>SupportWords</name>
    <message>
        <source>The program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>How much is written down</source>
        <translation>Trong sổ có</translation>
    </message>
    <message>
        <source>What the house chose</source>
        <translation>Nhà đã chọn</translation>
    </message>
    <message>
        <source>Sending and copies</source>
        <translation>Gửi – nhận và bản sao lưu</translation>
    </message>
    <message>
        <source>Rows of the register, for whoever mends it</source>
        <translation>Số dòng trong sổ (cho người sửa máy)</translation>
    </message>
    <message>
        <source>Last reports of errors</source>
        <translation>Báo lỗi gần đây</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Form of the register</source>
        <translation>Mẫu sổ</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Màn hình</translation>
    </message>
    <message>
        <source>Number of the house</source>
        <translation>Số của nhà</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Clock in doubt</source>
        <translation>Đồng hồ đáng ngờ</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Bạn đọc</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sách</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>Lượt mượn</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Lượt khách</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Buổi câu lạc bộ</translation>
    </message>
    <message>
        <source>People who work here</source>
        <translation>Người trực</translation>
    </message>
    <message>
        <source>Days of a loan</source>
        <translation>Số ngày cho mượn</translation>
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
        <source>Open days a week</source>
        <translation>Số ngày mở cửa mỗi tuần</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Tiếng</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Âm thanh</translation>
    </message>
    <message>
        <source>Ethnicity and disability are kept</source>
        <translation>Có ghi dân tộc, khuyết tật</translation>
    </message>
    <message>
        <source>Loan slips</source>
        <translation>Phiếu mượn</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa lần nào</translation>
    </message>
    <message>
        <source>Joined to the centre</source>
        <translation>Đã nối với trung tâm</translation>
    </message>
    <message>
        <source>Shut out by the centre</source>
        <translation>Trung tâm không nhận nữa</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>Not counted by the centre</source>
        <translation>Trung tâm chưa tính được</translation>
    </message>
    <message>
        <source>Last sent on</source>
        <translation>Gửi lần cuối</translation>
    </message>
    <message>
        <source>Last copy on</source>
        <translation>Sao lưu lần cuối</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Ổ đĩa còn trống</translation>
    </message>
    <message>
        <source>Size of the register</source>
        <translation>Cỡ tệp sổ</translation>
    </message>
    <message>
        <source>To look at: {kind}</source>
        <translation>Việc cần xem: {kind}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
</context>
</TS>
