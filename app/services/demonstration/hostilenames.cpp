// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/hostilenames.h"

#include "domain/limits.h"

#include <vector>

namespace optoutdesk {

namespace {

const std::vector<QString> &hostileTexts()
{
    static const std::vector<QString> texts{
        QStringLiteral("Robert'); DROP TABLE patient;--"),
        QStringLiteral("' OR '1'='1"),
        QStringLiteral("\"; DELETE FROM objection_event; --"),
        QStringLiteral("%' ESCAPE '\\"),
        QStringLiteral("<b>Bold</b>"),
        QStringLiteral("<img src='file:///etc/passwd'>"),
        QStringLiteral("<img src=\"file:///dev/zero\" width=9999>"),
        QStringLiteral("<table><table><table><tr><td>"),
        QStringLiteral("<script>alert(1)</script>"),
        QStringLiteral("<a href='https://example.invalid/'>here</a>"),
        QStringLiteral("&lt;b&gt; &amp; &#x202E;"),
        QStringLiteral("=HYPERLINK(\"http://example.invalid\",\"x\")"),
        QStringLiteral("+44 1632 960000"),
        QStringLiteral("-2+3+cmd|' /C calc'!A0"),
        QStringLiteral("@SUM(1+1)*cmd"),
        QStringLiteral("../../../../etc/passwd"),
        QStringLiteral("C:\\Windows\\System32\\con"),
        QStringLiteral("%s%s%s%n %1 %2 %L1"),
        QStringLiteral("${jndi:ldap://example.invalid/a}"),
        QStringLiteral("$(touch x) `touch x` ; touch x"),
        QStringLiteral("null"),
        QStringLiteral("NULL"),
        QStringLiteral("{{patient_name}} {name}"),
        QStringLiteral("{\"json\": \"like\"}"),
        QStringLiteral("comma, \"quote\"; tab-like"),
        QStringLiteral("\u202Eesrever\u202C"),
        QStringLiteral("\u2066isolate without end"),
        QStringLiteral("\u200Fמשה\u200E Smith"),
        QStringLiteral("محمد 999 000 0018"),
        QStringLiteral("zero\u200Bwidth\u200Djoin\uFEFF"),
        QStringLiteral("soft\u00ADhyphen"),
        QStringLiteral("Z\u0335\u0321\u034Ea\u0334\u0322l\u0337\u0353g\u0336\u0316o\u0334\u0347"),
        QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467 family"),
        QStringLiteral("\U00020BB7\u91CE\u5BB6"),
        QStringLiteral("\uFDFD\uFDFA"),
        QStringLiteral("I\u0307stanbul \u0130\u0131"),
        QStringLiteral("\uFFFDreplacement"),
    };
    return texts;
}

QString longName(RandomSource &random)
{
    QString name;
    while (name.size() < limits::name)
        name +=
            random.chance(3'000) ? QStringLiteral("Wolfeschlegelsteinhausenbergerdorff-") : QStringLiteral("Montgomery ");
    return name.left(limits::name).trimmed();
}

}

void makeHostile(Patient &patient, RandomSource &random)
{
    const QString text = random.chance(1'000) ? longName(random) : random.oneOf(hostileTexts());
    switch (random.below(6)) {
    case 0: patient.name.given = text; break;
    case 1: patient.name.middle = text; break;
    case 2: patient.name.preferred = text; break;
    case 3: patient.address.lines.first() = text; break;
    default: patient.name.family = text; break;
    }
}

}
