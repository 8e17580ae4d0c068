// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/patient.h"
#include "domain/practice.h"
#include "services/demonstration/randomsource.h"

#include <vector>

namespace optoutdesk {

// An invented town with its villages and streets. Its postcode area does not exist and its phone numbers are from the
// ranges kept for drama, so that no real household is ever shown, written to or rung.
class DemoAddresses
{
public:
    DemoAddresses(RandomSource &random, qint64 patients);

    Practice practice(RandomSource &random) const;
    Address household(RandomSource &random) const;
    Address careHome(RandomSource &random) const;
    static QString landline(RandomSource &random);
    static QString mobile(RandomSource &random);

private:
    struct Street
    {
        QString name;
        QString village; // empty: in the town itself
    };

    Address inStreet(size_t street, int number, const QString &line) const;
    QString postcode(size_t street, int number) const;

    QString m_town;
    std::vector<Street> m_streets;
};

}
