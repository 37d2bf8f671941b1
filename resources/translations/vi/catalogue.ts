<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>CataloguePage</name>
    <message>
        <source>Past imports…</source>
        <translation>Các lần nhập…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Việc khác…</translation>
    </message>
    <message>
        <source>Take the catalogue out…</source>
        <translation>Xuất danh mục…</translation>
    </message>
    <message>
        <source>Find by title, author, number or ISBN…</source>
        <translation>Tìm theo nhan đề, tác giả, số ĐKCB, ISBN…</translation>
    </message>
    <message>
        <source>Add books   Ctrl+N</source>
        <translation>Thêm sách   Ctrl+N</translation>
    </message>
    <message>
        <source>Take books from an Excel list…</source>
        <translation>Nhập danh sách từ Excel…</translation>
    </message>
    <message>
        <source>{titles} titles, {copies} copies</source>
        <translation>{titles} đầu sách, {copies} bản</translation>
    </message>
    <message>
        <source>No books yet. Press Ctrl+N, or take them from an Excel list.</source>
        <translation>Chưa có sách nào. Bấm Ctrl+N để thêm, hoặc nhập danh sách từ Excel.</translation>
    </message>
    <message>
        <source>No book matches “{typed}”. Press Ctrl+N to add it.</source>
        <translation>Chưa có sách nào khớp với “{typed}”. Bấm Ctrl+N để thêm.</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>In nhãn…</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>Thùng rác…</translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) of this kind</source>
        <translation>
            <numerusform>%n đầu sách loại này</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest {count} of this kind</source>
        <translation>{count} đầu sách mới nhất loại này</translation>
    </message>
    <message>
        <source>No book of this kind. Press the word again to see all books.</source>
        <translation>Không có cuốn nào loại này. Bấm lại vào chữ đó để xem mọi cuốn.</translation>
    </message>
    <message>
        <source>Change several books at once…</source>
        <translation>Sửa nhiều cuốn cùng lúc…</translation>
    </message>
    <message numerus="yes">
        <source>Change %n book(s)…</source>
        <translation>
            <numerusform>Sửa cho %n cuốn…</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold Ctrl or Shift and click the books to be changed together.</source>
        <translation>Giữ phím Ctrl hoặc Shift rồi bấm vào các cuốn cần sửa cùng lúc.</translation>
    </message>
    <message>
        <source>{count} books at most can be changed together.</source>
        <translation>Mỗi lần sửa được nhiều nhất {count} cuốn. Hãy chọn ít hơn rồi sửa tiếp.</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>Change %n book(s) at once</source>
        <translation>
            <numerusform>Sửa cùng lúc %n cuốn</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa mục</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Sửa thành</translation>
    </message>
    <message>
        <source>Left empty, it is taken away.</source>
        <translation>Để trống thì mục này được xoá trắng.</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Kho / giá</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>Ký hiệu xếp giá</translation>
    </message>
    <message>
        <source>Call number by</source>
        <translation>Ký hiệu theo</translation>
    </message>
    <message>
        <source>Whose they are</source>
        <translation>Sách của ai</translation>
    </message>
    <message>
        <source>Who keeps them</source>
        <translation>Nơi đang giữ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Nhà xuất bản</translation>
    </message>
    <message>
        <source>Place of publication</source>
        <translation>Nơi xuất bản</translation>
    </message>
    <message>
        <source>Change them   Ctrl+S</source>
        <translation>Sửa   Ctrl+S</translation>
    </message>
    <message numerus="yes">
        <source>Change %n copies   Ctrl+S</source>
        <translation>
            <numerusform>Sửa %n bản   Ctrl+S</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n book(s)   Ctrl+S</source>
        <translation>
            <numerusform>Sửa %n cuốn   Ctrl+S</numerusform>
        </translation>
    </message>
    <message>
        <source>They are all so already: there is nothing to change.</source>
        <translation>Tất cả đã đúng như vậy, không cần sửa gì.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… và %n cuốn nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Now: {values}</source>
        <translation>Đang là: {values}</translation>
    </message>
    <message>
        <source>this house</source>
        <translation>nhà văn hoá này</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>trống</translation>
    </message>
</context>
<context>
    <name>CopiesTable</name>
    <message>
        <source>Number</source>
        <translation>Số ĐKCB</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Đang ở đâu?</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Các bản</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Copy {number} of “{title}”</source>
        <translation>Bản {number}: “{title}”</translation>
    </message>
    <message>
        <source>Left empty: this house.</source>
        <translation>Để trống: nhà văn hoá này.</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Kho / giá</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Sách của ai</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Nơi đang giữ</translation>
    </message>
    <message>
        <source>All copies of this book have it in common.</source>
        <translation>Dùng chung cho mọi bản của đầu sách này.</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>Ký hiệu xếp giá</translation>
    </message>
    <message>
        <source>Call number by</source>
        <translation>Ký hiệu theo</translation>
    </message>
</context>
<context>
    <name>CopySection</name>
    <message>
        <source>Change this copy</source>
        <translation>Sửa bản này</translation>
    </message>
    <message>
        <source>Into the trash (90 days)</source>
        <translation>Vào thùng rác (90 ngày)</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>Bản {number}</translation>
    </message>
    <message>
        <source>Hide the names</source>
        <translation>Ẩn tên người mượn</translation>
    </message>
    <message>
        <source>Show who borrowed it</source>
        <translation>Hiện tên người mượn</translation>
    </message>
    <message>
        <source>Never lent yet.</source>
        <translation>Chưa cho mượn lần nào.</translation>
    </message>
    <message>
        <source>Lent {count} times:</source>
        <translation>Đã cho mượn {count} lần:</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message>
        <source>lost</source>
        <translation>đã mất</translation>
    </message>
    <message>
        <source>given back to its house</source>
        <translation>đã trả về nơi gửi</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã thanh lọc</translation>
    </message>
    <message>
        <source>no longer in the stock</source>
        <translation>không còn trong kho</translation>
    </message>
    <message>
        <source>{person} has it, due back {day}</source>
        <translation>{person} mượn, hạn trả {day}</translation>
    </message>
    <message>
        <source>crate {name}: {where}</source>
        <translation>thùng {name}: {where}</translation>
    </message>
    <message>
        <source>at {house}</source>
        <translation>đang ở {house}</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>trong kho</translation>
    </message>
    <message>
        <source>damaged: {value}</source>
        <translation>hỏng: {value}</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>bị hỏng</translation>
    </message>
    <message>
        <source>shelf {value}</source>
        <translation>giá {value}</translation>
    </message>
    <message>
        <source>belongs to {value}</source>
        <translation>của {value}</translation>
    </message>
    <message>
        <source>kept at {value}</source>
        <translation>{value} đang giữ</translation>
    </message>
    <message>
        <source>name erased</source>
        <translation>tên đã xoá</translation>
    </message>
    <message>
        <source>{lent} – still out</source>
        <translation>{lent} – chưa trả</translation>
    </message>
    <message>
        <source>{lent} – lost {closed}</source>
        <translation>{lent} – báo mất {closed}</translation>
    </message>
    <message>
        <source>{lent} – back {closed}</source>
        <translation>{lent} – trả {closed}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>muộn %n ngày</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Place of publication</source>
        <translation>Nơi xuất bản</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>Ký hiệu xếp giá</translation>
    </message>
    <message>
        <source>Call number by</source>
        <translation>Ký hiệu theo</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Kho / giá</translation>
    </message>
    <message>
        <source>Take the catalogue out</source>
        <translation>Xuất danh mục</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>MARC21 for library programs (*.mrc)</source>
        <translation>MARC21 cho phần mềm thư viện (*.mrc)</translation>
    </message>
    <message>
        <source>MARCXML for library programs (*.xml)</source>
        <translation>MARCXML cho phần mềm thư viện (*.xml)</translation>
    </message>
    <message>
        <source>Catalogue of the house</source>
        <translation>Danh mục sách</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Sách</translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) are in {file}</source>
        <translation>
            <numerusform>Đã xuất %n đầu sách vào {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Nhan đề</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Nhà xuất bản</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm xuất bản</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Số trang</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Giá bìa</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Number of copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Accession numbers</source>
        <translation>Số ĐKCB</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Mã vạch</translation>
    </message>
</context>
<context>
    <name>IsbnFilling</name>
    <message>
        <source>The centre’s book list does not know this ISBN: please type the book in.</source>
        <translation>Gói biên mục không có mã ISBN này. Hãy gõ thông tin sách vào.</translation>
    </message>
    <message>
        <source>Filled in from the centre’s book list. Please look it over.</source>
        <translation>Đã điền từ gói biên mục. Hãy xem lại trước khi lưu.</translation>
    </message>
    <message>
        <source>The book list is damaged at this place: please type the book in. Ask the officer for the stick with the list once more.</source>
        <translation>Gói biên mục hỏng ở chỗ này. Hãy gõ thông tin sách vào. Nhờ cán bộ mang lại USB có gói.</translation>
    </message>
</context>
<context>
    <name>SchemeField</name>
    <message>
        <source>not said</source>
        <translation>không ghi</translation>
    </message>
    <message>
        <source>DDC (Dewey)</source>
        <translation>DDC (Dewey)</translation>
    </message>
    <message>
        <source>BBK</source>
        <translation>BBK</translation>
    </message>
    <message>
        <source>19 classes</source>
        <translation>19 lớp</translation>
    </message>
    <message>
        <source>the house’s own</source>
        <translation>ký hiệu riêng của nhà</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Change a book</source>
        <translation>Sửa sách</translation>
    </message>
    <message>
        <source>New books</source>
        <translation>Thêm sách</translation>
    </message>
    <message>
        <source>How many copies</source>
        <translation>Mấy bản</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Thêm chi tiết</translation>
    </message>
    <message>
        <source>Title (needed)</source>
        <translation>Nhan đề (cần có)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Price in đồng</source>
        <translation>Giá (đồng)</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Nhà xuất bản</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm xuất bản</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Số trang</translation>
    </message>
    <message>
        <source>Please type the title.</source>
        <translation>Hãy gõ nhan đề sách.</translation>
    </message>
    <message>
        <source>{field}: digits only, please. Now it reads “{value}”.</source>
        <translation>Ô “{field}” chỉ ghi số, hiện đang ghi “{value}”.</translation>
    </message>
    <message>
        <source>“{title}” is written down, from number {number}.</source>
        <translation>Đã ghi “{title}”, số ĐKCB từ {number}.</translation>
    </message>
    <message>
        <source>Typed or scanned, it fills in what the centre’s book list knows.</source>
        <translation>Gõ hoặc quét: gói biên mục của trung tâm điền giúp phần còn lại.</translation>
    </message>
    <message>
        <source>Call number by</source>
        <translation>Ký hiệu theo</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Kho / giá</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>Ký hiệu xếp giá</translation>
    </message>
    <message>
        <source>Place of publication</source>
        <translation>Nơi xuất bản</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>In the house</source>
        <translation>Còn trong kho</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Đang mượn</translation>
    </message>
    <message>
        <source>In crates</source>
        <translation>Luân chuyển</translation>
    </message>
    <message>
        <source>For children</source>
        <translation>Thiếu nhi</translation>
    </message>
    <message>
        <source>Without a label</source>
        <translation>Chưa dán nhãn</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>Cần bổ sung</translation>
    </message>
</context>
<context>
    <name>TitlePane</name>
    <message>
        <source>Where is it?</source>
        <translation>Đang ở đâu?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>How many more copies</source>
        <translation>Thêm mấy bản</translation>
    </message>
    <message>
        <source>Add copies</source>
        <translation>Thêm bản</translation>
    </message>
    <message>
        <source>Choose a book in the list.</source>
        <translation>Hãy chọn một cuốn trong danh sách.</translation>
    </message>
    <message>
        <source>Author: {value}</source>
        <translation>Tác giả: {value}</translation>
    </message>
    <message>
        <source>Category: {value}</source>
        <translation>Thể loại: {value}</translation>
    </message>
    <message>
        <source>Publisher: {value}</source>
        <translation>Nhà xuất bản: {value}</translation>
    </message>
    <message>
        <source>Year: {value}</source>
        <translation>Năm xuất bản: {value}</translation>
    </message>
    <message>
        <source>Pages: {value}</source>
        <translation>Số trang: {value}</translation>
    </message>
    <message>
        <source>Price: {value} đồng</source>
        <translation>Giá: {value} đồng</translation>
    </message>
    <message>
        <source>ISBN: {value}</source>
        <translation>ISBN: {value}</translation>
    </message>
    <message>
        <source>All of it into the trash</source>
        <translation>Cả đầu sách vào thùng rác</translation>
    </message>
    <message>
        <source>Call number: {value}</source>
        <translation>Ký hiệu xếp giá: {value}</translation>
    </message>
    <message>
        <source>Place of publication: {value}</source>
        <translation>Nơi xuất bản: {value}</translation>
    </message>
</context>
<context>
    <name>TitlesTable</name>
    <message>
        <source>Title</source>
        <translation>Nhan đề</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>In the house</source>
        <translation>Trong kho</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số ĐKCB</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Sách</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Thrown away books stay here for 90 days. Lent ones are never deleted.</source>
        <translation>Sách bỏ đi nằm ở đây 90 ngày. Sách đã từng cho mượn không bao giờ bị xoá hẳn.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Nhan đề</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số ĐKCB</translation>
    </message>
    <message>
        <source>Thrown away on</source>
        <translation>Bỏ ngày</translation>
    </message>
    <message>
        <source>Stays until</source>
        <translation>Giữ đến ngày</translation>
    </message>
</context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>To look for</source>
            <translation>Cần tìm lại</translation>
        </message>
    </context>
    <context>
        <name>CopySection</name>
        <message>
            <source>It is here</source>
            <translation>Đã tìm thấy</translation>
        </message>
    </context>
    <context>
        <name>CopyWords</name>
        <message>
            <source>not found at the stock take of {day}: look again</source>
            <translation>kiểm kê {day} không thấy: cần tìm lại</translation>
        </message>
    </context>
</TS>
