// The nodes of one frame in reading order, and what a person's event on each of them does.
#pragma once

#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/semantics/event.h"
#include "ui/semantics/node.h"

namespace clv::ui {

using Handler = std::function<void(const Event&)>;

class Tree {
 public:
  // Forgets all nodes; handlers of the frame before are gone with them.
  void clear();

  // Declares a node under the innermost open scope, after all that were declared before it. `key` must be
  // unique among its siblings. The reference holds until the next declaration.
  Node& declare(std::string_view key, NodeRole role, const Rect& rect);

  // What an event on the last declared node does. Runs at the start of a later frame, so it may only capture
  // what outlives the frame.
  void handle_last(Handler handler);

  // The node declared last. Precondition: there is one.
  Node& last();

  // Nodes declared between open and close are children of the node `id`.
  void open(NodeId id);
  void close();

  // For boxes whose size is known only after their content: the node must have been declared in this frame.
  Node& at(NodeId id);

  // Calls the handler of the event's node; false if there is none (the node may have gone meanwhile).
  bool dispatch(const Event& event) const;

  const std::vector<Node>& nodes() const { return nodes_; }

  // The id that `key` would get under the innermost open scope.
  NodeId id_of(std::string_view key) const {
    return child_id(scopes_.empty() ? kRootNode : scopes_.back(), key);
  }

 private:
  std::vector<Node> nodes_;
  std::vector<NodeId> scopes_;
  std::unordered_map<NodeId, std::size_t> index_;
  std::unordered_map<NodeId, Handler> handlers_;
};

// Keeps a scope open as long as it lives.
class Scope {
 public:
  Scope(Tree& tree, NodeId id) : tree_(tree) { tree_.open(id); }
  ~Scope() { tree_.close(); }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

 private:
  Tree& tree_;
};

}  // namespace clv::ui
