<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ExchangePage</name>
    <message numerus="yes">
        <source>%n item(s) arrived, but somebody at the centre has to look at them.</source>
        <translation>
            <numerusform>%n item arrived, but somebody at the centre has to look at it.</numerusform>
            <numerusform>%n items arrived, but somebody at the centre has to look at them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message numerus="yes">
        <source>Sending… %n item(s) so far</source>
        <translation>
            <numerusform>Sending… %n item so far</numerusform>
            <numerusform>Sending… %n items so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The centre has received %n item(s).</source>
        <translation>
            <numerusform>The centre has received %n item.</numerusform>
            <numerusform>The centre has received %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet: %n item(s)</source>
        <translation>
            <numerusform>Not sent yet: %n item</numerusform>
            <numerusform>Not sent yet: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent yet: %n item(s), since {day}</source>
        <translation>
            <numerusform>Not sent yet: %n item, since {day}</numerusform>
            <numerusform>Not sent yet: %n items, since {day}</numerusform>
        </translation>
    </message>
</context>
</TS>
