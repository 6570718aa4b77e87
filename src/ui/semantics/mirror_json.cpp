#include "ui/semantics/mirror_json.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <span>

#include "base/assert.h"

namespace clv::ui {
namespace {

class Props {
 public:
  explicit Props(std::string& out) : out_(out) { out_ += '{'; }

  std::string& next(std::string_view key) {
    if (!first_) out_ += ',';
    first_ = false;
    append_json_text(out_, key);
    out_ += ':';
    return out_;
  }
  void text(std::string_view key, const std::string& before, const std::string& now) {
    if (before != now) append_json_text(next(key), now);
  }
  void number(std::string_view key, double before, double now) {
    if (before != now) append_json_number(next(key), now);
  }
  void flag(std::string_view key, bool before, bool now) {
    if (before != now) next(key) += now ? "true" : "false";
  }
  void close() { out_ += '}'; }

 private:
  std::string& out_;
  bool first_ = true;
};

void append_list(std::string& out, const std::vector<std::string>& texts) {
  out += '[';
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) out += ',';
    append_json_text(out, texts[i]);
  }
  out += ']';
}

void append_numbers(std::string& out, std::span<const float> numbers) {
  out += '[';
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) out += ',';
    append_json_number(out, static_cast<double>(numbers[i]));
  }
  out += ']';
}

void append_rect(std::string& out, const Rect& rect) {
  append_numbers(out, std::array{rect.x, rect.y, rect.width, rect.height});
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      std::array<char, 8> escaped{};
      std::snprintf(escaped.data(), escaped.size(), "\\u%04x", static_cast<unsigned>(c));
      out += escaped.data();
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_json_number(std::string& out, double number) {
  CLV_ASSERT(std::isfinite(number), "JSON has no NaN and no infinity");
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.10g", number);
  out += digits.data();
}

void append_changed_props(std::string& out, const Node& before, const Node& node) {
  Props props(out);
  if (!(before.rect == node.rect)) append_rect(props.next("rect"), node.rect);
  props.text("name", before.name, node.name);
  props.text("description", before.description, node.description);
  props.text("value", before.value_text, node.value_text);
  props.number("number", before.number, node.number);
  props.number("min", before.minimum, node.minimum);
  props.number("max", before.maximum, node.maximum);
  props.number("step", before.step, node.step);
  props.number("level", before.level, node.level);
  props.number("size", static_cast<double>(before.font_size), static_cast<double>(node.font_size));
  props.flag("checked", before.checked, node.checked);
  props.flag("disabled", before.disabled, node.disabled);
  props.flag("invalid", before.invalid, node.invalid);
  props.text("target", before.target, node.target);
  props.number("controls", before.controls, node.controls);
  if (before.options != node.options) append_list(props.next("options"), node.options);
  if (before.rows != node.rows) {
    std::string& json = props.next("rows");
    json += '[';
    for (std::size_t i = 0; i < node.rows.size(); ++i) {
      if (i > 0) json += ',';
      append_list(json, node.rows[i]);
    }
    json += ']';
  }
  if (before.ends != node.ends) append_numbers(props.next("ends"), node.ends);
  props.close();
}

std::string_view role_name(NodeRole role) {
  static constexpr std::array<std::string_view, 28> kNames{
      "group",         "region",       "heading",      "text",       "status",   "alert",
      "slider",        "cursor",       "number_field", "copy_field", "button",   "disclosure",
      "tablist",       "tab",          "tabpanel",     "select",     "checkbox", "radio",
      "link",          "file_picker",  "progress",     "figure",     "table",    "sort_table",
      "column_header", "header_strip", "tooltip",      "strip"};
  return kNames[static_cast<std::size_t>(role)];
}

}  // namespace clv::ui
