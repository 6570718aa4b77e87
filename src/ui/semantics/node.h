// One control or text of the interface, declared once: the picture is drawn from it, the DOM mirror is made from
// it, tests find it by its role and name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clv::ui {

// Stable over frames: a hash of the parent's id and a key that is unique among its siblings. 0 is the root.
using NodeId = std::uint32_t;
inline constexpr NodeId kRootNode = 0;

NodeId child_id(NodeId parent, std::string_view key);

// CSS pixels from the top left of the content (not of the viewport).
struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool contains(float px, float py) const {
    return px >= x && px < right() && py >= y && py < bottom();
  }
  friend bool operator==(const Rect&, const Rect&) = default;
};

// What the mirror makes of a node. The words are those of ARIA.
enum class NodeRole : std::uint8_t {
  group,         // <div role=group>, named: several nodes that belong together
  region,        // <section>, named by `name`: a card
  heading,       // <h1>..<h4> by `level`
  text,          // <p>
  status,        // <output aria-live=polite>: announced when it has been still for a moment
  alert,         // <p role=alert>: an error that must be heard
  slider,        // <input type=range>: number, minimum, maximum, step, value_text
  cursor,        // <div role=slider>: a chart's values by arrow keys; number of maximum, value_text
  number_field,  // <input inputmode=decimal>: value_text is what stands in it
  copy_field,    // <input readonly>: value_text is there to be copied
  button,        // <button>
  disclosure,    // <button aria-expanded>: `checked` is expanded; target "explains": see rest
  tablist,       // <div role=tablist>
  tab,           // <button role=tab aria-selected>: `checked` is selected
  tabpanel,      // <div role=tabpanel>, named
  select,        // <select>: options, number is the index of the chosen one
  checkbox,      // <input type=checkbox>: `checked`
  radio,         // <input type=radio>: `checked`; target is the group's name
  link,          // <a href target=_blank rel=noopener>: target
  file_picker,  // <input type=file multiple>: target is the accept list, `checked`: adds to what is shown
  progress,  // <progress>: number of maximum
  figure,    // <figure>, named: a chart; its table is its child
  table,     // <table>: name is the caption, rows the cells, first row and first column are headers
  sort_table,     // the same below column headers, which are its children
  column_header,  // <th aria-sort> with a button: value_text is ascending, descending or none
  header_strip,   // options and their `ends`, on top while the rows are in sight; for eyes only
  tooltip,        // <div role=tooltip> that a mouse may rest on; describes `controls`
  strip,  // figures that stay on top when their place is scrolled away: options are label, figure, …; for eyes only
};

// Every field is compared: a node that did not change costs the mirror nothing.
struct Node {
  NodeId id = kRootNode;
  NodeId parent = kRootNode;
  NodeRole role = NodeRole::text;
  Rect rect;
  std::string name;         // the accessible name, or the text itself
  std::string description;  // a hint, read after the name
  std::string value_text;   // the value in words of the language: "€ 65,00"
  double number = 0;
  double minimum = 0;
  double maximum = 0;
  double step = 0;
  int level = 2;
  float font_size = 14;  // of a number field, which shows the DOM's own text while it is edited
  bool checked = false;
  bool disabled = false;
  bool invalid = false;  // the typed text can't be used; `description` says why
  std::string target;
  NodeId controls = kRootNode;  // the node that a tab or a disclosure shows
  std::vector<std::string> options;
  std::vector<std::vector<std::string>> rows;
  std::vector<float> ends;  // x where each of `options` ends; the first begins there
  friend bool operator==(const Node&, const Node&) = default;
};

}  // namespace clv::ui
