#include "ui/semantics/tree.h"

#include <utility>

#include "base/assert.h"

namespace clv::ui {

void Tree::clear() {
  CLV_ASSERT(scopes_.empty(), "every opened scope is closed");
  nodes_.clear();
  index_.clear();
  handlers_.clear();
}

Node& Tree::declare(std::string_view key, NodeRole role, const Rect& rect) {
  const NodeId id = id_of(key);
  const bool is_new = index_.emplace(id, nodes_.size()).second;
  CLV_ASSERT(is_new, "a key is unique among its siblings");
  Node& node = nodes_.emplace_back();
  node.id = id;
  node.parent = scopes_.empty() ? kRootNode : scopes_.back();
  node.role = role;
  node.rect = rect;
  return node;
}

void Tree::handle_last(Handler handler) {
  CLV_ASSERT(!nodes_.empty(), "a handler belongs to a declared node");
  handlers_[nodes_.back().id] = std::move(handler);
}

Node& Tree::last() {
  CLV_ASSERT(!nodes_.empty(), "there is a declared node");
  return nodes_.back();
}

void Tree::open(NodeId id) {
  CLV_ASSERT(index_.contains(id), "a scope is a declared node");
  scopes_.push_back(id);
}

void Tree::close() {
  CLV_ASSERT(!scopes_.empty(), "a scope is open");
  scopes_.pop_back();
}

Node& Tree::at(NodeId id) {
  const auto found = index_.find(id);
  CLV_ASSERT(found != index_.end(), "the node was declared in this frame");
  return nodes_[found->second];
}

bool Tree::dispatch(const Event& event) const {
  const auto found = handlers_.find(event.node);
  if (found == handlers_.end()) return false;
  // A handler may outlive its tree: it is copied because it can cause a new frame.
  const Handler handler = found->second;
  handler(event);
  return true;
}

}  // namespace clv::ui
