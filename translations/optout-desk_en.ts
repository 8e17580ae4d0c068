<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
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
    <name>optoutdesk::OutcomePanel</name>
    <message numerus="yes">
        <source>%n cell(s) could not be taken as they stand</source>
        <translation>
            <numerusform>%n cell could not be taken as it stands</numerusform>
            <numerusform>%n cells could not be taken as they stand</numerusform>
        </translation>
    </message>
</context>
</TS>
