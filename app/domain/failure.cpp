// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/failure.h"

namespace optoutdesk {

// The enumerators of Problem stand in the order of their families, so each family is a range that ends with its last one.
FailureKind kindOf(Problem problem)
{
    if (problem <= Problem::MissingArgument)
        return FailureKind::Usage;
    if (problem <= Problem::RecoveryCodeWrong)
        return FailureKind::SignIn;
    if (problem <= Problem::NotYourOwnAct)
        return FailureKind::NotAllowed;
    if (problem <= Problem::PresetNotFound)
        return FailureKind::NotFound;
    if (problem <= Problem::FileNotText)
        return FailureKind::Invalid;
    if (problem <= Problem::FeatureNotBuilt)
        return FailureKind::Refused;
    if (problem <= Problem::RegisterReadOnly)
        return FailureKind::Locked;
    if (problem <= Problem::BackupDamaged)
        return FailureKind::Damaged;
    return FailureKind::Io;
}

}
