<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>Desk</name>
    <message>
        <source>Read in the house: “{title}” ({number}); {today} today</source>
        <translation>Đọc tại chỗ: “{title}” ({number}). Hôm nay: {today} cuốn</translation>
    </message>
    <message>
        <source>Read in the house, without a scan: {count}; {today} today</source>
        <translation>Đọc tại chỗ, không quét mã: {count} cuốn. Hôm nay: {today} cuốn</translation>
    </message>
    <message>
        <source>Noted of “{title}”</source>
        <translation>Đã ghi chú “{title}”</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>sách hỏng</translation>
    </message>
    <message>
        <source>{name} brought it</source>
        <translation>{name} trả hộ</translation>
    </message>
    <message>
        <source>Read in the house: scan the books, or type how many and press Enter. Esc ends it.</source>
        <translation>Đọc tại chỗ: quét từng cuốn, hoặc gõ số cuốn rồi bấm Enter. Bấm Esc khi xong.</translation>
    </message>
    <message>
        <source>No book came back just now. Scan the book first, then press the key.</source>
        <translation>Chưa có cuốn nào vừa trả. Quét sách trả trước, rồi bấm phím này.</translation>
    </message>
    <message>
        <source>The number {code} is not in the register. Scan again or type a name.</source>
        <translation>Mã {code} chưa có trong máy. Hãy quét lại, hoặc gõ tên.</translation>
    </message>
    <message>
        <source>{person} already has {limit} books, as many as one may borrow.</source>
        <translation>{person} đã mượn đủ {limit} cuốn.</translation>
    </message>
    <message>
        <source>This loan has been renewed {limit} times, as often as allowed.</source>
        <translation>Cuốn này đã gia hạn {limit} lần, hết số lần thường lệ.</translation>
    </message>
    <message>
        <source>“{title}” is in the house. Scan the borrower&apos;s card or type the name first.</source>
        <translation>“{title}” đang ở trong kho. Hãy quét thẻ hoặc gõ tên người mượn trước.</translation>
    </message>
    <message>
        <source>By the register “{title}” ({number}) is not in the stock: {where}.</source>
        <translation>Theo sổ, “{title}” ({number}) không còn trong kho: {where}.</translation>
    </message>
    <message>
        <source>By the register “{title}” ({number}) is lost. Is it here again?</source>
        <translation>Theo sổ, “{title}” ({number}) đã mất. Nay đã tìm thấy cuốn này?</translation>
    </message>
    <message>
        <source>It is here   F9</source>
        <translation>Đã tìm thấy   F9</translation>
    </message>
    <message>
        <source>There are several copies of “{title}”. Choose one with ↓ and Enter.</source>
        <translation>“{title}” có nhiều bản. Bấm ↑ ↓ để chọn, rồi Enter.</translation>
    </message>
    <message>
        <source>Lend it anyway   F9</source>
        <translation>Cho mượn thêm   F9</translation>
    </message>
    <message>
        <source>Renew it anyway   F9</source>
        <translation>Vẫn gia hạn   F9</translation>
    </message>
    <message>
        <source>The Vietnamese typing program changed what was scanned. Nothing was written down; scan once more.</source>
        <translation>Bộ gõ tiếng Việt đã đổi mã vừa quét. Chưa ghi gì cả; hãy quét lại lần nữa.</translation>
    </message>
    <message>
        <source>The computer went off at {time}. Books written down for {person}: {books}.</source>
        <translation>Máy tắt giữa chừng lúc {time}. Đã ghi đủ {books} cuốn của {person}.</translation>
    </message>
    <message>
        <source>The house has no book with the number {isbn}.</source>
        <translation>Chưa có sách nào mang số {isbn}.</translation>
    </message>
    <message>
        <source>Add the book   F9</source>
        <translation>Thêm sách mới   F9</translation>
    </message>
    <message>
        <source>The family of {name}: who borrows? Choose with ↓ and Enter.</source>
        <translation>Hộ của {name}: ai mượn? Chọn bằng ↓ rồi Enter.</translation>
    </message>
    <message>
        <source>The book with the label {code} is not in the register yet. Scan the borrower&apos;s card to lend it.</source>
        <translation>Sách dán nhãn {code} chưa có trong máy. Quét thẻ người mượn để cho mượn.</translation>
    </message>
    <message>
        <source>The book with the label {code} is not in the register yet. Type its title to lend it at once.</source>
        <translation>Mã {code} chưa có trong máy. Nhập tên sách để cho mượn ngay.</translation>
    </message>
    <message>
        <source>{name} waits for “{title}” and asked before.</source>
        <translation>{name} đã đặt trước “{title}”.</translation>
    </message>
    <message>
        <source>Taken back: {what}.</source>
        <translation>Đã hoàn tác: {what}.</translation>
    </message>
</context>
<context>
    <name>DeskBox</name>
    <message>
        <source>Scan a card or book, or type a name…</source>
        <translation>Quét thẻ hoặc sách, hay gõ tên…</translation>
    </message>
    <message>
        <source>What is meant</source>
        <translation>Có phải là</translation>
    </message>
    <message>
        <source>Choose the right one with ↑ ↓, then Enter.</source>
        <translation>Bấm ↑ ↓ để chọn đúng người hay đúng sách, rồi Enter.</translation>
    </message>
    <message>
        <source>Nobody and no book is called “{words}”.</source>
        <translation>Chưa có người nào hay sách nào tên “{words}”.</translation>
    </message>
    <message>
        <source>book {numbers}</source>
        <translation>sách {numbers}</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>To return by another day</source>
        <translation>Đổi hạn trả</translation>
    </message>
    <message>
        <source>To return by</source>
        <translation>Trả trước ngày</translation>
    </message>
    <message>
        <source>For the books that are lent from now on, until the next person comes.</source>
        <translation>Cho những cuốn mượn từ bây giờ, đến khi có người khác đến.</translation>
    </message>
</context>
<context>
    <name>LabelPanel</name>
    <message>
        <source>Lend   Enter</source>
        <translation>Cho mượn   Enter</translation>
    </message>
    <message>
        <source>Leave it   Esc</source>
        <translation>Thôi   Esc</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên sách</translation>
    </message>
    <message>
        <source>Author, if you like</source>
        <translation>Tác giả, nếu muốn ghi</translation>
    </message>
    <message>
        <source>New book, label {code}</source>
        <translation>Sách mới, nhãn {code}</translation>
    </message>
</context>
<context>
    <name>LendingPage</name>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Today at the desk</source>
        <translation>Hôm nay ở quầy</translation>
    </message>
    <message>
        <source>Overdue: {count}</source>
        <translation>Quá hạn: {count}</translation>
    </message>
    <message>
        <source>Leave it   Esc</source>
        <translation>Thôi   Esc</translation>
    </message>
    <message>
        <source>Left as it was. Scan the next book.</source>
        <translation>Đã để nguyên. Hãy quét sách tiếp theo.</translation>
    </message>
    <message>
        <source>Nothing was lent or returned today.</source>
        <translation>Hôm nay chưa có ai mượn, trả.</translation>
    </message>
</context>
<context>
    <name>LoanRow</name>
    <message>
        <source>Renew</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>quá hạn {days} ngày</translation>
    </message>
    <message>
        <source>due back {day}</source>
        <translation>hạn trả {day}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>LoansTable</name>
    <message>
        <source>Village</source>
        <translation>Thôn, bon</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người mượn</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Sách</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>Hạn trả</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>Sách đang mượn</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>quá hạn {days} ngày</translation>
    </message>
</context>
<context>
    <name>OverdueView</name>
    <message>
        <source>Back to the desk   Esc</source>
        <translation>Về quầy   Esc</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả</translation>
    </message>
    <message>
        <source>Overdue: {count}</source>
        <translation>Quá hạn: {count}</translation>
    </message>
    <message>
        <source>Due soon: {count}</source>
        <translation>Sắp đến hạn: {count}</translation>
    </message>
    <message>
        <source>No book is overdue. Very good!</source>
        <translation>Không có sách quá hạn. Rất tốt!</translation>
    </message>
    <message>
        <source>No book is due in the next three days.</source>
        <translation>Trong 3 ngày tới không có sách nào đến hạn.</translation>
    </message>
    <message>
        <source>Words without names…</source>
        <translation>Lời nhắc không nêu tên…</translation>
    </message>
    <message>
        <source>Print slips…</source>
        <translation>In phiếu mời…</translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation>Đặt trước: {count}</translation>
    </message>
</context>
<context>
    <name>ServingCard</name>
    <message>
        <source>Read in the house: Ctrl+D, then scan the books or type how many.</source>
        <translation>Đọc tại chỗ: bấm Ctrl+D, rồi quét sách hoặc gõ số cuốn.</translation>
    </message>
    <message>
        <source>Now serving</source>
        <translation>Đang phục vụ</translation>
    </message>
    <message>
        <source>Done with this person   Esc</source>
        <translation>Xong khách này   Esc</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Chưa có ai</translation>
    </message>
    <message>
        <source>To lend: scan the card or type the borrower&apos;s name, then scan the books.</source>
        <translation>Cho mượn: quét thẻ hoặc gõ tên người mượn, rồi quét sách.</translation>
    </message>
    <message>
        <source>To take back: just scan the book. No card is needed.</source>
        <translation>Nhận trả: chỉ cần quét sách, không cần thẻ.</translation>
    </message>
    <message>
        <source>Has {held} of {allowed} books</source>
        <translation>Đang mượn {held} / {allowed} cuốn</translation>
    </message>
    <message>
        <source>{count} of them overdue</source>
        <translation>Có {count} cuốn quá hạn</translation>
    </message>
    <message>
        <source>Today&apos;s loans are due back {day}</source>
        <translation>Mượn hôm nay, hạn trả {day}</translation>
    </message>
    <message>
        <source>Put aside for this reader: {titles}</source>
        <translation>Đã để riêng cho người này: {titles}</translation>
    </message>
</context>
<context>
    <name>TodayTable</name>
    <message>
        <source>Read here</source>
        <translation>Đọc tại chỗ</translation>
    </message>
    <message>
        <source>Books without a scan: {count}</source>
        <translation>Không quét mã: {count} cuốn</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Sách</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người mượn</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số ĐKCB</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>Hạn trả</translation>
    </message>
    <message>
        <source>What happened at the desk today</source>
        <translation>Việc mượn trả hôm nay</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Mượn</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả</translation>
    </message>
    <message>
        <source>back {time}</source>
        <translation>trả lúc {time}</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>“{title}” came back</source>
        <translation>Trả “{title}”</translation>
    </message>
    <message>
        <source>The book is damaged</source>
        <translation>Sách bị hỏng</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>What is wrong with the book, in a few words.</source>
        <translation>Sách hỏng chỗ nào, ghi vài chữ.</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Người trả hộ</translation>
    </message>
    <message>
        <source>Only if it was not the reader. The name stays readable in this house alone.</source>
        <translation>Chỉ ghi khi người khác trả thay bạn đọc. Tên này chỉ nhà mình đọc được.</translation>
    </message>
    <message>
        <source>Nothing is filled in yet.</source>
        <translation>Chưa ghi gì cả.</translation>
    </message>
</context>
    <context>
        <name>Desk</name>
        <message>
            <source>{person} is here. Scan a book to lend or take back.</source>
            <translation>Đang phục vụ {person}. Hãy quét sách để mượn hoặc trả.</translation>
        </message>
        <message>
            <source>Scan a card or a book, or type the borrower's name.</source>
            <translation>Quét thẻ hoặc sách, hay gõ tên người mượn.</translation>
        </message>
        <message>
            <source>Ctrl+P prints the slip of the one before.</source>
            <translation>Ctrl+P in phiếu của người vừa rồi.</translation>
        </message>
        <message>
            <source>This house prints no loan slips. Choose their paper in the settings.</source>
            <translation>Nhà mình chưa dùng phiếu mượn. Chọn khổ giấy phiếu trong Cài đặt.</translation>
        </message>
    </context>
    <context>
        <name>ServingCard</name>
        <message>
            <source>Loan slip   Ctrl+P</source>
            <translation>In phiếu mượn   Ctrl+P</translation>
        </message>
    </context>
<context>
    <name>HoldsList</name>
    <message>
        <source>Readers who wait</source>
        <translation>Người đặt trước</translation>
    </message>
    <message>
        <source>Nobody waits. A book that is out is asked for beside it, in Books.</source>
        <translation>Chưa có ai đặt trước. Muốn đặt một cuốn đang cho mượn, hãy mở cuốn ấy ở mục Sách.</translation>
    </message>
    <message>
        <source>Serve this reader</source>
        <translation>Phục vụ người này</translation>
    </message>
    <message>
        <source>Waits no longer</source>
        <translation>Thôi chờ</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Sách</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người chờ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Ngày đặt</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>the book is here</source>
        <translation>sách đã có</translation>
    </message>
    <message>
        <source>waits until {day}</source>
        <translation>chờ đến {day}</translation>
    </message>
</context>
<context>
    <name>HoldsSection</name>
    <message>
        <source>Readers who wait</source>
        <translation>Người đặt trước</translation>
    </message>
    <message>
        <source>Let a reader wait for it…</source>
        <translation>Đặt trước…</translation>
    </message>
    <message>
        <source>Waits no longer</source>
        <translation>Thôi chờ</translation>
    </message>
    <message>
        <source>{place}. {name}: the book is here, put it aside</source>
        <translation>{place}. {name}: sách đã có, hãy để riêng</translation>
    </message>
    <message>
        <source>{place}. {name}, until {day}</source>
        <translation>{place}. {name}, chờ đến {day}</translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>Who waits for “{title}”?</source>
        <translation>Ai đặt trước “{title}”?</translation>
    </message>
    <message>
        <source>The desk says so when a copy comes back. After two months nobody waits any more.</source>
        <translation>Khi có cuốn trả về, quầy sẽ báo. Sau hai tháng, lượt đặt trước tự hết.</translation>
    </message>
    <message>
        <source>Name or card of the reader…</source>
        <translation>Tên hoặc số thẻ người đặt…</translation>
    </message>
    <message>
        <source>Leave it   Esc</source>
        <translation>Thôi   Esc</translation>
    </message>
</context>
</TS>
