#include "protocol/verdict_json.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace clv::protocol {

Json write_verdict(const models::Verdict& verdict) {
  Json codes = Json::array();
  Json details = Json::array();
  for (const models::VerdictReason& reason : verdict.reasons) {
    codes.push_back(reason.code);
    details.push_back({{"code", reason.code}, {"level", models::verdict_level_name(reason.level)}});
  }
  return {{"level", models::verdict_level_name(verdict.level)},
          {"reasons", std::move(codes)},
          {"details", std::move(details)}};
}

}  // namespace clv::protocol
