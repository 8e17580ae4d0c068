// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/demoaddresses.h"

#include "services/demonstration/weightedchoice.h"

#include <array>
#include <numeric>

namespace optoutdesk {

namespace {

constexpr int patientsPerStreet = 45;
constexpr int highestHouse = 79;
constexpr int housesPerPostcode = 20;
constexpr size_t postcodesPerStreet = highestHouse / housesPerPostcode + 1;

using Texts = std::vector<QString>;

Texts texts(std::u16string_view list)
{
    Texts result;
    for (QString text : QString::fromUtf16(list.data(), static_cast<qsizetype>(list.size())).split(u' ', Qt::SkipEmptyParts))
        result.push_back(text.replace(u'_', u' '));
    return result;
}

const Texts &towns()
{
    static const Texts list =
        texts(u"Ashcombe Millhaven Thornbridge Kingsmere Westerfold Harrowby Stonebeck Marlingford Eastwick Oakhampton");
    return list;
}

const Texts &villages()
{
    static const Texts list =
        texts(u"Little_Marling Nether_Ashby Upper_Thorne Wickham_Cross Holme_St_Mary Fenwick_Green Barrow_End "
              u"Long_Sutterby Great_Harling Coldbrook Foxley Meadow_Bank");
    return list;
}

const Texts &streetNames()
{
    static const Texts list = texts(
        u"Church Station Park Victoria Green Manor Kings Queens Grange Springfield Albert Windsor Mill York Alexandra School North South "
        u"West East George New Chapel Stanley Highfield Richmond St_John's Chestnut Poplar Cedar Elm Beech Oak Hawthorn Willow Rowan Lime "
        u"Orchard Meadow Woodland Bridge River Castle Market Nelson Wellington Warwick Clarence Salisbury Cambridge Oxford Lincoln "
        u"Chester Durham Exeter Gloucester Norfolk Sussex Kent Devonshire Cromwell Milton Tennyson Wordsworth Byron Shelley Keats Brook "
        u"Spring Hill Valley Lakeside Heath Moor Farm Barn Cottage Abbey Priory Vicarage Rectory Canal Dock Railway Factory Weavers "
        u"Tanners Coopers Potters Fairfield Northfield Westfield Southfield Broomfield Longfield Whitefield Ashfield Birchwood "
        u"Larkspur Bluebell Primrose Lavender Heather Bramble Foxglove Honeysuckle Kingfisher Skylark Lapwing Curlew Heron Swallow "
        u"Coronation Jubilee Balmoral Sandringham Trafalgar Waterloo Balaclava Alma Inkerman");
    return list;
}

const WeightedChoice<QString> &streetKinds()
{
    static const WeightedChoice<QString> kinds{
        {QStringLiteral("Road"), 30},   {QStringLiteral("Street"), 18},  {QStringLiteral("Close"), 14},
        {QStringLiteral("Avenue"), 12}, {QStringLiteral("Drive"), 9},    {QStringLiteral("Lane"), 8},
        {QStringLiteral("Way"), 5},     {QStringLiteral("Crescent"), 4}, {QStringLiteral("Gardens"), 4},
        {QStringLiteral("Court"), 4},   {QStringLiteral("Terrace"), 3},  {QStringLiteral("Place"), 3},
        {QStringLiteral("Grove"), 3},   {QStringLiteral("Mews"), 1},     {QStringLiteral("Walk"), 1}};
    return kinds;
}

QString streetName(RandomSource &random, size_t street)
{
    if (street == 0)
        return QStringLiteral("High Street");
    const QString name = random.oneOf(streetNames());
    return name % u' ' % streetKinds().pick(random);
}

QString padded(int number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

}

DemoAddresses::DemoAddresses(RandomSource &random, qint64 patients) : m_town(random.oneOf(towns()))
{
    const auto count = static_cast<size_t>(std::max<qint64>(patients / patientsPerStreet, 12));
    for (size_t street = 0; street < count; ++street) {
        Street made{streetName(random, street), {}};
        if (street > 0 && random.chance(1'500))
            made.village = random.oneOf(villages());
        m_streets.push_back(made);
    }
}

Practice DemoAddresses::practice(RandomSource &random) const
{
    static const Texts names =
        texts(u"The_Limes_Surgery Riverside_Medical_Centre St_Chad's_Surgery The_Orchard_Practice Market_Place_Surgery "
              u"Millbrook_Medical_Practice Church_Lane_Surgery The_Elms_Health_Centre Bridge_House_Surgery "
              u"Park_View_Medical_Centre Woodlands_Surgery Northgate_Health_Centre");
    Practice practice;
    practice.name = random.oneOf(names);
    practice.code = u'Y' % padded(random.between(99'000, 99'999), 5);
    const Address address = inStreet(0, 4, QStringLiteral("4 High Street"));
    practice.address = (QStringList(address.lines) << address.postcode).join(u'\n');
    practice.phone = landline(random);
    return practice;
}

Address DemoAddresses::household(RandomSource &random) const
{
    static const Texts houses = texts(
        u"Rose_Cottage The_Old_Forge Ivy_House Orchard_View The_Laurels Fairview Hillcrest The_Old_Rectory Brookside Sunnyside");
    const auto street = static_cast<size_t>(random.below(static_cast<int>(m_streets.size())));
    const int number = random.between(1, highestHouse);
    const QString &name = m_streets[street].name;
    if (!m_streets[street].village.isEmpty() && random.chance(2'000)) {
        Address address = inStreet(street, number, random.oneOf(houses));
        address.lines.insert(1, name);
        return address;
    }
    QString line = QString::number(number) % (random.chance(150) ? QStringLiteral("A ") : QStringLiteral(" ")) % name;
    if (random.chance(900))
        line = QStringLiteral("Flat ") % QString::number(random.between(1, 12)) % QStringLiteral(", ") % line;
    return inStreet(street, number, line);
}

Address DemoAddresses::careHome(RandomSource &random) const
{
    static const Texts homes =
        texts(u"Meadow_View Abbeyfield_House The_Beeches Holmwood Southlands St_Anne's Rosemount Ferndale_Lodge");
    const auto street = static_cast<size_t>(random.below(static_cast<int>(m_streets.size())));
    const int number = random.between(1, highestHouse);
    Address address = inStreet(street, number, random.oneOf(homes) % QStringLiteral(" Care Home"));
    address.lines.insert(1, QString::number(number) % u' ' % m_streets[street].name);
    return address;
}

// 01632 is no town's code; 960 000 to 960 999 and 07700 900 000 to 900 999 are Ofcom's numbers for drama.
QString DemoAddresses::landline(RandomSource &random)
{
    return QStringLiteral("01632 ") % padded(random.between(200'000, 999'999), 6);
}

QString DemoAddresses::mobile(RandomSource &random)
{
    return QStringLiteral("07700 900") % padded(random.below(1'000), 3);
}

Address DemoAddresses::inStreet(size_t street, int number, const QString &line) const
{
    Address address{{line}, postcode(street, number)};
    if (!m_streets[street].village.isEmpty())
        address.lines.append(m_streets[street].village);
    address.lines.append(m_town);
    return address;
}

// Each twenty houses of a street have their own postcode, of the area HB, which is not in use. Streets are dealt out over
// districts and sectors by a step that meets every place once.
QString DemoAddresses::postcode(size_t street, int number) const
{
    static constexpr std::u16string_view letters = u"ABDEFGHJLNPQRSTUWXYZ";
    constexpr size_t sectors = 9;
    constexpr size_t streetsPerSector = letters.size() * letters.size() / postcodesPerStreet;
    const size_t districts = std::max<size_t>(5, m_streets.size() / (sectors * streetsPerSector / 2) + 1);
    const size_t places = districts * sectors * streetsPerSector;
    size_t step = places * 5 / 8 + 1;
    while (std::gcd(step, places) != 1)
        ++step;
    const size_t place = street * step % places;
    const size_t sector = place / streetsPerSector;
    const size_t unit = place % streetsPerSector * postcodesPerStreet + static_cast<size_t>(number / housesPerPostcode);
    return QStringLiteral("HB%1 %2").arg(sector / sectors + 1).arg(sector % sectors + 1)
           % QChar(letters[unit / letters.size()]) % QChar(letters[unit % letters.size()]);
}

}
