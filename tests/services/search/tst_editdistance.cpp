// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/search/editdistance.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

using namespace optoutdesk;

namespace {

// The textbook definition, without limits and short cuts.
int plainDistance(const std::u32string &a, const std::u32string &b)
{
    std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); ++i) {
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = static_cast<int>(i + j);
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

}

class TstEditDistance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheTextbook()
    {
        QVERIFY(rc::check([](const std::vector<bool> &left, const std::vector<bool> &right) {
            const auto spelt = [](const std::vector<bool> &bits) {
                std::u32string word;
                for (const bool bit : bits)
                    word += bit ? U'a' : U'b';
                return word.substr(0, 40);
            };
            for (const int limit : {0, 1, 2, 5})
                RC_ASSERT(editDistance(spelt(left), spelt(right), limit)
                          == std::min(plainDistance(spelt(left), spelt(right)), limit + 1));
        }));
    }
};

OPTOUTDESK_TEST(TstEditDistance);
#include "tst_editdistance.moc"
