<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>AdjustDialog</name>
    <message>
        <source>Adjust the printer</source>
        <translation>Chỉnh máy in</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Move to the right by</source>
        <translation>Dời sang phải</translation>
    </message>
    <message>
        <source>Move down by</source>
        <translation>Dời xuống dưới</translation>
    </message>
    <message>
        <source>Keep for this printer</source>
        <translation>Ghi nhớ cho máy in này</translation>
    </message>
    <message>
        <source>Print this sheet on plain paper and measure the ruler. If it is not 100 mm long, choose “Actual size” or 100 % in the printer&apos;s window. Then hold it behind a sheet of labels against the light: if the corners lie beside the labels, write down by how much.</source>
        <translation>In tờ này ra giấy trắng rồi đo thước. Nếu không đúng 100 mm, chọn “Actual size” hoặc 100 % trong cửa sổ máy in. Sau đó đặt tờ này sau tờ nhãn, soi ra ánh sáng: nếu các góc lệch khỏi nhãn, hãy ghi độ lệch vào đây.</translation>
    </message>
    <message>
        <source>This has to be 100 mm long.</source>
        <translation>Đo đoạn này: phải đúng 100 mm.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Máy tính này chưa cài máy in nào.</translation>
    </message>
    <message>
        <source>Kept. Print the sheet once more to see it.</source>
        <translation>Đã ghi nhớ. In lại tờ thử để xem.</translation>
    </message>
</context>
<context>
    <name>AnnouncementDialog</name>
    <message>
        <source>Words without names</source>
        <translation>Lời nhắc không nêu tên</translation>
    </message>
    <message>
        <source>To be read over the loudspeaker</source>
        <translation>Đọc trên loa</translation>
    </message>
    <message>
        <source>To be sent to a group on Zalo</source>
        <translation>Gửi nhóm Zalo</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Chép lời này</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>No book is overdue. Very good!</source>
        <translation>Không có sách quá hạn. Rất tốt!</translation>
    </message>
    <message>
        <source>The words are copied. Paste them with Ctrl+V.</source>
        <translation>Đã chép. Dán vào chỗ cần gửi bằng Ctrl+V.</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Print books and records</source>
        <translation>In sổ và biên bản</translation>
    </message>
    <message>
        <source>All, or numbers like 12, 15-18</source>
        <translation>Tất cả, hoặc các số như 12, 15-18</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Accession register</source>
        <translation>Sổ đăng ký cá biệt</translation>
    </message>
    <message>
        <source>Register of loans</source>
        <translation>Sổ mượn sách</translation>
    </message>
    <message>
        <source>Record of withdrawal</source>
        <translation>Biên bản thanh lọc</translation>
    </message>
    <message>
        <source>{count} lines are too many for one print: the first {shown} are here.</source>
        <translation>Có {count} dòng, quá nhiều cho một lần in: ở đây là {shown} dòng đầu.</translation>
    </message>
    <message>
        <source>{count} lines. No longer in the stock and left out: {numbers}</source>
        <translation>{count} dòng. Không còn trong kho nên không ghi: {numbers}</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} dòng</translation>
    </message>
    <message>
        <source>Ruled as the paper books are. Books that are taken out of the stock stay in the register, with the decision.</source>
        <translation>Kẻ cột như sổ giấy. Sách ghi thanh lọc vẫn còn trong sổ, kèm số quyết định.</translation>
    </message>
</context>
<context>
    <name>BookWords</name>
    <message>
        <source>ACCESSION REGISTER</source>
        <translation>SỔ ĐĂNG KÝ CÁ BIỆT</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Từ ngày {first} đến ngày {last}</translation>
    </message>
    <message>
        <source>REGISTER OF LOANS</source>
        <translation>SỔ MƯỢN SÁCH</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Lent on</source>
        <translation>Ngày mượn</translation>
    </message>
    <message>
        <source>Name of the reader</source>
        <translation>Họ tên người mượn</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>Số ĐKCB</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên sách</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>Hạn trả</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Ngày trả</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Ký nhận</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Phụ chú</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Trang {page}/{pages}</translation>
    </message>
    <message>
        <source>From number {first} to number {last}</source>
        <translation>Từ số {first} đến số {last}</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Xuất bản</translation>
    </message>
    <message>
        <source>Stock take (C: there, M: lost)</source>
        <translation>Kiểm kê (C: còn, M: mất)</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>Ngày vào sổ</translation>
    </message>
    <message>
        <source>Author and title</source>
        <translation>Tên tác giả và tên sách</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Nhà xuất bản</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Giá tiền</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Môn loại</translation>
    </message>
    <message>
        <source>Number in the general register</source>
        <translation>Số vào sổ tổng quát</translation>
    </message>
    <message>
        <source>Day and number of the withdrawal</source>
        <translation>Ngày và số biên bản xuất</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi XB</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Print cards</source>
        <translation>In thẻ</translation>
    </message>
    <message>
        <source>The card of this person</source>
        <translation>Thẻ của người này</translation>
    </message>
    <message>
        <source>One card for the household</source>
        <translation>Một thẻ cho cả hộ</translation>
    </message>
    <message>
        <source>The cards of everybody</source>
        <translation>Thẻ của mọi người</translation>
    </message>
    <message>
        <source>Begin on card</source>
        <translation>Bắt đầu từ ô thẻ số</translation>
    </message>
    <message>
        <source>Printed on thick A4 paper, cut along the lines. A child&apos;s card shows the given name alone.</source>
        <translation>In ra giấy A4 dày rồi cắt theo đường kẻ. Thẻ của trẻ em chỉ ghi tên gọi.</translation>
    </message>
    <message>
        <source>The cards of everybody: {count}</source>
        <translation>Thẻ của mọi người: {count} thẻ</translation>
    </message>
    <message>
        <source>The card of {name}</source>
        <translation>Thẻ của {name}</translation>
    </message>
    <message>
        <source>A card for each household</source>
        <translation>Thẻ cho từng hộ</translation>
    </message>
    <message>
        <source>A card for each household: {count}</source>
        <translation>Thẻ cho từng hộ: {count} hộ</translation>
    </message>
    <message>
        <source>The first {count} are printed. Choose a hamlet to print the others.</source>
        <translation>Lần này in {count} thẻ đầu. Chọn từng buôn, thôn để in các thẻ còn lại.</translation>
    </message>
    <message>
        <source>Begin on card (or touch it on the sheet)</source>
        <translation>Bắt đầu từ ô thẻ số (hoặc bấm vào ô trên tờ giấy)</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>Print labels</source>
        <translation>In nhãn</translation>
    </message>
    <message>
        <source>Accession numbers</source>
        <translation>Các số ĐKCB</translation>
    </message>
    <message>
        <source>How many labels</source>
        <translation>Bao nhiêu nhãn</translation>
    </message>
    <message>
        <source>Kind of label</source>
        <translation>Loại nhãn</translation>
    </message>
    <message>
        <source>Barcode, title and number</source>
        <translation>Mã vạch, tên sách và số ĐKCB</translation>
    </message>
    <message>
        <source>Spine label</source>
        <translation>Nhãn gáy (ký hiệu xếp giá)</translation>
    </message>
    <message>
        <source>Books without a label</source>
        <translation>Sách chưa có nhãn</translation>
    </message>
    <message>
        <source>This book</source>
        <translation>Sách này</translation>
    </message>
    <message>
        <source>Books with these numbers</source>
        <translation>Sách mang các số</translation>
    </message>
    <message>
        <source>Labels printed ahead, for books that come</source>
        <translation>Nhãn in sẵn mã, cho sách sẽ về</translation>
    </message>
    <message>
        <source>Books without a label: {count}</source>
        <translation>Sách chưa có nhãn: {count} cuốn</translation>
    </message>
    <message>
        <source>Every book has its label.</source>
        <translation>Mọi cuốn sách đều đã có nhãn.</translation>
    </message>
    <message>
        <source>No book has such a number.</source>
        <translation>Không có sách nào mang số này.</translation>
    </message>
    <message>
        <source>The first {count} are printed now, the others the next time.</source>
        <translation>Lần này in {count} nhãn đầu, các nhãn còn lại in lần sau.</translation>
    </message>
    <message>
        <source>The titles chosen in the list: {count}</source>
        <translation>Các đầu sách đang chọn: {count}</translation>
    </message>
    <message>
        <source>Books written down today</source>
        <translation>Sách vừa nhập hôm nay</translation>
    </message>
    <message>
        <source>Books of the list that was taken in last</source>
        <translation>Sách của danh sách nhập gần nhất</translation>
    </message>
    <message>
        <source>None of these books is in the stock.</source>
        <translation>Các sách này không còn cuốn nào trong kho.</translation>
    </message>
    <message>
        <source>Books written down today: {count}</source>
        <translation>Sách vừa nhập hôm nay: {count} cuốn</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message>
        <source>Your own sheet: {columns} × {rows} ({width} × {height} mm)</source>
        <translation>Khổ riêng của nhà: {columns} × {rows} ({width} × {height} mm)</translation>
    </message>
    <message>
        <source>READER’S CARD</source>
        <translation>THẺ BẠN ĐỌC</translation>
    </message>
    <message>
        <source>Household of {name}</source>
        <translation>Hộ {name}</translation>
    </message>
    <message>
        <source>HOUSEHOLD CARD</source>
        <translation>THẺ HỘ GIA ĐÌNH</translation>
    </message>
    <message>
        <source>Plain A4 paper, to be cut: {columns} × {rows}</source>
        <translation>Giấy A4 thường, tự cắt: {columns} × {rows}</translation>
    </message>
    <message>
        <source>A4 {columns} × {rows} labels ({width} × {height} mm)</source>
        <translation>Nhãn A4 {columns} × {rows} ({width} × {height} mm)</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Sheet before</source>
        <translation>Tờ trước</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Tờ sau</translation>
    </message>
    <message>
        <source>Sheet {number} of {count}</source>
        <translation>Tờ {number}/{count}</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Print…   Ctrl+P</source>
        <translation>In…   Ctrl+P</translation>
    </message>
    <message>
        <source>Keep as a PDF file…</source>
        <translation>Lưu thành tệp PDF…</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Where to keep the file</source>
        <translation>Lưu tệp vào đâu</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sheet {number} of {count}…</source>
        <translation>Đang in tờ {number}/{count}…</translation>
    </message>
    <message>
        <source>The sheets went to the printer.</source>
        <translation>Đã gửi các tờ đến máy in.</translation>
    </message>
    <message>
        <source>The file {name} is written. Print it at 100 %, “Actual size”.</source>
        <translation>Đã lưu tệp {name}. Khi in, chọn 100 % (“Actual size”).</translation>
    </message>
    <message>
        <source>The printer does not answer. See whether it is on and has paper.</source>
        <translation>Máy in chưa trả lời. Hãy xem máy in đã bật và có giấy chưa.</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>Không lưu được tệp vào chỗ đó. Hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>RECORD OF WITHDRAWAL</source>
        <translation>BIÊN BẢN THANH LỌC SÁCH</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Giá tiền</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Altogether: {count} books, worth {worth} đồng.</source>
        <translation>Tổng cộng: {count} cuốn, giá trị {worth} đồng.</translation>
    </message>
    <message>
        <source>KEEPER</source>
        <translation>NGƯỜI PHỤ TRÁCH</translation>
    </message>
    <message>
        <source>MEMBER</source>
        <translation>TỔ VIÊN</translation>
    </message>
    <message>
        <source>HEAD OF THE COMMITTEE</source>
        <translation>TỔ TRƯỞNG</translation>
    </message>
    <message>
        <source>Handed over by: {name}</source>
        <translation>Bên giao: {name}</translation>
    </message>
    <message>
        <source>Received by: {name}</source>
        <translation>Bên nhận: {name}</translation>
    </message>
    <message>
        <source>Crate: {name} ({number}), on {day}{back}</source>
        <translation>Thùng sách: {name} ({number}), giao ngày {day}{back}</translation>
    </message>
    <message>
        <source>RECORD OF HANDING BOOKS OVER</source>
        <translation>BIÊN BẢN GIAO NHẬN SÁCH LUÂN CHUYỂN</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Phụ chú</translation>
    </message>
    <message>
        <source>Altogether: {count} books. Written twice, one for each side.</source>
        <translation>Tổng cộng: {count} cuốn. Biên bản lập thành hai bản, mỗi bên giữ một bản.</translation>
    </message>
    <message>
        <source>HANDED OVER</source>
        <translation>BÊN GIAO</translation>
    </message>
    <message>
        <source>RECEIVED</source>
        <translation>BÊN NHẬN</translation>
    </message>
    <message>
        <source>SOCIALIST REPUBLIC OF VIET NAM</source>
        <translation>CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</translation>
    </message>
    <message>
        <source>Independence – Freedom – Happiness</source>
        <translation>Độc lập – Tự do – Hạnh phúc</translation>
    </message>
    <message>
        <source>(signature and full name)</source>
        <translation>(Ký, ghi rõ họ tên)</translation>
    </message>
    <message>
        <source>, to come back on {day}</source>
        <translation>, hẹn trả ngày {day}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>Số ĐKCB</translation>
    </message>
    <message>
        <source>Author and title</source>
        <translation>Tên tác giả và tên sách</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>By decision no. {number} of {decided} the committee looked at the books below on {day} and found that they are no longer of use.</source>
        <translation>Căn cứ Quyết định số {number} ngày {decided}, ngày {day} tổ thanh lọc đã xem xét và thống nhất đưa ra khỏi kho những sách sau đây.</translation>
    </message>
</context>
<context>
    <name>SlipDialog</name>
    <message>
        <source>Print slips for overdue books</source>
        <translation>In phiếu mời trả sách</translation>
    </message>
    <message>
        <source>One slip for each reader, village by village. The code at the foot is the reader&apos;s card: scan it when the books come back.</source>
        <translation>Mỗi bạn đọc một phiếu, xếp theo từng thôn, bon. Mã ở cuối phiếu là mã thẻ: quét mã này khi sách được mang trả.</translation>
    </message>
    <message>
        <source>No book is overdue. Very good!</source>
        <translation>Không có sách quá hạn. Rất tốt!</translation>
    </message>
    <message>
        <source>Slips for the families</source>
        <translation>Phiếu gửi từng gia đình</translation>
    </message>
    <message>
        <source>A list for village heads</source>
        <translation>Danh sách cho trưởng thôn, bon</translation>
    </message>
    <message>
        <source>There are names and titles on it: give it into people&apos;s hands, and do not hang it up.</source>
        <translation>Có ghi tên người và tên sách: đưa tận tay, không dán nơi công cộng.</translation>
    </message>
    <message>
        <source>Readers with overdue books: {count}</source>
        <translation>Số người có sách quá hạn: {count}</translation>
    </message>
    <message>
        <source>A sheet for each hamlet, house by house, without telephone numbers.</source>
        <translation>Mỗi buôn, thôn một tờ, xếp theo từng nhà, không ghi số điện thoại.</translation>
    </message>
</context>
<context>
    <name>SlipWords</name>
    <message>
        <source>and {count} more books</source>
        <translation>và {count} cuốn nữa</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>hạn {day}</translation>
    </message>
    <message>
        <source>PLEASE BRING BACK OUR BOOKS</source>
        <translation>GIẤY MỜI TRẢ SÁCH</translation>
    </message>
    <message>
        <source>To the family of {name}</source>
        <translation>Kính gửi gia đình {name}</translation>
    </message>
    <message>
        <source>The books below are overdue. Please bring them back, or come to keep them longer, so that others can read them.</source>
        <translation>Những cuốn sách dưới đây đã quá hạn. Mời gia đình mang trả hoặc đến gia hạn, để bà con khác cùng được đọc.</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Xin cảm ơn!</translation>
    </message>
    <message>
        <source>Written on {day}</source>
        <translation>Ngày {day}</translation>
    </message>
    <message>
        <source>Dear people of the villages, {house} announces:</source>
        <translation>Kính thưa bà con, {house} xin thông báo:</translation>
    </message>
    <message>
        <source>Whoever has borrowed books, please bring them back or come to keep them longer, so that others can read them.</source>
        <translation>Mời bà con đang giữ sách mang đến trả hoặc gia hạn, để người khác cùng được đọc.</translation>
    </message>
    <message>
        <source>The announcement ends here. Thank you.</source>
        <translation>Thông báo đến đây là hết. Xin cảm ơn bà con.</translation>
    </message>
    <message>
        <source>Please bring them back or keep them longer at the desk. Thank you!</source>
        <translation>Mời bà con mang trả hoặc đến gia hạn. Xin cảm ơn!</translation>
    </message>
    <message>
        <source>{count} books should have come back by now.</source>
        <translation>Hiện có {count} cuốn sách đã quá hạn trả.</translation>
    </message>
    <message>
        <source>{village}: {count} books</source>
        <translation>{village}: {count} cuốn</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Nơi khác</translation>
    </message>
</context>
<context>
    <name>WithdrawalRows</name>
    <message>
        <source>Books that go: 12, 15-18</source>
        <translation>Số ĐKCB của sách đưa ra: 12, 15-18</translation>
    </message>
    <message>
        <source>Number of the decision: 12/QĐ-UBND</source>
        <translation>Số quyết định: 12/QĐ-UBND</translation>
    </message>
    <message>
        <source>Day of the decision</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Take these books out of the stock</source>
        <translation>Ghi thanh lọc những sách này</translation>
    </message>
</context>
    <context>
        <name>PersonalDialog</name>
        <message>
            <source>All that is written down of one person</source>
            <translation>Tất cả đã ghi về một người</translation>
        </message>
        <message>
            <source>For whoever it is about, and for nobody else.</source>
            <translation>Chỉ đưa cho chính người ấy, không đưa ai khác.</translation>
        </message>
        <message>
            <source>All that is written down of {name}</source>
            <translation>Tất cả đã ghi về {name}</translation>
        </message>
    </context>
    <context>
        <name>PersonalWords</name>
        <message>
            <source>Shown on {day} to whoever it is about, who asked for it.</source>
            <translation>Đưa cho người có tên dưới đây xem theo yêu cầu, ngày {day}.</translation>
        </message>
        <message>
            <source>WHAT IS WRITTEN DOWN ABOUT ONE PERSON</source>
            <translation>NHỮNG ĐIỀU ĐÃ GHI VỀ MỘT NGƯỜI</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Mục</translation>
        </message>
        <message>
            <source>What is written</source>
            <translation>Nội dung đã ghi</translation>
        </message>
        <message>
            <source>Whatever is wrong is put right, and all is erased for ever, if you ask for it.</source>
            <translation>Điều gì sai sẽ được sửa; nếu yêu cầu, tất cả sẽ được xoá vĩnh viễn.</translation>
        </message>
        <message>
            <source>about {year}</source>
            <translation>khoảng {year}</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Họ tên</translation>
        </message>
        <message>
            <source>Usually called</source>
            <translation>Tên thường gọi</translation>
        </message>
        <message>
            <source>Former names</source>
            <translation>Tên cũ</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Năm sinh</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Village or address</source>
            <translation>Thôn, bon, địa chỉ</translation>
        </message>
        <message>
            <source>Parent or guardian</source>
            <translation>Cha mẹ, người trông nom</translation>
        </message>
        <message>
            <source>Lives with</source>
            <translation>Cùng hộ</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Nhóm</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Số thẻ</translation>
        </message>
        <message>
            <source>A reader since</source>
            <translation>Bạn đọc từ</translation>
        </message>
        <message>
            <source>A reader until</source>
            <translation>Thôi từ</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>Dân tộc</translation>
        </message>
        <message>
            <source>Lives with a disability</source>
            <translation>Có khuyết tật</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>có</translation>
        </message>
        <message>
            <source>no</source>
            <translation>không</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Đồng ý</translation>
        </message>
        <message>
            <source>{club}, since {since}</source>
            <translation>{club}, từ {since}</translation>
        </message>
        <message>
            <source>{club}, {since} to {until}</source>
            <translation>{club}, từ {since} đến {until}</translation>
        </message>
        <message>
            <source>Club</source>
            <translation>Câu lạc bộ</translation>
        </message>
        <message>
            <source>Sessions on whose roll</source>
            <translation>Số buổi có tên điểm danh</translation>
        </message>
        <message>
            <source>{title}, since {day}</source>
            <translation>{title}, từ {day}</translation>
        </message>
        <message>
            <source>{title}, {day} to {back}</source>
            <translation>{title}, {day} đến {back}</translation>
        </message>
        <message>
            <source>Borrowed</source>
            <translation>Đã mượn</translation>
        </message>
        <message>
            <source>Reminded of books</source>
            <translation>Số lần nhắc trả sách</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Đặt trước</translation>
        </message>
    </context>
<context>
    <name>OwnSheetDialog</name>
    <message>
        <source>Your own sheet of labels</source>
        <translation>Khổ nhãn riêng của nhà</translation>
    </message>
    <message>
        <source>Labels side by side</source>
        <translation>Số nhãn theo chiều ngang</translation>
    </message>
    <message>
        <source>Labels one below the other</source>
        <translation>Số nhãn theo chiều dọc</translation>
    </message>
    <message>
        <source>Width of a label</source>
        <translation>Bề ngang một nhãn</translation>
    </message>
    <message>
        <source>Height of a label</source>
        <translation>Chiều cao một nhãn</translation>
    </message>
    <message>
        <source>From the left edge to the first label</source>
        <translation>Từ mép trái đến nhãn đầu</translation>
    </message>
    <message>
        <source>From the top edge to the first label</source>
        <translation>Từ mép trên đến nhãn đầu</translation>
    </message>
    <message>
        <source>Gap between labels side by side</source>
        <translation>Khe giữa hai nhãn cạnh nhau</translation>
    </message>
    <message>
        <source>Gap between labels one below the other</source>
        <translation>Khe giữa nhãn trên và dưới</translation>
    </message>
    <message>
        <source>Keep this sheet</source>
        <translation>Giữ khổ này</translation>
    </message>
    <message>
        <source>Measure the sheet with a ruler, in millimetres. Then print this page on plain paper and hold it behind the labels against the light.</source>
        <translation>Dùng thước đo tờ nhãn, tính bằng milimét. Rồi in trang này ra giấy trắng, áp sau tờ nhãn và soi lên ánh sáng.</translation>
    </message>
    <message>
        <source>This has to be 100 mm long.</source>
        <translation>Đo đoạn này: phải đúng 100 mm.</translation>
    </message>
    <message>
        <source>Kept. It is the last one in the list of sheets.</source>
        <translation>Đã giữ. Khổ này nằm cuối danh sách khổ nhãn.</translation>
    </message>
</context>
<context>
    <name>VisitSheetDialog</name>
    <message>
        <source>Print sheets for counting visitors</source>
        <translation>In phiếu đếm khách</translation>
    </message>
    <message>
        <source>A stroke for each visitor, in bundles of five. Later the numbers are typed in the same order under “Whole week, from paper”.</source>
        <translation>Mỗi khách một gạch, năm gạch một bó. Sau đó nhập số đúng theo thứ tự này ở “Cả tuần, từ sổ giấy”.</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Số tuần</translation>
    </message>
    <message>
        <source>Visitors from {first} to {last}</source>
        <translation>Lượt khách từ {first} đến {last}</translation>
    </message>
    <message>
        <source>Nobody came: write 0. Closed or not counted: leave the day empty.</source>
        <translation>Không có khách thì ghi 0. Nghỉ hoặc chưa đếm thì để trống ngày đó.</translation>
    </message>
    <message>
        <source>Of these, if you know it:</source>
        <translation>Trong đó (nếu biết):</translation>
    </message>
    <message>
        <source>About so many (tick)</source>
        <translation>Ước chừng (đánh dấu)</translation>
    </message>
    <message>
        <source>A delegation came: its name, how many people</source>
        <translation>Đoàn khách: tên đoàn, số người</translation>
    </message>
</context>
    <context>
        <name>BookWords</name>
        <message>
            <source>C</source>
            <translation>C</translation>
        </message>
        <message>
            <source>M</source>
            <translation>M</translation>
        </message>
    </context>
    <context>
        <name>LoanSlipWords</name>
        <message>
            <source>Written on {day}</source>
            <translation>Ghi ngày {day}</translation>
        </message>
        <message>
            <source>LOAN SLIP</source>
            <translation>PHIẾU MƯỢN SÁCH</translation>
        </message>
        <message>
            <source>Keep the books well. To have them longer, come or call before the day.</source>
            <translation>Xin giữ sách cẩn thận. Muốn mượn thêm, hãy đến hoặc gọi trước ngày trả.</translation>
        </message>
        <message>
            <source>No slips</source>
            <translation>Không in</translation>
        </message>
        <message>
            <source>Receipt roll, 80 mm</source>
            <translation>Giấy cuộn 80 mm</translation>
        </message>
        <message>
            <source>A6</source>
            <translation>A6</translation>
        </message>
        <message>
            <source>A5</source>
            <translation>A5</translation>
        </message>
        <message>
            <source>To be brought back by</source>
            <translation>Xin trả trước hoặc đúng ngày</translation>
        </message>
    </context>
    <context>
        <name>LoanSlipDialog</name>
        <message>
            <source>Print a loan slip</source>
            <translation>In phiếu mượn</translation>
        </message>
        <message>
            <source>For this person</source>
            <translation>Cho người này</translation>
        </message>
        <message>
            <source>For the whole household</source>
            <translation>Cho cả hộ</translation>
        </message>
        <message>
            <source>Of a child only the given name stands on the slip.</source>
            <translation>Phiếu của trẻ em chỉ ghi tên gọi, không ghi họ.</translation>
        </message>
        <message>
            <source>No book is out: there is nothing to print.</source>
            <translation>Không còn cuốn nào đang mượn nên không có gì để in.</translation>
        </message>
    </context>
    <context>
        <name>RecordWords</name>
        <message>
            <source>…………………, day {day} month {month} year {year}</source>
            <translation>…………………, ngày {day} tháng {month} năm {year}</translation>
        </message>
        <message>
            <source>We are: 1. {blank}  2. {blank}  3. {blank}</source>
            <translation>Chúng tôi gồm: 1. {blank}  2. {blank}  3. {blank}</translation>
        </message>
    </context>
<context>
    <name>SheetChoice</name>
    <message>
        <source>Another sheet, in mm…</source>
        <translation>Khổ nhãn khác (mm)…</translation>
    </message>
    <message>
        <source>Sheet of labels</source>
        <translation>Tờ nhãn</translation>
    </message>
    <message>
        <source>Begin on label</source>
        <translation>Bắt đầu từ ô số</translation>
    </message>
    <message>
        <source>Adjust the printer…</source>
        <translation>Chỉnh máy in…</translation>
    </message>
    <message>
        <source>Sheet of labels in the printer</source>
        <translation>Tờ nhãn trong máy in</translation>
    </message>
    <message>
        <source>Begin on label (or touch it on the sheet)</source>
        <translation>Bắt đầu từ ô số (hoặc bấm vào ô trên tờ giấy)</translation>
    </message>
</context>
<context>
    <name>CrateLabelDialog</name>
    <message>
        <source>Print the label of a crate</source>
        <translation>In nhãn thùng sách</translation>
    </message>
    <message>
        <source>How many labels</source>
        <translation>Bao nhiêu nhãn</translation>
    </message>
    <message>
        <source>Stick one on two sides of the crate. Whoever scans it, bars or square, on whatever page, has the crate before them.</source>
        <translation>Dán nhãn lên hai mặt thùng. Đang ở trang nào cũng vậy: quét mã vạch hoặc mã vuông là máy mở đúng thùng này.</translation>
    </message>
</context>
<context>
    <name>HamletChoice</name>
    <message>
        <source>Hamlet</source>
        <translation>Buôn, thôn</translation>
    </message>
    <message>
        <source>All hamlets</source>
        <translation>Mọi buôn, thôn</translation>
    </message>
    <message>
        <source>Without a hamlet</source>
        <translation>Chưa ghi buôn, thôn</translation>
    </message>
</context>
<context>
    <name>HamletLists</name>
    <message>
        <source>OVERDUE BOOKS</source>
        <translation>DANH SÁCH SÁCH QUÁ HẠN</translation>
    </message>
    <message>
        <source>Please remind the families below: they may bring the books back, or come to keep them longer, so that others can read them. Thank you!</source>
        <translation>Kính nhờ nhắc giúp các gia đình dưới đây mang sách đến trả hoặc gia hạn, để bà con khác cùng được đọc. Xin cảm ơn!</translation>
    </message>
    <message>
        <source>Where they live</source>
        <translation>Nơi ở</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Người mượn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên sách</translation>
    </message>
    <message>
        <source>Accession number</source>
        <translation>Số ĐKCB</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>Hạn trả</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Quá hạn (ngày)</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Đã nhắc ngày</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>There are names on this list: it is for the hand, not for the notice board.</source>
        <translation>Danh sách có tên người: đưa tận tay, không dán nơi công cộng.</translation>
    </message>
    <message>
        <source>Readers whose hamlet is not written down</source>
        <translation>Người mượn chưa ghi buôn, thôn</translation>
    </message>
    <message>
        <source>To the head of {hamlet}</source>
        <translation>Kính gửi Trưởng {hamlet}</translation>
    </message>
    <message>
        <source>{books} books of {houses} families, as of {day}</source>
        <translation>{books} cuốn của {houses} gia đình, tính đến ngày {day}</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Print a sheet to lie beside the computer</source>
        <translation>In tờ để cạnh máy</translation>
    </message>
    <message>
        <source>The keys of the program</source>
        <translation>Các phím tắt của chương trình</translation>
    </message>
    <message>
        <source>Setting up a barcode scanner</source>
        <translation>Cài đặt máy quét mã vạch</translation>
    </message>
    <message>
        <source>The keys are those that F1 shows, all on one sheet.</source>
        <translation>Các phím như khi bấm F1, gom vào một tờ.</translation>
    </message>
</context>
<context>
    <name>GuideWords</name>
    <message>
        <source>The pages</source>
        <translation>Các mục</translation>
    </message>
    <message>
        <source>The keys of the program</source>
        <translation>Các phím tắt của chương trình</translation>
    </message>
    <message>
        <source>Setting up a barcode scanner</source>
        <translation>Cài đặt máy quét mã vạch</translation>
    </message>
    <message>
        <source>Test 1: a card</source>
        <translation>Thử 1: mã thẻ</translation>
    </message>
    <message>
        <source>Test 2: the cover of a book</source>
        <translation>Thử 2: mã trên bìa sách</translation>
    </message>
    <message>
        <source>Test 3: a square code</source>
        <translation>Thử 3: mã vuông</translation>
    </message>
    <message>
        <source>Where something is amiss</source>
        <translation>Nếu có trục trặc</translation>
    </message>
    <message>
        <source>Plug the cable, or the small receiver of a wireless one, into the computer. Nothing has to be installed: a scanner types as a keyboard does.</source>
        <translation>Cắm dây (hoặc đầu thu nhỏ của loại không dây) vào máy tính. Không phải cài gì thêm: máy quét gõ chữ như một bàn phím.</translation>
    </message>
    <message>
        <source>In the booklet of the scanner look for “Suffix: Enter” (also called CR, Carriage Return) and scan that code. No sign in front (“Prefix: none”).</source>
        <translation>Trong sách kèm máy quét, tìm mục “Suffix: Enter” (còn ghi là CR, Carriage Return) rồi quét mã đó. Phía trước không thêm ký hiệu gì (“Prefix: none”).</translation>
    </message>
    <message>
        <source>In the booklet set the keyboard to “USA / English”, and the mode to “USB keyboard” (also called HID).</source>
        <translation>Cũng trong sách đó, chọn bàn phím “USA / English” và kiểu nối “USB keyboard” (còn ghi là HID).</translation>
    </message>
    <message>
        <source>Codes that have to be read: Code 128, Code 39, Codabar, EAN-13, ITF-14, and QR if the scanner can read squares. All digits are sent, the last one too.</source>
        <translation>Các loại mã cần đọc được: Code 128, Code 39, Codabar, EAN-13, ITF-14, và QR nếu máy đọc được mã vuông. Gửi đủ mọi chữ số, kể cả số cuối.</translation>
    </message>
    <message>
        <source>Open Settings, “Test the scanner”, and scan the three codes below. It has to say: “The scanner works well.”</source>
        <translation>Mở Cài đặt, bấm “Thử máy quét” rồi quét ba mã dưới đây. Máy phải báo: “Máy quét tốt.”</translation>
    </message>
    <message>
        <source>It beeps, and nothing comes</source>
        <translation>Máy quét kêu mà không thấy gì</translation>
    </message>
    <message>
        <source>Plug it into another socket; charge a wireless one, and hold it near its receiver.</source>
        <translation>Cắm sang cổng khác; loại không dây thì sạc pin và để gần đầu thu.</translation>
    </message>
    <message>
        <source>It does not beep</source>
        <translation>Máy quét không kêu</translation>
    </message>
    <message>
        <source>Hold it a hand’s breadth away, at a slant; no sun on the label. A smooth label is read better than a creased one.</source>
        <translation>Để cách mã chừng một gang tay, hơi nghiêng; tránh nắng chiếu vào nhãn. Nhãn phẳng dễ đọc hơn nhãn nhăn.</translation>
    </message>
    <message>
        <source>Other digits or letters come than stand under the bars</source>
        <translation>Hiện số hoặc chữ khác với số dưới mã</translation>
    </message>
    <message>
        <source>Set the keyboard of the scanner to USA; switch the Vietnamese typing program off while scanning.</source>
        <translation>Đặt bàn phím của máy quét là USA; tắt bộ gõ tiếng Việt khi quét.</translation>
    </message>
    <message>
        <source>The digits stay in the field</source>
        <translation>Số nằm lại trong ô, không chạy tiếp</translation>
    </message>
    <message>
        <source>The Enter after the code is missing: step 2.</source>
        <translation>Thiếu Enter sau mã: làm lại bước 2.</translation>
    </message>
    <message>
        <source>A scanner with a memory, for a stock take</source>
        <translation>Máy quét có bộ nhớ, dùng khi kiểm kê</translation>
    </message>
    <message>
        <source>Let it write one code in each line of a text file, and take that file in on the page of the stock take.</source>
        <translation>Để máy ghi mỗi dòng một mã vào tệp chữ, rồi lấy tệp đó vào ở mục Kiểm kê.</translation>
    </message>
</context>
<context>
    <name>RollSheetDialog</name>
    <message>
        <source>Print sheets for calling the roll</source>
        <translation>In tờ điểm danh</translation>
    </message>
    <message>
        <source>With the members</source>
        <translation>Có tên thành viên</translation>
    </message>
    <message>
        <source>Blank, for any club</source>
        <translation>Để trống, dùng cho câu lạc bộ nào cũng được</translation>
    </message>
    <message>
        <source>For how many sessions</source>
        <translation>Cho bao nhiêu buổi</translation>
    </message>
    <message>
        <source>For an evening without power, or a session outside the house.</source>
        <translation>Dùng khi mất điện, hoặc khi họp ở ngoài nhà văn hoá.</translation>
    </message>
    <message>
        <source>There are names on it: do not hang it up.</source>
        <translation>Có ghi tên người: không dán nơi công cộng.</translation>
    </message>
    <message>
        <source>With the members of {club}: {count}</source>
        <translation>Có tên thành viên {club}: {count} người</translation>
    </message>
</context>
<context>
    <name>RollSheetWords</name>
    <message>
        <source>Others, without a name: how many</source>
        <translation>Người khác không ghi tên: mấy người</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>Nội dung buổi họp</translation>
    </message>
    <message>
        <source>ROLL CALL</source>
        <translation>TỜ ĐIỂM DANH</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>When the power is back: Clubs, choose the session, call the roll from this sheet.</source>
        <translation>Khi có điện lại: mở mục Câu lạc bộ, chọn buổi, rồi điểm danh theo tờ này.</translation>
    </message>
    <message>
        <source>{name} (leads)</source>
        <translation>{name} (phụ trách)</translation>
    </message>
    <message>
        <source>…… / ……</source>
        <translation>…… / ……</translation>
    </message>
    <message>
        <source>Club: {blank}</source>
        <translation>Câu lạc bộ: {blank}</translation>
    </message>
    <message>
        <source>A tick: present. V: absent. P: absent for a reason. Leave it empty where nobody knows.</source>
        <translation>Đánh dấu ✓: có mặt. V: vắng. P: vắng có lý do. Không rõ thì để trống.</translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>When people come</source>
        <translation>Khách đến lúc nào</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Only visits counted on the day itself have an hour. What was written down later, a number typed for a whole day, and estimates are not in the table.</source>
        <translation>Chỉ lượt khách bấm đếm ngay trong ngày mới có giờ. Lượt nhập bù, số ghi cho cả ngày và số ước chừng không nằm trong bảng.</translation>
    </message>
    <message>
        <source>Write into Excel…</source>
        <translation>Xuất Excel…</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Đã ghi tệp: {file}</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Lưu bảng</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Hours and weekdays</source>
        <translation>Giờ và thứ trong tuần</translation>
    </message>
</context>
<context>
    <name>HoursWords</name>
    <message>
        <source>No visit of these days has an hour.</source>
        <translation>Chưa có lượt khách nào ghi giờ trong những ngày này.</translation>
    </message>
    <message>
        <source>Most people come on {weekday}, {hour}: {count}.</source>
        <translation>Đông nhất: {weekday}, {hour}: {count} lượt.</translation>
    </message>
    <message>
        <source>Hours and weekdays</source>
        <translation>Giờ và thứ</translation>
    </message>
    <message>
        <source>{hour}–{next} o’clock</source>
        <translation>{hour}–{next} giờ</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Cộng</translation>
    </message>
    <message>
        <source>WHEN PEOPLE COME</source>
        <translation>KHÁCH ĐẾN THEO GIỜ VÀ THỨ</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Visits by hour, from {first} to {last}</source>
        <translation>Lượt khách theo giờ, từ {first} đến {last}</translation>
    </message>
    <message>
        <source>{timed} of {total} visits have an hour.</source>
        <translation>{timed} trong {total} lượt khách có ghi giờ.</translation>
    </message>
</context>
</TS>
