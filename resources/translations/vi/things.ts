<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
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
</TS>
