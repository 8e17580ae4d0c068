// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/soundkey.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace optoutdesk {

namespace {

// What may stand before and behind the letters of a rule.
enum class Before { Any, Start, Vowel };
enum class After { Any, End, Vowel, NoVowel, Consonant, Front, LoneE, LongRest };

struct Rule
{
    std::string_view letters;
    std::string_view sound;
    After after = After::Any;
    Before before = Before::Any;
};

// In the order of first letters; of those that fit, the first is taken, and a letter without a rule is its own sound.
// clang-format off
constexpr std::array rules{
    Rule{"augh", "o"},                                             // Vaughan
    Rule{"ach", "ak", After::End},                                 // Bach
    Rule{"aye", "e"}, Rule{"ay", "e", After::NoVowel},             // Ayesha, Mackay
    Rule{"aw", "o", After::NoVowel}, Rule{"au", "o"},              // Shawn, Shaun
    Rule{"ai", "e"}, Rule{"ae", "e"}, Rule{"aa", "a"},             // Hussain
    Rule{"al", "", After::LongRest, Before::Start},                // Al-Sayed
    Rule{"a", "e", After::LoneE},                                  // Jane
    Rule{"bh", "b"},                                               // Bhatti
    Rule{"chr", "kr"}, Rule{"ch", "k", After::Consonant}, Rule{"ch", "c"},
    Rule{"cki", "ski", After::End}, Rule{"cka", "ski", After::End}, // Czarnecki
    Rule{"ci", "c", After::Vowel}, Rule{"cz", "c"},                // Wojciech, Czerny
    Rule{"ck", "k"}, Rule{"cq", "k"}, Rule{"c", "s", After::Front}, Rule{"c", "k"},
    Rule{"dge", "j", After::End}, Rule{"dzi", "j", After::Vowel},  // Aldridge, Radziejewski
    Rule{"dh", "d"}, Rule{"dt", "t"}, Rule{"dj", "j"}, Rule{"dz", "j"},
    Rule{"eigh", "i"}, Rule{"eau", "o"}, Rule{"ech", "ek", After::End},
    Rule{"el", "", After::LongRest, Before::Start},                // El-Sayed
    Rule{"ee", "i"}, Rule{"ea", "i"}, Rule{"ei", "e"},
    Rule{"ey", "i", After::End}, Rule{"ey", "e", After::NoVowel},
    Rule{"ew", "u", After::NoVowel}, Rule{"eu", "u"},
    Rule{"e", "", After::End},                                     // Clarke; the only vowel of a word stays
    Rule{"geo", "je", After::Any, Before::Start}, Rule{"ge", "je", After::Any, Before::Start}, // Geoffrey, Gerald
    Rule{"ght", "t"}, Rule{"gh", "g"}, Rule{"gn", "n", After::Any, Before::Start},
    Rule{"h", "", After::NoVowel},                                 // Rahman
    Rule{"igh", "i"}, Rule{"ie", "i"}, Rule{"ii", "i"}, Rule{"iy", "i"}, // Knight
    Rule{"j", "i", After::NoVowel, Before::Vowel},                 // Wojtek
    Rule{"kn", "n", After::Any, Before::Start}, Rule{"kh", "k"},
    Rule{"micha", "mika", After::Any, Before::Start}, Rule{"mac", "mak", After::LongRest, Before::Start},
    Rule{"mc", "mak", After::Any, Before::Start}, Rule{"mps", "ms"}, Rule{"mpt", "mt"}, // Thompson
    Rule{"mb", "m", After::End}, Rule{"mh", "v"},                  // Niamh
    Rule{"ngh", "ng"},                                             // Singh
    Rule{"ough", "o"}, Rule{"och", "ok", After::End}, Rule{"oo", "u"}, Rule{"ou", "u"},
    Rule{"oa", "o"}, Rule{"oe", "o"}, Rule{"ow", "o", After::NoVowel},
    Rule{"ph", "f"}, Rule{"pf", "f", After::Any, Before::Start},
    Rule{"qu", "kv", After::Vowel}, Rule{"q", "k"},                // Quinn, Iqbal
    Rule{"rh", "r"}, Rule{"rz", "w"},                              // Grzegorz
    Rule{"sean", "qon", After::End, Before::Start}, Rule{"siobh", "qiv", After::Any, Before::Start},
    Rule{"ska", "ski", After::End},                                // Kowalska is Kowalski's wife
    Rule{"sia", "qa", After::End}, Rule{"sch", "q"}, Rule{"sh", "q"}, Rule{"sz", "q"}, Rule{"sc", "s", After::Front},
    Rule{"tch", "c"}, Rule{"th", "t"}, Rule{"ts", "s"},            // Catherine
    Rule{"ugh", "u", After::End}, Rule{"uch", "uk", After::End}, Rule{"uu", "u"},
    Rule{"wr", "r", After::Any, Before::Start}, Rule{"wh", "v"}, Rule{"w", "v"}, // Wright, Wojciech
    Rule{"x", "z", After::Any, Before::Start}, Rule{"x", "ks"},
    Rule{"y", "j", After::Vowel, Before::Start}, Rule{"y", "i"},   // Yusuf
    Rule{"zh", "w"},
};
// clang-format on

static_assert(std::ranges::is_sorted(rules, {}, [](const Rule &rule) { return rule.letters.front(); }));

constexpr size_t longRest = 4; // letters that are still a name without the "al" before them

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool isVowelOrY(char c)
{
    return isVowel(c) || c == 'y';
}

bool fitsBefore(Before before, std::string_view word, size_t at)
{
    switch (before) {
    case Before::Any: return true;
    case Before::Start: return at == 0;
    case Before::Vowel: return at > 0 && isVowel(word[at - 1]);
    }
    return false;
}

bool fitsAfter(After after, std::string_view rest)
{
    const char next = rest.empty() ? '\0' : rest.front();
    switch (after) {
    case After::Any: return true;
    case After::End: return rest.empty();
    case After::Vowel: return isVowel(next);
    case After::NoVowel: return !isVowel(next);
    case After::Consonant: return !rest.empty() && !isVowelOrY(next);
    case After::Front: return next == 'e' || next == 'i' || next == 'y';
    case After::LoneE: return rest.size() == 2 && rest[1] == 'e' && !isVowelOrY(next);
    case After::LongRest: return rest.size() >= longRest && !isVowelOrY(next);
    }
    return false;
}

const Rule *ruleAt(std::string_view word, size_t at)
{
    const std::string_view here = word.substr(at);
    // Not as a range of equal letters: clang 14 cannot read that.
    const auto *rule =
        std::ranges::lower_bound(rules, here.front(), {}, [](const Rule &each) { return each.letters.front(); });
    for (; rule != rules.end() && rule->letters.front() == here.front(); ++rule) {
        if (here.starts_with(rule->letters) && fitsBefore(rule->before, word, at)
            && fitsAfter(rule->after, here.substr(rule->letters.size())))
            return rule;
    }
    return nullptr;
}

}

QByteArray soundKey(QByteArrayView folded)
{
    const std::string_view word(folded.data(), static_cast<size_t>(folded.size()));
    if (!std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; }))
        return {};
    QByteArray key;
    const auto sound = [&key](char c) {
        if (!key.endsWith(c))
            key.append(c);
    };
    for (size_t at = 0; at < word.size();) {
        const Rule *rule = ruleAt(word, at);
        // "Le" and "Che" have no other vowel than their last letter.
        if (rule && rule->sound.empty() && rule->after == After::End && std::ranges::none_of(key, isVowel))
            rule = nullptr;
        if (rule)
            std::ranges::for_each(rule->sound, sound);
        else
            sound(word[at]);
        at += rule ? rule->letters.size() : 1;
    }
    return key;
}

}
