<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AnnouncementCard</name>
    <message numerus="yes">
        <source>%n more after it</source>
        <translation>
            <numerusform>%n more after it</numerusform>
            <numerusform>%n more after it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsCard</name>
    <message numerus="yes">
        <source>✓ %n came</source>
        <translation>
            <numerusform>✓ %n came</numerusform>
            <numerusform>✓ %n came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToDoStrip</name>
    <message numerus="yes">
        <source>No backup for %n day(s).</source>
        <translation>
            <numerusform>No backup for %n day.</numerusform>
            <numerusform>No backup for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>%n thing to look at.</numerusform>
            <numerusform>%n things to look at.</numerusform>
        </translation>
    </message>
</context>
</TS>
