<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CentreSentences</name>
    <message numerus="yes">
        <source>%n more are like it.</source>
        <translation>
            <numerusform>%n more is like it.</numerusform>
            <numerusform>%n more are like it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) from another computer of the house do not count yet. Nothing is lost; open this program there and correct them.</source>
        <translation>
            <numerusform>%n item from another computer of the house does not count yet. Nothing is lost; open this program there and correct it.</numerusform>
            <numerusform>%n items from another computer of the house do not count yet. Nothing is lost; open this program there and correct them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) came from a computer that the centre had stopped accepting, so they do not count yet. Nothing is lost or to be written again; call the officer.</source>
        <translation>
            <numerusform>%n item came from a computer that the centre had stopped accepting, so it does not count yet. Nothing is lost or to be written again; call the officer.</numerusform>
            <numerusform>%n items came from a computer that the centre had stopped accepting, so they do not count yet. Nothing is lost or to be written again; call the officer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The centre keeps %n item(s) that its program cannot read yet. Nothing is lost or to be written again; call the officer and read out the code.</source>
        <translation>
            <numerusform>The centre keeps %n item that its program cannot read yet. Nothing is lost or to be written again; call the officer and read out the code.</numerusform>
            <numerusform>The centre keeps %n items that its program cannot read yet. Nothing is lost or to be written again; call the officer and read out the code.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThingSentences</name>
    <message numerus="yes">
        <source>The last backup is %n day(s) old.</source>
        <translation>
            <numerusform>The last backup is %n day old.</numerusform>
            <numerusform>The last backup is %n days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) came back without a name, because the recovery code was not typed in. Their loans are all there.</source>
        <translation>
            <numerusform>%n person came back without a name, because the recovery code was not typed in. Their loans are all there.</numerusform>
            <numerusform>%n people came back without a name, because the recovery code was not typed in. Their loans are all there.</numerusform>
        </translation>
    </message>
</context>
</TS>
