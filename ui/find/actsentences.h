// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/objectionrecorder.h"

namespace optoutdesk {

// What the bar says of an act: what was done, with what must be known about it.
QString recordedSentence(const Recorded &what);
// "Taken back: …".
QString takenBackSentence(const TakenBack &what);

// What Undo would do now.
QString undoSentence(const Recorded &what);
QString undoSentence(const TakenBack &what);

}
