#include "ui/picture.h"

#include <cstring>

#include <imgui.h>
#include <imgui_internal.h>

#include "base/assert.h"

namespace clv::ui {

struct Picture::Inside {
  ImFontAtlas atlas;
  ImGuiContext context{&atlas};
  ImDrawListSharedData shared;
  ImDrawList list{&shared};
  ImDrawData data;
  int frame = 0;
};

Picture::Picture() : inside_(std::make_unique<Inside>()) {
  Inside& in = *inside_;
  ImGui::SetCurrentContext(&in.context);
  // Textures wait for a renderer instead of being demanded at once: also when there is never one.
  in.context.IO.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  in.shared.SetCircleTessellationMaxError(in.context.Style.CircleTessellationMaxError);
  in.shared.CurveTessellationTol = in.context.Style.CurveTessellationTol;
  in.shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill |
                           ImDrawListFlags_AntiAliasedLinesUseTex;
  ImFontAtlasAddDrawListSharedData(&in.atlas, &in.shared);
}

Picture::~Picture() {
  ImFontAtlasRemoveDrawListSharedData(&inside_->atlas, &inside_->shared);
  ImGui::SetCurrentContext(nullptr);
}

ImFont* Picture::add_font(std::span<const std::byte> bytes) {
  void* copy = ImGui::MemAlloc(bytes.size());
  std::memcpy(copy, bytes.data(), bytes.size());
  ImFontConfig config;
  config.FontDataOwnedByAtlas = true;
  // Sharp at any ratio without oversampling being needed: glyphs are made at the device's own size.
  config.OversampleH = 2;
  config.OversampleV = 1;
  return inside_->atlas.AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()), 0, &config);
}

ImDrawList& Picture::begin(float width, float height, float pixel_ratio) {
  Inside& in = *inside_;
  CLV_ASSERT(in.atlas.Fonts.Size > 0, "a font was added");
  ImFontAtlasUpdateNewFrame(&in.atlas, ++in.frame, true);
  for (ImFont* font : in.atlas.Fonts) font->CurrentRasterizerDensity = pixel_ratio;
  in.shared.FontAtlas = &in.atlas;
  in.shared.Font = in.atlas.Fonts[0];
  in.shared.ClipRectFullscreen = {0, 0, width, height};
  // Edges fade over one pixel of the device, whatever its ratio.
  in.shared.InitialFringeScale = 1 / pixel_ratio;
  ImFontAtlasUpdateDrawListsSharedData(&in.atlas);
  in.list._ResetForNewFrame();
  in.list.PushTexture(in.atlas.TexRef);
  in.list.PushClipRect({0, 0}, {width, height});
  in.data.Clear();
  in.data.DisplaySize = {width, height};
  in.data.FramebufferScale = {pixel_ratio, pixel_ratio};
  return in.list;
}

void Picture::end() {
  Inside& in = *inside_;
  in.list._PopUnusedDrawCmd();
  ImGui::AddDrawListToDrawDataEx(&in.data, &in.data.CmdLists, &in.list);
  ImVector<ImTextureData*>& textures = in.context.PlatformIO.Textures;
  textures.resize(0);
  for (ImTextureData* texture : in.atlas.TexList) {
    texture->RefCount = 1;  // ours alone, so a renderer that ends may destroy it
    textures.push_back(texture);
  }
  in.data.Textures = &textures;
  in.data.Valid = true;
}

ImDrawData* Picture::data() { return inside_->data.Valid ? &inside_->data : nullptr; }

std::span<ImTextureData* const> Picture::textures() const {
  const ImVector<ImTextureData*>& textures = inside_->context.PlatformIO.Textures;
  return {textures.Data, static_cast<std::size_t>(textures.Size)};
}

}  // namespace clv::ui
