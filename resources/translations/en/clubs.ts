<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ClubDoneWords</name>
    <message numerus="yes">
        <source>{club}: %n more are there</source>
        <translation>
            <numerusform>{club}: %n more is there</numerusform>
            <numerusform>{club}: %n more are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{club}: %n others without a name</source>
        <translation>
            <numerusform>{club}: %n other without a name</numerusform>
            <numerusform>{club}: %n others without a name</numerusform>
        </translation>
    </message>
</context>
</TS>
