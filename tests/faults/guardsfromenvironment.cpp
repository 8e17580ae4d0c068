// SPDX-License-Identifier: GPL-3.0-or-later
// The other isOn(): for test-only programs, in which the fault matrix takes protections off to see its harness go red.
// OPTOUT_DESK_GUARDS_OFF lists their names, with commas between them; a name that is none ends the program.
#include "platform/guards.h"

#include <array>
#include <bitset>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace optoutdesk::guards {

namespace {

constexpr std::array<std::pair<std::string_view, Guard>, 17> names{{
    {"DurableCommits", Guard::DurableCommits},
    {"WholeTransactions", Guard::WholeTransactions},
    {"ReadBack", Guard::ReadBack},
    {"ListErrors", Guard::ListErrors},
    {"NeverCreate", Guard::NeverCreate},
    {"NetworkRefused", Guard::NetworkRefused},
    {"PagesChecked", Guard::PagesChecked},
    {"SealsChecked", Guard::SealsChecked},
    {"ShortWritesSeen", Guard::ShortWritesSeen},
    {"ChainChecked", Guard::ChainChecked},
    {"SignInDelay", Guard::SignInDelay},
    {"RolesChecked", Guard::RolesChecked},
    {"PlainText", Guard::PlainText},
    {"TimesInUtc", Guard::TimesInUtc},
    {"PrivateFiles", Guard::PrivateFiles},
    {"PrintProof", Guard::PrintProof},
    {"BackupsProven", Guard::BackupsProven},
}};

using Guards = std::bitset<names.size()>;

Guards guardsTakenOff()
{
    Guards off;
    const char *listed = std::getenv("OPTOUT_DESK_GUARDS_OFF");
    std::string_view list = listed == nullptr ? "" : listed;
    while (!list.empty()) {
        const std::string_view name = list.substr(0, list.find(','));
        list.remove_prefix(name.size() < list.size() ? name.size() + 1 : name.size());
        bool known = false;
        for (const auto &[word, guard] : names) {
            if (word == name) {
                off.set(static_cast<std::size_t>(guard));
                known = true;
            }
        }
        if (!known) {
            std::fprintf(stderr, "no guard is called %.*s\n", static_cast<int>(name.size()), name.data());
            std::_Exit(2);
        }
    }
    return off;
}

}

bool isOn(Guard guard) noexcept
{
    static const Guards off = guardsTakenOff();
    return !off.test(static_cast<std::size_t>(guard));
}

}
