// Turns the difference between two frames' nodes into the operations that bring the DOM mirror up to date.
// Nothing changed: no operation, and the DOM is not touched.
#pragma once

#include <string>
#include <vector>

#include "ui/semantics/node.h"

namespace clv::ui {

class Mirror {
 public:
  // `nodes` in reading order, parents before their children. Returns a JSON array of operations, or "" when
  // there are none:
  //   ["remove",id]                              with all that is below it
  //   ["add",id,parent,before,"role",{props}]    before 0: as the last child
  //   ["move",id,parent,before]
  //   ["set",id,{props}]                         the changed ones
  std::string update(const std::vector<Node>& nodes);

  // The next update describes everything anew (the page lost its mirror).
  void forget() { shown_.clear(); }

 private:
  std::vector<Node> shown_;
};

}  // namespace clv::ui
