<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n open day(s) have nothing written down.</source>
        <translation>
            <numerusform>%n open day has nothing written down.</numerusform>
            <numerusform>%n open days have nothing written down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} (noted on %n day(s))</source>
        <translation>
            <numerusform>{what} (noted on %n day)</numerusform>
            <numerusform>{what} (noted on %n days)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message numerus="yes">
        <source>%n open day(s) have nothing written down:</source>
        <translation>
            <numerusform>%n open day has nothing written down:</numerusform>
            <numerusform>%n open days have nothing written down:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n club session(s) are not written down:</source>
        <translation>
            <numerusform>%n club session is not written down:</numerusform>
            <numerusform>%n club sessions are not written down:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crate(s) do not agree with their record:</source>
        <translation>
            <numerusform>%n crate does not agree with its record:</numerusform>
            <numerusform>%n crates do not agree with their record:</numerusform>
        </translation>
    </message>
</context>
</TS>
