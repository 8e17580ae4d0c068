// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace optoutdesk {

// What a person reads in a text that a scanner typed or that was pasted: without invisible marks, the asterisks around a
// Code 39 ("*9990000018*") and the name of the symbology in front ("]C1"); control characters become spaces, but for
// those that part lines and columns.
QString readableText(QStringView text);

}
