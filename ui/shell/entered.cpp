// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entered.h"

#include "services/openregister.h"

namespace optoutdesk {

Result<Entered> whoEntered(OpenRegister &reg)
{
    Result<CodeLists> lists = reg.codeLists();
    if (!lists)
        return lists.failure();
    const Result<qint64> patients = reg.patientCount();
    if (!patients)
        return patients.failure();
    return Entered{reg.session(), reg.practice(), std::move(*lists), *patients, reg.protection()};
}

}
