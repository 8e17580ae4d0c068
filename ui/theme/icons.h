// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

#include <optional>

namespace optoutdesk {

enum class Tone;

// A picture from resources/icons by its file name without the ending ("find"), drawn in the palette's colours whenever it
// is painted: it follows a change of appearance by itself. With a tone it keeps that tone's colour.
QIcon themedIcon(const QString &name);
QIcon themedIcon(const QString &name, Tone tone);

}
