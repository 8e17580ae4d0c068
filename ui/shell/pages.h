// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace optoutdesk {

class Page;
class Workplace;

// The pages that exist and that this person may use, in the order of the keys. The one place that knows them all.
QList<Page *> newPages(Workplace &workplace);

}
