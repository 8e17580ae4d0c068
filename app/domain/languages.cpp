// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/languages.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

constexpr std::array languages{
    Language{"sq"_L1, QT_TRANSLATE_NOOP("Languages", "Albanian")},
    Language{"am"_L1, QT_TRANSLATE_NOOP("Languages", "Amharic")},
    Language{"ar"_L1, QT_TRANSLATE_NOOP("Languages", "Arabic")},
    Language{"bn"_L1, QT_TRANSLATE_NOOP("Languages", "Bengali and Sylheti")},
    Language{"bfi"_L1, QT_TRANSLATE_NOOP("Languages", "British Sign Language (BSL)")},
    Language{"bg"_L1, QT_TRANSLATE_NOOP("Languages", "Bulgarian")},
    Language{"yue"_L1, QT_TRANSLATE_NOOP("Languages", "Cantonese")},
    Language{"prs"_L1, QT_TRANSLATE_NOOP("Languages", "Dari")},
    Language{"fa"_L1, QT_TRANSLATE_NOOP("Languages", "Farsi (Persian)")},
    Language{"fr"_L1, QT_TRANSLATE_NOOP("Languages", "French")},
    Language{"el"_L1, QT_TRANSLATE_NOOP("Languages", "Greek")},
    Language{"gu"_L1, QT_TRANSLATE_NOOP("Languages", "Gujarati")},
    Language{"hi"_L1, QT_TRANSLATE_NOOP("Languages", "Hindi")},
    Language{"hu"_L1, QT_TRANSLATE_NOOP("Languages", "Hungarian")},
    Language{"it"_L1, QT_TRANSLATE_NOOP("Languages", "Italian")},
    Language{"ckb"_L1, QT_TRANSLATE_NOOP("Languages", "Kurdish (Sorani)")},
    Language{"lt"_L1, QT_TRANSLATE_NOOP("Languages", "Lithuanian")},
    Language{"zh"_L1, QT_TRANSLATE_NOOP("Languages", "Mandarin")},
    Language{"ne"_L1, QT_TRANSLATE_NOOP("Languages", "Nepali")},
    Language{"ps"_L1, QT_TRANSLATE_NOOP("Languages", "Pashto")},
    Language{"pl"_L1, QT_TRANSLATE_NOOP("Languages", "Polish")},
    Language{"pt"_L1, QT_TRANSLATE_NOOP("Languages", "Portuguese")},
    Language{"pa"_L1, QT_TRANSLATE_NOOP("Languages", "Punjabi")},
    Language{"ro"_L1, QT_TRANSLATE_NOOP("Languages", "Romanian")},
    Language{"ru"_L1, QT_TRANSLATE_NOOP("Languages", "Russian")},
    Language{"so"_L1, QT_TRANSLATE_NOOP("Languages", "Somali")},
    Language{"es"_L1, QT_TRANSLATE_NOOP("Languages", "Spanish")},
    Language{"ta"_L1, QT_TRANSLATE_NOOP("Languages", "Tamil")},
    Language{"ti"_L1, QT_TRANSLATE_NOOP("Languages", "Tigrinya")},
    Language{"tr"_L1, QT_TRANSLATE_NOOP("Languages", "Turkish")},
    Language{"uk"_L1, QT_TRANSLATE_NOOP("Languages", "Ukrainian")},
    Language{"ur"_L1, QT_TRANSLATE_NOOP("Languages", "Urdu")},
    Language{"vi"_L1, QT_TRANSLATE_NOOP("Languages", "Vietnamese")},
    Language{"cy"_L1, QT_TRANSLATE_NOOP("Languages", "Welsh")},
};

bool same(const QString &given, QLatin1StringView word)
{
    return given.compare(word, Qt::CaseInsensitive) == 0;
}

}

std::span<const Language> commonLanguages()
{
    return languages;
}

const Language *languageByCode(const QString &code)
{
    const auto found = std::ranges::find_if(languages, [&code](const Language &language) { return code == language.code; });
    return found == languages.end() ? nullptr : &*found;
}

QString languageWord(const QString &given)
{
    const QString word = given.simplified();
    if (same(word, "en"_L1) || same(word, "English"_L1))
        return {};
    if (same(word, "bsl"_L1))
        return u"bfi"_s;
    for (const Language &language : languages) {
        if (same(word, language.code) || same(word, QLatin1StringView(language.name)))
            return language.code;
    }
    return word;
}

}
