<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>CodeField</name>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>The groups of the sheet, in order</source>
        <translation>Gõ lần lượt các nhóm chữ trên tờ giấy</translation>
    </message>
    <message>
        <source>Group {number} is not as on the sheet: look at it again.</source>
        <translation>Nhóm {number} chưa giống trên tờ giấy: hãy xem lại nhóm đó.</translation>
    </message>
    <message>
        <source>{count} of {all} groups</source>
        <translation>Đã có {count} / {all} nhóm</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>The register is locked</source>
        <translation>Sổ đang khoá</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Try again without the code</source>
        <translation>Thử lại, không dùng mã</translation>
    </message>
    <message>
        <source>Type the groups from the sheet with the recovery code. Small and capital letters, gaps and dashes make no difference.</source>
        <translation>Hãy gõ các nhóm chữ trên tờ mã khôi phục. Chữ hoa hay chữ thường, có cách hay gạch ngang đều được.</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Bring back the names</source>
        <translation>Lấy lại họ tên</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are still sealed: only the recovery code of this house opens them. Type the groups from the sheet, now or on another day.</source>
        <translation>
            <numerusform>Còn %n tên đang niêm phong: chỉ mã khôi phục của nhà mình mới mở được. Hãy gõ các nhóm chữ trên tờ mã, bây giờ hoặc để hôm khác.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are there again.</source>
        <translation>
            <numerusform>Đã lấy lại %n tên.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Show and print the sheet</source>
        <translation>Xem và in tờ mã khôi phục</translation>
    </message>
    <message>
        <source>The sheet with the recovery code is not printed yet. If this computer is lost, that sheet alone brings back the names of your people.</source>
        <translation>Chưa in tờ mã khôi phục. Nếu máy này mất hay hỏng, phải có tờ ấy mới lấy lại được họ tên mọi người.</translation>
    </message>
    <message>
        <source>Sheet {mark} was printed on {day}. Does it still lie in the drawer?</source>
        <translation>Tờ {mark} đã in ngày {day}. Tờ ấy có còn trong ngăn kéo không?</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Sheet {mark} · house number {number}</source>
        <translation>Tờ {mark} · nhà số {number}</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Keep it in the drawer, away from the computer, dry and dark.</source>
        <translation>Cất trong ngăn kéo có khoá, xa máy tính, chỗ khô ráo.</translation>
    </message>
    <message>
        <source>Show it to nobody and take no picture of it.</source>
        <translation>Không cho ai xem, không chụp ảnh tờ này.</translation>
    </message>
    <message>
        <source>On a new computer: open the program, choose “Get back the old register”, type the groups in their order.</source>
        <translation>Trên máy mới: mở chương trình, chọn “Lấy lại sổ cũ”, gõ lần lượt các nhóm chữ theo số thứ tự.</translation>
    </message>
    <message>
        <source>If the computer is lost, burnt or broken, the names of your people come back with this sheet.</source>
        <translation>Nếu máy mất, cháy hay hỏng, nhờ tờ này mà lấy lại được họ tên mọi người trong sổ.</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Print this sheet, or copy the groups by hand. Then put it away.</source>
        <translation>Hãy in tờ này, hoặc chép tay các nhóm chữ, rồi cất đi.</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>Chưa ghi được tệp vào chỗ ấy. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The sheet is in the file. Print it, then delete the file.</source>
        <translation>Tờ mã đã nằm trong tệp. Hãy in ra rồi xoá tệp ấy đi.</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In tờ này</translation>
    </message>
    <message>
        <source>Keep as a PDF file…</source>
        <translation>Ghi thành tệp PDF…</translation>
    </message>
    <message>
        <source>The paper is put away</source>
        <translation>Đã cất tờ giấy</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>The sheet went to the printer. Is the paper put away?</source>
        <translation>Đã đưa sang máy in. Đã cất tờ giấy chưa?</translation>
    </message>
    <message>
        <source>The printer does not answer. Copy the groups by hand.</source>
        <translation>Máy in không trả lời. Hãy chép tay các nhóm chữ.</translation>
    </message>
    <message>
        <source>Where to keep the sheet</source>
        <translation>Ghi tờ mã vào đâu</translation>
    </message>
</context>
</TS>
