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
    <name>BackupWords</name>
    <message numerus="yes">
        <source>This backup is %n objection(s) older than the register.</source>
        <translation>
            <numerusform>This backup is %n objection older than the register.</numerusform>
            <numerusform>This backup is %n objections older than the register.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objection(s) recorded after this backup must be recorded again from the paper forms.</source>
        <translation>
            <numerusform>%n objection recorded after this backup must be recorded again from the paper form.</numerusform>
            <numerusform>%n objections recorded after this backup must be recorded again from the paper forms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailWords</name>
    <message numerus="yes">
        <source>%n other records are merged into this one</source>
        <translation>
            <numerusform>%n other record is merged into this one</numerusform>
            <numerusform>%n other records are merged into this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LikenessWords</name>
    <message numerus="yes">
        <source>%n others are as alike.</source>
        <translation>
            <numerusform>%n other is as alike.</numerusform>
            <numerusform>%n others are as alike.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListNotes</name>
    <message numerus="yes">
        <source>%n column(s),</source>
        <comment>followed by how many of them are used</comment>
        <translation>
            <numerusform>%n column,</numerusform>
            <numerusform>%n columns,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them used.</source>
        <translation>
            <numerusform>%n of them used.</numerusform>
            <numerusform>%n of them used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) above the column names are passed over.</source>
        <translation>
            <numerusform>%n row above the column names is passed over.</numerusform>
            <numerusform>%n rows above the column names are passed over.</numerusform>
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
    <name>Texts</name>
    <message numerus="yes">
        <source>It brings back %n objection(s) that the register no longer has.</source>
        <translation>
            <numerusform>It brings back %n objection that the register no longer has.</numerusform>
            <numerusform>It brings back %n objections that the register no longer has.</numerusform>
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
    <name>optoutdesk::ColumnsPanel</name>
    <message numerus="yes">
        <source>%n more column(s) are not shown and not used.</source>
        <translation>
            <numerusform>%n more column is not shown and not used.</numerusform>
            <numerusform>%n more columns are not shown and not used.</numerusform>
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
<context>
    <name>optoutdesk::OutcomePanel</name>
    <message numerus="yes">
        <source>%n cell(s) could not be taken as they stand</source>
        <translation>
            <numerusform>%n cell could not be taken as it stands</numerusform>
            <numerusform>%n cells could not be taken as they stand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>optoutdesk::RetryWait</name>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Next try in %n second</numerusform>
            <numerusform>Next try in %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
