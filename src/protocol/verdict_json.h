// {"level": "good|careful|insufficient", "reasons": [code, …], "details": [{"code", "level"}]}
#pragma once

#include "core/models/verdict_rule.h"
#include "protocol/json.h"

namespace clv::protocol {

Json write_verdict(const models::Verdict& verdict);

}  // namespace clv::protocol
