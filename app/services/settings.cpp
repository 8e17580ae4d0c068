// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings.h"

#include "storage/practicerepository.h"

namespace optoutdesk {

namespace {

Result<int> numberSetting(Database &database, const QString &key, int otherwise)
{
    const Result<std::optional<QString>> text = PracticeRepository(database).setting(key);
    if (!text)
        return text.failure();
    bool isNumber = false;
    const int value = text->value_or(QString()).toInt(&isNumber);
    return isNumber && value >= 0 ? value : otherwise;
}

}

Result<int> workingDaysToCode(Database &database)
{
    return numberSetting(database, QStringLiteral("working-days-to-code"), 5);
}

Result<int> leaversPercent(Database &database)
{
    return numberSetting(database, QStringLiteral("leavers-percent"), 5);
}

}
