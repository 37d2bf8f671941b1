<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ChangeDialog</name>
    <message numerus="yes">
        <source>That was not the PIN. Nothing is tried for %n second(s) now; then type it again.</source>
        <translation>
            <numerusform>That was not the PIN. Nothing is tried for %n second now; then type it again.</numerusform>
            <numerusform>That was not the PIN. Nothing is tried for %n seconds now; then type it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. It can be tried %n more time(s).</source>
        <translation>
            <numerusform>That is not the PIN. It can be tried %n more time.</numerusform>
            <numerusform>That is not the PIN. It can be tried %n more times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgottenDialog</name>
    <message numerus="yes">
        <source>That was not the code. Nothing is tried for %n second(s) now; then type it again.</source>
        <translation>
            <numerusform>That was not the code. Nothing is tried for %n second now; then type it again.</numerusform>
            <numerusform>That was not the code. Nothing is tried for %n seconds now; then type it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the code. It can be tried %n more time(s).</source>
        <translation>
            <numerusform>That is not the code. It can be tried %n more time.</numerusform>
            <numerusform>That is not the code. It can be tried %n more times.</numerusform>
        </translation>
    </message>
</context>
</TS>
