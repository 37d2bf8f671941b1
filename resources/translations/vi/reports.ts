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
</context>
</TS>
