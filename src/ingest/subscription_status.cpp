#include "ingest/subscription_status.h"

#include <algorithm>
#include <string>

#include "ingest/header_key.h"

namespace clv::ingest {
namespace {

using subscriptions::SubscriptionStatus;

struct StatusWord {
  std::string_view key;  // as header_key has it
  SubscriptionStatus status;
};

constexpr auto kRunning = SubscriptionStatus::running;
constexpr auto kEnded = SubscriptionStatus::ended;
constexpr auto kPaused = SubscriptionStatus::paused;
constexpr auto kNeverStarted = SubscriptionStatus::never_started;

constexpr StatusWord kWords[] = {
    {"active", kRunning},
    {"live", kRunning},
    {"running", kRunning},
    {"renewing", kRunning},
    {"nonrenewing", kRunning},
    {"pendingcancel", kRunning},
    {"pendingcancellation", kRunning},
    {"pastdue", kRunning},
    {"overdue", kRunning},
    {"unpaid", kRunning},
    {"actief", kRunning},
    {"lopend", kRunning},
    {"looptaf", kRunning},
    {"aktiv", kRunning},
    {"laufend", kRunning},
    {"lauftaus", kRunning},
    {"actif", kRunning},
    {"encours", kRunning},
    {"canceled", kEnded},
    {"cancelled", kEnded},
    {"ended", kEnded},
    {"expired", kEnded},
    {"inactive", kEnded},
    {"terminated", kEnded},
    {"churned", kEnded},
    {"completed", kEnded},
    {"geannuleerd", kEnded},
    {"opgezegd", kEnded},
    {"gestopt", kEnded},
    {"beeindigd", kEnded},
    {"verlopen", kEnded},
    {"afgelopen", kEnded},
    {"inactief", kEnded},
    {"gekundigt", kEnded},
    {"beendet", kEnded},
    {"abgelaufen", kEnded},
    {"storniert", kEnded},
    {"inaktiv", kEnded},
    {"resilie", kEnded},
    {"annule", kEnded},
    {"termine", kEnded},
    {"expire", kEnded},
    {"inactif", kEnded},
    {"paused", kPaused},
    {"onhold", kPaused},
    {"suspended", kPaused},
    {"gepauzeerd", kPaused},
    {"opgeschort", kPaused},
    {"pausiert", kPaused},
    {"angehalten", kPaused},
    {"enpause", kPaused},
    {"suspendu", kPaused},
    {"trialing", kNeverStarted},
    {"trial", kNeverStarted},
    {"intrial", kNeverStarted},
    {"incomplete", kNeverStarted},
    {"incompleteexpired", kNeverStarted},
    {"pending", kNeverStarted},
    {"draft", kNeverStarted},
    {"failed", kNeverStarted},
    {"future", kNeverStarted},
    {"proefperiode", kNeverStarted},
    {"probezeit", kNeverStarted},
    {"essai", kNeverStarted},
};

}  // namespace

SubscriptionStatus read_subscription_status(std::string_view word) {
  std::string key = header_key(word);
  // WooCommerce's own names: "wc-active".
  if (key.starts_with("wc")) key.erase(0, 2);
  const auto found = std::ranges::find(kWords, std::string_view(key), &StatusWord::key);
  return found == std::end(kWords) ? SubscriptionStatus::not_said : found->status;
}

}  // namespace clv::ingest
