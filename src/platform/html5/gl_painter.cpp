#include "platform/html5/gl_painter.h"

#include <cmath>
#include <cstddef>

#include <GLES3/gl3.h>
#include <imgui.h>

namespace clv::platform {
namespace {

constexpr const char* kVertexShader = R"(#version 300 es
precision highp float;
layout(location=0) in vec2 position;
layout(location=1) in vec2 texel;
layout(location=2) in vec4 color;
uniform vec4 place;
out vec2 at;
out vec4 tint;
void main() {
  at = texel;
  tint = color;
  gl_Position = vec4(position * place.xy + place.zw, 0, 1);
})";

constexpr const char* kFragmentShader = R"(#version 300 es
precision highp float;
uniform sampler2D texels;
in vec2 at;
in vec4 tint;
layout(location=0) out vec4 result;
void main() { result = tint * texture(texels, at); })";

static_assert(sizeof(ImDrawIdx) == 4);

void attach(GLuint program, GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  glAttachShader(program, shader);
  glDeleteShader(shader);  // once the program is
}

// An offset into the buffer that is bound, in the shape in which GL takes it.
const void* place_at(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);  // NOLINT(performance-no-int-to-ptr)
}

void attribute(GLuint location, GLint count, GLenum kind, GLboolean normalized,
               std::size_t offset) {
  glEnableVertexAttribArray(location);
  glVertexAttribPointer(location, count, kind, normalized, sizeof(ImDrawVert), place_at(offset));
}

int pixel(float place) { return static_cast<int>(std::lround(place)); }

GLuint name_of(ImTextureID id) { return static_cast<GLuint>(id); }

void create(ImTextureData& texture) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
               GL_UNSIGNED_BYTE, texture.GetPixels());
  texture.SetTexID(name);
}

// ImGui only ever writes where nothing has been before.
void upload(ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, name_of(texture.TexID));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  for (const ImTextureRect& part : texture.Updates) {
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(part.x, part.y));
  }
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void destroy(ImTextureData& texture) {
  const GLuint name = name_of(texture.TexID);
  glDeleteTextures(1, &name);
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

}  // namespace

bool GlPainter::make() {
  if (program_ != 0) return true;
  program_ = glCreateProgram();
  attach(program_, GL_VERTEX_SHADER, kVertexShader);
  attach(program_, GL_FRAGMENT_SHADER, kFragmentShader);
  glLinkProgram(program_);
  place_ = glGetUniformLocation(program_, "place");
  if (place_ < 0) return false;
  glGenBuffers(static_cast<GLsizei>(buffers_.size()), buffers_.data());

  // Set once: there is nobody else who would set anything.
  glUseProgram(program_);
  glBindBuffer(GL_ARRAY_BUFFER, buffers_[0]);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers_[1]);
  attribute(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
  attribute(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
  attribute(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 0);
  return true;
}

void GlPainter::forget() {
  program_ = 0;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    // Of an older picture: deleting what a lost context held does nothing.
    if (texture->RefCount == 1) destroy(*texture);
  }
}

void GlPainter::draw(const ImDrawData& data, int width, int height) {
  if (!make()) return;
  if (data.Textures != nullptr) {
    for (ImTextureData* texture : *data.Textures) update(*texture);
  }
  glViewport(0, 0, width, height);
  glScissor(0, 0, width, height);
  glClear(GL_COLOR_BUFFER_BIT);
  const ImVec2 size = data.DisplaySize;
  const ImVec2 from = data.DisplayPos;
  glUniform4f(place_, 2 / size.x, -2 / size.y, -1 - 2 * from.x / size.x, 1 + 2 * from.y / size.y);
  for (const ImDrawList* list : data.CmdLists) draw_list(*list, data, height);
}

void GlPainter::draw_list(const ImDrawList& list, const ImDrawData& data, int height) const {
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data,
               GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data,
               GL_STREAM_DRAW);
  const ImVec2 from = data.DisplayPos;
  const ImVec2 scale = data.FramebufferScale;
  GLuint bound = 0;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const ImVec4& clip = command.ClipRect;
    // Whole pixels, rounded alike wherever the part of the content that is drawn begins.
    const int left = pixel((clip.x - from.x) * scale.x);
    const int top = pixel((clip.y - from.y) * scale.y);
    const int right = pixel((clip.z - from.x) * scale.x);
    const int bottom = pixel((clip.w - from.y) * scale.y);
    if (right <= left || bottom <= top) continue;
    glScissor(left, height - bottom, right - left, bottom - top);
    const GLuint texture = name_of(command.GetTexID());
    if (texture != bound) glBindTexture(GL_TEXTURE_2D, texture);
    bound = texture;
    const std::size_t first = command.IdxOffset * sizeof(ImDrawIdx);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                   place_at(first));
  }
}

void GlPainter::update(ImTextureData& texture) {
  switch (texture.Status) {
    case ImTextureStatus_WantCreate:
      create(texture);
      texture.SetStatus(ImTextureStatus_OK);
      break;
    case ImTextureStatus_WantUpdates:
      upload(texture);
      texture.SetStatus(ImTextureStatus_OK);
      break;
    case ImTextureStatus_WantDestroy:
      if (texture.UnusedFrames > 0) destroy(texture);
      break;
    default:
      break;
  }
}

}  // namespace clv::platform
