// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "domain/practice.h"
#include "domain/result.h"
#include "services/registersetup.h"
#include "services/session.h"

namespace optoutdesk {

class OpenRegister;

// Who came in, and what every page needs to know from the start.
struct Entered
{
    Session session = {};
    Practice practice = {};
    CodeLists lists = {};
    qint64 patients = 0;
    Protection protection = Protection::Sealed;
};

Result<Entered> whoEntered(OpenRegister &reg);

}
