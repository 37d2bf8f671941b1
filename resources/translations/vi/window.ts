<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>ListFileSentences</name>
    <message>
        <source>This file cannot be read as a list. Nothing was taken from it.</source>
        <translation>Không đọc được tệp này như một danh sách. Chưa nhập gì từ tệp.</translation>
    </message>
    <message>
        <source>The file cannot be opened; nothing was taken from it. Is the stick still in, is the file closed in Excel? Then choose it again.</source>
        <translation>Chưa mở được tệp nên chưa nhập gì. Xem USB còn cắm không, tệp đã đóng trong Excel chưa, rồi chọn lại.</translation>
    </message>
    <message>
        <source>The file could not be saved there. Is the stick still in, is there room on it, is the file closed in Excel? Then save it again.</source>
        <translation>Chưa lưu được tệp vào đó. Xem USB còn cắm, còn chỗ không, tệp đã đóng trong Excel chưa, rồi lưu lại.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB, so nothing was taken from it. Choose the list alone, without pictures.</source>
        <translation>Tệp lớn hơn {size} MB nên chưa nhập gì. Hãy chọn tệp chỉ có danh sách, không kèm ảnh.</translation>
    </message>
    <message>
        <source>The list has more than {rows} rows, so nothing was taken from it. Cut it into smaller files and take them one by one.</source>
        <translation>Danh sách dài hơn {rows} dòng nên chưa nhập gì. Hãy chia thành nhiều tệp nhỏ rồi nhập từng tệp.</translation>
    </message>
    <message>
        <source>The letters of this file were already broken when it was saved, so nothing was taken from it. Ask for the list once more, as an Excel workbook (.xlsx).</source>
        <translation>Chữ trong tệp đã hỏng từ lúc lưu nên chưa nhập gì. Hãy xin lại danh sách dạng tệp Excel (.xlsx).</translation>
    </message>
    <message>
        <source>The file asks for other files, as no list does; nothing was taken from it. Tell the person you have it from.</source>
        <translation>Tệp này đòi mở các tệp khác, danh sách không làm thế; chưa nhập gì. Hãy báo cho người đưa tệp.</translation>
    </message>
    <message>
        <source>Reading the file took more memory or time than any list, so it was ended and nothing was taken from it. Cut the list into smaller files.</source>
        <translation>Đọc tệp tốn quá nhiều bộ nhớ hoặc thời gian nên đã dừng, chưa nhập gì. Hãy chia danh sách thành nhiều tệp nhỏ.</translation>
    </message>
    <message>
        <source>Line {line}: a quotation mark does not close, so nothing was taken from the file. Mend that line, or save the list as an Excel workbook (.xlsx).</source>
        <translation>Dòng {line}: có dấu ngoặc kép chưa đóng nên chưa nhập gì. Sửa dòng đó, hoặc lưu danh sách thành tệp Excel (.xlsx).</translation>
    </message>
    <message>
        <source>The file is locked with a password, so nothing was taken from it. Save it without the password, then choose it again.</source>
        <translation>Tệp có mật khẩu nên chưa nhập gì. Hãy bỏ mật khẩu, lưu lại rồi chọn tệp.</translation>
    </message>
    <message>
        <source>This is no table, or it is damaged; nothing was taken from it. Choose another file.</source>
        <translation>Đây không phải bảng, hoặc tệp đã hỏng; chưa nhập gì. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>There is no row in this file below its headings. Choose another one.</source>
        <translation>Trong tệp này không có dòng nào dưới dòng tiêu đề. Hãy chọn tệp khác.</translation>
    </message>
</context>
<context>
    <name>DoneSentences</name>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Added: {name}, card {card}</source>
        <translation>Đã thêm: {name}, số thẻ {card}</translation>
    </message>
    <message>
        <source>Changed: {name}</source>
        <translation>Đã sửa: {name}</translation>
    </message>
    <message>
        <source>{name} is no longer a reader here</source>
        <translation>{name} đã thôi làm bạn đọc</translation>
    </message>
    <message numerus="yes">
        <source>Added: “{title}”, %n copies</source>
        <translation>
            <numerusform>Đã thêm: “{title}”, %n bản</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: “{title}”</source>
        <translation>Đã sửa: “{title}”</translation>
    </message>
    <message>
        <source>Changed: {number}, “{title}”</source>
        <translation>Đã sửa bản {number}: “{title}”</translation>
    </message>
    <message numerus="yes">
        <source>Added %n copies of “{title}”</source>
        <translation>
            <numerusform>Đã thêm %n bản của “{title}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken from {file}: %n copies</source>
        <translation>
            <numerusform>Đã nhập từ tệp {file}: %n bản sách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken from {file}: %n person(s)</source>
        <translation>
            <numerusform>Đã nhập từ tệp {file}: %n người</numerusform>
        </translation>
    </message>
    <message>
        <source>{former} brought “{title}” back; {name} has it now, to return by {day}</source>
        <translation>{former} đã trả “{title}”; {name} mượn tiếp, trả trước {day}</translation>
    </message>
    <message>
        <source>{name} borrowed “{title}”, to return by {day}</source>
        <translation>{name} mượn “{title}”, trả trước {day}</translation>
    </message>
    <message numerus="yes">
        <source>{name} returned “{title}”, %n day(s) late</source>
        <translation>
            <numerusform>{name} trả “{title}”, quá hạn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} returned “{title}”</source>
        <translation>{name} trả “{title}”</translation>
    </message>
    <message>
        <source>{name} renewed “{title}”, to return by {day}</source>
        <translation>{name} gia hạn “{title}”, trả trước {day}</translation>
    </message>
    <message>
        <source>{name} has “{title}”; the other loan is closed</source>
        <translation>{name} đang giữ “{title}”; lượt mượn kia đã ghi là trả</translation>
    </message>
    <message numerus="yes">
        <source>Card {card} is {name}’s; %n other(s) got a new number</source>
        <translation>
            <numerusform>Thẻ {card} là của {name}; %n người kia đã có số thẻ mới</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen: {record} stays as it is</source>
        <translation>Đã chọn: {record} giữ như đang ghi</translation>
    </message>
    <message>
        <source>Chosen: {record} is as the other computer has it</source>
        <translation>Đã chọn: {record} theo máy kia</translation>
    </message>
    <message>
        <source>Corrected: {count} {group}</source>
        <translation>Đã sửa: {group} {count} lượt</translation>
    </message>
    <message>
        <source>{name} borrowed “{title}”, new with the number {number}, to return by {day}</source>
        <translation>{name} mượn “{title}” (sách mới, số {number}), trả trước {day}</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n book(s): now “{value}”</source>
        <translation>
            <numerusform>Đã sửa %n cuốn: nay ghi “{value}”</numerusform>
        </translation>
    </message>
    <message>
        <source>In the trash for 90 days: “{title}”</source>
        <translation>Đã chuyển vào thùng rác (90 ngày): “{title}”</translation>
    </message>
    <message>
        <source>In the trash for 90 days: {number}, “{title}”</source>
        <translation>Đã chuyển vào thùng rác (90 ngày): {number}, “{title}”</translation>
    </message>
    <message>
        <source>Out of the trash: “{title}”</source>
        <translation>Đã lấy lại từ thùng rác: “{title}”</translation>
    </message>
    <message>
        <source>no longer in the stock and left out: {numbers}</source>
        <translation>không còn trong kho nên bỏ qua: {numbers}</translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn by decision {number}: %n book(s)</source>
        <translation>
            <numerusform>Đã thanh lọc theo Quyết định {number}: %n cuốn</numerusform>
        </translation>
    </message>
    <message>
        <source>Put it aside: {name} waits for it</source>
        <translation>Hãy để riêng: {name} đã đặt trước cuốn này</translation>
    </message>
    <message>
        <source>{name} waits for “{title}” until {day}</source>
        <translation>{name} đặt trước “{title}”, chờ đến {day}</translation>
    </message>
    <message>
        <source>Turn: {place}</source>
        <translation>Lượt thứ {place}</translation>
    </message>
    <message>
        <source>{name} waits no longer for “{title}”</source>
        <translation>{name} thôi chờ “{title}”</translation>
    </message>
</context>
<context>
    <name>ErrorPresenter</name>
    <message>
        <source>No scanner reads the code on so small a label: it has to be at least {width} mm wide and {height} mm high.</source>
        <translation>Nhãn nhỏ quá, máy quét không đọc được mã: nhãn phải rộng ít nhất {width} mm và cao ít nhất {height} mm.</translation>
    </message>
    <message>
        <source>Side by side the labels need {needed} mm, but the page is {page} mm wide.</source>
        <translation>Xếp ngang cần {needed} mm, mà trang giấy chỉ rộng {page} mm.</translation>
    </message>
    <message>
        <source>From top to bottom the labels need {needed} mm, but the page has {page}.</source>
        <translation>Xếp dọc cần {needed} mm, mà trang giấy chỉ cao {page} mm.</translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved before is safe. You can go on working; a note for the officer was written.</source>
        <translation>Chương trình vừa vấp một lỗi. Những gì đã lưu vẫn an toàn. Cứ làm tiếp; máy đã ghi lại cho cán bộ xem.</translation>
    </message>
    <message>
        <source>The rules of the house do not allow this. Nothing was changed.</source>
        <translation>Quy định của nhà không cho làm việc này. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>{day} has not come yet, so nothing was written down. Choose today or an earlier day.</source>
        <translation>Ngày {day} chưa tới nên chưa ghi gì. Hãy chọn hôm nay hoặc ngày trước đó.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are already written down for {day}. Nothing was changed. Correct the numbers of that day instead.</source>
        <translation>
            <numerusform>Ngày {day} đã ghi %n lượt khách. Chưa có gì thay đổi. Hãy sửa lại số của ngày đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>That number cannot be right: it has to be from {lowest} to {highest}. Nothing was changed.</source>
        <translation>Số này chưa hợp lý: chỉ nhận từ {lowest} đến {highest}. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>One line is still empty. Fill it in, then save again.</source>
        <translation>Còn một dòng để trống. Điền vào rồi lưu lại.</translation>
    </message>
    <message>
        <source>The text is too long. Nothing was changed; shorten it and save again.</source>
        <translation>Chữ dài quá. Chưa có gì thay đổi; hãy viết ngắn lại rồi lưu.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n group(s) at most. Nothing was changed.</source>
        <translation>
            <numerusform>Chỉ có chỗ cho %n nhóm. Chưa có gì thay đổi.</numerusform>
        </translation>
    </message>
    <message>
        <source>This was taken back meanwhile. Open the list again to see what is there.</source>
        <translation>Mục này vừa được hoàn tác. Hãy mở lại danh sách để xem.</translation>
    </message>
    <message numerus="yes">
        <source>{name} already has %n book(s). F9 lends one more all the same.</source>
        <translation>
            <numerusform>{name} đã mượn đủ %n cuốn. Bấm F9 nếu vẫn cho mượn thêm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This book was already renewed %n time(s). F9 renews it all the same.</source>
        <translation>
            <numerusform>Cuốn này đã gia hạn %n lần. Bấm F9 nếu vẫn gia hạn thêm.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has this book. Take it back first.</source>
        <translation>{name} đang giữ cuốn này. Hãy nhận trả trước.</translation>
    </message>
    <message>
        <source>This book is written down as lost, damaged or withdrawn, so it is not lent.</source>
        <translation>Cuốn này đang ghi là mất, hỏng hoặc đã thanh lọc nên không cho mượn.</translation>
    </message>
    <message>
        <source>{name} is no longer a reader here. Add {name} again under People to lend books.</source>
        <translation>{name} đã thôi làm bạn đọc. Muốn cho mượn, hãy thêm lại ở mục Mọi người.</translation>
    </message>
    <message>
        <source>This book has already come back. Nothing was changed.</source>
        <translation>Cuốn này đã trả rồi. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose at least one day of the week for the club, then save again.</source>
        <translation>Hãy chọn ít nhất một ngày trong tuần cho câu lạc bộ rồi lưu lại.</translation>
    </message>
    <message>
        <source>This person is not on the roll. Add them to the session first.</source>
        <translation>Người này không có trong danh sách buổi này. Hãy thêm vào trước.</translation>
    </message>
    <message>
        <source>{name} is already a member of this club.</source>
        <translation>{name} đã ở trong câu lạc bộ này.</translation>
    </message>
    <message>
        <source>This cannot be taken back: other entries already build on it. Nothing was changed.</source>
        <translation>Việc này không hoàn tác được vì đã có mục khác ghi tiếp theo. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>No column holds the title or the name, so nothing can be taken yet. Choose above which column it is.</source>
        <translation>Chưa có cột nào là nhan đề hoặc họ tên nên chưa nhập được. Hãy chọn cột đó ở phía trên.</translation>
    </message>
    <message>
        <source>The register could not be read or written just now. What was saved before is safe. Try again; if it stays so, call the officer.</source>
        <translation>Lúc này chưa đọc hoặc ghi được sổ. Những gì đã lưu vẫn an toàn. Hãy thử lại; nếu vẫn vậy, gọi cán bộ phụ trách.</translation>
    </message>
    <message>
        <source>The disk is full, so the last entry was not saved. Everything before it is safe. Delete some files, then do it again.</source>
        <translation>Ổ đĩa đầy nên mục vừa rồi chưa ghi được. Những gì trước đó vẫn an toàn. Hãy xoá bớt tệp rồi làm lại.</translation>
    </message>
    <message>
        <source>The register file is damaged and was not touched. The backups are safe. Do not delete anything; call the officer to bring back the last backup.</source>
        <translation>Tệp sổ bị hỏng, máy không đụng vào. Các bản sao lưu vẫn an toàn. Đừng xoá gì; gọi cán bộ phụ trách để lấy lại bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>The file in the place of the register belongs to another program. It was not touched. Put it elsewhere, then open this program again.</source>
        <translation>Ở chỗ của sổ đang có tệp của chương trình khác. Máy không đụng vào tệp đó. Hãy chuyển nó đi nơi khác rồi mở lại.</translation>
    </message>
    <message>
        <source>The register was written by a newer version of this program. It is safe and was not touched. Install the newer version on this computer.</source>
        <translation>Sổ do bản mới hơn của chương trình ghi. Sổ vẫn an toàn, máy không đụng vào. Hãy cài bản mới cho máy này.</translation>
    </message>
    <message>
        <source>Another program is holding the register, so the last entry was not saved. Close the other program, then do it again.</source>
        <translation>Chương trình khác đang giữ sổ nên mục vừa rồi chưa ghi được. Hãy đóng chương trình đó rồi làm lại.</translation>
    </message>
    <message>
        <source>The register is no longer in its place; its backups are safe, and no empty one was begun. Put the file back, or call the officer to bring back the last backup.</source>
        <translation>Không thấy sổ ở chỗ cũ; các bản sao lưu vẫn an toàn, máy không tự mở sổ trắng. Hãy đặt tệp về chỗ cũ, hoặc gọi cán bộ để lấy lại bản sao lưu.</translation>
    </message>
    <message>
        <source>A part of this program on this computer is too old to save safely, so nothing was opened. The register is safe. Install the program again.</source>
        <translation>Một phần của chương trình trên máy này quá cũ, ghi không chắc chắn, nên máy chưa mở sổ. Sổ vẫn an toàn. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>The register is safe, but this account of the computer has no key to it. Log in to Windows as before, or type the recovery code.</source>
        <translation>Sổ vẫn an toàn, nhưng tài khoản máy này không có chìa khoá. Hãy đăng nhập máy như trước đây, hoặc gõ mã khôi phục.</translation>
    </message>
    <message>
        <source>Another book has this label already. Scan it again.</source>
        <translation>Nhãn này đã có ở một cuốn khác. Hãy quét lại.</translation>
    </message>
    <message>
        <source>These two are one person already. Nothing was changed.</source>
        <translation>Hai tên này đã là một người. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>For a child the parent or guardian agrees. Write their name down first.</source>
        <translation>Trẻ em thì cha mẹ hoặc người trông nom đồng ý thay. Hãy ghi tên người ấy trước.</translation>
    </message>
    <message>
        <source>Nobody agreed to that yet, so nothing was written down.</source>
        <translation>Chưa có ai đồng ý việc này nên chưa ghi gì.</translation>
    </message>
    <message>
        <source>This house does not write that down. It can be changed in the settings.</source>
        <translation>Nhà văn hoá không ghi mục này. Có thể đổi trong Cài đặt.</translation>
    </message>
    <message>
        <source>The last day, {last}, is before the first, {first}. Nothing was changed; choose a later last day.</source>
        <translation>Ngày cuối {last} lại trước ngày đầu {first}. Chưa ghi gì cả; hãy chọn ngày cuối muộn hơn.</translation>
    </message>
    <message>
        <source>The session of {day} is more than a month ago. Only the person in charge changes it; nothing was changed.</source>
        <translation>Buổi ngày {day} đã qua hơn 30 ngày, chỉ người phụ trách nhà được sửa. Chưa thay đổi gì.</translation>
    </message>
    <message numerus="yes">
        <source>A session has %n photo(s) at most. Take one away first; nothing was changed.</source>
        <translation>
            <numerusform>Mỗi buổi có nhiều nhất %n ảnh. Hãy bỏ bớt một ảnh trước; chưa thay đổi gì.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeSentences</name>
    <message>
        <source>Nothing was sent this time. Everything is safe on this computer. It will try again by itself.</source>
        <translation>Lần này chưa gửi được. Số liệu vẫn nằm an toàn trong máy. Máy sẽ tự gửi lại.</translation>
    </message>
    <message>
        <source>Not sent yet: this computer has no connection now. Everything is safe here. It will send by itself when the connection is back.</source>
        <translation>Chưa gửi được vì máy chưa vào được mạng. Số liệu vẫn nằm an toàn trong máy. Có mạng là máy tự gửi.</translation>
    </message>
    <message>
        <source>Not sent yet: this network wants a log-in first. Everything is safe here. Open the web browser, log in to the network, then press Send now.</source>
        <translation>Chưa gửi được vì mạng này đòi đăng nhập trước. Số liệu vẫn an toàn. Hãy mở trình duyệt, đăng nhập mạng rồi bấm Gửi ngay.</translation>
    </message>
    <message>
        <source>Not sent yet: this network does not let the computer out. Everything is safe here. Ask whoever set up the network, or call the officer.</source>
        <translation>Chưa gửi được vì mạng ở đây chặn máy này. Số liệu vẫn an toàn. Hãy hỏi người lắp mạng, hoặc gọi cán bộ phụ trách.</translation>
    </message>
    <message>
        <source>Not sent yet: the date or time of this computer is wrong. Everything is safe here. Set the clock right, then press Send now.</source>
        <translation>Chưa gửi được vì ngày giờ của máy chưa đúng. Số liệu vẫn an toàn. Hãy chỉnh lại ngày giờ rồi bấm Gửi ngay.</translation>
    </message>
    <message>
        <source>Not sent: what answered could not prove that it is the centre. Everything is safe here. Try another network, or call the officer.</source>
        <translation>Chưa gửi vì nơi trả lời không chứng tỏ được là trung tâm. Số liệu vẫn an toàn. Hãy thử mạng khác, hoặc gọi cán bộ phụ trách.</translation>
    </message>
    <message>
        <source>The address has to begin with https://, so nothing was sent. Copy the address again from the paper of the centre.</source>
        <translation>Địa chỉ phải bắt đầu bằng https:// nên chưa gửi gì. Hãy chép lại địa chỉ theo giấy của trung tâm.</translation>
    </message>
    <message>
        <source>Not sent yet: the centre is busy now. Everything is safe here. It will try again by itself.</source>
        <translation>Chưa gửi được vì trung tâm đang bận. Số liệu vẫn nằm an toàn trong máy. Máy sẽ tự gửi lại.</translation>
    </message>
    <message>
        <source>Not everything is sent: one entry is too large for the way to the centre. Everything is safe here. Please tell the officer.</source>
        <translation>Chưa gửi hết vì có một mục ghi quá lớn so với đường truyền tới trung tâm. Số liệu vẫn nằm an toàn trong máy. Hãy báo cho cán bộ phụ trách.</translation>
    </message>
    <message>
        <source>Not sent: the answer that came was not the centre&apos;s, so it was not believed. Everything is safe here. It will try again by itself.</source>
        <translation>Chưa tính là đã gửi vì lời đáp nhận được không phải của trung tâm. Số liệu vẫn an toàn trong máy. Máy sẽ tự gửi lại.</translation>
    </message>
    <message>
        <source>The centre does not accept this computer any more. Everything is safe here. Call the officer and ask for a new one-time code.</source>
        <translation>Trung tâm không còn nhận số liệu từ máy này. Số liệu vẫn an toàn. Hãy gọi cán bộ phụ trách để xin mã mới.</translation>
    </message>
    <message>
        <source>This code was already used, so nothing was changed. Ask the officer for a new one.</source>
        <translation>Mã này đã dùng rồi nên chưa nối được. Hãy xin cán bộ phụ trách mã mới.</translation>
    </message>
    <message>
        <source>This code is too old, so nothing was changed. Ask the officer for a new one.</source>
        <translation>Mã này đã quá hạn nên chưa nối được. Hãy xin cán bộ phụ trách mã mới.</translation>
    </message>
    <message>
        <source>The centre does not know this code, so nothing was changed. Compare it with the paper, letter by letter.</source>
        <translation>Trung tâm chưa có mã này nên chưa nối được. Hãy so lại với tờ giấy, từng chữ một.</translation>
    </message>
    <message>
        <source>Not everything is sent yet: another computer seems to send as this one. Everything is safe at both ends, and this computer tries again by itself. Please tell the officer.</source>
        <translation>Chưa gửi hết vì dường như có một máy khác đang gửi như máy này. Số liệu hai bên vẫn an toàn, máy sẽ tự gửi lại. Hãy báo cán bộ phụ trách.</translation>
    </message>
    <message>
        <source>Nothing was written: this computer has not joined the centre yet, so nobody could open it. Everything is safe here. Join first, on this page.</source>
        <translation>Chưa chép gì cả: máy này chưa nối với trung tâm nên chép ra cũng chưa ai mở được. Số liệu vẫn an toàn trong máy. Hãy nối với trung tâm trước, ngay trên trang này.</translation>
    </message>
    <message>
        <source>This computer is in no network of the room, so no other computer can come. Plug in the cable or join the wireless network, then press again.</source>
        <translation>Máy này chưa vào mạng trong phòng nên máy khác chưa gửi nhờ được. Hãy cắm dây mạng hoặc nối Wi-Fi rồi bấm lại.</translation>
    </message>
    <message>
        <source>The other computer does not answer. Everything is safe here. See whether it is on, in the same network, and still lets other computers send.</source>
        <translation>Máy kia không trả lời. Số liệu vẫn an toàn trong máy này. Hãy xem máy kia có bật, có cùng mạng và còn cho gửi nhờ không.</translation>
    </message>
    <message>
        <source>This is not the address of a computer in the room. Everything is safe here. Compare it with what the other computer shows, letter by letter.</source>
        <translation>Đây không phải địa chỉ của máy cùng phòng. Số liệu vẫn an toàn trong máy này. Hãy so từng chữ với địa chỉ hiện trên máy kia.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save   Ctrl+S</source>
        <translation>Lưu   Ctrl+S</translation>
    </message>
    <message>
        <source>Save and add another   Ctrl+Enter</source>
        <translation>Lưu và nhập tiếp   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Leave it   Esc</source>
        <translation>Thôi   Esc</translation>
    </message>
    <message>
        <source>Begin with an empty sheet</source>
        <translation>Bỏ, bắt đầu lại</translation>
    </message>
    <message>
        <source>What was typed here before and not saved stands here again.</source>
        <translation>Những gì đã gõ lần trước mà chưa lưu vẫn còn ở đây.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Choose a crate and scan its books one by one; the list grows with each.</source>
        <translation>Chọn thùng rồi quét từng cuốn; quét đến đâu danh sách dài thêm đến đó.</translation>
    </message>
    <message>
        <source>The barcode of a crate opens it, from every page.</source>
        <translation>Ở mục nào cũng vậy: quét mã vạch trên thùng là mở thùng đó.</translation>
    </message>
    <message>
        <source>Somebody brings a crate? Scan the square code of its record.</source>
        <translation>Có thùng mới về thì quét mã vuông trên biên bản.</translation>
    </message>
    <message>
        <source>Choose a shelf, begin, and scan every book on it. Stop when you like.</source>
        <translation>Chọn kệ, bắt đầu rồi quét hết sách trên kệ. Nghỉ lúc nào cũng được.</translation>
    </message>
    <message>
        <source>A reader comes meanwhile? Scan the card, then come back here.</source>
        <translation>Đang kiểm kê mà có bạn đọc đến thì quét thẻ; xong lại mở mục này.</translation>
    </message>
    <message>
        <source>What was not found: look again later, or write it down as lost.</source>
        <translation>Cuốn không thấy: để tìm lại sau, hoặc ghi mất.</translation>
    </message>
    <message>
        <source>Ctrl+G after it notes damage, Ctrl+H who brought it for the reader.</source>
        <translation>Trả xong: Ctrl+G ghi chú, sách hỏng; Ctrl+H ghi người trả hộ.</translation>
    </message>
    <message>
        <source>Ctrl+D counts books that were read here: scan them, or type how many.</source>
        <translation>Ctrl+D đếm sách đọc tại chỗ: quét từng cuốn, hoặc gõ số cuốn.</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Trợ giúp: {page}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Đóng trợ giúp</translation>
    </message>
    <message>
        <source>Each press on a box counts one visitor of that group.</source>
        <translation>Mỗi lần bấm vào một ô là thêm một khách của nhóm đó.</translation>
    </message>
    <message>
        <source>A right click or a long press on a box lets you type the number instead.</source>
        <translation>Bấm chuột phải hoặc bấm giữ vào ô để gõ con số.</translation>
    </message>
    <message>
        <source>Pressed once too often? Ctrl+Z takes it back.</source>
        <translation>Bấm nhầm thì Ctrl+Z để hoàn tác.</translation>
    </message>
    <message>
        <source>Choose the day, type the numbers from the paper sheet, write them down.</source>
        <translation>Chọn ngày, gõ số theo tờ giấy rồi bấm Ghi lại.</translation>
    </message>
    <message>
        <source>What was counted wrongly stays in the list, struck through.</source>
        <translation>Mục ghi nhầm vẫn còn trong danh sách, có gạch ngang.</translation>
    </message>
    <message>
        <source>Scan the card first, then each book. No card? Type the name.</source>
        <translation>Quét thẻ trước, rồi quét từng cuốn. Không có thẻ thì gõ tên.</translation>
    </message>
    <message>
        <source>A book that comes back is scanned alone: it is returned at once.</source>
        <translation>Sách mang trả thì chỉ cần quét cuốn đó: máy ghi trả ngay.</translation>
    </message>
    <message>
        <source>Type a few letters of the title; no accents are needed.</source>
        <translation>Gõ vài chữ của nhan đề, không cần dấu.</translation>
    </message>
    <message>
        <source>A new book needs its title and how many copies there are.</source>
        <translation>Sách mới chỉ cần nhan đề và số bản.</translation>
    </message>
    <message>
        <source>Type the name without accents, or the first letters: “nvd”.</source>
        <translation>Gõ tên không dấu, hoặc chữ đầu: “nvd” là Nguyễn Văn Đức.</translation>
    </message>
    <message>
        <source>A new reader needs only a name; the rest can wait.</source>
        <translation>Bạn đọc mới chỉ cần họ tên, còn lại bổ sung sau.</translation>
    </message>
    <message>
        <source>Choose the session and mark who is there with the space bar.</source>
        <translation>Chọn buổi rồi bấm phím cách để ghi có mặt hay vắng.</translation>
    </message>
    <message>
        <source>Nobody met? Say why: it counts as a day off, not as a gap.</source>
        <translation>Buổi không họp thì chọn lý do: báo cáo ghi là nghỉ, không phải bỏ sót.</translation>
    </message>
    <message>
        <source>The numbers of the month are the same as on every other page.</source>
        <translation>Số ở đây khớp với số ở mọi mục khác.</translation>
    </message>
    <message>
        <source>Days with nothing written down can still be filled in.</source>
        <translation>Ngày nào chưa ghi thì vẫn nhập bù được.</translation>
    </message>
    <message>
        <source>Everything is kept on this computer first and sent when it can be.</source>
        <translation>Mọi thứ được giữ trong máy trước, gửi được lúc nào thì gửi.</translation>
    </message>
    <message>
        <source>No connection is no trouble: it sends by itself later.</source>
        <translation>Không có mạng cũng không sao: khi có mạng máy tự gửi.</translation>
    </message>
    <message>
        <source>Change what you like and press Save.</source>
        <translation>Sửa theo ý nhà mình rồi bấm Lưu.</translation>
    </message>
    <message>
        <source>Each line is something that only a person can know. Nothing waits for it.</source>
        <translation>Mỗi mục là một việc chỉ người trong nhà mới biết. Không việc gì phải chờ nó.</translation>
    </message>
    <message>
        <source>Press Later and it comes back tomorrow.</source>
        <translation>Bấm “Để sau” thì ngày mai nó mới hiện lại.</translation>
    </message>
    <message>
        <source>Unsure? Call the officer and read out the code beside it, “BÀNG-7”.</source>
        <translation>Chưa rõ thì gọi cán bộ và đọc mã của mục đó, ví dụ “BÀNG-7”.</translation>
    </message>
    <message>
        <source>A PIN keeps entries from being made in another&apos;s name; it keeps no thief out. Print the emergency sheet for whoever forgets theirs.</source>
        <translation>Mã PIN để không ghi nhầm tên nhau, không phải để chống trộm. Hãy in tờ khẩn cấp cho người quên mã PIN.</translation>
    </message>
    <message>
        <source>This computer can keep several houses. Each has its own register, and only the one that is open sends.</source>
        <translation>Máy này giữ được sổ của nhiều nhà. Mỗi nhà một sổ riêng, chỉ nhà đang mở mới gửi đi.</translation>
    </message>
    <message>
        <source>Print all keys on one sheet…</source>
        <translation>In mọi phím tắt ra một tờ…</translation>
    </message>
    <message>
        <source>Somebody comes: press their box.</source>
        <translation>Có khách: bấm vào ô của nhóm.</translation>
    </message>
    <message>
        <source>One too many: take it back.</source>
        <translation>Bấm nhầm: hoàn tác.</translation>
    </message>
    <message>
        <source>Counted on paper: write that day down later.</source>
        <translation>Đếm trên giấy: nhập bù cho ngày đó.</translation>
    </message>
    <message>
        <source>First the card…</source>
        <translation>Quét thẻ trước…</translation>
    </message>
    <message>
        <source>…then each book…</source>
        <translation>…rồi từng cuốn sách…</translation>
    </message>
    <message>
        <source>…and the day it is due stands there.</source>
        <translation>…là thấy ngay ngày trả.</translation>
    </message>
    <message>
        <source>Each name: there, absent, or not marked yet.</source>
        <translation>Mỗi tên: có mặt, vắng hoặc chưa ghi.</translation>
    </message>
    <message>
        <source>The space bar turns the mark.</source>
        <translation>Phím cách đổi dấu.</translation>
    </message>
    <message>
        <source>The count, and those without a name.</source>
        <translation>Số người, kể cả người không ghi tên.</translation>
    </message>
    <message>
        <source>A month that is over is looked at and closed; what is changed later stands beside the closed numbers.</source>
        <translation>Tháng đã qua thì xem lại rồi chốt; sửa sau khi chốt sẽ hiện bên cạnh số đã chốt.</translation>
    </message>
    <message>
        <source>A number, its beginning or the name of a shelf finds books as well.</source>
        <translation>Gõ số ĐKCB, mấy số đầu, hoặc tên kệ cũng tìm được sách.</translation>
    </message>
    <message>
        <source>A book is out? Beside it a reader can be written down who waits for it.</source>
        <translation>Sách đang cho mượn? Ở khung bên cạnh có nút Đặt trước cho người chờ.</translation>
    </message>
    <message>
        <source>Type a name in the box: Enter serves, Ctrl+Enter says that they are here, Ctrl+N writes down somebody new.</source>
        <translation>Gõ tên vào ô: Enter để phục vụ, Ctrl+Enter để ghi có mặt, Ctrl+N để thêm người mới.</translation>
    </message>
    <message>
        <source>A delegation of a past day is written down there too, by its name.</source>
        <translation>Đoàn khách của ngày đã qua cũng ghi ở đó, kèm tên đoàn.</translation>
    </message>
    <message>
        <source>A club that ends keeps its sessions and members, and can go on again.</source>
        <translation>Câu lạc bộ ngừng hoạt động vẫn giữ các buổi và thành viên, và có thể hoạt động lại.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All is saved: what is written down is kept at once.</source>
        <translation>Đã lưu hết: ghi đến đâu máy giữ ngay đến đó.</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Đã làm lại: {what}</translation>
    </message>
    <message>
        <source>There is nothing that could be done again.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>Culture house</source>
        <translation>Nhà văn hoá</translation>
    </message>
    <message>
        <source>There is nothing from today to take back.</source>
        <translation>Hôm nay không còn việc nào để hoàn tác.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Đã hoàn tác – {what}</translation>
    </message>
    <message>
        <source>Visits of a day</source>
        <translation>Lượt khách</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>One less: {name}</source>
        <translation>Bớt một: {name}</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>Thêm một: {name}</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening the register…</source>
        <translation>Đang mở sổ…</translation>
    </message>
    <message>
        <source>The register could not be opened</source>
        <translation>Chưa mở được sổ</translation>
    </message>
    <message>
        <source>Nothing new was begun and nothing was deleted. The register is here:</source>
        <translation>Máy không mở sổ mới và không xoá gì. Sổ nằm ở đây:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>This register is already open in another window of this program. Everything is safe. Look for that window, or close it and try again.</source>
        <translation>Sổ này đang mở ở một cửa sổ khác của chương trình. Số liệu vẫn an toàn. Hãy tìm cửa sổ đó, hoặc đóng nó rồi thử lại.</translation>
    </message>
    <message>
        <source>A part of this program is missing or damaged. The register was not touched. Install the program again, or call the officer.</source>
        <translation>Một phần của chương trình trên máy này bị thiếu hoặc hỏng. Sổ vẫn an toàn, máy không đụng vào. Hãy cài lại chương trình, hoặc gọi cán bộ phụ trách.</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Smaller letters</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Người trực</translation>
    </message>
    <message>
        <source>At the desk: {name}</source>
        <translation>Người trực: {name}</translation>
    </message>
    <message>
        <source>{day}? Look at the computer&apos;s clock.</source>
        <translation>{day}? Xem lại ngày giờ của máy.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Lend – Return</source>
        <translation>Mượn – Trả</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Sách</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>Clubs</source>
        <translation>Câu lạc bộ</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Send – Receive</source>
        <translation>Gửi – nhận</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Việc cần xem</translation>
    </message>
</context>
<context>
    <name>RecoverySentences</name>
    <message>
        <source>The recovery code did not open the register. Nothing was changed. Type it once more, or call the officer.</source>
        <translation>Mã khôi phục chưa mở được sổ. Chưa có gì thay đổi. Hãy gõ lại lần nữa, hoặc gọi cán bộ.</translation>
    </message>
    <message>
        <source>Every group could be right, but not all are of one sheet. Nothing was changed. Type all groups again from one sheet.</source>
        <translation>Từng nhóm thì đúng, nhưng không cùng một tờ giấy. Chưa có gì thay đổi. Hãy gõ lại tất cả các nhóm theo cùng một tờ.</translation>
    </message>
    <message>
        <source>The code is not whole: letters missing: {count}. Look at group {group} of the sheet again.</source>
        <translation>Mã chưa đủ, còn thiếu {count} chữ. Hãy xem lại nhóm {group} trên tờ giấy.</translation>
    </message>
    <message>
        <source>Group {groups} is not as on the sheet. Nothing was changed. Type it again.</source>
        <translation>Nhóm {groups} chưa giống trên tờ giấy. Chưa có gì thay đổi. Hãy gõ lại nhóm đó.</translation>
    </message>
    <message>
        <source>The file that opens this copy, its name ends in .recovery, does not lie beside it. Nothing was changed. Put both files into one folder, then try again.</source>
        <translation>Bên cạnh bản sao không có tệp mở khoá (tên kết thúc bằng .recovery). Chưa có gì thay đổi. Hãy để hai tệp chung một thư mục rồi thử lại.</translation>
    </message>
    <message>
        <source>This code is of another house or of an older sheet. Nothing was changed. Look for the newest sheet of this house, or call the officer.</source>
        <translation>Mã này của nhà văn hoá khác hoặc của tờ giấy cũ. Chưa có gì thay đổi. Hãy tìm tờ giấy mới nhất của nhà mình, hoặc gọi cán bộ.</translation>
    </message>
    <message>
        <source>Something was written down on this computer meanwhile. Nothing was changed: the old register comes only in the place of an empty one. Call the officer.</source>
        <translation>Trong lúc đó máy này đã có việc ghi vào. Chưa có gì thay đổi: sổ cũ chỉ lấy về được khi sổ trên máy còn trống. Hãy gọi cán bộ.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Opening the register…</source>
        <translation>Đang mở sổ…</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Đã lưu hết</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Đã lưu {time}</translation>
    </message>
    <message>
        <source>Not joined to the province yet</source>
        <translation>Chưa nối với trung tâm</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Đã gửi hết</translation>
    </message>
    <message>
        <source>Backup: {day}</source>
        <translation>Sao lưu: {day}</translation>
    </message>
    <message>
        <source>Not sent yet: {count} items</source>
        <translation>Chưa gửi {count} mục</translation>
    </message>
    <message>
        <source>Not sent yet: {count} items (since {day})</source>
        <translation>Chưa gửi {count} mục (từ {day})</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>The register is not open</source>
        <translation>Sổ chưa mở</translation>
    </message>
    <message>
        <source>The centre does not accept this computer</source>
        <translation>Trung tâm không nhận máy này</translation>
    </message>
</context>
<context>
    <name>StickSentences</name>
    <message>
        <source>This stick cannot be used. Everything is safe on this computer. Try another stick.</source>
        <translation>USB này không dùng được. Số liệu vẫn an toàn trong máy. Hãy thử USB khác.</translation>
    </message>
    <message>
        <source>Nothing can be written on this stick: it is locked. Everything is safe on this computer. Push its little switch back, or use another stick.</source>
        <translation>USB đang khoá nên chưa ghi được. Số liệu vẫn an toàn trong máy. Hãy gạt lẫy nhỏ bên cạnh USB, hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>The stick is full: {needed} are needed and {free} are free. Everything is safe on this computer. Delete something from the stick, or use another one.</source>
        <translation>USB gần đầy: cần {needed}, chỉ còn trống {free}. Số liệu vẫn an toàn trong máy. Hãy xoá bớt tệp trên USB, hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>The stick was pulled out before it was finished. Everything is safe on this computer. Put it in again and press once more.</source>
        <translation>USB bị rút ra khi chưa xong. Số liệu vẫn an toàn trong máy. Hãy cắm lại rồi bấm lần nữa.</translation>
    </message>
    <message>
        <source>What was read back is not what was written: this stick is worn out. Everything is safe on this computer. Use another stick.</source>
        <translation>Đọc lại thấy khác với lúc ghi: USB này đã hỏng. Số liệu vẫn an toàn trong máy. Hãy dùng USB khác.</translation>
    </message>
    <message>
        <source>Something else on the stick is called “{name}”; it was not touched. Everything is safe on this computer. Use another stick, or rename it.</source>
        <translation>Trên USB đã có thứ khác tên “{name}”; máy không đụng tới nó. Số liệu vẫn an toàn trong máy. Hãy đổi tên thứ ấy, hoặc dùng USB khác.</translation>
    </message>
    <message>
        <source>This file is for another house or another computer, so it was left as it is. Are two sticks mixed up? Nothing was changed.</source>
        <translation>Tệp này là của nhà khác hoặc máy khác nên máy để nguyên. Có cầm nhầm USB không? Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This file is damaged or not one of ours, so it was left as it is. Nothing was changed. Ask the officer to copy it again.</source>
        <translation>Tệp này bị hỏng hoặc không phải của chương trình nên máy để nguyên. Chưa có gì thay đổi. Hãy nhờ cán bộ chép lại.</translation>
    </message>
    <message>
        <source>The answer on this stick is not of the centre that invited this house, so it was not believed. Nothing was changed. Ask the officer about it.</source>
        <translation>Trả lời trong USB này không phải của trung tâm đã mời nhà mình, nên máy không nhận. Chưa có gì thay đổi. Hãy hỏi lại cán bộ.</translation>
    </message>
    <message>
        <source>This book list is not of the centre that this house belongs to, so nothing of it was taken. Ask the officer about it.</source>
        <translation>Gói biên mục này không phải của trung tâm mà nhà mình thuộc về, nên máy không lấy gì. Hỏi lại cán bộ.</translation>
    </message>
    <message>
        <source>This book list is older than the one that is here. The newer one stays, and nothing was changed.</source>
        <translation>Gói biên mục này cũ hơn gói máy đang có. Gói mới vẫn giữ nguyên, không có gì thay đổi.</translation>
    </message>
    <message>
        <source>This book list is damaged or not whole, so nothing of it was taken; the one that was here stays. Ask the officer to copy it again.</source>
        <translation>Gói biên mục này bị hỏng hoặc chép chưa hết, nên máy không lấy gì; gói đang có vẫn giữ nguyên. Nhờ cán bộ chép lại.</translation>
    </message>
</context>
<context>
    <name>StockSentences</name>
    <message>
        <source>The rules for the books do not allow this. Nothing was changed.</source>
        <translation>Chưa làm được việc này với sách. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>Write numbers like 12, 15-18. Nothing was printed.</source>
        <translation>Hãy ghi các số như 12, 15-18. Chưa in gì cả.</translation>
    </message>
    <message>
        <source>Books that are still out: {count}. Nothing was erased. Take the books back first, or write them down as lost.</source>
        <translation>Người này còn giữ {count} cuốn sách nên chưa xoá gì. Hãy nhận lại sách trước, hoặc ghi là mất.</translation>
    </message>
    <message>
        <source>Still lent: {numbers}. Nothing was changed; take these books back first.</source>
        <translation>Còn người mượn: {numbers}. Chưa thay đổi gì; hãy nhận trả những cuốn này trước.</translation>
    </message>
    <message>
        <source>No book on the shelf has one of these numbers. Nothing was changed.</source>
        <translation>Không có sách nào trong kho mang những số này. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>This book cannot be waited for now. Nothing was changed.</source>
        <translation>Cuốn này lúc này không đặt trước được. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>{name} waits for this book already.</source>
        <translation>{name} đã đặt trước cuốn này rồi.</translation>
    </message>
    <message>
        <source>A copy is in the house. It can be lent at once.</source>
        <translation>Đang có sẵn một cuốn, cho mượn được ngay.</translation>
    </message>
    <message>
        <source>{name} waits for “{title}” and asked before.</source>
        <translation>{name} đã đặt trước “{title}”.</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Type the number…</source>
        <translation>Nhập số…</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Do it again   Ctrl+Y</source>
        <translation>Làm lại   Ctrl+Y</translation>
    </message>
    <message>
        <source>Undo   Ctrl+Z</source>
        <translation>Hoàn tác   Ctrl+Z</translation>
    </message>
    <message>
        <source>What you write down appears here, and can be taken back.</source>
        <translation>Việc vừa ghi sẽ hiện ở đây, ghi nhầm thì hoàn tác được.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Mon</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>less than 1 minute</source>
        <translation>chưa tới 1 phút</translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation>khoảng 1 phút</translation>
    </message>
    <message>
        <source>about {minutes} minutes</source>
        <translation>khoảng {minutes} phút</translation>
    </message>
    <message>
        <source>about {hours} hours</source>
        <translation>khoảng {hours} giờ</translation>
    </message>
    <message>
        <source>{day} ({lunar} lunar)</source>
        <translation>{day} ({lunar} âm lịch)</translation>
    </message>
    <message>
        <source>{day} ({lunar} leap month, lunar)</source>
        <translation>{day} ({lunar} nhuận, âm lịch)</translation>
    </message>
    <message>
        <source>{lunar} leap</source>
        <translation>{lunar} nhuận</translation>
    </message>
    <message>
        <source>{lunar} lunar</source>
        <translation>{lunar} âm lịch</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>open a page, as written on the left</source>
        <translation>mở từng mục ở cột bên trái</translation>
    </message>
    <message>
        <source>go to the search box</source>
        <translation>tới ô tìm</translation>
    </message>
    <message>
        <source>take back what was just done; again for the one before</source>
        <translation>hoàn tác việc vừa làm; bấm nữa để lùi thêm một việc</translation>
    </message>
    <message>
        <source>do it again after all</source>
        <translation>làm lại việc vừa hoàn tác</translation>
    </message>
    <message>
        <source>add one more of what the page shows</source>
        <translation>thêm mới đúng mục đang mở</translation>
    </message>
    <message>
        <source>save, where something waits to be saved</source>
        <translation>lưu, nếu có gì chờ lưu</translation>
    </message>
    <message>
        <source>print; take out as a file</source>
        <translation>in; xuất ra tệp</translation>
    </message>
    <message>
        <source>count one visitor in that box</source>
        <translation>thêm một người vào ô khách đó</translation>
    </message>
    <message>
        <source>larger and smaller letters</source>
        <translation>chữ to hơn, nhỏ hơn</translation>
    </message>
    <message>
        <source>turn what is longer than the window</source>
        <translation>lật trang dài hơn cửa sổ</translation>
    </message>
    <message>
        <source>the whole screen</source>
        <translation>toàn màn hình</translation>
    </message>
    <message>
        <source>somebody else comes to the desk</source>
        <translation>đổi người trực</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>Ở mọi mục</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Ở quầy mượn – trả</translation>
    </message>
    <message>
        <source>In a roll call</source>
        <translation>Khi điểm danh</translation>
    </message>
    <message>
        <source>On a sheet with fields</source>
        <translation>Trên phiếu có các ô để nhập</translation>
    </message>
    <message>
        <source>the help of the page that is open</source>
        <translation>trợ giúp của mục đang mở</translation>
    </message>
    <message>
        <source>leave it, go back</source>
        <translation>thôi, quay lại</translation>
    </message>
    <message>
        <source>go on all the same, where the desk asks</source>
        <translation>đồng ý ngoại lệ, khi quầy hỏi</translation>
    </message>
    <message>
        <source>this reader is done</source>
        <translation>xong khách này</translation>
    </message>
    <message>
        <source>another day to bring the books back</source>
        <translation>đổi hạn trả</translation>
    </message>
    <message>
        <source>the book came back damaged, or with a note</source>
        <translation>ghi chú, sách hỏng</translation>
    </message>
    <message>
        <source>somebody else brought the book back</source>
        <translation>người khác trả hộ</translation>
    </message>
    <message>
        <source>books that are read here</source>
        <translation>sách đọc tại chỗ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>present, absent, excused, not marked</source>
        <translation>có mặt, vắng, vắng có lý do, chưa ghi</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>Chữ cái</translation>
    </message>
    <message>
        <source>jump to the name</source>
        <translation>tới tên có chữ đó</translation>
    </message>
    <message>
        <source>all others are present</source>
        <translation>mọi người còn lại có mặt</translation>
    </message>
    <message>
        <source>on to the next field</source>
        <translation>tới ô sau</translation>
    </message>
    <message>
        <source>back to the field before</source>
        <translation>lùi về ô trước</translation>
    </message>
    <message>
        <source>save, and write down the next one</source>
        <translation>lưu và nhập tiếp</translation>
    </message>
</context>
</TS>
