<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>BookImport</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Other titles</source>
        <translation>Nhan đề khác</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Lần xuất bản</translation>
    </message>
    <message>
        <source>Series and volume</source>
        <translation>Tùng thư, số tập</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Phụ chú</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Other authors</source>
        <translation>Tác giả khác</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Đường dẫn</translation>
    </message>
    <message>
        <source>Barcode on the book</source>
        <translation>Mã vạch đã dán</translation>
    </message>
    <message>
        <source>Take back the books that were not used yet</source>
        <translation>Gỡ những cuốn chưa dùng đến</translation>
    </message>
    <message>
        <source>Books taken back: {count}.</source>
        <translation>Đã gỡ {count} cuốn.</translation>
    </message>
    <message>
        <source>{count} were used since and stay. Which, and why, is listed under “Past imports”.</source>
        <translation>{count} cuốn đã dùng nên ở lại. Cuốn nào, vì sao: xem trong “Các lần nhập”.</translation>
    </message>
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
        <source>Accession number</source>
        <translation>Số ĐKCB</translation>
    </message>
    <message>
        <source>Number of copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Book list to fill in</source>
        <translation>Danh mục sách - tệp mẫu</translation>
    </message>
    <message>
        <source>The workbook {file} is saved. Write one book in each row in the place of the two examples, save it, and choose it here.</source>
        <translation>Đã lưu tệp mẫu {file}. Ghi mỗi cuốn một dòng, thay cho hai dòng ví dụ, lưu lại rồi chọn tệp ấy ở đây.</translation>
    </message>
    <message>
        <source>Choose a book list</source>
        <translation>Chọn danh mục sách</translation>
    </message>
    <message>
        <source>Choose an Excel file or a CSV file with one book in each row, or a file of a library program (MARC21, MARCXML).
A table begins with a row that says what stands in each column.
Nothing is changed before you have seen what will be taken.</source>
        <translation>Chọn tệp Excel hoặc CSV, mỗi dòng một cuốn sách, hoặc tệp của phần mềm thư viện (MARC21, MARCXML).
Bảng có dòng đầu ghi tên các cột.
Chưa có gì thay đổi cho đến khi bạn xem trước xong.</translation>
    </message>
    <message>
        <source>Book lists (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.mrc *.dat *.xml)</source>
        <translation>Danh sách sách (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.mrc *.dat *.xml)</translation>
    </message>
    <message>
        <source>Import a book list</source>
        <translation>Nhập danh mục sách</translation>
    </message>
    <message>
        <source>Say which column is the title</source>
        <translation>Hãy chọn cột Nhan đề</translation>
    </message>
    <message>
        <source>Choose the way in which the titles on the right read as they should.</source>
        <translation>Chọn cách đọc để các nhan đề bên phải hiện đúng chữ.</translation>
    </message>
    <message>
        <source>{copies} books are in the register, {titles} of them new titles.</source>
        <translation>Đã nhập {copies} cuốn, trong đó có {titles} đầu sách mới.</translation>
    </message>
</context>
<context>
    <name>BookPreview</name>
    <message>
        <source>{count} rows are left out and listed: another copy has their barcode.</source>
        <translation>{count} dòng để lại và báo trong danh sách lỗi: bản khác đã mang mã vạch đó.</translation>
    </message>
    <message>
        <source>{count} copies keep the barcode that is on them.</source>
        <translation>{count} bản giữ mã vạch đã dán sẵn.</translation>
    </message>
    <message>
        <source>Import {count} books</source>
        <translation>Nhập {count} cuốn</translation>
    </message>
    <message>
        <source>Books in doubt: take each as a new title</source>
        <translation>Sách nghi trùng: nhập mỗi cuốn thành đầu sách mới</translation>
    </message>
    <message>
        <source>Books in doubt: take each as one more copy of what we have</source>
        <translation>Sách nghi trùng: thêm bản vào đầu sách đã có</translation>
    </message>
    <message>
        <source>Books in doubt: leave them out, and list them</source>
        <translation>Sách nghi trùng: để lại, ghi vào danh sách lỗi</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>Ký hiệu xếp giá</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Kho / giá</translation>
    </message>
    <message>
        <source>The first books</source>
        <translation>Những cuốn đầu</translation>
    </message>
    <message>
        <source>new titles</source>
        <translation>đầu sách mới</translation>
    </message>
    <message>
        <source>more copies of titles we have</source>
        <translation>dòng đã có, thêm bản</translation>
    </message>
    <message>
        <source>The house has every book of this list already. Importing it adds one more copy of each.</source>
        <translation>Nhà văn hóa đã có mọi cuốn trong danh sách này. Nếu nhập, mỗi cuốn sẽ thêm một bản.</translation>
    </message>
    <message>
        <source>First books</source>
        <translation>Những cuốn đầu</translation>
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
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Books in doubt</source>
        <translation>Sách nghi trùng</translation>
    </message>
    <message>
        <source>in doubt: perhaps we have them</source>
        <translation>nghi trùng: có thể nhà đã có</translation>
    </message>
    <message>
        <source>{count} accession numbers are taken already: new ones are given.</source>
        <translation>{count} số ĐKCB đã có bản khác mang: sẽ cho số mới.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Books by their ISBNs…</source>
        <translation>Nhập theo danh sách ISBN…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose a file once more.</source>
        <translation>Hãy chọn tệp lần nữa.</translation>
    </message>
    <message>
        <source>Save a workbook to fill in (Excel)…</source>
        <translation>Tải tệp mẫu (Excel)…</translation>
    </message>
    <message>
        <source>Save a workbook to fill in</source>
        <translation>Lưu tệp mẫu</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>List of ISBNs</source>
        <translation>Danh sách ISBN</translation>
    </message>
    <message>
        <source>What is taken of each record?</source>
        <translation>Lấy những gì từ mỗi biểu ghi?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi, để sau</translation>
    </message>
    <message>
        <source>Imported from {file}</source>
        <translation>Nhập từ {file}</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Đang làm…</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Dừng ở đây</translation>
    </message>
    <message>
        <source>Are the letters right?</source>
        <translation>Chữ có đúng không?</translation>
    </message>
    <message>
        <source>What stands in each column?</source>
        <translation>Cột nào là gì?</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Chọn danh sách</translation>
    </message>
    <message>
        <source>The letters are right</source>
        <translation>Chữ đúng rồi</translation>
    </message>
</context>
<context>
    <name>LettersStep</name>
    <message>
        <source>Nothing can be read in this way.</source>
        <translation>Đọc cách này không ra chữ nào.</translation>
    </message>
</context>
<context>
    <name>ListImport</name>
    <message>
        <source>the centre’s book list does not know this ISBN: type the book in</source>
        <translation>gói biên mục không có mã ISBN này: gõ thông tin sách vào</translation>
    </message>
    <message>
        <source>the centre’s book list is damaged here: ask for the list once more</source>
        <translation>gói biên mục hỏng ở chỗ này: xin lại gói</translation>
    </message>
    <message>
        <source>another copy has this barcode: look at both books</source>
        <translation>bản khác đã mang mã vạch này: xem lại hai cuốn</translation>
    </message>
    <message>
        <source>the same barcode stands here twice</source>
        <translation>một mã vạch ghi hai lần trong ô</translation>
    </message>
    <message>
        <source>no barcode of one copy (an ISBN, a card or other signs): a new one is given</source>
        <translation>không phải mã vạch của một bản sách (ISBN, thẻ hoặc kí tự lạ): máy cấp mã mới</translation>
    </message>
    <message>
        <source>no scheme that is known here: DDC, BBK, 19 classes or the house’s own</source>
        <translation>không rõ theo khung nào: ghi DDC, BBK, 19 lớp hoặc ký hiệu riêng của nhà</translation>
    </message>
    <message>
        <source>write one shelf for all copies, or one for each, parted by ;</source>
        <translation>ghi một kho chung cho mọi bản, hoặc mỗi bản một kho, cách nhau bằng dấu ;</translation>
    </message>
    <message>
        <source>nothing is written here</source>
        <translation>ô này chưa ghi gì</translation>
    </message>
    <message>
        <source>the whole row is empty</source>
        <translation>cả dòng để trống</translation>
    </message>
    <message>
        <source>too long for one cell</source>
        <translation>dài quá một ô</translation>
    </message>
    <message>
        <source>no letter and no digit</source>
        <translation>không có chữ, không có số</translation>
    </message>
    <message>
        <source>more cells than headings: the cells may have shifted</source>
        <translation>nhiều ô hơn số cột: có thể các ô đã bị lệch</translation>
    </message>
    <message>
        <source>not a number such as 120</source>
        <translation>cần ghi số, như 120</translation>
    </message>
    <message>
        <source>the number cannot be right</source>
        <translation>con số không hợp lý</translation>
    </message>
    <message>
        <source>not a year such as 2019</source>
        <translation>cần ghi năm, như 2019</translation>
    </message>
    <message>
        <source>not an ISBN: a digit is wrong or missing</source>
        <translation>ISBN sai hoặc thiếu chữ số</translation>
    </message>
    <message>
        <source>Excel cut the ISBN: make the column Text and type it again</source>
        <translation>Excel đã làm hỏng ISBN: đổi cột sang kiểu Text rồi ghi lại</translation>
    </message>
    <message>
        <source>the number of copies is 0</source>
        <translation>số bản ghi là 0</translation>
    </message>
    <message>
        <source>another copy has this number: a new one is given</source>
        <translation>số này bản khác đã có: máy cho số mới</translation>
    </message>
    <message>
        <source>the record is damaged: ask for the file once more</source>
        <translation>biểu ghi bị hỏng: hãy xin lại tệp</translation>
    </message>
    <message>
        <source>the letters of this record are of another kind than the file&apos;s</source>
        <translation>chữ của biểu ghi này khác bảng mã của cả tệp</translation>
    </message>
    <message>
        <source>a formula: copy the column and paste it as values</source>
        <translation>ô là công thức: sao chép cột rồi dán dạng giá trị</translation>
    </message>
    <message>
        <source>in doubt, and left out as you chose</source>
        <translation>nghi trùng, để lại theo lựa chọn của bạn</translation>
    </message>
    <message>
        <source>the import was stopped before this row</source>
        <translation>đã dừng nhập trước dòng này</translation>
    </message>
    <message>
        <source>As they are (Unicode)</source>
        <translation>Giữ nguyên (Unicode)</translation>
    </message>
    <message>
        <source>MARC-8 (library programs)</source>
        <translation>MARC-8 (phần mềm thư viện)</translation>
    </message>
    <message>
        <source>TCVN3 (old fonts .VnTime)</source>
        <translation>TCVN3 (phông cũ .VnTime)</translation>
    </message>
    <message>
        <source>VNI (old fonts VNI-Times)</source>
        <translation>VNI (phông cũ VNI-Times)</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Không nhập</translation>
    </message>
    <message>
        <source>Left empty</source>
        <translation>Để trống</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Written there</source>
        <translation>Trong tệp ghi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Every row of {file} was taken.</source>
        <translation>Mọi dòng trong {file} đều đã nhập.</translation>
    </message>
    <message>
        <source>{count} rows of {file} were not taken.</source>
        <translation>{count} dòng trong {file} không nhập được.</translation>
    </message>
    <message>
        <source>a sum below the list, not a person</source>
        <translation>dòng cộng cuối danh sách, không phải một người</translation>
    </message>
    <message>
        <source>not one year of birth such as 1987 or “khoảng 1950”</source>
        <translation>chưa phải một năm sinh như 1987 hoặc “khoảng 1950”</translation>
    </message>
    <message>
        <source>not a telephone number</source>
        <translation>chưa phải số điện thoại</translation>
    </message>
    <message>
        <source>Excel cut the number: make the column Text and type it again</source>
        <translation>Excel đã làm hỏng số này: định dạng cột là Text rồi gõ lại</translation>
    </message>
    <message>
        <source>not a card number of this program: a new one is given</source>
        <translation>không phải số thẻ của chương trình này: máy cấp số mới</translation>
    </message>
    <message>
        <source>somebody else has this card: a new number is given</source>
        <translation>thẻ này đang của người khác: máy cấp số mới</translation>
    </message>
    <message>
        <source>no group of the house is called so: choose one on the person&apos;s sheet</source>
        <translation>nhà văn hoá không có nhóm này: chọn nhóm ở phiếu của người đó</translation>
    </message>
    <message>
        <source>this card and this name are in the register already</source>
        <translation>số thẻ và tên này đã có trong sổ</translation>
    </message>
    <message>
        <source>The import of {file} was taken back.</source>
        <translation>Đã gỡ lần nhập từ {file}.</translation>
    </message>
    <message>
        <source>The register is as it was before.</source>
        <translation>Sổ sách trở lại như trước khi nhập.</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Its first values</source>
        <translation>Vài giá trị đầu</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Cột này là</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Cột {number}</translation>
    </message>
    <message>
        <source>– leave out –</source>
        <translation>– Bỏ qua –</translation>
    </message>
    <message>
        <source>The file has {rows} rows.</source>
        <translation>Tệp có {rows} dòng.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” has {rows} rows.</source>
        <translation>Trang “{sheet}” có {rows} dòng.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” has {rows} rows. Other sheets are not read: {others}.</source>
        <translation>Trang “{sheet}” có {rows} dòng. Các trang khác không đọc: {others}.</translation>
    </message>
</context>
<context>
    <name>PastImports</name>
    <message>
        <source>{count} people</source>
        <translation>{count} người</translation>
    </message>
    <message>
        <source>{count} books</source>
        <translation>{count} cuốn sách</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>đang có</translation>
    </message>
    <message>
        <source>taken back {day}</source>
        <translation>đã gỡ {day}</translation>
    </message>
    <message>
        <source>It was taken back; {stay} of it were used and stay.</source>
        <translation>Lần nhập này đã gỡ; ở lại {stay} vì đã dùng.</translation>
    </message>
    <message>
        <source>It was taken back; nothing of it is left.</source>
        <translation>Lần nhập này đã gỡ, không còn gì ở lại.</translation>
    </message>
    <message>
        <source>All that is left of it was used since: it stays.</source>
        <translation>Những gì còn lại đều đã dùng nên ở lại.</translation>
    </message>
    <message>
        <source>Nothing of it is left.</source>
        <translation>Không còn gì của lần nhập này.</translation>
    </message>
    <message>
        <source>{going} are still as they came and can go. {stay} were used and stay.</source>
        <translation>Còn nguyên như lúc nhập: {going}, gỡ được. Đã dùng nên ở lại: {stay}.</translation>
    </message>
    <message>
        <source>All {going} are still as they came and can go.</source>
        <translation>Cả {going} còn nguyên như lúc nhập, gỡ được hết.</translation>
    </message>
    <message>
        <source>Take this import back: remove {count} people</source>
        <translation>Hoàn tác lần nhập này: gỡ {count} người</translation>
    </message>
    <message>
        <source>Take this import back: remove {count} books</source>
        <translation>Hoàn tác lần nhập này: gỡ {count} cuốn</translation>
    </message>
    <message>
        <source>Of {file}, {count} were taken back; {stay} were used and stay.</source>
        <translation>Của tệp {file} đã gỡ {count}; ở lại {stay} vì đã dùng.</translation>
    </message>
    <message>
        <source>All {count} that came with {file} were taken back.</source>
        <translation>Đã gỡ hết {count} của tệp {file}.</translation>
    </message>
    <message>
        <source>a loan was written down, standing or taken back</source>
        <translation>đã ghi cho mượn, kể cả lần đã hoàn tác</translation>
    </message>
    <message>
        <source>it was read in the house</source>
        <translation>đã ghi đọc tại chỗ</translation>
    </message>
    <message>
        <source>it was put into a crate</source>
        <translation>đã xếp vào thùng luân chuyển</translation>
    </message>
    <message>
        <source>it was scanned in a stock take</source>
        <translation>đã quét trong đợt kiểm kê</translation>
    </message>
    <message>
        <source>it is lost, withdrawn, in the trash or with another house</source>
        <translation>đã ghi mất, thanh lọc, bỏ thùng rác hoặc đang ở nhà khác</translation>
    </message>
    <message>
        <source>something about it was changed since</source>
        <translation>đã sửa thông tin sau khi nhập</translation>
    </message>
    <message>
        <source>other copies came to this title</source>
        <translation>đầu sách có bản khác thêm vào sau</translation>
    </message>
    <message>
        <source>this person joined a club</source>
        <translation>đã vào câu lạc bộ</translation>
    </message>
    <message>
        <source>this person stands on a roll</source>
        <translation>có tên trong buổi điểm danh</translation>
    </message>
    <message>
        <source>a consent was written down</source>
        <translation>đã ghi sự đồng ý</translation>
    </message>
    <message>
        <source>this person left, or was merged or erased</source>
        <translation>đã thôi, đã gộp hoặc đã xoá dữ liệu</translation>
    </message>
    <message>
        <source>somebody who stays has this person as guardian or in the household</source>
        <translation>là người giám hộ hoặc cùng hộ với người ở lại</translation>
    </message>
    <message>
        <source>something else was written down since</source>
        <translation>có việc khác ghi sau khi nhập</translation>
    </message>
</context>
<context>
    <name>PastImportsDialog</name>
    <message>
        <source>Past imports</source>
        <translation>Các lần nhập</translation>
    </message>
    <message>
        <source>Save the list of what stays (Excel)…</source>
        <translation>Lưu danh sách những gì ở lại (Excel)…</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Đóng   Esc</translation>
    </message>
    <message>
        <source>Taking an import back removes what is still as it came; what was used since stays. Ctrl+Z does not bring it again: import the file once more.</source>
        <translation>Hoàn tác một lần nhập sẽ gỡ những gì còn nguyên như lúc nhập; những gì đã dùng thì ở lại. Ctrl+Z không lấy lại được: muốn có lại thì nhập tệp lần nữa.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Title or name</source>
        <translation>Nhan đề hoặc họ tên</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số ĐKCB hoặc số thẻ</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>Vì sao ở lại</translation>
    </message>
    <message>
        <source>The list is in {file}.</source>
        <translation>Danh sách nằm trong tệp {file}.</translation>
    </message>
    <message>
        <source>No list was imported on this computer yet.</source>
        <translation>Máy này chưa nhập danh sách nào.</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>Hoàn tác lần nhập này</translation>
    </message>
    <message>
        <source>Save the list of what stays</source>
        <translation>Lưu danh sách những gì ở lại</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>What stays of the import</source>
        <translation>Những gì ở lại của lần nhập</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Ai nhập</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Đã vào</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Báo lại</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
</context>
<context>
    <name>PeopleImport</name>
    <message>
        <source>Import a list of people</source>
        <translation>Nhập danh sách người</translation>
    </message>
    <message>
        <source>Choose an Excel file or a CSV file with one person in each row. Only the full name is needed.
The table begins with a row that says what stands in each column.
Nothing is changed before you have seen who will be taken.</source>
        <translation>Chọn tệp Excel hoặc CSV, mỗi dòng một người. Chỉ cần họ tên.
Dòng đầu của bảng ghi tên từng cột.
Chưa có gì thay đổi cho đến khi bạn xem trước ai sẽ được nhập.</translation>
    </message>
    <message>
        <source>List of people to fill in</source>
        <translation>Danh sách người (mẫu)</translation>
    </message>
    <message>
        <source>The workbook {file} is saved. Write one person in each row in the place of the two examples, save it, and choose it here.</source>
        <translation>Đã lưu tệp mẫu {file}. Ghi mỗi dòng một người thay cho hai ví dụ, lưu lại rồi chọn tệp ở đây.</translation>
    </message>
    <message>
        <source>Choose a list of people</source>
        <translation>Chọn danh sách người</translation>
    </message>
    <message>
        <source>Lists of people (*.xlsx *.xls *.ods *.csv *.txt *.tsv)</source>
        <translation>Danh sách người (*.xlsx *.xls *.ods *.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Choose the way in which the names on the right read as they should.</source>
        <translation>Chọn cách đọc để các tên bên phải đúng chữ.</translation>
    </message>
    <message>
        <source>Say which column is the full name</source>
        <translation>Chọn cột nào là họ tên</translation>
    </message>
    <message>
        <source>People written down: {count}.</source>
        <translation>Đã ghi vào sổ {count} người.</translation>
    </message>
    <message>
        <source>Nobody&apos;s consent is written down yet: ask each, and note it on the person&apos;s sheet.</source>
        <translation>Chưa ghi sự đồng ý của ai: hãy hỏi từng người rồi ghi ở phiếu của người đó.</translation>
    </message>
    <message>
        <source>Take back those who are not in use yet</source>
        <translation>Gỡ những người chưa dùng đến</translation>
    </message>
    <message>
        <source>People taken back: {count}.</source>
        <translation>Đã gỡ {count} người.</translation>
    </message>
    <message>
        <source>{count} are in use and stay. Who, and why, is listed under “Past imports”.</source>
        <translation>{count} người đã dùng nên ở lại. Ai, vì sao: xem trong “Các lần nhập”.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Số thẻ</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hộ gia đình</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Người giám hộ</translation>
    </message>
    <message>
        <source>Usual name</source>
        <translation>Tên thường gọi</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>Tên trước đây</translation>
    </message>
    <message>
        <source>Family name and middle names</source>
        <translation>Họ và tên đệm</translation>
    </message>
    <message>
        <source>Hamlet</source>
        <translation>Thôn, buôn, bon</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>Household of Điểu Mẫu</source>
        <translation>Hộ ông Điểu Mẫu</translation>
    </message>
    <message>
        <source>Example: Điểu Mẫu</source>
        <translation>Ví dụ: Điểu Mẫu</translation>
    </message>
    <message>
        <source>Example: Thị Thử</source>
        <translation>Ví dụ: Thị Thử</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Người lớn</translation>
    </message>
    <message>
        <source>Young people</source>
        <translation>Thanh niên</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Thiếu nhi</translation>
    </message>
    <message>
        <source>Hamlet 1</source>
        <translation>Thôn 1</translation>
    </message>
    <message>
        <source>Hamlet 2</source>
        <translation>Thôn 2</translation>
    </message>
    <message>
        <source>Hamlet 3</source>
        <translation>Thôn 3</translation>
    </message>
</context>
<context>
    <name>PeoplePreview</name>
    <message>
        <source>The first people</source>
        <translation>Những người đầu tiên</translation>
    </message>
    <message>
        <source>People in doubt</source>
        <translation>Người nghi trùng</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Có phải là</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Sẽ làm gì</translation>
    </message>
    <message>
        <source>People in doubt: leave them out, and list them</source>
        <translation>Người nghi trùng: để lại và ghi vào danh sách</translation>
    </message>
    <message>
        <source>People in doubt: take each as a new person</source>
        <translation>Người nghi trùng: nhập mỗi dòng thành người mới</translation>
    </message>
    <message>
        <source>In doubt: a double click, or Enter, on a row decides that row otherwise.</source>
        <translation>Nghi trùng: bấm đúp hoặc Enter vào một dòng để chọn khác cho dòng đó.</translation>
    </message>
    <message>
        <source>new people</source>
        <translation>người mới</translation>
    </message>
    <message>
        <source>there by their card: they stay as is</source>
        <translation>đã có theo số thẻ: giữ nguyên</translation>
    </message>
    <message>
        <source>in doubt: perhaps written down already</source>
        <translation>nghi trùng: có thể đã ghi rồi</translation>
    </message>
    <message>
        <source>Nobody&apos;s consent is written by this: ask each, and note it on the person&apos;s sheet.</source>
        <translation>Nhập danh sách không ghi sự đồng ý của ai: hãy hỏi từng người rồi ghi ở phiếu của người đó.</translation>
    </message>
    <message>
        <source>Children for whom nobody is written down: {count}.</source>
        <translation>Trẻ em chưa ghi người giám hộ: {count}.</translation>
    </message>
    <message>
        <source>Card numbers that somebody else has: {count}. New ones are given.</source>
        <translation>Số thẻ đang của người khác: {count}. Máy cấp số mới.</translation>
    </message>
    <message>
        <source>Columns that are not taken: {columns}.</source>
        <translation>Cột không nhập: {columns}.</translation>
    </message>
    <message>
        <source>First people</source>
        <translation>Người đầu tiên</translation>
    </message>
    <message>
        <source>Import {count} people</source>
        <translation>Nhập {count} người</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>sẽ nhập</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>để lại</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hộ gia đình</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Người giám hộ</translation>
    </message>
    <message>
        <source>about {year}</source>
        <translation>khoảng {year}</translation>
    </message>
    <message>
        <source>written down</source>
        <translation>đã có trong sổ</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>dòng {row}</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Cells that are left empty</source>
        <translation>Ô để trống</translation>
    </message>
    <message>
        <source>Rows that are not taken</source>
        <translation>Dòng không nhập được</translation>
    </message>
    <message>
        <source>rows that are not taken</source>
        <translation>dòng không nhập được</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Written there</source>
        <translation>Trong tệp ghi</translation>
    </message>
    <message>
        <source>Why it is left empty</source>
        <translation>Vì sao để trống</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Ở các dòng</translation>
    </message>
    <message>
        <source>Why it is not taken</source>
        <translation>Vì sao không nhập được</translation>
    </message>
    <message>
        <source>{rows} and {count} more</source>
        <translation>{rows} và {count} dòng nữa</translation>
    </message>
    <message>
        <source>Left empty: {count} cells</source>
        <translation>Để trống: {count} ô</translation>
    </message>
    <message>
        <source>Not taken: {count}</source>
        <translation>Không nhập: {count} dòng</translation>
    </message>
    <message>
        <source>In doubt: {count}</source>
        <translation>Nghi trùng: {count}</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Take this whole import back</source>
        <translation>Gỡ cả lần nhập này</translation>
    </message>
    <message>
        <source>Save what was not taken (Excel)…</source>
        <translation>Tải danh sách lỗi (Excel)…</translation>
    </message>
    <message>
        <source>The list is in {file}.</source>
        <translation>Danh sách nằm trong tệp {file}.</translation>
    </message>
    <message>
        <source>Save what was not taken</source>
        <translation>Lưu danh sách lỗi</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Rows that were not taken</source>
        <translation>Các dòng không nhập</translation>
    </message>
</context>
<context>
    <name>SampleList</name>
    <message>
        <source>Books</source>
        <translation>Sách</translation>
    </message>
    <message>
        <source>This number cannot be right. Look at it once more.</source>
        <translation>Số này có vẻ chưa đúng. Hãy xem lại.</translation>
    </message>
    <message>
        <source>Example: The drum that called the rain</source>
        <translation>Ví dụ: Chiếc trống gọi mưa</translation>
    </message>
    <message>
        <source>Open shelves</source>
        <translation>Kho mở</translation>
    </message>
    <message>
        <source>Example: Growing pepper by the stream</source>
        <translation>Ví dụ: Trồng tiêu bên suối</translation>
    </message>
    <message>
        <source>Folk tales</source>
        <translation>Truyện cổ</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Thiếu nhi</translation>
    </message>
    <message>
        <source>Farming</source>
        <translation>Nông nghiệp</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Sức khỏe</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Pháp luật</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Văn hóa</translation>
    </message>
</context>
<context>
    <name>RecordStep</name>
    <message>
        <source>The file has {count} records. Take away the tick where it is not wanted. From 041 on, fields are only kept, to be given back to other programs.</source>
        <translation>Tệp có {count} biểu ghi. Bỏ dấu ở những gì không cần lấy. Các trường từ 041 trở xuống chỉ giữ lại để xuất cho phần mềm khác.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Lấy</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Trường</translation>
    </message>
    <message>
        <source>Its first values</source>
        <translation>Vài giá trị đầu</translation>
    </message>
</context>
<context>
    <name>IsbnSheet</name>
    <message>
        <source>Books by their ISBNs</source>
        <translation>Nhập sách theo ISBN</translation>
    </message>
    <message>
        <source>Look them up</source>
        <translation>Tra gói biên mục</translation>
    </message>
    <message>
        <source>Open a text file…</source>
        <translation>Mở tệp chữ…</translation>
    </message>
    <message>
        <source>Leave it   Esc</source>
        <translation>Thôi   Esc</translation>
    </message>
    <message>
        <source>Paste one ISBN in each line, or scan one book after another. The centre’s book list fills in the rest; what it does not know is reported.</source>
        <translation>Dán mỗi dòng một ISBN, hoặc quét từng cuốn một. Gói biên mục điền phần còn lại; ISBN không có trong gói sẽ được báo lại.</translation>
    </message>
    <message>
        <source>That was no ISBN. Scan the bars that begin with 978 or 979.</source>
        <translation>Đó không phải ISBN. Hãy quét mã vạch bắt đầu bằng 978 hoặc 979.</translation>
    </message>
    <message>
        <source>This file is no text. Copy the column of ISBNs and paste it here.</source>
        <translation>Tệp này không phải tệp chữ. Hãy chép cột ISBN rồi dán vào đây.</translation>
    </message>
    <message>
        <source>Open a text file</source>
        <translation>Mở tệp chữ</translation>
    </message>
    <message>
        <source>Text files (*.txt *.csv)</source>
        <translation>Tệp chữ (*.txt *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
</context>
</TS>
