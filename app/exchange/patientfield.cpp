// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/patientfield.h"

#include "domain/folding.h"

#include <QHash>

namespace optoutdesk {

namespace {

struct KnownCaptions
{
    PatientField field;
    const char *keys; // captionKey of each spelling, separated by spaces
};

// The columns of EMIS Admin_Patient and SystmOne SRPatient, and what practices call theirs.
constexpr KnownCaptions knownCaptions[] = {
    {PatientField::SourceId, "patientguid guid rowidentifier idpatient sourceid systemid uniqueid emisguid patientuid"},
    {PatientField::PatientNumber,
     "patientnumber patientno patientid patid emisnumber emisno emisid emispatientnumber systmonenumber practicenumber localid "
     "computernumber chartnumber recordnumber patientref patientreference"},
    {PatientField::NhsNumber,
     "nhsnumber nhsno nhs nhsnum nhsnr nhsid newnhsnumber newnhsno nhsnumbernew currentnhsnumber nhsnos nhsnumbers"},
    {PatientField::FullName,
     "name fullname patientname patient patientfullname nameofpatient displayname surnameforename surnameforenames "
     "surnamefirstname surnameandforename surnameandforenames forenamesurname fullnametitle namefull"},
    {PatientField::Title, "title salutation nametitle"},
    {PatientField::GivenName,
     "givenname givennames given forename forenames firstname firstnames first christianname christiannames fname firstforename "
     "forename1"},
    {PatientField::MiddleNames,
     "middlename middlenames middleinitial middleinitials middle secondname secondforename secondforenames otherforenames "
     "othernames othername otherforename forename2"},
    {PatientField::FamilyName, "surname familyname lastname last family sname lname currentsurname"},
    {PatientField::PreferredName,
     "preferredname knownas callingname nickname preferredforename preferredfirstname preferredgivenname nameknownas likestobecalled"},
    {PatientField::PreviousFamilyName,
     "previoussurname previousfamilyname previouslastname previousname maidenname birthname birthsurname surnameatbirth "
     "formersurname formername formerlastname nee"},
    {PatientField::Born, "dateofbirth dob birthdate datebirth born bornon birthday dateborn"},
    {PatientField::Died,
     "dateofdeath deathdate datedeath died diedon dod datedied deceaseddate datedeceased deceased deceasedon"},
    {PatientField::Sex, "sex gender sexgender gendersex administrativesex currentgender legalsex birthsex sexatbirth"},
    {PatientField::AddressLine,
     "address fulladdress homeaddress postaladdress mailingaddress currentaddress addressblock addressfull mainaddress residence "
     "addr"},
    {PatientField::BuildingName,
     "housenameflatnumber nameofbuilding housename housenameflat flat flatnumber flatno buildingname housenameornumber "
     "housenamenumber housenameno housenumbername"},
    {PatientField::BuildingNumber, "numberofbuilding housenumber houseno buildingnumber"},
    {PatientField::Street, "numberandstreet nameofroad street road streetname roadname streetaddress numberstreet"},
    {PatientField::Locality, "village nameoflocality locality suburb"},
    {PatientField::Town, "town nameoftown city towncity citytown posttown townorcity"},
    {PatientField::County, "county nameofcounty"},
    {PatientField::Postcode, "postcode fullpostcode postalcode postcd pcode zip zipcode homepostcode addresspostcode"},
    {PatientField::Phone,
     "phone telephone tel telno telnumber phoneno phonenumber telephoneno telephonenumber homephone homephoneno homephonenumber "
     "hometelephone hometelephoneno hometelephonenumber hometel hometelno homenumber homeno mobile mobileno mobilenumber "
     "mobilephone mobilephoneno mobilephonenumber mobiletelephone mobiletelephoneno mobiletelephonenumber mobiletel mobiletelno "
     "workphone workphonenumber worktelephone worktelephonenumber worktel landline landlineno landlinenumber daytimephone "
     "contactnumber contactno contacttelephone contactphone telephonehome telephonemobile telephonework phonehome phonemobile "
     "telhome telmobile preferredphone preferredtelephone preferredtelephonenumber maintelephone mainphone cell cellphone"},
    {PatientField::RegistrationStatus,
     "patienttypedescription registrationstatus registrationtype regstatus regtype patienttype patientstatus status "
     "typeofregistration currentstatus registration patientregistrationstatus patientregistrationtype gmsstatus"},
    {PatientField::RegisteredOn,
     "dateofregistration registrationdate regdate dateregistered dateofreg registeredon registereddate dateregistration "
     "registeredfrom registrationstart registrationstartdate gmsregistrationdate gmsregistrationstartdate registeredsince joined "
     "datejoined"},
    {PatientField::LeftOn,
     "dateofdeactivation deactivationdate dateleft leftdate lefton left dateofdeduction deductiondate deductedon datededucted "
     "dateofleaving leavingdate deregistrationdate dateofderegistration dateofdereg deregisteredon registrationend "
     "registrationenddate registereduntil removaldate"},
    {PatientField::UsualGp,
     "usualgp usualgpname usualgpfullname usualdoctor usualdr usualclinician gp gpname doctor registeredgp registeredgpname "
     "registereddoctor namedgp namedaccountablegp accountablegp namedgpname"},
    {PatientField::Restricted,
     "spinesensitive isconfidential confidential restricted sensitive sflag sensitiveflag restrictedrecord isrestricted "
     "issensitive confidentialpatient"},
    {PatientField::Dummy, "dummytype dummy dummypatient isdummy isdummypatient testpatient istestpatient"},
    {PatientField::Deleted, "deleted isdeleted removeddata"},
};

const QHash<QString, PatientField> &fieldsByKey()
{
    static const QHash<QString, PatientField> fields = [] {
        QHash<QString, PatientField> table;
        for (const KnownCaptions &known : knownCaptions) {
            const QStringList keys = QString::fromLatin1(known.keys).split(u' ');
            for (const QString &key : keys)
                table.insert(key, known.field);
        }
        return table;
    }();
    return fields;
}

std::optional<PatientField> fieldOfKey(const QString &key)
{
    const auto found = fieldsByKey().constFind(key);
    return found == fieldsByKey().constEnd() ? std::nullopt : std::optional(*found);
}

QString withoutNumberAtEnd(QString key)
{
    while (!key.isEmpty() && key.back().isDigit())
        key.chop(1);
    return key;
}

// "address1", "addressline2", "address line 3 (home)", "telephone 2": a number behind a field of several columns.
std::optional<PatientField> fieldOfNumberedKey(const QString &key)
{
    QString plain = withoutNumberAtEnd(key);
    if (plain == key)
        return std::nullopt;
    if (plain.endsWith(QLatin1StringView("line")))
        plain.chop(4);
    const std::optional<PatientField> field = fieldOfKey(plain);
    return field == PatientField::AddressLine || field == PatientField::Phone ? field : std::nullopt;
}

QString withoutBrackets(QStringView caption)
{
    QString text;
    int depth = 0;
    for (const QChar c : caption) {
        depth += c == u'(' || c == u'[' ? 1 : 0;
        if (depth == 0)
            text.append(c);
        depth -= (c == u')' || c == u']') && depth > 0 ? 1 : 0;
    }
    return text;
}

std::optional<PatientField> fieldOfAnyKey(const QString &key)
{
    if (const std::optional<PatientField> field = fieldOfKey(key))
        return field;
    if (const std::optional<PatientField> field = fieldOfNumberedKey(key))
        return field;
    for (const QLatin1StringView owner : {QLatin1StringView("patients"), QLatin1StringView("patient")}) {
        if (key.size() <= owner.size() || !key.startsWith(owner))
            continue;
        const QString rest = key.sliced(owner.size());
        if (const std::optional<PatientField> field = fieldOfKey(rest))
            return field;
        if (const std::optional<PatientField> field = fieldOfNumberedKey(rest))
            return field;
    }
    return std::nullopt;
}

}

bool mayHaveSeveralColumns(PatientField field)
{
    switch (field) {
    case PatientField::AddressLine:
    case PatientField::Phone:
    case PatientField::Died:
    case PatientField::Restricted:
    case PatientField::Dummy:
    case PatientField::Deleted: return true;
    default: return false;
    }
}

std::optional<PatientField> fieldNamed(QStringView text)
{
    QString word = text.trimmed().toString().toLower();
    word.replace(u'_', u'-').replace(u' ', u'-');
    if (const std::optional<PatientField> field = fromWord<PatientField>(word))
        return field;
    return guessField(text);
}

std::optional<PatientField> guessField(QStringView caption)
{
    const QString key = captionKey(caption);
    if (const std::optional<PatientField> field = fieldOfAnyKey(key))
        return field;
    const QString shorter = captionKey(withoutBrackets(caption));
    return shorter.isEmpty() || shorter == key ? std::nullopt : fieldOfAnyKey(shorter);
}

QString captionKey(QStringView caption)
{
    QString key = fold(caption);
    key.remove(u' ');
    return key;
}

}
