#include "ui/semantics/node.h"

namespace clv::ui {

// FNV-1a (Fowler, Noll, Vo), 32 bit: short keys, a few hundred nodes; Tree refuses a collision.
NodeId child_id(NodeId parent, std::string_view key) {
  constexpr NodeId kPrime = 16777619U;
  NodeId hash = 2166136261U ^ parent;
  for (const char c : key) {
    hash ^= static_cast<unsigned char>(c);
    hash *= kPrime;
  }
  return hash == kRootNode ? 1U : hash;
}

}  // namespace clv::ui
