<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
    <context>
        <name>StockSentences</name>
        <message>
            <source>The crate has gone on meanwhile. Look at where it is now.</source>
            <translation>Thùng sách đã sang bước khác. Hãy xem thùng đang ở đâu.</translation>
        </message>
        <message>
            <source>This book is in crate {name} already.</source>
            <translation>Cuốn này đã nằm trong thùng {name}.</translation>
        </message>
        <message>
            <source>The number {code} is not in the register. Put the book aside.</source>
            <translation>Mã {code} chưa có trong máy. Hãy để riêng cuốn này.</translation>
        </message>
        <message>
            <source>No crate of this house has the number {code}. Look for it in the list of crates.</source>
            <translation>Nhà mình không có thùng nào mang mã {code}. Hãy tìm trong danh sách thùng.</translation>
        </message>
        <message>
            <source>That is not the code of a crate or of its record. Scan it again.</source>
            <translation>Đây không phải mã của thùng sách hay của biên bản. Hãy quét lại.</translation>
        </message>
        <message>
            <source>There is no book in the crate. Scan the books first.</source>
            <translation>Trong thùng chưa có sách. Hãy quét sách vào trước.</translation>
        </message>
        <message>
            <source>This stock take was closed on {day}. Begin a new one.</source>
            <translation>Đợt kiểm kê này đã chốt ngày {day}. Hãy bắt đầu đợt mới.</translation>
        </message>
        <message>
            <source>“{title}” is not of crate {name}. Put the book aside.</source>
            <translation>“{title}” không thuộc thùng {name}. Hãy để riêng cuốn này.</translation>
        </message>
    </context>
    <context>
        <name>DoneSentences</name>
        <message>
            <source>Added: crate {name}</source>
            <translation>Đã thêm thùng {name}</translation>
        </message>
        <message>
            <source>Crate {name} of {owner} came</source>
            <translation>Đã ghi thùng {name} của {owner} về đến</translation>
        </message>
        <message>
            <source>{name} was reminded of {count} books</source>
            <translation>Đã nhắc nhà {name}: {count} cuốn</translation>
        </message>
        <message>
            <source>{name} lost “{title}” ({number})</source>
            <translation>{name} báo mất “{title}” ({number})</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Crates of books</source>
            <translation>Luân chuyển sách</translation>
        </message>
        <message>
            <source>Stock take</source>
            <translation>Kiểm kê</translation>
        </message>
    </context>
    <context>
        <name>CrateDialog</name>
        <message>
            <source>Print the record of a crate</source>
            <translation>In biên bản giao nhận</translation>
        </message>
        <message>
            <source>Print it twice: both sides sign, and each keeps one. The other house scans the square code to receive the crate.</source>
            <translation>Hãy in hai bản: hai bên cùng ký, mỗi bên giữ một bản. Bên nhận quét mã vuông để nhận thùng.</translation>
        </message>
        <message>
            <source>{count} books</source>
            <translation>{count} cuốn</translation>
        </message>
    </context>
    <context>
        <name>CratesPage</name>
        <message>
            <source>Crates</source>
            <translation>Thùng sách</translation>
        </message>
        <message>
            <source>Crate</source>
            <translation>Thùng</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Đang ở đâu</translation>
        </message>
        <message>
            <source>Books</source>
            <translation>Số cuốn</translation>
        </message>
        <message>
            <source>No crate has travelled yet.</source>
            <translation>Chưa có thùng sách nào.</translation>
        </message>
        <message>
            <source>A crate to send…   Ctrl+N</source>
            <translation>Thùng gửi đi…   Ctrl+N</translation>
        </message>
        <message>
            <source>A crate came…</source>
            <translation>Thùng mới về…</translation>
        </message>
        <message>
            <source>Back to the books   Esc</source>
            <translation>Về trang Sách   Esc</translation>
        </message>
    </context>
    <context>
        <name>NewCrateDialog</name>
        <message>
            <source>A crate to send</source>
            <translation>Thùng sách gửi đi</translation>
        </message>
        <message>
            <source>It comes back on a day that was agreed</source>
            <translation>Có hẹn ngày trả về</translation>
        </message>
        <message>
            <source>To come back on</source>
            <translation>Hẹn về ngày</translation>
        </message>
        <message>
            <source>Name (needed)</source>
            <translation>Tên thùng (cần có)</translation>
        </message>
        <message>
            <source>As it stands on the crate: Children 1</source>
            <translation>Như ghi trên thùng, ví dụ: Thiếu nhi 1</translation>
        </message>
        <message>
            <source>Goes to (needed)</source>
            <translation>Gửi đến (cần có)</translation>
        </message>
        <message>
            <source>Write down what the crate is called.</source>
            <translation>Hãy ghi tên thùng.</translation>
        </message>
        <message>
            <source>Write down to which house the crate goes.</source>
            <translation>Hãy ghi thùng gửi đến đâu.</translation>
        </message>
        <message>
            <source>A house from the list hears of the crate through Send and receive</source>
            <translation>Chọn nhà trong danh sách thì nhà đó biết thùng sắp về qua Gửi – nhận</translation>
        </message>
    </context>
    <context>
        <name>CrateCameDialog</name>
        <message>
            <source>A crate that came</source>
            <translation>Thùng sách mới về</translation>
        </message>
        <message>
            <source>Code (needed)</source>
            <translation>Mã (cần có)</translation>
        </message>
        <message>
            <source>Scan the square code of the record, or the barcode on the crate</source>
            <translation>Quét mã vuông trên biên bản, hoặc mã vạch trên thùng</translation>
        </message>
        <message>
            <source>Name (needed)</source>
            <translation>Tên thùng (cần có)</translation>
        </message>
        <message>
            <source>Belongs to (needed)</source>
            <translation>Của đơn vị (cần có)</translation>
        </message>
        <message>
            <source>Books, by the record</source>
            <translation>Số cuốn theo biên bản</translation>
        </message>
        <message>
            <source>Leave it empty if the record has a square code, or none was given</source>
            <translation>Để trống nếu biên bản có mã vuông, hoặc không có biên bản</translation>
        </message>
        <message>
            <source>Scan the code of a crate or of its record.</source>
            <translation>Hãy quét mã của thùng hoặc của biên bản.</translation>
        </message>
        <message>
            <source>Write down what the crate is called.</source>
            <translation>Hãy ghi tên thùng.</translation>
        </message>
        <message>
            <source>Write down whose crate it is.</source>
            <translation>Hãy ghi thùng này của đơn vị nào.</translation>
        </message>
        <message>
            <source>Write the number of books in digits, or leave it empty.</source>
            <translation>Hãy ghi số cuốn bằng chữ số, hoặc để trống.</translation>
        </message>
    </context>
    <context>
        <name>CrateView</name>
        <message>
            <source>Scan the books one by one…</source>
            <translation>Quét từng cuốn…</translation>
        </message>
        <message>
            <source>Books of the crate</source>
            <translation>Sách trong thùng</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số ĐKCB</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Sách</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>Tình trạng</translation>
        </message>
        <message>
            <source>No book is in this crate yet.</source>
            <translation>Trong thùng chưa có cuốn nào.</translation>
        </message>
        <message>
            <source>No crate is chosen</source>
            <translation>Chưa chọn thùng nào</translation>
        </message>
        <message>
            <source>{name} ({number})</source>
            <translation>{name} ({number})</translation>
        </message>
        <message>
            <source>Rotated book</source>
            <translation>Sách luân chuyển</translation>
        </message>
        <message>
            <source>Close and send…</source>
            <translation>Chốt thùng…</translation>
        </message>
        <message>
            <source>Take this book out</source>
            <translation>Lấy cuốn này ra</translation>
        </message>
        <message>
            <source>The other house has it</source>
            <translation>Bên kia đã nhận</translation>
        </message>
        <message>
            <source>All came home</source>
            <translation>Đã về đủ</translation>
        </message>
        <message>
            <source>The rest is missing</source>
            <translation>Đã về, còn thiếu</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Nhận thùng</translation>
        </message>
        <message>
            <source>Give back…</source>
            <translation>Trả thùng…</translation>
        </message>
        <message>
            <source>Send this book after it</source>
            <translation>Gửi trả cuốn này</translation>
        </message>
        <message>
            <source>Print the record…</source>
            <translation>In biên bản…</translation>
        </message>
        <message>
            <source>Cancel the crate</source>
            <translation>Huỷ thùng này</translation>
        </message>
        <message>
            <source>{count} books go to {holder} and are not lent here meanwhile.</source>
            <translation>{count} cuốn sẽ gửi đến {holder} và không cho mượn ở đây trong lúc đó.</translation>
        </message>
        <message>
            <source>Send {count} books</source>
            <translation>Giao {count} cuốn</translation>
        </message>
        <message>
            <source>{count} books go back to {owner}.</source>
            <translation>{count} cuốn sẽ trả về {owner}.</translation>
        </message>
        <message>
            <source>{count} are with readers and follow later.</source>
            <translation>{count} cuốn bạn đọc còn giữ, sẽ gửi trả sau.</translation>
        </message>
        <message>
            <source>Give {count} books back</source>
            <translation>Trả {count} cuốn</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Để sau</translation>
        </message>
        <message>
            <source>Everything is here</source>
            <translation>Nhận đủ</translation>
        </message>
        <message>
            <source>Print its label…</source>
            <translation>In nhãn thùng…</translation>
        </message>
    </context>
    <context>
        <name>CrateWords</name>
        <message>
            <source>being filled, for {holder}</source>
            <translation>đang xếp sách, gửi đến {holder}</translation>
        </message>
        <message>
            <source>on its way to {holder}</source>
            <translation>đang chuyển đến {holder}</translation>
        </message>
        <message>
            <source>at {holder}</source>
            <translation>ở {holder}</translation>
        </message>
        <message>
            <source>came home</source>
            <translation>đã về</translation>
        </message>
        <message>
            <source>from {owner}, being checked</source>
            <translation>của {owner}, đang kiểm</translation>
        </message>
        <message>
            <source>here, from {owner}</source>
            <translation>đang ở đây, của {owner}</translation>
        </message>
        <message>
            <source>given back to {owner}</source>
            <translation>đã trả {owner}</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>đã huỷ</translation>
        </message>
        <message>
            <source>{where} since {day}.</source>
            <translation>{where}, từ ngày {day}.</translation>
        </message>
        <message>
            <source>To come back on {day}.</source>
            <translation>Hẹn về ngày {day}.</translation>
        </message>
        <message>
            <source>{count} books did not come home.</source>
            <translation>Còn thiếu {count} cuốn chưa về.</translation>
        </message>
        <message>
            <source>{count} books are still to follow.</source>
            <translation>Còn {count} cuốn sẽ gửi trả sau.</translation>
        </message>
        <message>
            <source>Checked: {count}.</source>
            <translation>Đã kiểm {count} cuốn.</translation>
        </message>
        <message>
            <source>Checked: {count} of {told}.</source>
            <translation>Đã kiểm {count}/{told} cuốn.</translation>
        </message>
        <message>
            <source>Missing {missing}, too many {extra}.</source>
            <translation>Thiếu {missing}, thừa {extra}.</translation>
        </message>
        <message>
            <source>Exactly the books of the record.</source>
            <translation>Đúng từng cuốn như biên bản.</translation>
        </message>
        <message>
            <source>The count agrees, but some books are others.</source>
            <translation>Đủ số cuốn, nhưng có cuốn khác với biên bản.</translation>
        </message>
        <message>
            <source>{reader} has it</source>
            <translation>{reader} đang mượn</translation>
        </message>
        <message>
            <source>in the crate</source>
            <translation>trong thùng</translation>
        </message>
        <message>
            <source>found elsewhere {day}</source>
            <translation>thấy ở chỗ khác {day}</translation>
        </message>
        <message>
            <source>stayed here {day}</source>
            <translation>ở lại {day}</translation>
        </message>
        <message>
            <source>came home {day}</source>
            <translation>đã về {day}</translation>
        </message>
        <message>
            <source>given back {day}</source>
            <translation>đã trả {day}</translation>
        </message>
        <message>
            <source>not sent {day}</source>
            <translation>không gửi {day}</translation>
        </message>
        <message>
            <source>Crate {name} is on its way: {count} books</source>
            <translation>Đã giao thùng {name}: {count} cuốn</translation>
        </message>
        <message>
            <source>Crate {name} was received there: {count} books</source>
            <translation>Bên kia đã nhận thùng {name}: {count} cuốn</translation>
        </message>
        <message>
            <source>Crate {name} came home: {count} books</source>
            <translation>Thùng {name} đã về: {count} cuốn</translation>
        </message>
        <message>
            <source>Crate {name} was received: {count} books</source>
            <translation>Đã nhận thùng {name}: {count} cuốn</translation>
        </message>
        <message>
            <source>Crate {name} was given back: {count} books</source>
            <translation>Đã trả thùng {name}: {count} cuốn</translation>
        </message>
        <message>
            <source>Crate {name} was cancelled</source>
            <translation>Đã huỷ thùng {name}</translation>
        </message>
        <message>
            <source>; {count} are still with readers</source>
            <translation>; bạn đọc còn giữ {count} cuốn</translation>
        </message>
        <message>
            <source>; {count} are missing</source>
            <translation>; thiếu {count} cuốn</translation>
        </message>
        <message>
            <source>; {count} too many</source>
            <translation>; thừa {count} cuốn</translation>
        </message>
        <message>
            <source>“{title}” is in crate {name}, {count} books now</source>
            <translation>“{title}” đã vào thùng {name}, giờ có {count} cuốn</translation>
        </message>
        <message>
            <source>“{title}” came home from crate {name}</source>
            <translation>“{title}” đã về từ thùng {name}</translation>
        </message>
        <message>
            <source>“{title}” followed crate {name}</source>
            <translation>Đã gửi trả “{title}” theo thùng {name}</translation>
        </message>
        <message>
            <source>“{title}” was taken out of crate {name}, {count} left</source>
            <translation>Đã lấy “{title}” ra khỏi thùng {name}, còn {count} cuốn</translation>
        </message>
        <message>
            <source>It belongs to crate {name}, given back on {day}: put it aside to send after.</source>
            <translation>Cuốn này thuộc thùng {name} đã trả ngày {day}: để riêng, gửi trả sau.</translation>
        </message>
        <message>
            <source>on its way here from {owner}</source>
            <translation>đang chuyển đến đây từ {owner}</translation>
        </message>
        <message>
            <source>{count} books. When it is here: scan them, or take it whole.</source>
            <translation>{count} cuốn. Khi thùng về: quét từng cuốn, hoặc nhận đủ một lần.</translation>
        </message>
        <message>
            <source>{holder} hears of it through Send and receive.</source>
            <translation>{holder} sẽ biết qua Gửi – nhận.</translation>
        </message>
        <message>
            <source>not scanned yet</source>
            <translation>chưa quét thấy</translation>
        </message>
        <message>
            <source>{holder} sent it back on {day}</source>
            <translation>{holder} đã gửi trả ngày {day}</translation>
        </message>
        <message>
            <source>received by {holder} on {day}</source>
            <translation>{holder} đã nhận ngày {day}</translation>
        </message>
        <message>
            <source>{count} books.</source>
            <translation>{count} cuốn.</translation>
        </message>
        <message>
            <source>Not found there: {count}.</source>
            <translation>Còn thiếu {count} cuốn.</translation>
        </message>
        <message>
            <source>Still with its readers: {count}.</source>
            <translation>Còn {count} cuốn ở bạn đọc bên đó, sẽ gửi sau.</translation>
        </message>
        <message>
            <source>did not arrive there</source>
            <translation>bên nhận không thấy</translation>
        </message>
        <message>
            <source>“{title}” was scanned before: put it with the others</source>
            <translation>Đã quét “{title}” rồi: cứ để chung với các cuốn kia</translation>
        </message>
        <message>
            <source>books are in the crate</source>
            <translation>cuốn trong thùng</translation>
        </message>
        <message>
            <source>books are checked</source>
            <translation>cuốn đã kiểm</translation>
        </message>
        <message>
            <source>books came home</source>
            <translation>cuốn đã về</translation>
        </message>
    </context>
    <context>
        <name>StockTakeDialog</name>
        <message>
            <source>Print the minutes of a stock take</source>
            <translation>In biên bản kiểm kê</translation>
        </message>
        <message>
            <source>What was not found, with room for what is done about it.</source>
            <translation>Danh sách sách không thấy, có chỗ ghi cách xử lý.</translation>
        </message>
    </context>
    <context>
        <name>RecordWords</name>
        <message>
            <source>MINUTES OF A STOCK TAKE</source>
            <translation>BIÊN BẢN KIỂM KÊ</translation>
        </message>
        <message>
            <source>Begun on {day}. {found}</source>
            <translation>Bắt đầu ngày {day}. {found}</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Sách không thấy</translation>
        </message>
        <message>
            <source>Not found: {count} books.</source>
            <translation>Không thấy: {count} cuốn.</translation>
        </message>
        <message>
            <source>the reminder of “{name}” to {other} on {day}</source>
            <translation>lần nhắc {other} trả “{name}” ngày {day}</translation>
        </message>
        <message>
            <source>the crate {name}</source>
            <translation>thùng {name}</translation>
        </message>
        <message>
            <source>“{name}” in the crate {other}</source>
            <translation>“{name}” trong thùng {other}</translation>
        </message>
        <message>
            <source>the stock take of {day} ({name})</source>
            <translation>đợt kiểm kê ngày {day} ({name})</translation>
        </message>
        <message>
            <source>the stock take of {day}</source>
            <translation>đợt kiểm kê ngày {day}</translation>
        </message>
        <message>
            <source>the scan {name} of the stock take of {day}</source>
            <translation>lượt quét {name} của đợt kiểm kê ngày {day}</translation>
        </message>
        <message>
            <source>name of the crate</source>
            <translation>tên thùng</translation>
        </message>
        <message>
            <source>since</source>
            <translation>từ ngày</translation>
        </message>
        <message>
            <source>to come back on</source>
            <translation>hẹn trả về</translation>
        </message>
        <message>
            <source>books by the record</source>
            <translation>số cuốn theo biên bản</translation>
        </message>
        <message>
            <source>call number</source>
            <translation>ký hiệu xếp giá</translation>
        </message>
        <message>
            <source>kind of call number</source>
            <translation>loại ký hiệu</translation>
        </message>
        <message>
            <source>place of publication</source>
            <translation>nơi xuất bản</translation>
        </message>
        <message>
            <source>shelf it belongs to</source>
            <translation>kệ</translation>
        </message>
        <message>
            <source>belongs to</source>
            <translation>thuộc về</translation>
        </message>
        <message>
            <source>is at</source>
            <translation>đang ở</translation>
        </message>
        <message>
            <source>goes to</source>
            <translation>gửi đến</translation>
        </message>
        <message>
            <source>withdrawn on</source>
            <translation>thanh lọc ngày</translation>
        </message>
        <message>
            <source>decision</source>
            <translation>quyết định</translation>
        </message>
        <message>
            <source>thrown away on</source>
            <translation>bỏ vào thùng rác ngày</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>bản sách</translation>
        </message>
        <message>
            <source>reader</source>
            <translation>bạn đọc</translation>
        </message>
        <message>
            <source>loan</source>
            <translation>lượt mượn</translation>
        </message>
        <message>
            <source>club</source>
            <translation>câu lạc bộ</translation>
        </message>
        <message>
            <source>session</source>
            <translation>buổi sinh hoạt</translation>
        </message>
        <message>
            <source>crate</source>
            <translation>thùng</translation>
        </message>
        <message>
            <source>stock take</source>
            <translation>đợt kiểm kê</translation>
        </message>
        <message>
            <source>code</source>
            <translation>mã</translation>
        </message>
        <message>
            <source>what happened</source>
            <translation>việc đã xảy ra</translation>
        </message>
        <message>
            <source>how it left</source>
            <translation>lý do rời thùng</translation>
        </message>
        <message>
            <source>number on the record</source>
            <translation>mã trên biên bản</translation>
        </message>
        <message>
            <source>begun on</source>
            <translation>bắt đầu ngày</translation>
        </message>
        <message>
            <source>closed on</source>
            <translation>chốt ngày</translation>
        </message>
        <message>
            <source>books in their place</source>
            <translation>số cuốn có đủ</translation>
        </message>
        <message>
            <source>books not found</source>
            <translation>số cuốn không thấy</translation>
        </message>
        <message>
            <source>nowhere to be found</source>
            <translation>mất</translation>
        </message>
        <message>
            <source>withdrawn from the stock</source>
            <translation>đã thanh lọc</translation>
        </message>
        <message>
            <source>given back</source>
            <translation>đã trả</translation>
        </message>
        <message>
            <source>being filled</source>
            <translation>đang xếp</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>đang chuyển</translation>
        </message>
        <message>
            <source>at the other house</source>
            <translation>ở nhà kia</translation>
        </message>
        <message>
            <source>came home</source>
            <translation>đã về</translation>
        </message>
        <message>
            <source>being checked</source>
            <translation>đang kiểm</translation>
        </message>
        <message>
            <source>received</source>
            <translation>đã nhận</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>đã hủy</translation>
        </message>
        <message>
            <source>thrown away</source>
            <translation>trong thùng rác</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>đã rút lại</translation>
        </message>
        <message>
            <source>with a reader, follows later</source>
            <translation>bạn đọc đang mượn, gửi trả sau</translation>
        </message>
        <message>
            <source>Readers still have {count} books; they follow one by one.</source>
            <translation>Bạn đọc còn mượn {count} cuốn, sẽ gửi trả sau từng cuốn.</translation>
        </message>
        <message>
            <source>Not found: {count} books; {later} will be looked for again.</source>
            <translation>Không thấy: {count} cuốn, trong đó {later} cuốn tìm lại sau.</translation>
        </message>
        <message>
            <source>of {house}</source>
            <translation>của {house}</translation>
        </message>
        <message>
            <source>to be looked for again</source>
            <translation>tìm lại sau</translation>
        </message>
    </context>
    <context>
        <name>StockTakePage</name>
        <message>
            <source>Stock takes</source>
            <translation>Các đợt kiểm kê</translation>
        </message>
        <message>
            <source>What to count</source>
            <translation>Kiểm kê chỗ nào</translation>
        </message>
        <message>
            <source>Scan the books on the shelf…</source>
            <translation>Quét sách trên kệ…</translation>
        </message>
        <message>
            <source>Choose what to count, then begin. Books scanned are kept.</source>
            <translation>Chọn chỗ kiểm kê rồi bấm Bắt đầu. Quét cuốn nào máy ghi ngay cuốn đó.</translation>
        </message>
        <message>
            <source>The file cannot be read as scans. Nothing was taken from it.</source>
            <translation>Không đọc được tệp này của máy quét. Chưa lấy gì từ tệp.</translation>
        </message>
        <message>
            <source>Begin a stock take</source>
            <translation>Bắt đầu đợt kiểm kê</translation>
        </message>
        <message>
            <source>Back to the books   Esc</source>
            <translation>Về trang Sách   Esc</translation>
        </message>
        <message>
            <source>It is here</source>
            <translation>Sách đang ở đây</translation>
        </message>
        <message>
            <source>Take a scanner's file…</source>
            <translation>Lấy tệp từ máy quét…</translation>
        </message>
        <message>
            <source>Print the minutes…</source>
            <translation>In biên bản…</translation>
        </message>
        <message>
            <source>Close the stock take</source>
            <translation>Kết thúc đợt</translation>
        </message>
        <message>
            <source>Write {count} books down as lost</source>
            <translation>Ghi mất {count} cuốn</translation>
        </message>
        <message>
            <source>The file of the scanner</source>
            <translation>Tệp của máy quét</translation>
        </message>
        <message>
            <source>Text files (*.txt *.csv *.dat)</source>
            <translation>Tệp chữ (*.txt *.csv *.dat)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Mọi tệp (*)</translation>
        </message>
        <message>
            <source>It belongs here</source>
            <translation>Xếp luôn ở kệ này</translation>
        </message>
        <message>
            <source>Look again later</source>
            <translation>Tìm lại sau</translation>
        </message>
        <message>
            <source>Send it after its crate</source>
            <translation>Gửi theo thùng</translation>
        </message>
    </context>
    <context>
        <name>StockTakeWords</name>
        <message>
            <source>Not found: {count}</source>
            <translation>Không thấy: {count}</translation>
        </message>
        <message>
            <source>Wrong place: {count}</source>
            <translation>Sai chỗ: {count}</translation>
        </message>
        <message>
            <source>Should not be here: {count}</source>
            <translation>Lẽ ra vắng: {count}</translation>
        </message>
        <message>
            <source>Unknown codes: {count}</source>
            <translation>Mã lạ: {count}</translation>
        </message>
        <message>
            <source>the whole stock</source>
            <translation>cả kho</translation>
        </message>
        <message>
            <source>{day}: {shelf}</source>
            <translation>{day}: {shelf}</translation>
        </message>
        <message>
            <source> (closed: {found} there, {missing} not found)</source>
            <translation> (đã chốt: có {found}, không thấy {missing})</translation>
        </message>
        <message>
            <source>In their place: {found}. Scans: {scans} = {known} known + {unknown} unknown + {double} double.</source>
            <translation>Có đủ: {found} cuốn. Lượt quét: {scans} = {known} có trong máy + {unknown} mã lạ + {double} quét trùng.</translation>
        </message>
        <message>
            <source>written down as lent</source>
            <translation>đang ghi là cho mượn</translation>
        </message>
        <message>
            <source>written down as lost</source>
            <translation>đang ghi là mất</translation>
        </message>
        <message>
            <source>in the stock</source>
            <translation>trong kho</translation>
        </message>
        <message>
            <source>written down as withdrawn</source>
            <translation>đang ghi là không còn</translation>
        </message>
        <message>
            <source>“{title}” is in its place: {shelf}</source>
            <translation>✓ “{title}” – đúng kệ {shelf}</translation>
        </message>
        <message>
            <source>“{title}” belongs to {shelf}</source>
            <translation>“{title}” thuộc kệ {shelf}</translation>
        </message>
        <message>
            <source>“{title}” should not be on the shelf: put it aside and look below</source>
            <translation>“{title}” lẽ ra không có ở kệ: để riêng và xem danh sách bên dưới</translation>
        </message>
        <message>
            <source>{code} was scanned before</source>
            <translation>{code} đã quét rồi</translation>
        </message>
        <message>
            <source>{code} is not in the register: put it aside</source>
            <translation>Mã {code} chưa có trong máy: hãy để riêng</translation>
        </message>
        <message>
            <source>Stock take of {shelf} began</source>
            <translation>Đã bắt đầu kiểm kê {shelf}</translation>
        </message>
        <message>
            <source>Taken from {file}: {scans} scans = {known} known + {unknown} unknown + {double} double</source>
            <translation>Đã lấy từ tệp {file}: {scans} lượt quét = {known} có trong máy + {unknown} mã lạ + {double} quét trùng</translation>
        </message>
        <message>
            <source>{count} books are written down as lost</source>
            <translation>Đã ghi mất {count} cuốn</translation>
        </message>
        <message>
            <source>“{title}” ({number}) is written down as here</source>
            <translation>Đã ghi “{title}” ({number}) đang ở đây</translation>
        </message>
        <message>
            <source>The stock take is closed: {found} there, {missing} not found</source>
            <translation>Đã chốt đợt kiểm kê: có {found}, không thấy {missing}</translation>
        </message>
        <message>
            <source>“{title}” ({number}) belongs to {shelf} from now on</source>
            <translation>Từ nay “{title}” ({number}) thuộc kệ {shelf}</translation>
        </message>
        <message>
            <source>In their place: {count}</source>
            <translation>Có đủ: {count}</translation>
        </message>
        <message>
            <source>not in the register</source>
            <translation>chưa có trong máy</translation>
        </message>
        <message>
            <source>To look for: {count}</source>
            <translation>Tìm lại sau: {count}</translation>
        </message>
        <message>
            <source>looked for since {day}</source>
            <translation>tìm lại từ {day}</translation>
        </message>
        <message>
            <source>belongs to {house}</source>
            <translation>của {house}</translation>
        </message>
        <message>
            <source>of crate {crate}</source>
            <translation>thuộc thùng {crate}</translation>
        </message>
        <message>
            <source>written down as in crate {crate}, elsewhere</source>
            <translation>đang ghi là ở thùng {crate}, nơi khác</translation>
        </message>
        <message>
            <source>of crate {crate}, which went back without it</source>
            <translation>thuộc thùng {crate} đã trả: gửi theo</translation>
        </message>
        <message>
            <source>written down as given back to its house</source>
            <translation>đang ghi là đã trả về nhà chủ</translation>
        </message>
        <message>
            <source>thrown away</source>
            <translation>đã vào thùng rác</translation>
        </message>
        <message>
            <source>“{title}” is here: of crate {crate}</source>
            <translation>Có “{title}”: thuộc thùng {crate}</translation>
        </message>
        <message>
            <source>“{title}” ({number}) is left to be looked for again</source>
            <translation>“{title}” ({number}) để tìm lại sau</translation>
        </message>
        <message>
            <source>“{title}” ({number}) is found again</source>
            <translation>Đã tìm thấy “{title}” ({number})</translation>
        </message>
    </context>
    <context>
        <name>OverdueView</name>
        <message>
            <source>Reminded</source>
            <translation>Đã nhắc</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Báo mất</translation>
        </message>
    </context>
    <context>
        <name>LoansTable</name>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Reminded</source>
            <translation>Đã nhắc</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>chưa</translation>
        </message>
        <message>
            <source>{times}×, {day}</source>
            <translation>{times} lần, {day}</translation>
        </message>
    </context>
    <context>
        <name>TakeLists</name>
        <message>
            <source>Books of the list</source>
            <translation>Sách trong danh sách</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Sách</translation>
        </message>
        <message>
            <source>Shelf</source>
            <translation>Kệ</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>Tình trạng</translation>
        </message>
    </context>
</TS>
