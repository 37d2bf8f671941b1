<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>Change %n book(s) at once</source>
        <translation>
            <numerusform>Change %n book</numerusform>
            <numerusform>Change %n books at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n copies   Ctrl+S</source>
        <translation>
            <numerusform>Change %n copy   Ctrl+S</numerusform>
            <numerusform>Change %n copies   Ctrl+S</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n book(s)   Ctrl+S</source>
        <translation>
            <numerusform>Change %n book   Ctrl+S</numerusform>
            <numerusform>Change %n books   Ctrl+S</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message numerus="yes">
        <source>%n title(s) of this kind</source>
        <translation>
            <numerusform>%n title of this kind</numerusform>
            <numerusform>%n titles of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>CatalogueBar</name>
    <message numerus="yes">
        <source>Change %n book(s)…</source>
        <translation>
            <numerusform>Change %n book…</numerusform>
            <numerusform>Change %n books…</numerusform>
        </translation>
    </message>
</context>
</TS>
