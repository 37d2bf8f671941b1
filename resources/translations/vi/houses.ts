<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
<context>
    <name>HousesPage</name>
    <message>
        <source>Houses of this computer</source>
        <translation>Các nhà văn hoá trên máy này</translation>
    </message>
    <message>
        <source>The place for another house could not be made. Is the disk full?</source>
        <translation>Chưa tạo được chỗ cho nhà mới. Ổ đĩa có đầy không?</translation>
    </message>
    <message>
        <source>Which house?</source>
        <translation>Mở nhà nào?</translation>
    </message>
    <message>
        <source>Each house has its own register, its own people and its own backups. Only the one that is open sends and receives.</source>
        <translation>Mỗi nhà có sổ riêng, danh sách người riêng, bản sao lưu riêng. Chỉ nhà đang mở mới gửi – nhận.</translation>
    </message>
    <message>
        <source>Another house on this computer</source>
        <translation>Thêm nhà khác trên máy này</translation>
    </message>
    <message>
        <source>Name of the house</source>
        <translation>Tên nhà văn hoá</translation>
    </message>
    <message>
        <source>Add the house and open it</source>
        <translation>Thêm nhà này và mở</translation>
    </message>
    <message>
        <source>House {number} of this computer</source>
        <translation>Nhà thứ {number} trên máy này</translation>
    </message>
    <message>
        <source>Write the name of the house first.</source>
        <translation>Hãy ghi tên nhà văn hoá trước.</translation>
    </message>
    <message>
        <source>There is a house with this name already. Add something that tells the two apart.</source>
        <translation>Đã có nhà mang tên này. Hãy thêm chữ để phân biệt hai nhà.</translation>
    </message>
</context>
</TS>
