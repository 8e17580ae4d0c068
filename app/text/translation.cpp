// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace optoutdesk {

bool installTranslation()
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    const QString name = QStringLiteral("optout-desk");
    const QString folder = QStringLiteral(":/translations");
    const bool found = translator->load(QLocale::system(), name, QStringLiteral("_"), folder)
                       || translator->load(name % QStringLiteral("_en"), folder);
    return found && QCoreApplication::installTranslator(translator.release());
}

}
