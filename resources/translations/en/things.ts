<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
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
