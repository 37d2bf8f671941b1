<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>PeopleExportDialog</name>
    <message numerus="yes">
        <source>%n person(s) are in {file}</source>
        <translation>
            <numerusform>%n person is in {file}</numerusform>
            <numerusform>%n people are in {file}</numerusform>
        </translation>
    </message>
</context>
</TS>
