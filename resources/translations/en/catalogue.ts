<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n title(s) are in {file}</source>
        <translation>
            <numerusform>%n title is in {file}</numerusform>
            <numerusform>%n titles are in {file}</numerusform>
        </translation>
    </message>
</context>
</TS>
