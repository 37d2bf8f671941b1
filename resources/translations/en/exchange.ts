<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CarriedWords</name>
    <message numerus="yes">
        <source>%n item(s) lie sealed on it; they count as sent when the centre’s answer comes back on a stick.</source>
        <translation>
            <numerusform>%n item lies sealed on it; it counts as sent when the centre’s answer comes back on a stick.</numerusform>
            <numerusform>%n items lie sealed on it; they count as sent when the centre’s answer comes back on a stick.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) came from the centre.</source>
        <translation>
            <numerusform>%n entry came from the centre.</numerusform>
            <numerusform>%n entries came from the centre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) found no room in the file.</source>
        <translation>
            <numerusform>%n item found no room in the file.</numerusform>
            <numerusform>%n items found no room in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beware: %n program(s) on the stick could start by themselves. They were not touched.</source>
        <translation>
            <numerusform>Beware: %n program on the stick could start by itself. It was not touched.</numerusform>
            <numerusform>Beware: %n programs on the stick could start by themselves. They were not touched.</numerusform>
        </translation>
    </message>
</context>
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
    <name>NearbyWords</name>
    <message numerus="yes">
        <source>%n item(s) lie sealed with the other computer; they count as sent when the centre has answered. Press once more later to take the answer.</source>
        <translation>
            <numerusform>%n item lies sealed with the other computer; it counts as sent when the centre has answered. Press once more later to take the answer.</numerusform>
            <numerusform>%n items lie sealed with the other computer; they count as sent when the centre has answered. Press once more later to take the answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
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
    <message numerus="yes">
        <source>The network is good. The centre has received %n item(s).</source>
        <translation>
            <numerusform>The network is good. The centre has received %n item.</numerusform>
            <numerusform>The network is good. The centre has received %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last sent: {day}, {time} – the centre has received %n item(s) so far.</source>
        <translation>
            <numerusform>Last sent: {day}, {time} – the centre has received %n item so far.</numerusform>
            <numerusform>Last sent: {day}, {time} – the centre has received %n items so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsentWords</name>
    <message numerus="yes">
        <source>%n loan(s) or return(s)</source>
        <translation>
            <numerusform>%n loan or return</numerusform>
            <numerusform>%n loans or returns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of visits</source>
        <translation>
            <numerusform>%n day of visits</numerusform>
            <numerusform>%n days of visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n club session(s)</source>
        <translation>
            <numerusform>%n club session</numerusform>
            <numerusform>%n club sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s)</source>
        <translation>
            <numerusform>%n title</numerusform>
            <numerusform>%n titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n book(s)</source>
        <translation>
            <numerusform>%n book</numerusform>
            <numerusform>%n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entry(s)</source>
        <translation>
            <numerusform>%n other entry</numerusform>
            <numerusform>%n other entries</numerusform>
        </translation>
    </message>
</context>
</TS>
