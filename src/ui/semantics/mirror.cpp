#include "ui/semantics/mirror.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "ui/semantics/mirror_json.h"

namespace clv::ui {
namespace {

using Children = std::unordered_map<NodeId, std::vector<NodeId>>;

class Operations {
 public:
  std::string& begin(std::string_view verb, NodeId id) {
    json_ += json_.empty() ? "[[\"" : ",[\"";
    json_ += verb;
    json_ += "\",";
    return number(id);
  }
  std::string& number(NodeId id) {
    json_ += std::to_string(id);
    return json_;
  }
  void end() { json_ += ']'; }
  std::string take() {
    if (!json_.empty()) json_ += ']';
    return std::move(json_);
  }

 private:
  std::string json_;
};

// Brings `order` (what the DOM has now) into the order `wanted` (the same ids), from the last to the first.
void move_into_order(Operations& operations, NodeId parent, std::vector<NodeId> order,
                     const std::vector<NodeId>& wanted) {
  for (std::size_t i = wanted.size(); i-- > 0;) {
    if (order[i] == wanted[i]) continue;
    const NodeId before = i + 1 < wanted.size() ? wanted[i + 1] : kRootNode;
    order.erase(std::ranges::find(order, wanted[i]));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(i), wanted[i]);
    operations.begin("move", wanted[i]) += ',';
    operations.number(parent) += ',';
    operations.number(before);
    operations.end();
  }
}

void set(Operations& operations, const Node& before, const Node& now) {
  std::string& json = operations.begin("set", now.id);
  json += ',';
  append_changed_props(json, before, now);
  operations.end();
}

bool is_same_node(const Node& a, const Node& b) {
  return a.id == b.id && a.parent == b.parent && a.role == b.role;
}

}  // namespace

std::string Mirror::update(const std::vector<Node>& nodes) {
  Operations operations;
  // Most frames, as while a slider moves: the same nodes in the same order.
  if (std::ranges::equal(shown_, nodes, is_same_node)) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (shown_[i] == nodes[i]) continue;
      set(operations, shown_[i], nodes[i]);
      shown_[i] = nodes[i];
    }
    return operations.take();
  }

  std::unordered_map<NodeId, const Node*> now;
  for (const Node& node : nodes) now.emplace(node.id, &node);

  std::unordered_map<NodeId, const Node*> before;
  std::unordered_set<NodeId> removed;
  Children order;
  for (const Node& old : shown_) {
    const auto found = now.find(old.id);
    const bool parent_removed = removed.contains(old.parent);
    if (parent_removed || found == now.end() || found->second->role != old.role) {
      removed.insert(old.id);
      if (parent_removed) continue;
      operations.begin("remove", old.id);
      operations.end();
    } else {
      before.emplace(old.id, &old);
      order[old.parent].push_back(old.id);
    }
  }

  Children wanted;
  for (const Node& node : nodes) {
    wanted[node.parent].push_back(node.id);
    const auto known = before.find(node.id);
    if (known == before.end()) {
      order[node.parent].push_back(node.id);
      operations.begin("add", node.id) += ',';
      std::string& json = operations.number(node.parent);
      json += ",0,\"";
      json += role_name(node.role);
      json += "\",";
      append_changed_props(json, Node{}, node);
      operations.end();
    } else if (!(*known->second == node)) {
      set(operations, *known->second, node);
    }
  }
  for (const auto& [parent, ids] : wanted) move_into_order(operations, parent, order[parent], ids);
  shown_ = nodes;
  return operations.take();
}

}  // namespace clv::ui
