<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>CentreSentences</name>
    <message>
        <source>The centre has {record}, but cannot count it yet: a part is not right.</source>
        <translation>Trung tâm đã giữ {record} nhưng chưa tính được: có chỗ ghi chưa đúng.</translation>
    </message>
    <message>
        <source>The centre has {record}, but cannot count it yet: “{field}” is empty.</source>
        <translation>Trung tâm đã giữ {record} nhưng chưa tính được: ô “{field}” còn trống.</translation>
    </message>
    <message>
        <source>The centre has {record}, but cannot count it yet: “{field}” is not right.</source>
        <translation>Trung tâm đã giữ {record} nhưng chưa tính được: ô “{field}” ghi chưa đúng.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are like it.</source>
        <translation>
            <numerusform>Còn %n mục nữa cũng như vậy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost; once corrected, it counts.</source>
        <translation>Không mất gì; sửa lại là được tính.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) from another computer of the house do not count yet. Nothing is lost; open this program there and correct them.</source>
        <translation>
            <numerusform>Có %n mục ghi ở máy khác của nhà mình chưa được tính. Không mất gì; hãy mở chương trình ở máy ấy để sửa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) came from a computer that the centre had stopped accepting, so they do not count yet. Nothing is lost or to be written again; call the officer.</source>
        <translation>
            <numerusform>Có %n mục gửi từ máy mà trung tâm đã ngừng nhận, nên chưa được tính. Không mất gì, không phải ghi lại; hãy gọi cán bộ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The centre keeps %n item(s) that its program cannot read yet. Nothing is lost or to be written again; call the officer and read out the code.</source>
        <translation>
            <numerusform>Trung tâm đã giữ %n mục nhưng chương trình ở đó chưa đọc được. Không mất gì, không phải ghi lại; hãy gọi cán bộ và đọc mã bên cạnh.</numerusform>
        </translation>
    </message>
    <message>
        <source>The centre does not accept this computer any more. Nothing is lost: everything stays on this computer. Call the officer, ask for a new code, and type it in.</source>
        <translation>Trung tâm không nhận số liệu từ máy này nữa. Không mất gì: mọi thứ vẫn nằm trong máy. Hãy gọi cán bộ xin mã mới rồi nhập vào.</translation>
    </message>
    <message>
        <source>Two computers changed {record}: one wrote {kept}, the other {lost}. Which is right?</source>
        <translation>Hai máy cùng sửa {record}: một máy ghi {kept}, máy kia ghi {lost}. Bên nào đúng?</translation>
    </message>
    <message>
        <source>One computer took {record} out while another changed it, so it is still in the register. Keep it?</source>
        <translation>Một máy đã bỏ {record}, cùng lúc máy khác lại sửa, nên mục này vẫn còn trong sổ. Giữ lại hay bỏ?</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>ethnicity</source>
        <translation>dân tộc</translation>
    </message>
    <message>
        <source>disability</source>
        <translation>khuyết tật</translation>
    </message>
    <message>
        <source>lives with a disability</source>
        <translation>có khuyết tật</translation>
    </message>
    <message>
        <source>lives without a disability</source>
        <translation>không khuyết tật</translation>
    </message>
    <message>
        <source>the visitors of {day} ({name}: {count})</source>
        <translation>lượt khách ngày {day} ({name}: {count})</translation>
    </message>
    <message>
        <source>the group “{name}”</source>
        <translation>nhóm khách “{name}”</translation>
    </message>
    <message>
        <source>the card of {name}</source>
        <translation>thẻ của {name}</translation>
    </message>
    <message>
        <source>the book “{name}”</source>
        <translation>sách “{name}”</translation>
    </message>
    <message>
        <source>copy {other} of “{name}”</source>
        <translation>bản số {other} của sách “{name}”</translation>
    </message>
    <message>
        <source>the loan of “{name}” to {other} on {day}</source>
        <translation>lượt {other} mượn sách “{name}” ngày {day}</translation>
    </message>
    <message>
        <source>the return or renewal of “{name}” by {other} on {day}</source>
        <translation>lượt {other} trả hoặc gia hạn sách “{name}” ngày {day}</translation>
    </message>
    <message>
        <source>the club {name}</source>
        <translation>câu lạc bộ {name}</translation>
    </message>
    <message>
        <source>the membership of {other} in the club {name}</source>
        <translation>tên {other} trong câu lạc bộ {name}</translation>
    </message>
    <message>
        <source>the session of {name} on {day}</source>
        <translation>buổi {name} ngày {day}</translation>
    </message>
    <message>
        <source>{other} on the roll of {name} on {day}</source>
        <translation>điểm danh {other} buổi {name} ngày {day}</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>một mục</translation>
    </message>
    <message>
        <source>book</source>
        <translation>sách</translation>
    </message>
    <message>
        <source>name of the club</source>
        <translation>tên câu lạc bộ</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>người phụ trách</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ ngày</translation>
    </message>
    <message>
        <source>place</source>
        <translation>nơi sinh hoạt</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>hạn trả</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>để trống</translation>
    </message>
    <message>
        <source>The centre needs this. Fill it in, then save.</source>
        <translation>Trung tâm cần ô này. Hãy điền vào rồi lưu.</translation>
    </message>
    <message>
        <source>The centre could not read this. Write it anew, then save.</source>
        <translation>Trung tâm chưa đọc được ô này. Hãy ghi lại rồi lưu.</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>full name and what belongs to it</source>
        <translation>họ tên và thông tin kèm theo</translation>
    </message>
    <message>
        <source>word to sort by</source>
        <translation>từ xếp tên</translation>
    </message>
    <message>
        <source>year of birth</source>
        <translation>năm sinh</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>điện thoại</translation>
    </message>
    <message>
        <source>village or address</source>
        <translation>thôn, bon, địa chỉ</translation>
    </message>
    <message>
        <source>parent or guardian</source>
        <translation>cha mẹ, người trông nom</translation>
    </message>
    <message>
        <source>group</source>
        <translation>nhóm</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>số thẻ</translation>
    </message>
    <message>
        <source>reader since</source>
        <translation>ngày làm thẻ</translation>
    </message>
    <message>
        <source>no longer a reader since</source>
        <translation>ngày thôi làm bạn đọc</translation>
    </message>
    <message>
        <source>title</source>
        <translation>nhan đề</translation>
    </message>
    <message>
        <source>author</source>
        <translation>tác giả</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>nhà xuất bản</translation>
    </message>
    <message>
        <source>year</source>
        <translation>năm xuất bản</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>số trang</translation>
    </message>
    <message>
        <source>price</source>
        <translation>giá</translation>
    </message>
    <message>
        <source>category</source>
        <translation>thể loại</translation>
    </message>
    <message>
        <source>accession number</source>
        <translation>số đăng ký</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>mã vạch</translation>
    </message>
    <message>
        <source>day it came</source>
        <translation>ngày nhập</translation>
    </message>
    <message>
        <source>state</source>
        <translation>tình trạng</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>loại câu lạc bộ</translation>
    </message>
    <message>
        <source>days of meeting</source>
        <translation>ngày sinh hoạt</translation>
    </message>
    <message>
        <source>time</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>member since</source>
        <translation>ngày vào</translation>
    </message>
    <message>
        <source>until</source>
        <translation>đến ngày</translation>
    </message>
    <message>
        <source>day</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>number of visitors</source>
        <translation>số lượt khách</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>others without a name</source>
        <translation>số người không ghi tên</translation>
    </message>
    <message>
        <source>why it did not take place</source>
        <translation>lý do không sinh hoạt</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>nội dung buổi</translation>
    </message>
    <message>
        <source>roll call</source>
        <translation>điểm danh</translation>
    </message>
    <message>
        <source>name of the group</source>
        <translation>tên nhóm</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>có sinh hoạt</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>không sinh hoạt</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>còn trong nhà</translation>
    </message>
    <message>
        <source>the visitors of {day}</source>
        <translation>lượt khách ngày {day}</translation>
    </message>
    <message>
        <source>what was noted of the visitors of {day}</source>
        <translation>phần ghi thêm về khách ngày {day}</translation>
    </message>
    <message>
        <source>the group {name} that came on {day}</source>
        <translation>đoàn {name} đến ngày {day}</translation>
    </message>
    <message>
        <source>what they came for</source>
        <translation>mục đích đến</translation>
    </message>
    <message>
        <source>the pause of {name} from {day}</source>
        <translation>đợt nghỉ của câu lạc bộ {name} từ {day}</translation>
    </message>
    <message>
        <source>the late change of {name} on {day}</source>
        <translation>lần mở sửa buổi {name} ngày {day}</translation>
    </message>
    <message>
        <source>role in the club</source>
        <translation>vai trò trong câu lạc bộ</translation>
    </message>
    <message>
        <source>what is handed down</source>
        <translation>di sản được truyền dạy</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>who changed it</source>
        <translation>người sửa</translation>
    </message>
    <message>
        <source>the household of {name}</source>
        <translation>hộ của {name}</translation>
    </message>
    <message>
        <source>a household</source>
        <translation>một hộ</translation>
    </message>
    <message>
        <source>what {name} allowed on {day}</source>
        <translation>điều {name} đồng ý ngày {day}</translation>
    </message>
    <message>
        <source>what is noted of {name}</source>
        <translation>mục ghi thêm về {name}</translation>
    </message>
    <message>
        <source>the note on “{name}” that {other} returned</source>
        <translation>ghi chú khi {other} trả cuốn “{name}”</translation>
    </message>
    <message>
        <source>“{name}” read in the house on {day}</source>
        <translation>cuốn “{name}” đọc tại chỗ ngày {day}</translation>
    </message>
    <message>
        <source>the {count} books read in the house on {day}</source>
        <translation>{count} cuốn đọc tại chỗ ngày {day}</translation>
    </message>
    <message>
        <source>head of the household</source>
        <translation>chủ hộ</translation>
    </message>
    <message>
        <source>who agreed</source>
        <translation>người đồng ý</translation>
    </message>
    <message>
        <source>what for</source>
        <translation>đồng ý việc gì</translation>
    </message>
    <message>
        <source>ethnicity and disability</source>
        <translation>dân tộc và khuyết tật</translation>
    </message>
    <message>
        <source>came back damaged</source>
        <translation>trả về bị hỏng</translation>
    </message>
    <message>
        <source>number of books</source>
        <translation>số cuốn</translation>
    </message>
    <message>
        <source>“{name}” that {other} waits for since {day}</source>
        <translation>lượt {other} đặt trước “{name}” ngày {day}</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>kết thúc thế nào</translation>
    </message>
    <message>
        <source>why it ended</source>
        <translation>lý do ngừng hoạt động</translation>
    </message>
</context>
<context>
    <name>ThingAnswers</name>
    <message>
        <source>Write it down</source>
        <translation>Nhập bù</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Không có khách</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Write a name</source>
        <translation>Ghi tên</translation>
    </message>
    <message>
        <source>Show and print the sheet</source>
        <translation>Xem và in tờ mã khôi phục</translation>
    </message>
    <message>
        <source>Type in a new code</source>
        <translation>Nhập mã mới</translation>
    </message>
    <message>
        <source>Open and correct it</source>
        <translation>Mở ra sửa</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Bỏ khỏi sổ</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Để trống</translation>
    </message>
    <message>
        <source>Print an emergency sheet</source>
        <translation>In tờ khẩn cấp</translation>
    </message>
    <message>
        <source>Look at it and close it</source>
        <translation>Xem và chốt</translation>
    </message>
</context>
<context>
    <name>ThingRow</name>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Code for the telephone: {code}</source>
        <translation>Mã để gọi điện: {code}</translation>
    </message>
</context>
<context>
    <name>ThingSentences</name>
    <message>
        <source>Something has to be looked at. Call the officer and read out the code.</source>
        <translation>Có một việc cần xem lại. Hãy gọi cán bộ và đọc mã bên cạnh.</translation>
    </message>
    <message>
        <source>“{title}” ({number}) is lent to {people}. Who has the book now?</source>
        <translation>Cuốn “{title}” (số {number}) đang ghi cho {people} mượn. Hiện ai đang giữ sách?</translation>
    </message>
    <message>
        <source>{name} on {day}</source>
        <translation>{name} (ngày {day})</translation>
    </message>
    <message>
        <source>Card {card} stands at {people}. Whose card is it? The other gets a new number.</source>
        <translation>Thẻ {card} đang gắn với {people}. Ai đang cầm thẻ này? Người kia sẽ nhận số thẻ mới.</translation>
    </message>
    <message>
        <source>Nothing is written down for {day}. Did nobody come?</source>
        <translation>{day} chưa ghi lượt khách. Hôm ấy không có khách, hay là quên ghi?</translation>
    </message>
    <message>
        <source>There is no backup on this computer yet.</source>
        <translation>Trên máy này chưa có bản sao lưu nào.</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old.</source>
        <translation>
            <numerusform>Bản sao lưu gần nhất cách đây %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>The date or time of this computer cannot be right. Everything you write down is kept all the same; set the clock in Windows, or ask somebody to.</source>
        <translation>Ngày giờ của máy này chắc là sai. Mọi thứ đã ghi vẫn được giữ nguyên. Hãy chỉnh lại đồng hồ của Windows, hoặc nhờ người chỉnh giúp.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) came back without a name, because the recovery code was not typed in. Their loans are all there.</source>
        <translation>
            <numerusform>Có %n người chưa có tên, vì khi lấy lại sổ chưa nhập mã khôi phục. Sách họ đang mượn vẫn còn ghi đủ.</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} và {last}</translation>
    </message>
    <message>
        <source>The sheet with the recovery code is not printed yet. Without it nobody can bring back the names if this computer is lost.</source>
        <translation>Chưa in tờ mã khôi phục. Nếu máy này mất mà không có tờ ấy thì không lấy lại được họ tên mọi người.</translation>
    </message>
    <message>
        <source>There is no emergency sheet in the drawer. Without it whoever forgets their PIN has to call the officer.</source>
        <translation>Chưa có tờ khẩn cấp trong ngăn kéo. Không có tờ ấy thì người quên mã PIN phải gọi cán bộ.</translation>
    </message>
    <message>
        <source>The report of month {month}/{year} is not closed yet.</source>
        <translation>Báo cáo tháng {month}/{year} chưa chốt.</translation>
    </message>
</context>
<context>
    <name>ThingsPage</name>
    <message>
        <source>There is nothing to look at. All is well.</source>
        <translation>Không có việc gì cần xem. Mọi thứ đều ổn.</translation>
    </message>
    <message>
        <source>Only a person can know these. You can go on working; answer when you have time, or call the officer and read out the code.</source>
        <translation>Những việc này chỉ người trong nhà mới biết. Cứ làm việc bình thường; lúc nào rảnh thì trả lời, hoặc gọi cán bộ và đọc mã ở cuối dòng.</translation>
    </message>
</context>
    <context>
        <name>RecordWords</name>
        <message>
            <source>looked for since</source>
            <translation>tìm lại từ ngày</translation>
        </message>
    </context>
</TS>
