// Dear ImGui without what a page has no use for: no shell, no files, no demo, no tools, no built-in font.
#pragma once

#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT

// WebGL2 has no vertex offset: 16 bit indices would end at 65,536 vertices in one list.
#define ImDrawIdx unsigned int
