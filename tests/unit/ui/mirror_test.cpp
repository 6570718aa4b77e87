// The operations, applied to a model of the DOM, must always give the tree that was declared.
#include "ui/semantics/mirror.h"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "ui/semantics/tree.h"

using namespace clv::ui;
using Json = nlohmann::json;

namespace {

// What web/src/mirror.js does, in a few lines.
class ModelDom {
 public:
  void apply(const std::string& operations) {
    if (operations.empty()) return;
    const Json list = Json::parse(operations, nullptr, false);
    REQUIRE(list.is_array());
    for (const Json& operation : list) {
      const std::string verb = operation[0];
      const NodeId id = operation[1];
      if (verb == "add") {
        REQUIRE(!props.contains(id));
        props[id] = operation[5];
        insert(id, operation[2], operation[3]);
      } else if (verb == "set") {
        REQUIRE(props.contains(id));
        props[id].update(operation[2]);
      } else if (verb == "move") {
        detach(id);
        insert(id, operation[2], operation[3]);
      } else {
        REQUIRE(verb == "remove");
        detach(id);
        forget(id);
      }
    }
  }

  std::map<NodeId, std::vector<NodeId>> children;
  std::map<NodeId, Json> props;

 private:
  void insert(NodeId id, NodeId parent, NodeId before) {
    REQUIRE((parent == kRootNode || props.contains(parent)));
    auto& siblings = children[parent];
    const auto at = before == kRootNode ? siblings.end() : std::ranges::find(siblings, before);
    REQUIRE((before == kRootNode || at != siblings.end()));
    siblings.insert(at, id);
  }
  void detach(NodeId id) {
    for (auto& [parent, ids] : children) std::erase(ids, id);
  }
  void forget(NodeId id) {
    const auto below = children[id];
    for (const NodeId child : below) forget(child);
    children.erase(id);
    props.erase(id);
  }
};

void check_same(const ModelDom& dom, const std::vector<Node>& nodes) {
  std::map<NodeId, std::vector<NodeId>> wanted;
  for (const Node& node : nodes) wanted[node.parent].push_back(node.id);
  CHECK(dom.props.size() == nodes.size());
  for (const auto& [parent, ids] : wanted) {
    const auto found = dom.children.find(parent);
    REQUIRE(found != dom.children.end());
    CHECK(found->second == ids);
  }
  for (const Node& node : nodes) CHECK(dom.props.at(node.id).value("name", "") == node.name);
}

void declare_random(Tree& tree, std::mt19937& random, int depth) {
  std::vector<int> keys{0, 1, 2, 3, 4, 5};
  std::ranges::shuffle(keys, random);
  keys.resize(random() % 6);
  for (const int key : keys) {
    const bool is_group = key < 3;
    // The last key changes its role from frame to frame.
    const NodeRole role = is_group                        ? NodeRole::group
                          : key == 5 && random() % 2 == 0 ? NodeRole::button
                                                          : NodeRole::text;
    Node& node = tree.declare(std::to_string(key), role, {});
    node.name = "\"line\"\n" + std::to_string(random() % 3);
    const NodeId id = node.id;
    if (!is_group || depth == 0) continue;
    const Scope scope(tree, id);
    declare_random(tree, random, depth - 1);
  }
}

}  // namespace

TEST_CASE("operations bring any tree to any other") {
  std::mt19937 random(11);
  Tree tree;
  Mirror mirror;
  ModelDom dom;
  for (int i = 0; i < 600; ++i) {
    tree.clear();
    declare_random(tree, random, 3);
    dom.apply(mirror.update(tree.nodes()));
    check_same(dom, tree.nodes());
  }
}

TEST_CASE("nothing changed: nothing said; one thing changed: one thing said") {
  Tree tree;
  Mirror mirror;
  const auto declare = [&tree](double number) {
    tree.clear();
    Node& node = tree.declare("slider", NodeRole::slider, {1, 2, 3.5F, 4});
    node.name = "CAC";
    node.number = number;
    tree.declare("other", NodeRole::text, {}).name = "x";
  };
  declare(1);
  CHECK(!mirror.update(tree.nodes()).empty());
  CHECK(mirror.update(tree.nodes()).empty());
  declare(2);
  const Json operations = Json::parse(mirror.update(tree.nodes()), nullptr, false);
  REQUIRE(operations.size() == 1);
  CHECK(operations[0][0] == "set");
  CHECK(operations[0][2] == Json{{"number", 2}});
  mirror.forget();
  CHECK(Json::parse(mirror.update(tree.nodes()), nullptr, false).size() == 2);
}

TEST_CASE("an event reaches the handler of its node, others reach none") {
  Tree tree;
  int pressed = 0;
  const NodeId id = tree.declare("a", NodeRole::button, {}).id;
  tree.handle_last(
      [&pressed](const Event& event) { pressed += event.kind == EventKind::press ? 1 : 0; });
  CHECK(tree.dispatch({.node = id, .kind = EventKind::press, .number = 0, .text = {}}));
  CHECK(!tree.dispatch({.node = id + 1, .kind = EventKind::press, .number = 0, .text = {}}));
  CHECK(pressed == 1);
  tree.clear();
  CHECK(!tree.dispatch({.node = id, .kind = EventKind::press, .number = 0, .text = {}}));
}
