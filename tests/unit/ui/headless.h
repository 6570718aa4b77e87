// The whole interface without a window: a host that remembers, a renderer that only acknowledges.
#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>
#include <nlohmann/json.hpp>

#include "ui/shell.h"

namespace clv::ui::testing {

using Json = nlohmann::json;

// Remembers the mirror as a list of properties per node.
class MemoryHost final : public HostPort {
 public:
  void request_frame() override { frames_wanted += 1; }
  void mirror(std::string_view operations) override {
    mirror_calls += 1;
    for (const Json& operation : Json::parse(operations, nullptr, false)) {
      const NodeId id = operation[1];
      if (operation[0] == "add") {
        nodes[id] = operation[5];
        nodes[id]["role"] = operation[4];
        parents[id] = operation[2];
      } else if (operation[0] == "set") {
        nodes[id].update(operation[2]);
      } else if (operation[0] == "remove") {
        remove(id);
      }
    }
  }
  void content_height(float height) override { last_height = height; }
  void cursor(std::string_view) override {}
  void engine(std::string_view message) override { engine_messages.emplace_back(message); }
  void prepare_engine() override { engine_prepared = true; }
  void emit(std::string_view event) override { events.emplace_back(event); }
  void result_changed() override { results_changed += 1; }
  void share(std::string_view fragment) override { shared = fragment; }
  void theme(std::string_view) override {}
  void focus(NodeId) override {}
  void scroll_to(float) override {}
  void picture(std::string_view name, const Rect&) override { pictures.emplace_back(name); }
  void print() override { prints += 1; }
  void language(std::string_view code, std::string_view) override { last_language = code; }

  NodeId find(std::string_view role, std::string_view name) const {
    for (const auto& [id, node] : nodes) {
      if (node["role"] == role && node.value("name", "") == name) return id;
    }
    return kRootNode;
  }
  std::vector<NodeId> find_all(std::string_view role, std::string_view name) const {
    std::vector<NodeId> found;
    for (const auto& [id, node] : nodes) {
      if (node["role"] == role && node.value("name", "") == name) found.push_back(id);
    }
    return found;
  }
  bool has_text(std::string_view part) const {
    for (const auto& [id, node] : nodes) {
      if (node.value("name", "").find(part) != std::string::npos) return true;
    }
    return false;
  }

  std::map<NodeId, Json> nodes;
  std::map<NodeId, NodeId> parents;
  std::vector<std::string> engine_messages;
  std::vector<std::string> pictures;
  int prints = 0;
  std::vector<std::string> events;
  int results_changed = 0;
  std::string shared;
  std::string last_language;
  float last_height = 0;
  int mirror_calls = 0;
  int frames_wanted = 0;
  bool engine_prepared = false;

 private:
  void remove(NodeId id) {
    nodes.erase(id);
    std::vector<NodeId> below;
    for (const auto& [child, parent] : parents) {
      if (parent == id) below.push_back(child);
    }
    parents.erase(id);
    for (const NodeId child : below) remove(child);
  }
};

inline std::vector<std::byte> read_font() {
  // Debian's fonts-inter, which the set-up installs; the site's fonts are cut from it.
  std::FILE* file = std::fopen("/usr/share/fonts/opentype/inter/Inter-Regular.otf", "rb");
  std::vector<std::byte> bytes;
  if (file == nullptr) return bytes;
  std::fseek(file, 0, SEEK_END);
  bytes.resize(static_cast<std::size_t>(std::ftell(file)));
  std::rewind(file);
  const std::size_t read = std::fread(bytes.data(), 1, bytes.size(), file);
  bytes.resize(read);
  std::fclose(file);
  return bytes;
}

class Headless {
 public:
  explicit Headless(const std::string& config, float width = 1080) {
    static const std::vector<std::byte> kFont = read_font();
    REQUIRE(!kFont.empty());
    for (const int weight : {400, 500, 600, 700}) shell.add_font(weight, kFont);
    shell.start(config);
    shell.resize(width, 800, 1);
    settle();
  }
  ~Headless() { acknowledge_textures(); }

  // Frames until none is wanted, as a browser would.
  int settle() {
    int frames = 1;
    while (shell.frame(now += 16)) {
      acknowledge_textures();
      REQUIRE(++frames < 20);
    }
    acknowledge_textures();
    return frames;
  }
  void event(NodeId node, EventKind kind, double number = 0, const char* text = "") {
    REQUIRE(node != kRootNode);
    shell.on_event({.node = node, .kind = kind, .number = number, .text = text});
    settle();
  }

  MemoryHost host;
  Shell shell{host};
  double now = 0;

 private:
  // What a renderer does, without a renderer.
  void acknowledge_textures() {
    for (ImTextureData* texture : shell.picture().textures()) {
      const bool gone = texture->Status == ImTextureStatus_WantDestroy;
      texture->SetTexID(gone ? ImTextureID_Invalid : ImTextureID{1});
      texture->SetStatus(gone ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
  }
};

// Everything that is declared lies within the width and the height of the content.
inline void check_geometry(const Headless& widget, float width) {
  for (const auto& [id, node] : widget.host.nodes) {
    if (!node.contains("rect")) continue;
    CAPTURE(node.dump());
    const auto& rect = node["rect"];
    CHECK(rect[0].get<double>() >= -0.5);
    CHECK(rect[0].get<double>() + rect[2].get<double>() <= static_cast<double>(width) + 0.5);
    CHECK(rect[1].get<double>() >= -0.5);
    CHECK(rect[1].get<double>() + rect[3].get<double>() <=
          static_cast<double>(widget.host.last_height) + 0.5);
  }
}

}  // namespace clv::ui::testing
