<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>ReportsPage</name>
    <message>
        <source>Read in the house</source>
        <translation>Đọc tại chỗ</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Lượt khách</translation>
    </message>
    <message>
        <source>Book loans</source>
        <translation>Mượn sách</translation>
    </message>
    <message>
        <source>Club sessions</source>
        <translation>Sinh hoạt câu lạc bộ</translation>
    </message>
    <message>
        <source>People and books of the house</source>
        <translation>Bạn đọc và sách của nhà</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Tháng {month}/{year}</translation>
    </message>
    <message>
        <source>Visits in all</source>
        <translation>Tổng số lượt khách</translation>
    </message>
    <message>
        <source>Days written down</source>
        <translation>Số ngày có ghi</translation>
    </message>
    <message>
        <source>Books lent</source>
        <translation>Lượt mượn sách</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Gia hạn thêm</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Lượt trả sách</translation>
    </message>
    <message>
        <source>Overdue at the end</source>
        <translation>Quá hạn cuối tháng</translation>
    </message>
    <message>
        <source>Sessions held</source>
        <translation>Số buổi đã sinh hoạt</translation>
    </message>
    <message>
        <source>People who came</source>
        <translation>Lượt người tham dự</translation>
    </message>
    <message>
        <source>of these without a name</source>
        <translation>trong đó không ghi tên</translation>
    </message>
    <message>
        <source>Sessions that did not take place</source>
        <translation>Số buổi không họp</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Bạn đọc</translation>
    </message>
    <message>
        <source>new this month</source>
        <translation>mới trong tháng</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Đầu sách</translation>
    </message>
    <message>
        <source>new titles this month</source>
        <translation>đầu sách mới trong tháng</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sách</translation>
    </message>
    <message>
        <source>new copies this month</source>
        <translation>bản sách mới trong tháng</translation>
    </message>
    <message numerus="yes">
        <source>%n open day(s) have nothing written down.</source>
        <translation>
            <numerusform>Có %n ngày mở cửa chưa ghi lượt khách.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print books and records…</source>
        <translation>In sổ và biên bản…</translation>
    </message>
    <message>
        <source>of these estimated</source>
        <translation>trong đó ước lượng</translation>
    </message>
    <message numerus="yes">
        <source>{what} (noted on %n day(s))</source>
        <translation>
            <numerusform>{what} (ghi trong %n ngày)</numerusform>
        </translation>
    </message>
    <message>
        <source>estimated visits</source>
        <translation>Lượt khách ước chừng</translation>
    </message>
    <message>
        <source>People who came to clubs, by name</source>
        <translation>Lượt sinh hoạt ghi tên</translation>
    </message>
    <message>
        <source>People who came to clubs, unnamed</source>
        <translation>Lượt sinh hoạt không ghi tên</translation>
    </message>
    <message>
        <source>new people</source>
        <translation>Bạn đọc mới</translation>
    </message>
    <message>
        <source>new titles</source>
        <translation>Đầu sách mới</translation>
    </message>
    <message>
        <source>new copies</source>
        <translation>Bản sách mới</translation>
    </message>
    <message>
        <source>Hours and weekdays…</source>
        <translation>Giờ và thứ trong tuần…</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>now {number}</source>
        <translation>nay {number}</translation>
    </message>
</context>
<context>
    <name>ClosingStrip</name>
    <message>
        <source>Look at it and close it…</source>
        <translation>Xem và chốt…</translation>
    </message>
    <message>
        <source>Close it again…</source>
        <translation>Chốt lại…</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>Mở lại…</translation>
    </message>
    <message>
        <source>All closings…</source>
        <translation>Các lần chốt…</translation>
    </message>
    <message>
        <source>Closed on {day}{who}: corrected version {number}.</source>
        <translation>Đã chốt ngày {day}{who}: bản điều chỉnh lần {number}.</translation>
    </message>
    <message>
        <source>Closed on {day}{who}.</source>
        <translation>Đã chốt ngày {day}{who}.</translation>
    </message>
    <message>
        <source> by {name}</source>
        <translation>, người chốt: {name}</translation>
    </message>
    <message>
        <source>Month {month} is not closed yet.</source>
        <translation>Tháng {month} chưa chốt.</translation>
    </message>
    <message>
        <source>Month {month} was opened again on {day}{who}.</source>
        <translation>Tháng {month} đã mở lại ngày {day}{who}.</translation>
    </message>
    <message>
        <source>{figure} {closed} → {now}</source>
        <translation>{figure} {closed} → {now}</translation>
    </message>
    <message>
        <source>Changed after closing: {changes}.</source>
        <translation>Sửa sau khi chốt: {changes}.</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close month {month}/{year}?</source>
        <translation>Chốt tháng {month}/{year}?</translation>
    </message>
    <message>
        <source>The figures are kept as they are now, as corrected version {number}, with today's date and your name. The versions before stay, too.</source>
        <translation>Số liệu được giữ đúng như bây giờ, ghi là bản điều chỉnh lần {number}, kèm ngày hôm nay và tên người chốt. Các bản trước vẫn còn.</translation>
    </message>
    <message>
        <source>The figures are kept as they are now, with today's date and your name.</source>
        <translation>Số liệu được giữ đúng như bây giờ, kèm ngày hôm nay và tên người chốt.</translation>
    </message>
    <message>
        <source>You can still correct the registers later: the report then says what was changed after closing.</source>
        <translation>Sau này vẫn sửa sổ được: báo cáo sẽ ghi rõ chỗ nào sửa sau khi chốt.</translation>
    </message>
    <message>
        <source>Leave it   Esc</source>
        <translation>Để sau   Esc</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Chốt tháng</translation>
    </message>
    <message>
        <source>Nothing is missing in this month.</source>
        <translation>Tháng này không thiếu gì.</translation>
    </message>
    <message numerus="yes">
        <source>%n open day(s) have nothing written down:</source>
        <translation>
            <numerusform>%n ngày mở cửa chưa ghi lượt khách:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n club session(s) are not written down:</source>
        <translation>
            <numerusform>%n buổi câu lạc bộ chưa ghi:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crate(s) do not agree with their record:</source>
        <translation>
            <numerusform>%n thùng sách không khớp biên bản:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Open month {month}/{year} again?</source>
        <translation>Mở lại tháng {month}/{year}?</translation>
    </message>
    <message>
        <source>The report shows today's figures again until the month is closed once more. What was closed before stays written down, with its day and name.</source>
        <translation>Báo cáo sẽ lại hiện số liệu bây giờ cho đến khi chốt lần nữa. Bản đã chốt vẫn còn, kèm ngày và tên người chốt.</translation>
    </message>
    <message>
        <source>Leave it   Esc</source>
        <translation>Để sau   Esc</translation>
    </message>
    <message>
        <source>Open the month again</source>
        <translation>Mở lại tháng</translation>
    </message>
</context>
</TS>
