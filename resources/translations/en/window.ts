<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>DoneSentences</name>
    <message numerus="yes">
        <source>Added: “{title}”, %n copies</source>
        <translation>
            <numerusform>Added: “{title}”, %n copy</numerusform>
            <numerusform>Added: “{title}”, %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n copies of “{title}”</source>
        <translation>
            <numerusform>Added %n copy of “{title}”</numerusform>
            <numerusform>Added %n copies of “{title}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken from {file}: %n copies</source>
        <translation>
            <numerusform>Taken from {file}: %n copy</numerusform>
            <numerusform>Taken from {file}: %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken from {file}: %n person(s)</source>
        <translation>
            <numerusform>Taken from {file}: %n person</numerusform>
            <numerusform>Taken from {file}: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} returned “{title}”, %n day(s) late</source>
        <translation>
            <numerusform>{name} returned “{title}”, %n day late</numerusform>
            <numerusform>{name} returned “{title}”, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Card {card} is {name}’s; %n other(s) got a new number</source>
        <translation>
            <numerusform>Card {card} is {name}’s; %n other got a new number</numerusform>
            <numerusform>Card {card} is {name}’s; %n others got a new number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn by decision {number}: %n book(s)</source>
        <translation>
            <numerusform>Withdrawn by decision {number}: %n book</numerusform>
            <numerusform>Withdrawn by decision {number}: %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n book(s): now “{value}”</source>
        <translation>
            <numerusform>Changed %n book: now “{value}”</numerusform>
            <numerusform>Changed %n books: now “{value}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorPresenter</name>
    <message numerus="yes">
        <source>%n visit(s) are already written down for {day}. Nothing was changed. Correct the numbers of that day instead.</source>
        <translation>
            <numerusform>%n visit is already written down for {day}. Nothing was changed. Correct the numbers of that day instead.</numerusform>
            <numerusform>%n visits are already written down for {day}. Nothing was changed. Correct the numbers of that day instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n group(s) at most. Nothing was changed.</source>
        <translation>
            <numerusform>There is room for %n group at most. Nothing was changed.</numerusform>
            <numerusform>There is room for %n groups at most. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} already has %n book(s). F9 lends one more all the same.</source>
        <translation>
            <numerusform>{name} already has %n book. F9 lends one more all the same.</numerusform>
            <numerusform>{name} already has %n books. F9 lends one more all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This book was already renewed %n time(s). F9 renews it all the same.</source>
        <translation>
            <numerusform>This book was already renewed %n time. F9 renews it all the same.</numerusform>
            <numerusform>This book was already renewed %n times. F9 renews it all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A session has %n photo(s) at most. Take one away first; nothing was changed.</source>
        <translation>
            <numerusform>A session has %n photo at most. Take one away first; nothing was changed.</numerusform>
            <numerusform>A session has %n photos at most. Take one away first; nothing was changed.</numerusform>
        </translation>
    </message>
</context>
</TS>
