// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "services/demonstration/communities.h"
#include "services/demonstration/demoaddresses.h"

#include <QList>

namespace optoutdesk {

// People who live at one address, adults before children; some of them may be gone.
struct DemoHousehold
{
    QList<Patient> people = {};
    qsizetype adults = 0;
    const Community *community = nullptr; // whose names its children bear
    QString family = {}; // in the form a man bears
};

// Makes households as they are met in England: families with children, couples, people alone, sharers, care homes; ages
// like the country's, names that fit sex, time and community, a shared surname as often as people share one.
class DemoHouseholds
{
public:
    DemoHouseholds(RandomSource &random, const DemoAddresses &addresses, QDate today)
        : m_random(random), m_addresses(addresses), m_today(today)
    {}

    DemoHousehold make();

private:
    DemoHousehold family();
    DemoHousehold adultsOnly();
    DemoHousehold sharers();
    DemoHousehold careHome();

    void addSingle(DemoHousehold &household, int age, Sex sex);
    void addCouple(DemoHousehold &household, int age);
    void addChildren(DemoHousehold &household, int motherAge);
    void addChild(DemoHousehold &household, const QString &family, int age);
    Patient person(const Community &community, const QString &family, int age, Sex sex);
    void marry(DemoHousehold &household);
    Sex anySex() { return m_random.chance(5'050) ? Sex::Female : Sex::Male; }
    QDate birthDate(int age);
    void giveMiddleNames(Patient &patient, const Community &community);
    void giveTitle(Patient &patient, bool married);
    void settle(DemoHousehold &household, const Address &address);
    void addNamesake(DemoHousehold &household);

    RandomSource &m_random;
    const DemoAddresses &m_addresses;
    QDate m_today;
    QList<Patient> m_remembered; // of whom a namesake may turn up
};

}
