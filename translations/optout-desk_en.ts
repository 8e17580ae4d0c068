<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AnswerWords</name>
    <message numerus="yes">
        <source>%n patients</source>
        <comment>patients found</comment>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatientWords</name>
    <message numerus="yes">
        <source>%n years</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) cannot be printed: %1</source>
        <translation>
            <numerusform>%n letter cannot be printed: %1</numerusform>
            <numerusform>%n letters cannot be printed: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>optoutdesk::CodingModel</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>optoutdesk::CodingSection</name>
    <message numerus="yes">
        <source>%n objection(s) to code</source>
        <translation>
            <numerusform>%n objection to code</numerusform>
            <numerusform>%n objections to code</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>optoutdesk::DateEdit</name>
    <message numerus="yes">
        <source>%1, %n days ago</source>
        <translation>
            <numerusform>%1, %n day ago</numerusform>
            <numerusform>%1, %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>optoutdesk::FirstRunPage</name>
    <message numerus="yes">
        <source>At least %n character(s); three plain words do well. It cannot be looked up again.</source>
        <translation>
            <numerusform>At least %n character; three plain words do well. It cannot be looked up again.</numerusform>
            <numerusform>At least %n characters; three plain words do well. It cannot be looked up again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>optoutdesk::LetterPrinter</name>
    <message numerus="yes">
        <source>Printing %n letter(s) …</source>
        <translation>
            <numerusform>Printing %n letter …</numerusform>
            <numerusform>Printing %n letters …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>optoutdesk::LettersSection</name>
    <message numerus="yes">
        <source>%n letter(s) to print</source>
        <translation>
            <numerusform>%n letter to print</numerusform>
            <numerusform>%n letters to print</numerusform>
        </translation>
    </message>
</context>
</TS>
