<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>NamesCard</name>
    <message numerus="yes">
        <source>%n name(s) are still sealed: only the recovery code of this house opens them. Type the groups from the sheet, now or on another day.</source>
        <translation>
            <numerusform>%n name is still sealed: only the recovery code of this house opens it. Type the groups from the sheet, now or on another day.</numerusform>
            <numerusform>%n names are still sealed: only the recovery code of this house opens them. Type the groups from the sheet, now or on another day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are there again.</source>
        <translation>
            <numerusform>%n name is there again.</numerusform>
            <numerusform>%n names are there again.</numerusform>
        </translation>
    </message>
</context>
</TS>
